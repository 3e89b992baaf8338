"""What a fact rests on and how certain it is: sources, certainty, questions, what is not stated.

A fact that is the same and rests on another source is a difference of evidence. It is told under
a heading of its own, after all that changed in who governs what.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import Any

from remit.model.field_words import field_words
from remit.model.fields import SourceRef
from remit.model.record import Remark
from remit.queries.differences.about import About
from remit.queries.differences.difference import Difference
from remit.queries.differences.sentence import Said, joined, listed, quoted
from remit.queries.differences.values import source_words, wording

EVIDENCE = frozenset(("source", "certainty", "open_question", "not_stated", "remarks"))
_AS_SAID = {"stated": "stated", "implied": "implied and not stated", "disputed": "disputed"}


def evidence_differences(about: About, field: str, was: Any, now: Any) -> Iterator[Difference]:
    """What changed in one of the fields of `EVIDENCE`; None is an item that has no such field."""
    if field == "source":
        if set(was or ()) != set(now or ()):
            yield _sources(about, was or (), now or ())
    elif field == "certainty":
        yield about.inside("certainty").difference(
            "evidence-changed", about.subject, ": now ", _AS_SAID[now or "stated"], " (was: ",
            _AS_SAID[was or "stated"], ")", was=was, now=now)
    elif field == "open_question":
        yield question_difference(about.inside("open_question"), was, now)
    elif field == "not_stated":
        yield from _not_stated(about, was or (), now or ())
    else:
        yield from _remarks(about, was or {}, now or {})


def _sources(
    about: About, was: tuple[SourceRef, ...], now: tuple[SourceRef, ...]
) -> Difference:
    told = [listed(source_words(about.both, about.home, one) for one in side)
            for side in (was, now)]
    said: tuple[Said, ...] = ("rests on ", told[1])
    if not now:
        said = ("no longer names a source (was: ", told[0], ")")
    elif was:
        said = ("now rests on ", told[1], " (was: ", told[0], ")")
    return about.inside("source").difference(
        "evidence-changed", about.subject, ": " if about.path else " ", *said, was=was or None,
        now=now or None)


def question_difference(about: About, was: str | None, now: str | None) -> Difference:
    """An open question that came, went or was put in other words."""
    if was is None:
        return about.difference("question-opened", "Left open of ", about.subject, ": ",
                               quoted(now or ""), now=now)
    if now is None:
        return about.difference("question-settled", "No longer left open of ", about.subject, ": ",
                               quoted(was), was=was)
    return about.difference("question-changed", "Left open of ", about.subject, ": ", quoted(now),
                           " (was put in other words)", was=was, now=now,
                           wording=wording(was, now))


def _not_stated(
    about: About, was: tuple[str, ...], now: tuple[str, ...]
) -> Iterator[Difference]:
    more = tuple(word for word in now if word not in was)
    less = tuple(word for word in was if word not in now)
    if not more and not less:
        return
    said: list[Said] = []
    if more:
        said += [" now looked for and not stated: ", _fields(more)]
    if less:
        said += ["; " if more else " ", "no longer listed as not stated: ",
                 _fields(less)]
    yield about.inside("not_stated").difference(
        "evidence-changed", about.subject, ":", *said, was=less or None, now=more or None)


def _fields(words: tuple[str, ...]) -> Said:
    """Fields by name; those that hold commas themselves are parted by semicolons."""
    names = [field_words(word) for word in words]
    return "; ".join(names) if any("," in name for name in names) else listed(names)


def _remarks(
    about: About, was: Mapping[str, Remark], now: Mapping[str, Remark]
) -> Iterator[Difference]:
    nothing = Remark()
    for name in dict.fromkeys((*was, *now)):
        old, new = was.get(name, nothing), now.get(name, nothing)
        if old == new:
            continue
        words = field_words(name.partition(".")[0])
        here = about.inside(name, subject=joined(about.subject, f", {words}"))
        for field in ("source", "certainty", "open_question"):
            if (before := getattr(old, field)) != (after := getattr(new, field)):
                yield from evidence_differences(here, field, before, after)
        for field, called in (("stated", "in the words of the source"), ("note", "note")):
            if (before := getattr(old, field)) != (after := getattr(new, field)):
                yield here.inside(field).difference(
                    "evidence-changed", here.subject, f", {called}: ",
                    *_from_to(before, after), was=before, now=after,
                    wording=wording(before, after))


def _from_to(was: str | None, now: str | None) -> tuple[str, ...]:
    if now is None:
        return ("no longer ", quoted(was or ""))
    return ("now ", quoted(now)) if was is None else (
        "now ", quoted(now), " (was: ", quoted(was), ")")
