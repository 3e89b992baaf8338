"""What is proposed, what is not stated and what is open: a page each for every partnership."""

from __future__ import annotations

from functools import cache

from lxml import html

from page_text import pages_of, parsed, section, site_from, words
from remit.views.page import Page
from remit.views.pages.site import Site
from remit.views.sections import sections_of

TEXT = """
== partnership.yaml
name: Harbour Partnership
speaks_for: 2024-06-01
levels: {town: Town, ward: Ward}
missing:
  - {text: The first chart., source: plan#3}
  - {text: The second chart., note: It may be lost.}
  - {text: The third chart.}
  - {text: The fourth chart.}
not_stated: [within]
== changes/reform.yaml
name: The reform
summary: Would build a new house.
state: proposed
put_to: main
proposed_on: {is: 2023, certainty: implied}
source: plan#1
successions: [{bodies: [old], into: [new], certainty: implied}]
questions: [{text: Who pays?, source: plan#2}]
not_stated: [decided_by, takes_effect]
== changes/agreed.yaml
name: The agreed change
state: agreed
decided_by: main
takes_effect: 2025-01-01
source: plan#1
== changes/past.yaml
name: The agreed change of the past
state: agreed
takes_effect: 2020-01-01
source: plan#1
== changes/lost.yaml
name: The lost change
state: outcome-not-known
source: plan#1
== changes/no.yaml
name: The rejected change
state: rejected
source: plan#1
== organisations.yaml
council: {name: Harbour Council, type: unitary-council}
== boards/main.yaml
name: Main Board
type: board
area: harbour
source: plan#1
reports_to:
  - {to_unnamed: Some committee, as: reports, note: Which one is not said.}
members: [{organisation: council, from: reform, not_stated: [voting]}]
not_stated: [chair, quorum]
amended: [{from: reform, public: open}]
open_question: Is it the highest?
== boards/old.yaml
name: Old Group
type: working-group
area: harbour
until: reform
source: plan#1
reports_to: [{to: main, as: reports, until: reform, certainty: disputed, note: Two say no.}]
not_stated: [quorum]
== boards/new.yaml
name: New Board
type: board
area: harbour
from: reform
source: plan#1
reports_to: [{to: main, as: accountable}]
not_stated: [chair, quorum]
== boards/sure.yaml
name: Sure Board
type: board
area: {is: harbour, certainty: implied, note: It meets there.}
source: plan#1
not_stated: [chair, quorum]
== agreements/deal.yaml
name: The deal
type: contract
from: agreed
parties: [{organisation: council}, {party_unnamed: The neighbours}]
source: plan#1
== functions.yaml
lamps:
  name: Lamps
  source: plan#1
  sits_at:
    - {level: ward, does: deliver, part: bulbs, from: reform}
    - {level: town, does: plan, from: reform}
    - {level: town, does: deliver, until: reform}
beacons: {name: Beacons, source: plan#1, sits_at: [{level: ward, does: deliver, from: reform}]}
"""


FRAME_OF_TEXT = """
== areas.yaml
harbour: {name: Harbour, level: town}
== sources.yaml
plan:
  name: The plan of 2023
  type: plan
  date: 2023-04-03
  places: [{range: 1 to 3, title: The bodies}]
"""


@cache
def _pages() -> dict[str, Page]:
    return pages_of(site_from(TEXT, frame=FRAME_OF_TEXT))


def _page(path: str) -> html.HtmlElement:
    return parsed(_pages()[f"harbour/{path}"])


def _rows(page: html.HtmlElement, after: str) -> list[tuple[str, ...]]:
    """The rows of the first table after an element, found by XPath."""
    grid = page.xpath(f"({after})/following::table")[0]
    return [tuple(words(cell) for cell in row) for row in grid.xpath("./tbody/tr")]


def _told(page: html.HtmlElement, after: str) -> dict[str, list[str]]:
    """The first list of names and what is said of each, after an element."""
    found: dict[str, list[str]] = {}
    for one in page.xpath(f"({after})/following::dl[contains(@class, 'rm-list')]")[0]:
        if one.tag == "dt":
            found[words(one)] = last = []
        else:
            last.append(words(one))
    return found


def test_each_proposal_tells_what_it_would_do_who_decides_and_when() -> None:
    assert _rows(_page("proposed/"), "//h2[@id='proposals']") == [
        ("The reform", "Would build a new house.",
         "Put to Main Board; who decides is not stated",
         "Proposed 2023 (implied). Takes effect: not stated."),
        ("The agreed change (agreed)", "", "Decided by Main Board",
         "Takes effect: 1 January 2025."),
        ("The lost change (outcome not known)", "", "Not recorded",
         "Takes effect: not recorded."),
    ]


def test_what_would_come_of_a_proposal_is_told_by_subject() -> None:
    page, reform = _page("proposed/"), "//h3[@id='with-reform']"
    assert _rows(page, reform) == [
        ("New Board", "Board", "Would begin; would take over from Old Group (implied)"),
        ("Old Group", "Working group", "Would end; would hand over to New Board (implied)")]
    assert _rows(page, reform + "/following::p[.='Who would do what']") == [
        ("Town", "Plans", "Lamps"), ("Town", "No longer delivers", "Lamps"),
        ("Ward", "Delivers", "Beacons; Lamps (bulbs)")]
    assert _told(page, reform + "/following::p[.='Who would answer to whom']") == {
        "New Board": ["New: accountable to Main Board"],
        "Old Group": ["No longer: reports to Main Board (disputed) Two say no."]}
    assert _told(page, reform + "/following::p[.='What else would change']") == {
        "Main Board": ["New: seat: Harbour Council Not stated in the sources: who may vote.",
                       "Would change whether the public can attend: open"]}
    assert _told(page, "//h3[@id='with-agreed']") == {"The deal": ["Would begin"]}
    assert "What would follow is not recorded of The lost change." in words(page)


