"""A strategy: its goals, what was promised for each year, and which promises were kept."""

from __future__ import annotations

from collections.abc import Mapping
from types import MappingProxyType
from typing import Annotated, ClassVar, Literal

from remit.model.fields import BoardId, Date, Prose, Several, StrategyId, Words
from remit.model.indicator import Indicator
from remit.model.owner import Owner
from remit.model.quantity import Counting
from remit.model.record import Named, Part, Record
from remit.model.stated_count import Counted

Outcome = Literal["kept", "partly-kept", "put-off", "not-kept"]
# The best first.
OUTCOMES: Mapping[Outcome, str] = MappingProxyType({
    "kept": "Kept", "partly-kept": "Partly kept", "put-off": "Put off", "not-kept": "Not kept",
})

GoalsCalled = Literal["goals", "priorities", "objectives", "principles", "domains"]
# One of them, in words.
ONE_GOAL: Mapping[GoalsCalled, str] = MappingProxyType({
    "goals": "goal", "priorities": "priority", "objectives": "objective",
    "principles": "principle", "domains": "domain",
})


class StrategyYear(Part):
    """A year for which promises are made: its first and its last day, as far as they are known."""

    name: Words
    begins: Date | None = None
    ends: Date | None = None

    def natural_key(self) -> str:
        return self.name


class Commitment(Part):
    """A promise for one year, what is reported on it, and whether that means it was kept.

    `year` is the key of one of the strategy's years. `reported` is the day of which the report
    speaks.
    """

    year: Words
    text: Prose
    target: Counting | None = None
    reached: Counting | None = None
    progress: Prose | None = None
    reported: Date | None = None
    outcome: Outcome | None = None

    def natural_key(self) -> str:
        return f"{self.year}: {self.text}"


class Goal(Part, Counted):
    """A goal: what is wanted, what stands in its way, how it is to be reached, and the promises.

    `not_promised_for` are the years for which somebody looked for promises and found none.
    """

    number: Words | None = None
    name: Words
    wanted: Prose | None = None
    overseen_by: Annotated[tuple[BoardId, ...], Several] = ()
    challenges: Annotated[tuple[Named, ...], Several] = ()
    risks: Annotated[tuple[Named, ...], Several] = ()
    means: Annotated[tuple[Named, ...], Several] = ()
    differently: Annotated[tuple[Named, ...], Several] = ()
    commitments: Annotated[tuple[Commitment, ...], Several] = ()
    not_promised_for: Annotated[tuple[Words, ...], Several] = ()
    indicators: Annotated[tuple[Indicator, ...], Several] = ()

    def natural_key(self) -> str:
        return self.number or self.name


class Strategy(Record, Counted):
    """What partners want to reach, and how far they have got.

    `goals_called` is the word that the strategy itself uses for its goals.
    """

    kind: ClassVar[str] = "strategies"
    called: ClassVar[str] = "strategy"

    name: Words
    owners: Annotated[tuple[Owner, ...], Several] = ()
    overseen_by: Annotated[tuple[BoardId, ...], Several] = ()
    part_of: StrategyId | None = None
    ambition: Prose | None = None
    aims: Annotated[tuple[Named, ...], Several] = ()
    years: Annotated[tuple[StrategyYear, ...], Several] = ()
    goals_called: GoalsCalled = "goals"
    goals: Annotated[tuple[Goal, ...], Several] = ()
