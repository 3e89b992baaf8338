"""Under which other words a record is known: short, other, former, and those it would take."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from typing import Literal

from remit.model.as_at import View
from remit.model.record import Amendment, OtherName, Record
from remit.model.time import NEVER, Holds, begun
from remit.queries.telling import Tell

NamingSort = Literal["short", "other", "former", "coming"]
# Papers have short names of our making only.
_NAMED = ("boards", "organisations", "areas", "services", "functions", "agreements", "posts",
          "funds", "strategies", "programmes", "changes", "glossary")


@dataclass(frozen=True, slots=True)
class Naming:
    """A word for a record beside its name. `part` is what says so, where it is said apart.

    A former name ended with `part`, and one that is to come begins with it.
    """

    word: str
    record: Record
    sort: NamingSort
    part: OtherName | Amendment | None = None


def namings_in(tell: Tell, records: Iterable[Record]) -> Iterator[Naming]:
    """Every word for each of some records beside its name at the moment it is told."""
    for record in records:
        if record.kind in _NAMED:
            yield from namings_of(tell(record), record)


def namings_of(view: View, record: Record) -> Iterator[Naming]:
    """Every word for a record beside its name at the view's moment, each once."""
    now = view.current(record)
    told = {now.label.casefold()}
    for naming in _namings(view, record, now):
        if naming.word.casefold() not in told:
            told.add(naming.word.casefold())
            yield naming


def _namings(view: View, record: Record, now: Record) -> Iterator[Naming]:
    if now.short_name:
        yield Naming(now.short_name, record, "short")
    for other in record.also_known_as:
        yield Naming(other.name, record, "other", other)
    for former in record.previously:
        for word in _names_in(former):
            yield Naming(word, record, "former", former)
    for later in record.amended:
        words = list(_names_in(later))
        if not words or _never(view, record, later):
            continue
        if _has_begun(view, record, later):
            yield from (Naming(word, record, "former", later)
                        for word in (record.name, record.short_name) if word)
        else:
            yield from (Naming(word, record, "coming", later) for word in words)


def _names_in(amendment: Amendment) -> Iterator[str]:
    for key in ("name", "short_name"):
        word = amendment.values.get(key)
        if isinstance(word, str):
            yield word


def _never(view: View, record: Record, later: Amendment) -> bool:
    change = view.register.change(record.partnership, later.from_) if isinstance(
        later.from_, str) else None
    return change is not None and change.state in NEVER


def _has_begun(view: View, record: Record, later: Amendment) -> bool:
    return begun(view.end(record.partnership, later.from_), view.moment.date) is Holds.YES
