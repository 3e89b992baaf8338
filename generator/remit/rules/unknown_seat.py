"""A meeting names a seat that its board does not have.

## What it does

Looks up each `seat` of those present, of those with apologies and of those who declared an interest
among the seats of the board, by their keys: the post of a seat, or its `id` where it has one. Seats
that came earlier or later count too.

## Why it matters

Attendance is counted by seats. A mistyped seat would be one more who was there without a seat, and
one more who is in neither list.

## Example

    present: [{seat: mayer}]

## Instead

    present: [{seat: mayor}]

Whoever has no seat is named by `post`, `organisation` or `title`.
"""

from __future__ import annotations

from collections.abc import Iterator

from remit.load.document import Path
from remit.model.meeting import Meeting
from remit.model.register import Register
from remit.problems import Problem
from remit.queries.meetings import board_meeting
from remit.queries.roll_call import seats_ever
from remit.suggestions import did_you_mean


def check(register: Register) -> Iterator[Problem]:
    """Every seat that the board of a meeting never had."""
    for meeting in register.of_kind("meetings"):
        assert isinstance(meeting, Meeting)
        board = board_meeting(register, meeting)
        if board is None:
            continue
        seats = seats_ever(board)
        for path, seat in _named(meeting):
            if seat not in seats:
                yield Problem(
                    "unknown-seat", register.place(meeting.key, path),
                    f"“{seat}” is not a seat of {board.short_label}",
                    did_you_mean(seat, seats) or ("its seats are " + ", ".join(sorted(seats)[:9])
                                                  if seats else "no seat of it is recorded"))


def _named(meeting: Meeting) -> Iterator[tuple[Path, str]]:
    for name in ("present", "apologies", "in_attendance", "declarations"):
        for index, one in enumerate(getattr(meeting, name)):
            if one.seat is not None:
                yield (name, index, "seat"), one.seat
