"""An amount is so small beside its fund that a unit may be missing.

## What it does

Looks for amounts in pounds alone that are less than a ten-thousandth of what the fund has in that
year. It is a notice about the source.

## Why it matters

Papers write “£722” where they mean thousands. The reader of one paragraph cannot tell.

## Example

    totals:
      - {of: fund, amount: £27.6m}
    other_amounts:
      - {name: Paid for fewer admissions, amount: £722}

## Instead

If the source does write £722, leave it as it is. If it says thousands or millions, write that:
£722k.
"""

from __future__ import annotations

from collections.abc import Iterator

from remit.load.document import Path
from remit.model.fund import Fund, FundYear
from remit.model.money import Money
from remit.model.register import Register
from remit.problems import Problem
from remit.queries.funds import size_of

_PART = 10_000

ABOUT_SOURCES = True


def check(register: Register) -> Iterator[Problem]:
    """Every amount that is suspiciously small."""
    for fund in register.of_kind("funds"):
        assert isinstance(fund, Fund)
        for place, year in enumerate(fund.years):
            size = size_of(year)
            for path, amount in _amounts(year):
                if size is not None and not amount.scale and amount.pounds * _PART < size.pounds:
                    yield Problem(
                        "amount-without-unit",
                        register.place(fund.key, ("years", place, *path)),
                        f"{amount} is very little beside the {size} of {fund.label} in "
                        f"{year.year}; a unit may be missing",
                        "compare with the source; if it is the source’s own, leave it", "notice")


def _amounts(year: FundYear) -> Iterator[tuple[Path, Money]]:
    for field in ("contributions", "schemes", "totals", "other_amounts"):
        for place, item in enumerate(getattr(year, field)):
            for name in ("amount", "in_budget"):
                if (money := getattr(item, name, None)) is not None:
                    yield (field, place, name), money
