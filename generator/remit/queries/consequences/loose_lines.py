"""Lines that lead to a body which ends, and bodies of which nobody says to whom they answer."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from remit.model.board import Board
from remit.model.fields import Key
from remit.model.time import Holds
from remit.queries.consequences.consequence import Consequence
from remit.queries.differences.both import Both
from remit.queries.differences.changed_lines import (
    AnyLine,
    head_key,
    line_phrase,
    lines_of,
    sort_of,
)
from remit.queries.differences.difference import Difference
from remit.queries.differences.sentence import say, the


def lines_to_nowhere(both: Both, ending: Iterable[Key]) -> Iterator[Consequence]:
    """Lines that are not written to end and lead to a body that does."""
    register, view = both.after.register, both.after.view
    assert view is not None
    for end in ending:
        for key in dict.fromkeys(pointer.record for pointer in register.pointing_at(end)):
            tail = register.get(key)
            if not isinstance(tail, Board) or both.after.holds(key) is Holds.NO:
                continue
            now = view.current(tail)
            for line in lines_of(now):
                leads = head_key(both, key.partnership, line) == end
                if leads and view.item_holds(tail, line) is not Holds.NO and not _led_on(
                        both, now, line, end):
                    yield Consequence("line-to-nowhere", key, end, say(
                        both.mention(key), " ", line_phrase(both, key.partnership, line),
                        ", which ends"))


def answering_to_nobody(
    both: Both, differences: Iterable[Difference]
) -> Iterator[Consequence]:
    """Bodies that are new, or lost a line, and have none that leads to another body or an
    organisation."""
    for difference in differences:
        key = difference.after
        if key is None or difference.kind not in ("record-created", "line-removed"):
            continue
        board = both.after.record(key)
        if isinstance(board, Board) and both.after.holds(key) is Holds.YES and not (
                _answers(board)):
            yield Consequence("answers-to-nobody", key, None, say(
                "to whom ", the(both.mention(key)), " answers is not stated"))


def _answers(board: Board) -> bool:
    is_committee = board.type == "council-committee" and bool(board.host)
    return is_committee or any(line.as_ != "informs" for line in board.reports_to)


def _led_on(both: Both, tail: Board, line: AnyLine, end: Key) -> bool:
    """Whether the same sort of line leads to a body that takes over from the one that ends."""
    heirs = both.passed.get(end, frozenset())
    heads = [head_key(both, tail.partnership, other) for other in lines_of(tail)
             if sort_of(other) == sort_of(line)]
    return any(head in heirs for head in heads if head is not None)
