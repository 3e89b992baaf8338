"""What happened to a record, and what would: its beginning, its end and each dated change in it."""

from __future__ import annotations

import datetime
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Literal

from remit.load.document import Path
from remit.model.agreement import Agreement
from remit.model.as_at import View
from remit.model.board import Board
from remit.model.change import Change
from remit.model.record import Amendment, Item, Record
from remit.model.terms_of_reference import TermsOfReference
from remit.model.time import PartialDate
from remit.queries.inside import Inner, inner_parts
from remit.queries.meetings import meetings_of
from remit.queries.successions import handing_over, taking_over
from remit.queries.terms import versions_of

EventSort = Literal[
    "begins", "ends", "item-begins", "item-ends", "amended", "former", "hands-over", "takes-over",
    "gains-line", "loses-line", "approved", "signed", "proposed", "decided", "takes-effect", "met",
]
# Of what happens at one time, the record itself comes first, and what passes before what is lost.
_TOLD_IN_ORDER: tuple[EventSort, ...] = (
    "met", "proposed", "decided", "takes-effect", "signed", "approved", "begins", "former",
    "amended", "takes-over", "hands-over", "item-begins", "gains-line", "item-ends", "loses-line",
    "ends",
)
_WEIGHT = {sort: weight for weight, sort in enumerate(_TOLD_IN_ORDER)}
MOST_MEETINGS = 12
"""So many meetings of a board are events of its history: the newest."""
_FIRST, _LAST = datetime.date.min, datetime.date.max


@dataclass(frozen=True, slots=True)
class Event:
    """Something that happens at an end point.

    `date` is a date as it is written, or that of the change; `change` is set where the end point
    is a change. Both are None where the source tells the time only in words. `record` is in whose
    file it stands, and `part` what begins, ends, is amended or passes there; `path` leads to it.
    """

    sort: EventSort
    date: PartialDate | None
    change: Change | None
    record: Record
    part: Inner
    path: Path = ()


def history_of(view: View, record: Record) -> tuple[Event, ...]:
    """Everything that the register tells about a record's time, the earliest first.

    What changes bring without a date comes last. Items that begin or end with their record are
    not told again.
    """
    events = [*_own(view, record), *_inner(view, record)]
    if isinstance(record, Board):
        events += _of_board(view, record)
    return tuple(sorted(events, key=lambda event: _order(event, record)))


def _own(view: View, record: Record) -> Iterator[Event]:
    for sort, field in _ENDS:
        written = record.from_ if field == "from" else record.until
        remark = record.remark(field)
        if written is not None or (remark is not None and remark.stated):
            yield _event(view, sort, written, record, record)
    for sort, date in _dates_of(record):
        if date is not None:
            yield Event(sort, date, None, record, record)


def _inner(view: View, record: Record) -> Iterator[Event]:
    for path, part in inner_parts(record):
        if isinstance(part, Amendment):
            if path[-2] == "amended":
                yield _event(view, "amended", part.from_, record, part, path)
            else:
                yield _event(view, "former", part.until, record, part, path)
        elif isinstance(part, Item):
            if part.from_ not in (None, record.from_):
                yield _event(view, "item-begins", part.from_, record, part, path)
            if part.until not in (None, record.until):
                yield _event(view, "item-ends", part.until, record, part, path)


def _of_board(view: View, board: Board) -> Iterator[Event]:
    for change, succession in handing_over(view, board):
        yield Event("hands-over", change.takes_effect, change, change, succession)
    for change, succession in taking_over(view, board):
        yield Event("takes-over", change.takes_effect, change, change, succession)
    for terms in versions_of(view, board):
        if terms.approved_on is not None:
            yield Event("approved", terms.approved_on, None, terms, terms)
    for meeting in meetings_of(view.register, board)[:MOST_MEETINGS]:
        yield Event("met", meeting.date, None, meeting, meeting)
    for tail, line in _lines_to(view, board):
        begins = line.from_ if line.from_ is not None else tail.from_
        # A body that begins with a change brings its lines; on which day others did is not told.
        is_told = line.from_ is not None or isinstance(begins, str)
        if is_told and begins != board.from_:
            yield _event(view, "gains-line", begins, tail, line)
        if line.until not in (None, board.until):
            yield _event(view, "loses-line", line.until, tail, line)


def _lines_to(view: View, board: Board) -> Iterator[tuple[Board, Item]]:
    for pointer in view.register.pointing_at(board.key):
        tail, path = view.register.get(pointer.record), pointer.reference.path
        if isinstance(tail, Board) and len(path) == 3 and isinstance(path[1], int):
            if path[0] == "reports_to":
                yield tail, tail.reports_to[path[1]]
            elif path[0] == "scrutinised_by":
                yield tail, tail.scrutinised_by[path[1]]


def _dates_of(record: Record) -> tuple[tuple[EventSort, PartialDate | None], ...]:
    if isinstance(record, Change):
        return (("proposed", record.proposed_on), ("decided", record.decided_on),
                ("takes-effect", record.takes_effect))
    if isinstance(record, TermsOfReference):
        return (("approved", record.approved_on),)
    return (("signed", record.signed_on),) if isinstance(record, Agreement) else ()


def _event(
    view: View, sort: EventSort, written: PartialDate | str | None, record: Record, part: Inner,
    path: Path = (),
) -> Event:
    if not isinstance(written, str):
        return Event(sort, written, None, record, part, path)
    change = view.register.change(record.partnership, written)
    return Event(sort, change.takes_effect if change else None, change, record, part, path)


def _order(
    event: Event, record: Record
) -> tuple[int, datetime.date, datetime.date, int, str, int]:
    change, weight = event.change, _WEIGHT[event.sort]
    name = change.label if change else ""
    if event.date is not None and (change is None or change.state != "proposed"):
        return (0, event.date.first, event.date.last, 0, name, weight)
    if change is None:  # told only in words: a beginning stands first, an end after the dates
        return (0, _FIRST if event.sort == "begins" else _LAST, _FIRST, 0, "", weight)
    began_with = isinstance(record.from_, str) and change.id == record.from_.rpartition("/")[2]
    return (1, _FIRST, _FIRST, 0 if began_with else 1, name, weight)


_ENDS: tuple[tuple[EventSort, str], ...] = (("begins", "from"), ("ends", "until"))
