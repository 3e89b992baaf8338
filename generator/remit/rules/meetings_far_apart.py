"""Two meetings are further apart than the board says it meets.

## What it does

Looks at each meeting that names the one before it (`follows`), and compares the days between them
with how often the board `meets`. Half as long again as that is allowed. It is a notice about the
source: nothing has to be changed here.

Boards that meet when needed are passed over, and so are meetings of which nothing says which came
before: the register need not hold them all.

## Why it matters

A board that meets less often than it says leaves for longer what waits for it, and those who watch
it wait too.

## Example

    # boards/ice.yaml
    meets: monthly

    # meetings/ice-2017-08-17.yaml
    date: 2017-08-17
    follows: ice-2017-06-22

## Instead

Correct the dates, add the meeting that lies between, or say how often the board really meets. Where
the sources themselves have it so, leave it.
"""

from __future__ import annotations

import datetime
from collections.abc import Iterator, Mapping
from types import MappingProxyType

from remit.model.board import FREQUENCIES, Board
from remit.model.meeting import Meeting
from remit.model.moment import Moment
from remit.model.register import Register
from remit.problems import Problem
from remit.queries.meetings import board_meeting

# The most days from one meeting to the next, by how often a board meets.
_DAYS: Mapping[str, int] = MappingProxyType({
    "weekly": 7, "fortnightly": 14, "monthly": 31, "six-weekly": 42, "bi-monthly": 62,
    "quarterly": 92, "four-monthly": 123, "twice-a-year": 184, "yearly": 366,
})

ABOUT_SOURCES = True


def check(register: Register) -> Iterator[Problem]:
    """Every meeting that came too long after the one that it follows."""
    for meeting in register.of_kind("meetings"):
        assert isinstance(meeting, Meeting)
        before = register.resolve(meeting.partnership, ("meetings",), meeting.follows or "")
        board = board_meeting(register, meeting)
        if not isinstance(before, Meeting) or board is None or "cancelled" in (
                meeting.state, before.state):
            continue
        often = _often(register, board, meeting.date.first)
        # Of partial dates nobody can say more than how far apart they are at the least.
        days = (meeting.date.first - before.date.last).days
        if often is not None and days > often[1] * 3 // 2:
            yield Problem(
                "meetings-far-apart", register.place(meeting.key, ("follows",)),
                f"{board.short_label} is said to meet {often[0]}, and {days} days lie between "
                f"{before.date} and {meeting.date}",
                "compare the dates with the sources; if they say so, leave it", "notice")


def _often(register: Register, board: Board, day: datetime.date) -> tuple[str, int] | None:
    """How often a board meets on a day, in words and as days; None where nothing can say."""
    meets = register.at(Moment(day)).current(board).meets
    if isinstance(meets, int):
        return f"{meets} times a year", 366 // meets
    if meets is None or meets not in _DAYS:
        return None
    return FREQUENCIES[meets].lower(), _DAYS[meets]
