"""Money as it is printed, what it adds up to, and the page of a fund."""

from __future__ import annotations

from decimal import Decimal

import pytest
from lxml import html

from page_text import facts_of, page_of, pages_of, parsed, section, site_from, words
from register_text import checked
from remit.model.money import pounds_like, read_money
from remit.model.quantity import read_quantity, same_unit
from remit.views.charts.money_chart import money_charts
from remit.write.exporters.register_json import register_value
from small_register import SMALL

TEXT = """
== organisations.yaml
council: {name: Harbour Council, type: unitary-council, area: harbour}
clinic: {name: Harbour Clinic, type: nhs-trust, area: harbour}
== posts.yaml
purser: {title: Purser, of: [council]}
== boards/main.yaml
name: Main Board
type: board
area: harbour
host: [council]
source: plan#1
reports_to: [{to: top, as: reports, matters: [money], how_often: quarterly}]
== boards/top.yaml
name: Top Board
type: board
area: harbour
source: plan#1
== agreements/deal.yaml
name: The deal
type: section-75
source: plan#2
parties: [{organisation: council, role: host}, {organisation: clinic}]
governed_by: main
pool_manager: purser
covers: [{fund: pot}, The roof]
not_stated: [nhs_functions]
== programmes.yaml
steps: {name: Safer steps, paid_from: [pot], source: plan#2}
== funds/small-pot.yaml
name: Small pot
part_of: pot
source: plan#3
== funds/pot.yaml
name: The pot
type: pooled
source: plan#2
years:
  - year: 2022/23
    totals: [{of: fund, amount: £1m}]
    not_stated: [contributions]
  - year: 2023/24
    contributions:
      - {by: council, type: required, amount: "£1,200,000", source: plan#3}
      - {by_unnamed: Friends, type: additional, amount: £34k, certainty: implied}
      - {by: clinic, type: grant, not_stated: [amount]}
    schemes:
      - {number: 1, name: New steps, amount: £1.15m, also_known_as: [Old stairs]}
      - {number: 2, name: New rails, amount: £0.099m}
      - {number: 3, name: New lamps, amount: {stated: as much as is left}}
    totals:
      - {of: schemes, amount: £1.25m}
      - {of: fund, amount: £1.5m}
"""


@pytest.mark.parametrize(("typed", "said", "pounds", "within"), [
    ("£3.235m", "£3.235m", "3235000", "500"), ("£10,047,561", "£10,047,561", "10047561", "0.5"),
    ("£40m", "£40m", "40000000", "500000"), ("£389k", "£389k", "389000", "500"),
    ("£27.6 million", "£27.6m", "27600000", "50000"), ("£1.50", "£1.50", "1.50", "0.005"),
    ("£560 K", "£560k", "560000", "500"), ("£2bn", "£2bn", "2000000000", "500000000"),
])
def test_money_is_as_exact_as_its_digits(typed: str, said: str, pounds: str, within: str) -> None:
    money = read_money(typed)
    assert money is not None
    assert (str(money), money.pounds, money.within) == (said, Decimal(pounds), Decimal(within))


@pytest.mark.parametrize("typed", ["40", "£", "£1,00", "40m", "£1.2.3m", "£x", "£-5", "£5 each",
                                   "", None, 5, "£" + "9" * 40])
def test_what_is_no_amount_is_refused(typed: object) -> None:
    assert read_money(typed) is None


def test_a_sum_is_written_as_its_parts_are() -> None:
    def each(*typed: str) -> str:
        amounts = [money for one in typed if (money := read_money(one)) is not None]
        assert len(amounts) == len(typed)
        return pounds_like(sum((money.pounds for money in amounts), Decimal()), amounts)

    assert each("£3.235m", "£28.21m") == "£31.445m"
    assert each("£10,047,561", "£988,004") == "£11,035,565"
    assert each("£75k", "£6,000") == "£81,000"


@pytest.mark.parametrize(("one", "other", "same"), [
    ("80 roles", "68.76 full-time posts", False), ("12 fellows", "2 fellows", True),
    ("3.5%", "3.2%", True), ("3.5%", "3.2", False), ("1 ward", "2 wards", True),
])
def test_units_are_compared_by_their_words(one: str, other: str, same: bool) -> None:
    first, second = read_quantity(one), read_quantity(other)
    assert first is not None and second is not None and same_unit(first, second) is same


def test_the_facts_come_from_the_agreement_that_covers_it() -> None:
    body = page_of(TEXT, "funds/pot/")
    assert facts_of(body) == {
        "Under": "The deal", "Governed by": "Main Board", "Hosted by": "Harbour Council",
        "Managed by": "Purser, Harbour Council", "In 2023/24": "£1.25m", "In 2022/23": "£1m"}
    rows = [[words(cell) for cell in row] for row in body.xpath(
        "//h2[@id='watching']/following::table[1]/tbody/tr")]
    assert rows == [["Main Board", "Governs the fund under The deal", "", ""],
                    ["Top Board", "Main Board reports to it", "Money", "Quarterly"]]
    assert section(body, "paid") == "Safer steps"
    assert section(body, "parts") == "Small pot"


