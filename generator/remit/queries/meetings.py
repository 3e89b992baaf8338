"""What was decided and what is to be done: the meetings of boards, and who owns what of them."""

from __future__ import annotations

import datetime
from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from remit.model.action import Action
from remit.model.board import Board
from remit.model.meeting import AgendaItem, Decision, Meeting
from remit.model.owner import Owner
from remit.model.record import Record
from remit.model.register import Register
from remit.model.risk_register import Risk, RiskRegister
from remit.queries.seats import posts_of


@dataclass(frozen=True, slots=True)
class Decided:
    """A decision, with the meeting and the item under which it was taken.

    `place` is that of the item on the agenda, counted from 0.
    """

    meeting: Meeting
    place: int
    item: AgendaItem
    decision: Decision


@dataclass(frozen=True, slots=True)
class ToDo:
    """An action, with the meeting and the item under which it was agreed."""

    meeting: Meeting
    place: int
    item: AgendaItem
    action: Action


@dataclass(frozen=True, slots=True)
class Owned:
    """An action of a meeting, a risk, or an action against a risk, with the owner that it names."""

    owner: Owner
    todo: ToDo | None = None
    register: RiskRegister | None = None
    risk: Risk | None = None
    action: Action | None = None


def board_meeting(register: Register, meeting: Meeting) -> Board | None:
    """The board that meets, or None where the id is unknown."""
    found = register.resolve(meeting.partnership, ("boards",), meeting.board)
    return found if isinstance(found, Board) else None


def meetings_in(register: Register, partnership: str) -> tuple[Meeting, ...]:
    """The meetings of a partnership, the newest first."""
    return newest_first(one for one in register.of_kind("meetings", partnership)
                        if isinstance(one, Meeting))


def meetings_of(register: Register, board: Board) -> tuple[Meeting, ...]:
    """The meetings of a board, the newest first."""
    found = (register.get(pointer.record) for pointer in register.pointing_at(board.key)
             if pointer.reference.path == ("board",))
    return newest_first(one for one in found if isinstance(one, Meeting))


def newest_first(meetings: Iterable[Meeting]) -> tuple[Meeting, ...]:
    """Meetings by date, the newest first; those of one day by their board."""
    def order(meeting: Meeting) -> tuple[int, int, str, str]:
        date = meeting.date
        return (-_day(date.last), -_day(date.first), meeting.board, meeting.id)

    return tuple(sorted(meetings, key=order))


def decisions_of(meeting: Meeting) -> Iterator[Decided]:
    """What a meeting decided, in the order of its agenda."""
    for place, item in enumerate(meeting.items):
        yield from (Decided(meeting, place, item, decision) for decision in item.decisions)


def actions_of(meeting: Meeting) -> Iterator[ToDo]:
    """What a meeting asked for, in the order of its agenda."""
    for place, item in enumerate(meeting.items):
        yield from (ToDo(meeting, place, item, action) for action in item.actions)


def is_overdue(action: Action, day: datetime.date) -> bool:
    """Whether an action that is said to be open should have been done before a day."""
    return action.state == "open" and action.due is not None and action.due.last < day


def meeting_after(register: Register, meeting: Meeting) -> Meeting | None:
    """The meeting that says it follows this one."""
    found = (register.get(pointer.record) for pointer in register.pointing_at(meeting.key)
             if pointer.reference.path == ("follows",))
    return next((one for one in found if isinstance(one, Meeting)), None)


def owned_by(register: Register, record: Record) -> Iterator[Owned]:
    """What a post, an organisation or a board owns; of an organisation, what its posts own too."""
    for holder in dict.fromkeys((record.key, *(one.key for one in posts_of(register, record)))):
        for pointer in register.pointing_at(holder):
            path, owner = pointer.reference.path, register.get(pointer.record)
            if isinstance(owner, Meeting) and "owners" in path:
                yield from _of_meeting(owner, path)
            elif isinstance(owner, RiskRegister) and "owners" in path:
                yield from _of_risk(owner, path)


def _of_meeting(meeting: Meeting, path: tuple[str | int, ...]) -> Iterator[Owned]:
    match path:
        case ("items", int(place), "actions", int(number), "owners", int(one), _):
            item = meeting.items[place]
            action = item.actions[number]
            yield Owned(action.owners[one], ToDo(meeting, place, item, action))


def _of_risk(register: RiskRegister, path: tuple[str | int, ...]) -> Iterator[Owned]:
    match path:
        case ("risks", int(place), "owners", int(one), _):
            risk = register.risks[place]
            yield Owned(risk.owners[one], None, register, risk)
        case ("risks", int(place), "actions", int(number), "owners", int(one), _):
            risk = register.risks[place]
            action = risk.actions[number]
            yield Owned(action.owners[one], None, register, risk, action)


def _day(date: datetime.date) -> int:
    return date.toordinal()
