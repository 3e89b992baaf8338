"""The page of an offer: what an area offers, from whom, how to get it, and what is not said."""

from __future__ import annotations

from remit.model.area import Area
from remit.model.fields import Key
from remit.model.offer import Offer
from remit.model.service import Service
from remit.queries.offers import (
    Standing,
    area_offering,
    service_of,
    services_around,
    standings_in,
)
from remit.views.addresses import index_path
from remit.views.page import Page
from remit.views.pages.frame import frame_of, record_page
from remit.views.pages.here import Here
from remit.views.pages.indexes.record_sheet import record_sheet
from remit.views.pages.record_told import begin
from remit.views.pages.shown import Fact, Value, fact, table
from remit.views.pages.site import Site
from remit.views.pages.words.offered_words import STATES_OF_SERVICES, when_of
from remit.views.wording import Link, Said, listed

# What is said of a service in an area, after its name and state; columns without words fall away.
DETAILS = ("When", "Provided by", "Paid for by", "Where", "Works with", "How to get it",
           "How many")


def offer_page(site: Site, offer: Offer) -> Page:
    """The page of what one area offers."""
    telling = begin(site, offer)
    here, now = telling.here, telling.now
    assert isinstance(now, Offer)
    standings = standings_in(telling.view, now)
    found = [service_of(site.register, one) for one in standings]
    told = {service.key for service in found if service is not None}
    frame = frame_of(telling, _facts(here, now), history=False,
                     lead="What people can get here, and how far each service has got.")
    services = table("Services", ("Service", "State", *DETAILS), [
        (about_offered(here, one, here.mention(
            offer.partnership, ("services",), one.offered.service)),
         state_of(one), *details_of(here, one, service))
        for one, service in zip(standings, found, strict=True)])
    around = services_around(telling.view, now)
    others = [(one, around.get(one.key))
              for one in site.register.of_kind("services", offer.partnership)
              if one.key not in told]
    return record_page(telling, "records/offer_page.html", frame, {
        "services": services,
        "around": [Value((here.link(one), ": ", Link(site.short(wider), _offer_url(here, wider))))
                   for one, wider in others if wider is not None],
        "unsaid": [Value(here.link(one)) for one, wider in others if wider is None],
        "index": Link("What can I get where?", here.url(index_path(offer.partnership, "services"))),
    }, sheets=record_sheet(telling, "what-is-offered.csv", services))


def _offer_url(here: Here, area: Area) -> str:
    offer = here.site.register.get(Key(area.partnership, "offers", area.id))
    return here.link(offer if offer is not None else area).url


def state_of(standing: Standing) -> Value:
    """The state in a word."""
    return Value(STATES_OF_SERVICES[standing.state][1])


def about_offered(here: Here, standing: Standing, said: Said) -> Value:
    """What is said of a service in an area as a whole; remarks stand with the values they are on.
    """
    bare = standing.offered.model_copy(update={"remarks": {}})
    return here.about(bare, said, standing.offer)


def details_of(here: Here, standing: Standing, service: Service | None) -> tuple[Value, ...]:
    """The cells under `DETAILS`."""
    offered, home = standing.offered, standing.offer.partnership

    def cell(field: str, said: Said) -> Value:
        return here.value(offered, field, said, home) or Value("")

    def body(written: str | None) -> Said:
        return here.mention(home, ("organisations",), written) if written else ""

    return (when_of(here, standing, service),
            cell("provider", body(offered.provider)),
            cell("commissioner", body(offered.commissioner)),
            cell("setting", offered.setting or ""),
            cell("works_with", listed(offered.works_with)), cell("access", offered.access or ""),
            cell("how_many", "" if offered.how_many is None else str(offered.how_many)))


def _facts(here: Here, offer: Offer) -> list[Fact]:
    area = area_offering(here.site.register, offer)
    return [fact("Area", Value(here.link(area) if area is not None else offer.area))]