def _table(body: html.HtmlElement, anchor: str, part: str) -> list[list[str]]:
    rows = body.xpath(f"//h3[@id='{anchor}']/following::table[1]/{part}/tr")
    return [[words(cell) for cell in row] for row in rows]


def test_the_tables_add_up_line_by_line() -> None:
    body = page_of(TEXT, "funds/pot/")
    assert _table(body, "from-2023-24", "tbody") == [
        ["Harbour Council The plan of 2023, 3", "Required", "£1,200,000", "£1,200,000"],
        ["Friends (implied)", "Additional", "£34k", "£1,234,000"],
        ["Harbour Clinic", "Grant", "Not stated", ""]]
    assert _table(body, "from-2023-24", "tfoot") == [
        ["Added up here", "£1,234,000"], ["The fund, as printed", "£1.5m"],
        ["The rest, for which no amount is given", "£0.3m"]]
    assert _table(body, "to-2023-24", "tbody") == [
        ["1. New steps", "£1.15m", "£1.15m"], ["2. New rails", "£0.099m", "£1.249m"],
        ["3. New lamps", "as much as is left", ""]]
    assert _table(body, "to-2023-24", "tfoot")[:2] == [
        ["Added up here", "£1.249m"],
        ["The total, as printed The same, as far as the digits printed tell.", "£1.25m"]]
    # A year of which less is known stands below, though it were newer.
    assert [h.get("id") for h in body.xpath("//h2") if h.get("id").startswith("year")] == [
        "year-2023-24", "year-2022-23"]
    assert "Not stated in the sources: who pays in, and how much." in section(body, "year-2022-23")


def test_the_chart_and_its_list_say_what_the_tables_say() -> None:
    site = site_from(TEXT)
    (chart,) = money_charts(site.register, "harbour", site.moment_of("harbour"))
    graph = chart.graph
    assert graph.name == "money-pot-2023-24"
    assert [(n.name, n.words, n.url) for n in graph.nodes] == [
        ("Harbour Council", ("required", "£1,200,000"), "harbour/organisations/council/"),
        ("Friends", ("additional", "£34k"), None),
        ("Harbour Clinic", ("grant", "the rest: £0.3m"), "harbour/organisations/clinic/"),
        ("The pot", ("£1.25m",), None), ("New steps", ("£1.15m",), None),
        ("New rails", ("£0.099m",), None)]
    assert graph.beside == ("Without an amount: New lamps.",)
    widths = {edge.tail if edge.head == "fund" else edge.head: edge.width for edge in graph.edges}
    assert widths["in-0"] is not None and widths["out-0"] is not None
    assert widths["in-0"] / widths["out-0"] == pytest.approx(1200 / 1150, rel=0.01)
    assert widths["in-1"] == pytest.approx(0.93, abs=0.02)
    assert widths["in-2"] is not None
    assert widths["in-2"] / widths["in-0"] == pytest.approx(0.266 / 1.2, rel=0.2)


def test_where_no_scheme_has_an_amount_each_is_drawn_and_says_so() -> None:
    text = TEXT.replace(", amount: £1.15m, also", ", not_stated: [amount], also").replace(
        ", amount: £0.099m", "")
    site = site_from(text)
    (chart,) = money_charts(site.register, "harbour", site.moment_of("harbour"))
    marked = {node.name: node.words for node in chart.graph.nodes if "no-amount" in node.classes}
    assert marked == {"New steps": ("amount not stated",), "New rails": ("no amount",),
                      "New lamps": ("no amount",)}
    assert not chart.graph.beside
    assert {edge.width for edge in chart.graph.edges if edge.head == "fund"
            and edge.tail.startswith("out")} == {0.75}


def test_the_rows_of_all_years_are_in_a_file() -> None:
    page = pages_of(site_from(TEXT))["harbour/funds/pot/"]
    files = {sheet.path: sheet.rows for sheet in page.sheets}
    assert [row[2:6] for row in files["harbour/funds/contributions.csv"]] == [
        ("Harbour Council", "2023/24", "Required", "£1,200,000"),
        ("Friends (implied)", "2023/24", "Additional", "£34k"),
        ("Harbour Clinic", "2023/24", "Grant", "Not stated")]
    assert len(files["harbour/funds/schemes.csv"]) == 3
    assert [row[2:] for row in files["harbour/funds/watching.csv"]][1][:4] == (
        "Top Board", "Main Board reports to it", "Money", "Quarterly")


