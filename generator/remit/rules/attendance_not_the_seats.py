"""The lists of a meeting do not fit the seats of its board.

## What it does

Sets who was `present` and who sent `apologies` against the seats that the board had on that day.
It tells seats in neither list, people listed who have no seat, and seats that are listed more often
than there are. It is a notice about the source: nothing has to be changed here.

Those `in_attendance` need no seat. Nothing is said where a meeting has no lists, or its board no
seats.

## Why it matters

Whether a board could decide depends on who of its members was there. A member in neither list
cannot be counted, and a guest in the list of members would be.

## Example

    # the board has the seats chair, clerk and nurse
    present: [{seat: chair}, {post: treasurer}]
    apologies: [{seat: clerk}]

## Instead

    present: [{seat: chair}]
    apologies: [{seat: clerk}, {seat: nurse}]
    in_attendance: [{post: treasurer}]

Where the minutes themselves have it so, leave it: the page says who is in neither list.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from remit.load.document import Path
from remit.model.meeting import Attending, Meeting
from remit.model.register import Register
from remit.problems import Problem
from remit.queries.meetings import board_meeting
from remit.queries.roll_call import RollCall, roll_call, seats_ever
from remit.queries.seats import Sitting

_HELP = "compare it with the minutes; if they say so, leave it"
# So many are named; the others are counted.
_NAMED = 4

ABOUT_SOURCES = True


def check(register: Register) -> Iterator[Problem]:
    """Every list that does not fit the seats, once for each way in which it does not."""
    for meeting in register.of_kind("meetings"):
        assert isinstance(meeting, Meeting)
        called = roll_call(register, meeting)
        if called is not None and not _is_mistyped(register, meeting):
            yield from (Problem("attendance-not-the-seats", register.place(meeting.key, path),
                                words, _HELP, "notice")
                        for path, words in _told(register, meeting, called))


def _told(
    register: Register, meeting: Meeting, called: RollCall
) -> Iterator[tuple[Path, str]]:
    first = "present" if meeting.present else "apologies"
    count = sum(missing for _, missing in called.in_neither)
    if count:
        yield (first,), (f"{count} of {called.seats} seats {'is' if count == 1 else 'are'} in "
                         f"neither list: {_named(_seat(one) for one, _ in called.in_neither)}")
    for name, words in (("present", "was there"), ("apologies", "sent apologies")):
        strangers = called.without_seat(name)
        count = sum(one.how_many for one in strangers)
        if count:
            yield (name,), (f"{count} who {words if count == 1 else words.replace('was', 'were')} "
                            f"{'has' if count == 1 else 'have'} no seat: "
                            f"{_named(_who(register, meeting, one) for one in strangers)}")
    if called.too_many:
        yield (first,), ("more are listed than there are seats: "
                         + _named(_seat(one) for one, _ in called.too_many))


def _seat(sitting: Sitting) -> str:
    if sitting.seat.title:
        return sitting.seat.title
    holders = [one.short_label for one in (sitting.post, *sitting.bodies) if one is not None]
    return ", ".join(holders) or sitting.seat.key_in_list


def _is_mistyped(register: Register, meeting: Meeting) -> bool:
    """Whether a list names a seat that never was, which has a rule of its own."""
    board = board_meeting(register, meeting)
    seats = seats_ever(board) if board is not None else frozenset()
    return any(one.seat not in seats for one in (*meeting.present, *meeting.apologies)
               if one.seat is not None)


def _who(register: Register, meeting: Meeting, one: Attending) -> str:
    for kind, written in (("posts", one.post), ("organisations", one.organisation)):
        found = register.resolve(meeting.partnership, (kind,), written) if written else None
        if found is not None:
            return found.short_label
    return one.natural_key()


def _named(words: Iterable[str]) -> str:
    all_words = list(words)
    more = len(all_words) - _NAMED
    return "; ".join(all_words[:_NAMED]) + (f"; and {more} more" if more > 0 else "")
