"""The page of an organisation: its posts, where it sits, what it hosts, what it has agreed."""

from __future__ import annotations

from remit.model.board import ROLES
from remit.model.organisation import ORGANISATION_TYPES, Organisation
from remit.queries.seats import Sitting, boards_with, posts_of
from remit.views.page import Page
from remit.views.pages.connections import connections
from remit.views.pages.frame import frame_of, record_page
from remit.views.pages.here import Here
from remit.views.pages.official_codes import codes_of
from remit.views.pages.record_told import begin
from remit.views.pages.seats_table import holder_of
from remit.views.pages.shown import NOT_RECORDED, NOT_STATED, Tag, Value, fact, table
from remit.views.pages.site import Site
from remit.views.pages.standing_words import standing_words
from remit.views.wording import Said, listed, outward


def organisation_page(site: Site, organisation: Organisation) -> Page:
    """The page of one organisation."""
    telling = begin(site, organisation)
    here, now, home = telling.here, telling.now, organisation.partnership
    assert isinstance(now, Organisation)
    kind = ORGANISATION_TYPES[now.type]
    boards = boards_with(site.tell, site.register, organisation)
    seats = sum(sitting.seat.seats for _, sittings in boards for sitting in sittings)

    def missing(word: str) -> str:
        return NOT_STATED if word in now.not_stated else NOT_RECORDED

    facts = [
        fact("Type", here.value(now, "type", kind, home)),
        fact("Area", here.value(now, "area", here.mention(home, ("areas",), now.area)
                                if now.area else "", home), missing=missing("area")),
        fact("Seats", Value(f"{seats} on {len(boards)} board{'s' if len(boards) != 1 else ''}")
             if seats else None),
    ]
    if now.codes:
        facts.append(fact("Official codes", *codes_of(here, now)))
    if now.website:
        facts.append(fact("Website", here.value(now, "website", outward(now.website), home)))
    return record_page(telling, "organisation_page.html", frame_of(
        telling, facts, lead=f"{kind} in {site.partnership_name(home)}.", tags=[Tag(kind)],
        said=("area", "codes"),
    ), {
        "boards": table("Boards on which it has seats", ("Board", "Seats held", "Role", "Status"), [
            (Value(here.link(board)), Value(_holders(here, sittings)), Value(_roles(sittings)),
             Value(standing_words(begin(site, board))))
            for board, sittings in boards]),
        "posts": [Value(here.link_briefly(post)) for post in posts_of(site.register, organisation)],
        "connections": connections(here, organisation, without=frozenset(("posts",))),
    })


def _holders(here: Here, sittings: list[Sitting]) -> Said:
    return listed(
        (holder_of(here, one), f" ({one.seat.seats} seats)") if one.seat.seats > 1
        else holder_of(here, one) for one in sittings)


def _roles(sittings: list[Sitting]) -> str:
    return ", ".join(dict.fromkeys(ROLES[one.seat.role] for one in sittings))
