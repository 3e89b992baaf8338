"""A source's total is not what its parts add up to.

## What it does

Adds up the contributions and the schemes of each year of a fund, and compares the sum with each
total that the source prints. The digits say how exact an amount is: £3.235m is good to £500, £40m
to half a million. Only what is further apart than all these digits allow is told. It is a notice
about the source.

## Why it matters

Papers are added up by hand. A line that was put in late, or a total that was not brought up to
date, makes readers take one number for another.

## Example

    schemes:
      - {name: Home care, amount: £64k}
      - {name: Night service, amount: £75k}
    totals:
      - {of: schemes, amount: £64k}

## Instead

Type what the source prints, as it prints it: the page shows both numbers. Look first whether a line
is missing or mistyped. `about: true` is for a total of which the source says “about”.
"""

from __future__ import annotations

from collections.abc import Iterator

from remit.model.fund import Fund
from remit.model.register import Register
from remit.problems import Problem
from remit.queries.funds import totals_against_sums

ABOUT_SOURCES = True


def check(register: Register) -> Iterator[Problem]:
    """Every stated total that its parts do not add up to."""
    for fund in register.of_kind("funds"):
        assert isinstance(fund, Fund)
        for place, year in enumerate(fund.years):
            for one in totals_against_sums(year):
                if one.verdict == "differs":
                    yield Problem(
                        "total-differs",
                        register.place(fund.key, ("years", place, "totals", one.index, "amount")),
                        f"the source prints {one.stated.amount} for {_whole(one.stated.of)} of "
                        f"{fund.label} in {year.year}, and the amounts add up to {one.found}",
                        "compare the lines with the source; if it is the source’s own, leave it",
                        "notice")


def _whole(of: str) -> str:
    return {"fund": "the whole", "recurrent": "what is paid every year",
            "one-off": "what is paid once"}.get(of, f"the {of}")
