"""A board is its own ancestor: following its lines upward leads back to it.

## What it does

Follows the lines `as: accountable` and `as: reports` from board to board at every moment at which
an answer can change, with and without each change, and looks for a circle. Only lines that hold
for certain count, so “first one, then the other way round” is no circle.

## Why it matters

Nobody would be answerable in the end, and no chart can put one board above the other.

## Example

    # ice.yaml                                # hwb.yaml
    reports_to:                               reports_to:
      - {to: hwb, as: reports}                  - {to: ice, as: reports}

## Instead

Keep the line that leads upward, and let the other body be kept informed:

    reports_to:
      - {to: ice, as: informs}
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from remit.model.as_at import View
from remit.model.board import Board
from remit.model.fields import Key
from remit.model.moment import Moment
from remit.model.references import references_of
from remit.model.register import Register
from remit.model.time import Holds, spoken
from remit.problems import Problem
from remit.queries.ever import Span, span_of, telling_moments
from remit.queries.inside import inner_parts
from remit.queries.lines import lines_from

_Lines = Mapping[Key, tuple[Key, ...]]


def check(register: Register) -> Iterator[Problem]:
    """Every circle of boards that holds for certain at some moment, told once."""
    boards = _in_circles(_whenever(register))
    if not boards:
        return
    told: set[frozenset[Key]] = set()
    for moment in telling_moments(register, _spans(register, boards), once_heard=True):
        view = View(register, moment)
        lines = {key: _certain(view, key) for key in boards}
        for start in boards:
            circle = _circle(lines, start)
            if circle and frozenset(circle) not in told:
                told.add(frozenset(circle))
                yield _problem(register, moment, circle)


def _whenever(register: Register) -> _Lines:
    """Which boards each board names in its lines, at whatever time."""
    lines: dict[Key, tuple[Key, ...]] = {}
    for board in register.of_kind("boards"):
        heads = (register.resolve(board.partnership, ("boards",), reference.written)
                 for reference in references_of(board) if "reports_to" in reference.path
                 and reference.path[-1] == "to")
        lines[board.key] = tuple(head.key for head in heads if head is not None)
    return lines


def _in_circles(lines: _Lines) -> tuple[Key, ...]:
    """The boards that are left when those that lead nowhere, or to which nothing leads, go."""
    left = dict(lines)
    while True:
        named = {head for heads in left.values() for head in heads}
        kept = {key: heads for key, heads in left.items()
                if key in named and any(head in left for head in heads)}
        if len(kept) == len(left):
            return tuple(sorted(left))
        left = kept


def _spans(register: Register, boards: tuple[Key, ...]) -> Iterator[Span]:
    for key in boards:
        board = register.get(key)
        assert board is not None
        yield span_of(register, board)
        for path, inner in inner_parts(board):
            if path[0] in ("reports_to", "amended", "previously"):
                yield span_of(register, board, inner)


def _certain(view: View, key: Key) -> tuple[Key, ...]:
    board = view.register.get(key)
    assert isinstance(board, Board)
    return tuple(tie.head.key for tie in lines_from(view, board)
                 if tie.kind in ("accountable", "reports") and tie.head is not None
                 and tie.holds is Holds.YES)


def _circle(lines: _Lines, start: Key) -> tuple[Key, ...]:
    """The shortest way from a board back to itself, or nothing."""
    came_from: dict[Key, Key] = {}
    at = [start]
    while at and start not in came_from:
        ahead = []
        for key in at:
            for head in lines.get(key, ()):
                if head not in came_from:
                    came_from[head] = key
                    ahead.append(head)
        at = ahead
    if start not in came_from:
        return ()
    way = [start]
    while len(way) == 1 or way[-1] != start:
        way.append(came_from[way[-1]])
    return tuple(reversed(way))


def _problem(register: Register, moment: Moment, circle: tuple[Key, ...]) -> Problem:
    board = register.get(circle[0])
    assert isinstance(board, Board)
    index = next((i for i, line in enumerate(board.reports_to) if line.to and (
        head := register.resolve(board.partnership, ("boards",), line.to)) is not None
        and head.key == circle[1]), None)
    path = ("reports_to",) if index is None else ("reports_to", index, "to")
    when = f" on {spoken(moment.date)}" if moment.date.year > 1 else ""
    if moment.named:
        when += " with " + " and ".join(moment.named)
    way = " → ".join(key.id for key in circle)
    return Problem("answers-to-itself", register.place(board.key, path),
                   f"“{board.id}” answers to itself{when}: {way}",
                   "take one of these lines out, or write as: informs")
