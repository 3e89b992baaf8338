"""The promises of a strategy year by year: how many there are, and how many were kept."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass

from remit.load.document import Path
from remit.model.strategy import OUTCOMES, Commitment, Goal, Outcome, Strategy, StrategyYear


@dataclass(frozen=True, slots=True)
class YearOfPromises:
    """A year of a strategy with its promises, by how they went; None is “nothing reported”."""

    year: StrategyYear
    promises: tuple[Commitment, ...]
    counts: Mapping[Outcome | None, int]


def promises_by_year(strategy: Strategy) -> Iterator[YearOfPromises]:
    """The years of a strategy for which something was promised, in their order."""
    for year in strategy.years:
        promises = tuple(promise for goal in strategy.goals
                         for promise in promises_of(goal, year))
        if promises:
            yield YearOfPromises(year, promises, counted(promises))


def counted(promises: Iterable[Commitment]) -> Mapping[Outcome | None, int]:
    """How many promises went each way, the best first; ways that none went are left out."""
    found = Counter(one.outcome for one in promises)
    return {outcome: found[outcome] for outcome in (*OUTCOMES, None) if found[outcome]}


def promises_of(goal: Goal, year: StrategyYear) -> tuple[Commitment, ...]:
    """What a goal promises for a year."""
    return tuple(one for one in goal.commitments if one.year == year.key_in_list)


def without_year(strategy: Strategy) -> Iterator[tuple[Path, str]]:
    """(path, what is written) of each year that a goal names and its strategy does not have."""
    years = {year.key_in_list for year in strategy.years}
    for number, goal in enumerate(strategy.goals):
        named: list[tuple[Path, str]] = [
            (("commitments", place, "year"), one.year)
            for place, one in enumerate(goal.commitments)]
        named += [(("not_promised_for", place), one)
                  for place, one in enumerate(goal.not_promised_for)]
        yield from ((("goals", number, *path), one) for path, one in named if one not in years)
