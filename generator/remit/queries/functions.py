"""Who does what: where each function sits, how it stands there, and what nobody divided."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from itertools import combinations

from remit.model.as_at import View
from remit.model.board import Board
from remit.model.function import Allocation, Function
from remit.model.register import Register
from remit.model.time import Holds
from remit.queries.ever import best_answer, span_of
from remit.queries.levels import level_of
from remit.queries.status import Status, item_status


@dataclass(frozen=True, slots=True)
class Sitting:
    """One place where a function sits, as at a moment.

    `level` is the id of the level, that of the board where one is named; None where the board's
    area is not known.
    """

    allocation: Allocation
    level: str | None
    board: Board | None
    status: Status


def sittings_of(view: View, function: Function) -> tuple[Sitting, ...]:
    """Every place where a function sits, in written order, those that are only proposed too."""
    register, found = view.register, []
    for item in function.sits_at:
        allocation = view.current_item(function, item)
        board = _board_of(register, function, allocation)
        found.append(Sitting(allocation, _level(register, allocation, board), board,
                             item_status(view, function, item)))
    return tuple(found)


def undivided(register: Register, function: Function) -> Iterator[tuple[int, int]]:
    """Pairs of places at different levels where the same is done, and no parts tell them apart.

    Only those that can hold at the same time count; a pair is their two indexes in `sits_at`.
    """
    levels = [_level(register, item, _board_of(register, function, item))
              for item in function.sits_at]
    for (first, one), (second, other) in combinations(enumerate(function.sits_at), 2):
        is_same_verb = one.does == other.does and levels[first] != levels[second]
        if is_same_verb and not _told_apart(one, other):
            spans = [span_of(register, function, item) for item in (one, other)]
            if best_answer(register, spans)[0] is Holds.YES:
                yield first, second


def _told_apart(one: Allocation, other: Allocation) -> bool:
    if one.part is None or other.part is None:
        return False
    return one.part.casefold() != other.part.casefold()


def _board_of(register: Register, function: Function, item: Allocation) -> Board | None:
    found = register.resolve(function.partnership, ("boards",), item.board) if (
        item.board) else None
    return found if isinstance(found, Board) else None


def _level(register: Register, item: Allocation, board: Board | None) -> str | None:
    return item.level or (level_of(register, board) if board is not None else None)
