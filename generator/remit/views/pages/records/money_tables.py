"""The money of one year as tables that add up before the reader's eyes, line by line."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from decimal import Decimal
from typing import Any

from remit.model.fund import CONTRIBUTION_TYPES, RUNS, Contribution, FundYear, Scheme, TotalOf
from remit.model.money import Money, pounds_like
from remit.model.record import Item
from remit.queries.funds import rest_of, sum_of, totals_against_sums
from remit.views.pages.record_told import Telling
from remit.views.pages.shown import Table, Value, table
from remit.views.pages.words.plan_words import besides, giver_of
from remit.views.wording import Said

# The columns that hold amounts, which are set so that their digits stand below each other.
MONEY = frozenset(("Amount", "So far", "In the budget already"))
_TABLES: tuple[tuple[str, str, frozenset[str | None]], ...] = (
    ("recurrent", "Paid every year", frozenset(("recurrent",))),
    ("one-off", "Paid once", frozenset(("one-off",))),
    ("unpaid", "Neither", frozenset((None,))),
)


@dataclass(frozen=True, slots=True)
class Footing:
    """A line below a table: what is added up here, or a total that a source prints."""

    words: str
    amount: Value
    added_up: bool = False


@dataclass(frozen=True, slots=True)
class MoneyTable:
    """A table of amounts with what they add up to. `id` is short, for an anchor."""

    id: str
    heading: str
    shown: Table
    footings: tuple[Footing, ...]


def money_tables(telling: Telling, year: FundYear) -> Iterator[MoneyTable]:
    """Where the money of a year comes from, and where it goes: at once, or by how long it runs."""
    rows = [(_about(telling, one, giver_of(telling.here, telling.now, one)),
             Value(CONTRIBUTION_TYPES[one.type]), amount, so_far)
            for one, amount, so_far in _added_up(telling, year.contributions)]
    inward = table("Where the money comes from", ("From", "Type", "Amount", "So far"), rows)
    if inward is not None:
        yield MoneyTable("from", inward.caption, inward,
                         tuple(_footings(telling, year, year.contributions, ("contributions",
                                                                             "fund"))))
    runs = {scheme.runs for scheme in year.schemes}
    if len(runs & set(RUNS)) < 2:
        yield from _spending(telling, year, year.schemes, "to", "Where the money goes",
                             ("schemes", "fund"))
        return
    for id, heading, kept in _TABLES:
        totals = tuple(run for run in RUNS if run in kept)
        yield from _spending(telling, year, [one for one in year.schemes if one.runs in kept],
                             id, heading, totals)


def amount_of(telling: Telling, item: Item, field: str = "amount") -> Value:
    """An amount as the source prints it; where there is none, that is said aloud."""
    words = telling.here.words(item, field)
    if not words:
        return Value("Not stated" if field in item.not_stated else "No amount", missing=True)
    money = getattr(item, field)
    return Value(words, sort=f"{money.pounds:020.2f}" if isinstance(money, Money) else "")


def _spending(
    telling: Telling, year: FundYear, schemes: Sequence[Scheme], id: str, heading: str,
    totals: Sequence[TotalOf],
) -> Iterator[MoneyTable]:
    rows = [(_scheme(telling, one), Value(_terms_of(telling, one)),
             amount_of(telling, one, "in_budget") if one.in_budget else Value(""), amount, so_far)
            for one, amount, so_far in _added_up(telling, schemes)]
    shown = table(heading, ("Scheme", "On what terms", "In the budget already", "Amount",
                            "So far"), rows)
    if shown is not None:
        yield MoneyTable(id, heading, shown, tuple(_footings(telling, year, schemes, totals)))


def _about(telling: Telling, item: Item, said: Said) -> Value:
    return telling.here.about(besides(item, "amount", "in_budget"), said, telling.now)


def _scheme(telling: Telling, scheme: Scheme) -> Value:
    """A scheme with what it is for, which is a note below its name."""
    value = _about(telling, scheme, _called(telling, scheme))
    return replace(value, note="\n\n".join(filter(None, (scheme.summary, value.note))))


def _called(telling: Telling, scheme: Scheme) -> Said:
    said: list[Said] = [
        f"{scheme.number}. {scheme.name}" if scheme.number is not None else scheme.name]
    if scheme.services:
        said += [". Services: ", telling.here.mentions(
            telling.record.partnership, ("services",), scheme.services)]
    return tuple(said)


def _terms_of(telling: Telling, scheme: Scheme) -> Said:
    said: list[Said] = [f"{scheme.provided}. "] if scheme.provided else []
    if scheme.host:
        said += ["Hosted by ", telling.here.mention(
            telling.record.partnership, ("organisations",), scheme.host)]
    return tuple(said)


def _added_up(
    telling: Telling, items: Sequence[Contribution | Scheme]
) -> Iterator[tuple[Any, Value, Value]]:
    so_far: list[Money] = []
    for one in items:
        if one.amount is not None:
            so_far.append(one.amount)
        yield one, amount_of(telling, one), Value(_together(so_far) if one.amount else "")


def _together(amounts: Sequence[Money]) -> str:
    return pounds_like(sum((money.pounds for money in amounts), Decimal()), amounts)


def _footings(
    telling: Telling, year: FundYear, items: Sequence[Contribution | Scheme],
    totals: Sequence[TotalOf],
) -> Iterator[Footing]:
    """What the items add up to, and what the sources print as their total."""
    found = sum_of(items)
    if found is not None:
        yield Footing("Added up here", Value(str(found)), True)
    agreed = {one.index for one in totals_against_sums(year)
              if found is not None and one.found.pounds == found.pounds and one.verdict == "same"}
    for index, total in enumerate(year.totals):
        if total.of not in totals:
            continue
        words = "The fund, as printed" if total.of == "fund" else "The total, as printed"
        if total.period:
            words += f" for “{total.period}”"
        amount = _about(telling, total, f"{'about ' if total.about else ''}{total.amount}")
        if index in agreed:
            amount = replace(amount, note="\n\n".join(filter(None, (
                amount.note, "The same, as far as the digits printed tell."))))
        yield Footing(words, amount)
    if rest := rest_of(year, items):
        yield Footing("The rest, for which no amount is given ", Value(str(rest)))
