"""What a source points to and never filled in, in words, by the place where it does."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from remit.model.source import PointedTo, Source, Unfinished
from remit.views.addresses import place_fragment
from remit.views.pages.here import Here, place_words
from remit.views.pages.shown import Value
from remit.views.wording import Link, Said


def left_at(here: Here, source: Source) -> Mapping[str, list[Value]]:
    """What is told at each place; nothing where the site is silent about what does not add up."""
    left: dict[str, list[Value]] = {}
    for item, said in _told(source) if here.site.mistakes is not None else ():
        for locator in item.at:
            left.setdefault(locator, []).append(here.about(item, said, source))
    return left


def _told(source: Source) -> Iterator[tuple[PointedTo | Unfinished, Said]]:
    for pointed in source.refers_to:
        yield pointed, (f"Points to “{pointed.words}”", _where(source, pointed.place))
    for unfinished in source.unfinished:
        what = f": {unfinished.what}" if unfinished.what else ""
        yield unfinished, f"Never filled in: “{unfinished.words}”{what}."


def _where(source: Source, place: str) -> Said:
    if not source.places:
        return "."
    found = source.found(place)
    if found is None:
        return ", which is not there."
    return (": ", Link(place_words(place), place_fragment(found)), ".")
