"""A change that is to happen is part of one that will not.

## What it does

Follows `part_of` from a change that is proposed, agreed or done, and tells where it leads to one
that was rejected, withdrawn or replaced.

## Why it matters

A part takes its date from the whole where it has none of its own. Whether it still goes ahead, on
its own, is for its file to say; until then readers are told two things that do not fit.

## Example

    # changes/new-house.yaml
    state: rejected

    # changes/new-rules.yaml
    state: agreed
    part_of: new-house

## Instead

    # changes/new-rules.yaml
    state: agreed
    takes_effect: 2024-04-01
"""

from __future__ import annotations

from collections.abc import Iterator

from remit.model.change import STATES, Change
from remit.model.fields import Key
from remit.model.register import Register
from remit.model.time import NEVER
from remit.problems import Problem


def check(register: Register) -> Iterator[Problem]:
    """Every change that stands although what it is part of does not."""
    for change in register.of_kind("changes"):
        assert isinstance(change, Change)
        if change.state in NEVER or change.state == "outcome-not-known":
            continue
        whole = _dead_whole(register, change)
        if whole is not None:
            yield Problem(
                "part-of-what-will-not-be", register.place(change.key, ("part_of",)),
                f"“{change.id}” is {STATES[change.state].lower()}, and part of “{whole.id}”, "
                f"which is {STATES[whole.state].lower()}",
                "say what became of this change too, or take part_of: out of it", "warning")


def _dead_whole(register: Register, change: Change) -> Change | None:
    """The nearest change around this one that will not happen."""
    seen: set[Key] = set()
    around: Change | None = change
    while around is not None and around.key not in seen:
        if around.state in NEVER:
            return around
        seen.add(around.key)
        around = register.change(around.partnership, around.part_of) if around.part_of else None
    return None
