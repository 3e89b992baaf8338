"""At which level a body works: it follows from its area."""

from __future__ import annotations

from collections.abc import Iterable

from remit.model.area import Area
from remit.model.board import Board
from remit.model.partnership import Partnership
from remit.model.register import Register


def area_of(register: Register, board: Board) -> Area | None:
    """The area of a board, or None where the id is unknown."""
    found = register.resolve(board.partnership, ("areas",), board.area)
    return found if isinstance(found, Area) else None


def level_of(register: Register, board: Board) -> str | None:
    """The id of a board's level."""
    area = area_of(register, board)
    return area.level if area is not None else None


def levels_in_order(partnerships: Iterable[Partnership]) -> list[str]:
    """The ids of the levels of several partnerships, each as near as can be to where its own
    partnership has it: behind the level above it, or before all others."""
    found: list[str] = []
    for partnership in partnerships:
        place = 0
        for level in partnership.levels:
            if level not in found:
                found.insert(place, level)
            place = found.index(level) + 1
    return found
