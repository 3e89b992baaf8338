"""What open changes would do to a record, and what one change does to the whole register."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Literal

from remit.model.as_at import View
from remit.model.board import Board
from remit.model.change import Change
from remit.model.record import Amendment, Record
from remit.model.register import Register
from remit.model.time import NEVER, Holds, begun
from remit.queries.inside import Inner, part_at
from remit.queries.status import is_proposed
from remit.queries.successions import boards_in, handing_over, taking_over


@dataclass(frozen=True, slots=True)
class Outlook:
    """What a change would mean for a record; `others` are those that take over, or hand over."""

    sort: Literal["ends", "hands-over", "takes-over", "amended"]
    change: Change
    others: tuple[Board, ...] = ()
    certainty: str = "stated"


@dataclass(frozen=True, slots=True)
class Effect:
    """A record or a part of one that begins, ends or is amended with a change."""

    sort: Literal["begins", "ends", "amended"]
    record: Record
    part: Inner


def outlook_of(view: View, record: Record) -> tuple[Outlook, ...]:
    """What the changes that are still open, or agreed and to come, would do to a record."""
    return tuple(_outlook(view, record))


def open_changes(view: View, partnership: str) -> tuple[Change, ...]:
    """The changes of a partnership that are not settled at the view's moment, or still to come."""
    def is_to_come(change: Change) -> bool:
        in_force = begun(view.end(partnership, change.id), view.moment.date) is Holds.YES
        return _is_open(view, change) and not (change.state == "agreed" and in_force)

    return tuple(change for change in view.register.of_kind("changes", partnership)
                 if isinstance(change, Change) and is_to_come(change))


def effects_of(register: Register, change: Change) -> tuple[Effect, ...]:
    """What begins, ends and is amended with a change, by the records that say so."""
    found = []
    for pointer in register.pointing_at(change.key):
        path, record = pointer.reference.path, register.get(pointer.record)
        if record is None or path[-1] not in ("from", "until"):
            continue
        part, _ = part_at(record, path)
        if isinstance(part, Amendment):
            found.append(Effect("amended", record, part))
        else:
            found.append(Effect("begins" if path[-1] == "from" else "ends", record, part))
    return tuple(found)


def parts_of_change(register: Register, change: Change) -> tuple[Change, ...]:
    """The changes that are part of this one."""
    return tuple(part for pointer in register.pointing_at(change.key)
                 if pointer.reference.path == ("part_of",)
                 and isinstance(part := register.get(pointer.record), Change))


def _outlook(view: View, record: Record) -> Iterator[Outlook]:
    until = record.until
    change = view.register.change(record.partnership, until) if isinstance(until, str) else None
    if change is not None and _is_open(view, change):
        yield Outlook("ends", change, (), record.certainty_of("until"))
    if isinstance(record, Board):
        for change, succession in handing_over(view, record):
            if _is_open(view, change):
                yield Outlook("hands-over", change, boards_in(view, change, succession.into),
                              succession.certainty)
        for change, succession in taking_over(view, record):
            if _is_open(view, change):
                yield Outlook("takes-over", change, boards_in(view, change, succession.bodies),
                              succession.certainty)
    for amendment in record.amended:
        change = view.register.change(record.partnership, amendment.from_) if isinstance(
            amendment.from_, str) else None
        if change is not None and _is_open(view, change):
            yield Outlook("amended", change, (), amendment.certainty)


def _is_open(view: View, change: Change) -> bool:
    if change.state == "proposed":
        return is_proposed(view, change)
    return change.state not in NEVER and change.state != "done"


