"""A promise names a year that its strategy does not have.

## What it does

Looks up the `year` of each commitment, and the years under `not_promised_for`, among the `years` of
its strategy, by their ids or, where they have none, their names.

## Why it matters

A promise is told with its year. One that belongs to none of them would stand on no page.

## Example

    years:
      - {id: one, name: Year one}
    goals:
      - name: Better care
        commitments:
          - {year: first, text: Open a centre.}

## Instead

    commitments:
      - {year: one, text: Open a centre.}
"""

from __future__ import annotations

from collections.abc import Iterator

from remit.model.register import Register
from remit.model.strategy import Strategy
from remit.problems import Problem
from remit.queries.promises import without_year
from remit.suggestions import did_you_mean


def check(register: Register) -> Iterator[Problem]:
    """Every promise whose year is not among those of its strategy."""
    for strategy in register.of_kind("strategies"):
        assert isinstance(strategy, Strategy)
        years = [year.key_in_list for year in strategy.years]
        for path, written in without_year(strategy):
            yield Problem(
                "promise-without-year", register.place(strategy.key, path),
                f"“{written}” is not a year of {strategy.label}",
                did_you_mean(written, years)
                or ("its years are " + ", ".join(years) if years else "list it under years"))
