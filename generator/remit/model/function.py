"""A function: something that has to be done, and at which level or by which board it is done."""

from __future__ import annotations

from typing import Annotated, ClassVar, Literal

from pydantic import model_validator

from remit.model.fields import AgreementId, BoardId, Several, Words, name_exactly_one
from remit.model.record import Part, Record

Verb = Literal["plan", "commission", "oversee", "decide", "deliver", "advise"]


class Allocation(Part):
    """Where a function sits: at a level or with a board, what is done there, and which part."""

    level: Words | None = None
    board: BoardId | None = None
    does: Verb
    part: Words | None = None
    under: AgreementId | None = None

    @model_validator(mode="after")
    def names_one_place(self) -> Allocation:
        name_exactly_one({"level": self.level, "board": self.board}, "where a function sits")
        return self

    def natural_key(self) -> str:
        part = f": {self.part}" if self.part else ""
        return f"{self.level or self.board} {self.does}{part}"


class Function(Record):
    """Who does what. That a board oversees a fund follows from the agreement on the fund."""

    kind: ClassVar[str] = "functions"
    called: ClassVar[str] = "function"

    name: Words
    group: Words | None = None
    sits_at: Annotated[tuple[Allocation, ...], Several] = ()
