"""Status follows from dates and changes, and what is not in force is told as it was or would be."""

from __future__ import annotations

import pytest

from page_text import page_of, pages_of, parsed, site_from, words
from remit.model.board import Board
from remit.model.change import Change
from remit.model.fields import Key
from remit.queries.proposals import effects_of, open_changes, outlook_of
from remit.queries.seats import seats_and_standing
from remit.queries.status import status_of
from remit.queries.telling import told_items, view_to_tell

CHANGE = "== changes/reform.yaml\nname: The reform\nsource: plan#3\nstate: "
BOARD = """
== boards/one.yaml
name: One
type: board
area: harbour
source: plan#1
"""


def standing(fields: str, state: str = "proposed", frame_date: str = "2024-06-01") -> str:
    site = site_from(f"{BOARD}{fields}\n{CHANGE}{state}\n".replace("2024-06-01", frame_date))
    board = site.register.get(Key("harbour", "boards", "one"))
    assert board is not None
    return status_of(site.view("harbour"), board).word


@pytest.mark.parametrize(("fields", "state", "word"), [
    ("", "proposed", "Current"),
    ("from: 2024-06-01", "proposed", "Current"),
    ("until: 2024-06-01", "proposed", "Current"),
    ("until: 2024-05-31", "proposed", "Ended"),
    ("from: 2024-06-02", "proposed", "Not yet begun"),
    ("from: 2024", "proposed", "Not known"),
    ("until: 2024", "proposed", "Not known"),
    ("from: reform", "proposed", "Proposed"),
    ("from: reform", "proposed\nproposed_on: 2024-06-01", "Proposed"),
    ("from: reform", "proposed\nproposed_on: 2024", "Proposed"),
    ("from: reform", "proposed\nproposed_on: 2024-06-02", "Not yet proposed"),
    ("from: reform", "proposed\npart_of: larger\n== changes/larger.yaml\nname: Larger\n"
     "state: proposed\nproposed_on: 2025", "Not yet proposed"),
    ("until: reform", "proposed", "Current"),
    ("from: reform", "rejected", "Proposed, rejected"),
    ("from: reform", "outcome-not-known", "Not known"),
    ("from: reform", "agreed\ntakes_effect: 2024-07-01", "Not yet begun"),
    ("from: reform", "done\ntakes_effect: 2024-05-01", "Current"),
    ("until: reform", "done\ntakes_effect: 2024-05-01", "Ended"),
])
def test_status_follows_from_dates(fields: str, state: str, word: str) -> None:
    assert standing(fields, state) == word


@pytest.mark.parametrize(("fields", "detail"), [
    ("from: 2024", "whether it had begun by then is not known"),
    ("until: 2024", "whether it still existed then is not known"),
])
def test_why_nobody_can_tell(fields: str, detail: str) -> None:
    site = site_from(f"{BOARD}{fields}\n")
    (board,) = site.register.of_kind("boards")
    assert status_of(site.view("harbour"), board).detail == detail


def test_undated_before_its_sources_is_not_known() -> None:
    site = site_from(BOARD.replace("plan#1", "late#1") + "== sources/late.yaml\nname: Late\n"
                     "type: plan\ndate: 2025\nplaces: [{id: '1'}]\n")
    (board,) = site.register.of_kind("boards")
    status = status_of(site.view("harbour"), board)
    assert (status.word, status.detail) == (
        "Not known", "its sources are later, so whether it existed then is not known")


def test_what_ends_with_a_proposal_that_is_asked_for_has_not_ended_for_good() -> None:
    site = site_from(f"{BOARD}until: reform\n{CHANGE}proposed\n", with_changes=("reform",))
    (board,) = site.register.of_kind("boards")
    status = status_of(site.view("harbour"), board)
    assert (status.code, status.word) == ("ended", "Ended, as proposed")


SEATS = """
members:
  - {title: Always}
  - {title: Gone, until: 2016}
  - {title: Late, from: 2018}
  - {title: Last, until: 2020}
"""


def test_a_body_that_has_ended_has_the_seats_it_had_at_its_end() -> None:
    site = site_from(f"{BOARD}from: 2015\nuntil: 2020\n{SEATS}")
    (board,) = site.register.of_kind("boards")
    assert isinstance(board, Board)
    view = view_to_tell(site.register, board, site.moment_of("harbour"))
    assert [seat.title for seat, _ in told_items(view, board, board.members)] == [
        "Always", "Late", "Last"]


