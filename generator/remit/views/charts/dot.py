r"""Writes a chart down in DOT, the language Graphviz draws from.

Names are hostile text: whatever an officer types comes out as those very characters.

>>> from graphviz.quoting import quote
>>> print(quote(label(["Joint \"A\\N\" <b>", "{x} &amp;"])))
"Joint \"A\\N\" <b>\n{x} &amp;amp;"
"""

from __future__ import annotations

import functools
import itertools
import re
import textwrap
from collections.abc import Iterable, Sequence

from graphviz import escape, nohtml
from graphviz.quoting import attr_list

from remit.views.charts.graph import Edge, Graph, Node
from remit.views.charts.look import LINE_MARKS, LINES, LOOK, NODE_MARKS, Look
from remit.views.charts.standing import Standing

# What neither XML nor HTML can hold, though a quoted YAML text can.
_UNPRINTABLE = re.compile("[^\x20-\x7e\xa0-\ud7ff\ue000-\ufdcf\ufdf0-\ufffd\U00010000-\U0010fffd]")
_SLIM, _BROAD = frozenset(" ()[].,:;'|!fijlrtI-"), frozenset("mwMW@%—…")


def dot_text(
    graph: Graph, look: Look = LOOK, caption: Sequence[str] = (), dots_an_inch: int | None = None
) -> str:
    """The DOT text of a chart; the same graph gives the same text.

    Bodies are `n0`, `n1`… in reading order, lines `e0`, `e1`…, panels `g0`, `g1`…, both as DOT
    names and as the ids in the drawing. Addresses are not part of it: they are put in when the
    drawing is set into a page. `caption` holds lines printed below a chart that travels alone.
    `dots_an_inch` is for a picture in pixels: at 72 there is one for each point.
    """
    numbers = {node.id: number for number, node in enumerate(graph.nodes)}
    lines = ["digraph remit {", *_defaults(graph, look, caption)]
    if dots_an_inch:
        lines.append(f"graph [dpi={dots_an_inch}]")
    for number, node in enumerate(graph.nodes):
        lines.append(f"n{number}{attr_list(kwargs=_node_attributes(number, node, look))}")
    for number, group in enumerate(graph.groups):
        members = [f"n{numbers[node.id]}" for node in graph.nodes if node.group == group.id]
        if members:
            lines += _panel(number, group.name, members, look)
    standing = Standing(graph)
    for number, edge in enumerate(graph.edges):
        rows = standing.rows_down(edge)
        ends = f"n{numbers[edge.head]} -> n{numbers[edge.tail]}"
        lines.append(f"{ends}{attr_list(kwargs=_edge_attributes(number, edge, rows))}")
    for lower, upper in standing.below.items():
        lines.append(f"n{numbers[upper]} -> n{numbers[lower]} [style=invis]")
    return "\n".join([*lines, "}", ""])


def label(lines: Iterable[str], end: str = r"\n") -> str:
    r"""A DOT label, not yet quoted, that shows these lines as they are.

    `end` is what ends a line: `\n` centres it, `\l` puts it at the left.
    """
    # An ampersand could begin an entity, which Graphviz resolves in every label.
    escaped = [escape(printable(line).replace("&", "&amp;")) for line in lines]
    text: str = nohtml(end.join(escaped) + (end if end == r"\l" else ""))
    return text


def printable(text: str) -> str:
    """The text on one line, with what no page can show replaced by the replacement character."""
    return _UNPRINTABLE.sub("\ufffd", " ".join(text.split()))


