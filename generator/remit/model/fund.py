"""A fund: who pays into it year by year, what it is spent on, and what the totals should be."""

from __future__ import annotations

from collections.abc import Mapping
from types import MappingProxyType
from typing import Annotated, ClassVar, Literal

from pydantic import BeforeValidator, Field, model_validator

from remit.model.fields import (
    BoardId,
    Count,
    Date,
    FundId,
    OrganisationId,
    PostId,
    Prose,
    ServiceId,
    Several,
    Truth,
    Words,
    Year,
    name_exactly_one,
)
from remit.model.indicator import Indicator
from remit.model.money import Amount
from remit.model.record import Named, OtherName, Part, Record, named
from remit.model.stated_count import Counted

FundType = Literal["pooled", "aligned", "single"]
FUND_TYPES: Mapping[FundType, str] = MappingProxyType({
    "pooled": "Pooled fund", "aligned": "Aligned budgets", "single": "Fund of one organisation",
})
ContributionType = Literal["required", "additional", "grant", "brought-forward", "other"]
CONTRIBUTION_TYPES: Mapping[ContributionType, str] = MappingProxyType({
    "required": "Required", "additional": "Additional", "grant": "Grant",
    "brought-forward": "Brought forward", "other": "Other",
})
Runs = Literal["recurrent", "one-off"]
RUNS: Mapping[Runs, str] = MappingProxyType({
    "recurrent": "Every year", "one-off": "Once",
})
TotalOf = Literal["fund", "contributions", "schemes", "recurrent", "one-off"]


class Contribution(Part):
    """Money that comes in: from whom, of which type, and how much."""

    by: OrganisationId | None = None
    by_unnamed: Words | None = None
    type: ContributionType
    amount: Amount | None = None

    @model_validator(mode="after")
    def names_one_giver(self) -> Contribution:
        name_exactly_one({"by": self.by, "by_unnamed": self.by_unnamed}, "a contribution")
        return self

    def natural_key(self) -> str:
        return f"{self.by or self.by_unnamed} {self.type}"


class Scheme(Part):
    """What money is spent on. `in_budget` is what was there for it already, beside its amount."""

    number: Count | None = None
    name: Words
    also_known_as: Annotated[tuple[OtherName, ...], Several, BeforeValidator(named)] = ()
    summary: Prose | None = None
    amount: Amount | None = None
    in_budget: Amount | None = None
    runs: Runs | None = None
    provided: Words | None = None
    host: OrganisationId | None = None
    services: Annotated[tuple[ServiceId, ...], Several] = ()
    aims: Annotated[tuple[Named, ...], Several] = ()

    def natural_key(self) -> str:
        return self.name


class StatedTotal(Part):
    """A total as a source prints it; `about` where it says about, `for` the period it names."""

    of: TotalOf
    amount: Amount
    about: Truth = False
    period: Words | None = Field(None, alias="for")

    def natural_key(self) -> str:
        return f"{self.of} {self.amount}"


class OtherAmount(Part):
    """Money that is told of beside contributions and schemes, such as what is not yet allocated."""

    name: Words
    amount: Amount | None = None
    on: Date | None = None

    def natural_key(self) -> str:
        return self.name


class FundYear(Part, Counted):
    """One year of a fund."""

    year: Year
    contributions: Annotated[tuple[Contribution, ...], Several] = ()
    schemes: Annotated[tuple[Scheme, ...], Several] = ()
    totals: Annotated[tuple[StatedTotal, ...], Several] = ()
    other_amounts: Annotated[tuple[OtherAmount, ...], Several] = ()

    def natural_key(self) -> str:
        return self.year.written


class Condition(Named):
    """What a plan must meet, with the amount that it sets aside for it where it names one."""

    amount: Amount | None = None


class FundPlan(Part, Counted):
    """A plan for the money of some years: whom it was put to, what it must meet and reach."""

    name: Words
    years: Annotated[tuple[Year, ...], Several] = ()
    put_to: BoardId | None = None
    due: Date | None = None
    signs: Annotated[tuple[PostId, ...], Several] = ()
    conditions: Annotated[tuple[Condition, ...], Several] = ()
    measures: Annotated[tuple[Indicator, ...], Several] = ()

    def natural_key(self) -> str:
        return self.name


class Fund(Record):
    """Money with a purpose. Who governs it follows from the agreement that covers it."""

    kind: ClassVar[str] = "funds"
    called: ClassVar[str] = "fund"

    name: Words
    type: FundType | None = None
    part_of: FundId | None = None
    plans: Annotated[tuple[FundPlan, ...], Several] = ()
    years: Annotated[tuple[FundYear, ...], Several] = ()
