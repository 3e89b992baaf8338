"""The lines of a board as facts and as tables: to whom it answers, and who answers to it."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace
from typing import Literal

from remit.model.as_at import View
from remit.model.board import Board, Line
from remit.model.record import Item
from remit.model.time import Holds
from remit.queries.lines import Tie, TieKind, lines_from, lines_to
from remit.queries.status import change_meant, is_proposed
from remit.queries.telling import told
from remit.views.pages.here import Here
from remit.views.pages.shown import Fact, Table, Value, fact, table
from remit.views.pages.words.plain_words import CERTAINTY, TIES
from remit.views.wording import Said, capitalised

_FACTS: tuple[tuple[TieKind, str], ...] = (
    ("committee", "Committee of"), ("accountable", "Accountable to"), ("reports", "Reports to"),
)
# What a line says to whom it leads to: “reports to it”.
SEEN_FROM_ABOVE: dict[TieKind, str] = {
    "committee": "is its committee", "accountable": "is accountable to it",
    "reports": "reports to it", "informs": "informs it", "scrutinised": "is scrutinised by it",
}


def line_facts(here: Here, view: View, board: Board, missing: str) -> list[Fact]:
    """“Accountable to” and its like; one fact that says what is missing where there is none."""
    facts = []
    ties = [tie for tie in lines_from(view, board) if _holds(view, board, tie) is not Holds.NO]
    for kind, label in _FACTS:
        values = [Value(_head(here, tie), _certainty(tie)) for tie in ties if tie.kind == kind]
        if values:
            facts.append(fact(label, *values))
    return facts or [fact("Answers to", missing=missing)]


def upward_table(here: Here, view: View, board: Board) -> Table | None:
    """The lines of a board to those above it, with the proposed ones; None where it has none."""
    rows = [
        (Value(_head(here, tie)), Value(capitalised(TIES[tie.kind])),
         *_rest(here, view, tie, holds))
        for tie, holds in _shown(view, board, lines_from(view, board))
    ]
    return table("To whom it answers", ("Body", "Line", *_COLUMNS), rows)


def downward_table(here: Here, view: View, board: Board) -> Table | None:
    """The lines of others to a board, with the proposed ones; None where there are none."""
    rows = [
        (Value(here.link(tie.tail)), Value(capitalised(SEEN_FROM_ABOVE[tie.kind])),
         *_rest(here, view, tie, holds))
        for tie, holds in _shown(view, board, lines_to(view, board))
    ]
    return table("Who answers to it", ("Body", "Line", *_COLUMNS), rows)


def is_in_lines(view: View, board: Board) -> bool:
    """Whether a line of a board's page is surely among those to bodies above that the pages of its
    partnership tell: its own, or one that somebody has to it now."""
    if any(True for _ in _shown(view, board, lines_from(view, board))):
        return True
    return view.holds(board) is Holds.YES and any(
        tie.tail.partnership == board.partnership and tie.holds is Holds.YES
        for tie in lines_to(view, board))


Standing = Holds | Literal["proposed"]
_COLUMNS = ("About", "How often", "How certain")


def _rest(here: Here, view: View, tie: Tie, holds: Standing) -> tuple[Value, ...]:
    item, standing = tie.item, Value(_standing(here, view, tie, holds))
    if isinstance(item, Board):  # whose committee it is, which its own page tells
        return (Value(""), Value(""), standing)
    matters = "; ".join(item.matters) if isinstance(item, Line) else ""
    how = here.words(item, "how") if isinstance(item, Line) else ""
    often = here.words(item, "how_often") if isinstance(item, Line) else ""
    if how:
        matters = f"{matters} ({how})" if matters else how
    # Notes and sources stand in the widest column; how certain it is has one of its own.
    about = replace(here.about(item, capitalised(matters), tie.tail), certainty="")
    return (about, Value(capitalised(often)), standing)


def _standing(here: Here, view: View, tie: Tie, holds: Standing) -> Said:
    said: list[Said] = [capitalised(CERTAINTY[tie.certainty] or "stated")]
    if holds is Holds.NOT_KNOWN:
        said.append(". Not known whether it holds at this date")
    begins = change_meant(view, tie.tail, tie.item.from_)
    if holds == "proposed":
        begins = begins or change_meant(view, tie.tail, tie.tail.from_)
        said.append(". Proposed")
    if begins is not None and tie.item is not tie.tail:
        said.append((": " if holds == "proposed" else ". Begins with: ", here.link(begins)))
    ends = change_meant(view, tie.tail, tie.item.until)
    if ends is not None and tie.item is not tie.tail and ends.key not in view.moment.changes:
        said.append((". Would end with: ", here.link(ends)))
    return said[0] if len(said) == 1 else tuple(said)


def _shown(
    view: View, board: Board, ties: Iterable[Tie]
) -> Iterable[tuple[Tie, Standing]]:
    for tie in ties:
        holds = _holds(view, board, tie)
        if holds is not Holds.NO:
            yield tie, holds
        elif view.holds(board) is Holds.YES and _is_proposed(view, tie):
            yield tie, "proposed"


def _holds(view: View, board: Board, tie: Tie) -> Holds:
    """Whether a line is told on a board's page: as it was, where the board is not in force."""
    if view.holds(board) is Holds.YES or tie.item is tie.tail or isinstance(tie.item, Board):
        return tie.holds if view.holds(board) is Holds.YES else Holds.YES
    return told(view, tie.tail, tie.item)


def _is_proposed(view: View, tie: Tie) -> bool:
    def begins(of: Item) -> bool:
        change = change_meant(view, tie.tail, of.from_)
        return change is not None and is_proposed(view, change)

    ends = change_meant(view, tie.tail, tie.item.until)
    return (begins(tie.item) or begins(tie.tail)) and not (
        ends is not None and ends.key in view.moment.changes)


def _head(here: Here, tie: Tie) -> Said:
    return here.link(tie.head) if tie.head is not None else tie.unnamed or ""


def _certainty(tie: Tie) -> str:
    return CERTAINTY[tie.certainty]
