"""At which level a body works: it follows from its area."""

from __future__ import annotations

from remit.model.area import Area
from remit.model.board import Board
from remit.model.register import Register


def area_of(register: Register, board: Board) -> Area | None:
    """The area of a board, or None where the id is unknown."""
    found = register.resolve(board.partnership, ("areas",), board.area)
    return found if isinstance(found, Area) else None


def level_of(register: Register, board: Board) -> str | None:
    """The id of a board's level."""
    area = area_of(register, board)
    return area.level if area is not None else None
