r"""Writes a chart down in Mermaid, the language in which a comment on GitHub can hold a chart.

Names are hostile text: whatever an officer types comes out as those very characters.

>>> print(_quoted('Say "no" %%{init}%% `x` <b>', 80))
"Say #34;no#34; #37;#37;#123;init#125;#37;#37; #96;x#96; #60;b#62;"
"""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterator, Mapping
from types import MappingProxyType

from remit.views.charts.dot import printable
from remit.views.charts.graph import Edge, Graph, Node
from remit.views.charts.look import LINES

MOST_BODIES = 60
MOST_LINES = 120
"""With more bodies or lines than this nobody sees what is different; Mermaid draws 500 lines."""
_NAME, _WORDS = 80, 40  # characters of a name and of what is said of it
# What stands for itself in a quoted label; all else is written as a number.
_PLAIN = frozenset(" ,'()-")
# Behind these stands a blank of no width: what is read back from numbers is not read as a formula,
# an icon, a line's end or a number again.
_APART, _BLANK = frozenset("$:\\\N{LATIN SMALL LIGATURE FL}\N{PILCROW SIGN}"), "#8203;"
# Mermaid takes “direction LR” for an order wherever it stands on a line.
_DIRECTION = re.compile("(direction) ", re.IGNORECASE)

# How a line is drawn by what becomes of it, and its colour, that shows on white and on black.
_ARROWS: Mapping[str, str] = MappingProxyType({
    "added": "==>", "moved": "==>", "removed": "-.->", "left": "-.->", "passing": "-.->"})
_COLOURS: Mapping[str, str] = MappingProxyType({
    "added": "#1a7f37", "moved": "#8250df", "changed": "#8250df", "left": "#8250df",
    "removed": "#cf222e"})
_BOXES: Mapping[str, str] = MappingProxyType({
    "added": "stroke-width:4px", "changed": "stroke-width:2px,stroke-dasharray:9 4",
    "removed": "stroke-width:2px,stroke-dasharray:3 3"})


def mermaid_text(graph: Graph) -> str:
    """The chart as a flowchart, those to whom others answer above or at the left; the same graph
    gives the same text. Its marks are classes of the graph of a comparison, and said in words too.

    Bodies are `n0`, `n1`… in the order of the graph and groups `g0`, `g1`…: no id is an officer's.
    """
    ids = {node.id: f"n{number}" for number, node in enumerate(graph.nodes)}
    direction = "BT" if graph.direction == "down" else "RL"
    lines = [f"flowchart {direction}", f"accTitle: {_shown(graph.title)}",
             f"accDescr: {_shown(graph.description)}"]
    grouped = {group.id for group in graph.groups}
    lines += [_box(ids[node.id], node) for node in graph.nodes if node.group not in grouped]
    for number, group in enumerate(graph.groups):
        lines += [f"subgraph g{number}[{_quoted(group.name, _NAME)}]",
                  *(_box(ids[node.id], node) for node in graph.nodes if node.group == group.id),
                  "end"]
    lines += [_line(ids, edge) for edge in graph.edges]
    return "\n".join([*lines, *_styles(ids, graph), ""])


def _box(id: str, node: Node) -> str:
    said = f"<br/>({_shown(', '.join(node.words), _WORDS)})" if node.words else ""
    return f'{id}["{_shown(node.name, _NAME)}{said}"]'


def _line(ids: Mapping[str, str], edge: Edge) -> str:
    said = f" ({', '.join(edge.words)})" if edge.words else ""
    arrow = next((_ARROWS[mark] for mark in edge.classes if mark in _ARROWS), "-->")
    label = _quoted(f"{LINES[edge.kind].phrase}{said}", _NAME)
    return f"{ids[edge.tail]} {arrow}|{label}| {ids[edge.head]}"


def _styles(ids: Mapping[str, str], graph: Graph) -> Iterator[str]:
    """What each mark looks like, and what is marked by it."""
    boxes: dict[str, list[str]] = defaultdict(list)
    for node in graph.nodes:
        for mark in node.classes:
            boxes[mark].append(ids[node.id])
    for mark, look in _BOXES.items():
        if mark in boxes:
            yield f"classDef {mark} stroke:{_COLOURS[mark]},{look}"
            yield f"class {','.join(boxes[mark])} {mark}"
    lines: dict[str, list[str]] = defaultdict(list)
    for number, edge in enumerate(graph.edges):
        for mark in edge.classes:
            lines[mark].append(str(number))
    for mark, colour in _COLOURS.items():
        if mark in lines:
            width = "" if _ARROWS.get(mark) == "==>" else ",stroke-width:2px"
            yield f"linkStyle {','.join(lines[mark])} stroke:{colour}{width}"


def _quoted(text: str, most: int) -> str:
    return f'"{_shown(text, most)}"'


def _shown(text: str, most: int | None = None) -> str:
    """A text as it can stand in a label: on one line, cut, and nothing in it a sign of Mermaid."""
    line = printable(text)
    cut = line if most is None or len(line) <= most else f"{line[:most].rstrip()}…"
    shown = "".join(one if one in _PLAIN or (one.isalnum() and one not in _APART) else
                    f"#{ord(one)};{_BLANK if one in _APART else ''}" for one in cut)
    return _DIRECTION.sub(r"\1#32;", shown)
