"""A level is not one of the partnership's levels.

## What it does

Looks up the level of each area, the levels to which an agreement gives roles, and those at which
a function sits, in the `levels` of `partnership.yaml`.

## Why it matters

Boards are drawn and listed by level, and a board has the level of its area. An area at a level
that nobody named would stand beside the chart.

## Example

    grays:
      name: Grays
      level: localty

## Instead

    grays:
      name: Grays
      level: locality
"""

from __future__ import annotations

from collections.abc import Iterator

from remit.load.document import Path
from remit.model.agreement import Agreement
from remit.model.area import Area
from remit.model.function import Function
from remit.model.record import Record
from remit.model.register import Register
from remit.problems import Problem
from remit.suggestions import did_you_mean


def check(register: Register) -> Iterator[Problem]:
    """Every level that its partnership does not have; shared areas may name any."""
    for record in register.records:
        partnership = register.partnership(record.partnership)
        if partnership is None:
            continue
        for path, level in _levels(record):
            if level not in partnership.levels:
                yield Problem(
                    "unknown-level", register.place(record.key, path),
                    f"“{level}” is not a level of {record.partnership}",
                    did_you_mean(level, partnership.levels, partnership.levels)
                    or "its levels are " + ", ".join(partnership.levels))


def _levels(record: Record) -> Iterator[tuple[Path, str]]:
    if isinstance(record, Area):
        yield ("level",), record.level
    elif isinstance(record, Agreement):
        for index, role in enumerate(record.roles_by_level):
            yield ("roles_by_level", index, "level"), role.level
    elif isinstance(record, Function):
        for index, allocation in enumerate(record.sits_at):
            if allocation.level is not None:
                yield ("sits_at", index, "level"), allocation.level
