"""Who decides, and what can be had where: the two matrices and the pages behind their cells."""

from __future__ import annotations

from functools import cache

from lxml import html

from page_text import pages_of, parsed, site_from, words
from remit.views.page import Page

TEXT = """
== areas.yaml
harbour: {name: Harbour, level: town}
quayside: {name: Quayside, level: ward, within: harbour}
hilltop: {name: Hilltop, level: ward, within: harbour}
== organisations.yaml
clinic: {name: Harbour Clinic, type: nhs-trust}
== boards/lights.yaml
name: Lights Board
type: board
area: quayside
== agreements/deal.yaml
name: The deal on lamps
type: contract
governed_by: lights
source: plan#3
== changes/reform.yaml
name: The reform
state: proposed
source: plan#1
== services.yaml
ferry: {name: Ferry, group: Travel, source: plan#2, expected: {is: 2026, certainty: implied}}
tram: {name: Tram, group: Travel, source: plan#2}
sauna: {name: Sauna, source: plan#2}
library: {name: Library, source: plan#2}
== offers/quayside.yaml
area: quayside
source: plan#2
services:
  - {service: ferry, state: planned}
  - {service: tram, state: hoped-for, from: {stated: some day}}
  - service: sauna
    from: 2021
    provider: clinic
    setting: The old fort
    works_with: [The lifeguards, The school]
    access: Ring the bell
    how_many: 2
    note: Closed on Mondays.
== offers/hilltop.yaml
area: hilltop
source: plan#2
services:
  - {service: ferry, state: partly}
  - {service: tram, from: 2020, until: 2022}
  - {service: sauna, from: 2024}
== functions.yaml
lamps:
  name: Lamps
  group: Light
  sits_at:
    - {level: town, does: plan, source: plan#1}
    - {level: town, does: commission, part: the masts, under: deal, from: 2020, source: plan#1}
    - level: ward
      does: commission
      part: the bulbs
      from: reform
      certainty: disputed
      source: plan#2
      note: Both are written.
    - {board: lights, does: deliver, source: plan#2}
beacons:
  name: Beacons
  group: Light
  sits_at:
    - {level: town, does: commission, source: plan#1}
    - {level: ward, does: commission, source: plan#1}
foghorn: {name: Foghorn, sits_at: [{level: ward, does: advise, until: 2021, source: plan#3}]}
"""


_FRAME = """
== partnership.yaml
name: Harbour Partnership
speaks_for: 2024-06-01
levels: {county: County, town: Town, ward: Ward}
== sources.yaml
plan: {name: The plan of 2023, type: plan, date: 2023-04-03, places: [{range: 1 to 3, title: It}]}
"""


@cache
def _pages() -> dict[str, Page]:
    return pages_of(site_from(TEXT, frame=_FRAME))


def _page(path: str) -> html.HtmlElement:
    return parsed(_pages()[f"harbour/{path}"])


def _cells(page: html.HtmlElement) -> dict[str, dict[str, str]]:
    """Of each row of the matrix, the words under each column."""
    (grid,) = page.xpath("//table[contains(@class, 'rm-matrix')]")
    heads = [words(head) for head in grid.xpath("./thead/tr/th")][1:]
    found = {}
    for row in grid.xpath("./tbody/tr[th[@scope='row']]"):
        cells = [" ".join(words(one) for one in cell) for cell in row.xpath("./td")]
        found[words(row.xpath("./th")[0])] = dict(zip(heads, cells, strict=True))
        assert [cell.get("data-label") for cell in row.xpath("./td")] == heads
    return found


def _table(page: html.HtmlElement, id: str) -> list[dict[str, str]]:
    """The rows of the table under a heading, by their columns."""
    grid = page.xpath(f"//h2[@id='{id}']/following-sibling::div[@role='region']/table")[0]
    heads = [words(head) for head in grid.xpath("./thead/tr/th")]
    return [dict(zip(heads, map(words, row), strict=True)) for row in grid.xpath("./tbody/tr")]


def _facts(page: html.HtmlElement) -> dict[str, list[str]]:
    return {words(one.xpath("./dt")[0]): [words(said) for said in one.xpath("./dd")]
            for one in page.xpath("//dl[@class='rm-facts']/div")}


def test_who_decides_is_told_by_function_and_level() -> None:
    assert _cells(_page("functions/")) == {
        "Lamps": {"Town": "Plans (now) Commissions: the masts (now)",
                  "Ward": "Commissions: the bulbs (proposed) (disputed) "
                          "Delivers: Lights Board (now)"},
        "Beacons": {"Town": "Commissions (now)", "Ward": "Commissions (now)"},
        "Foghorn": {"Town": "", "Ward": "Advises (ended)"},
    }


def test_a_matrix_is_a_complete_table_in_a_labelled_region() -> None:
    for path in ("functions/", "services/"):
        page = _page(path)
        (grid,) = page.xpath("//table[contains(@class, 'rm-matrix')]")
        region = grid.getparent()
        assert region.get("role") == "region" and region.get("tabindex") == "0"
        assert region.get("aria-label") == words(grid.xpath("./caption")[0])
        scopes = [head.get("scope") for head in grid.xpath(".//th")]
        assert None not in scopes and {"col", "row", "rowgroup"} == set(scopes)
        columns = len(grid.xpath("./thead/tr/th"))
        for row in grid.xpath(".//tr"):
            assert sum(int(cell.get("colspan", "1")) for cell in row) == columns
        assert words(page.xpath("//ul[@class='rm-legend']")[0])


