"""The pictures of many charts at once: remembered from an earlier build, or drawn."""

from __future__ import annotations

from collections.abc import Sequence

from remit.views.charts.dot import dot_text
from remit.views.charts.draw import Drawn, Engine, Form, NotDrawn, draw_charts
from remit.views.charts.graph import Graph
from remit.views.charts.key import caption_of
from remit.views.charts.look import LOOK, Look
from remit.views.charts.memory import ChartMemory, drawing
from remit.views.charts.svg import lost_in_drawing

# With more bodies than this, a picture at two pixels a point has twenty million of them.
_MANY = 60


def draw_graphs(
    graphs: Sequence[Graph],
    engine: Engine,
    *,
    form: Form = "svg",
    alone: bool = False,
    memory: ChartMemory | None = None,
    look: Look = LOOK,
    timeout: float = 20,
) -> list[Drawn | NotDrawn]:
    """The picture of each graph, in order, or why there is none.

    `alone` prints title and key below the chart, for a picture that leaves its page. A drawing
    that lacks a body or a line of its graph counts as not drawn. Pictures that came out well are
    kept in `memory`.
    """
    sources = [
        dot_text(graph, look, caption_of(graph) if alone else (), _density(graph, form))
        for graph in graphs
    ]
    names = [drawing(source, form, engine.version) for source in sources]
    known = memory.recall(names) if memory else {}
    missing = {
        name: (source, graph)
        for name, source, graph in zip(names, sources, graphs, strict=True)
        if name not in known
    }
    drawn = draw_charts([source for source, _ in missing.values()], engine, form, timeout)
    failed: dict[bytes, NotDrawn] = {}
    fresh: dict[bytes, bytes] = {}
    for (name, (_, graph)), result in zip(missing.items(), drawn, strict=True):
        if isinstance(result, NotDrawn):
            failed[name] = result
        elif form == "svg" and lost_in_drawing(result.picture, graph):
            failed[name] = NotDrawn("Graphviz left a body or a line out of it")
        else:
            fresh[name] = result.picture
    if memory:
        memory.remember(fresh)
    known |= fresh
    return [failed[name] if name in failed else Drawn(known[name]) for name in names]


def _density(graph: Graph, form: Form) -> int | None:
    """Two pixels a point, which screens with many need; one where the picture is large anyway."""
    if form != "png":
        return None
    return 144 if len(graph.nodes) <= _MANY else 72
