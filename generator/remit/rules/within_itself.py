"""Something lies within itself: following `within` or `part_of` leads back to it.

## What it does

Follows `within` from partnership to partnership and from area to area, and `part_of` from change to
change.

## Why it matters

References are looked up from the inside outward; in a circle there is no outside.

## Example

    grays:   {name: Grays, level: locality, within: thurrock}
    thurrock: {name: Thurrock, level: place, within: grays}

## Instead

    grays:   {name: Grays, level: locality, within: thurrock}
    thurrock: {name: Thurrock, level: place}
"""

from __future__ import annotations

from collections.abc import Iterator

from remit.model.fields import Key
from remit.model.record import Record
from remit.model.register import Register
from remit.problems import Problem

_OUTWARD = (("partnership", "within"), ("areas", "within"), ("changes", "part_of"))


def check(register: Register) -> Iterator[Problem]:
    """Every circle, told once, at the first of its records."""
    for kind, key in _OUTWARD:
        done: set[Key] = set()
        for record in register.of_kind(kind):
            way = _way_outward(register, record, kind, key, done)
            done.update(one.key for one in way)
            again = next((i for i, one in enumerate(way[:-1]) if one.key == way[-1].key), None)
            if again is not None:
                circle = way[again:]
                names = " → ".join(_id(one) for one in circle)
                yield Problem("within-itself", register.place(circle[0].key, (key,)),
                              f"“{_id(circle[0])}” lies within itself: {names}",
                              f"take “{key}” out of one of them")


def _way_outward(
    register: Register, record: Record, kind: str, key: str, done: set[Key]
) -> list[Record]:
    """The record and what lies around it, until the end, or until one comes for the second time."""
    way = [record]
    met = {record.key}
    while way[-1].key not in done:
        written = getattr(way[-1], key)
        around = register.resolve(way[-1].partnership, (kind,), written) if written else None
        if around is None:
            break
        way.append(around)
        if around.key in met:
            break
        met.add(around.key)
    return way


def _id(record: Record) -> str:
    return record.partnership if record.kind == "partnership" else record.id
