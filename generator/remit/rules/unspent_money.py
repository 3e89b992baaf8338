"""What a fund takes in and what it spends in a year are not the same.

## What it does

Compares the sum of a year's contributions with the sum of its schemes, where every one of them has
an amount. The digits say how exact an amount is, and only what is further apart than they allow is
told. It is a notice about the source.

## Why it matters

Money that comes in and is given to no scheme is money of which nobody says what it is for; and
schemes can cost more than there is.

## Example

    contributions:
      - {by: council, type: required, amount: £120k}
    schemes:
      - {name: Home care, amount: £64k}

## Instead

Look for what is missing. What the source says is not allocated yet goes under `other_amounts`; if
the source itself does not come out even, leave it as it is.
"""

from __future__ import annotations

from collections.abc import Iterator

from remit.model.fund import Fund
from remit.model.register import Register
from remit.problems import Problem
from remit.queries.funds import unspent

ABOUT_SOURCES = True


def check(register: Register) -> Iterator[Problem]:
    """Every year in which the two sums differ."""
    for fund in register.of_kind("funds"):
        assert isinstance(fund, Fund)
        for place, year in enumerate(fund.years):
            found = unspent(year)
            if found is not None:
                inward, outward = found
                yield Problem(
                    "unspent-money", register.place(fund.key, ("years", place, "year")),
                    f"{fund.label} takes in {inward} in {year.year} and spends {outward}",
                    "look for a line that is missing; if it is the source’s own, leave it",
                    "notice")
