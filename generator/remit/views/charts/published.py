"""A chart that leaves its page: a file of its own, with its title, its key and what is beside."""

from __future__ import annotations

from collections.abc import Sequence

from remit.views.charts.dot import dot_text
from remit.views.charts.draw import Drawn, Engine, NotDrawn
from remit.views.charts.graph import Graph
from remit.views.charts.key import caption_of
from remit.views.charts.memory import ChartMemory
from remit.views.charts.pictures import draw_graphs
from remit.views.charts.svg import standalone_svg

ENDINGS = ("svg", "png", "dot")


def published_file(
    graphs: Sequence[Graph], partnerships: Sequence[str], engine: Engine, form: str,
    memory: ChartMemory | None = None,
) -> list[Drawn | NotDrawn]:
    """The bytes of each chart's file in one of the forms of `ENDINGS`.

    Links in an SVG are those of a file in `charts/<partnership>/`, below the site's root.
    """
    if form == "dot":
        return [Drawn(dot_text(graph, caption=caption_of(graph)).encode()) for graph in graphs]
    drawn = draw_graphs(graphs, engine, form="png" if form == "png" else "svg", alone=True,
                        memory=memory)
    if form == "png":
        return drawn
    return [
        Drawn(standalone_svg(one.picture, graph, f"charts/{partnership}/").encode())
        if isinstance(one, Drawn) else one
        for one, graph, partnership in zip(drawn, graphs, partnerships, strict=True)
    ]
