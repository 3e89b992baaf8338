"""What the pages of meetings and risks say: decisions, owners, who was there, where it could go
wrong; and that each leads to the others."""

from __future__ import annotations

from functools import cache

import pytest
from lxml import html

from page_text import facts_of, pages_of, parsed, section, site_from, tags_of, words
from remit.model.risk_register import Risk
from remit.queries.forward_plan import due_in
from remit.views.page import Page
from remit.write.exporters.page_sheets import page_sheets
from remit.write.exporters.register_json import register_value

TEXT = """
== organisations.yaml
council: {name: Harbour Council, type: unitary-council, area: harbour, source: plan#1}
== posts.yaml
mayor: {title: Mayor, of: [council], source: plan#1}
nurse: {title: Nurse, of: [council], source: plan#1}
clerk: {title: Clerk, of: [council], source: plan#1}
== boards/main.yaml
name: Harbour Main Board
type: board
area: harbour
source: plan#1
members: [{post: mayor, role: chair}, {post: nurse}, {id: others, title: Councillor, seats: 3}]
== agreements/house.yaml
name: The house
type: contract
source: plan#1
== meetings/main-2024-05-01.yaml
board: main
date: 2024-05-01
starts: "10:00"
ends: "11:30"
venue: The old office
follows: main-2024-04-03
source: plan#2
present:
  - {seat: mayor, listed_as: The Mayor of Harbour}
  - {seat: others, how_many: 2}
  - {post: clerk}
apologies: [{seat: nurse, deputy: clerk}]
none_declared: true
not_stated: [agenda_published]
items:
  - number: 1
    title: Lamps
    presented_by: [clerk]
    about: [{agreement: house}, {meeting: main-2024-04-03}]
    text: How many lamps.
    source: plan#annex-a
    decisions:
      - {type: approved, text: Ten lamps., vote: 3 to 1, source: plan#annex-a}
      - {type: noted, text: The bill., source: plan#3}
    actions:
      - {text: Order the lamps., owners: [{post: clerk}], due: 2024-05-20, state: open}
      - text: Count the lamps.
        owners: [{owner_unnamed: Some friend}]
        due: {stated: Soon}
      - {text: Pay., owners: [{organisation: council}], state: done, done_on: 2024-05-09}
      - {text: Rest., not_stated: [owners, due, state]}
== meetings/main-2024-04-03.yaml
board: main
date: 2024-04-03
source: plan#2
state: held
== meetings/main-2024-07-03.yaml
board: main
date: 2024-07-03
source: plan#2
items:
  - title: Ropes
    papers: [plan#annex-a]
    recommendations: [{text: Buy a rope.}]
== meetings/main-2024-03-06.yaml
board: main
date: 2024-03-06
source: plan#2
state: cancelled
== meetings/main-2024-02-07.yaml
board: main
date: 2024-02-07
source: plan#2
== risk-registers/house.yaml
name: Risks of the house
agreement: house
as_at: 2024-04-01
counts: [{of: risks, number: 4}]
reviewed: monthly
reviewed_by: clerk
overseen_by: main
score_is: product
highest_impact: 3
bands: [{name: low, lowest: 1, highest: 3}, {name: high, lowest: 4, highest: 9}]
source: plan#3
not_stated: [highest_likelihood]
risks:
  - number: 1
    name: The roof
    text: It leaks.
    impact: 3
    likelihood: 2
    score: 7
    controls: [{text: A bucket.}]
    actions: [{text: mend the roof., due: 2025, owners: [{post: mayor}]}]
    target_score: 2
    target_by: 2025
    owners: [{post: clerk}]
  - {number: 2, name: Mice, impact: 1, likelihood: 1, owners: [{board: main}]}
  - {number: 3, name: Fog, not_stated: [impact], likelihood: 1}
"""
MEETING = "meetings/main-2024-05-01/"


@cache
def pages() -> dict[str, Page]:
    return pages_of(site_from(TEXT))


def body(path: str) -> html.HtmlElement:
    return parsed(pages()[f"harbour/{path}"])


