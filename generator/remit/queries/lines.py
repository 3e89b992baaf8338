"""Lines of accountability: to whom a body answers, who answers to it, and how certain that is."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Literal

from remit.model.as_at import View
from remit.model.board import Board, Line
from remit.model.organisation import Organisation
from remit.model.record import Item, Record
from remit.model.time import Holds
from remit.queries.successions import handing_over

TieKind = Literal["committee", "accountable", "reports", "informs", "scrutinised"]


@dataclass(frozen=True, slots=True)
class Tie:
    """One line at a moment: `tail` answers to `head`, or to a body that the source names not.

    `holds` is the answer of the rule of time for the line and both its ends. `certainty` is
    stated, implied, disputed, or open: a proposal moves part of the body's work and does not say
    what becomes of this line; `question` then says so.
    """

    tail: Board
    head: Record | None
    unnamed: str | None
    kind: TieKind
    holds: Holds
    certainty: Literal["stated", "implied", "disputed", "open"]
    question: str | None
    item: Item

    @property
    def head_label(self) -> str:
        return self.head.label if self.head is not None else self.unnamed or ""


def lines_from(view: View, board: Board) -> tuple[Tie, ...]:
    """Every line of a board as at the view's moment, whether it holds or not, in written order:
    first whose committee it is, then to whom it answers, then who scrutinises it."""
    return tuple(_ties(view, board))


def lines_to(view: View, record: Record) -> tuple[Tie, ...]:
    """Every line that leads to a board or an organisation, by the boards that it comes from."""
    tails = {}
    for pointer in view.register.pointing_at(record.key):
        tail = view.register.get(pointer.record)
        if isinstance(tail, Board) and pointer.reference.path[0] in (
            "reports_to", "host", "scrutinised_by"
        ):
            tails[tail.key] = tail
    return tuple(
        tie for tail in tails.values() for tie in lines_from(view, tail)
        if tie.head is not None and tie.head.key == record.key
    )


def _ties(view: View, board: Board) -> Iterator[Tie]:
    now = view.current(board)
    question = _open_question(view, board)
    if now.type == "council-committee":
        for host in now.host:
            head = view.register.resolve(board.partnership, ("organisations",), host)
            if isinstance(head, Organisation):
                yield _tie(view, now, head, None, "committee", now,
                           now.certainty_of("host"), None)
    for line in now.reports_to:
        head = _head(view, board, line)
        if head is not None or line.to_unnamed:
            yield _tie(view, now, head, line.to_unnamed, line.as_, line,
                       line.certainty_of("to"), question)
    for scrutiny in now.scrutinised_by:
        head = view.register.resolve(board.partnership, ("boards",), scrutiny.board)
        if head is not None:
            yield _tie(view, now, head, None, "scrutinised", scrutiny,
                       scrutiny.certainty, None)


def _tie(
    view: View, tail: Board, head: Record | None, unnamed: str | None, kind: TieKind,
    item: Item, certainty: Literal["stated", "implied", "disputed"], question: str | None,
) -> Tie:
    holds = view.holds(tail) if item is tail else view.item_holds(tail, item)
    if head is not None:
        holds = min(holds, view.holds(head))
        head = view.current(head)
    return Tie(tail, head, unnamed, kind, holds, "open" if question else certainty,
               question or item.open_question, item)


def _head(view: View, board: Board, line: Line) -> Record | None:
    if line.to:
        return view.register.resolve(board.partnership, ("boards",), line.to)
    if line.to_organisation:
        return view.register.resolve(board.partnership, ("organisations",), line.to_organisation)
    return None


def _open_question(view: View, board: Board) -> str | None:
    """What an asked change leaves open of a board that hands work over and does not end."""
    if board.until is not None:
        return None
    return next((succession.open_question for change, succession in handing_over(view, board)
                 if change.key in view.moment.changes and succession.open_question), None)
