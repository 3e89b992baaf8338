"""What readers can take along: every index and matrix as CSV, with the rows that the page shows."""

from __future__ import annotations

import csv
import io
from urllib.parse import urljoin

import pytest
from lxml import html

from page_text import pages_of, parsed, site_from, words
from remit.model.time import read_date
from remit.views.environment import render
from remit.views.page import Page, Sheet
from remit.views.pages.indexes.index_table import index_table
from remit.views.pages.indexes.table_tools import tools_of
from remit.views.pages.shown import Value, counted, dated
from remit.write.exporters.page_sheets import page_sheets
from remit.write.spreadsheet import spreadsheet

TEXT = """
== areas.yaml
harbour: {name: Harbour, level: town, population: 12345}
quayside: {name: Quayside, level: ward, within: harbour}
== organisations.yaml
a: {name: "=HYPERLINK(1)", type: supplier}
b: {name: "Bees, “and” more", type: supplier}
c: {name: Children’s Home, type: supplier}
d: {name: D, type: nhs-trust}
e: {name: "Ü\\nü", type: other}
== posts.yaml
mayor: {title: Mayor, of: [c]}
== boards/lights.yaml
name: Lights Board
type: board
area: quayside
reports_to:
  - {to: main, as: reports, certainty: implied, note: "Says who.\n\nSays when.", source: plan#3}
== boards/main.yaml
name: Main Board
type: committee
area: harbour
meets: monthly
members: [{post: mayor, role: chair}]
not_stated: [public]
== agreements/deal.yaml
name: The deal
type: section-75
governed_by: main
covers: [{fund: pot}]
== funds.yaml
pot:
  name: The pot
  source: plan#1
  years:
    - year: 2023/24
      contributions: [{by: a, type: required, amount: £2m}]
      schemes:
        - {name: Steps, runs: recurrent, amount: £1m}
        - {name: Rails, runs: one-off, amount: £1m}
      other_amounts: [{name: Left over, amount: £1k, on: 2023-05}]
    - {year: 2022/23, schemes: [{name: Steps}]}
  plans: [{name: The plan, measures: [{text: Fewer falls, reached: 3 falls}]}]
== services.yaml
ferry: {name: Ferry, group: Travel, source: plan#2, expected: {is: 2026, certainty: implied}}
sauna: {name: Sauna, source: plan#2}
== offers/quayside.yaml
area: quayside
source: plan#2
services:
  - {service: ferry, state: planned}
  - {service: sauna, from: 2021}
== functions.yaml
lamps:
  name: Lamps
  sits_at:
    - {level: town, does: plan, source: plan#1}
    - {level: town, does: decide, part: the masts, source: plan#1, certainty: disputed}
    - {board: lights, does: deliver, source: plan#2}
"""


@pytest.fixture(scope="module")
def pages() -> dict[str, Page]:
    return pages_of(site_from(TEXT))


@pytest.fixture(scope="module")
def files(pages: dict[str, Page]) -> dict[str, bytes]:
    return page_sheets(pages.values())


def read(file: bytes) -> list[list[str]]:
    """The rows of a file, as a program reads it that knows what Excel writes."""
    return list(csv.reader(io.StringIO(file.decode("utf-8-sig"), newline="")))


def test_every_table_has_its_file_and_every_file_its_table(
    pages: dict[str, Page], files: dict[str, bytes]
) -> None:
    linked = set()
    for path, page in pages.items():
        main = parsed(page)
        links = main.xpath("//p[@class='rm-take']/a/@href")
        linked |= {urljoin(f"/{path}", link).lstrip("/") for link in links}
        for shown in main.xpath("//table[not(contains(@class, 'rm-plain'))]"):
            # Beside the table itself, or before the next heading of its part of the page.
            assert shown.xpath(
                "ancestor::div[contains(@class, 'rm-sheet')]//p[@class='rm-take']"
                " | following::*[self::h2 or self::p[@class='rm-take']][1]/self::p"), (
                path, words(shown.find("caption")))
    assert linked == set(files)
    assert {"harbour/organisations/who-sits-where.csv", "harbour/boards/lines.csv",
            "harbour/not-stated/most-often.csv", "partnerships.csv",
            *(f"harbour/funds/{file}.csv" for file in (
                "contributions", "schemes", "watching", "other-amounts", "measures")),
            *(f"harbour/{kind}/{kind}.csv" for kind in (
                "areas", "boards", "functions", "offers", "organisations", "posts", "services",
                "sources"))} < linked