def test_what_is_not_stated_is_counted_and_told_record_by_record() -> None:
    page = _page("not-stated/")
    assert _rows(page, "//h2[@id='counted']") == [
        ("Quorum", "4 of 4"), ("Who chairs it", "3 of 4")]
    assert _told(page, "//h3[@id='silent-boards']") == {
        "Main Board": ["Who chairs it and quorum", "Seat: Harbour Council: who may vote"],
        "New Board and Sure Board": ["Who chairs it and quorum"], "Old Group": ["Quorum"]}
    assert _told(page, "//h3[@id='silent-partnership']") == {
        "Harbour Partnership": ["The area it lies in"]}


def test_whom_nobody_names_and_what_is_unsure_is_told() -> None:
    page = _page("not-stated/")
    assert _rows(page, "//h2[@id='unnamed']") == [
        ("Main Board", "Reports to Some committee Which one is not said."),
        ("The deal", "Party: The neighbours")]
    assert _told(page, "//h2[@id='disputed']") == {
        "Old Group": ["Reports to Main Board Two say no."]}
    assert _told(page, "//h2[@id='implied']") == {
        "Sure Board": ["Which area it is for It meets there."]}
    assert [words(one) for one in page.xpath("//h2[@id='missing']/following::ul[1]/li")] == [
        "The first chart. The plan of 2023, 3", "The second chart. It may be lost.",
        "The third chart.", "The fourth chart."]


def test_every_open_question_says_where_it_arises() -> None:
    page = _page("open-questions/")
    assert [words(one) for one in page.xpath("//li[contains(@class, 'rm-question')]")] == [
        "The reform: Who pays? The plan of 2023, 2",
        "Main Board: Is it the highest? The plan of 2023, 1"]
    assert [words(head) for head in page.xpath("//h2")] == ["Changes", "Boards"]
    assert page.xpath("//li[contains(@class, 'rm-question')]//a/@href")[0] == "../changes/reform/"


def test_the_partnership_tells_the_first_few_and_leads_to_all() -> None:
    page = _page("")
    assert "The fourth chart." not in section(page, "missing")
    for id, said, path in (
        ("proposals", "More about them", "proposed/"),
        ("missing", "All 4 papers that are missing, and 11 facts that the sources do not state",
         "not-stated/"),
        ("open-questions", "More about them", "open-questions/"),
    ):
        assert section(page, id).endswith(said)
        (link,) = page.xpath(f"//a[.='{said}' and @href='{path}']")
        assert link is not None


def test_where_nothing_is_recorded_the_pages_say_so() -> None:
    pages = pages_of(site_from(""))
    for path, said in (
        ("proposed", "No proposal is recorded."),
        ("open-questions", "No open question is recorded."),
        ("not-stated", "Nothing is recorded as missing, unnamed, not stated, implied or disputed."),
    ):
        assert said in words(parsed(pages[f"harbour/{path}/"]))


def test_the_front_door_asks_what_the_partnership_can_answer() -> None:
    pages = _pages()
    front = parsed(pages["harbour/"])
    themes = front.xpath("//h2[@id='ask']/following-sibling::dl[1]/div/dt")
    assert [words(one) for one in themes] == [
        "Boards and people", "Decisions and promises", "Change", "What is missing, and words"]
    asked = front.xpath("//h2[@id='ask']/following-sibling::dl[1]/div/dd/a")
    assert [(words(one), one.get("href")) for one in asked] == [
        ("Which boards are there, and can I attend?", "boards/"),
        ("Who sits where?", "organisations/"), ("Who decides?", "functions/"),
        ("What is due?", "forward-plan/"),
        ("What is proposed?", "proposed/"), ("What would be different?", "compare/"),
        ("What has changed?", "history/"), ("What is not stated?", "not-stated/"),
        ("What is open?", "open-questions/"), ("What does this word mean?", "glossary/")]
    for one in asked:
        page = pages[f"harbour/{one.get('href')}"]
        title = words(parsed(page).xpath("//h1")[0])
        assert title == words(one) or title == "Boards"


def _entries(site: Site) -> dict[str, object]:
    """What the navigation has below the partnership."""
    for label, below in sections_of(site, pages_of(site).values()):
        if label == "Harbour Partnership" and not isinstance(below, str):
            return dict(below)
    return {}


def test_the_navigation_asks_the_same_in_the_same_order_and_then_lists_the_records() -> None:
    assert list(_entries(site_from(TEXT, frame=FRAME_OF_TEXT))) == [
        "Overview", "Boards", "Who sits where?", "Who decides?", "What is due?",
        "What is proposed?", "What would be different?", "What has changed?",
        "What is not stated?", "What is open?",
        "Words", "Changes", "Agreements", "Areas", "Sources"]


def test_a_page_that_does_not_answer_a_question_is_not_called_by_it() -> None:
    entries = _entries(site_from("== organisations.yaml\nshop: {name: The shop, type: company}"))
    assert entries["Organisations"] == "harbour/organisations/"
    assert "Who sits where?" not in entries
