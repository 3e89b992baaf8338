"""What is due: reviews, ends of terms, target dates and whatever else has a date ahead."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
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
    if _is_over(view, record, record):
        return
    if isinstance(record, Change) and (record.state in NEVER or record.state == "done"):
        return
    if status_of(view, record).code == "not-yet-proposed":
        return  # nobody can have it in a plan before it is proposed
    yield from _of(view, record, (), record)
    for path, item in items_in(record):
        if not _is_over(view, record, item):
            yield from _of(view, record, path, item)


def _of(view: View, record: Record, path: Path, part: Item) -> Iterator[Due]:
    if getattr(part, "state", None) in _SETTLED:
        return
    for field, sort in (_OF_MEETINGS if isinstance(part, Meeting) else _FIELDS).items():
        date = getattr(part, field, None)
        if isinstance(date, PartialDate):
            overdue = date.last < view.moment.date
            if not overdue or (sort in _CAN_BE_OVERDUE and not _is_there(part)):
                yield Due(date, sort, record, path, part, field, overdue)


def _is_over(view: View, record: Record, item: Item) -> bool:
    """Whether an item has ended, so that nothing more falls due."""
    ends = view.ends(record.partnership, item.until)
    return not_ended(ends, view.moment.date) is Holds.NO


def _is_there(part: Item) -> bool:
    """Whether what was expected has come: it has no state any more that says that it has not."""
    return hasattr(part, "state") and part.state is None
