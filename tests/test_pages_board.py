"""What the page of a board says, and what it says where nothing is known."""

from __future__ import annotations

import pytest

from page_text import facts_of, page_of, pages_of, parsed, section, site_from, tags_of, words

BOARD = """
== organisations.yaml
council: {name: Harbour Council, short_name: HC, type: unitary-council}
clinic: {name: Harbour Clinic, type: nhs-trust}
== posts.yaml
mayor: {title: Mayor, of: [council]}
nurse: {title: Chief nurse, of: [clinic]}
pilot: {title: Pilot, of: [council, clinic]}
== boards/main.yaml
name: Harbour Main Board
short_name: Main Board
type: partnership-board
area: harbour
source: plan#1
"""
TOP = "== boards/top.yaml\nname: Top Board\ntype: board\narea: harbour\nsource: plan#1\n"
REFORM = "== changes/reform.yaml\nname: The reform\nstate: proposed\nsource: plan#3\n"


def board(fields: str, more: str = "") -> str:
    """The main board with further fields, and other files."""
    return f"{BOARD}{fields.strip()}\n{more}"


def test_the_facts_asked_for_first_are_said_or_said_to_be_missing() -> None:
    body = page_of(board("not_stated: [quorum, chair, public]"), "boards/main/")
    assert facts_of(body) == {
        "Answers to": "Not recorded", "Chair": "Not stated in the sources",
        "Members": "Not recorded",
        "May decide": "Not recorded", "Terms of reference": "Not recorded",
        "Quorum": "Not stated in the sources", "Review due": "Not recorded",
    }
    assert section(body, "attend") == (
        "The sources do not say whether the public can attend. "
        "How often it meets and whom to ask are not recorded.")
    assert "Looked for" not in words(body)


def test_what_a_resident_asks_is_told_in_one_place_with_what_a_proposal_would_change() -> None:
    more = """
host: [council]
public: open
meets: monthly
not_stated: [contact]
amended:
  - {from: reform, public: {is: closed, certainty: implied, note: Says the plan.}, meets: 4}
  - {from: lost, public: part-open}
"""
    lost = "== changes/lost.yaml\nname: The lost reform\nstate: rejected\nsource: plan#1\n"
    body = page_of(board(more, REFORM + lost), "boards/main/")
    assert section(body, "attend") == (
        "Can I attend? Yes, meetings are open to the public "
        "Proposed: No, meetings are private, with The reform (implied) Says the plan. "
        "Meets Monthly Proposed: 4 times a year, with The reform "
        "The sources do not say whom to ask. Its host is Harbour Council.")
    headings = [words(head) for head in body.xpath("//h2")]
    assert headings[0] == "Can I attend, and whom do I ask?"


def test_a_body_that_has_ended_does_not_invite() -> None:
    body = page_of(board("meets: monthly\nuntil: 2020"), "boards/main/")
    assert section(body, "attend") == (
        "Meets Monthly It does not meet any more; this is how it was.")


def test_what_was_looked_for_elsewhere_is_said_once() -> None:
    body = page_of(board("not_stated: [quorum, deputies, voting]"), "boards/main/")
    assert "Looked for in the sources and not stated there: deputies and who may vote." in words(
        body)


@pytest.mark.parametrize(("fields", "label", "expected"), [
    ("meets: monthly", "Meets", "Monthly"),
    ("meets: 5", "Meets", "5 times a year"),
    ("meets: {stated: Rather seldom, source: plan#2, note: No number.}", "Meets",
     "Rather seldom The plan of 2023, 2 No number."),
    ("meets: {is: quarterly, stated: at least quarterly, certainty: implied}", "Meets",
     "Quarterly (in the source: “at least quarterly”) (implied)"),
    ("public: open", "Can I attend?", "Yes, meetings are open to the public"),
    ("quorum: Half of the members", "Quorum", "Half of the members"),
    ("contact: clerk@harbour.invalid", "Whom to ask", "clerk@harbour.invalid"),
    ("statutory_basis: An Act", "Basis in law", "An Act"),
    ("host: [council, clinic]", "Hosted by", "Harbour Council and Harbour Clinic"),
])
def test_a_fact_is_worded(fields: str, label: str, expected: str) -> None:
    assert facts_of(page_of(board(fields), "boards/main/"))[label] == expected


SEATS = """
members:
  - {post: mayor, role: joint-chair}
  - {post: nurse, role: joint-chair, note: Since the spring.}
  - {post: pilot, voting: false}
  - {title: Councillor, organisation: council, seats: 4, vacant: true}
  - {title: Fisher, deputy: Another fisher}
  - {title: Guest, role: observer}
"""


