"""Who sits where: bodies by organisations with role and vote, and the pages behind the cells."""

from __future__ import annotations

from functools import cache

from lxml import html

from page_text import pages_of, parsed, section, site_from, words
from remit.views.page import Page

TEXT = """
== areas.yaml
harbour: {name: Harbour, level: town}
quayside: {name: Quayside, level: ward, within: harbour}
== organisations.yaml
council: {name: Harbour Council, type: unitary-council}
clinic: {name: Harbour Clinic, type: nhs-trust}
school: {name: Harbour School, type: education-provider}
shop: {name: The shop, type: company}
== posts.yaml
mayor: {title: Mayor, of: [council]}
nurse: {title: Nurse, of: [clinic]}
joint: {title: Joint officer, of: [council, clinic]}
maybe: {title: Perhaps theirs, of: {is: [school], certainty: implied}}
lead: {title: Lead, of: [wards]}
nobody: {title: Fund manager, not_stated: [of]}
== changes/reform.yaml
name: The reform
state: proposed
source: plan#1
== boards/main.yaml
name: Main Board
type: board
area: harbour
not_stated: [quorum]
source: plan#1
members:
  - {post: mayor, role: chair, voting: true, from: 2020-04-01}
  - {organisation: council, voting: true, seats: 3, title: Councillor}
  - {post: nurse, role: attendee, voting: false}
  - {post: joint, voting: true}
  - {post: maybe, role: observer}
  - {post: lead}
  - {organisation: shop, from: reform}
  - {id: gone, organisation: school, until: 2019}
  - {title: A resident, seats: 2}
== boards/wards.yaml
name: Ward Board
type: board
area: quayside
source: plan#2
not_stated: [voting]
members:
  - {organisation: council, certainty: disputed}
  - {post: nurse, role: joint-chair}
  - {post: nobody}
== boards/new.yaml
name: New Board
type: board
area: quayside
from: reform
source: plan#2
members: [{post: nurse, voting: true}]
== boards/over.yaml
name: Over Board
type: board
area: quayside
until: 2020
source: plan#2
members: [{organisation: shop, voting: false}]
== boards/empty.yaml
name: Empty Board
type: board
area: harbour
source: plan#3
== agreements/deal.yaml
name: The deal
type: contract
signed_on: 2021
source: plan#1
parties:
  - {organisation: clinic, role: provider, commitments: [Open at night, Keep the lights on]}
  - {organisation: council}
== functions.yaml
lamps: {name: Lamps, source: plan#1, sits_at: [{level: town, does: deliver, under: deal}]}
== services.yaml
ferry: {name: Ferry, source: plan#2}
== offers/quayside.yaml
area: quayside
source: plan#2
services: [{service: ferry, provider: clinic, commissioner: council, from: 2020}]
"""


@cache
def _pages() -> dict[str, Page]:
    return pages_of(site_from(TEXT))


def _page(path: str) -> html.HtmlElement:
    return parsed(_pages()[f"harbour/{path}"])


def _cells(page: html.HtmlElement) -> dict[str, dict[str, list[str]]]:
    """Of each row of the matrix that has anything, the words in each cell."""
    (grid,) = page.xpath("//table[contains(@class, 'rm-matrix')]")
    heads = [words(head) for head in grid.xpath("./thead/tr/th")][1:]
    return {words(row.xpath("./th")[0]): {
        head: [words(one) for one in cell] for head, cell in zip(heads, row.xpath("./td"),
                                                                 strict=True) if len(cell)}
        for row in grid.xpath("./tbody/tr[th[@scope='row']]")}


def _table(page: html.HtmlElement, id: str) -> list[dict[str, str]]:
    grid = page.xpath(f"//h2[@id='{id}']/following-sibling::div"
                      "/descendant-or-self::div[@role='region']/table")[0]
    heads = [words(head) for head in grid.xpath("./thead/tr/th")]
    return [dict(zip(heads, map(words, row), strict=True)) for row in grid.xpath("./tbody/tr")]


def test_who_sits_where_is_told_in_words_with_counts() -> None:
    page = _page("organisations/")
    assert words(page.xpath("//h1")[0]) == "Who sits where?"
    assert _cells(page) == {
        "Main Board": {
            "Harbour Council": ["Chair, 3 members: all vote", "Member: votes; joint post"],
            "Harbour Clinic": ["Attends: no vote", "Member: votes; joint post"],
            "Harbour School": ["Observes (implied)"],
            "The shop": ["Member: vote not recorded (proposed)"]},
        "New Board": {"Harbour Clinic": ["Member: votes (proposed)"]},
        "Over Board": {"The shop": ["Member: no vote (ended)"]},
        "Ward Board Who votes is not stated.": {
            "Harbour Council": ["Member (disputed)"], "Harbour Clinic": ["Joint chair"]},
    }


def test_those_who_sit_on_most_bodies_stand_first_and_rows_under_their_levels() -> None:
    page = _page("organisations/")
    heads = [words(head) for head in page.xpath("//table[contains(@class,'rm-matrix')]/thead//th")]
    assert heads == ["Body", "Harbour Clinic", "Harbour Council", "The shop", "Harbour School"]
    assert [words(head) for head in page.xpath("//th[@scope='rowgroup']")] == ["Town", "Ward"]


