"""All partnerships on one page: levels in one order, bodies by type, money, and what is missing."""

from __future__ import annotations

from pathlib import Path

import pytest

from page_text import pages_of, parsed, site_from, words
from remit import pipeline
from remit.model.board import Board
from remit.model.partnership import Partnership
from remit.queries.levels import levels_in_order
from remit.queries.roles import role_of
from remit.views.page import Page

ROOT = Path(__file__).resolve().parent.parent
TEXT = """
== areas.yaml
harbour: {name: Harbour, level: town}
quay: {name: Quay, level: ward, within: harbour}
== boards/main.yaml
name: Main Board
type: partnership-board
role: partnership
area: harbour
meets: monthly
members: [{title: Somebody}]
reports_to: [{to: watch, as: accountable}]
not_stated: [quorum, chair]
== boards/old.yaml
name: Old Board
type: partnership-board
role: partnership
area: harbour
until: 2018
== boards/new.yaml
name: New Board
type: partnership-board
role: partnership
area: harbour
from: reform
== boards/watch.yaml
name: Watch Committee
type: scrutiny-committee
area: harbour
== changes/reform.yaml
name: The reform
state: proposed
source: plan
== strategies/sea.yaml
name: The sea strategy
source: plan
goals: [{number: 1, name: Know the tide}, {number: 2, name: Mind it}]
== boards/lights.yaml
name: Lights Group
type: working-group
area: quay
until: 2020
not_stated: [quorum]
== agreements/deal.yaml
name: The deal
type: section-75
covers: [Harbour dues]
governed_by: main
== ../county/partnership.yaml
name: County
speaks_for: 2023-02-01
levels: {region: Region, town: District}
== ../county/areas.yaml
shire: {name: Shire, level: region}
== ../county/funds.yaml
dues:
  name: Dues
  years:
    - year: 2022/23
      contributions:
        - {by_unnamed: Ships, type: other, amount: £2.0m}
        - {by_unnamed: Boats, type: other}
      schemes: [{name: Lamps}]
      totals: [{of: fund, amount: £3.2m}]
small: {name: Small dues, part_of: dues}
== ../county/agreements/pool.yaml
name: The pool
type: section-75
not_stated: [governed_by]
"""


def levels(*ids: str) -> Partnership:
    return Partnership.model_construct(levels={one: one for one in ids})


@pytest.mark.parametrize(("given", "expected"), [
    ([("a", "b")], "ab"),
    ([("b", "d"), ("a", "b", "c", "d", "e")], "abcde"),
    ([("a", "b"), ("b", "a")], "ab"),
    ([("a",), ("b",)], "ba"),
])
def test_levels_stand_behind_those_above_them(
    given: list[tuple[str, ...]], expected: str
) -> None:
    assert "".join(levels_in_order(levels(*ids) for ids in given)) == expected


@pytest.fixture(scope="module")
def pages() -> dict[str, Page]:
    return pages_of(site_from(TEXT))


def rows(page: Page, table: str) -> dict[str, dict[str, list[str]]]:
    """The rows of a table: of each question the points of each partnership."""
    grid = parsed(page).xpath(f"//h2[@id='{table}']/following-sibling::div[1]//table")[0]
    return {
        words(row.find("th")): {
            cell.get("data-label"): [words(point) for point in cell.findall("div")]
            for cell in row.findall("td")}
        for row in grid.xpath("./tbody/tr[td]")}


def test_levels_stand_side_by_side(pages: dict[str, Page]) -> None:
    assert rows(pages["compare/"], "levels") == {
        "Region": {"County": ["Region:", "Shire"], "Harbour Partnership": ["No such level"]},
        "Town": {"County": ["District, no area recorded"],
                 "Harbour Partnership": ["Town:", "Harbour"]},
        "Ward": {"County": ["No such level"], "Harbour Partnership": ["Ward:", "Quay"]}}


def test_bodies_stand_by_what_they_are_there_for(pages: dict[str, Page]) -> None:
    bodies = rows(pages["compare/"], "bodies")
    assert {role: found["Harbour Partnership"] for role, found in bodies.items()} == {
        # Of those that lead the ended stand there too, and not of the others.
        "Leads the partnership": ["Main Board", "New Board, proposed", "Old Board, until 2018"],
        "Examines what others decide": ["Watch Committee"]}
    assert {tuple(found["County"]) for found in bodies.values()} == {("None recorded",)}


def test_how_the_leading_bodies_work_is_told(pages: dict[str, Page]) -> None:
    leading = rows(pages["compare/"], "leading")
    assert {asked: found["Harbour Partnership"] for asked, found in leading.items()} == {
        "Body": ["Main Board"], "Answers to": ["Accountable to Watch Committee"],
        "Chaired by": ["Not stated in the sources"], "Members": ["1"], "Meets": ["Monthly"],
        "Open to the public": ["Not recorded"]}
    assert [found["County"] for found in leading.values()] == [["None in force"], *[[]] * 5]


