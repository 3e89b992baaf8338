"""The key of a chart: which kinds of line and which marks occur in it, and what they mean."""

from __future__ import annotations

import textwrap
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Literal

from remit.views.charts.graph import Graph
from remit.views.charts.look import LINE_MARKS, LINES, NODE_MARKS

# Characters on a line of the caption: about as wide as four bodies beside each other.
_CAPTION_WIDTH = 100


@dataclass(frozen=True, slots=True)
class KeyEntry:
    """One sign of the key: a kind of line, a mark on a line or a mark on a body.

    `name` is its class in the chart, `meaning` what it says, `pattern` what it looks like in
    words, `head` the arrowhead as DOT calls it. `said` and `heard` are what a line says of its
    lower and its upper body, as in `Line`.
    """

    shows: Literal["line", "line-mark", "body-mark"]
    name: str
    meaning: str
    pattern: str
    head: str = ""
    said: str = ""
    heard: str = ""


def key_of(graph: Graph) -> tuple[KeyEntry, ...]:
    """The signs that this chart needs, lines first, from the strongest to the weakest."""
    kinds = {edge.kind for edge in graph.edges}
    on_lines = {name for edge in graph.edges for name in edge.classes}
    on_bodies = {name for node in graph.nodes for name in node.classes} - {"focus"}
    return (
        *(
            KeyEntry("line", kind, line.meaning or line.phrase, line.pattern,
                     line.attributes["arrowtail"], line.said, line.heard)
            for kind, line in LINES.items()
            if kind in kinds
        ),
        *(
            KeyEntry("line-mark", name, mark.meaning, mark.pattern,
                     mark.attributes.get("arrowhead", "normal"))
            for name, mark in LINE_MARKS.items()
            if name in on_lines
        ),
        *_body_marks([name for name in NODE_MARKS if name in on_bodies]),
    )


def caption_of(graph: Graph) -> tuple[str, ...]:
    """The lines printed below a chart that travels alone: title, key, what is said beside it."""
    signs = [
        f"{sign.pattern[0].upper()}{sign.pattern[1:]}: {sign.meaning}" for sign in key_of(graph)
    ]
    lines = [graph.title, ". ".join(signs) + "." if signs else "", *graph.beside]
    return tuple(part for line in lines for part in textwrap.wrap(line, _CAPTION_WIDTH))


def _body_marks(names: list[str]) -> Iterator[KeyEntry]:
    """One sign for all marks that look alike; the words in the box say which it is."""
    patterns = dict.fromkeys(NODE_MARKS[name].pattern for name in names)
    for pattern in patterns:
        alike = [name for name in names if NODE_MARKS[name].pattern == pattern]
        meaning = ", ".join(NODE_MARKS[name].meaning for name in alike)
        yield KeyEntry("body-mark", alike[0], meaning, pattern)
