"""The graph of what is different, however two sides were read: the bodies that are touched, those
to which they answer, and the lines between them.

It needs no moment, and so it shows two commits too, with all that is written in them.
"""

from __future__ import annotations

from collections.abc import Collection, Iterable, Iterator, Mapping
from dataclasses import replace

from remit.model.board import Board
from remit.model.fields import Key
from remit.model.kinds import SHARED
from remit.model.time import Holds
from remit.queries.differences import Comparison
from remit.queries.differences.both import Both
from remit.queries.differences.changed_lines import (
    AnyLine,
    head_key,
    head_written,
    lines_with_places,
    sort_of,
)
from remit.queries.differences.sides import Side
from remit.views.charts.bodies import node_id
from remit.views.charts.fates import SAME, Fates, line_id, touched_bodies
from remit.views.charts.graph import Edge, EdgeKind, Graph, Group, Node
from remit.views.charts.order import reading_order
from remit.views.charts.parts import MOST_IN_ROWS

_FEW = 6  # with more bodies, a chart from the top down is too wide for a comment
_NOWHERE = ""  # the chart of no partnership: each id has its own in front


def difference_graph(comparison: Comparison, names: Mapping[str, str]) -> Graph | None:
    """What is different as one graph, marked in words and by classes; None where no body and no
    line is. Bodies of several partnerships stand in groups, called by their `names`.

    Where there are more bodies than are read at once, only what is different is left.
    """
    touched = {comparison.both.pairs.now(key) for key in touched_bodies(comparison)}
    if not touched:
        return None
    drawing = _Drawing(comparison, touched)
    edges = tuple(drawing.edges())
    nodes = {node.id: node for node in drawing.nodes(edges)}
    if len(nodes) > MOST_IN_ROWS:
        edges = tuple(edge for edge in edges if "same" not in edge.classes)
        nodes = {node.id: node for node in drawing.nodes(edges)}
    marks = [*(node.classes for node in nodes.values()), *(edge.classes for edge in edges)]
    if all("same" in classes for classes in marks):
        return None
    homes = sorted({node.group for node in nodes.values() if node.group not in (None, SHARED)})
    groups = tuple(Group(home, names.get(home, home)) for home in homes if len(homes) > 1)
    return Graph("difference", "What is different", "What begins, ends and moves is marked.",
                 groups, reading_order(nodes, edges), edges,
                 "down" if len(nodes) <= _FEW else "right")


class _Drawing:
    """The bodies and lines of a graph while it is put together; lines find other bodies."""

    def __init__(self, comparison: Comparison, touched: Collection[Key]) -> None:
        self._comparison, self._both = comparison, comparison.both
        self._fates = Fates(comparison, _NOWHERE)
        self._keys = {self._id(key): key for key in sorted(touched)}
        self._unnamed: dict[str, tuple[str, str]] = {}
        self._touched = frozenset(self._keys)
        # Who answers to a body that comes or goes is told, whether it is touched or not.
        self._coming = {id: key for id, key in self._keys.items()
                        if self._fates.bodies.get(id, SAME).mark in ("added", "removed")}
        self._tails = dict.fromkeys(
            (*self._keys.values(), *_answering(self._both, self._coming.values())))
        self._changed = {(one.about, *one.path[:2]) for one in comparison.differences
                         if one.kind in ("line-changed", "evidence-changed")}

    def edges(self) -> Iterator[Edge]:
        """Each line of either side once, as the side after has it, marked by what becomes of it."""
        found: dict[tuple[str, str, str], Edge] = {}
        for side in (self._both.before, self._both.after):
            found |= {line_id(edge): edge for key in self._tails
                      for edge in self._edges_of(side, key)}
        yield from (edge for edge in found.values()
                    if edge.tail in self._touched or edge.head in self._coming)
        for one in self._comparison.becomings:
            words = () if one.succession.certainty == "stated" else (one.succession.certainty,)
            yield from (Edge(self._known(body), self._known(heir), "hands-over", words,
                             ("passing",)) for body in one.bodies for heir in one.into)

    def nodes(self, edges: Iterable[Edge]) -> Iterator[Node]:
        """The bodies at the ends of lines, and those that are marked without one."""
        ends = {end for edge in edges for end in (edge.tail, edge.head)}
        for id, key in self._keys.items():
            if id not in ends and id not in self._fates.bodies:
                continue
            record = self._both.record(key)
            fate = self._fates.bodies.get(id, SAME)
            yield Node(id, record.label if record is not None else key.id, group=key.partnership,
                       words=fate.words, classes=(fate.mark,))
        for id, (name, home) in self._unnamed.items():
            if id in ends:
                yield Node(id, name, group=home, words=("not named",), classes=("same",))

    def _edges_of(self, side: Side, key: Key) -> Iterator[Edge]:
        """The lines of a body on one side; of one whose id was changed, by the id it has now."""
        renamed = {now: was for was, now in self._both.pairs.renamed.items()}
        there = renamed.get(key, key) if side is self._both.before else key
        board = side.record(there)
        if not isinstance(board, Board) or side.holds(there) is not Holds.YES:
            return
        tail, unsure = self._known(key), side.doubtful(there)
        if board.type == "council-committee":
            hosts = (self._both.meant(key.partnership, ("organisations",), one)
                     for one in board.host)
            yield from (self._marked(Edge(tail, self._known(host), "committee"))
                        for host in hosts if host is not None)
        for field, place, line in lines_with_places(board):
            if (field, place) not in unsure:
                yield self._line(key, field, line)

    def _line(self, key: Key, field: str, line: AnyLine) -> Edge:
        tail, head = self._id(key), head_key(self._both, key.partnership, line)
        sort: EdgeKind = sort_of(line)
        certainty = line.certainty_of("to")
        words = () if certainty == "stated" else (certainty,)
        edge = Edge(tail, self._known(head) if head else head_written(line), sort, words)
        is_changed = (key, field, line.key_in_list) in self._changed
        marked = self._marked(edge, is_changed=is_changed)
        if head is not None:
            return marked
        id = f"{tail}-unnamed-{edge.head}"
        self._unnamed[id] = edge.head, key.partnership
        return replace(marked, head=id)

    def _marked(self, edge: Edge, is_changed: bool = False) -> Edge:
        fate = self._fates.line(edge)
        if fate is SAME and is_changed:
            return replace(edge, words=("changed", *edge.words), classes=("changed",))
        return replace(edge, words=(*fate.words, *edge.words), classes=(fate.mark,))

    def _known(self, key: Key) -> str:
        """The id of a body that is drawn from now on."""
        now = self._both.pairs.now(key)
        self._keys.setdefault(self._id(now), now)
        return self._id(now)

    def _id(self, key: Key) -> str:
        return node_id(key, _NOWHERE)


def _answering(both: Both, keys: Collection[Key]) -> Iterator[Key]:
    """The bodies whose lines lead to some on either side, by the keys they have now."""
    for side in (both.before, both.after):
        for key in keys:
            for pointer in side.register.pointing_at(key):
                if pointer.reference.path[0] in ("reports_to", "scrutinised_by"):
                    yield both.pairs.now(pointer.record)
