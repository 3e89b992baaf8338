"""Who was there: the lists of a meeting, set against the seats of its board on that day."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass

from remit.model.board import Board
from remit.model.fields import Key
from remit.model.meeting import Attending, Meeting
from remit.model.moment import Moment
from remit.model.register import Register
from remit.model.time import Holds
from remit.queries.meetings import board_meeting
from remit.queries.seats import SITTING, Sitting, seats_on


@dataclass(frozen=True, slots=True)
class RollCall:
    """The seats of a board on the day of a meeting, and how the lists fit them.

    `sat` has, of each list (`present`, `apologies`), each entry with its seat, or None where
    whoever is named has no seat. `in_neither` are the seats in no list, with how many of like
    seats; `too_many` those of which the lists have more than there are.
    """

    sittings: tuple[Sitting, ...]
    sat: dict[str, tuple[tuple[Attending, Sitting | None], ...]]
    in_neither: tuple[tuple[Sitting, int], ...] = ()
    too_many: tuple[tuple[Sitting, int], ...] = ()

    @property
    def seats(self) -> int:
        """How many seats there were; those of attendees and observers do not count."""
        return sum(sitting.seat.seats for sitting in self.sittings)

    def seated(self, name: str) -> int:
        """How many in a list have a seat."""
        return sum(one.how_many for one, sitting in self.sat[name] if sitting is not None)

    def without_seat(self, name: str) -> tuple[Attending, ...]:
        """Those in a list who have no seat."""
        return tuple(one for one, sitting in self.sat[name] if sitting is None)


def roll_call(register: Register, meeting: Meeting) -> RollCall | None:
    """How the lists of a meeting fit the seats; None where either is not recorded."""
    board = board_meeting(register, meeting)
    if board is None or not (meeting.present or meeting.apologies):
        return None
    view = register.at(Moment(meeting.date.first))
    every = seats_on(view, board)
    sittings = tuple(one for one in every if one.seat.role in SITTING)
    if not sittings:
        return None
    sat = {name: tuple((one, _seat_of(register, meeting, one, every))
                       for one in getattr(meeting, name)) for name in ("present", "apologies")}
    told: Counter[str] = Counter()
    for entries in sat.values():
        for one, sitting in entries:
            if sitting is not None:
                told[sitting.seat.key_in_list] += one.how_many
    left = [(one, one.seat.seats - told[one.seat.key_in_list]) for one in sittings]
    return RollCall(
        sittings, sat,
        # Of a seat that may not have been there nobody can say that it is missing.
        tuple((one, count) for one, count in left if count > 0 and one.holds is Holds.YES),
        tuple((one, -count) for one, count in left if count < 0))


def seats_ever(board: Board) -> frozenset[str]:
    """The keys of all seats that a board has, had or will have."""
    amended = (one.values.get("members", ()) for one in (*board.amended, *board.previously))
    return frozenset(seat.key_in_list for seats in (board.members, *amended) for seat in seats)


def _seat_of(
    register: Register, meeting: Meeting, one: Attending, sittings: tuple[Sitting, ...]
) -> Sitting | None:
    """The seat that an entry means: by its key, else by the post or organisation that has it."""
    if one.seat is not None:
        return next((s for s in sittings if s.seat.key_in_list == one.seat), None)
    for kind, written in (("posts", one.post), ("organisations", one.organisation)):
        found = register.resolve(meeting.partnership, (kind,), written) if written else None
        if found is not None:
            return next((s for s in sittings if found.key in _holders(s, kind)), None)
    return None


def _holders(sitting: Sitting, kind: str) -> set[Key]:
    """Whose seat it is by name; a seat of a post is not one of its organisation."""
    if kind == "posts":
        return {sitting.post.key} if sitting.post is not None else set()
    return {body.key for body in sitting.bodies} if sitting.seat.organisation else set()
