"""A term: a word or a short name that papers use, and what it means here."""

from __future__ import annotations

from collections.abc import Mapping
from types import MappingProxyType
from typing import Annotated, ClassVar

from pydantic import model_validator

from remit.model.fields import (
    AgreementId,
    AreaId,
    BoardId,
    ChangeId,
    FunctionId,
    FundId,
    MeetingId,
    OrganisationId,
    ProgrammeId,
    Prose,
    RiskRegisterId,
    ServiceId,
    Several,
    Sources,
    StrategyId,
    TermId,
    TermsId,
    Truth,
    Words,
    name_exactly_one,
)
from remit.model.record import Part, Record

# The kind of record that each key of what is related names.
KINDS_OF_RELATED: Mapping[str, str] = MappingProxyType({
    "term": "glossary", "board": "boards", "organisation": "organisations",
    "agreement": "agreements", "service": "services", "function": "functions", "area": "areas",
    "change": "changes", "terms": "terms-of-reference", "meeting": "meetings",
    "risk_register": "risk-registers", "fund": "funds", "strategy": "strategies",
    "programme": "programmes",
})


class Related(Part):
    """A term or another record; `words` where it is neither."""

    term: TermId | None = None
    board: BoardId | None = None
    organisation: OrganisationId | None = None
    agreement: AgreementId | None = None
    service: ServiceId | None = None
    function: FunctionId | None = None
    area: AreaId | None = None
    change: ChangeId | None = None
    terms: TermsId | None = None
    meeting: MeetingId | None = None
    risk_register: RiskRegisterId | None = None
    fund: FundId | None = None
    strategy: StrategyId | None = None
    programme: ProgrammeId | None = None
    words: Words | None = None

    @model_validator(mode="after")
    def names_one_thing(self) -> Related:
        name_exactly_one({key: getattr(self, key) for key in (*KINDS_OF_RELATED, "words")},
                         "what is related to a term")
        return self

    @property
    def names(self) -> tuple[str, str]:
        """What it names: the key, and what is written there."""
        return next((key, written) for key in (*KINDS_OF_RELATED, "words")
                    if (written := getattr(self, key)))

    def natural_key(self) -> str:
        return " ".join(self.names)


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
