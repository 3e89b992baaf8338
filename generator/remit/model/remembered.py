"""Remembers what was found in a record as long as there is the record, for many rules ask again."""

from __future__ import annotations

import weakref
from collections.abc import Callable
from functools import wraps
from typing import TypeVar

from remit.model.record import Record

Found = TypeVar("Found")


def remembered(find: Callable[[Record], Found]) -> Callable[[Record], Found]:
    """`find`, which looks once into each record.

    Records are told apart by their identity: to compare them by value takes longer than to look
    again, and what is found belongs to this one (its items are parts of it).
    """
    known: dict[int, tuple[weakref.ref[Record], Found]] = {}

    def forget(place: int, gone: weakref.ref[Record]) -> None:
        if place in known and known[place][0] is gone:
            del known[place]

    @wraps(find)
    def found_in(record: Record) -> Found:
        place = id(record)
        there = known.get(place)
        if there is not None and there[0]() is record:
            return there[1]
        found = find(record)
        known[place] = (weakref.ref(record, lambda gone: forget(place, gone)), found)
        return found

    return found_in
