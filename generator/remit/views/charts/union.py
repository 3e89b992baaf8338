"""Several charts of the same bodies as one, so that they can be laid out once and compared."""

from __future__ import annotations

from collections import Counter
from collections.abc import Hashable, Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from typing import TypeVar

from remit.views.charts.graph import Edge, Graph, Group, Node
from remit.views.charts.order import reading_order

_Kind = TypeVar("_Kind", bound=Hashable)


@dataclass(frozen=True, slots=True)
class Union:
    """Some graphs as one.

    `graph` has every body and every line of any of them. `nodes` has a row for each node of
    `graph`, with the node that stands there in each of the graphs, or None where there is none;
    `edges` has the same for each edge.

    A body that a graph shows in another panel is another node, and a line of which a graph says
    something else is another edge. Whoever compares finds them in the rows: a body by its id, a
    line by its tail, head and kind.
    """

    graph: Graph
    nodes: tuple[tuple[Node | None, ...], ...]
    edges: tuple[tuple[Edge | None, ...], ...]


def union_of(graphs: Sequence[Graph], name: str, title: str, description: str = "") -> Union:
    """The union of some graphs, in their order; it grows to the right where one of them does.

    Its node says what the first graph says of a body, and has the nodes of the others as `others`,
    so that its box has room for all of them.
    """
    known: dict[tuple[str, str | None], str] = {}
    rows: dict[str, list[Node | None]] = {}
    edges: list[dict[tuple[Edge, int], Edge]] = []
    for number, graph in enumerate(graphs):
        called = {}
        for node in graph.nodes:
            place = (node.id, node.group)
            taken = any(id == node.id for id, _ in known)
            id = known.setdefault(place, f"{node.id}--{node.group}" if taken else node.id)
            called[node.id] = id
            rows.setdefault(id, [None] * len(graphs))[number] = node
        edges.append(_counted(graph.edges, called))
    order = in_one_order([[id for id in rows if rows[id][number] is not None]
                          for number in range(len(graphs))])
    lines = in_one_order([list(own) for own in edges])
    nodes = {id: _with_room_for_all(id, [node for node in rows[id] if node]) for id in order}
    ordered = reading_order(nodes, [edge for edge, _ in lines])
    return Union(
        Graph(name, title, description, _groups(graphs), ordered,
              tuple(edge for edge, _ in lines),
              "right" if any(graph.direction == "right" for graph in graphs) else "down"),
        tuple(tuple(rows[node.id]) for node in ordered),
        tuple(tuple(own.get(line) for own in edges) for line in lines),
    )


def in_one_order(orders: Sequence[Sequence[_Kind]]) -> list[_Kind]:
    """Everything in some lists once, each thing after what it follows in the first that has it.

    >>> in_one_order([["a", "c"], ["a", "b", "c", "d"]])
    ['a', 'b', 'c', 'd']
    """
    merged: list[_Kind] = []
    for order in orders:
        place = 0
        for one in order:
            if one in merged:
                place = merged.index(one) + 1
            else:
                merged.insert(place, one)
                place += 1
    return merged


def _counted(
    edges: Iterable[Edge], called: Mapping[str, str]
) -> dict[tuple[Edge, int], Edge]:
    """Each line by what it is in the union: between bodies as they are called there, and with a
    number that tells it from another exactly like it."""
    seen: Counter[Edge] = Counter()
    found = {}
    for edge in edges:
        there = replace(edge, tail=called[edge.tail], head=called[edge.head])
        seen[there] += 1
        found[there, seen[there]] = edge
    return found


def _with_room_for_all(id: str, nodes: Sequence[Node]) -> Node:
    first, *others = dict.fromkeys(nodes)
    return replace(first, id=id, others=tuple(others))


def _groups(graphs: Sequence[Graph]) -> tuple[Group, ...]:
    groups = {group.id: group for graph in reversed(graphs) for group in graph.groups}
    return tuple(groups[id] for id in in_one_order(
        [[group.id for group in graph.groups] for graph in graphs]))
