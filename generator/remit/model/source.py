"""A source: a paper from which facts are taken, its places in order, and what it left open."""

from __future__ import annotations

import re
from collections.abc import Mapping
from types import MappingProxyType
from typing import Annotated, ClassVar, Literal

from pydantic import BeforeValidator, model_validator

from remit.model.fields import BoardId, Date, Several, Words, wrong
from remit.model.record import Frozen, Part, Record

SourceType = Literal[
    "committee-report", "agenda-pack", "minutes", "plan", "strategy", "web-page", "legislation",
    "other",
]
SOURCE_TYPES: Mapping[str, str] = MappingProxyType({
    "committee-report": "Committee report", "agenda-pack": "Agenda pack", "minutes": "Minutes",
    "plan": "Plan", "strategy": "Strategy", "web-page": "Web page",
    "legislation": "Legislation", "other": "Document",
})
_RANGE = re.compile(r"(.*?)(\d+) to (.*?)(\d+)\Z")


class PlaceInSource(Frozen):
    """One place (`id`), or a `range` such as “2.1 to 2.10” that stands for each of its numbers."""

    id: Words | None = None
    range: Words | None = None
    title: Words | None = None

    @model_validator(mode="after")
    def is_one_of_both(self) -> PlaceInSource:
        if (self.id is None) == (self.range is None):
            raise wrong("a place has either an id or a range")
        if self.range is not None and not self.locators():
            raise wrong("this range cannot be counted", "write it like this: 2.1 to 2.10")
        return self

    def locators(self) -> tuple[str, ...]:
        """The locators that this place stands for, in order."""
        if self.id is not None:
            return (self.id,)
        match = _RANGE.match(self.range or "")
        if match is None or match[1] != match[3]:
            return ()
        first, last = int(match[2]), int(match[4])
        if not 0 <= last - first < 1000:
            return ()
        return tuple(f"{match[1]}{number}" for number in range(first, last + 1))


def _one_or_several(value: object) -> object:
    return value if isinstance(value, list | tuple) else [value]


Locators = Annotated[tuple[Words, ...], BeforeValidator(_one_or_several)]
"""Places of the source itself: one alone, or a list."""


class PointedTo(Part):
    """What the paper points its readers to: in which `words`, `at` which places, which `place` of
    its own it means."""

    words: Words
    place: Words
    at: Locators

    def natural_key(self) -> str:
        return f"{self.words}: {self.place}"


class Unfinished(Part):
    """Something that the paper leaves to be filled in: the `words` that stand there, `at` which
    places, and `what` is missing."""

    words: Words
    at: Locators
    what: Words | None = None

    def natural_key(self) -> str:
        return self.what or self.words


class Source(Record):
    """A published document. `places` lists its sections, paragraphs or pages in order.

    `refers_to` and `unfinished` say what the paper itself points to and leaves to be filled in.
    """

    kind: ClassVar[str] = "sources"
    called: ClassVar[str] = "source"

    name: Words
    type: SourceType
    publisher: Words | None = None
    put_to: BoardId | None = None
    date: Date | None = None
    url: Words | None = None
    licence: Words | None = None
    file: Words | None = None
    language: Words | None = None
    places: Annotated[tuple[PlaceInSource, ...], Several] = ()
    refers_to: Annotated[tuple[PointedTo, ...], Several] = ()
    unfinished: Annotated[tuple[Unfinished, ...], Several] = ()

    def locators(self) -> tuple[str, ...]:
        """Every locator that a fact can cite, in the order of the document."""
        return tuple(locator for place in self.places for locator in place.locators())

    def found(self, place: str) -> str | None:
        """The locator of a place, or of the first in it: a section is where its paragraphs are."""
        locators = self.locators()
        if place in locators:
            return place
        return next((one for one in locators if place[-1:].isdigit() and one.startswith(place)
                     and (one[len(place)] == "." or one[len(place)].isalpha())), None)