def rows(of: html.HtmlElement, anchor: str) -> list[list[str]]:
    """The rows of the first table below a heading."""
    grid = of.xpath(f"//h2[@id='{anchor}']/following::table[1]")[0]
    return [[words(cell) for cell in row.xpath("./th | ./td")]
            for row in grid.xpath("./tbody/tr")]


def test_a_meeting_says_when_it_was_and_what_lies_around_it() -> None:
    page = body(MEETING)
    assert words(page.xpath("//h1")[0]) == "Harbour Main Board, 1 May 2024"
    assert tags_of(page) == ["Held"]
    facts = facts_of(page)
    assert facts["Time"] == "10:00 to 11:30" and facts["Where"] == "The old office"
    assert facts["Agenda published"] == "Not stated in the sources"
    assert facts["The meeting before"] == "3 April 2024"
    assert facts_of(body("meetings/main-2024-04-03/"))["The next meeting"] == "1 May 2024"
    assert "1 item, 2 decisions and 4 actions." in words(page)


def test_decisions_stand_with_their_item_and_name_each_place_once() -> None:
    told = section(body(MEETING), "items")
    assert "1. Lamps How many lamps." in told
    assert "Approved: Ten lamps. Votes: 3 to 1." in told
    assert "Noted: The bill. The plan of 2023, 3" in told
    assert told.count("The plan of 2023, annex a") == 1  # that of the item, which a decision shares
    assert "Presented by: Clerk, Harbour Council." in told
    assert "About: The house; Harbour Main Board, 3 April 2024." in told


def test_actions_say_who_by_when_and_what_became_of_them() -> None:
    assert rows(body(MEETING), "actions") == [
        ["Order the lamps.", "Clerk, Harbour Council", "20 May 2024", "Open, overdue", "1. Lamps"],
        ["Count the lamps.", "Some friend", "Soon", "Not recorded", "1. Lamps"],
        ["Pay.", "Harbour Council", "Not recorded", "Done, 9 May 2024", "1. Lamps"],
        ["Rest.", "Not stated", "Not stated", "Not stated", "1. Lamps"]]


def test_who_is_in_neither_list_is_worked_out() -> None:
    page = body(MEETING)
    assert ("Of 5 seats, 3 were there and 1 sent apologies; 1 is in neither list. 1 other came, "
            "without a seat.") in section(page, "attendance")
    assert rows(page, "attendance") == [
        ["Mayor", "Harbour Council", "Present", "Chair", "Listed as The Mayor of Harbour"],
        ["Councillor (2)", "", "Present", "Member", ""],
        ["Clerk", "Harbour Council", "Present", "None", ""],
        ["Nurse", "Harbour Council", "Sent apologies", "Member",
         "Represented by Clerk, Harbour Council"],
        ["Councillor", "", "In neither list", "Member", ""]]


@pytest.mark.parametrize(("id", "tag", "said"), [
    ("main-2024-07-03", "To come", "Still to come at 1 June 2024."),
    ("main-2024-03-06", "Cancelled", "This meeting was cancelled."),
    ("main-2024-02-07", "No minutes", "There are no minutes of this meeting here"),
    ("main-2024-04-03", "Held", "Meeting of Harbour Main Board."),
])
def test_a_meeting_without_minutes_says_how_it_stands(id: str, tag: str, said: str) -> None:
    page = body(f"meetings/{id}/")
    assert tags_of(page)[0] == tag
    assert said in words(page)
    assert "What was decided, item by item" not in words(page)


def test_what_is_put_to_a_meeting_is_told_before_it() -> None:
    told = section(body("meetings/main-2024-07-03/"), "items")
    assert "Recommended: Buy a rope." in told
    assert "Papers: The plan of 2023, annex a." in told