def test_money_agreements_and_plans_stand_side_by_side(pages: dict[str, Page]) -> None:
    page = pages["compare/"]
    county = {asked: found["County"] for asked, found in rows(page, "money").items()}
    assert county == {
        "How much": ["Dues, £3.2m in 2022/23", "Small dues, size not stated"],
        "Who pays in": ["Ships, £2.0m", "Boats, the rest: £1.2m"],
        "What it is spent on": ["Lamps, amount not stated"],
        "Who governs it": ["No agreement says who does"]}
    assert {found["Harbour Partnership"][0] for found in rows(page, "money").values()} == {
        "None recorded"}
    assert rows(page, "agreements") == {"Section 75 agreement": {
        "County": ["The pool, governing body not stated"],
        "Harbour Partnership": ["The deal, governed by Main Board"]}}
    assert rows(page, "plans")["Strategies and their goals"]["Harbour Partnership"] == [
        "The sea strategy: 1. Know the tide; 2. Mind it"]
    assert {asked: found["Harbour Partnership"] for asked, found in rows(
        page, "not-stated").items()} == {
            "Facts looked for in vain": ["3"], "Quorum": ["2 of 5"], "Who chairs it": ["1 of 5"],
            "Which board governs it": ["None"]}


def test_each_table_is_in_a_file_as_it_is_read(pages: dict[str, Page]) -> None:
    files = {sheet.path: sheet for sheet in pages["compare/"].sheets}
    assert set(files) == {f"compare/{name}.csv" for name in (
        "glance", "levels", "bodies", "leading", "money", "agreements", "plans", "not-stated")}
    leading = files["compare/leading.csv"]
    assert leading.columns[:4] == ("What", "Group", "County", "Harbour Partnership")
    assert leading.rows[0][:4] == ("Body", "Leads the partnership", "None in force", "Main Board")


@pytest.mark.parametrize(("board", "role"), [
    ("type: partnership-board", "other"), ("type: scrutiny-committee", "scrutiny"),
    ("type: alliance", "providers"), ("type: steering-group", "programme"),
    ("type: delivery-group", "group"), ("type: executive", "other"),
    ("type: alliance\nrole: commissioning", "commissioning"),
    ("type: working-group\narea: shire", "wider-area"),
    ("type: partnership-board\nrole: partnership\narea: shire", "partnership"),
    ("type: board\narea: street", "locality"),
])
def test_a_role_is_written_or_told_by_type_and_level(board: str, role: str) -> None:
    area = "" if "area:" in board else "\narea: town"
    register = site_from(f"""
== ../county/partnership.yaml
name: County
speaks_for: 2023-02-01
levels: {{region: Region, place: Town, street: Street}}
== ../county/areas.yaml
shire: {{name: Shire, level: region}}
town: {{name: Town, level: place}}
street: {{name: Street, level: street}}
== ../county/boards/one.yaml
name: One
{board}{area}
""").register
    (found,) = [one for one in register.of_kind("boards") if one.id == "one"]
    assert isinstance(found, Board) and role_of(register, found) == role


def test_thurrock_and_tower_hamlets_stand_against_each_other() -> None:
    """What the question “how do the two differ?” is answered by."""
    site = pipeline.make_site(pipeline.Settings(ROOT))
    (page,) = [one for one in site.pages if one.path == "compare/"]
    thurrock, hamlets = (f"{name} health and care partnership"
                         for name in ("Thurrock", "Tower Hamlets"))
    bodies = rows(page, "bodies")
    for role, one, other in (
        ("Health and wellbeing board", "Thurrock Health and Wellbeing Board",
         "Tower Hamlets Health and Wellbeing Board"),
        ("Leads the partnership", "Thurrock Integrated Care Alliance", "THT Board"),
        ("Decides together what to buy", "Integrated Commissioning Executive",
         "Joint Commissioning Executive, until December 2019"),
        ("Runs the council", "Cabinet", "Cabinet"),
        ("Examines what others decide", "Health and Wellbeing Overview and Scrutiny Committee",
         "Health and Adults Scrutiny Sub-Committee"),
        ("Works in localities and neighbourhoods", "Grays Locality Delivery Group",
         "North East Locality Health and Wellbeing Committee"),
    ):
        assert bodies[role][thurrock][0] == one and bodies[role][hamlets][0] == other
    localities = rows(page, "levels")["Locality"]
    assert [len(localities[home]) for home in (thurrock, hamlets)] == [5, 5]
    money = rows(page, "money")
    assert money["How much"][thurrock][0] == (
        "Better Care Fund, £27.6m in 2016/17 and £40.251m in 2017/18")
    assert money["How much"][hamlets] == ["Better Care Fund, £53.78m in 2019/20"]
    assert money["Who pays in"][hamlets][-1] == "Not said by whom, the rest: £26.5m"
    assert money["Who governs it"][thurrock] == ["Integrated Commissioning Executive"]


def test_what_officers_type_stays_words() -> None:
    hostile = "\"><img src=x onerror=alert(1)><!--"
    text = TEXT.replace("name: County", f"name: '{hostile}'").replace(
        "name: Lamps", f"name: '{hostile}'")
    text += "== ../third/partnership.yaml\nname: Third\nspeaks_for: 2023-01-01\n"
    text += "levels: {town: Town}\n"
    body = parsed(pages_of(site_from(text))["compare/"])
    assert not body.xpath("//img") and not body.xpath("//*[@onerror]")
    (room,) = body.xpath("//div[@class='rm-choose-sides']")
    assert hostile in room.xpath(".//span/@data-words")
    assert hostile in {words(head) for head in body.xpath("//th[@data-side]")}


def test_the_front_page_leads_there_only_where_there_are_two(pages: dict[str, Page]) -> None:
    assert parsed(pages[""]).xpath("//a[@href='compare/']")
    alone = pages_of(site_from(TEXT.partition("== ../county")[0]))
    assert "compare/" not in alone and not parsed(alone[""]).xpath("//a[@href='compare/']")
