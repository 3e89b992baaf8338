"""A term: a word or a short name that papers use, and what it means here."""

from __future__ import annotations

from typing import Annotated, ClassVar

from pydantic import model_validator

from remit.model.fields import (
    AgreementId,
    AreaId,
    BoardId,
    ChangeId,
    FunctionId,
    OrganisationId,
    Prose,
    ServiceId,
    Several,
    Sources,
    TermId,
    Truth,
    Words,
    name_exactly_one,
)
from remit.model.record import Part, Record


class Related(Part):
    """Another term or a record; `words` where it is neither."""

    term: TermId | None = None
    board: BoardId | None = None
    organisation: OrganisationId | None = None
    agreement: AgreementId | None = None
    service: ServiceId | None = None
    function: FunctionId | None = None
    area: AreaId | None = None
    change: ChangeId | None = None
    words: Words | None = None

    @model_validator(mode="after")
    def names_one_thing(self) -> Related:
        name_exactly_one(self.named, "what is related to a term")
        return self

    @property
    def named(self) -> dict[str, str | None]:
        """What it can name, by the key that names it; one of these is not None."""
        return {"term": self.term, "board": self.board, "organisation": self.organisation,
                "agreement": self.agreement, "service": self.service, "function": self.function,
                "area": self.area, "change": self.change, "words": self.words}

    def natural_key(self) -> str:
        return next((f"{key} {value}" for key, value in self.named.items() if value), "")


class Term(Record):
    """A word with its meaning in our words. `source` is the place that says what it means; without
    one no source defines it, and `used_in` names places that use it. Its `name` is written as it
    stands inside a sentence, and its `short_name` stands for it; one that all know (`well_known`)
    is not spelt out on pages."""

    kind: ClassVar[str] = "glossary"
    called: ClassVar[str] = "term"

    name: Words
    meaning: Prose
    well_known: Truth = False
    used_in: Sources = ()
    not_to_be_confused_with: Annotated[tuple[Related, ...], Several] = ()
    see: Annotated[tuple[Related, ...], Several] = ()