def test_seats_are_counted_by_sector_and_told_in_a_table() -> None:
    body = page_of(board(SEATS), "boards/main/")
    facts = facts_of(body)
    assert facts["Joint chairs"] == "Mayor, Harbour Council | Chief nurse, Harbour Clinic"
    assert facts["Members"] == ("8 (5 council, 1 NHS, 1 joint, 1 whose organisation is not stated),"
                                " and 1 in attendance or observing")
    (table,) = body.xpath("//table[starts-with(caption, 'Seats at 1 June 2024')]")
    rows = [[words(cell) for cell in row] for row in table.xpath(".//tbody/tr")]
    assert rows == [
        ["Mayor", "Harbour Council", "Joint chair", ""],
        ["Chief nurse Since the spring.", "Harbour Clinic", "Joint chair", ""],
        ["Pilot", "Harbour Council and Harbour Clinic", "Member", "No"],
        ["Councillor (4 seats, vacant)", "Harbour Council", "Member", ""],
        ["Fisher (deputy: Another fisher)", "", "Member", ""],
        ["Guest", "", "Observer", ""],
    ]
    assert table.xpath(".//thead//th/@scope") == ["col"] * 4
    assert table.xpath(".//tbody//th/@scope") == ["row"] * 6
    assert table.getparent().get("tabindex") == "0"


def test_lines_are_told_from_both_ends_with_how_certain_they_are() -> None:
    line = ("reports_to:\n  - {to: top, as: reports, matters: [spending, risk], certainty: implied,"
            " how_often: quarterly, source: plan#2}\n  - {to_unnamed: A committee, as: informs}")
    pages = pages_of(site_from(board(line, TOP)))
    lower = parsed(pages["harbour/boards/main/"])
    assert facts_of(lower)["Reports to"] == "Top Board (implied)"
    assert ("Top Board Reports to Spending; risk The plan of 2023, 2 Quarterly Implied"
            in " ".join(" ".join(words(cell) for cell in row) for row in lower.xpath("//tr")))
    assert "A committee" in section(lower, "lines")
    upper = parsed(pages["harbour/boards/top/"])
    assert "Main Board" in section(upper, "lines")
    assert "Reports to it" in section(upper, "lines")


def test_what_a_proposal_means_is_said_and_a_body_hands_over_that_does_not_end() -> None:
    text = board("", REFORM + """successions:
  - bodies: [main]
    into: [new]
    passes: The harbour.
    open_question: What does it keep?
== boards/new.yaml
name: New Board
type: board
area: harbour
from: reform
source: plan#3
members: [{post: mayor, role: chair}]
reports_to: [{to: main, as: accountable, certainty: implied}]
""")
    pages = pages_of(site_from(text))
    old = parsed(pages["harbour/boards/main/"])
    assert tags_of(old) == ["Current", "Partnership board", "Town: Harbour",
                            "Hands over to New Board under a proposal"]
    assert "Proposed, no date: The reform" in section(old, "history")
    assert "Would hand over to New Board: The harbour." in section(old, "history")
    assert "Ends" not in words(old)
    assert "What does it keep?" in section(old, "questions")
    assert "Proposed: The reform" in section(old, "lines")
    new = parsed(pages["harbour/boards/new/"])
    assert tags_of(new)[0] == "Proposed"
    assert "Takes over from Main Board under a proposal" in tags_of(new)
    assert "at 1 June 2024 this does not exist" in words(new)
    assert facts_of(new)["Accountable to"] == "Main Board (implied)"
    assert facts_of(new)["Chair"] == "Mayor, Harbour Council"
    assert pages["harbour/boards/new/"].facets["status"] == "Proposed"


def test_an_end_under_a_proposal_is_said_with_how_certain_it_is() -> None:
    body = page_of(board("until: {is: reform, certainty: implied}", REFORM), "boards/main/")
    assert "Ends under a proposal (implied)" in tags_of(body)
    assert "Would end (implied)" in section(body, "history")


def test_a_body_that_has_ended_is_told_as_it_was() -> None:
    body = page_of(board("until: 2020\nfrom: 2015-04\nmembers: [{post: mayor}]\n"
                         "reports_to: [{to: top, as: reports}]", TOP), "boards/main/")
    assert tags_of(body)[0] == "Ended"
    assert "No longer in force at 1 June 2024" in words(body)
    assert facts_of(body)["Reports to"] == "Top Board"
    assert "Mayor" in section(body, "members")
    assert section(body, "history") == "April 2015 Began 2020 Ended"


@pytest.mark.parametrize(("fields", "expected"), [
    ("certainty: disputed", "Existence disputed"),
    ("certainty: implied", "Implied, not stated"),
    ("state: dormant", "Dormant"),
    ("state: shadow", "In shadow form"),
    ("type: {is: partnership-board, certainty: implied}", "Partnership board (implied)"),
    ("until: 2024", "Not known"),
    ("tags: [harbour wall]", "harbour wall"),
])
def test_standing_is_said_in_words(fields: str, expected: str) -> None:
    text = board(fields)
    if fields.startswith("type"):
        text = text.replace("type: partnership-board\n", "")
    assert expected in tags_of(page_of(text, "boards/main/"))


