"""The parts of a chart's picture: bodies, lines and panels as SVG, without paint and with meaning.

Each is made from what Graphviz wrote between the tags of its group.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from html import escape

from remit.views.charts.dot import name_lines, printable
from remit.views.charts.graph import Edge, Group, Node
from remit.views.charts.links import address
from remit.views.charts.look import Look

_SHAPE = re.compile(r"<(\w+) ([^<>]*?)(?:/>|>([^<>]*)</text>)")
_GEOMETRY = re.compile(r'\b(?:d|points|cx|cy|rx|ry|x|y)="[^"]*"')
_NUMBER = re.compile(r"-?\d+(?:\.\d+)?")
_HUNDREDTHS = re.compile(r"(?<=\.\d)\d+")
_CLASS = re.compile(r"[a-z][a-z0-9-]*")
_TEXT = re.compile(r'<text\b[^>]*? x="([^"]*)" y="([^"]*)"[^>]*>[^<]*</text>')

_WORDS = re.compile(r"(<text\b[^>]*>)[^<]*</text>")

_ROUNDING = "9"
# Points from one line of a box to the next, as the engine sets them.
_APART = 14.4


def body_svg(inside: str, node: Node, chart: str, page: str, look: Look) -> str:
    """A body's box in the chart of this name, as a link where its page is not this `page`."""
    said = len(name_lines(node.name, look.wrap))
    box = _box(inside, said)
    link = address(node.url, page)
    if link:
        box = f'<a href="{escape(link)}">{box}</a>'
    classes = _classes("node", *node.classes, "focus" if node.focus else "")
    words = escape("; ".join(map(printable, node.words)))
    return (
        f'<g id="{element_id("chart", chart, node.id)}" class="{classes}"'
        f' data-node="{escape(node.id)}" data-name="{escape(printable(node.name))}"'
        f' data-words="{words}">{box}</g>'
    )


def line_svg(inside: str, edge: Edge) -> str:
    """A line with its arrowhead, its mark and its words."""
    # Hidden from screen readers, who would hear loose words between the links; the list says it.
    words = escape("; ".join(map(printable, edge.words)))
    width = f' stroke-width="{edge.width:g}"' if edge.width is not None else ""
    return (
        f'<g class="{_classes("edge", edge.kind, *edge.classes)}" data-from="{escape(edge.tail)}"'
        f' data-to="{escape(edge.head)}" data-kind="{edge.kind}" data-words="{words}"'
        f'{width} aria-hidden="true">{"".join(map(_shape, _SHAPE.findall(inside)))}</g>'
    )


def panel_svg(inside: str, group: Group, tint: int) -> str:
    """A panel with its name; `tint` is the number of its colour."""
    return f'<g class="panel tint-{tint}" data-group="{escape(group.id)}">{_box(inside)}</g>'


def caption_svg(lines: str) -> Iterator[str]:
    """The lines printed below a chart."""
    for line in _SHAPE.findall(lines):
        yield _shape(line, "caption")


def with_lines(inside: str, lines: Sequence[str]) -> str:
    """A body's box with other lines in it, as far apart and as much in the middle as those that
    were drawn."""
    drawn = _TEXT.findall(inside)
    if not drawn:
        return inside
    across, downs = drawn[0][0], [float(down) for _, down in drawn]
    apart = downs[1] - downs[0] if len(downs) > 1 else _APART
    first = sum(downs) / len(downs) - apart * (len(lines) - 1) / 2
    texts = (f'<text x="{across}" y="{first + apart * number:.2f}">{escape(line, quote=False)}'
             "</text>" for number, line in enumerate(lines))
    return _TEXT.sub("", inside) + "".join(texts)


def with_words(inside: str, words: Sequence[str]) -> str:
    """A line with other words beside it than were drawn; without any, with none."""
    said = escape(printable(", ".join(words)), quote=False)
    return _WORDS.sub(lambda found: f"{found[1]}{said}</text>" if said else "", inside)


def element_id(*names: str) -> str:
    """An id for a page: it may hold no blanks, and nothing here that CSS would have to escape."""
    return "-".join(re.sub(r"[^\w-]", "-", name) for name in names)


def _box(inside: str, said: int | None = None) -> str:
    """A body's or panel's box and the lines in it, those from the number `said` on in brackets."""
    (tag, attributes, _), *lines = _SHAPE.findall(inside)
    numbers = [float(number) for number in _NUMBER.findall(attributes.split('="')[-1])]
    across, down = numbers[0::2], numbers[1::2]
    rounded = f' rx="{_ROUNDING}"' if tag == "path" else ""
    box = (
        f'<rect x="{min(across):.1f}" y="{min(down):.1f}" width="{max(across) - min(across):.1f}"'
        f' height="{max(down) - min(down):.1f}"{rounded}/>'
    )
    text = "\n".join(
        _shape(line, "said" if said is not None and place >= said else "")
        for place, line in enumerate(lines)
    )
    return box + text


def _shape(shape: tuple[str, str, str], name: str = "") -> str:
    """A shape with nothing but where it is; an arrowhead that is not filled is called hollow."""
    tag, attributes, text = shape
    if tag in ("polygon", "ellipse") and 'fill="none"' in attributes:
        name = "hollow"
    where = _HUNDREDTHS.sub("", " ".join(_GEOMETRY.findall(attributes)))
    called = f' class="{name}"' if name else ""
    return f"<{tag}{called} {where}" + (f">{text}</{tag}>" if tag == "text" else "/>")


def _classes(*names: str) -> str:
    return " ".join(dict.fromkeys(name for name in names if _CLASS.fullmatch(name)))
