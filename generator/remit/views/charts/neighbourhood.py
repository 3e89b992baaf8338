"""The neighbourhood chart: one body and one step around it, for its page."""

from __future__ import annotations

from remit.model.as_at import View
from remit.model.board import Board
from remit.model.time import Holds
from remit.queries.lines import lines_from, lines_to
from remit.views.charts.bodies import Lines, body_node, successions_of
from remit.views.charts.graph import Graph
from remit.views.charts.order import reading_order

MOST_AROUND = 40
"""More bodies around one cannot be read in a small chart; its page lists them all."""


def neighbourhood_graph(view: View, board: Board) -> Graph | None:
    """The board, the bodies to which it answers, and those that answer to it.

    None where no line is certain at the view's moment, or where there are too many to be read.
    """
    home = board.partnership
    now = view.current(board)
    node = body_node(view, now, home, focus=True)
    lines = Lines(view, home, {node.id: node})
    lines.add(lines_from(view, board))
    inward = [tie for tie in lines_to(view, board) if tie.holds is Holds.YES]
    for tie in inward:
        tail = body_node(view, tie.tail, home)
        lines.nodes.setdefault(tail.id, tail)
    lines.add(inward)
    edges = list(lines.edges)
    for _, edge, heir in successions_of(view, board):
        lines.nodes.setdefault(edge.head, body_node(view, view.current(heir), home))
        edges.append(edge)
    if len(lines.nodes) == 1 or len(lines.nodes) > MOST_AROUND:
        return None
    return Graph(f"around-{board.id}", f"Where {now.short_label} sits",
                 f"{now.label}, the bodies to which it answers and those that answer to it.",
                 (), reading_order(lines.nodes, edges), tuple(edges))