def test_a_proposed_body_is_told_with_its_proposal() -> None:
    site = site_from(f"{BOARD}from: reform\n{SEATS}{CHANGE}proposed\n")
    (board,) = site.register.of_kind("boards")
    assert str(view_to_tell(site.register, board, site.moment_of("harbour")).moment) == (
        "2024-06-01-with-reform")


def test_what_a_change_does_is_said_by_the_records() -> None:
    text = (f"{BOARD}amended: [{{from: reform, name: Won}}]\n"
            "members: [{title: New, from: reform}]\n"
            "== boards/two.yaml\nname: Two\ntype: board\narea: harbour\nfrom: reform\n"
            "source: plan#1\n== boards/zero.yaml\nname: Zero\ntype: board\narea: harbour\n"
            f"until: reform\nsource: plan#1\n{CHANGE}proposed\n"
            "successions: [{bodies: [one], into: [two]}]\n")
    site = site_from(text)
    change = site.register.get(Key("harbour", "changes", "reform"))
    assert isinstance(change, Change)
    assert [(e.sort, e.record.id, type(e.part).__name__) for e in effects_of(
        site.register, change)] == [
            ("begins", "one", "Seat"), ("amended", "one", "Amendment"), ("begins", "two", "Board"),
            ("ends", "zero", "Board")]
    one = site.register.get(Key("harbour", "boards", "one"))
    assert one is not None
    view = site.view("harbour")
    assert [(o.sort, [b.id for b in o.others]) for o in outlook_of(view, one)] == [
        ("hands-over", ["two"]), ("amended", [])]
    zero = site.register.get(Key("harbour", "boards", "zero"))
    assert zero is not None
    assert [o.sort for o in outlook_of(view, zero)] == ["ends"]
    done = site_from(text.replace("proposed", "done\ntakes_effect: 2020-01-01"))
    one = done.register.get(Key("harbour", "boards", "one"))
    assert one is not None
    assert outlook_of(done.view("harbour"), one) == ()


LATER = BOARD + """
from: reform
members:
  - {title: Chair, role: chair}
== boards/two.yaml
name: Two
type: board
area: harbour
amended: [{from: reform, name: Second}]
source: plan#1
members:
  - {title: Clerk}
  - {title: Observer, from: reform}
== changes/reform.yaml
name: The reform
state: proposed
source: plan#3
proposed_on: """


@pytest.mark.parametrize(("proposed_on", "outlooks", "seats", "notice"), [
    ("2024", ["amended"], ["Chair", "Clerk", "Observer"], "Proposed: at 1 June 2024"),
    ("2025", [], ["Clerk"], "At 1 June 2024 nobody had proposed this yet."),
])
def test_a_proposal_is_told_only_from_when_it_was_made(
    proposed_on: str, outlooks: list[str], seats: list[str], notice: str
) -> None:
    site = site_from(LATER + proposed_on + "\n")
    view = site.view("harbour")
    two = site.register.get(Key("harbour", "boards", "two"))
    assert isinstance(two, Board)
    assert [one.sort for one in outlook_of(view, two)] == outlooks
    assert len(open_changes(view, "harbour")) == len(outlooks)
    assert [sitting.seat.title for id in ("one", "two")
            for board in (site.register.get(Key("harbour", "boards", id)),)
            if isinstance(board, Board)
            for sitting, _ in seats_and_standing(site.tell(board), board)] == seats
    page = parsed(pages_of(site)["harbour/boards/one/"])
    assert notice in words(page.xpath("//p[@class='rm-note']")[0])
    assert "Chair" in words(page)


@pytest.mark.parametrize(("paper", "told"), [
    ("plan#1", "The page tells how it will be."),
    ("late#1", "The page tells it as a later source has it, of May 2025."),
])
def test_what_is_to_come_is_told_as_planned_or_as_a_later_source_has_it(
    paper: str, told: str
) -> None:
    page = page_of(BOARD.replace("plan#1", paper) + "from: 2025\n== sources/late.yaml\nname: Late\n"
                   "type: plan\ndate: 2025-05\nplaces: [{id: '1'}]\n", "boards/one/")
    said = words(page.xpath("//p[@class='rm-note']")[0])
    assert said == f"Not yet in force at 1 June 2024. {told}"
