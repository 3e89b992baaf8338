"""Something is said not to be stated, and is given.

## What it does

Compares the words of `not_stated` with the record or item that says them.

## Why it matters

`not_stated` is shown aloud: “looked for, and not there”. Beside a value it is simply wrong, and
usually left over from before the value was found.

## Example

    meets: monthly
    not_stated: [meets, quorum]

## Instead

    meets: monthly
    not_stated: [quorum]
"""

from __future__ import annotations

from collections.abc import Iterator

from remit.model.board import Board
from remit.model.record import Item
from remit.model.register import Register
from remit.problems import Problem
from remit.queries.inside import items_in


def check(register: Register) -> Iterator[Problem]:
    """Every word of `not_stated` that has a value beside it."""
    for record in register.records:
        for path, item in (((), record), *items_in(record)):
            for index, word in enumerate(item.not_stated):
                if _given(item, word):
                    yield Problem(
                        "not-stated-but-given",
                        register.place(record.key, (*path, "not_stated", index)),
                        f"“{word}” is said not to be stated, and is given here",
                        f"take “{word}” out of not_stated, or take the value out", "warning")


def _given(item: Item, word: str) -> bool:
    for name, field in type(item).model_fields.items():
        if word in (name, field.alias):
            return name in item.model_fields_set and getattr(item, name) not in (None, (), {})
    role = word.replace("_", "-")
    return isinstance(item, Board) and role in ("chair", "vice-chair", "joint-chair") and any(
        seat.role == role for seat in item.members)
