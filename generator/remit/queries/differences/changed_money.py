"""Funds: who pays in more or less than before, and what more or less is spent on."""

from __future__ import annotations

from collections.abc import Callable, Hashable, Iterator, Mapping
from types import MappingProxyType
from typing import Any

from remit.model.fund import (
    CONTRIBUTION_TYPES,
    Contribution,
    FundYear,
    Scheme,
    StatedTotal,
    TotalOf,
)
from remit.model.money import Money
from remit.queries.differences.about import About
from remit.queries.differences.changed_value import is_silent
from remit.queries.differences.difference import Difference
from remit.queries.differences.matched_items import Matched, matched
from remit.queries.differences.other_fields import field_differences
from remit.queries.differences.sentence import Said, Sentence, how_sure, joined, quoted

_TOLD = ("contributions", "schemes", "totals")
# How one item begins a sentence, and what is said of it: there, and no longer there.
_Telling = tuple[Callable[[About, Any], Sentence], str, str]


def fund_year_differences(
    about: About, field: str, was: tuple[FundYear, ...], now: tuple[FundYear, ...]
) -> Iterator[Difference]:
    """What differs between the years of a fund, line by line."""
    lists = matched(was, now)
    for key, old, new in lists.kept:
        here = about.inside(field, key, subject=joined(about.subject, f", {new.year}"))
        yield from _lines(here, "contributions", old.contributions, new.contributions, _INWARD)
        yield from _lines(here, "schemes", old.schemes, new.schemes, _OUTWARD)
        yield from _lines(here, "totals", old.totals, new.totals, _TOTALS, lambda one: one.of)
        yield from field_differences(here, old, new, told=_TOLD)
    for key, old in lists.gone:
        yield about.inside(field, key).difference(
            "money-removed", about.subject, f": the year {old.year} is no longer told", was=old)
    for key, new in lists.new:
        yield about.inside(field, key).difference(
            "money-added", about.subject, f": the year {new.year} is now told too", now=new)


def _lines(
    about: About, field: str, was: tuple[Any, ...], now: tuple[Any, ...], telling: _Telling,
    alike: Callable[[Any], Hashable] | None = None,
) -> Iterator[Difference]:
    name, comes, goes = telling
    lists: Matched[Any] = matched(was, now)
    pairs = [(key, old, new) for key, old, new in lists.kept]
    if alike is not None:
        pairs += [(key, old, new) for (_, old), (key, new) in lists.take_pairs(alike)]
    for key, old, new in pairs:
        here = about.inside(field, key, subject=joined(about.subject, ": ", name(about, new)),
                            sort="money-changed")
        if old.amount != new.amount:
            yield here.inside("amount").difference(
                "amount-changed", here.subject, ": now ", _amount(new), " (was: ",
                _amount(old), ")", was=old.amount, now=new.amount)
        yield from field_differences(here, old, new, told=("amount",))
    for key, old in lists.gone:
        yield about.inside(field, key).difference(
            "money-removed", about.subject, ": ", name(about, old), goes, _with(old.amount),
            was=old)
    for key, new in lists.new:
        yield about.inside(field, key).difference(
            "money-added", about.subject, ": ", name(about, new), comes, _with(new.amount),
            how_sure(new.certainty), now=new)


def _giver(about: About, one: Contribution) -> Sentence:
    giver: Said = about.both.named(about.home, ("organisations",), one.by) if one.by else (
        one.by_unnamed or "")
    return joined(giver, f" ({CONTRIBUTION_TYPES[one.type].lower()})")


def _scheme(_: About, one: Scheme) -> Sentence:
    return (quoted(one.name),)


def _total(_: About, one: StatedTotal) -> Sentence:
    return (f"the printed total of {_TOTAL_OF[one.of]}",)


_TOTAL_OF: Mapping[TotalOf, str] = MappingProxyType({
    "fund": "the fund", "contributions": "what is paid in", "schemes": "what is spent",
    "recurrent": "what is paid every year", "one-off": "what is paid once",
})


_INWARD: _Telling = (_giver, " now also pays in", " no longer pays in")
_OUTWARD: _Telling = (_scheme, " is now also paid for", " is no longer paid for")
_TOTALS: _Telling = (_total, " is now told", " is no longer told")


def _amount(line: Contribution | Scheme | StatedTotal) -> str:
    if line.amount is not None:
        return str(line.amount)
    return "not stated" if is_silent(line, "amount") else "no amount"


def _with(money: Money | None) -> str:
    return f" ({money})" if money is not None else ""
