"""One side of a comparison: a register as it is written, or as it is at a moment."""

from __future__ import annotations

from collections.abc import Collection, Iterator
from functools import cache
from typing import Any, get_args, get_origin

from pydantic import BaseModel

from remit.model.as_at import View
from remit.model.board import Line, Scrutiny
from remit.model.change import Change
from remit.model.fields import Key
from remit.model.record import Item, Part, Record
from remit.model.register import Register
from remit.model.time import Holds

ItemPlace = tuple[str, int]  # the field, and the place in its list
_TIMES = ("from", "until")


class Side:
    """What one side says of each record.

    With a view these are the records whose dates let them hold at its moment, as they are then,
    with the items that hold; times are not told, since they are what the moment answers.
    Without a view these are all records as they are written, times included. `only` are the
    partnerships whose records are compared, where it is not all: each can have its own moment.
    `among` are the records, where it is known that no others differ.
    """

    def __init__(
        self, register: Register, view: View | None = None, only: frozenset[str] | None = None,
        among: Collection[Key] | None = None,
    ) -> None:
        self.register = register
        self.view = view
        self.among = among
        self._only = only
        self._told: dict[Key, tuple[Record, frozenset[ItemPlace]]] = {}

    def holds(self, key: Key) -> Holds:
        """Whether a record is there on this side."""
        record = self.register.get(key)
        if record is None:
            return Holds.NO
        return _dated(self.view, record) if self.view is not None else Holds.YES

    def keys(self) -> Iterator[Key]:
        """The keys of the records that are there or may be there."""
        found = (record.key for record in self.register.records) if self.among is None else (
            sorted(self.among))
        return (key for key in found if (self._only is None or key.partnership in self._only)
                and self.holds(key) is not Holds.NO)

    def changes(self) -> Iterator[Change]:
        """The changes that are looked at, whether they have happened or not."""
        found = self.register.of_kind("changes") if self.among is None else (
            self.register.get(key) for key in sorted(self.among))
        return (change for change in found if isinstance(change, Change))

    def record(self, key: Key) -> Record | None:
        """What this side says of a record, or None where it is not there."""
        if self.holds(key) is Holds.NO:
            return None
        return self._tell(key)[0]

    def doubtful(self, key: Key) -> frozenset[ItemPlace]:
        """The items, as told, of which nobody can tell whether they hold."""
        return self._tell(key)[1] if self.holds(key) is not Holds.NO else frozenset()

    def says_same(self, key: Key, other: Side) -> bool:
        """Whether it takes one look to see that both sides say the same of a record."""
        mine, theirs = self.register.get(key), other.register.get(key)
        if mine is None or theirs is None:
            return mine is theirs
        told_alike = self.view is None and other.view is None
        return told_alike and mine == theirs and _in_one_order(mine, theirs)

    def _tell(self, key: Key) -> tuple[Record, frozenset[ItemPlace]]:
        found = self._told.get(key)
        if found is None:
            record = self.register.get(key)
            assert record is not None
            found = self._told[key] = (record, frozenset()) if self.view is None else (
                _as_at(self.view, record))
        return found


def item_key(item: BaseModel, place: int = 0) -> str:
    """What tells an item from its neighbours in a list."""
    if isinstance(item, Part):
        return item.key_in_list
    for name in ("name", "id", "range", "from_", "until"):
        if (value := getattr(item, name, None)) is not None:
            return str(getattr(value, "written", value))
    return str(place + 1)


@cache
def item_fields(model: type[BaseModel]) -> tuple[str, ...]:
    """The fields of a model that hold lists of items."""
    return tuple(name for name, field in model.model_fields.items()
                 if name not in ("amended", "previously") and _lists_items(field.annotation))


def _lists_items(annotation: Any) -> bool:
    if get_origin(annotation) is tuple:
        return any(isinstance(part, type) and issubclass(part, Item)
                   for part in get_args(annotation))
    return any(_lists_items(part) for part in get_args(annotation))


def _as_at(view: View, record: Record) -> tuple[Record, frozenset[ItemPlace]]:
    now = view.current(record)
    changed: dict[str, Any] = {}
    doubts = set()
    for name in item_fields(type(record)):
        written = getattr(now, name)
        kept: list[Item] = []
        for item in written:
            holds = min(_dated(view, record, item), _head_holds(view, record, item))
            if holds is Holds.NO:
                continue
            if holds is Holds.NOT_KNOWN:
                doubts.add((name, len(kept)))
            kept.append(_timeless(view.current_item(record, item)))
        if written:
            changed[name] = tuple(kept)
    return _timeless(now.model_copy(update=changed) if changed else now), frozenset(doubts)


def _timeless(item: Any) -> Any:
    changed: dict[str, Any] = {name: None for name in ("from_", "until") if getattr(item, name)}
    changed |= {name: () for name in ("amended", "previously") if getattr(item, name)}
    if any(name in item.remarks for name in _TIMES):
        changed["remarks"] = {n: r for n, r in item.remarks.items() if n not in _TIMES}
    return item.model_copy(update=changed) if changed else item


def _head_holds(view: View, record: Record, item: Item) -> Holds:
    """A line holds only while the body to which it leads does."""
    if isinstance(item, Line):
        kind, written = ("boards", item.to) if item.to else ("organisations", item.to_organisation)
    elif isinstance(item, Scrutiny):
        kind, written = "boards", item.board
    else:
        return Holds.YES
    head = view.register.resolve(record.partnership, (kind,), written) if written else None
    return _dated(view, head) if head is not None else Holds.YES


def _dated(view: View, record: Record, item: Item | None = None) -> Holds:
    """Whether a record or an item of one that is there holds, as far as its own dates say.

    That no source is old enough to tell of it is silence, and no difference.
    """
    return min(view.begun(record, item), view.not_ended(record, item))


def _in_one_order(mine: Record, theirs: Record) -> bool:
    """Whether levels and the like stand in the same order: a mapping's order is not compared."""
    levels = getattr(mine, "levels", None)
    return levels is None or list(levels) == list(getattr(theirs, "levels", ()))
