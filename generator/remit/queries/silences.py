"""What the sources do not say: what was looked for in vain, who is not named, what is unsure."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from remit.load.document import Path
from remit.model.agreement import Party
from remit.model.board import Line
from remit.model.fund import Contribution
from remit.model.record import Certainty, Item, Record
from remit.model.register import Register
from remit.queries.at_home import records_of
from remit.queries.inside import Inner, inner_parts, items_in


@dataclass(frozen=True, slots=True)
class Silence:
    """Fields that were looked for and not found, of a record or of an item at a path inside it."""

    record: Record
    path: Path
    fields: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Unnamed:
    """Somebody whom a source mentions and does not name: the end of a line, a party, who pays in.
    """

    record: Record
    part: Line | Party | Contribution
    said: str


@dataclass(frozen=True, slots=True)
class Unsure:
    """A fact that is implied or disputed: the record, the path of what says it, and its part.

    `field` is the field of the part that is unsure, or empty where the whole part is.
    """

    record: Record
    path: Path
    part: Inner
    field: str
    certainty: Certainty


def silences_in(register: Register, partnership: str) -> Iterator[Silence]:
    """Everything that was looked for and not found in a partnership, by kind and record."""
    for record in records_of(register, partnership):
        if record.not_stated:
            yield Silence(record, (), record.not_stated)
        for path, item in items_in(record):
            if item.not_stated:
                yield Silence(record, path, item.not_stated)


def unnamed_in(register: Register, partnership: str) -> Iterator[Unnamed]:
    """The ends of lines, the parties to agreements and the givers that no source names."""
    for record in records_of(register, partnership):
        for _, item in items_in(record):
            said = _unnamed(item)
            if said and isinstance(item, Line | Party | Contribution):
                yield Unnamed(record, item, said)


def unsure_in(register: Register, partnership: str) -> Iterator[Unsure]:
    """Every fact of a partnership that is implied or disputed, by kind and record."""
    for record in records_of(register, partnership):
        yield from _unsure(record, (), record)
        for path, inner in inner_parts(record):
            yield from _unsure(record, path, inner)


def _unsure(record: Record, path: Path, part: Inner) -> Iterator[Unsure]:
    if part.certainty != "stated":
        yield Unsure(record, path, part, "", part.certainty)
    for name, remark in part.remarks.items():
        if remark.certainty != "stated":
            yield Unsure(record, path, part, name, remark.certainty)


def _unnamed(item: Item) -> str | None:
    if isinstance(item, Line):
        return item.to_unnamed
    if isinstance(item, Contribution):
        return item.by_unnamed
    return item.party_unnamed if isinstance(item, Party) else None
