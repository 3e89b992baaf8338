"""The map of what Remit does: each function reads from top to bottom as the data goes."""

from __future__ import annotations

import datetime
import os
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from functools import partial
from pathlib import Path
from typing import Literal

from remit.git import commit_date
from remit.load.content_folder import RawRecord, load_content
from remit.model.diagram import Diagram
from remit.model.fields import Key
from remit.model.kinds import KINDS
from remit.model.moment import Moment
from remit.model.read import read
from remit.model.read_diagrams import read_diagrams
from remit.model.record import Record
from remit.model.register import Origin, Register
from remit.problems import Place, Problem, RemitError, in_order
from remit.progress import stage
from remit.queries.moments import moments_of
from remit.rules import all_rules
from remit.side_by_side import side_by_side
from remit.views.charts.draw import Drawn, Engine, NotDrawn, find_engine
from remit.views.charts.gallery import Chart, charts_called, charts_of
from remit.views.charts.memory import ChartMemory
from remit.views.charts.pictures import draw_graphs
from remit.views.charts.published import ENDINGS, published_file
from remit.views.edition import AliasType, Edition
from remit.views.edition_pages import edition_pages
from remit.views.page import Page
from remit.views.pages import site as shown
from remit.views.pages.all_pages import page_tasks, render
from remit.views.pages.chart_block import Drawing
from remit.views.pages.pointers import pointer_files
from remit.views.sections import sections_of
from remit.views.whole_site import Site
from remit.write.exporters.csv_tables import csv_tables
from remit.write.exporters.page_sheets import page_sheets
from remit.write.exporters.register_json import register_files
from remit.write.search import Search
from remit.write.site_files import write_files


@dataclass(frozen=True)
class Settings:
    """What a project says of itself in `mkdocs.yml` and on the command line.

    `root` is the folder of `mkdocs.yml`; `content` and `diagrams` are folders below it.
    `notice` is prose for the front page: what readers must know before they believe the rest.
    `alias` and `alias_type` say how the latest version is found where versions are published;
    `edition` is the one that is being published.
    """

    root: Path
    content: str = "content"
    diagrams: str = "diagrams"
    dot: Literal["bundled", "system"] = "bundled"
    as_at: str | None = None
    with_changes: tuple[str, ...] = ()
    name: str = "Remit"
    version: str | None = None
    notice: str | None = None
    alias: str = "latest"
    alias_type: AliasType = "symlink"
    edition: Edition | None = None


def load_register(settings: Settings) -> tuple[Register, list[Problem]]:
    """Every record of the project, and what is wrong with their files, shapes and ids."""
    for below in (settings.content, settings.diagrams):
        if os.path.isabs(below) or ".." in Path(below).parts:
            raise RemitError(f"“{below}” leads out of {settings.root}: name a folder below it in "
                             "mkdocs.yml.")
    folder = settings.root / settings.content
    if not folder.is_dir():
        raise RemitError(f"There is no folder “{settings.content}” in {settings.root}; "
                         "make one, or run “remit init” to begin a register.")
    raw, problems = load_content(settings.root, settings.content, frozenset(KINDS))
    return register_of(raw, problems)


def register_of(
    raw: list[RawRecord], problems: list[Problem]
) -> tuple[Register, list[Problem]]:
    """The register of raw records; the problems given come first in those returned."""
    records: dict[Key, Record] = {}
    origins: dict[Key, Origin] = {}
    unread = []
    told = list(problems)
    for one in raw:
        record, found = read(one)
        told += found
        if record is None:
            unread.append(Key(one.partnership, one.kind, one.id))
            continue
        origin = Origin(one.document, one.prefix)
        first = origins.get(record.key)
        if first is not None:
            told.append(Problem(
                "duplicate-id", one.document.place(one.prefix, key=True),
                f"“{record.id}” is the id of two {record.kind} of {record.partnership}; the other "
                f"is in {first.document.place(first.prefix)}", "give one of them another id"))
            continue
        records[record.key], origins[record.key] = record, origin
    return Register(records.values(), origins, unread), told


