"""Meetings: what was decided, what is to be done and what became of it, and who was there."""

from __future__ import annotations

from collections.abc import Iterator

from remit.model.board import Board
from remit.model.meeting import AgendaItem, Attending, Meeting
from remit.queries.differences.about import About
from remit.queries.differences.changed_clauses import Three, clause_differences
from remit.queries.differences.changed_seats import holder_of
from remit.queries.differences.difference import Difference
from remit.queries.differences.matched_items import matched
from remit.queries.differences.other_fields import field_differences
from remit.queries.differences.sentence import Sentence, joined, quoted

_DECISIONS: Three = ("decision-added", "decision-removed", "decision-changed")
ACTIONS: Three = ("action-added", "action-removed", "action-changed")
_LISTS = {"present": "present", "apologies": "sending apologies", "in_attendance": "in attendance"}


def agenda_differences(
    about: About, field: str, was: tuple[AgendaItem, ...], now: tuple[AgendaItem, ...]
) -> Iterator[Difference]:
    """What differs on an agenda, and in what came of its items."""
    lists = matched(was, now)
    for key, old, new in lists.kept:
        here = _item(about, field, key, new)
        yield from _outcomes(here, old, new)
        yield from field_differences(here, old, new, told=("decisions", "actions"))
    for key, old in lists.gone:
        here = _item(about, field, key, old)
        yield here.difference("item-removed", about.subject, ": no longer on the agenda: ",
                              quoted(old.title), was=old)
        yield from _outcomes(here, old, None)
    for key, new in lists.new:
        here = _item(about, field, key, new)
        yield here.difference("item-added", about.subject, ": now on the agenda: ",
                              quoted(new.title), now=new)
        yield from _outcomes(here, None, new)


def attendance_differences(
    about: About, field: str, was: tuple[Attending, ...], now: tuple[Attending, ...]
) -> Iterator[Difference]:
    """Who is in a list of those who were there, or sent apologies, and was not before."""
    lists = matched(was, now)
    listed = f"listed as {_LISTS[field]}: "
    for key, old, new in lists.kept:
        subject = joined(about.subject, f", {listed}", _who(about, new))
        yield from field_differences(about.inside(field, key, subject=subject), old, new)
    for key, old in lists.gone:
        yield about.inside(field, key).difference(
            "item-removed", about.subject, f": no longer {listed}", _who(about, old), was=old)
    for key, new in lists.new:
        yield about.inside(field, key).difference(
            "item-added", about.subject, f": now {listed}", _who(about, new), now=new)


def _item(about: About, field: str, key: str, item: AgendaItem) -> About:
    return about.inside(field, key, subject=joined(about.subject, ", item ", quoted(item.title)))


def _outcomes(
    about: About, was: AgendaItem | None, now: AgendaItem | None
) -> Iterator[Difference]:
    yield from clause_differences(
        about, "decisions", was.decisions if was else (), now.decisions if now else (), _DECISIONS)
    yield from clause_differences(
        about, "actions", was.actions if was else (), now.actions if now else (), ACTIONS)


def _who(about: About, one: Attending) -> Sentence:
    """Who it is: a seat is known by whoever has it."""
    both, home = about.both, about.home
    if one.organisation:
        return both.named(home, ("organisations",), one.organisation)
    if one.post:
        return both.named(home, ("posts",), one.post)
    meeting = both.record(about.after)
    key = both.meant(home, ("boards",), meeting.board) if isinstance(meeting, Meeting) else None
    board = both.record(key) if key is not None else None
    seats = board.members if isinstance(board, Board) else ()
    seat = next((each for each in seats if each.key_in_list == one.seat), None)
    return holder_of(both, home, seat) if seat else (one.seat or one.title or "",)
