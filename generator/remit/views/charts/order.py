"""Reading order: a chart's bodies from the top down, as somebody would read them aloud."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from remit.views.charts.graph import Edge, Node


def reading_order(nodes: Mapping[str, Node], edges: Sequence[Edge]) -> tuple[Node, ...]:
    """The nodes by their distance from the top, keeping the given order within a row.

    A body stands one row below the highest body to which it answers. A body that answers to
    nobody stands at the top if others answer to it. Bodies without any line come last, but those
    of a level above all the others come first.
    """
    heads: dict[str, list[str]] = {id: [] for id in nodes}
    tails: dict[str, list[str]] = {id: [] for id in nodes}
    for edge in edges:
        if edge.kind != "hands-over" and edge.tail in nodes and edge.head in nodes:
            heads[edge.tail].append(edge.head)
            tails[edge.head].append(edge.tail)
    ordered: dict[str, None] = dict.fromkeys(_levels_above(nodes, heads, tails))
    row = [id for id in nodes if not heads[id] and tails[id]]
    while row or len(ordered) < len(nodes):
        if not row:  # what is left answers to nobody drawn, or goes round in a circle
            row = [next(id for id in nodes if id not in ordered)]
        ordered.update(dict.fromkeys(row))
        below = dict.fromkeys(tail for id in row for tail in tails[id])
        row = [id for id in nodes if id in below and id not in ordered]
    return tuple(nodes[id] for id in ordered)


def _levels_above(
    nodes: Mapping[str, Node], heads: Mapping[str, list[str]], tails: Mapping[str, list[str]]
) -> list[str]:
    """The bodies of the levels before the first in which somebody has a line."""
    before: list[str] = []
    for id, node in nodes.items():
        if heads[id] or tails[id]:
            return [one for one in before if nodes[one].group != node.group]
        before.append(id)
    return []
