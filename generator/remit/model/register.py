"""The register: every record of every partnership, linked and frozen."""

from __future__ import annotations

import datetime
from collections.abc import Collection, Iterable, Mapping
from dataclasses import dataclass
from functools import cached_property

from remit.load.document import Document, Path
from remit.model.as_at import View
from remit.model.change import Change
from remit.model.fields import Key
from remit.model.kinds import SHARED
from remit.model.moment import Moment
from remit.model.partnership import Partnership
from remit.model.record import Record
from remit.model.references import Reference, references_of
from remit.problems import Place


@dataclass(frozen=True, slots=True)
class Origin:
    """Where a record is written: its document, and its path inside it."""

    document: Document
    prefix: Path = ()


@dataclass(frozen=True, slots=True)
class Pointer:
    """A reference seen from its target: the record that makes it, and where in it."""

    record: Key
    reference: Reference


class Register:
    """Every record by its key. Questions beyond these few are functions in `queries`."""

    def __init__(
        self, records: Iterable[Record], origins: Mapping[Key, Origin], unread: Iterable[Key] = ()
    ) -> None:
        self._records = {record.key: record for record in sorted(records, key=lambda r: r.key)}
        self._origins = dict(origins)
        self._unread = frozenset(unread)
        self._views: dict[Moment, View] = {}

    def without(self, keys: Collection[Key]) -> Register:
        """A register of the same records, but for some."""
        return Register((one for key, one in self._records.items() if key not in keys),
                        self._origins, self._unread)

    def get(self, key: Key) -> Record | None:
        """The record of a key, or None."""
        return self._records.get(key)

    def of_kind(self, kind: str, partnership: str | None = None) -> tuple[Record, ...]:
        """The records of a kind, by partnership and id; those of one partnership where named."""
        if partnership is None:
            return self._by_kind.get(kind, ())
        return self._by_home.get((partnership, kind), ())

    def pointing_at(self, key: Key) -> tuple[Pointer, ...]:
        """Every reference to a record, in the order of the records that make them."""
        return self._pointers.get(key, ())

    def at(self, moment: Moment) -> View:
        """The register as it is at a moment: a view over the same records."""
        if moment not in self._views:
            self._views[moment] = View(self, moment)
        return self._views[moment]

    def resolve(self, partnership: str, kinds: Iterable[str], written: str) -> Record | None:
        """The record that a reference means: at home, then outward, then among the shared."""
        home, _, id = written.rpartition("/")
        places = (home,) if home else self.places_to_look(partnership)
        for place in places:
            for kind in kinds:
                found = self._records.get(
                    Key(id if kind == "partnership" else place, kind,
                        id if kind != "partnership" else "partnership"))
                if found is not None:
                    return found
        return None

    def may_be_unread(self, partnership: str, kinds: Iterable[str], written: str) -> bool:
        """Whether a reference may mean a record that is written and could not be understood.

        Rules are silent about it: its own fault is told. An unread key without an id stands for
        a whole file of records.
        """
        home, _, id = written.rpartition("/")
        kinds = tuple(kinds)
        if "partnership" in kinds:
            return Key(id, "partnership", "partnership") in self._unread
        places = {home} if home else set(self.places_to_look(partnership))
        if not home and any(p != SHARED and self.partnership(p) is None for p in places):
            # Nobody knows what lies around it: a partnership on the way out is not there.
            around = {key.partnership for key in self._records} - places
            if any(Key(p, kind, id) in self._records for p in around for kind in kinds):
                return True
        return any(Key(place, kind, one) in self._unread
                   for place in places for kind in kinds for one in (id, ""))

    def places_to_look(self, partnership: str) -> tuple[str, ...]:
        """Where a reference is looked up: home, the partnerships around it, the shared records."""
        return self._outward.get(partnership, (partnership, SHARED))

    def place(self, key: Key, path: Path = (), *, at_key: bool = False) -> Place:
        """Where a value of a record is written."""
        origin = self._origins[key]
        return origin.document.place((*origin.prefix, *path), key=at_key)

    def document_of(self, key: Key) -> Document:
        """The file in which a record is written."""
        return self._origins[key].document

    @property
    def records(self) -> tuple[Record, ...]:
        """Every record, by key."""
        return tuple(self._records.values())

    @cached_property
    def partnerships(self) -> tuple[Partnership, ...]:
        """The partnerships, by id."""
        return tuple(r for r in self.of_kind("partnership") if isinstance(r, Partnership))

    def partnership(self, id: str) -> Partnership | None:
        """The partnership of an id, or None (as for the shared records)."""
        found = self._records.get(Key(id, "partnership", "partnership"))
        return found if isinstance(found, Partnership) else None

    def change(self, partnership: str, written: str) -> Change | None:
        """The change that an end point means, or None."""
        found = self.resolve(partnership, ("changes",), written)
        return found if isinstance(found, Change) else None

    def told_from(self, partnership: str, record_sources: Iterable[str]) -> datetime.date | None:
        """The first day that the date of the earliest of some sources can mean, or None."""
        days = [day for source in record_sources
                if (day := self._source_days.get((partnership, source))) is not None]
        return min(days, default=None)

    @cached_property
    def _by_kind(self) -> dict[str, tuple[Record, ...]]:
        found: dict[str, list[Record]] = {}
        for record in self._records.values():
            found.setdefault(record.kind, []).append(record)
        return {kind: tuple(records) for kind, records in found.items()}

    @cached_property
    def _by_home(self) -> dict[tuple[str, str], tuple[Record, ...]]:
        found: dict[tuple[str, str], list[Record]] = {}
        for record in self._records.values():
            found.setdefault((record.partnership, record.kind), []).append(record)
        return {home: tuple(records) for home, records in found.items()}

    @cached_property
    def _outward(self) -> dict[str, tuple[str, ...]]:
        found = {}
        for partnership in self.partnerships:
            chain = [partnership.partnership]
            around = partnership
            while around.within and around.within not in chain:
                chain.append(around.within)
                outer = self.partnership(around.within)
                if outer is None:
                    break
                around = outer
            found[partnership.partnership] = (*chain, SHARED)
        return found

    @cached_property
    def _source_days(self) -> dict[tuple[str, str], datetime.date | None]:
        """First day of each source's date, for every partnership that cites it."""
        from remit.model.source import Source

        found: dict[tuple[str, str], datetime.date | None] = {}
        for record in self.of_kind("sources"):
            if isinstance(record, Source):
                day = record.date.first if record.date else None
                for home in {p.partnership for p in self.partnerships} | {SHARED}:
                    if self.resolve(home, ("sources",), record.id) is record:
                        found[home, record.id] = day
                    found[home, f"{record.partnership}/{record.id}"] = day
        return found

    @cached_property
    def _pointers(self) -> dict[Key, tuple[Pointer, ...]]:
        found: dict[Key, list[Pointer]] = {}
        for record in self._records.values():
            for reference in references_of(record):
                target = self.resolve(record.partnership, reference.kinds, reference.written)
                if target is not None:
                    found.setdefault(target.key, []).append(Pointer(record.key, reference))
        return {key: tuple(pointers) for key, pointers in found.items()}
