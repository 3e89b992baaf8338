"""A source has no such place.

## What it does

Compares what stands after the `#` of a source with the places that the source lists, and so what
stands under `at` in a source's own `refers_to` and `unfinished`. A source that lists no places
accepts any.

## Why it matters

A fact is worth as much as its source. A reader who follows it must arrive at the paragraph.

## Example

    source: thurrock-icp-paper#5.1      # the paper has no section 5

## Instead

    source: thurrock-icp-paper#4.1

If the place exists, add it to the `places` of the source.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

from remit.model.fields import Key
from remit.model.record import Record
from remit.model.references import Reference, references_of
from remit.model.register import Register
from remit.model.source import PointedTo, Source, Unfinished
from remit.problems import Place, Problem
from remit.suggestions import did_you_mean


def check(register: Register) -> Iterator[Problem]:
    """Every locator that is not among the places of its source."""
    yield from _in_sources(register)
    locators: dict[Key, frozenset[str]] = {}
    for record in register.records:
        for reference in references_of(record):
            if reference.locator is None:
                continue
            source = register.resolve(record.partnership, reference.kinds, reference.written)
            if not isinstance(source, Source) or not source.places:
                continue
            if source.key not in locators:
                locators[source.key] = frozenset(source.locators())
            if reference.locator not in locators[source.key]:
                yield _told(source, reference.locator, _place(register, record, reference))


def _in_sources(register: Register) -> Iterator[Problem]:
    """The places at which a source itself is said to point to something, or to leave it open."""
    for source in register.of_kind("sources"):
        assert isinstance(source, Source)
        places = frozenset(source.locators())
        items: dict[str, tuple[PointedTo | Unfinished, ...]] = {
            "refers_to": source.refers_to, "unfinished": source.unfinished}
        for field, several in items.items() if places else ():
            for number, item in enumerate(several):
                for index, locator in enumerate(item.at):
                    if locator not in places:
                        yield _told(source, locator, register.place(
                            source.key, (field, number, "at", index)))


def _told(source: Source, locator: str, place: Place) -> Problem:
    return Problem(
        "unknown-place", place,
        f"“{locator}” is not a place in {source.id} ({source.short_label})",
        did_you_mean(locator, source.locators())
        or "its places are " + ", ".join(p.id or p.range or "" for p in source.places))


def _place(register: Register, record: Record, reference: Reference) -> Place:
    # One source may be written alone or in a list.
    place = register.place(record.key, (*reference.path, 0))
    before = len(reference.written) + 1
    whole = before + len(reference.locator or "")
    if place.end_column is not None and place.end_column - place.column == whole:
        return replace(place, column=place.column + before)
    return place
