"""Pairs the items of two lists: those with the same key, and those left over on either side."""

from __future__ import annotations

from collections.abc import Callable, Hashable, Iterable
from dataclasses import dataclass
from typing import Generic, TypeVar

from pydantic import BaseModel

from remit.queries.differences.sides import item_key

AnyItem = TypeVar("AnyItem", bound=BaseModel)


@dataclass
class Matched(Generic[AnyItem]):
    """`kept` are (key, was, now) of items with one key; `gone` and `new` are (key, item)."""

    kept: list[tuple[str, AnyItem, AnyItem]]
    gone: list[tuple[str, AnyItem]]
    new: list[tuple[str, AnyItem]]

    def take_pairs(
        self, alike: Callable[[AnyItem], Hashable]
    ) -> list[tuple[tuple[str, AnyItem], tuple[str, AnyItem]]]:
        """Take out what is gone and what is new of one sort, where there is one of each."""
        gone, new = _one_each(self.gone, alike), _one_each(self.new, alike)
        pairs = [(was, new[sort]) for sort, was in gone.items() if sort in new]
        for was, now in pairs:
            self.gone.remove(was)
            self.new.remove(now)
        return pairs


def matched(was: Iterable[AnyItem], now: Iterable[AnyItem]) -> Matched[AnyItem]:
    """The items of two lists by their keys, each list in written order."""
    old, new = _by_key(was), _by_key(now)
    return Matched(
        [(key, old[key], item) for key, item in new.items() if key in old],
        [(key, item) for key, item in old.items() if key not in new],
        [(key, item) for key, item in new.items() if key not in old])


def _by_key(items: Iterable[AnyItem]) -> dict[str, AnyItem]:
    found: dict[str, AnyItem] = {}
    for place, item in enumerate(items):
        key = name = item_key(item, place)
        count = 1
        while name in found:  # two items with one key are a fault, and told as such elsewhere
            count += 1
            name = f"{key} ({count})"
        found[name] = item
    return found


def _one_each(
    items: list[tuple[str, AnyItem]], alike: Callable[[AnyItem], Hashable]
) -> dict[Hashable, tuple[str, AnyItem]]:
    found: dict[Hashable, tuple[str, AnyItem] | None] = {}
    for keyed in items:
        sort = alike(keyed[1])
        found[sort] = None if sort in found else keyed
    return {sort: keyed for sort, keyed in found.items() if keyed is not None}
