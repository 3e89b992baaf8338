"""A record's history, its open questions, and what rests on its sources."""

from __future__ import annotations

from page_text import site_from
from remit.model.board import Board
from remit.model.fields import Key
from remit.model.source import Source
from remit.queries.evidence import cited_by, newest_of, resting_on
from remit.queries.history import history_of
from remit.queries.questions import questions_about, questions_in
from remit.queries.seats import boards_with, members_by_sector, seats_held_by, seats_on
from remit.queries.terms import terms_in_force, version_in_address, versions_of
from remit.views.pages.site import Site

TEXT = """
== boards/one.yaml
name: One
type: board
area: harbour
source: plan#1
from: 2015-04
meets: {is: monthly, source: old#2, open_question: Where?}
reports_to:
  - {to: two, as: reports, from: 2016, until: reform}
members:
  - title: Clerk
    amended: [{from: 2020, role: chair}]
  - {title: Guest, from: 2015-04, until: 2019}
previously: [{until: 2018-01-01, name: Zero}]
amended: [{from: reform, name: Won, open_question: Who pays?}]
open_question: Why?
== boards/two.yaml
name: Two
type: board
area: harbour
until: {stated: before the flood}
source: [plan#2, "old#10", "old#9", plan#annex-a]
== changes/reform.yaml
name: The reform
state: proposed
source: plan#3
successions: [{bodies: [two], into: [one], open_question: What stays?}]
== changes/first.yaml
name: A first step
state: done
takes_effect: 2017
source: plan#3
successions: [{bodies: [one], into: [two]}]
== sources/old.yaml
name: Old
type: plan
date: 2010
places: [{range: 1 to 20}]
== terms-of-reference/one-1.yaml
board: one
version: "1"
approved_on: 2015-05-01
until: 2019
source: old#3
== terms-of-reference/one-b.yaml
board: one
version: b
from: 2020
source: old#3
"""


def board(site: Site, id: str) -> Board:
    found = site.register.get(Key("harbour", "boards", id))
    assert isinstance(found, Board)
    return found


def test_history_is_in_order_and_proposals_come_last() -> None:
    site = site_from(TEXT)
    events = history_of(site.view("harbour"), board(site, "one"))
    assert [(e.sort, str(e.date or ""), e.change.id if e.change else "") for e in events] == [
        ("begins", "April 2015", ""),
        ("approved", "1 May 2015", ""),
        ("item-begins", "2016", ""),
        ("hands-over", "2017", "first"),
        ("former", "1 January 2018", ""),
        ("item-ends", "2019", ""),
        ("amended", "2020", ""),
        ("amended", "", "reform"),
        ("takes-over", "", "reform"),
        ("item-ends", "", "reform"),
    ]


def test_the_other_end_of_a_line_is_history_too() -> None:
    site = site_from(TEXT)
    events = history_of(site.view("harbour"), board(site, "two"))
    assert [(e.sort, e.record.id) for e in events] == [
        ("gains-line", "one"), ("takes-over", "first"), ("ends", "two"),
        ("hands-over", "reform"), ("loses-line", "one")]


def test_questions_are_gathered_from_everywhere_in_a_record() -> None:
    site = site_from(TEXT)
    asked = [q.text for q in questions_about(site.register, board(site, "one"))]
    assert asked == ["Why?", "Where?", "Who pays?", "What stays?"]
    assert [(q.about.id, q.text) for q in questions_in(site.register, "harbour")] == [
        ("reform", "What stays?"), ("one", "Why?"), ("one", "Where?"), ("one", "Who pays?")]


def test_what_rests_on_a_source_is_told_by_place() -> None:
    site = site_from(TEXT)
    old = site.register.get(Key("harbour", "sources", "old"))
    assert isinstance(old, Source)
    resting = resting_on(site.register, old)
    assert {place: [(r.record.id, r.path) for r in rests] for place, rests in resting.items()} == {
        "2": [("one", ("meets",))], "10": [("two", ())], "9": [("two", ())],
        "3": [("one-1", ()), ("one-b", ())]}
    assert [str(cited) for _, cited in cited_by(site.register, board(site, "two"))] == [
        "old#9", "old#10", "plan#2", "plan#annex-a"]
    assert str(newest_of(cited_by(site.register, board(site, "two")))) == "3 April 2023"


def test_a_record_without_sources_has_no_newest() -> None:
    site = site_from("")
    (area,) = site.register.of_kind("areas")
    assert newest_of(cited_by(site.register, area)) is None


def test_the_terms_in_force_are_found_and_versions_have_addresses() -> None:
    site = site_from(TEXT)
    view, one = site.view("harbour"), board(site, "one")
    assert [terms.id for terms in versions_of(view, one)] == ["one-b", "one-1"]
    terms = terms_in_force(view, one)
    assert terms is not None
    assert version_in_address(terms) == "b"
    assert terms_in_force(view, board(site, "two")) is None


def test_seats_are_found_from_whoever_holds_them() -> None:
    site = site_from("""
== organisations.yaml
council: {name: Council, type: unitary-council}
trust: {name: Trust, type: nhs-trust}
== posts.yaml
mayor: {title: Mayor, of: [council]}
== boards/one.yaml
name: One
type: board
area: harbour
source: plan#1
members:
  - {post: mayor, role: chair}
  - {organisation: trust, seats: 2}
  - {organisation: trust, id: gone, until: 2020}
  - {post: mayor, id: watcher, role: observer}
""")
    (one,) = site.register.of_kind("boards")
    assert isinstance(one, Board)
    assert members_by_sector(seats_on(site.view("harbour"), one)) == [("council", 1), ("NHS", 2)]
    (mayor,) = site.register.of_kind("posts")
    held = seats_held_by(site.tell, site.register, mayor)
    assert [(b.id, s.seat.role) for b, s in held] == [("one", "chair"), ("one", "observer")]
    council, trust = site.register.of_kind("organisations")
    assert [(b.id, len(s)) for b, s in boards_with(site.tell, site.register, council)] == [
        ("one", 2)]
    assert [(b.id, len(s)) for b, s in boards_with(site.tell, site.register, trust)] == [
        ("one", 1)]
