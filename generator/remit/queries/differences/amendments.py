"""Values that are written to change with time: from a date or a change on, or until one."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from pydantic import BaseModel

from remit.model.field_words import field_words
from remit.model.record import Amendment
from remit.queries.differences.about import About
from remit.queries.differences.changed_evidence import EVIDENCE, evidence_differences
from remit.queries.differences.difference import Difference, Kind
from remit.queries.differences.matched_items import matched
from remit.queries.differences.sentence import Sentence, joined, say, the
from remit.queries.differences.values import value_words, wording

AMENDING = frozenset(("amended", "previously"))


def amendment_differences(
    about: About, model: type[BaseModel], field: str, was: tuple[Amendment, ...],
    now: tuple[Amendment, ...],
) -> Iterator[Difference]:
    """What differs in the `amended` or the `previously` of a record or a seat of `model`."""
    lists = matched(was, now)
    for key, old, new in lists.kept:
        here = about.inside(field, key)
        yield from _values(here, model, field, old, new)
        yield from _about_it(about, field, key, old, new)
    for key, old in lists.gone:
        yield from _values(about.inside(field, key), model, field, old, None)
    for key, new in lists.new:
        yield from _values(about.inside(field, key), model, field, None, new)


def _about_it(
    about: About, field: str, key: str, was: Amendment, now: Amendment
) -> Iterator[Difference]:
    """What an amendment says of itself: its source and certainty, a note, its other end."""
    here = about.inside(field, key, subject=joined(
        the(about.subject), ", what changes ", _when(about, field, now)))
    for name in ("note", "from_", "until", *sorted(EVIDENCE)):
        old, new = getattr(was, name, None), getattr(now, name, None)
        if old == new:
            continue
        if name in EVIDENCE:
            yield from evidence_differences(here, name, old, new)
        else:
            told = value_words(about.both, Amendment, name, about.home, new or old)
            yield here.inside(name).difference(
                "amendment-changed", here.subject, f", {field_words(name.rstrip('_'))}: ",
                "now " if new else "no longer ", told, was=old, now=new, wording=wording(old, new))


def _values(
    about: About, model: type[BaseModel], field: str, was: Amendment | None, now: Amendment | None
) -> Iterator[Difference]:
    old, new = was.values if was else {}, now.values if now else {}
    either = now or was
    assert either is not None
    when = _when(about, field, either)
    for name in dict.fromkeys((*old, *new)):
        before, after = old.get(name), new.get(name)
        if before == after:
            continue
        kind: Kind = "amendment-changed"
        if name not in old or name not in new:
            kind = "amendment-added" if name in new else "amendment-removed"
        told = _clause(about, model, field, name, after if name in new else before)
        here = about.inside(name)
        if kind == "amendment-removed":
            yield here.difference(kind, "No longer so ", when, ": ", told, was=before)
        else:
            yield here.difference(kind, *say(when, " ", told)[:-1], was=before, now=after,
                                  wording=wording(before, after))


def _clause(
    about: About, model: type[BaseModel], field: str, name: str, value: Any
) -> Sentence:
    """“Finance Group is called “Money Group””."""
    verb = "is" if field == "amended" else "was"
    said = value_words(about.both, model, name, about.home, value)
    subject = the(about.subject)
    if name == "name":
        return joined(subject, f" {verb} called ", said)
    return joined(subject, f", {field_words(name)}: ", said)


def _when(about: About, field: str, amendment: Amendment) -> Sentence:
    written = amendment.from_ if field == "amended" else amendment.until
    assert written is not None
    return about.both.end(about.home, written, "from" if field == "amended" else "until")
