"""The graph of a comparison: both moments in one, with what begins, ends, moves and passes marked.

It is laid out once with the graphs of either moment, so that nothing moves between the three.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace

from remit.queries.differences import Comparison
from remit.views.charts.bodies import node_id
from remit.views.charts.fates import SAME, Fates, line_id
from remit.views.charts.graph import Edge, Graph, Node
from remit.views.charts.union import Union, union_of

# What a plain chart says of a body that says nothing of what changes, and by which classes.
_KEPT = frozenset(("dormant", "shadow", "existence disputed", "existence implied", "not named",
                   "accountability not stated"))
_KEPT_CLASSES = frozenset(
    ("board", "organisation", "dormant", "shadow", "disputed", "implied", "unnamed"))
_Row = tuple[Edge, tuple[Edge | None, ...]]


def comparison_union(
    comparison: Comparison, home: str, before: Graph, after: Graph, name: str, title: str
) -> Union | None:
    """Three graphs as one: what is different, then the moment before and the one after.

    `home` is the partnership whose chart it is. None where no body and no line is different.
    """
    plain = union_of([before, after], name, title)
    fates = Fates(comparison, home)
    nodes = [_marked_node(node, row, fates) for node, row in zip(
        plain.graph.nodes, plain.nodes, strict=True)]
    rows: list[_Row] = list(zip(plain.graph.edges, plain.edges, strict=True))
    rows += [(edge, (None, None)) for edge in _passing(comparison, home, nodes, rows)]
    lines = list(_marked_edges(rows, fates))
    if all("same" in classes for classes in (*(node.classes for node in nodes), *(
            line.classes for line in lines if line is not None))):
        return None
    return Union(
        replace(plain.graph,
                nodes=tuple(replace(node, others=(plainly, *plainly.others)) for node, plainly in
                            zip(nodes, plain.graph.nodes, strict=True)),
                edges=tuple(line or edge for line, (edge, _) in zip(lines, rows, strict=True))),
        tuple((node, *row) for node, row in zip(nodes, plain.nodes, strict=True)),
        tuple((line, *row) for line, (_, row) in zip(lines, rows, strict=True)))


def _marked_node(node: Node, row: Sequence[Node | None], fates: Fates) -> Node:
    was, now = row
    shown = now or was or node
    fate = fates.bodies.get(shown.id, SAME)
    if fate.mark == "removed" and was is not None:
        shown = was
    kept = () if fate.mark == "removed" else tuple(w for w in shown.words if w in _KEPT)
    classes = tuple(one for one in shown.classes if one in _KEPT_CLASSES)
    return replace(shown, id=node.id, words=(*fate.words, *kept), classes=(*classes, fate.mark),
                   others=())


def _marked_edges(rows: Sequence[_Row], fates: Fates) -> Iterator[Edge | None]:
    """Each line as the comparison shows it. One that is said otherwise at the later moment is
    shown as it is then, and its earlier twin is not."""
    later = {line_id(edge) for edge, (_, now) in rows if now is not None}
    for edge, (was, now) in rows:
        if was is not None and now is None and line_id(edge) in later:
            yield None
            continue
        fate = fates.line(edge)
        yield replace(edge, words=(*fate.words, *edge.words), classes=(*edge.classes, fate.mark))


def _passing(
    comparison: Comparison, home: str, nodes: Sequence[Node], rows: Sequence[_Row]
) -> Iterator[Edge]:
    """Who hands over to whom, where no chart of a moment shows it."""
    drawn, shown = {node.id for node in nodes}, {line_id(edge) for edge, _ in rows}
    for one in comparison.becomings:
        words = () if one.succession.certainty == "stated" else (one.succession.certainty,)
        for body in one.bodies:
            for heir in one.into:
                edge = Edge(node_id(body, home), node_id(heir, home), "hands-over", words, words)
                if {edge.tail, edge.head} <= drawn and line_id(edge) not in shown:
                    yield edge
