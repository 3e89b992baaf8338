"""The rule of time: whether something holds on a day is answered yes, no or not known.

`from` is the first day in force and `until` the last. An end point is a date, part of a date, or
a change. A change happens on one day D: D is the first day of what begins with it, and what ends
with it ends the day before. Inside the span that part of a date leaves open, the answer is not
known.
"""

from __future__ import annotations

import datetime
import re
from calendar import monthrange
from dataclasses import dataclass
from enum import IntEnum
from typing import Literal

ChangeState = Literal[
    "proposed", "agreed", "done", "rejected", "withdrawn", "replaced", "outcome-not-known"
]
NEVER: frozenset[ChangeState] = frozenset(("rejected", "withdrawn", "replaced"))
DATED: frozenset[ChangeState] = frozenset(("agreed", "done"))
_WRITTEN = re.compile(r"([12]\d{3})(?:-(\d{2})(?:-(\d{2}))?|/(\d{2}))?\Z")
_MONTHS = (
    "January", "February", "March", "April", "May", "June", "July", "August", "September",
    "October", "November", "December",
)


class Holds(IntEnum):
    """Whether a fact holds at a moment. The lesser of two answers is the answer to both."""

    NO = 0
    NOT_KNOWN = 1
    YES = 2

    def __invert__(self) -> Holds:
        return Holds(2 - self)


@dataclass(frozen=True, slots=True)
class PartialDate:
    """A date as it is written: a day, a month, a year or a financial year, with its span."""

    written: str
    first: datetime.date
    last: datetime.date

    def __str__(self) -> str:
        """As a reader sees it: “1 April 2019”, “April 2019”, “2019”, “2019/20”."""
        if self.first == self.last:
            return f"{self.first.day} {_MONTHS[self.first.month - 1]} {self.first.year}"
        if len(self.written) == 7 and "-" in self.written:
            return f"{_MONTHS[self.first.month - 1]} {self.first.year}"
        return self.written


def read_date(written: object) -> PartialDate | None:
    """The date that a text (or a year as a number) writes, or None where it writes none."""
    match = _WRITTEN.match(str(written)) if isinstance(written, str | int) else None
    if match is None or isinstance(written, bool):
        return None
    year, month, day, next_year = (int(part) if part else None for part in match.groups())
    assert year is not None
    try:
        if next_year is not None:
            if (year + 1) % 100 != next_year:
                return None
            first, last = datetime.date(year, 4, 1), datetime.date(year + 1, 3, 31)
        elif month is None:
            first, last = datetime.date(year, 1, 1), datetime.date(year, 12, 31)
        elif day is None:
            first = datetime.date(year, month, 1)
            last = datetime.date(year, month, monthrange(year, month)[1])
        else:
            first = last = datetime.date(year, month, day)
    except ValueError:
        return None
    return PartialDate(str(written), first, last)


def spoken(day: datetime.date) -> str:
    """A day as a reader sees it: “1 December 2019”."""
    return f"{day.day} {_MONTHS[day.month - 1]} {day.year}"


@dataclass(frozen=True, slots=True)
class Effect:
    """A change as an end point. `takes_effect` is D; `asked` is true where the question says
    “with” it; `heard_of` is the first day on which anybody can have heard of it as yet to come."""

    state: ChangeState
    takes_effect: PartialDate | None = None
    asked: bool = False
    heard_of: datetime.date | None = None


End = PartialDate | Effect | None


def begun(begins: End, day: datetime.date) -> Holds:
    """Whether what begins there has begun on `day`. No end point: it has always been."""
    if begins is None:
        return Holds.YES
    if isinstance(begins, Effect):
        return _happened(begins, day)
    return _reached(begins, day)


def not_ended(ends: End, day: datetime.date) -> Holds:
    """Whether what ends there is still in force on `day`. No end point: it never ends."""
    if ends is None:
        return Holds.YES
    if isinstance(ends, Effect):
        return ~_happened(ends, day)
    if day <= ends.first:  # the last day in force is no earlier than this
        return Holds.YES
    return Holds.NO if day > ends.last else Holds.NOT_KNOWN


def holds(
    begins: End, ends: End, day: datetime.date, told_from: datetime.date | None = None
) -> Holds:
    """Whether a fact holds on `day`.

    `told_from` is the first day that the date of the fact's earliest source can mean: before it,
    nobody knows whether an undated fact held already.
    """
    if begins is None and told_from is not None and day < told_from:
        return min(Holds.NOT_KNOWN, not_ended(ends, day))
    return min(begun(begins, day), not_ended(ends, day))


def _reached(date: PartialDate, day: datetime.date) -> Holds:
    if day < date.first:
        return Holds.NO
    return Holds.YES if day >= date.last else Holds.NOT_KNOWN


def _happened(change: Effect, day: datetime.date) -> Holds:
    if change.state in NEVER:
        return Holds.NO
    if change.asked:
        return Holds.YES
    if change.state == "proposed":
        return Holds.NO
    if change.takes_effect and change.state in DATED:
        return _reached(change.takes_effect, day)
    known_until = change.takes_effect.first if change.takes_effect else change.heard_of
    return Holds.NO if known_until and day < known_until else Holds.NOT_KNOWN
