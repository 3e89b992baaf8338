"""Seats that end with their body, and have no place on the body that takes over."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from remit.model.board import Board, Seat
from remit.model.fields import Key
from remit.queries.consequences.consequence import Consequence
from remit.queries.differences.both import Both
from remit.queries.differences.changed_seats import holder_of
from remit.queries.differences.sentence import Said, listed, say, the

_NAMED = 4  # seats by name; the others are counted


def seats_that_end(both: Both, ending: Iterable[Key]) -> Iterator[Consequence]:
    """One consequence for each body that ends with seats on it."""
    for end in ending:
        board = both.before.record(end)
        heirs = [heir for key in sorted(both.passed.get(end, frozenset()))
                 if isinstance(heir := both.after.record(key), Board)]
        if not isinstance(board, Board):
            continue
        passed = {seat.key_in_list for heir in heirs for seat in heir.members}
        lost = [seat for seat in board.members if seat.key_in_list not in passed]
        if lost:
            yield Consequence("seats-end", end, end, say(*_told(both, board, lost, heirs)))


def _told(both: Both, board: Board, lost: list[Seat], heirs: list[Board]) -> Iterator[Said]:
    count = sum(seat.seats for seat in lost)
    named: list[Said] = [holder_of(both, board.partnership, seat) for seat in lost[:_NAMED]]
    if len(lost) > _NAMED:
        named.append(f"{len(lost) - _NAMED} more")
    yield f"{count} {'seat' if count == 1 else 'seats'} on "
    yield the(both.mention(board.key))
    yield f" {'ends' if count == 1 else 'end'} with it: "
    yield listed(named)
    silent = [both.mention(heir.key) for heir in heirs if not heir.members]
    if silent:
        yield "; who sits on "
        yield listed(the(heir) for heir in silent)
        yield " is not stated"
