"""The page of a partnership: what it is, its chart, what is proposed, missing and open."""

from __future__ import annotations

from collections.abc import Iterable

from remit.model.area import Area
from remit.model.change import STATES, Change
from remit.model.partnership import Partnership
from remit.model.time import spoken
from remit.queries.questions import questions_in
from remit.views.charts.gallery import Chart
from remit.views.page import Page
from remit.views.pages.addresses import chart_path, index_path
from remit.views.pages.chart_block import chart_html
from remit.views.pages.frame import frame_of, record_page
from remit.views.pages.here import Here
from remit.views.pages.plain_words import JURISDICTIONS, KIND_LEADS, kind_name
from remit.views.pages.record_told import Telling, begin
from remit.views.pages.shown import Asked, Clause, Table, Value, fact, table
from remit.views.pages.site import Site
from remit.views.wording import Link, Said

_OPEN = ("proposed", "agreed", "outcome-not-known")


def partnership_page(site: Site, partnership: Partnership) -> Page:
    """The page of one partnership."""
    telling = begin(site, partnership)
    here, now, id = telling.here, telling.now, partnership.partnership
    assert isinstance(now, Partnership)
    boards = site.register.of_kind("boards", id)
    facts = [
        fact("Told as at", Value(spoken(site.moment_of(id).date))),
        fact("Boards and groups", Value(Link(str(len(boards)), here.url(index_path(id, "boards"))))
             if boards else None),
        fact("Country", here.value(now, "jurisdiction", JURISDICTIONS.get(
            now.jurisdiction or "", ""), id)),
    ]
    if now.within:
        facts.append(fact("Part of", here.value(
            now, "within", here.mention(id, ("partnership",), now.within), id)))
    charts = site.charts_named(id)
    frame = frame_of(telling, facts, lead="A partnership and its boards.", history=False,
                     questions=False)
    return record_page(telling, "partnership_page.html", frame, {
        "chart": {
            "title": charts[0].graph.title,
            "shown": chart_html(site.drawings[charts[0].name], here.path),
            "larger": Link("See this chart larger", here.url(chart_path(charts[0].name))),
        } if charts else None,
        "more_charts": _charts(here, charts[1:]),
        "levels": _levels(here, now),
        "kinds": _kinds(here, id),
        "proposals": _proposals(here, telling),
        "missing": [Clause(item.text, here.about(item, "", partnership)) for item in now.missing],
        "all_questions": [
            Asked(question.text, here.link(question.about),
                  here.cites(question.source, question.about.partnership), question.note)
            for question in questions_in(site.register, id)],
    }, crumbs=(), in_nav=True)


def _charts(here: Here, charts: Iterable[Chart]) -> Table | None:
    return table("More charts", ("Chart", "What it shows"), [
        (Value(Link(chart.graph.title, here.url(chart_path(chart.name)))),
         Value(chart.graph.description)) for chart in charts])


def _levels(here: Here, partnership: Partnership) -> Table | None:
    """The levels, highest first, with the areas at each."""
    areas: dict[str, list[Said]] = {}
    for area in here.site.register.of_kind("areas", partnership.partnership):
        if isinstance(area, Area):
            areas.setdefault(area.level, []).append(here.link(area))
    return table("Levels, the highest first", ("Level", "Areas"), [
        (Value(name), Value(_rows(areas.get(level, []))))
        for level, name in partnership.levels.items()])


def _rows(parts: list[Said]) -> Said:
    return tuple(said for part in parts for said in (part, ", "))[:-1] or "None recorded"


def _kinds(here: Here, id: str) -> list[tuple[Link, int, str]]:
    """(index, how many, what it is) for each kind that has records."""
    found = []
    for kind, lead in KIND_LEADS.items():
        records = here.site.register.of_kind(kind, id)
        if records:
            found.append((Link(kind_name(kind, several=True), here.url(index_path(id, kind))),
                          len(records), lead))
    return found


def _proposals(here: Here, telling: Telling) -> Table | None:
    changes = here.site.register.of_kind("changes", telling.record.partnership)
    return table("What is proposed", ("Change", "State", "What it would do"), [
        (Value(here.link(change)), Value(STATES[change.state]), Value(change.summary or ""))
        for change in changes if isinstance(change, Change) and change.state in _OPEN])
