"""A chart on a page: its picture with its key, and the same chart as a list."""

from __future__ import annotations

from dataclasses import dataclass

from markupsafe import Markup

from remit.views.charts.draw import Drawn, NotDrawn
from remit.views.charts.gallery import Chart
from remit.views.charts.key import key_of
from remit.views.charts.links import address
from remit.views.charts.outline import outline_of
from remit.views.charts.svg import inline_svg
from remit.views.environment import render

# Among so few bodies nobody needs help to find one.
_FEW = 12


@dataclass(frozen=True, slots=True)
class Drawing:
    """A chart, and what the engine drew of it or why it could not."""

    chart: Chart
    result: Drawn | NotDrawn


def chart_html(drawing: Drawing, page: str) -> Markup:
    """The chart for the page at the path `page`: a figure and its list; the list alone where
    there is no picture. Named charts link to their published files."""
    graph, result = drawing.chart.graph, drawing.result
    picture = None
    if isinstance(result, Drawn):
        picture = Markup(inline_svg(result.picture, graph, page))
    return Markup(render("pages/chart_block.html", {
        "picture": picture,
        "reason": result.reason if isinstance(result, NotDrawn) else "",
        "title": graph.title,
        "key": key_of(graph) if picture else (),
        "published": _published(drawing.chart, page) if picture and drawing.chart.named else (),
        "many": len(graph.nodes) > _FEW,
        "outline": outline_of(graph),
        "address": lambda url: address(url, page),
    }))


def _published(chart: Chart, page: str) -> tuple[tuple[str, str], ...]:
    """The published files of a chart, as seen from a page."""
    return tuple((f"{name} picture", address(f"charts/{chart.name}.{ending}", page) or "")
                 for name, ending in (("SVG", "svg"), ("PNG", "png")))
