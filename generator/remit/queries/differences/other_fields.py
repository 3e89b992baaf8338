"""Tells what changed in any field of any kind, from the model alone.

Subjects of their own (lines, seats, clauses) have modules of their own; what has none is told
here, so that a new kind of record or a new field is told from its first day.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from typing import Any

from pydantic import BaseModel

from remit.model.field_words import field_words, item_words
from remit.model.record import Item
from remit.model.references import reference_fields
from remit.queries.differences.about import About
from remit.queries.differences.amendments import AMENDING, amendment_differences
from remit.queries.differences.changed_evidence import EVIDENCE, evidence_differences
from remit.queries.differences.changed_times import TIMES, time_differences
from remit.queries.differences.changed_value import is_silent, value_difference
from remit.queries.differences.difference import Difference
from remit.queries.differences.matched_items import matched
from remit.queries.differences.sentence import Said, Sentence, joined, listed, quoted
from remit.queries.differences.values import value_words

_IN_ORDER = frozenset(("levels",))
"""Mappings whose order means something: the highest level stands first."""


def field_differences(
    about: About, was: BaseModel, now: BaseModel, told: Iterable[str] = ()
) -> Iterator[Difference]:
    """What differs between two values of one model, field by field; those `told` are left out."""
    told = {"key", *told}
    for name in type(now).model_fields:
        old, new = getattr(was, name, None), getattr(now, name, None)
        if name == "not_stated":
            old, new = _untold(was, now, old), _untold(now, was, new)
        if name not in told and name not in TIMES and not _same(name, old, new):
            yield from _field(about, type(now), name, old, new, is_silent(now, name))
    if isinstance(was, Item) and isinstance(now, Item) and not TIMES & told:
        yield from time_differences(about, was, now)


def item_differences(
    about: About, field: str, was: tuple[Any, ...], now: tuple[Any, ...]
) -> Iterator[Difference]:
    """What differs between two lists of items of any sort."""
    lists, subject = matched(was, now), joined(about.subject, f", {field_words(field)}")
    for key, old, new in lists.kept:
        here = joined(about.subject, f", {item_words(field)} ", item_label(about, new, key))
        yield from field_differences(about.inside(field, key, subject=here), old, new)
    for key, old in lists.gone:
        yield about.inside(field, key).difference(
            "item-removed", subject, ": no longer ", item_label(about, old, key), was=old)
    for key, new in lists.new:
        when = about.both.when(about.home, new) if isinstance(new, Item) else ()
        yield about.inside(field, key).difference(
            "item-added", subject, ": now also ", item_label(about, new, key), when, now=new)


def item_label(about: About, item: BaseModel, key: str) -> Sentence:
    """An item in a sentence: the record that it names, or its own words."""
    for name, kinds in reference_fields(type(item)).items():
        written = getattr(item, name)
        if isinstance(written, str) and name not in TIMES:
            return about.both.named(about.home, kinds, written)
    return (quoted(key),)


def _field(
    about: About, model: type[BaseModel], name: str, was: Any, now: Any, silent: bool
) -> Iterator[Difference]:
    key = written_as(model, name)
    some = now or was
    if name in EVIDENCE:
        yield from evidence_differences(about, name, was, now)
    elif name in AMENDING:
        yield from amendment_differences(about, model, name, was or (), now or ())
    elif isinstance(some, tuple) and isinstance(some[0], BaseModel):
        yield from item_differences(about, key, was or (), now or ())
    elif isinstance(some, tuple):
        yield from _listing(about, model, name, was or (), now or ())
    elif isinstance(some, Mapping):
        yield from _entries(about, key, was or {}, now or {})
    elif isinstance(some, BaseModel):
        nothing = type(some).model_construct()
        inner = about.inside(key, subject=(*about.subject, f", {field_words(key)}"))
        yield from field_differences(inner, was or nothing, now or nothing)
    else:
        yield value_difference(about.inside(key), model, name, was, now, silent)


def _listing(
    about: About, model: type[BaseModel], name: str, was: tuple[Any, ...], now: tuple[Any, ...]
) -> Iterator[Difference]:
    """A list of words or references; their order says nothing."""
    more = tuple(one for one in now if one not in was)
    less = tuple(one for one in was if one not in now)
    if not more and not less:
        return

    def told(some: tuple[Any, ...]) -> Sentence:
        return listed(value_words(about.both, model, name, about.home, one) for one in some)

    key = written_as(model, name)
    said: list[Said] = [": now also " if was else ": now ", told(more)] if more else []
    if less:
        said += ["; no longer " if more else ": no longer ", told(less)]
    yield about.inside(key).difference(
        "value-changed", about.subject, f", {field_words(key)}", *said,
        was=less or None, now=more or None)


def _entries(
    about: About, field: str, was: Mapping[str, Any], now: Mapping[str, Any]
) -> Iterator[Difference]:
    """A mapping such as that of codes: one difference for each entry, and one for their order."""
    for entry in dict.fromkeys((*was, *now)):
        old, new = was.get(entry), now.get(entry)
        if old != new:
            words = joined(about.subject, f", {field_words(field)}, {entry}: ")
            before: Said = (" (was: ", quoted(str(old)), ")") if old is not None else ""
            told: Said = ("no longer ", quoted(str(old))) if new is None else (
                "now ", quoted(str(new)), before)
            yield about.inside(field, entry).difference("value-changed", words, told, was=old,
                                                        now=new)
    both = [entry for entry in was if entry in now]
    if field in _IN_ORDER and both != [entry for entry in now if entry in was]:
        yield about.inside(field).difference(
            "value-changed", about.subject, f", {field_words(field)}, in order: now ",
            listed(map(str, now.values())), was=tuple(was), now=tuple(now))


def written_as(model: type[BaseModel], name: str) -> str:
    """A field's key as officers write it."""
    alias = model.model_fields[name].alias
    return alias if alias and alias.isidentifier() else name


def _untold(one: BaseModel, other: BaseModel, words: tuple[str, ...] | None) -> tuple[str, ...]:
    """What is not stated of one side, without those single values that the other side has: that
    they came or went says it."""
    return tuple(word for word in words or () if not is_silent(one, word) or (
        getattr(other, word, None) in (None, "") or isinstance(getattr(other, word), tuple)))


def _same(name: str, was: Any, now: Any) -> bool:
    if name in _IN_ORDER and was and now:
        return list(was.items()) == list(now.items())
    return bool(was == now) or (was in (None, (), {}) and now in (None, (), {}))
