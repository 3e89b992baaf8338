"""What a record's page tells: how it is, or, where it is not in force, how it was or would be.

A proposed body is told with its proposal, and a body that has ended as it was when it ended.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from typing import TypeVar

from remit.model.as_at import View
from remit.model.moment import Moment
from remit.model.record import Item, Record
from remit.model.register import Register
from remit.model.time import Holds
from remit.queries.moments import moment_for

AnyItem = TypeVar("AnyItem", bound=Item)
Tell = Callable[[Record], View]
"""Gives the view at which a record is told: that of its own partnership's moment."""


def view_to_tell(register: Register, record: Record, moment: Moment) -> View:
    """The register as at the moment at which to tell a record."""
    return register.at(moment_for(register, record, moment))


def told(view: View, record: Record, item: Item) -> Holds:
    """Whether an item belongs to what is told of its record.

    Where the record is not in force, its items are those that did not end before it did.
    """
    if view.holds(record) is Holds.YES:
        return view.item_holds(record, item)
    if item.from_ is None and (item.until is None or item.until == record.until):
        return Holds.YES
    if item.until is not None and item.until == record.until:
        return view.begun(record, item)
    return min(view.begun(record, item), view.not_ended(record, item))


def told_items(
    view: View, record: Record, items: Iterable[AnyItem]
) -> Iterator[tuple[AnyItem, Holds]]:
    """The items that hold or may hold, as they are at the view's moment, in written order."""
    for item in items:
        holds = told(view, record, item)
        if holds is not Holds.NO:
            yield view.current_item(record, item), holds
