"""What was aimed at and what was reached are counted in different units.

## What it does

Compares the words after the number of `target` with those after the number of `reached`. It is a
notice about the source.

## Why it matters

80 roles and 68.76 full-time posts cannot be compared: whether the promise was kept cannot be told,
and a reader who only sees the numbers believes it can.

## Example

    target: 80 roles
    reached: 68.76 full-time posts

## Instead

Type both as the source has them. Only if both are the same thing, use the same words.
"""

from __future__ import annotations

from collections.abc import Iterator

from remit.model.indicator import Indicator
from remit.model.quantity import same_unit
from remit.model.register import Register
from remit.model.strategy import Commitment
from remit.problems import Problem
from remit.queries.inside import items_in

_WITH_TARGETS = ("funds", "strategies")

ABOUT_SOURCES = True


def check(register: Register) -> Iterator[Problem]:
    """Every promise or indicator whose two numbers do not count the same."""
    for kind in _WITH_TARGETS:
        for record in register.of_kind(kind):
            for path, item in items_in(record):
                if not isinstance(item, Commitment | Indicator):
                    continue
                if item.target is None or item.reached is None:
                    continue
                if not same_unit(item.target, item.reached):
                    yield Problem(
                        "units-differ", register.place(record.key, (*path, "reached")),
                        f"the aim is {item.target}, and what was reached is told as "
                        f"{item.reached}: the two cannot be compared",
                        "compare with the source; if it is the source’s own, leave it", "notice")
