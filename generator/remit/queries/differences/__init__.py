"""The difference of two registers, or of one at two moments: what is different, in sentences.

It is a pure function, and it is used in four ways: for two commits, for now against a proposal,
for two dates, and for two versions of a site. The difference of a register with itself is empty,
and the difference from A to B is that from B to A seen in a mirror.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from remit.model.as_at import View
from remit.model.register import Register
from remit.model.time import Holds
from remit.queries.differences.becoming import (
    Becoming,
    becoming_differences,
    becomings,
    passed_on,
)
from remit.queries.differences.both import Both
from remit.queries.differences.changed_names import new_addresses
from remit.queries.differences.counterparts import counterparts
from remit.queries.differences.difference import Difference, in_order
from remit.queries.differences.doubts import record_doubts
from remit.queries.differences.one_record import record_differences
from remit.queries.differences.sides import Side
from remit.queries.differences.whole_records import closed, created


@dataclass(frozen=True)
class Comparison:
    """Two sides, what is different on them, and which body hands over to which on the way."""

    both: Both
    becomings: tuple[Becoming, ...]
    differences: tuple[Difference, ...]


def differences_as_written(before: Register, after: Register) -> tuple[Difference, ...]:
    """What is different in what is written, whatever its time: for two commits or versions."""
    return compared(Side(before), Side(after)).differences


def differences_at(before: View, after: View) -> tuple[Difference, ...]:
    """What is different in what holds at two moments, of one register or of two."""
    return compared(Side(before.register, before), Side(after.register, after)).differences


def compared(before: Side, after: Side) -> Comparison:
    """Two sides with what is different on them, in the order in which to tell it."""
    found = becomings(before, after)
    both = Both(before, after, counterparts(before, after), passed_on(found))
    return Comparison(
        both, found, in_order((*becoming_differences(both, found), *_differences(both))))


def _differences(both: Both) -> Iterator[Difference]:
    yield from new_addresses(both)
    for was, now in both.pairs.replaced.items():
        yield from record_differences(both, was, now)
    for key in both.pairs.gone:
        if both.before.holds(key) is Holds.YES:
            yield from closed(both, key)
        else:
            yield from record_doubts(both, key, None)
    for key in both.pairs.new:
        if both.after.holds(key) is Holds.YES:
            yield from created(both, key)
        else:
            yield from record_doubts(both, None, key)
    for was, now in both.pairs.kept:
        yield from record_doubts(both, was, now)
        yield from record_differences(both, was, now)
