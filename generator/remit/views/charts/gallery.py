"""Every chart that the site shows: those that are defined, and those around bodies and funds."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace

from remit.model.board import Board
from remit.model.diagram import Diagram
from remit.model.moment import Moment, moment_with
from remit.model.partnership import Partnership
from remit.model.register import Register
from remit.model.time import spoken
from remit.problems import RemitError
from remit.queries.moments import moment_for
from remit.suggestions import did_you_mean
from remit.views.charts.chart import Chart, Switch
from remit.views.charts.flowchart import flowchart_graph
from remit.views.charts.graph import Graph
from remit.views.charts.money_chart import money_charts
from remit.views.charts.neighbourhood import neighbourhood_graph
from remit.views.charts.structure import structure_graphs
from remit.views.charts.union import in_one_order, union_of
from remit.views.wording import listed, within_sentence, words_of


def charts_of(
    register: Register, moments: Mapping[str, Moment], diagrams: Sequence[Diagram]
) -> list[Chart]:
    """Every chart of the register: for each partnership the named ones first.

    Raises RemitError where two would have one name.
    """
    charts = list(_charts(register, moments, diagrams))
    taken: set[str] = set()
    for chart in charts:
        names = {chart.name, *(scene.name for scene in chart.scenes)}
        if twice := sorted(names & taken):
            raise RemitError(f"Two charts would be called {twice[0]}, for the parts of a large "
                             "chart and the moments of one that is switched have names of their "
                             "own; rename one of the definitions.")
        taken |= names
    return charts


def charts_called(charts: Sequence[Chart], names: Sequence[str]) -> list[Chart]:
    """The charts of some names, with or without their partnership, one for each moment where
    there are several; raises RemitError for a name that no chart has."""
    found: list[Chart] = []
    scenes = [scene for chart in charts for scene in chart.scenes]
    for name in names:
        same = [scene for chart in charts if name in (chart.name, chart.graph.name)
                for scene in chart.scenes]
        same = same or [scene for scene in scenes if name in (scene.name, scene.graph.name)]
        if not same:
            near = did_you_mean(name, (chart.graph.name for chart in (*charts, *scenes)))
            raise RemitError(f"There is no chart “{name}”" + (f"; {near}" if near else "."))
        found += same
    return found


def _charts(
    register: Register, moments: Mapping[str, Moment], diagrams: Sequence[Diagram]
) -> Iterator[Chart]:
    for partnership in register.partnerships:
        moment = moments[partnership.partnership]
        yield from named_charts(register, partnership, moment, diagrams)
        yield from _neighbourhoods(register, partnership, moment)
        yield from money_charts(register, partnership.partnership, moment)


def named_charts(
    register: Register, partnership: Partnership, moment: Moment, diagrams: Sequence[Diagram]
) -> Iterator[Chart]:
    """The charts of a partnership's definitions; without any, its structure chart."""
    id = partnership.partnership
    own = [diagram for diagram in diagrams if diagram.partnership == id]
    procedures = [diagram for diagram in own if diagram.steps]
    wanted = [diagram for diagram in own if not diagram.steps] or [
        Diagram(name="structure", title="Who answers to whom", partnership=id)]
    for diagram in [*wanted, *procedures]:
        if diagram.steps:
            yield Chart(id, flowchart_graph(register, diagram), moment, True,
                        source=diagram.cited)
            continue
        if diagram.moments:
            yield from _switched(register, partnership, moment, diagram)
            continue
        date = diagram.moment.first if diagram.moment else moment.date
        named = diagram.with_ if diagram.with_ or diagram.moment else moment.named
        asked = moment_with(register, id, date, named)
        for graph in structure_graphs(register.at(asked), partnership, diagram):
            yield Chart(id, graph, asked, True)


def _switched(
    register: Register, partnership: Partnership, moment: Moment, diagram: Diagram
) -> Iterator[Chart]:
    """The chart of a definition with several moments. Where one of them has more bodies than can
    be read, all are drawn in parts, and each part is a chart with these moments."""
    id = partnership.partnership
    asked = [moment_with(register, id, one.day or moment.date, one.with_)
             for one in diagram.moments]
    graphs = [structure_graphs(register.at(one), partnership, diagram) for one in asked]
    if any(len(parts) > 1 for parts in graphs):
        graphs = [structure_graphs(register.at(one), partnership, diagram, in_parts=True)
                  for one in asked]
    words = tuple(_moment_words(register, one) for one in asked)
    addresses = tuple(one.address for one in diagram.moments)
    for name in in_one_order([[part.name for part in parts] for parts in graphs]):
        found = [next((part for part in parts if part.name == name), None) for parts in graphs]
        title = next(part.title for part in found if part is not None)
        scenes = tuple(
            Chart(id, replace(
                part or Graph(name, title, "", (), (), ()), name=f"{name}-{address}",
                title=f"{title}, {told}"), one, True)
            for one, part, told, address in zip(asked, found, words, addresses, strict=True))
        about = diagram.description or (
            f"The bodies of {partnership.label} and their lines: {'; '.join(words)}.")
        union = union_of([scene.graph for scene in scenes], name, title, " ".join(about.split()))
        yield Chart(id, union.graph, asked[0], True, Switch(union, scenes, words, addresses))


def _moment_words(register: Register, moment: Moment) -> str:
    """“1 December 2019, with the ICP reform”."""
    changes = [change for key in sorted(moment.changes)
               if (change := register.get(key)) is not None]
    with_ = words_of(listed(within_sentence(change.short_label) for change in changes))
    return spoken(moment.date) + (f", with {with_}" if with_ else "")


def _neighbourhoods(
    register: Register, partnership: Partnership, moment: Moment
) -> Iterator[Chart]:
    for board in register.of_kind("boards", partnership.partnership):
        assert isinstance(board, Board)
        asked = moment_for(register, board, moment)
        graph = neighbourhood_graph(register.at(asked), board)
        if graph is not None:
            yield Chart(partnership.partnership, graph, asked, False)
