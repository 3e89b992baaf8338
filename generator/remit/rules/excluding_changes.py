"""Two changes that exclude each other are asked for together.

## What it does

Tells where a chart's definition asks `with:` two changes of which one is `instead_of` the other,
and where a change needs another that excludes it. A proposal that needs a change which was rejected
is a warning.

## Why it matters

There is no world in which both happened, so nothing can be shown for it.

## Example

    title: After both reforms
    with: [hwb-in-two-halves, hwb-as-icp-board]

## Instead

Write two definitions, one for each of the changes. If the two can go together, take `instead_of`
out of the change.
"""

from __future__ import annotations

import datetime
from collections.abc import Iterator

from remit.model.change import STATES, Change
from remit.model.moment import moment_with
from remit.model.register import Register
from remit.model.time import NEVER
from remit.problems import Problem, RemitError


def check(register: Register) -> Iterator[Problem]:
    """Every change that cannot be asked for, because of what it takes along."""
    for change in register.of_kind("changes"):
        assert isinstance(change, Change)
        if change.state in NEVER:
            continue
        dead = _needed_in_vain(register, change)
        if dead is not None:
            index, needed = dead
            yield Problem("excluding-changes", register.place(change.key, ("needs", index)),
                          f"“{change.id}” needs “{needed.id}”, which is "
                          f"{STATES[needed.state].lower()}",
                          "say what became of this change too, or take the other out of needs:",
                          "warning")
            continue
        try:
            moment_with(register, change.partnership, datetime.date.min,
                        [f"{change.partnership}/{change.id}"])
        except RemitError as fault:
            key = next((k for k in ("needs", "instead_of") if getattr(change, k)), "state")
            yield Problem("excluding-changes", register.place(change.key, (key,), at_key=True),
                          f"“{change.id}” cannot be asked for, because of what it needs: {fault}",
                          "correct needs: or instead_of:")


def _needed_in_vain(register: Register, change: Change) -> tuple[int, Change] | None:
    """The first of the changes it needs that can no longer happen, and its place in the list."""
    for index, name in enumerate(change.needs):
        needed = register.change(change.partnership, name)
        if needed is not None and needed.state in NEVER:
            return index, needed
    return None
