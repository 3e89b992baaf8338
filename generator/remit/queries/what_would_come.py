"""What would come of a proposal: for bodies, for their lines, for functions, and for all else."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field
from typing import Literal

from remit.model.as_at import View
from remit.model.board import Board, Line, Scrutiny
from remit.model.change import Change, Succession
from remit.model.fields import Key
from remit.model.function import Allocation, Function
from remit.queries.proposals import Effect, effects_of
from remit.queries.successions import boards_in

Fate = Literal["begins", "ends", "hands-over", "takes-over"]


@dataclass(frozen=True, slots=True)
class BodyFate:
    """What would happen to a body; `succession` is set where it hands or takes over."""

    sort: Fate
    succession: Succession | None = None
    certainty: str = "stated"


@dataclass(frozen=True, slots=True)
class Outcome:
    """What would come of one change. Each effect stands in one of these only."""

    change: Change
    bodies: dict[Key, tuple[Board, list[BodyFate]]] = field(default_factory=dict)
    lines: list[Effect] = field(default_factory=list)
    functions: list[tuple[Function, Allocation, Effect]] = field(default_factory=list)
    others: list[Effect] = field(default_factory=list)

    @property
    def is_told(self) -> bool:
        """Whether any record says that anything would come of it."""
        return bool(self.bodies or self.lines or self.functions or self.others)


def outcome_of(view: View, change: Change) -> Outcome:
    """What the records say would come of a change, by the records that say so."""
    told = Outcome(change)
    for effect in effects_of(view.register, change):
        record, part = effect.record, effect.part
        if isinstance(record, Board) and part is record:
            end = "from" if effect.sort == "begins" else "until"
            sort: Fate = "begins" if effect.sort == "begins" else "ends"
            _fates(told, record).append(BodyFate(sort, certainty=record.certainty_of(end)))
            told.lines.extend(_lines_with(record) if effect.sort == "begins" else ())
        elif isinstance(part, Line | Scrutiny):
            told.lines.append(effect)
        elif isinstance(record, Function) and isinstance(part, Allocation):
            told.functions.append((record, part, effect))
        else:
            told.others.append(effect)
    for board, fate in _passing(view, change):
        _fates(told, board).append(fate)
    return told


def _fates(told: Outcome, board: Board) -> list[BodyFate]:
    return told.bodies.setdefault(board.key, (board, []))[1]


def _lines_with(board: Board) -> Iterator[Effect]:
    """The lines that a new body brings, but for those that begin at a time of their own."""
    for line in (*board.reports_to, *board.scrutinised_by):
        if line.from_ is None:
            yield Effect("begins", board, line)


def _passing(view: View, change: Change) -> Iterator[tuple[Board, BodyFate]]:
    for one in change.successions:
        for board in boards_in(view, change, one.bodies):
            yield board, BodyFate("hands-over", one, one.certainty)
        for board in boards_in(view, change, one.into):
            yield board, BodyFate("takes-over", one, one.certainty)
