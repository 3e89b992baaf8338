"""Everything that a comparison found: what is different, what follows, and what the check says."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from remit.model.fields import Key
from remit.problems import Place
from remit.queries.consequences.consequence import Consequence
from remit.queries.consequences.findings import Findings
from remit.queries.differences import Comparison
from remit.queries.differences.difference import Difference
from remit.queries.differences.sides import Side, item_key


@dataclass(frozen=True)
class Outcome:
    """`before` and `after` name the two sides in words, as in “main” and “1 December 2019”.

    `comparisons` are the sides themselves, for whoever draws them: one, or one a partnership
    where each is asked for its own date. `partnerships` are the names of those that are told of.
    `decisions` show what a change brings that one side says is agreed: before it, and with it.
    """

    before: str
    after: str
    comparisons: tuple[Comparison, ...]
    consequences: tuple[Consequence, ...]
    findings: Findings
    partnerships: Mapping[str, str]
    decisions: tuple[Comparison, ...] = ()

    @property
    def differences(self) -> tuple[Difference, ...]:
        """Every difference, in the order in which to tell it."""
        return tuple(one for comparison in self.comparisons for one in comparison.differences)


def place_of(comparison: Comparison, difference: Difference) -> Place | None:
    """Where a difference is written: in the files of the side after, else of the side before."""
    both = comparison.both
    for side, key in ((both.after, difference.after), (both.before, difference.before)):
        if key is not None and side.register.get(key) is not None:
            return side.register.place(key, _written_path(side, key, difference.path))
    return None


def _written_path(side: Side, key: Key, path: tuple[str, ...]) -> tuple[str | int, ...]:
    """The path as it is in the file, where an item has a number in its list and not a key."""
    value: object = side.register.get(key)
    found: list[str | int] = []
    for step in path:
        if isinstance(value, tuple):
            place = next((n for n, one in enumerate(value) if item_key(one, n) == step), None)
            if place is None:
                break
            found.append(place)
            value = value[place]
        else:
            found.append(step)
            value = getattr(value, {"from": "from_", "as": "as_"}.get(step, step), None)
    return tuple(found)
