"""What became what: which body hands over to which, and under which change."""

from __future__ import annotations

from collections.abc import Iterator

from remit.model.as_at import View
from remit.model.board import Board
from remit.model.change import Change, Succession
from remit.model.record import Record


def handing_over(view: View, board: Record) -> tuple[tuple[Change, Succession], ...]:
    """The successions in which a board hands over, of every change that names it."""
    return tuple(_successions(view, board, "bodies"))


def taking_over(view: View, board: Record) -> tuple[tuple[Change, Succession], ...]:
    """The successions in which a board takes over, of every change that names it."""
    return tuple(_successions(view, board, "into"))


def boards_in(view: View, change: Change, ids: tuple[str, ...]) -> tuple[Board, ...]:
    """The boards that a succession's `bodies` or `into` mean, in written order."""
    found = (view.register.resolve(change.partnership, ("boards",), id) for id in ids)
    return tuple(board for board in found if isinstance(board, Board))


def _successions(view: View, board: Record, side: str) -> Iterator[tuple[Change, Succession]]:
    for pointer in view.register.pointing_at(board.key):
        path = pointer.reference.path
        change = view.register.get(pointer.record)
        if isinstance(change, Change) and path[0] == "successions" and path[2] == side:
            assert isinstance(path[1], int)
            yield change, change.successions[path[1]]
