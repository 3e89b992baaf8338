"""What each abbreviation stands for in a partnership, and which stand for two things."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass

from remit.model.kinds import KINDS
from remit.model.record import Record
from remit.model.register import Register
from remit.model.term import KINDS_OF_RELATED, Related, Term
from remit.model.time import Holds
from remit.queries.other_names import namings_in
from remit.queries.telling import Tell

# One word with two capitals, or a capital and a digit, side by side: “ICE”, “iBCF”, “B12”.
_ABBREVIATION = re.compile(r"[a-z]?[A-Z][A-Z0-9][A-Za-z0-9]*\Z")


@dataclass(frozen=True, slots=True)
class Meaning:
    """One thing that an abbreviation stands for. All know it where `well_known` is true."""

    whole: str
    record: Record
    well_known: bool


Meanings = Mapping[str, tuple[Meaning, ...]]
"""What each abbreviation stands for, each thing once."""


def meanings_in(tell: Tell, register: Register, place: str) -> Meanings:
    """The abbreviations that the records of one partnership, or the shared ones, bring."""
    found: dict[str, dict[str, Meaning]] = {}
    for naming in namings_in(tell, _records(tell, register, place)):
        if naming.sort in ("short", "other") and _ABBREVIATION.match(naming.word):
            record = tell(naming.record).current(naming.record)
            known = isinstance(record, Term) and record.well_known
            found.setdefault(naming.word, {}).setdefault(
                record.label.casefold(), Meaning(record.label, naming.record, known))
    return {word: tuple(meanings.values()) for word, meanings in found.items()}


def to_spell_out(places: Iterable[Meanings]) -> Mapping[str, str]:
    """What each abbreviation is to be spelt out as, from what each of some places says.

    The first place that knows it decides: a partnership's own, before those around it. What stands
    for two things there is not spelt out, nor what everybody knows.
    """
    found: dict[str, str | None] = {}
    for place in places:
        for word, meanings in place.items():
            first = meanings[0]
            is_plain = len(meanings) == 1 and not first.well_known
            found.setdefault(word, first.whole if is_plain else None)
    return {word: whole for word, whole in found.items() if whole is not None}


def are_told_apart(meanings: tuple[Meaning, ...], register: Register) -> bool:
    """Whether a term among the meanings says that it is not to be confused with another."""
    keys = {meaning.record.key for meaning in meanings}
    return any(
        (other := meant(register, meaning.record, one)) is not None and other.key in keys
        for meaning in meanings if isinstance(meaning.record, Term)
        for one in meaning.record.not_to_be_confused_with)


def meant(register: Register, term: Record, related: Related) -> Record | None:
    """The record that something related to a term names; None for mere words."""
    key, written = related.names
    kind = KINDS_OF_RELATED.get(key)
    return register.resolve(term.partnership, (kind,), written) if kind else None


def _records(tell: Tell, register: Register, place: str) -> Iterator[Record]:
    """The records of a place; a term only while its word means that."""
    for kind in KINDS:
        for record in register.of_kind(kind, place):
            if not isinstance(record, Term) or tell(record).holds(record) is not Holds.NO:
                yield record