def test_rows_stand_under_their_groups() -> None:
    for path, groups in (("functions/", ["Light", "Other functions"]),
                         ("services/", ["Travel", "Other services"])):
        assert [words(head) for head in _page(path).xpath("//th[@scope='rowgroup']")] == groups


def test_what_can_be_had_where_is_told_in_words_and_a_symbol() -> None:
    assert _cells(_page("services/")) == {
        "Ferry": {"Quayside": "○ Planned: expected 2026 (implied)", "Hilltop": "◐ Partly there"},
        "Tram": {"Quayside": "◌ Hoped for", "Hilltop": "× Ended: 2022"},
        "Sauna": {"Quayside": "● Live: since 2021", "Hilltop": "? Not known: since 2024"},
        "Library": {"Quayside": "– Not stated", "Hilltop": "– Not stated"},
    }
    symbols = _page("services/").xpath("//span[@class='rm-symbol']")
    assert symbols and all(one.get("aria-hidden") == "true" for one in symbols)


def test_the_columns_lead_to_what_each_area_offers() -> None:
    links = _page("services/").xpath("//thead//a/@href")
    assert links == ["../offers/quayside/", "../offers/hilltop/"]


def test_what_is_told_for_a_wider_area_is_not_called_unsaid() -> None:
    told = TEXT + """
== offers/harbour.yaml
area: harbour
source: plan#2
services: [{service: library, from: 2019}]
"""
    pages = pages_of(site_from(told, frame=_FRAME))
    row = _cells(parsed(pages["harbour/services/"]))["Library"]
    assert row == {"Harbour": "● Live: since 2019", "Quayside": "↑ See Harbour",
                   "Hilltop": "↑ See Harbour"}
    assert "See …: it is told for an area around this one" in words(
        parsed(pages["harbour/services/"]).xpath("//ul[@class='rm-legend']")[0])
    states = {line["Area"].partition(" The plan")[0]: line["State"]
              for line in _table(parsed(pages["harbour/services/library/"]), "places")}
    assert states == {"Harbour": "Live", "Quayside": "See Harbour",
                      "Hilltop": "See Harbour"}
    page = parsed(pages["harbour/offers/quayside/"])
    assert not page.xpath("//h2[@id='unsaid']")
    (around,) = page.xpath("//h2[@id='around']/following-sibling::ul[1]/li")
    assert words(around) == "Library: Harbour"
    assert around.xpath(".//a/@href") == [
        "../../services/library/", "../../offers/harbour/"]


def test_a_functions_page_says_who_does_what_since_when_and_under_what() -> None:
    page = _page("functions/lamps/")
    assert _facts(page) == {
        "Plans": ["Town (now)"], "Oversees": ["Not recorded"], "Decides": ["Not recorded"],
        "Commissions": ["Town: the masts (now)", "Ward: the bulbs (proposed) (disputed)"],
        "Delivers": ["Lights Board (now)"]}
    rows = _table(page, "places")
    assert [(row["Where"], row["Stands"], row["Since"], row["Under"]) for row in rows] == [
        ("Town The plan of 2023, 1", "Current", "Not recorded", ""),
        ("Town The plan of 2023, 1", "Current", "2020",
         "The deal on lamps, governed by Lights Board"),
        ("Ward (disputed) The plan of 2023, 2 Both are written.", "Proposed",
         "with The reform", ""),
        ("Lights Board The plan of 2023, 2", "Current", "Not recorded", "")]
    assert "It sits at 2 levels: Town and Ward." in words(page)


def test_a_function_at_two_levels_without_parts_is_said_aloud() -> None:
    page = words(_page("functions/beacons/"))
    said = "without a word on which part is where: commissioned both at Town and at Ward."
    assert said in page
    index = words(_page("functions/"))
    assert "At two levels without a word on which part is where: Beacons." in index


def test_a_services_page_tells_every_area() -> None:
    hilltop, quayside = sorted(_table(_page("services/sauna/"), "places"),
                               key=lambda row: row["Area"])
    assert hilltop["State"] == "Not known" and hilltop["When"] == "since 2024"
    assert quayside == {
        "Area": "Quayside The plan of 2023, 2 Closed on Mondays.", "State": "Live",
        "When": "since 2021",
        "Provided by": "Harbour Clinic", "Where": "The old fort",
        "Works with": "The lifeguards and The school", "How to get it": "Ring the bell",
        "How many": "2"}
    library = _table(_page("services/library/"), "places")
    assert [row["State"] for row in library] == ["Not stated", "Not stated"]


def test_an_offers_page_stands_at_its_area_and_says_what_is_not_stated() -> None:
    page = _page("offers/quayside/")
    assert words(page.xpath("//h1")[0]) == "Services in Quayside"
    assert "Library" in words(page.xpath("//h2[@id='unsaid']/following-sibling::ul")[0])
    assert _facts(_page("areas/quayside/"))["What can I get here?"] == ["Services in Quayside"]