def test_a_disputed_body_says_so_at_the_top() -> None:
    body = page_of(board("certainty: disputed"), "boards/main/")
    (note,) = body.xpath("//p[@class='rm-note']")
    assert "whether this board exists" in words(note)


TERMS = """== terms-of-reference/main-2020.yaml
board: main
version: "2020"
until: 2021-12-31
source: plan#1
quorum: Two
== terms-of-reference/main-2022.yaml
board: main
version: "2022"
from: 2022-01-01
source: plan#2
purpose: To run the *harbour*.
quorum: Three
responsibilities: [{does: decide, text: Set the dues.}]
authority: [{text: Spend the dues., given_by: top, limit: "£5,000"}]
secretariat: {post: nurse, reports: monthly}
"""


def test_the_terms_in_force_say_what_it_does_and_may_decide() -> None:
    pages = pages_of(site_from(board("", TERMS + TOP)))
    body = parsed(pages["harbour/boards/main/"])
    facts = facts_of(body)
    assert (facts["Quorum"], facts["May decide"]) == ("Three", "Spend the dues.")
    assert (facts["Terms of reference"], facts["Whom to ask"]) == (
        "Version 2022",
        "Chief nurse, Harbour Clinic, who serves it under its terms of reference")
    assert section(body, "responsibilities") == "Decides: Set the dues."
    assert "Given by Top Board. Up to: £5,000." in section(body, "authority")
    in_force = parsed(pages["harbour/terms-of-reference/main/"])
    assert tags_of(in_force) == ["In force", "Version 2022"]
    old = parsed(pages["harbour/terms-of-reference/main/2020/"])
    assert tags_of(old) == ["Ended", "Version 2020"]
    assert facts_of(old)["Quorum"] == "Two"


def test_amended_and_former_values_are_told_as_at_the_date() -> None:
    body = page_of(board("previously: [{until: 2021-05-01, name: Old Board}]\n"
                         "amended: [{from: 2023-01-01, quorum: Four}, {from: reform, name: Big}]",
                         REFORM), "boards/main/")
    assert words(body.find("h1")) == "Harbour Main Board"
    assert facts_of(body)["Quorum"] == "Four"
    history = section(body, "history")
    assert "1 May 2021 Until then, its name was “Old Board”" in history
    assert "1 January 2023 Changed quorum: Four" in history
    assert "Would be renamed “Big”" in history


def test_the_foot_says_the_date_and_how_old_the_facts_are() -> None:
    site = site_from(board(""))
    site.version = "2024.1"
    body = parsed(pages_of(site)["harbour/boards/main/"])
    (foot,) = body.xpath("//p[@class='rm-foot']")
    assert words(foot) == "As at 1 June 2024, as stated in April 2023 · version 2024.1"
    assert "The plan of 2023: 1" in section(body, "sources")


def test_a_page_says_where_it_is_written() -> None:
    page = pages_of(site_from("\n" + board("")))["harbour/boards/main/"]
    assert (page.file, page.line) == ("content/harbour/boards/main.yaml", 1)
    assert page.crumbs == (("Harbour Partnership", "harbour/"), ("Boards", "harbour/boards/"))
    assert page.section == "harbour/boards/"
    assert page.facets == {"partnership": "Harbour Partnership", "kind": "Board",
                           "level": "Town", "status": "Current"}
    post = pages_of(site_from(board("")))["harbour/posts/nurse/"]
    assert (post.file, post.line) == ("content/harbour/posts.yaml", 2)


def test_what_a_board_decides_is_told_where_no_authority_is_given() -> None:
    duties = ("responsibilities: [{does: decide, text: Fix the dues}, {does: plan, text: Dredge}, "
              "{does: decide, text: Close the gates, certainty: implied}]")
    body = page_of(board(duties), "boards/main/")
    assert facts_of(body)["May decide"] == "Fix the dues | Close the gates (implied)"


def test_terms_that_may_not_be_in_force_yet_are_told_as_such() -> None:
    terms = ("== terms-of-reference/main-2025.yaml\nboard: main\nversion: '2025'\n"
             "from: agreed\nsource: plan#1\n"
             "== changes/agreed.yaml\nname: Agreed\nstate: agreed\nsource: plan#3\n")
    assert facts_of(page_of(board("", terms), "boards/main/"))["Terms of reference"] == (
        "Version 2025 (not known whether in force)")


def test_seats_say_when_they_were_stated_where_that_is_older() -> None:
    body = page_of(board("members: [{post: mayor}, {post: nurse, source: plan#2}]"), "boards/main/")
    assert body.xpath("string(//table/caption)") == (
        "Seats at 1 June 2024, as stated in April 2023")
