"""How records are called in a sentence: “a board of thurrock”, and which of them was meant."""

from __future__ import annotations

import re
from collections.abc import Iterable
from textwrap import shorten

from remit.model.kinds import KINDS, SHARED
from remit.model.record import Record
from remit.model.register import Register
from remit.suggestions import nearest

# More letters than this of an item are not told.
_LONGEST = 90


def one_of_kind(kind: str) -> str:
    """One record of a kind, with its article: “a board”, “an organisation”."""
    called = KINDS[kind].called
    if called == "terms of reference":
        return called
    return f"{'an' if called[0] in 'aeio' else 'a'} {called}"


def at_home_in(partnership: str) -> str:
    """Where a record belongs, after “of”: its partnership's id, or the shared records."""
    return "the shared records" if partnership == SHARED else partnership


def record_meant(
    register: Register, partnership: str, kinds: Iterable[str], written: str
) -> tuple[str, Record] | None:
    """What to type, and the record, where a reference that means nothing comes near one.

    Compared are ids, names and short names, at home first; elsewhere the id is written out with
    its partnership.
    """
    kinds = tuple(kinds)
    home, _, word = written.rpartition("/")
    visible = (home,) if home else register.places_to_look(partnership)
    elsewhere = sorted({r.partnership for kind in kinds for r in register.of_kind(kind)}
                       - set(visible))
    for places, qualified in ((visible, bool(home)), (elsewhere, True)):
        words: dict[str, Record] = {}
        for place in places:
            for kind in kinds:
                for record in register.of_kind(kind, None if kind == "partnership" else place):
                    for name in _names(record):
                        words.setdefault(name, record)
        best = nearest(word, words)
        if best is not None:
            record = words[best]
            id = record.partnership if record.kind == "partnership" else record.id
            whole = qualified and record.kind != "partnership"
            return f"{record.partnership}/{id}" if whole else id, record
    return None


def quoted(words: str) -> str:
    """The words of an item in a message: “Order the lamps”, cut between words where it is long."""
    return f"“{shorten(words, _LONGEST, placeholder='…').strip('“”.')}”"


def as_id(words: str) -> str:
    """Words as an id writes them: small letters and hyphens."""
    return re.sub(r"[^a-z0-9]+", "-", words.casefold()).strip("-")


def _names(record: Record) -> list[str]:
    own = record.partnership if record.kind == "partnership" else record.id
    return [own, *(as_id(name) for name in (record.label, record.short_label))]
