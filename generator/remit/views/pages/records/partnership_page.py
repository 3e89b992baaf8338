"""The page of a partnership: what is answered where, its chart, what is proposed and open."""

from __future__ import annotations

from collections.abc import Iterable

from remit.model.area import Area
from remit.model.partnership import Partnership
from remit.model.time import spoken
from remit.queries.questions import questions_in
from remit.queries.silences import silences_in
from remit.views.addresses import answer_path, chart_path, index_path
from remit.views.charts.chart import Chart
from remit.views.page import Page
from remit.views.pages.answers.doorway import doors
from remit.views.pages.answers.what_is_not_stated import missing_from
from remit.views.pages.answers.what_is_open import asked_of
from remit.views.pages.answers.what_is_proposed import proposals_in, proposals_table
from remit.views.pages.chart_block import chart_html
from remit.views.pages.frame import frame_of, record_page
from remit.views.pages.here import Here
from remit.views.pages.indexes.record_sheet import page_sheet
from remit.views.pages.record_told import begin
from remit.views.pages.shown import Table, Value, fact, table
from remit.views.pages.site import Site
from remit.views.pages.words.plain_words import JURISDICTIONS, KIND_LEADS, kind_name
from remit.views.wording import Link, Said

# So many of what is proposed, missing and open are told here; all have pages of their own.
_FEW = 3


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
    proposals, missing = proposals_in(site, id), missing_from(here)
    questions = questions_in(site.register, id)
    levels = _levels(here, now)
    frame = frame_of(telling, facts, lead="A partnership and its boards.", history=False,
                     questions=False)
    return record_page(telling, "records/partnership_page.html", frame, {
        "doors": list(doors(here, id)),
        "chart": {
            "title": charts[0].graph.title,
            "shown": chart_html(site.drawings[charts[0].name], here.path, level=3),
            "larger": Link("See this chart larger", here.url(chart_path(charts[0].name))),
        } if charts else None,
        "more_charts": _charts(here, charts[1:]),
        "levels": levels,
        "kinds": _kinds(here, id),
        "proposals": proposals_table(here, proposals[:_FEW]),
        "all_proposals": _all_of(here, id, "proposed", len(proposals), "proposal"),
        "missing": missing[:_FEW],
        "all_missing": _not_stated(here, id, len(missing)),
        "first_questions": asked_of(here, questions[:_FEW]),
        "all_questions": _all_of(here, id, "open-questions", len(questions), "open question"),
    }, crumbs=(), in_nav=True, sheets=page_sheet(here.path, "levels.csv", levels))


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


def _all_of(here: Here, id: str, answer: str, count: int, of: str) -> Said:
    """Where all are told, where there are more than the first few: “All 12 open questions”."""
    if count <= _FEW:
        return Link(f"More about {'it' if count == 1 else 'them'}",
                    here.url(answer_path(id, answer))) if count else ""
    return Link(f"All {count} {of}s", here.url(answer_path(id, answer)))


def _not_stated(here: Here, id: str, papers: int) -> Said:
    silent = sum(len(one.fields) for one in silences_in(here.site.register, id))
    where = here.url(answer_path(id, "not-stated"))
    more = f"All {papers} papers that are missing, and " if papers > _FEW else ""
    if silent:
        facts = "1 fact" if silent == 1 else f"{silent} facts"
        return Link(f"{more}{facts} that the sources do not state", where)
    return Link("What else the sources do not state", where)
