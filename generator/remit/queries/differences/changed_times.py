"""When something begins and ends, as it is written: a date, part of one, or a change."""

from __future__ import annotations

from collections.abc import Iterator

from remit.model.record import Item, Record
from remit.model.time import PartialDate
from remit.queries.differences.about import About
from remit.queries.differences.difference import Difference, Kind
from remit.queries.differences.sentence import Sentence, joined, on_or_in, words_of

TIMES = frozenset(("from_", "until"))
_End = PartialDate | str | None


def time_differences(about: About, was: Item, now: Item) -> Iterator[Difference]:
    """What changed in the beginning and the end of a record or an item."""
    if was.from_ != now.from_:
        yield _one(about, "from", was.from_, now.from_, isinstance(now, Record))
    if was.until != now.until:
        yield _one(about, "until", was.until, now.until, isinstance(now, Record))


def _one(about: About, word: str, was: _End, now: _End, whole: bool) -> Difference:
    verb = "begin" if word == "from" else "end"
    if not whole or about.after.kind != "terms-of-reference":  # of which there are always several
        verb += "s"
    # “Sexual health, commissioned at place: it begins …”
    its = ": it " if "," in words_of(about.subject) else " "
    kind: Kind = "date-changed"
    if whole and word == "until" and (was is None or now is None):
        kind = "record-ended" if was is None else "record-reopened"
    here = about.inside(word)
    if now is None:
        return here.difference(kind, about.subject, f"{its}no longer {verb.rstrip('s')} ",
                               _when(about, was, word), was=was)
    before: Sentence = (" (was: ", *_when(about, was, word), ")") if was is not None else ()
    return here.difference(kind, about.subject, f"{its}{verb} ", _when(about, now, word), before,
                           was=was, now=now)


def _when(about: About, written: _End, word: str) -> Sentence:
    """“on 1 April 2019”, “in 2019”, “with the ICP reform”."""
    if written is None or isinstance(written, PartialDate):
        return (on_or_in(written),)
    return joined(about.both.end(about.home, written, "on"))