def test_the_registers_have_every_decision_and_action_with_the_way_to_them() -> None:
    decided = body("decisions/")
    shown = [[words(cell) for cell in row.xpath("./th | ./td")]
             for row in decided.xpath("//tbody/tr")]
    assert shown == [
        ["Ten lamps. The plan of 2023, annex a", "Approved", "Harbour Main Board", "1 May 2024",
         "1. Lamps"],
        ["The bill. The plan of 2023, 3", "Noted", "Harbour Main Board", "1 May 2024", "1. Lamps"]]
    assert "../meetings/main-2024-05-01/#item-1" in decided.xpath("//td//a/@href")
    assert body(MEETING).xpath("//li[@id='item-1']")
    asked = [words(row.find("th")) for row in body("actions/").xpath("//tbody/tr")]
    assert asked == ["Order the lamps.", "Count the lamps.", "Pay.", "Rest."]
    files = page_sheets(pages().values())
    text = files["harbour/decisions/decisions.csv"].decode("utf-8-sig")
    assert "Ten lamps.,Approved,Harbour Main Board,1 May 2024,1. Lamps,harbour/meetings/" in text


def test_a_partnership_without_meetings_has_no_register_of_them() -> None:
    found = pages_of(site_from(""))
    assert "harbour/proposed/" in found
    assert not {"harbour/decisions/", "harbour/actions/", "harbour/meetings/"} & set(found)


def test_meetings_are_listed_the_newest_first() -> None:
    shown = [[words(cell) for cell in row.xpath("./th | ./td")]
             for row in body("meetings/").xpath("//tbody/tr")]
    assert [row[0] for row in shown] == [
        "3 July 2024", "1 May 2024", "3 April 2024", "6 March 2024", "7 February 2024"]
    assert shown[1] == ["1 May 2024", "Harbour Main Board", "Held", "2", "4", "3 of 5"]


def test_a_body_shows_its_meetings_and_what_it_owns() -> None:
    told = section(body("boards/main/"), "meetings")
    assert "1 May 2024, held Approved: Ten lamps. Noted: The bill." in told
    assert "3 July 2024, to come" in told
    assert "All meetings and all decisions" in told
    assert rows(body("boards/main/"), "owned") == [
        ["Risk: 2. Mice", "Risks of the house", "Score 1, low"]]


def test_the_history_of_a_body_has_its_meetings_and_how_they_decided() -> None:
    told = section(body("boards/main/"), "history")
    assert "1 May 2024 Meeting of 1 May 2024: 1 approved, 1 noted" in told
    assert "3 July 2024 Meeting of 3 July 2024: to come" in told
    assert "6 March 2024 Meeting of 6 March 2024: cancelled" in told
    assert "not told here" not in told


def test_a_long_history_tells_the_newest_meetings_and_how_many_it_leaves_out() -> None:
    monthly = "".join(f"== meetings/main-2023-{month:02}.yaml\nboard: main\n"
                      f"date: 2023-{month:02}-03\n" for month in range(1, 13))
    told = section(parsed(pages_of(site_from(TEXT + monthly))["harbour/boards/main/"]), "history")
    assert told.count("Meeting of") == 12 and "Meeting of 3 May 2023" not in told
    assert "5 older meetings are not told here. All meetings and all decisions." in told


def test_posts_and_organisations_show_what_they_own_and_where_they_spoke() -> None:
    page = body("posts/clerk/")
    assert rows(page, "owned") == [
        ["Action: Order the lamps.", "Harbour Main Board, 1 May 2024, 1. Lamps", "20 May 2024",
         "Open, overdue"],
        ["Risk: 1. The roof", "Risks of the house", "", "Score 6 (in the source: “7”), high"]]
    assert "Presented to Harbour Main Board, 1 May 2024" in words(page)
    assert "Was at Harbour Main Board, 1 May 2024" in words(page)
    assert "Reviews Risks of the house" in words(page)
    owned = rows(body("organisations/council/"), "owned")
    assert [row[0] for row in owned] == [
        "Action: Pay.", "Action: Order the lamps.", "Risk: 1. The roof",
        "Action against 1. The roof: mend the roof."]
    assert owned[0][2] == "" and owned[1][2] == "Clerk, Harbour Council"


def test_agreements_lead_to_the_meetings_and_risks_that_are_about_them() -> None:
    told = words(body("agreements/house/"))
    assert "Came before Harbour Main Board, 1 May 2024" in told
    assert "Has the risks in Risks of the house" in told


