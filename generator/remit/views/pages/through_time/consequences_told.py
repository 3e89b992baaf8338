"""What follows from a comparison and what it leaves open, as pages tell it."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace
from functools import partial
from itertools import groupby

from remit.model.field_words import field_words
from remit.model.fields import Key
from remit.model.record import Record
from remit.queries.compared_moments import TwoMoments
from remit.queries.consequences.consequence import Consequence
from remit.queries.differences import Comparison
from remit.queries.questions import questions_of
from remit.views.pages.answers.what_is_open import asked_of
from remit.views.pages.here import Here
from remit.views.pages.records.altered import together
from remit.views.pages.shown import Asked, Value
from remit.views.pages.through_time.differences_told import Told
from remit.views.pages.words.sentence_links import link_of, linked_names, readable
from remit.views.told_once import Told as ToldOnce
from remit.views.told_once import told_once
from remit.views.wording import Link, Said, capitalised, listed, words_of

# What stays open is told by itself, and not among what follows.
_OPEN = frozenset(("left-open", "answers-to-nobody", "disputed"))


@dataclass(frozen=True, slots=True)
class Open:
    """What a comparison leaves open, each in its own way."""

    questions: list[Asked]
    answerless: Said
    disputed: tuple[Said, ...]
    silent: list[tuple[Said, tuple[Value, ...]]]

    def __bool__(self) -> bool:
        return bool(self.questions or self.answerless or self.disputed or self.silent)


def follows_told(
    here: Here, follows: Iterable[Consequence]
) -> list[tuple[str, str, tuple[Told, ...]]]:
    """(anchor, heading, sentences) for each kind of consequence."""
    told = [one for one in follows if one.kind not in _OPEN]
    return [(f"follows-{kind}", some[0].heading, tuple(
                _linked(here, one) for one in told_once(some, partial(readable, here))))
            for kind, found in groupby(told, key=lambda one: one.kind) for some in (list(found),)]


def _linked(here: Here, told: ToldOnce[Consequence]) -> Told:
    return Told(linked_names(here, told.sentence),
                points=tuple(_linked(here, point) for point in told.points))


def open_told(
    here: Here, two: TwoMoments, found: Comparison, follows: Iterable[Consequence],
    own: Key | None = None,
) -> Open:
    """What stays open. On the page of the record `own` its questions do not name it."""
    of = {kind: [one for one in follows if one.kind == kind] for kind in _OPEN}
    asking = dict.fromkeys((
        *(one.about for one in of["left-open"]),
        *(one.about for one in found.differences if one.kind == "question-opened")))

    def named(key: Key) -> Said:
        return link_of(here, found.both.mention(key))

    questions = [replace(asked, about="" if record.key == own else named(record.key))
                 for record in _records(here, sorted(asking, key=_changes_first))
                 for asked in asked_of(here, questions_of(record))]
    return Open(
        questions, listed(named(one.about) for one in of["answers-to-nobody"]),
        tuple(linked_names(here, one.sentence) for one in of["disputed"]),
        _silent(here, two, found))


def _silent(
    here: Here, two: TwoMoments, found: Comparison
) -> list[tuple[Said, tuple[Value, ...]]]:
    """What was looked for in vain of the change itself, and of what begins with it."""
    begun = [one.about for one in found.differences
             if one.kind in ("record-created", "agreement-signed")]
    asked = sorted(two.after.changes ^ two.before.changes)
    rows: list[tuple[Link, tuple[Value, ...]]] = []
    for record in _records(here, dict.fromkeys((*asked, *begun))):
        if record.not_stated:
            fields = words_of(listed(field_words(name) for name in record.not_stated))
            rows.append((here.link(record), (Value(capitalised(fields)),)))
    return together(rows)


def _records(here: Here, keys: Iterable[Key]) -> Iterator[Record]:
    for key in keys:
        record = here.site.register.get(key)
        if record is not None:
            yield record


def _changes_first(key: Key) -> tuple[bool, Key]:
    return key.kind != "changes", key
