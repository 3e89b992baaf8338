"""Partnerships side by side: their money and who watches over it, their agreements, what they want
to reach and what is proposed."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Sequence
from typing import TypeVar

from remit.model.agreement import AGREEMENT_TYPES, Agreement
from remit.model.fund import Contribution, Fund, FundYear, Scheme
from remit.model.partnership import Partnership
from remit.model.record import Record
from remit.model.strategy import Strategy
from remit.queries.funds import governing, rest_of, size_of
from remit.queries.proposals import open_changes
from remit.queries.status import status_of
from remit.views.addresses import index_path
from remit.views.pages.answers.side_by_side_table import Answer, SideBySide, named, questions
from remit.views.pages.here import Here
from remit.views.pages.shown import Value
from remit.views.pages.words.plan_words import giver_of, goal_name
from remit.views.wording import Said, listed

# More points than these stand on the page of the fund or of the strategy.
_MOST_POINTS = 8
Flow = TypeVar("Flow", Contribution, Scheme)
Told = Callable[[Fund, FundYear], Iterable[Said]]


def money_side_by_side(here: Here, homes: Sequence[Partnership]) -> SideBySide:
    """The funds of each partnership; of those that are part of no other also who pays in, what for
    and who governs them, in the newest year of which the size is known."""
    def sizes(home: Partnership) -> Iterator[Value]:
        for fund in _funds(here, home):
            told = [f"{size} in {year.year}" for year in fund.years if (size := size_of(year))]
            yield Value((here.link(fund), ", ", listed(told) if told else "size not stated"))

    def givers(fund: Fund, year: FundYear) -> Iterator[Said]:
        for one, amount in _with_amounts(year, year.contributions):
            yield (giver_of(here, fund, one), amount)

    def schemes(fund: Fund, year: FundYear) -> Iterator[Said]:
        for one, amount in _with_amounts(year, year.schemes):
            yield (one.name, amount)

    def governs(fund: Fund, year: FundYear) -> Iterator[Said]:
        boards = governing(here.site.view(fund.partnership), fund)
        yield from dict.fromkeys(here.link(board) for _, board in boards)
        if not boards:
            yield "No agreement says who does"

    return SideBySide("money.csv", "Pooled money and who watches over it", "What", (("", questions(
        homes, (("How much", sizes), ("Who pays in", _of_funds(here, givers)),
                ("What it is spent on", _of_funds(here, schemes)),
                ("Who governs it", _of_funds(here, governs))))),))


def agreements_side_by_side(here: Here, homes: Sequence[Partnership]) -> SideBySide:
    """The agreements in force or proposed, by type, with the body that governs each."""
    there = {home.partnership: _standing(here, home, "agreements") for home in homes}

    def answer(type_: str) -> Answer:
        def of(home: Partnership) -> Iterator[Value]:
            for one in there[home.partnership]:
                if isinstance(one, Agreement) and one.type == type_:
                    yield Value((_with_status(here, one), _governed(here, one)))
        return of

    return SideBySide("agreements.csv", "Agreements, and the body that governs each", "Type", (
        ("", questions(homes, ((words, answer(one)) for one, words in AGREEMENT_TYPES.items()))),))


def strategies_side_by_side(here: Here, homes: Sequence[Partnership]) -> SideBySide:
    """What each partnership wants to reach, by which programmes, and what is proposed."""
    def strategies(home: Partnership) -> Iterator[Value]:
        for one in _standing(here, home, "strategies"):
            if isinstance(one, Strategy):
                goals = "; ".join(map(goal_name, one.goals[:_MOST_POINTS]))
                yield Value((_with_status(here, one), f": {goals}" if goals else ""))

    def programmes(home: Partnership) -> Iterable[Value]:
        return named(here, _standing(here, home, "programmes"),
                     index_path(home.partnership, "programmes"))

    def proposals(home: Partnership) -> Iterable[Value]:
        return named(here, open_changes(here.site.view(home.partnership), home.partnership),
                     index_path(home.partnership, "changes"))

    return SideBySide("plans.csv", "What they want to reach, and what is proposed", "What", (
        ("", questions(homes, (("Strategies and their goals", strategies),
                               ("Programmes", programmes),
                               ("Changes proposed", proposals)))),))


def _of_funds(here: Here, told: Told) -> Answer:
    """What is told of the funds of a partnership, each named where there are several."""
    def of(home: Partnership) -> Iterator[Value]:
        funds = [fund for fund in _funds(here, home) if not fund.part_of and fund.years]
        for fund in funds:
            year = max(fund.years, key=lambda one: (size_of(one) is not None, one.year.first))
            points = list(told(fund, year))
            name: Said = (here.link(fund), ": ") if len(funds) > 1 else ""
            yield from (Value((name, point)) for point in points[:_MOST_POINTS])
            if len(points) > _MOST_POINTS:
                yield Value((here.link(fund), f": {len(points) - _MOST_POINTS} more"))
    return of


def _funds(here: Here, home: Partnership) -> Iterator[Fund]:
    for fund in here.site.register.of_kind("funds", home.partnership):
        assert isinstance(fund, Fund)
        yield fund


def _with_amounts(year: FundYear, items: Sequence[Flow]) -> Iterator[tuple[Flow, str]]:
    """Each item with its amount as the end of a sentence."""
    lacking = sum(one.amount is None for one in items)
    rest = rest_of(year, items) if lacking == 1 else None
    for one in items:
        if one.amount is not None:
            yield one, f", {one.amount}"
        else:
            yield one, f", the rest: {rest}" if rest else ", amount not stated"


def _standing(here: Here, home: Partnership, kind: str) -> list[Record]:
    """The records of a kind that are there or proposed, or of which nobody knows."""
    view = here.site.view(home.partnership)
    return [one for one in here.site.register.of_kind(kind, home.partnership)
            if status_of(view, one).code in ("current", "not-known", "proposed")]


def _with_status(here: Here, record: Record) -> Said:
    status = status_of(here.site.view(record.partnership), record)
    return (here.link(record), ", proposed" if status.code == "proposed" else "")


def _governed(here: Here, agreement: Agreement) -> Said:
    if agreement.governed_by:
        return (", governed by ",
                here.mention(agreement.partnership, ("boards",), agreement.governed_by))
    stated = "not stated" if "governed_by" in agreement.not_stated else "not recorded"
    return f", governing body {stated}"