def test_a_file_holds_the_rows_that_the_page_shows(
    pages: dict[str, Page], files: dict[str, bytes]
) -> None:
    compared = 0
    for path, file in files.items():
        folder, _, name = path.rpartition("/")
        found = parsed(pages[f"{folder}/" if folder else ""]).xpath(
            f"//div[contains(@class, 'rm-sheet')][.//a[@href='{name}']]")
        if not found:  # a file that the pages of records share
            continue
        (sheet,) = found
        heads, *rows = read(file)
        shown = [shown_in(row) for row in sheet.xpath(".//tbody/tr[td]")]
        columns = [words(head) for head in sheet.xpath(".//thead//th")]
        assert [[unguarded(row[heads.index(column)]) for column in columns] for row in rows] == (
            shown), path
        compared += sum(map(len, shown))
    assert compared > 50


def test_the_pages_of_records_share_files_with_the_rows_that_they_show(
    pages: dict[str, Page], files: dict[str, bytes]
) -> None:
    for path, heading in (("boards/seats", "members"), ("boards/lines", "lines"),
                          ("offers/what-is-offered", "services"), ("functions/places", "places")):
        kind = path.partition("/")[0]
        heads, *rows = read(files[f"harbour/{path}.csv"])
        assert heads[1] == "Status" and heads[-3:] == ["Notes", "Sources", "Page"]
        for page in {row[-1] for row in rows}:
            body = parsed(pages[page])
            grid = body.xpath(f"//h2[@id='{heading}']/following-sibling::div//table")[0]
            shown = [shown_in(row) for row in grid.xpath("./tbody/tr")]
            columns = [words(head) for head in grid.xpath("./thead//th")]
            own = [row for row in rows if row[-1] == page]
            assert [[row[heads.index(column)] for column in columns] for row in own] == shown
            assert body.xpath(f"//p[@class='rm-take']/a[@href='../{path.split('/')[1]}.csv']")
            assert page.startswith(f"harbour/{kind}/")
    assert read(files["harbour/boards/lines.csv"]) == [
        ["Board", "Status", "Body", "Line", "About", "How often", "How certain", "Notes",
         "Sources", "Page"],
        ["Lights Board", "Current", "Main Board", "Reports to", "", "", "Implied",
         "Says who.\nSays when.", "The plan of 2023, 3", "harbour/boards/lights/"]]


def shown_in(row: html.HtmlElement) -> list[str]:
    """The cells of a row as they are read, without symbols, sources and notes."""
    for beside in row.xpath(".//*[@class='rm-symbol' or @class='rm-src' or @class='rm-aside']"):
        beside.drop_tree()
    return ["; ".join(words(part) for part in cell.xpath("./div") or [cell]) for cell in row]


def unguarded(cell: str) -> str:
    return " ".join(cell.removeprefix("'").split())


def test_groups_and_the_page_stand_in_columns_of_their_own(
    files: dict[str, bytes]
) -> None:
    assert read(files["harbour/boards/boards.csv"]) == [
        ["Board", "Type", "Status", "Answers to", "Chair", "Meets", "Can I attend?", "Whom to ask",
         "Level", "Page"],
        ["Main Board", "Committee", "Current", "Not recorded", "Mayor, Children’s Home",
         "Monthly", "Not stated", "Not recorded", "Town", "harbour/boards/main/"],
        ["Lights Board", "Board", "Current", "Main Board (implied)", "Not recorded",
         "Not recorded", "Not recorded", "Not recorded", "Ward", "harbour/boards/lights/"]]
    assert read(files["harbour/services/services.csv"]) == [
        ["Service", "Group", "Quayside", "Page"],
        ["Ferry", "Travel", "Planned: expected 2026 (implied)", "harbour/services/ferry/"],
        ["Sauna", "Other services", "Live: since 2021", "harbour/services/sauna/"]]


