"""An agreement: a memorandum of understanding, a section 75 agreement, an alliance contract."""

from __future__ import annotations

from collections.abc import Mapping
from types import MappingProxyType
from typing import Annotated, ClassVar, Literal

from pydantic import model_validator

from remit.model.fields import (
    BoardId,
    Date,
    OrganisationId,
    Several,
    Truth,
    Words,
    name_exactly_one,
)
from remit.model.record import Frozen, Named, Part, Record, Section

AgreementType = Literal[
    "memorandum-of-understanding", "section-75", "alliance-contract", "alliance-agreement",
    "devolution", "data-sharing", "contract", "other",
]
AGREEMENT_TYPES: Mapping[str, str] = MappingProxyType({
    "memorandum-of-understanding": "Memorandum of understanding",
    "section-75": "Section 75 agreement",
    "alliance-contract": "Alliance contract",
    "alliance-agreement": "Alliance agreement",
    "devolution": "Devolution agreement",
    "data-sharing": "Data sharing agreement",
    "contract": "Contract",
    "other": "Agreement",
})


class Party(Part):
    """One of those who agree, and what it brings."""

    organisation: OrganisationId | None = None
    board: BoardId | None = None
    party_unnamed: Words | None = None
    role: Words | None = None
    signed_on: Date | None = None
    commitments: Annotated[tuple[Words, ...], Several] = ()

    @model_validator(mode="after")
    def names_one_party(self) -> Party:
        name_exactly_one({"organisation": self.organisation, "board": self.board,
                 "party_unnamed": self.party_unnamed}, "a party")
        return self

    def natural_key(self) -> str:
        return self.organisation or self.board or self.party_unnamed or ""


class RiskShare(Frozen):
    """Who bears what when the money does not come out even."""

    overspend: Words | None = None
    underspend: Words | None = None
    action_plan: Words | None = None


class LevelRole(Named):
    """What one level does under the agreement."""

    level: Words


class Agreement(Record):
    """What parties agreed, in writing. Whether it runs follows from its dates."""

    kind: ClassVar[str] = "agreements"
    called: ClassVar[str] = "agreement"

    name: Words
    type: AgreementType
    parties: Annotated[tuple[Party, ...], Several] = ()
    signed_on: Date | None = None
    binding: Truth | None = None
    term: Words | None = None
    review_due: Date | None = None
    governed_by: BoardId | None = None
    covers: Annotated[tuple[Words, ...], Several] = ()
    aims: Annotated[tuple[Words, ...], Several] = ()
    roles_by_level: Annotated[tuple[LevelRole, ...], Several] = ()
    risk_share: RiskShare | None = None
    contributions_paid: Words | None = None
    notice: Words | None = None
    sections: Annotated[tuple[Section, ...], Several] = ()
