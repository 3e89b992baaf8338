"""The page of a source: its places in order, and which facts rest on each of them."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from remit.model.source import SOURCE_TYPES, Source
from remit.queries.evidence import Rests, resting_on
from remit.views.addresses import chart_path, place_anchor
from remit.views.page import Page
from remit.views.pages.frame import frame_of, record_page
from remit.views.pages.here import Here, place_words
from remit.views.pages.record_told import begin
from remit.views.pages.shown import NOT_RECORDED, NOT_STATED, Fact, Tag, Value, fact
from remit.views.pages.site import Site
from remit.views.pages.words.item_words import fact_words
from remit.views.pages.words.source_words import left_at
from remit.views.wording import Link, Said, outward


@dataclass(frozen=True, slots=True)
class PlaceTold:
    """A place in a source: its anchor, its words, and for each record what rests on it there.

    `left` is what the source points to from there, and what was never filled in.
    """

    anchor: str
    name: str
    rests: tuple[Said, ...]
    title: str = ""
    left: tuple[Value, ...] = ()


def source_page(site: Site, source: Source) -> Page:
    """The page of one source."""
    telling = begin(site, source)
    here, now, home = telling.here, telling.now, source.partnership
    assert isinstance(now, Source)

    def one(label: str, field: str, said: Said) -> Fact:
        missing = NOT_STATED if field in now.not_stated else NOT_RECORDED
        return fact(label, here.value(now, field, said, home), missing=missing)

    kind = SOURCE_TYPES[now.type]
    resting, drawn = resting_on(site.register, source), _drawn_from(here, source)
    facts = [
        one("Published by", "publisher", now.publisher or ""),
        one("Date", "date", str(now.date or "")),
        one("Put to", "put_to", here.mention(home, ("boards",), now.put_to) if now.put_to else ""),
        one("Address", "url", outward(now.url) if now.url else ""),
        one("Licence", "licence", now.licence or ""),
    ]
    for label, field, said in (("File", "file", now.file), ("Language", "language", now.language)):
        if said:
            facts.append(one(label, field, said))
    known = set(now.locators())
    return record_page(telling, "records/source_page.html", frame_of(
        telling, facts, lead=f"{kind} from which facts are taken.", tags=[Tag(kind)],
        said=("url", "licence", "date"),
    ), {
        "whole": (*_rests(here, resting.get(None, ())), *drawn.get(None, ())),
        "places": _places(here, now, resting, drawn),
        "unknown": [PlaceTold(place_anchor(locator), place_words(locator), _rests(here, rests))
                    for locator, rests in sorted(
                        (place, rests) for place, rests in resting.items()
                        if place is not None and place not in known)],
    })


def _places(
    here: Here, source: Source, resting: Mapping[str | None, tuple[Rests, ...]],
    drawn: Mapping[str | None, list[Said]],
) -> list[PlaceTold]:
    """The places in the order of the document, each with the title that the source gives it."""
    told, left = dict[str, PlaceTold](), left_at(here, source)
    for place in source.places:
        for locator in place.locators():
            # An anchor has no blanks; nothing can cite a place that has.
            anchor = place_anchor("-".join(locator.split()))
            name, title = place_words(locator), place.title or ""
            if title and not locator[:1].isdecimal():  # what a part is called says more than its id
                name, title = title, name
            rests = (*_rests(here, resting.get(locator, ())), *drawn.get(locator, ()))
            told.setdefault(anchor, PlaceTold(
                anchor, name, rests, title, tuple(left.get(locator, ()))))
    return list(told.values())


def _drawn_from(here: Here, source: Source) -> Mapping[str | None, list[Said]]:
    """The charts that cite a place of a source themselves, by the place: procedures."""
    found: dict[str | None, list[Said]] = {}
    site = here.site
    for chart in (one for home in site.register.partnerships
                  for one in site.charts_named(home.partnership)):
        for cited in chart.source:
            meant = site.register.resolve(chart.partnership, ("sources",), cited.source)
            if meant is not None and meant.key == source.key:
                link = Link(chart.graph.title, here.url(chart_path(chart.name)))
                found.setdefault(cited.locator, []).append((link, ": chart"))
    return found


def _rests(here: Here, rests: Iterable[Rests]) -> tuple[Said, ...]:
    """“Integrated Commissioning Executive: how often it meets; reports to …”, by record."""
    found: dict[object, list[Said]] = {}
    for one in rests:
        record = here.site.register.get(one.record)
        if record is None:
            continue
        words = found.setdefault(record.key, [here.link(record), ": "])
        said = fact_words(here, record, one.path)
        if said not in words:
            words += [said] if len(words) == 2 else ["; ", said]
    return tuple(tuple(words) for words in found.values())
