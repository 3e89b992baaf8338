"""A risk register: what could go wrong, how bad and how likely it is, and who watches it."""

from __future__ import annotations

from typing import Annotated, ClassVar, Literal

from pydantic import model_validator

from remit.model.action import Action
from remit.model.board import Frequency
from remit.model.fields import (
    AgreementId,
    BoardId,
    Count,
    Date,
    FundId,
    OrganisationId,
    PostId,
    ProgrammeId,
    Prose,
    Several,
    Words,
    wrong,
)
from remit.model.owner import Owner
from remit.model.record import Named, Part, Record
from remit.model.stated_count import Counted

RiskState = Literal["closed", "accepted"]


class Band(Part):
    """What scores from `lowest` to `highest` are called: “high”."""

    name: Words
    lowest: Count
    highest: Count

    @model_validator(mode="after")
    def goes_upwards(self) -> Band:
        if self.lowest > self.highest:
            raise wrong("the lowest score of this is above its highest", "exchange the two")
        return self

    def natural_key(self) -> str:
        return self.name


class Risk(Part):
    """One risk. `score` is what the source prints; what impact and likelihood make is derived."""

    number: Words | None = None
    name: Words
    text: Prose | None = None
    category: Words | None = None
    impact: Count | None = None
    likelihood: Count | None = None
    score: Count | None = None
    state: RiskState | None = None
    controls: Annotated[tuple[Named, ...], Several] = ()
    actions: Annotated[tuple[Action, ...], Several] = ()
    target_score: Count | None = None
    target_by: Date | None = None
    owners: Annotated[tuple[Owner, ...], Several] = ()

    def natural_key(self) -> str:
        return self.number or self.name


class RiskRegister(Record, Counted):
    """The risks of a fund, a programme, a board or another record, as they stood at one date.

    `score_is` is how a score is made.
    """

    kind: ClassVar[str] = "risk-registers"
    called: ClassVar[str] = "risk register"

    name: Words
    board: BoardId | None = None
    agreement: AgreementId | None = None
    organisation: OrganisationId | None = None
    fund: FundId | None = None
    programme: ProgrammeId | None = None
    as_at: Date | None = None
    reviewed: Frequency | None = None
    reviewed_by: PostId | None = None
    overseen_by: BoardId | None = None
    score_is: Literal["product", "sum"] | None = None
    highest_impact: Count | None = None
    highest_likelihood: Count | None = None
    bands: Annotated[tuple[Band, ...], Several] = ()
    risks: Annotated[tuple[Risk, ...], Several] = ()

    def score_of(self, risk: Risk) -> int | None:
        """What impact and likelihood make, by the register's own rule; None where it has none."""
        if risk.impact is None or risk.likelihood is None or self.score_is is None:
            return None
        made = {"product": risk.impact * risk.likelihood, "sum": risk.impact + risk.likelihood}
        return made[self.score_is]
