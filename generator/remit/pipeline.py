"""The map of what Remit does: each function reads from top to bottom as the data goes."""

from __future__ import annotations

import datetime
from collections.abc import Mapping, Sequence
from functools import partial
from pathlib import Path

from remit.git import commit_date
from remit.model.fields import Key
from remit.model.register import Register
from remit.problems import Place, Problem, RemitError, in_order
from remit.progress import stage
from remit.queries.mistakes import mistakes_by_record
from remit.queries.pairs_to_compare import pairs_to_compare
from remit.reading import Settings as Settings
from remit.reading import checked, has_errors, moments_asked, statement_asked
from remit.reading import load_register as load_register
from remit.rules import rules_about_sources
from remit.side_by_side import side_by_side
from remit.uncollected import uncollected
from remit.views.charts.chart import Chart
from remit.views.charts.draw import Drawn, Engine, NotDrawn, find_engine
from remit.views.charts.gallery import charts_called, charts_of
from remit.views.charts.memory import ChartMemory
from remit.views.charts.pictures import draw_graphs
from remit.views.charts.published import ENDINGS, published_file
from remit.views.edition_pages import edition_pages
from remit.views.page import Page
from remit.views.pages import site as shown
from remit.views.pages.accessibility_page import accessibility_page
from remit.views.pages.all_pages import page_tasks, render
from remit.views.pages.chart_block import Drawing
from remit.views.pages.pointers import pointer_files
from remit.views.pages.through_time.charts_over_time import charts_over_time
from remit.views.sections import sections_of
from remit.views.whole_site import Site
from remit.write.exporters.atom_feeds import atom_feeds
from remit.write.exporters.calendars import calendars
from remit.write.exporters.csv_tables import csv_tables
from remit.write.exporters.page_sheets import page_sheets
from remit.write.exporters.register_json import register_files
from remit.write.search import Search
from remit.write.search_words import search_words
from remit.write.site_files import write_files


def check(settings: Settings) -> tuple[Register, list[Problem]]:
    """Everything that is wrong with the content and the chart definitions, by file and line.

    Raises RemitError where there is nothing to check, or what is asked (a date, a change) cannot
    be.
    """
    register, _, problems = checked(settings)
    if not has_errors(problems):
        moments = moments_asked(register, settings, lambda: datetime.date.min)
        statement_asked(settings, moments, partial(commit_date, settings.root))
        pairs_to_compare(register, settings.compare)
    return register, problems


def make_site(settings: Settings) -> Site:
    """The whole site as a value; where the content has errors, only these.

    Raises RemitError where something around the content is wrong.
    """
    with stage("Reading the register"):
        register, diagrams, problems = checked(settings)
    if has_errors(problems):
        return Site((), datetime.date.min, problems=problems)
    commit_day = partial(commit_date, settings.root)
    moments = moments_asked(register, settings, commit_day)
    statement = statement_asked(settings, moments, commit_day)
    pairs = pairs_to_compare(register, settings.compare)
    of = shown.Site(register, moments, settings.name, settings.version, settings.notice,
                    pairs=pairs)
    if settings.publish_notices:
        of.mistakes = mistakes_by_record(
            register, (one for one in problems if one.severity == "notice"
                       and one.rule in rules_about_sources()))
    with stage("Comparing moments"), uncollected():
        over_time = list(charts_over_time(of))
    with stage("Drawing the charts"):
        engine = find_engine(settings.dot)
        charts = [*charts_of(register, moments, diagrams), *over_time]
        drawn = draw_graphs([c.graph for c in charts], engine, memory=_memory(settings))
        of.drawings = {c.name: Drawing(c, d) for c, d in zip(charts, drawn, strict=True)}
        files = _chart_files(settings, _published_of(charts), engine)
        problems += _undrawn(settings, register, list(of.drawings.values()))
    with stage("Making the pages"):
        pages = side_by_side(partial(render, of), page_tasks(of))
        if statement is not None:
            pages.append(accessibility_page(of.name, statement))
    with stage("Writing the data files"):
        files |= register_files(of) | csv_tables(of) | page_sheets(pages) | pointer_files(of)
        files |= atom_feeds(of, settings.address) | calendars(of, settings.address)
        former: Sequence[Page] = ()
        if settings.edition is not None:
            notes, former, leading = edition_pages(of, settings.edition, pages, files)
            pages, files = [*pages, notes], {**leading, **files}
        sections = sections_of(of, pages)
        files |= search_words(pages, sections)
    latest = max(moment.date for moment in moments.values())
    return Site(pages, latest, sections, files, in_order(problems), settings.version, former)