def test_seats_of_no_organisation_and_bodies_without_seats_are_told_below() -> None:
    page = _page("organisations/")
    assert [tuple(row.values()) for row in _table(page, "outside")] == [
        ("Main Board", "Lead", "Member", "", "Ward Board"),
        ("Main Board", "A resident (2 seats)", "Member", "", "Not stated"),
        ("Ward Board", "Fund manager", "Member", "Not stated", "Not stated")]
    said = "1 body is not shown, because no seat there is recorded: see what is not stated."
    assert said in words(page)


def test_the_list_of_organisations_stays_below_the_matrix() -> None:
    rows = _table(_page("organisations/"), "organisations")
    assert [row["Organisation"] for row in rows] == [
        "Harbour Clinic", "Harbour Council", "Harbour School", "The shop"]
    assert rows[0]["Type"] == "NHS trust"


def test_each_word_that_occurs_is_explained_and_no_other() -> None:
    legend = _page("organisations/").xpath("//ul[@class='rm-legend']/li/b")
    assert [words(one) for one in legend] == [
        "Chair", "Joint chair", "Member", "Attends", "Observes", "votes", "no vote",
        "vote not recorded", "joint post", "(proposed)", "(ended)", "(implied)", "(disputed)"]


def test_without_seats_the_index_is_a_list() -> None:
    pages = pages_of(site_from("== organisations.yaml\nshop: {name: The shop, type: company}"))
    page = parsed(pages["harbour/organisations/"])
    assert words(page.xpath("//h1")[0]) == "Organisations"
    assert not page.xpath("//table[contains(@class, 'rm-matrix')]") and "The shop" in words(page)


def test_of_many_organisations_those_that_sit_on_the_fewest_share_a_column() -> None:
    many = "".join(f"o{n}: {{name: Org {n:02}, type: company}}\n" for n in range(12))
    seats = "".join(f"  - organisation: o{n}\n" for n in range(12))
    pages = pages_of(site_from(f"""
== organisations.yaml
{many}
== boards/all.yaml
name: All
type: board
area: harbour
source: plan#1
members:
{seats}
== boards/last.yaml
name: Last
type: board
area: harbour
source: plan#1
members: [{{organisation: o11}}]
"""))
    page = parsed(pages["harbour/organisations/"])
    heads = [words(head) for head in page.xpath("//thead[.//text()='Body']//th")]
    assert heads == ["Body", "Org 11", *(f"Org {n:02}" for n in range(8)), "Other organisations"]
    told = next(iter(_cells(page).values()))
    assert told["Other organisations"] == [f"Member: Org {n:02}" for n in (8, 9, 10)]
    links = page.xpath("//td[@data-label='Other organisations']//a/@href")
    assert links == ["../organisations/o8/", "../organisations/o9/", "../organisations/o10/"]


def test_an_organisation_tells_each_seat_with_role_vote_and_since_when() -> None:
    seats = _table(_page("organisations/council/"), "seats")
    assert [tuple(row.values()) for row in seats] == [
        ("Main Board", "Mayor", "Chair", "Yes", "1 April 2020", "Current"),
        ("Main Board", "Councillor (3 seats)", "Member", "Yes", "", "Current"),
        ("Main Board", "Joint officer", "Member", "Yes", "", "Current"),
        ("Ward Board", "Harbour Council (disputed)", "Member", "Not stated", "", "Current")]
    proposed, over = _table(_page("organisations/shop/"), "seats")
    assert over["Status of the board"] == "Ended" and over["Votes"] == "No"
    assert "1 on 1 board" in words(_page("organisations/shop/"))
    assert proposed["Role"] == "Member (proposed)" and proposed["Since"] == "The reform"


def test_an_organisation_tells_what_it_agreed_and_promised_and_provides() -> None:
    page = _page("organisations/clinic/")
    (deal,) = _table(page, "agreements")
    assert deal == {"Agreement": "The deal", "Its part": "Provider", "Signed on": "2021",
                    "What it promised": "Open at night; Keep the lights on",
                    "Done under it": "Lamps", "Stands": "Current"}
    assert _table(page, "services") == [{
        "Service": "Ferry", "Area": "Services in Quayside", "Its part": "Provides",
        "State": "Live"}]
    (paid,) = _table(_page("organisations/council/"), "services")
    assert paid["Its part"] == "Pays for"


def test_what_is_not_known_of_seats_and_promises_is_said() -> None:
    assert "Since when it sits there is not recorded." in section(
        _page("organisations/clinic/"), "seats")
    told = section(_page("posts/lead/"), "seats")
    assert "Whether it has a vote is not recorded. Since when it sits there is not" in told


def test_a_post_tells_its_seats() -> None:
    assert [tuple(row.values()) for row in _table(_page("posts/mayor/"), "seats")] == [
        ("Main Board", "Chair", "Yes", "1 April 2020", "Current")]