@functools.lru_cache(maxsize=65536)
def name_lines(name: str, wrap: int) -> tuple[str, ...]:
    """A name wrapped at `wrap` characters into as few lines as will do, of like length."""
    text = printable(name)
    lines = _wrapped(text, wrap)
    for width in range(wrap - 1, len(text) // max(len(lines), 1), -1):
        narrower = _wrapped(text, width)
        if len(narrower) > len(lines) or any(len(word) > width for word in text.split()):
            break
        lines = narrower
    return tuple(lines) or ("",)


def node_lines(node: Node, wrap: int) -> tuple[str, ...]:
    """What stands in the box of a body: its name, and what is said under it."""
    return (*name_lines(node.name, wrap), *word_lines(node.words, wrap))


def _lines_ever(node: Node, wrap: int) -> Iterable[str]:
    """The lines of a box that has room for what the body says at each of its moments: as many as
    the longest of these has, and each as wide as the widest."""
    said = [node_lines(one, wrap) for one in (node, *node.others)]
    return [max(lines, key=_breadth) for lines in itertools.zip_longest(*said, fillvalue="")]


def _breadth(line: str) -> float:
    """About how wide a line is in Helvetica, to tell the wider of two."""
    return sum(0.5 if sign in _SLIM else 1.5 if sign in _BROAD else 1 for sign in line)


def word_lines(words: Sequence[str], wrap: int) -> tuple[str, ...]:
    """What is said under a name, in brackets; the lines may be a little longer than a name's."""
    return tuple(_wrapped(f"({', '.join(map(printable, words))})", wrap + 4)) if words else ()


def _wrapped(text: str, width: int) -> list[str]:
    return textwrap.wrap(text, width, break_on_hyphens=False)


def _defaults(graph: Graph, look: Look, caption: Sequence[str]) -> list[str]:
    down = graph.direction == "down"
    is_money = any(edge.width is not None for edge in graph.edges)
    chart = {
        "rankdir": "TB" if down else "LR",
        "nodesep": "0.18" if down else "0.14",
        "ranksep": "1.3" if is_money else "0.5" if down else "0.7",
        # Bodies of different levels share one scale, so that a higher body stands higher.
        "newrank": "true",
        # Lines first: the bodies then follow each other in reading order, for the keyboard.
        "outputorder": "edgesfirst",
        "bgcolor": look.paper,
        "fontname": look.font,
        "fontsize": "11",
        "fontcolor": look.ink,
        "pad": "0.2" if caption else "0.05",
    }
    body = {
        "shape": "box",
        "fontname": look.font,
        "fontsize": "12",
        "fontcolor": look.ink,
        "fillcolor": look.paper,
        "color": look.outline,
        "penwidth": "1.2",
        "margin": "0.13,0.07",
        "height": "0.42",
    }
    if is_money:  # boxes that are as wide as each other, so that the lines begin below each other
        body["width"] = "2.1"
    line = {
        "dir": "back",
        "fontname": look.font,
        "fontsize": "10",
        "fontcolor": look.line,
        "color": look.line,
        "penwidth": "1.2",
        "arrowsize": "0.75",
    }
    if caption:
        chart |= {"label": label(caption, end=r"\l"), "labelloc": "b", "labeljust": "l"}
    named = {"graph": chart, "node": body, "edge": line}
    return [f"{what}{attr_list(kwargs=attributes)}" for what, attributes in named.items()]


def _node_attributes(number: int, node: Node, look: Look) -> dict[str, str]:
    attributes = {"id": f"n{number}", "label": label(_lines_ever(node, look.wrap))}
    style = ["filled"] if "organisation" in node.classes else ["rounded", "filled"]
    for name in [*node.classes, "focus"] if node.focus else node.classes:
        if name in NODE_MARKS:
            attributes |= NODE_MARKS[name].attributes
            style += [NODE_MARKS[name].outline] if NODE_MARKS[name].outline else []
    return attributes | {"style": ",".join(style)}


def _edge_attributes(number: int, edge: Edge, rows: int) -> dict[str, str]:
    attributes = {"id": f"e{number}", **LINES[edge.kind].attributes}
    if edge.width is not None:
        attributes["penwidth"] = f"{edge.width:g}"
    if edge.kind not in ("informs", "hands-over"):
        attributes["weight"] = "3"
    if rows > 1:
        attributes["minlen"] = str(rows)
    for name in edge.classes:
        if name in LINE_MARKS:
            attributes |= LINE_MARKS[name].attributes
    if edge.words:
        attributes["label"] = nohtml(f" {label([', '.join(edge.words)])}")
    return attributes


def _panel(number: int, name: str, members: list[str], look: Look) -> list[str]:
    attributes = {
        "id": f"g{number}",
        "label": label([name]),
        "labelloc": "t",
        "labeljust": "l",
        "style": "rounded,filled",
        "fillcolor": look.panels[number % len(look.panels)],
        "color": look.panel_outlines[number % len(look.panel_outlines)],
        "margin": "10",
    }
    return [f"subgraph cluster_g{number} {{", f"graph{attr_list(kwargs=attributes)}", *members, "}"]
