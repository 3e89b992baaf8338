"""What can I get where? Every service of a partnership, and how far it has got in each area."""

from __future__ import annotations

from collections.abc import Iterable

from remit.model.area import Area
from remit.model.fields import Key
from remit.model.service import Service
from remit.queries.offers import (
    Standing,
    StateCode,
    areas_to_compare,
    offers_by_place,
    told_around,
)
from remit.views.addresses import index_path
from remit.views.page import Page
from remit.views.pages.answers.doorway import QUESTIONS
from remit.views.pages.answers.matrix import Cell, MatrixRow, as_written, matrix, matrix_sheet
from remit.views.pages.frame import finished, foot_of
from remit.views.pages.here import Here
from remit.views.pages.indexes.table_tools import tools_of
from remit.views.pages.shown import Value
from remit.views.pages.site import Site
from remit.views.pages.words.offered_words import (
    NOT_STATED_HERE,
    STATES_OF_SERVICES,
    TOLD_AROUND,
    cell_around,
    state_cell,
)
from remit.views.pages.words.plain_words import KIND_LEADS
from remit.views.wording import Link, Said

QUESTION = QUESTIONS["services"][0]
_LEAD = "Each service, and how far it has got in each area."
# In the legend these stand always, and the other states where they occur.
_ALWAYS = ("live", "partly", "planned", "hoped-for", None)


def what_where(site: Site, partnership: str) -> Page:
    """The index of the services of a partnership: a matrix of services by areas."""
    path = index_path(partnership, "services")
    here, where = Here(site, path, partnership), site.partnership_name(partnership)
    areas = areas_to_compare(site.register, partnership)
    said = offers_by_place(site.view(partnership), partnership)
    services = [one for one in as_written(site, partnership, "services")
                if isinstance(one, Service)]
    rows = [(one.group or "", _row(here, one, areas, said)) for one in services]
    shown = matrix(
        "Services by area", "Service", [_area_head(here, area) for area in areas], rows,
        "Other services",
        tools_of(partnership, "services", groups="Group", columns="Area", cells="State"))
    return finished(
        path, f"{QUESTION} Services: {where}", "answers/matrix_page.html", {
            "title": QUESTION, "lead": _LEAD, "shown": shown, "said": [],
            "legend": _legend(one.state for standings in said.values() for one in standings) + (
                [TOLD_AROUND] if _is_told_around(rows) else []),
            "foot": foot_of(site, partnership),
        },
        description=f"Services of {where}. {KIND_LEADS['services']}", section=path, in_nav=True,
        facets={"partnership": where, "kind": "Index"}, crumbs=((where, f"{partnership}/"),),
        sheets=(matrix_sheet(path, shown),) if services else ())


def _legend(occurring: Iterable[StateCode]) -> list[Cell]:
    states = {*occurring, *_ALWAYS}
    return [Cell(word, Value(means), symbol=symbol)
            for state, (symbol, word, means) in STATES_OF_SERVICES.items() if state in states]


def _area_head(here: Here, area: Area) -> Said:
    """The area, which leads to what it offers, or else to its own page."""
    offer = here.site.register.get(Key(area.partnership, "offers", area.id))
    return Link(here.site.short(area), here.link(offer if offer is not None else area).url)


def _row(
    here: Here, service: Service, areas: tuple[Area, ...],
    said: dict[tuple[Key, Key], list[Standing]],
) -> MatrixRow:
    told = {area for one, area in said if one == service.key}

    def elsewhere(area: Area) -> Cell:
        around = told_around(here.site.register, area, told)
        return cell_around(here, around) if around is not None else NOT_STATED_HERE

    return MatrixRow(Value(here.link(service)), tuple(
        tuple(state_cell(here, standing, service)
              for standing in said.get((service.key, area.key), ())) or (elsewhere(area),)
        for area in areas))


def _is_told_around(rows: Iterable[tuple[str, MatrixRow]]) -> bool:
    return any(cell.symbol == TOLD_AROUND.symbol
               for _, row in rows for cells in row.cells for cell in cells)
