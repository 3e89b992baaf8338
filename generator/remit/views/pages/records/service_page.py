"""The page of a service: what it is, and where it can be had."""

from __future__ import annotations

from dataclasses import replace

from remit.model.service import Service
from remit.queries.offers import areas_to_compare, standings_of, told_around
from remit.views.page import Page
from remit.views.pages.frame import frame_of, record_page
from remit.views.pages.here import Here
from remit.views.pages.indexes.record_sheet import record_sheet
from remit.views.pages.record_told import Telling, begin
from remit.views.pages.records.connections import connections
from remit.views.pages.records.offer_page import DETAILS, about_offered, details_of, state_of
from remit.views.pages.shown import NOT_STATED, Fact, Table, Tag, Value, fact, table
from remit.views.pages.site import Site
from remit.views.pages.words.offered_words import NOT_STATED_HERE, around_words
from remit.views.wording import Link


def service_page(site: Site, service: Service) -> Page:
    """The page of one service."""
    telling = begin(site, service)
    now = telling.now
    assert isinstance(now, Service)
    frame = frame_of(telling, _facts(telling.here, now), said=("expected",),
                     lead="A service, and where it can be had.",
                     tags=[Tag(now.group)] if now.group else ())
    places = _places(telling, now)
    return record_page(telling, "records/service_page.html", frame, {
        "places": places,
        "connections": connections(telling.here, service, without=frozenset(("offers",))),
    }, sheets=record_sheet(telling, "places.csv", places))


def _facts(here: Here, now: Service) -> list[Fact]:
    home = now.partnership
    facts: list[Fact] = []
    if now.part_of:
        facts.append(fact("Part of", here.value(
            now, "part_of", here.mention(home, ("services",), now.part_of), home)))
    if now.expected or "expected" in now.remarks or "expected" in now.not_stated:
        facts.append(fact("Expected everywhere", here.value(
            now, "expected", str(now.expected or ""), home), missing=NOT_STATED))
    return facts


def _places(telling: Telling, service: Service) -> Table | None:
    """A row for each area that is compared, with what its offer says, or that it says nothing."""
    here, home = telling.here, service.partnership
    said = standings_of(telling.view, service)
    rows: list[tuple[Value, ...]] = []
    for area in areas_to_compare(here.site.register, home):
        standings = said.get(area.key, [])
        for one in standings:
            link = Link(here.site.short(area), here.link(one.offer).url)
            about = about_offered(here, one, link)
            if not about.cites:  # what the offer's own page need not repeat
                about = replace(about, cites=here.cites(one.offer.source, home))
            rows.append((about, state_of(one), *details_of(here, one, service)))
        if not standings:
            around = told_around(here.site.register, area, said)
            state = around_words(here, around) if around is not None else NOT_STATED_HERE.lead
            rows.append((Value(here.link(area)), Value(state, missing=True),
                         *(Value("") for _ in DETAILS)))
    return table("Where it can be had", ("Area", "State", *DETAILS), rows)
