"""Every chart that the site shows: what the definitions ask for, and one around each body."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

from remit.model.board import Board
from remit.model.diagram import Diagram
from remit.model.moment import Moment, moment_with
from remit.model.partnership import Partnership
from remit.model.register import Register
from remit.problems import RemitError
from remit.queries.moments import moment_for
from remit.suggestions import did_you_mean
from remit.views.charts.graph import Graph
from remit.views.charts.neighbourhood import neighbourhood_graph
from remit.views.charts.structure import structure_graphs


@dataclass(frozen=True, slots=True)
class Chart:
    """A graph with the partnership it belongs to and the moment it is drawn for.

    A `named` chart has a page of its own and fixed addresses; the others stand on a body's page.
    """

    partnership: str
    graph: Graph
    moment: Moment
    named: bool

    @property
    def name(self) -> str:
        """`thurrock/structure-2019`: unique within the site."""
        return f"{self.partnership}/{self.graph.name}"


def charts_of(
    register: Register, moments: Mapping[str, Moment], diagrams: Sequence[Diagram]
) -> list[Chart]:
    """Every chart of the register: for each partnership the named ones first.

    Raises RemitError where two would have one name.
    """
    found: dict[str, Chart] = {}
    for chart in _charts(register, moments, diagrams):
        if chart.name in found:
            raise RemitError(f"Two charts would be called {chart.name}, for a large chart is drawn "
                             "in parts with names of their own; rename one of the definitions.")
        found[chart.name] = chart
    return list(found.values())


def charts_called(charts: Sequence[Chart], names: Sequence[str]) -> list[Chart]:
    """The charts of some names, with or without their partnership; raises RemitError for a name
    that no chart has."""
    found = []
    for name in names:
        same = [chart for chart in charts if name in (chart.name, chart.graph.name)]
        if not same:
            near = did_you_mean(name, (chart.graph.name for chart in charts))
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


def named_charts(
    register: Register, partnership: Partnership, moment: Moment, diagrams: Sequence[Diagram]
) -> Iterator[Chart]:
    """The charts of a partnership's definitions; without any, its structure chart."""
    id = partnership.partnership
    wanted = [d for d in diagrams if d.partnership == id] or [
        Diagram(name="structure", title="Who answers to whom", partnership=id)]
    for diagram in wanted:
        date = diagram.moment.first if diagram.moment else moment.date
        named = diagram.with_ if diagram.with_ or diagram.moment else moment.named
        asked = moment_with(register, id, date, named)
        for graph in structure_graphs(register.at(asked), partnership, diagram):
            yield Chart(id, graph, asked, True)


def _neighbourhoods(
    register: Register, partnership: Partnership, moment: Moment
) -> Iterator[Chart]:
    for board in register.of_kind("boards", partnership.partnership):
        assert isinstance(board, Board)
        asked = moment_for(register, board, moment)
        graph = neighbourhood_graph(register.at(asked), board)
        if graph is not None:
            yield Chart(partnership.partnership, graph, asked, False)
