"""The same chart as a nested list, which says in words who answers to whom."""

from __future__ import annotations

from collections import defaultdict
from dataclasses import dataclass, replace

from remit.views.charts.dot import printable
from remit.views.charts.graph import Edge, Graph, Node
from remit.views.charts.look import LINES

# Deeper nesting than this is hard to follow, and hard on browsers: the rest begins anew on top.
_DEEPEST = 10

# A body is listed in full where its strongest line leads, whichever is written first.
_WEAK = frozenset({"informs", "hands-over"})


@dataclass(frozen=True, slots=True)
class Entry:
    """A body in the list, or a line to the body above it.

    `edge` is the line that puts it here (None at the top), and `line` says it in words, or says
    that no line of the body is stated. A body is listed in full once; elsewhere its entry is
    `again`, which says a further line and refers to the full one. `group` is its panel's name,
    where it is not that of the entry above.
    """

    node: Node
    edge: Edge | None = None
    line: str = ""
    group: str = ""
    again: bool = False
    below: tuple[Entry, ...] = ()


@dataclass(frozen=True, slots=True)
class Outline:
    """The whole list: each body stands in it once in full, each line once, under its upper end."""

    name: str
    title: str
    entries: tuple[Entry, ...]
    beside: tuple[str, ...]


def line_in_words(edge: Edge, head: Node) -> str:
    """“reports to Health and Wellbeing Board (implied)”; of a step, when it comes: “if yes”."""
    if edge.kind == "follows":
        return f"if {', '.join(edge.words)}" if edge.words else "next"
    said = f" ({', '.join(edge.words)})" if edge.words else ""
    return f"{LINES[edge.kind].phrase} {head.name}{said}"


def outline_of(graph: Graph) -> Outline:
    """The chart as a list, the bodies that answer to nobody on top, in reading order."""
    said = _printable(graph)
    return Outline(said.name, said.title, _Writer(said).entries(), said.beside)


def _printable(graph: Graph) -> Graph:
    """The same chart with every text as the picture shows it."""
    return replace(
        graph,
        title=printable(graph.title),
        groups=tuple(replace(group, name=printable(group.name)) for group in graph.groups),
        nodes=tuple(
            replace(node, name=printable(node.name), words=tuple(map(printable, node.words)))
            for node in graph.nodes
        ),
        edges=tuple(replace(edge, words=tuple(map(printable, edge.words))) for edge in graph.edges),
        beside=tuple(map(printable, graph.beside)),
    )


class _Writer:
    """Walks down from the top, and remembers which bodies it has told in full."""

    def __init__(self, graph: Graph) -> None:
        self.nodes = {node.id: node for node in graph.nodes}
        self.groups = {group.id: group.name for group in graph.groups}
        self.tails = {edge.tail for edge in graph.edges}
        self.told: set[str] = set()
        self.below: dict[str, list[Edge]] = defaultdict(list)
        self.home: dict[str, Edge] = {}
        for edge in graph.edges:
            self.below[edge.head].append(edge)
        for edge in sorted(graph.edges, key=lambda edge: edge.kind in _WEAK):
            # Who is scrutinised does not stand below the scrutineer.
            if edge.kind != "scrutinised":
                self.home.setdefault(edge.tail, edge)

    def entries(self) -> tuple[Entry, ...]:
        tops = [node for node in self.nodes.values() if node.id not in self.home]
        top = [self.entry(node, None, "", 1) for node in tops]
        # What is left goes round in a circle, or lies too deep: it begins where reading does.
        for node in self.nodes.values():
            if node.id not in self.told:
                top.append(self.entry(node, None, "", 1))
        order = {id: place for place, id in enumerate(self.nodes)}
        return tuple(sorted(top, key=lambda entry: order[entry.node.id]))

    def entry(self, node: Node, edge: Edge | None, above: str, depth: int) -> Entry:
        self.told.add(node.id)
        group = self.groups.get(node.group or "", "")
        line = "No line stated" if self.has_no_line(node) else self.line(edge)
        entry = Entry(node, edge, line, "" if group == above else group)
        below = []
        for lower in self.below[node.id]:
            tail = self.nodes[lower.tail]
            at_home = self.home.get(tail.id) is lower and tail.id not in self.told
            if at_home and depth < _DEEPEST:
                below.append(self.entry(tail, lower, group, depth + 1))
            else:
                below.append(Entry(tail, lower, self.line(lower), again=True))
        return replace(entry, below=tuple(below))

    def line(self, edge: Edge | None) -> str:
        return line_in_words(edge, self.nodes[edge.head]) if edge else ""

    def has_no_line(self, node: Node) -> bool:
        return not self.below[node.id] and node.id not in self.tails
