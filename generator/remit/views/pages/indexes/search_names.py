"""The names by which somebody may look for a record: its own, short, former and other ones."""

from __future__ import annotations

from collections.abc import Iterator

from remit.model.meeting import Meeting
from remit.model.record import Record

# What is looked for by name. Papers, terms and offers tell of these, and come after them.
_LOOKED_FOR = frozenset((
    "partnership", "areas", "organisations", "posts", "people", "boards", "agreements", "services",
    "functions", "changes", "risk-registers", "funds", "programmes", "strategies",
))
_NAMING = ("name", "short_name", "title")


def search_names(record: Record, title: str) -> tuple[str, ...]:
    """Every name that a record has, had or will have, `title` first and none twice.

    None for kinds that are not looked for by name. A meeting is looked for by its date, and a post
    by what it is: under the name of a board or an organisation that itself is meant.
    """
    if isinstance(record, Meeting):
        return (record.name or f"Meeting of {record.date}",)
    if record.kind not in _LOOKED_FOR:
        return ()
    own = () if record.kind == "posts" else (title,)
    return tuple(dict.fromkeys([*own, *_names(record)]))


def _names(record: Record) -> Iterator[str]:
    values = [vars(record), *(one.values for one in (*record.amended, *record.previously))]
    for value in values:
        yield from (value[key] for key in _NAMING if isinstance(value.get(key), str))
    yield from (other.name for other in record.also_known_as)
