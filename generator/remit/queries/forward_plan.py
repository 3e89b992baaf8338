"""What is due: reviews, ends of terms, target dates and whatever else has a date ahead."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import cache
from types import MappingProxyType
from typing import Literal

from remit.load.document import Path
from remit.model.as_at import View
from remit.model.change import Change
from remit.model.meeting import Meeting
from remit.model.record import Item, Record
from remit.model.time import NEVER, Holds, PartialDate, not_ended
from remit.queries.at_home import records_of
from remit.queries.inside import items_in
from remit.queries.status import status_of

Sort = Literal["begins", "ends", "review", "expected", "target", "effect", "meets"]

# Of each field that holds a date to come, what falls due on it.
_FIELDS: Mapping[str, Sort] = MappingProxyType({
    "from_": "begins", "until": "ends", "expires": "ends", "ends": "ends",
    "review_due": "review", "expected": "expected", "due": "target", "target_by": "target",
    "takes_effect": "effect",
})
_OF_MEETINGS: Mapping[str, Sort] = MappingProxyType({"date": "meets"})
# What can be overdue: somebody was to do it. What was to begin or end has done so.
_CAN_BE_OVERDUE = frozenset(("review", "expected", "target"))
# What is in one of these states falls due no more.
_SETTLED = frozenset(("done", "dropped", "closed", "held", "cancelled", "postponed"))


@dataclass(frozen=True, slots=True)
class Due:
    """Something that falls due: of a record, or of an item at a path inside it.

    `field` is the key that holds the date. `overdue` is true where the date lies before the
    moment and nothing says that it was done.
    """

    date: PartialDate
    sort: Sort
    record: Record
    path: Path
    part: Item
    field: str
    overdue: bool


def due_in(view: View, partnership: str) -> tuple[Due, ...]:
    """What is due in a partnership after the view's moment, the earliest first; what is overdue
    stands before it."""
    found = (due for written in records_of(view.register, partnership)
             for due in _due(view, view.current(written)))
    return tuple(sorted(found, key=lambda due: (
        due.date.last, due.date.first, due.record.key, [str(step) for step in due.path],
        due.field)))


def _due(view: View, record: Record) -> Iterator[Due]:
    dated = [(path, part, found) for path, part in (((), record), *items_in(record))
             if (found := _dates_of(part))]
    if not dated or _is_over(view, record, record):
        return
    if isinstance(record, Change) and (record.state in NEVER or record.state == "done"):
        return
    if status_of(view, record).code == "not-yet-proposed":
        return  # nobody can have it in a plan before it is proposed
    for path, part, found in dated:
        if part is record or not _is_over(view, record, part):
            for field, sort, date in found:
                overdue = date.last < view.moment.date
                if not overdue or (sort in _CAN_BE_OVERDUE and not _is_there(part)):
                    yield Due(date, sort, record, path, part, field, overdue)


def _dates_of(part: Item) -> list[tuple[str, Sort, PartialDate]]:
    """The fields of a record or an item that hold a date; none where it is settled."""
    dates = [(field, sort, date) for field, sort in _fields_of(type(part))
             if isinstance(date := getattr(part, field), PartialDate)]
    return dates if dates and getattr(part, "state", None) not in _SETTLED else []


@cache
def _fields_of(kind: type[Item]) -> tuple[tuple[str, Sort], ...]:
    fields = _OF_MEETINGS if issubclass(kind, Meeting) else _FIELDS
    return tuple((field, sort) for field, sort in fields.items() if field in kind.model_fields)


def _is_over(view: View, record: Record, item: Item) -> bool:
    """Whether an item has ended, so that nothing more falls due."""
    ends = view.ends(record.partnership, item.until)
    return not_ended(ends, view.moment.date) is Holds.NO


def _is_there(part: Item) -> bool:
    """Whether what was expected has come: it has no state any more that says that it has not."""
    return hasattr(part, "state") and part.state is None