def check(settings: Settings) -> tuple[Register, list[Problem]]:
    """Everything that is wrong with the content and the chart definitions, by file and line.

    Raises RemitError where there is nothing to check, or what is asked (a date, a change) cannot
    be.
    """
    register, _, problems = _checked(settings)
    if not _has_errors(problems):
        _moments(register, settings, lambda: datetime.date.min)
    return register, problems


def make_site(settings: Settings) -> Site:
    """The whole site as a value; where the content has errors, only these.

    Raises RemitError where something around the content is wrong.
    """
    with stage("Reading the register"):
        register, diagrams, problems = _checked(settings)
    if _has_errors(problems):
        return Site((), datetime.date.min, problems=problems)
    moments = _moments(register, settings, partial(commit_date, settings.root))
    with stage("Drawing the charts"):
        engine = find_engine(settings.dot)
        charts = charts_of(register, moments, diagrams)
        drawn = draw_graphs([c.graph for c in charts], engine, memory=_memory(settings))
        drawings = {c.name: Drawing(c, d) for c, d in zip(charts, drawn, strict=True)}
        files = _chart_files(settings, [c for c in charts if c.named], engine)
        problems += _undrawn(settings, register, list(drawings.values()))
    with stage("Making the pages"):
        of = shown.Site(register, moments, settings.name, settings.version, settings.notice,
                        drawings)
        pages = side_by_side(partial(render, of), page_tasks(of))
    with stage("Writing the data files"):
        files |= register_files(of) | csv_tables(of) | page_sheets(pages) | pointer_files(of)
        former: Sequence[Page] = ()
        if settings.edition is not None:
            notes, former, leading = edition_pages(of, settings.edition, pages, files, {})
            pages, files = [*pages, notes], {**leading, **files}
    latest = max(moment.date for moment in moments.values())
    return Site(pages, latest, sections_of(of, pages), files, in_order(problems), settings.version,
                former)


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

    A name is that of a definition, or `around-<board>` for the chart around one body. Raises
    RemitError where the content has errors, or a chart is unknown or cannot be drawn.
    """
    register, diagrams, problems = _checked(settings)
    if _has_errors(problems):
        raise RemitError("The content has errors, so no chart is drawn; run “remit check”.")
    moments = _moments(register, settings, partial(commit_date, settings.root))
    all_ = charts_of(register, moments, diagrams)
    wanted = charts_called(all_, names) if names else [c for c in all_ if c.named]
    engine, files = find_engine(settings.dot), {}
    for form in forms:
        for chart, drawn in zip(wanted, _published(settings, wanted, engine, form), strict=True):
            if isinstance(drawn, NotDrawn):
                raise RemitError(f"The chart {chart.name} could not be drawn: {drawn.reason}.")
            files[f"{chart.name}.{form}"] = drawn.picture
    return files


def _checked(settings: Settings) -> tuple[Register, list[Diagram], list[Problem]]:
    register, problems = load_register(settings)
    for rule in all_rules():
        problems.extend(rule(register))
    diagrams, found = read_diagrams(settings.root, settings.diagrams, register)
    return register, diagrams, in_order([*problems, *found])


def _has_errors(problems: Sequence[Problem]) -> bool:
    return any(problem.severity == "error" for problem in problems)


def _moments(
    register: Register, settings: Settings, commit_day: Callable[[], datetime.date | None]
) -> Mapping[str, Moment]:
    if not register.partnerships:
        raise RemitError(f"There is no partnership in “{settings.content}” yet; make a folder "
                         "with a partnership.yaml in it, or run “remit init”.")
    return moments_of(register, settings.as_at, settings.with_changes, commit_day)


def _memory(settings: Settings) -> ChartMemory:
    return ChartMemory(settings.root / ".cache" / "remit" / "charts")


def _published(
    settings: Settings, charts: Sequence[Chart], engine: Engine, form: str
) -> list[Drawn | NotDrawn]:
    return published_file([c.graph for c in charts], [c.partnership for c in charts], engine, form,
                          _memory(settings))


def _chart_files(settings: Settings, named: Sequence[Chart], engine: Engine) -> dict[str, bytes]:
    """The named charts at the addresses that stay; what cannot be drawn is left out."""
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
