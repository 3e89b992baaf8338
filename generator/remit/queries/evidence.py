"""What rests on a source, and how new the newest source of a record is."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from remit.load.document import Path
from remit.model.fields import Key, SourceRef
from remit.model.record import Record
from remit.model.references import references_of
from remit.model.register import Register
from remit.model.source import Source
from remit.model.time import PartialDate


@dataclass(frozen=True, slots=True)
class Rests:
    """A fact that cites a place: the record, and the path of what cites it inside the record."""

    record: Key
    path: Path


def resting_on(register: Register, source: Source) -> Mapping[str | None, tuple[Rests, ...]]:
    """What rests on each place of a source; under None what cites the whole of it."""
    found: dict[str | None, dict[Rests, None]] = {}
    for pointer in register.pointing_at(source.key):
        path = pointer.reference.path
        if "source" in path:
            cited = Rests(pointer.record, path[:len(path) - path[::-1].index("source") - 1])
            found.setdefault(pointer.reference.locator, {})[cited] = None
    return {locator: tuple(rests) for locator, rests in found.items()}


def cited_by(register: Register, record: Record) -> tuple[tuple[Source, SourceRef], ...]:
    """Every place that a record cites, each once, by source and in the order of its places."""
    found: dict[tuple[Key, str | None], tuple[Source, SourceRef]] = {}
    for reference in references_of(record):
        if reference.kinds != ("sources",):
            continue
        source = register.resolve(record.partnership, ("sources",), reference.written)
        if isinstance(source, Source):
            cited = SourceRef(reference.written, reference.locator)
            found.setdefault((source.key, reference.locator), (source, cited))
    return tuple(found[key] for key in sorted(found, key=lambda k: (k[0], _counted(k[1]))))


def newest_in(
    register: Register, partnership: str, cited: Iterable[SourceRef]
) -> PartialDate | None:
    """The date of the newest of the sources that a fact cites."""
    found = ((register.resolve(partnership, ("sources",), ref.source), ref) for ref in cited)
    return newest_of((source, ref) for source, ref in found if isinstance(source, Source))


def newest_of(cited: Iterable[tuple[Source, SourceRef]]) -> PartialDate | None:
    """The date of the newest of some cited sources; None where one of them has no date."""
    dates = []
    for source, _ in cited:
        if source.date is None:
            return None
        dates.append(source.date)
    return max(dates, key=lambda date: (date.last, date.first), default=None)


def _counted(locator: str | None) -> list[tuple[int, str]]:
    """For sorting: paragraph 4.9 comes before 4.25."""
    return [(int(part), "") if part.isdecimal() else (0, part)
            for part in re.split(r"(\d+)", locator or "")]
