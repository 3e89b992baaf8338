"""A function sits at two levels, and nothing says which part is where.

## What it does

Looks for two places of one function, at different levels, where the same is done at the same time,
and where `part` is missing or says the same. It is a warning.

## Why it matters

When both a locality and the system commission a service, each can take the other to be
responsible, and a reader cannot tell whom to ask. Different verbs are no fault: one level may
oversee what another delivers.

## Example

    sexual-health:
      name: Sexual health services
      sits_at:
        - {level: locality, does: commission}
        - {level: place, does: commission}

## Instead

    sexual-health:
      name: Sexual health services
      sits_at:
        - {level: locality, does: commission, part: spoke contracts}
        - {level: place, does: commission, part: specialist hub}

Where the sources themselves do not say, leave it as it is: the function's page says so aloud.
"""

from __future__ import annotations

from collections.abc import Iterator

from remit.model.function import Function
from remit.model.register import Register
from remit.problems import Problem
from remit.queries.functions import undivided


def check(register: Register) -> Iterator[Problem]:
    """Every second place of a function that its part does not tell from one before it."""
    for function in register.of_kind("functions"):
        assert isinstance(function, Function)
        told = set()
        for first, second in undivided(register, function):
            if second in told:
                continue
            told.add(second)
            one, other = function.sits_at[first], function.sits_at[second]
            field = "part" if other.part else "level" if other.level else "board"
            yield Problem(
                "function-at-two-levels",
                register.place(function.key, ("sits_at", second, field)),
                f"“{function.label}” is to {other.does} both at {one.level or one.board} and at "
                f"{other.level or other.board}, and no part tells the two apart",
                "say with part: which part of it is done here, if the sources say", "warning")
