"""The front page of the site, and the page of what several partnerships share."""

from __future__ import annotations

from remit.model.kinds import SHARED
from remit.model.time import spoken
from remit.views.addresses import SIDE_BY_SIDE, index_path
from remit.views.page import Page
from remit.views.pages.frame import finished, foot_of
from remit.views.pages.here import Here
from remit.views.pages.indexes.record_sheet import page_sheet
from remit.views.pages.shown import Value, table
from remit.views.pages.site import Site
from remit.views.pages.words.plain_words import KIND_LEADS, kind_name
from remit.views.wording import Link


def front_page(site: Site) -> Page:
    """What this is, how to search it, and the partnerships with the date each speaks for."""
    here = Here(site, "", "")
    partnerships = table("Partnerships", ("Partnership", "Told as at", "Boards", "What it is"), [
        (Value(here.link(one)), Value(spoken(site.moment_of(one.partnership).date)),
         Value(str(len(site.register.of_kind("boards", one.partnership)))),
         Value(site.now(one).summary or ""))
        for one in site.register.partnerships])
    return finished("", site.name, "front_page.html", {
        "title": site.name, "partnerships": partnerships, "foot": None,
        "version": site.version or "", "notice": site.notice,
        "side_by_side": Link("Partnerships side by side", here.url(SIDE_BY_SIDE))
        if len(site.register.partnerships) > 1 else None,
        "shared": Link("Shared records", here.url(f"{SHARED}/")) if has_shared(site) else None,
    }, description="Who governs what: boards, who sits on them, what they may decide and what is "
                   "changing, with the source of each fact.",
        facets={"kind": "Front page"}, in_nav=True,
        sheets=page_sheet("", "partnerships.csv", partnerships))


def shared_page(site: Site) -> Page:
    """The records that several partnerships share, by kind."""
    path = f"{SHARED}/"
    here = Here(site, path, SHARED)
    kinds = [(Link(kind_name(kind, several=True), here.url(index_path(SHARED, kind))),
              len(site.register.of_kind(kind, SHARED)), lead)
             for kind, lead in KIND_LEADS.items() if site.register.of_kind(kind, SHARED)]
    return finished(path, "Shared records", "shared_page.html", {
        "title": "Shared records", "kinds": kinds, "foot": foot_of(site, SHARED),
    }, description="What belongs to no single partnership, such as national bodies.",
        section=path, in_nav=True, facets={"kind": "Index"})


def has_shared(site: Site) -> bool:
    """Whether anything is shared."""
    return any(site.register.of_kind(kind, SHARED) for kind in KIND_LEADS)
