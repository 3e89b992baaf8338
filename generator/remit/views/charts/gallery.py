"""Every chart that the site shows: what the definitions ask for, and one around each body."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

from remit.model.board import Board
from remit.model.diagram import Diagram
from remit.model.moment import Moment, moment_with
from remit.model.partnership import Partnership
from remit.model.register import Register
from remit.queries.moments import moment_for
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
) -> Iterator[Chart]:
    """Every chart of the register: for each partnership the named ones first."""
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
