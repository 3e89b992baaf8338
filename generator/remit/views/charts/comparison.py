"""The graph of a comparison: both moments in one, with what begins, ends, moves and passes marked.

It is laid out once with the graphs of either moment, so that nothing moves between the three.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace

from remit.model.board import Board, Line, Scrutiny
from remit.model.fields import Key
from remit.model.time import Holds
from remit.queries.differences import Comparison
from remit.queries.differences.changed_lines import head_key, lines_on, sort_of
from remit.views.charts.bodies import node_id
from remit.views.charts.graph import Edge, Graph, Node
from remit.views.charts.union import Union, union_of

# What a plain chart says of a body that says nothing of what changes, and by which classes.
_KEPT = frozenset(("dormant", "shadow", "existence disputed", "existence implied", "not named",
                   "accountability not stated"))
_KEPT_CLASSES = frozenset(
    ("board", "organisation", "dormant", "shadow", "disputed", "implied", "unnamed"))
_LineId = tuple[str, str, str]  # the lower body, the kind, the upper body
_Row = tuple[Edge, tuple[Edge | None, ...]]


@dataclass(frozen=True, slots=True)
class _Fate:
    """What becomes of a body or a line: the class that marks it, and what is said of it."""

    mark: str
    words: tuple[str, ...] = ()


_SAME = _Fate("same")
_BEGINS, _ENDS = _Fate("added", ("begins",)), _Fate("removed", ("ends",))
_HERE, _AWAY = _Fate("moved", ("moves here",)), _Fate("left", ("moves away",))


def comparison_union(
    comparison: Comparison, home: str, before: Graph, after: Graph, name: str, title: str
) -> Union | None:
    """Three graphs as one: what is different, then the moment before and the one after.

    `home` is the partnership whose chart it is. None where no body and no line is different.
    """
    plain = union_of([before, after], name, title)
    fates = _Fates(comparison, home)
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


class _Fates:
    """What becomes of the bodies and the lines of a comparison, by their ids in its chart."""

    def __init__(self, comparison: Comparison, home: str) -> None:
        self._comparison, self._home = comparison, home
        self.bodies = dict(self._of_bodies())
        both = comparison.both
        keys = {key for one in comparison.differences for key in (one.before, one.after) if key}
        self._was = {self._line(*line) for line in lines_on(both, both.before, keys)}
        self._now = {self._line(*line) for line in lines_on(both, both.after, keys)}
        self._moved = dict(self._of_moved())

    def line(self, edge: Edge) -> _Fate:
        """What becomes of a line; of one of which no difference is told, it stays."""
        id = _line_id(edge)
        was, now = id in self._was, id in self._now
        if edge.kind == "hands-over":
            return _Fate("passing")
        if edge.kind == "committee":
            marks = {self.bodies[end].mark for end in (edge.tail, edge.head) if end in self.bodies}
            return _BEGINS if "added" in marks else _ENDS if "removed" in marks else _SAME
        if was == now:  # and of a body that a source does not name, its line goes with the other
            is_unnamed = not was and "-unnamed-" in edge.head
            end = self.bodies.get(edge.tail, _SAME).mark if is_unnamed else ""
            return _BEGINS if end == "added" else _ENDS if end == "removed" else _SAME
        return self._moved.get(id, _BEGINS if now else _ENDS)

    def _of_bodies(self) -> Iterator[tuple[str, _Fate]]:
        passed = _passed(self._comparison)
        for key in passed:
            if self._comparison.both.after.holds(key) is Holds.YES:
                yield self._id(key), _Fate("changed", ("hands over",))
        for one in self._comparison.differences:
            key = one.about
            if key.kind == "boards" and one.kind == "record-created":
                yield self._id(key), _Fate("added", ("new",))
            elif key.kind == "boards" and one.kind == "record-closed":
                said = (passed[key],) if key in passed else ()
                yield self._id(key), _Fate("removed", ("closes", *said))
            elif key.kind == "boards" and one.kind == "record-renamed":
                yield self._id(key), _Fate("changed", ("renamed",))

    def _of_moved(self) -> Iterator[tuple[_LineId, _Fate]]:
        both = self._comparison.both
        for one in self._comparison.differences:
            if one.kind != "line-moved":
                continue
            for line, fate in ((one.was, _AWAY), (one.now, _HERE)):
                if isinstance(line, Line | Scrutiny):
                    head = head_key(both, one.about.partnership, line)
                    yield self._line(one.about, sort_of(line), head or ""), fate

    def _line(self, tail: Key, sort: str, head: Key | str) -> _LineId:
        return self._id(tail), sort, head if isinstance(head, str) else self._id(head)

    def _id(self, key: Key) -> str:
        return node_id(key, self._home)


def _marked_node(node: Node, row: Sequence[Node | None], fates: _Fates) -> Node:
    was, now = row
    shown = now or was or node
    fate = fates.bodies.get(shown.id, _SAME)
    if fate.mark == "removed" and was is not None:
        shown = was
    kept = () if fate.mark == "removed" else tuple(w for w in shown.words if w in _KEPT)
    classes = tuple(one for one in shown.classes if one in _KEPT_CLASSES)
    return replace(shown, id=node.id, words=(*fate.words, *kept), classes=(*classes, fate.mark),
                   others=())


def _marked_edges(rows: Sequence[_Row], fates: _Fates) -> Iterator[Edge | None]:
    """Each line as the comparison shows it. One that is said otherwise at the later moment is
    shown as it is then, and its earlier twin is not."""
    later = {_line_id(edge) for edge, (_, now) in rows if now is not None}
    for edge, (was, now) in rows:
        if was is not None and now is None and _line_id(edge) in later:
            yield None
            continue
        fate = fates.line(edge)
        yield replace(edge, words=(*fate.words, *edge.words), classes=(*edge.classes, fate.mark))


def _passing(
    comparison: Comparison, home: str, nodes: Sequence[Node], rows: Sequence[_Row]
) -> Iterator[Edge]:
    """Who hands over to whom, where no chart of a moment shows it."""
    drawn, shown = {node.id for node in nodes}, {_line_id(edge) for edge, _ in rows}
    for one in comparison.becomings:
        words = () if one.succession.certainty == "stated" else (one.succession.certainty,)
        for body in one.bodies:
            for heir in one.into:
                edge = Edge(node_id(body, home), node_id(heir, home), "hands-over", words, words)
                if {edge.tail, edge.head} <= drawn and _line_id(edge) not in shown:
                    yield edge


def _passed(comparison: Comparison) -> Mapping[Key, str]:
    """Whether a body that hands over is merged with others, split or replaced."""
    return {body: "split" if len(one.into) > 1 else "merged" if len(one.bodies) > 1 else "replaced"
            for one in comparison.becomings for body in one.bodies
            if isinstance(comparison.both.record(body), Board)}


def _line_id(edge: Edge) -> _LineId:
    return edge.tail, edge.kind, edge.head
