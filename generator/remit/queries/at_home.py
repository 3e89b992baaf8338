"""The records of one partnership, of every kind."""

from __future__ import annotations

from collections.abc import Iterator

from remit.model.kinds import KINDS
from remit.model.record import Record
from remit.model.register import Register


def records_of(register: Register, partnership: str) -> Iterator[Record]:
    """Every record of a partnership, by kind and id."""
    for kind in KINDS:
        yield from register.of_kind(kind, partnership)
