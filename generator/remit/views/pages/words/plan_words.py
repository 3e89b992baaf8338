"""Says what an item of a fund, a strategy or an agreement's reach is, in a few words."""

from __future__ import annotations

from typing import TypeVar

from remit.model.agreement import Covered
from remit.model.fund import Contribution, FundPlan, FundYear, OtherAmount, Scheme, StatedTotal
from remit.model.indicator import Indicator
from remit.model.record import Item, Record
from remit.model.stated_count import StatedCount
from remit.model.strategy import ONE_GOAL, Commitment, Goal, Strategy, StrategyYear
from remit.queries.inside import Inner
from remit.views.pages.here import Here
from remit.views.prose import shortened
from remit.views.wording import Said

AnyItem = TypeVar("AnyItem", bound=Item)


def plan_words(here: Here, record: Record, part: Inner) -> Said | None:
    """“paid in by Thurrock Council”, “promise: …”; None for an item of another sort."""
    match part:
        case Contribution():
            return ("paid in by ", giver_of(here, record, part))
        case Scheme():
            return f"scheme: {part.name}"
        case StatedTotal():
            return f"total: {part.amount}"
        case OtherAmount():
            return f"amount: {part.name}"
        case FundYear():
            return f"year: {part.year}"
        case FundPlan() | StrategyYear():
            return part.name
        case StatedCount():
            return f"number of {part.of}"
        case Commitment():
            return f"promise: {shortened(part.text)}"
        case Goal():
            return f"{one_goal(record)}: {goal_name(part)}"
        case Indicator():
            return f"indicator: {shortened(part.text)}"
        case Covered():
            return ("covers ", covered_words(here, record, part))
        case _:
            return None


def besides(item: AnyItem, *told: str) -> AnyItem:
    """The item without those words of `not_stated` that its page tells in another way."""
    left = tuple(word for word in item.not_stated if word not in told)
    return item if left == item.not_stated else item.model_copy(update={"not_stated": left})


def giver_of(here: Here, record: Record, part: Contribution) -> Said:
    """Who pays in."""
    if part.by:
        return here.mention(record.partnership, ("organisations",), part.by)
    return part.by_unnamed or ""


def one_goal(record: Record) -> str:
    """What a strategy calls one of its goals."""
    return ONE_GOAL[record.goals_called] if isinstance(record, Strategy) else "goal"


def goal_name(goal: Goal) -> str:
    """A goal with its number: “3A. More integrated services”."""
    return f"{goal.number}. {goal.name}" if goal.number else goal.name


def covered_words(here: Here, record: Record, part: Covered) -> Said:
    """What an agreement covers."""
    home = record.partnership
    for kind, written in (("funds", part.fund), ("programmes", part.programme),
                          ("services", part.service)):
        if written:
            return here.mention(home, (kind,), written)
    return part.words or ""