def test_a_risk_register_has_a_matrix_in_words_with_each_risk_in_it() -> None:
    page = body("risk-registers/house/")
    grid = page.xpath("//table[@class='rm-risk-grid']")[0]
    cells = [[words(cell) for cell in row.xpath("./td")] for row in grid.xpath("./tbody/tr")]
    assert cells == [["Score 3, low", "Score 6, high 1 The roof"],
                     ["Score 2, low", "Score 4, high"], ["Score 1, low 2 Mice", "Score 2, low"]]
    links = grid.xpath(".//a/@href")
    assert links == ["#risk-1", "#risk-2"]
    assert all(page.xpath(f"//h3[@id='{link[1:]}']") for link in links)
    told = section(page, "matrix")
    assert "How high likelihood can go is not stated in the sources" in told
    assert "Not in the matrix, because impact or likelihood is not given: Fog." in told


def test_a_risk_is_told_with_its_score_its_aim_and_what_is_done() -> None:
    page = body("risk-registers/house/")
    assert rows(page, "risks") == [
        ["1. The roof", "3", "2", "6 (in the source: “7”), high", "2, by 2025",
         "Clerk, Harbour Council"],
        ["2. Mice", "1", "1", "1, low", "Not recorded", "Harbour Main Board"],
        ["3. Fog", "Not stated", "1", "Not recorded", "Not recorded", "Not recorded"]]
    told = section(page, "each")
    assert "1. The roof It leaks. Done already A bucket." in told
    assert "Still to do Mend the roof. Who: Mayor, Harbour Council. By when: 2025." in told
    facts = facts_of(page)
    assert facts["Risks"] == "3 (in the source: “4”)"
    assert facts["A score is"] == "Impact times likelihood"


def test_all_risks_stand_in_one_table_with_their_owners() -> None:
    shown = [[words(cell) for cell in row.xpath("./th | ./td")]
             for row in body("risk-registers/").xpath("//tbody/tr")]
    assert shown[1] == ["2. Mice", "1", "1", "1, low", "Not recorded", "Harbour Main Board",
                        "Risks of the house"]
    assert "Risks of the house: 3 risks, as it stood on 1 April 2024" in words(
        body("risk-registers/"))


def test_the_front_door_of_a_partnership_asks_what_was_decided() -> None:
    page = body("")
    asked = {words(link): link.get("href") for link in page.xpath("//a")}
    assert asked["What was decided?"] == "decisions/"
    assert asked["Who is to do what?"] == "actions/"
    assert asked["What could go wrong?"] == "risk-registers/"


def test_the_data_say_who_is_in_neither_list_and_what_risks_score() -> None:
    found = {(one["kind"], one["id"]): one for one in register_value(site_from(TEXT))["records"]}
    derived = found["meetings", "main-2024-05-01"]["derived"]
    assert (derived["seats"], derived["seats_present"], derived["in_neither_list"]) == (
        5, 3, ["others"])
    assert derived["status"] == "ended"
    assert found["risk-registers", "house"]["derived"]["scores"] == {"1": 6, "2": 1, "3": None}
    assert found["meetings", "main-2024-05-01"]["items"][0]["decisions"][0]["text"] == "Ten lamps."


def test_open_actions_and_targets_are_due_and_what_is_done_is_not() -> None:
    site = site_from(TEXT.replace("state: done, done_on", "due: 2024-07, state: done, done_on"))
    due = [(words_at(one.part), one.overdue) for one in due_in(site.view("harbour"), "harbour")]
    assert ("Order the lamps.", True) in due and ("The roof", False) in due
    assert not [what for what, _ in due if what == "Pay."]


def words_at(part: object) -> str:
    return str(getattr(part, "text", None) if not isinstance(part, Risk) else part.name)


def test_meetings_are_found_by_board_and_date() -> None:
    page = pages()[f"harbour/{MEETING}"]
    assert page.facets["kind"] == "Meeting" and page.facets["status"] == "Held"
    assert page.title == "Harbour Main Board, 1 May 2024"
    assert page.names == ("Meeting of 1 May 2024",)  # its board's name means the board