def test_no_cell_can_become_a_formula(files: dict[str, bytes]) -> None:
    names = {row[0] for row in read(files["harbour/organisations/organisations.csv"])}
    assert "'=HYPERLINK(1)" in names
    dangerous = ("=1", "+1", "-1", "@x", "\tx", "\rx", "\nx", "＝1", " =1")
    rows = read(spreadsheet(("=head",), [(cell,) for cell in dangerous]))
    assert rows == [["'=head"], *([f"'{cell}"] for cell in dangerous)]
    harmless = [("a=b",), ("Children’s",), ("2019-04",), ("",), ('say "so", or\nnot',)]
    assert [tuple(row) for row in read(spreadsheet(("head",), harmless))[1:]] == [
        row or ("",) for row in harmless]


def test_excel_knows_the_letters_and_the_lines(files: dict[str, bytes]) -> None:
    file = files["harbour/organisations/organisations.csv"]
    assert file.startswith(b"\xef\xbb\xbfOrganisation,")
    assert "Children’s Home,".encode() in file
    assert file.count(b"\r\n") == file.count(b"\n") == 6


def test_pages_that_share_a_file_agree_on_its_columns() -> None:
    def page(*sheets: Sheet) -> Page:
        return Page("p/", "P", "A page.", "", (), sheets=sheets)

    one, other = Sheet("x.csv", ("A",), (("1",),)), Sheet("x.csv", ("A",), (("2",),))
    assert read(page_sheets([page(one), page(), page(other)])["x.csv"]) == [["A"], ["1"], ["2"]]
    with pytest.raises(ValueError, match=r"x\.csv"):
        page_sheets([page(one), page(Sheet("x.csv", ("B",), ()))])


def test_numbers_and_dates_have_an_order_of_their_own() -> None:
    assert counted(9).sort < counted(10).sort < counted(1_000_000).sort
    written = ("1998", "2018-12", "2019-01-01", "2019-01", "2019", "2019-01-02", "2019-04-01",
               "2019-04", "2019/20", "2020")
    keys = [dated(one, read_date(one)).sort for one in written]
    assert keys == sorted(keys) and len(set(keys)) == len(keys)


def test_only_columns_whose_values_differ_and_recur_offer_a_choice(
    pages: dict[str, Page]
) -> None:
    def choices(kind: str) -> list[str]:
        return [words(head) for head in parsed(pages[f"harbour/{kind}/"]).xpath(
            "//th[@data-narrows]")]

    assert choices("organisations") == ["Type"]
    assert choices("boards") == choices("sources") == []


def test_a_browser_is_spared_a_long_table() -> None:
    def classes(number: int) -> list[str]:
        rows: list[tuple[Value]] = [(Value(str(one)),) for one in range(number)]
        shown = index_table("Many", ("Number",), {"": rows}, tools_of("harbour", "boards"))
        assert shown is not None
        made = render("pages/indexes/kind_index.html", {
            "title": "Many", "lead": "", "shown": shown, "shared": None, "foot": None})
        (table,) = html.fromstring(made).xpath("//table")
        return str(table.get("class")).split()

    assert "rm-long" not in classes(400)
    assert "rm-long" in classes(401)


def test_a_short_table_has_no_controls(pages: dict[str, Page]) -> None:
    for kind, rows in (("organisations", ["organisations"]), ("boards", []),
                       ("services", ["services"]), ("functions", [])):
        sheets = parsed(pages[f"harbour/{kind}/"]).xpath(
            f"//div[contains(@class, 'rm-sheet')][.//a[@href='{kind}.csv']]")
        assert len(sheets) == 1
        assert sheets[0].xpath("./@data-rows") == rows, kind
        assert len(sheets[0].xpath(".//div[@class='rm-tools']")) == len(rows)
