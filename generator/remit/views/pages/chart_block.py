"""A chart on a page: its picture with its key, and the same chart as a list."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

from markupsafe import Markup

from remit.views.charts.chart import Chart
from remit.views.charts.draw import Drawn, NotDrawn
from remit.views.charts.key import key_of
from remit.views.charts.links import address
from remit.views.charts.outline import outline_of
from remit.views.charts.svg import inline_svg, one_of_union_svg
from remit.views.environment import render

# Among so few bodies nobody needs help to find one.
_FEW = 12


@dataclass(frozen=True, slots=True)
class Drawing:
    """A chart, and what the engine drew of it or why it could not."""

    chart: Chart
    result: Drawn | NotDrawn


def chart_html(drawing: Drawing, page: str, level: int = 2) -> Markup:
    """The chart for the page at the path `page`: a figure and its list; the list alone where
    there is no picture. Named charts link to their published files.

    A chart with several moments is a figure and a list for each, one after the other, each below
    a heading of this level; where there is script, it makes one figure of them.
    """
    chart = drawing.chart
    return Markup(render("pages/chart_block.html", {
        "scenes": [_shown(drawing, number, scene, page)
                   for number, scene in enumerate(chart.scenes)],
        "level": level if chart.switch else None,
        "reason": drawing.result.reason if isinstance(drawing.result, NotDrawn) else "",
        # Where money or steps follow each other there is nobody to follow up and down.
        "many": len(chart.graph.nodes) > _FEW and chart.graph.subject == "bodies",
        "address": lambda url: address(url, page),
    }))


def _shown(drawing: Drawing, number: int, scene: Chart, page: str) -> dict[str, Any]:
    """What the template needs for one moment of a chart."""
    graph, result, switch = scene.graph, drawing.result, drawing.chart.switch
    picture = None
    if isinstance(result, Drawn):
        picture = Markup(
            one_of_union_svg(result.picture, switch.union, number, graph, page) if switch
            else inline_svg(result.picture, graph, page))
    return {
        "picture": picture,
        "title": graph.title,
        "when": switch.words[number] if switch else "",
        "id": switch.addresses[number] if switch else "",
        "key": key_of(graph) if picture else (),
        "published": _published(scene, page) if picture and scene.named else (),
        "outline": outline_of(graph),
    }


def _published(chart: Chart, page: str) -> tuple[tuple[str, str], ...]:
    """The published files of a chart, as seen from a page."""
    return tuple((f"{name} picture", address(f"charts/{chart.name}.{ending}", page) or "")
                 for name, ending in (("SVG", "svg"), ("PNG", "png")))
