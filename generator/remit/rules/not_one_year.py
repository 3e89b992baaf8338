"""A period of a source is not the one year that it is called.

## What it does

Looks at three things: what stands under `for` of a total, where it says “year” and names more than
one; the years of an indicator, where the source prints one such as “2018/18”; and the years of a
strategy, where one begins before the year before it has ended. It is a notice about the source.

## Why it matters

“£40m for the year 2017-19” is a sum for one year or for two, and the difference is a fund. Where
two years of promises overlap, nobody knows in which of them a promise falls due.

## Example

    totals:
      - {of: fund, amount: £40m, for: the year 2017-19}

## Instead

Type the words of the source. If the source means another period, `for` says so in its words: “both
years”.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import pairwise

from remit.model.fund import Fund
from remit.model.register import Register
from remit.model.strategy import Strategy
from remit.problems import Problem
from remit.queries.inside import items_in

_SPAN = re.compile(r"\byear\b.*?\b(\d{4})\s?[-–/]\s?(\d{4}|\d{2})\b", re.IGNORECASE)
_PRINTED = re.compile(r"(\d{4})\s?[-–/]\s?(\d{4}|\d{2})\Z")
_YEARS = ("year", "baseline_in", "reached_in")
_HELP = "compare with the source; if it is the source’s own, leave it"

ABOUT_SOURCES = True


def check(register: Register) -> Iterator[Problem]:
    """Every total for a “year” of several, and every year that overlaps the one before it."""
    for fund in register.of_kind("funds"):
        assert isinstance(fund, Fund)
        for number, year in enumerate(fund.years):
            for place, total in enumerate(year.totals):
                if total.period and (span := _more_than_one(total.period)):
                    yield Problem(
                        "not-one-year",
                        register.place(fund.key, ("years", number, "totals", place, "for")),
                        f"{total.amount} is printed for “{total.period}”, and {span} is not one "
                        "year", _HELP, "notice")
    for record in (*register.of_kind("funds"), *register.of_kind("strategies")):
        for path, item in items_in(record):
            for field in _YEARS:
                remark = item.remark(field)
                match = _PRINTED.match(remark.stated) if remark and remark.stated else None
                if remark and match and _years(match) != 1:
                    yield Problem(
                        "not-one-year", register.place(record.key, (*path, field, "stated")),
                        f"“{remark.stated}” is not one year", _HELP, "notice")
    for strategy in register.of_kind("strategies"):
        assert isinstance(strategy, Strategy)
        for number, (before, after) in enumerate(pairwise(strategy.years)):
            if before.ends and after.begins and after.begins.first <= before.ends.last:
                yield Problem(
                    "not-one-year",
                    register.place(strategy.key, ("years", number + 1, "begins")),
                    f"“{after.name}” begins in {after.begins}, before “{before.name}” ends in "
                    f"{before.ends}", _HELP, "notice")


def _more_than_one(words: str) -> str:
    """The years that are called one year; empty where it is one, such as 2017/18."""
    match = _SPAN.search(words)
    if match is None:
        return ""
    first, years = int(match[1]), _years(match)
    return f"{first} to {first + years}" if years != 1 else ""


def _years(match: re.Match[str]) -> int:
    """How many years lie between the two that are printed."""
    first, last = int(match[1]), match[2]
    return int(last) - first if len(last) == 4 else (int(last) - first) % 100
