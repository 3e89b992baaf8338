"""What a body is there for: its role as it is written, or as its type and its level tell it."""

from __future__ import annotations

from collections.abc import Mapping
from types import MappingProxyType

from remit.model.board import Board, BoardType, BodyRole
from remit.model.register import Register
from remit.queries.levels import level_of

# The level around which partnerships are built: those before it are wider, those after it local.
PLACE = "place"
_BY_TYPE: Mapping[BoardType, BodyRole] = MappingProxyType({
    "scrutiny-committee": "scrutiny", "alliance": "providers", "programme-board": "programme",
    "steering-group": "programme", "working-group": "group", "delivery-group": "group",
    "advisory-group": "group", "network": "group",
})


def role_of(register: Register, board: Board) -> BodyRole:
    """The role of a body as it is written; else by its level, where that is not the place itself,
    or by its type. Nothing but the written word tells who leads."""
    return board.role or _by_level(register, board) or _BY_TYPE.get(board.type, "other")


def _by_level(register: Register, board: Board) -> BodyRole | None:
    partnership = register.partnership(board.partnership)
    levels = list(partnership.levels) if partnership is not None else []
    level = level_of(register, board)
    if PLACE not in levels or level not in levels or level == PLACE:
        return None
    return "wider-area" if levels.index(level) < levels.index(PLACE) else "locality"
