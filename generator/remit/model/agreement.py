"""An agreement: a memorandum of understanding, a section 75 agreement, an alliance contract."""

from __future__ import annotations

from collections.abc import Mapping
from types import MappingProxyType
from typing import Annotated, ClassVar, Literal

from pydantic import BeforeValidator, model_validator

from remit.model.fields import (
    BoardId,
    Date,
    FundId,
    OrganisationId,
    PostId,
    ProgrammeId,
    ServiceId,
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


Flexibility = Literal["pooled-fund", "lead-commissioning", "integrated-provision"]
FLEXIBILITIES: Mapping[Flexibility, str] = MappingProxyType({
    "pooled-fund": "A pooled fund",
    "lead-commissioning": "One partner buys for both",
    "integrated-provision": "One partner provides for both",
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


class Covered(Part):
    """One thing that an agreement covers; `words` where it is no record."""

    fund: FundId | None = None
    programme: ProgrammeId | None = None
    service: ServiceId | None = None
    words: Words | None = None

    @model_validator(mode="after")
    def names_one_thing(self) -> Covered:
        name_exactly_one({"fund": self.fund, "programme": self.programme, "service": self.service,
                          "words": self.words}, "what an agreement covers")
        return self

    def natural_key(self) -> str:
        return self.fund or self.programme or self.service or self.words or ""


def _in_words(value: object) -> object:
    return [{"words": one} if isinstance(one, str) else one for one in value] if isinstance(
        value, list) else value


class RiskShare(Frozen):
    """Who bears what when the money does not come out even."""

    overspend: Words | None = None
    underspend: Words | None = None
    action_plan: Words | None = None


class LevelRole(Named):
    """What one level does under the agreement."""

    level: Words


class Agreement(Record):
    """What parties agreed, in writing. Whether it runs follows from its dates.

    The fields from `flexibilities` to `variation` are what regulations of 2000 (SI 2000/617,
    regulation 7) have an agreement on a pooled fund specify.
    """

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
    covers: Annotated[tuple[Covered, ...], Several, BeforeValidator(_in_words)] = ()
    aims: Annotated[tuple[Words, ...], Several] = ()
    roles_by_level: Annotated[tuple[LevelRole, ...], Several] = ()
    flexibilities: Annotated[tuple[Flexibility, ...], Several] = ()
    nhs_functions: Annotated[tuple[Words, ...], Several] = ()
    council_functions: Annotated[tuple[Words, ...], Several] = ()
    for_whom: Words | None = None
    services: Annotated[tuple[Words, ...], Several] = ()
    staff_and_goods: Annotated[tuple[Words, ...], Several] = ()
    pool_manager: PostId | None = None
    monitoring: Words | None = None
    risk_share: RiskShare | None = None
    contributions_paid: Words | None = None
    contributions_varied: Words | None = None
    variation: Words | None = None
    notice: Words | None = None
    sections: Annotated[tuple[Section, ...], Several] = ()