def finish_site(folder: Path, site: Site, search: bool = True) -> None:
    """Write what is not a page into the finished folder, and make its search index."""
    with stage("Making the search index"):
        index = Search(folder) if search else None
        write_files(folder, site.files)
        if index is not None:
            index.finish()


def charts(
    settings: Settings, names: Sequence[str] = (), forms: Sequence[str] = ENDINGS
) -> Mapping[str, bytes]:
    """The published files of the named charts, or of all: `thurrock/structure-2019.svg`.

    A name is that of a definition, or `around-<board>` for the chart around one body; a chart
    between whose moments a reader switches is a file for each of them. Raises RemitError where
    the content has errors, or a chart is unknown or cannot be drawn.
    """
    register, diagrams, problems = checked(settings)
    if has_errors(problems):
        raise RemitError("The content has errors, so no chart is drawn; run “remit check”.")
    moments = moments_asked(register, settings, partial(commit_date, settings.root))
    all_ = charts_of(register, moments, diagrams)
    wanted = charts_called(all_, names) if names else _published_of(all_)
    engine, files = find_engine(settings.dot), {}
    for form in forms:
        for chart, drawn in zip(wanted, _published(settings, wanted, engine, form), strict=True):
            if isinstance(drawn, NotDrawn):
                raise RemitError(f"The chart {chart.name} could not be drawn: {drawn.reason}.")
            files[f"{chart.name}.{form}"] = drawn.picture
    return files


def _memory(settings: Settings) -> ChartMemory:
    return ChartMemory(settings.root / ".cache" / "remit" / "charts")


def _published_of(charts: Sequence[Chart]) -> list[Chart]:
    """The charts that are published as files: the named ones, each at each of its moments."""
    return [scene for chart in charts if chart.named for scene in chart.scenes]


def _published(
    settings: Settings, charts: Sequence[Chart], engine: Engine, form: str
) -> list[Drawn | NotDrawn]:
    return published_file([c.graph for c in charts], [c.partnership for c in charts], engine, form,
                          _memory(settings))


def _chart_files(settings: Settings, named: Sequence[Chart], engine: Engine) -> dict[str, bytes]:
    """Some charts at the addresses that stay; what cannot be drawn is left out."""
    return {
        f"charts/{chart.name}.{form}": drawn.picture
        for form in ("svg", "png")
        for chart, drawn in zip(named, _published(settings, named, engine, form), strict=True)
        if isinstance(drawn, Drawn)
    }


def _undrawn(
    settings: Settings, register: Register, drawings: Sequence[Drawing]
) -> list[Problem]:
    """A warning for each chart that became its list."""
    problems = []
    for drawing in drawings:
        if isinstance(drawing.result, NotDrawn):
            chart = drawing.chart
            place = Place(f"{settings.diagrams}/{chart.graph.name}.yaml")
            if not (settings.root / place.file).is_file():
                key = Key(chart.partnership, "partnership", "partnership")
                place = register.place(key)
            problems.append(Problem(
                "undrawn-chart", place, f"the chart “{chart.graph.title}” could not be drawn: "
                f"{drawing.result.reason}", "its list is shown; draw fewer bodies in one chart",
                "warning"))
    return problems
