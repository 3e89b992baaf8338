"""The page of an organisation: where it sits, what it has agreed and promised, its posts."""

from __future__ import annotations

from remit.model.kinds import SHARED
from remit.model.organisation import ORGANISATION_TYPES, Organisation
from remit.queries.seats import posts_of
from remit.views.page import Page
from remit.views.pages.frame import frame_of, record_page
from remit.views.pages.indexes.record_sheet import record_sheet
from remit.views.pages.record_told import begin
from remit.views.pages.records.connections import connections
from remit.views.pages.records.held_seats import count_of, held_seats, held_seats_table, unsaid_of
from remit.views.pages.records.official_codes import codes_of
from remit.views.pages.records.owned import owned_table
from remit.views.pages.records.what_is_owed import agreed_by, services_of
from remit.views.pages.shown import NOT_RECORDED, NOT_STATED, Tag, Value, fact
from remit.views.pages.site import Site
from remit.views.wording import outward


def organisation_page(site: Site, organisation: Organisation) -> Page:
    """The page of one organisation."""
    telling = begin(site, organisation)
    here, now, home = telling.here, telling.now, organisation.partnership
    assert isinstance(now, Organisation)
    kind = ORGANISATION_TYPES[now.type]
    seats = held_seats(here, organisation)
    services = services_of(here, organisation)
    agreed, owned = agreed_by(here, organisation), owned_table(here, organisation)
    shown = held_seats_table(here, "Seats, and the boards they are on", seats)
    count, boards = count_of(seats)

    def missing(word: str) -> str:
        return NOT_STATED if word in now.not_stated else NOT_RECORDED

    facts = [fact("Type", here.value(now, "type", kind, home))]
    if now.area or home != SHARED:  # a national body has none, and misses none
        facts.append(fact("Area", here.value(
            now, "area", here.mention(home, ("areas",), now.area) if now.area else "", home),
            missing=missing("area")))
    facts.append(fact("Seats", Value(f"{count} on {boards} board{'s' if boards != 1 else ''}")
                      if count else None, searched=False))
    if now.codes:
        facts.append(fact("Official codes", *codes_of(here, now)))
    if now.website:
        facts.append(fact("Website", here.value(now, "website", outward(now.website), home)))
    lead = f"{kind}." if home == SHARED else f"{kind} in {site.partnership_name(home)}."
    return record_page(telling, "records/organisation_page.html", frame_of(
        telling, facts, lead=lead, tags=[Tag(kind)],
        said=("area", "codes"),
    ), {
        "boards": shown,
        "unsaid": list(unsaid_of(seats)),
        "agreed": agreed,
        "services": services,
        "posts": [Value(here.with_whose(here.link_briefly(post), post))
                  for post in posts_of(site.register, organisation)],
        "owned": owned,
        "connections": connections(here, organisation,
                                   without=frozenset(("posts", "agreements", "offers"))),
    }, sheets=(*record_sheet(telling, "seats.csv", shown),
               *record_sheet(telling, "agreed.csv", agreed),
               *record_sheet(telling, "services.csv", services),
               *record_sheet(telling, "owned.csv", owned)))