@pytest.mark.parametrize(("totals", "rest"), [
    ("[{of: fund, amount: £9m}]", "£5m"), ("[{of: fund, amount: £9.04m}]", "£5m"),
    ("[{of: fund, amount: £9m}, {of: fund, amount: £9.04m}]", "£5m"),
    ("[{of: fund, amount: £9m}, {of: fund, amount: £11m}]", None),
    ("[{of: fund, amount: £9m, about: true}]", None), ("[{of: fund, amount: £3m}]", None),
])
def test_the_rest_is_as_exact_as_the_least_exact_amount(totals: str, rest: str | None) -> None:
    site = site_from(f"""
== funds/pot.yaml
name: The pot
source: plan
years:
  - year: 2023/24
    contributions: [{{by_unnamed: A, type: other, amount: £4m}}, {{by_unnamed: B, type: other}}]
    totals: {totals}
""")
    body = parsed(pages_of(site)["harbour/funds/pot/"])
    footings = dict(_table(body, "from-2023-24", "tfoot"))
    assert footings.get("The rest, for which no amount is given") == rest


def test_who_governs_a_fund_pays_in_or_works_with_it_leads_there() -> None:
    assert "Watches over the money of The pot" in section(
        page_of(TEXT, "boards/main/"), "connections")
    assert "Watches over" not in words(page_of(TEXT, "boards/top/"))
    council = words(page_of(TEXT, "organisations/council/"))
    assert "Has a part in The pot" in council


def test_the_data_file_has_the_sums_and_who_governs() -> None:
    derived = next(one["derived"] for one in register_value(site_from(TEXT))["records"]
                   if (one["kind"], one["id"]) == ("funds", "pot"))
    assert derived["governed_by"] == ["main"] and derived["agreements"] == ["deal"]
    assert derived["added_up"] == {
        "2022/23": {}, "2023/24": {"contributions": 1_234_000, "schemes": 1_249_000}}


def test_the_agreement_leads_to_the_fund_and_says_what_is_not_stated() -> None:
    body = page_of(TEXT, "agreements/deal/")
    assert section(body, "covers") == "The pot The roof"
    terms = {words(div.find("dt")): words(div.find("dd")) for div in body.xpath(
        "//h2[@id='terms']/following::dl[1]/div")}
    assert terms["Who manages the fund"] == "Purser, Harbour Council"
    assert terms["NHS functions"] == "Not stated in the sources"
    assert terms["Council functions related to health"] == "Not recorded"
    assert terms["What each partner pays in"] == "told with The pot"


FUND = "content/harbour/funds/harbour-fund.yaml"


@pytest.mark.parametrize(("old", "new"), [
    ("of: fund, amount: £1.23m", "of: fund, amount: £1.2m"),  # its digits allow it
    ("of: fund, amount: £1.23m", "of: fund, amount: £1.28m, about: true"),
    ("amount: £1.15m", "amount: {stated: the rest}"),  # what has none may make up for it
    ("for: the year 2023-24", "for: both years 2023-25"),
    ("for: the year 2023-24", "for: the year 2023/2024"),
    ("{by_unnamed: Friends of the harbour, type: additional, amount: £34k}",
     "{by_unnamed: Friends of the harbour, type: additional}"),
    ("    totals:", "    other_amounts:\n      - {name: Left over, amount: £124}\n    totals:"),
    ("    totals:", "    other_amounts:\n      - {name: Left over, amount: £0.01k}\n    totals:"),
])
def test_what_the_digits_allow_is_no_notice(old: str, new: str) -> None:
    assert old in SMALL[FUND]
    _, problems = checked({**SMALL, FUND: SMALL[FUND].replace(old, new, 1)})
    assert [problem.message for problem in problems] == []


def test_a_page_says_where_nothing_is_known() -> None:
    site = site_from("== funds/pot.yaml\nname: The pot\nsource: plan\n")
    body = parsed(pages_of(site)["harbour/funds/pot/"])
    assert facts_of(body)["Governed by"] == "Not recorded"
    assert "No agreement that covers it says who governs it." in words(body)


def test_a_condition_says_how_much_is_set_aside_or_what_is_printed_for_it() -> None:
    body = page_of(TEXT.replace("type: pooled\n", """type: pooled
plans:
  - name: The plan
    conditions:
      - {text: One plan., source: plan#1}
      - {text: Rails first., amount: £5k}
      - {text: Lamps next., amount: {stated: £xk}}
"""), "funds/pot/")
    told = [words(one) for one in body.xpath("//h3[@id='conditions-1']/following::ol[1]/li")]
    assert told[0].startswith("One plan.") and "Amount" not in told[0]
    assert told[1:] == ["Rails first. Amount: £5k.", "Lamps next. Amount, as printed: “£xk”."]
