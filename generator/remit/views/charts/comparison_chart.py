"""The chart that shows a comparison: what is different, and either moment, to be switched between.

A partnership with more bodies than can be read at once is drawn as far as something differs: the
bodies that are touched, and those to which they answer.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace

from remit.model.as_at import View
from remit.model.board import Board
from remit.model.diagram import Diagram
from remit.model.fields import Key
from remit.model.partnership import Partnership
from remit.model.time import Holds
from remit.queries.differences import Comparison
from remit.queries.lines import lines_from
from remit.views.charts.bodies import node_id
from remit.views.charts.chart import Chart, Switch
from remit.views.charts.comparison import comparison_union
from remit.views.charts.fates import touched_bodies
from remit.views.charts.graph import Graph
from remit.views.charts.parts import MOST_IN_ROWS
from remit.views.charts.structure import structure_graphs

_MOST = 60
"""With more bodies than this nobody sees what is different; the sentences say it."""
_SCENES = ("different", "before", "after")


def comparison_chart(
    comparison: Comparison, partnership: Partnership, name: str, title: str,
    words: tuple[str, str, str],
) -> Chart | None:
    """The chart of a comparison of two views, with three moments to switch between: what is
    different, the moment before and the one after, each called by its `words`.

    None where no body and no line is different, and where there are too many to be read or one
    alone.
    """
    was, now = comparison.both.before.view, comparison.both.after.view
    if was is None or now is None:
        return None
    home = partnership.partnership
    touched = touched_bodies(comparison)
    views = _trusting(touched, (was, now))
    among, left_out = _drawn(comparison, home, touched, views)
    if not among or len(among) > _MOST:
        return None
    diagram = Diagram(name=name, title=title, partnership=home)
    before, after = (_with_what_is_not_told(
        structure_graphs(view, partnership, diagram, among=among)[0], asked, view, home)
        for asked, view in zip((was, now), views, strict=True))
    union = comparison_union(comparison, home, before, after, name, title)
    if union is None or len(union.nodes) < 2:
        return None
    different = replace(
        union.graph, description=f"{title}: what begins, ends and moves is marked.",
        nodes=tuple(row[0] for row in union.nodes if row[0] is not None),
        edges=tuple(row[0] for row in union.edges if row[0] is not None),
        beside=(*_beside(before, after, words), *_left_out(left_out)))
    graphs = _named((different, before, after), name, words)
    scenes = tuple(Chart(partnership.partnership, graph, moment, False) for graph, moment in zip(
        graphs, (now.moment, was.moment, now.moment), strict=True))
    return Chart(partnership.partnership, union.graph, now.moment, False,
                 Switch(union, scenes, words, _SCENES))


def _beside(before: Graph, after: Graph, words: tuple[str, str, str]) -> Iterator[str]:
    """What is said beside either moment; what is said of one only names it."""
    for line in dict.fromkeys((*before.beside, *after.beside)):
        both = line in before.beside and line in after.beside
        if not line.startswith("Ends with the proposal"):  # it is drawn
            yield line if both else f"{words[1 if line in before.beside else 2]}: {line}"


def _left_out(names: Sequence[str]) -> Iterator[str]:
    if names:
        yield ("Not drawn, because they have no line and nothing is different for them: "
               f"{'; '.join(names)}.")


def _named(
    graphs: tuple[Graph, Graph, Graph], name: str, words: tuple[str, str, str]
) -> tuple[Graph, ...]:
    return tuple(replace(graph, name=f"{name}-{scene}", title=f"{graph.title}: {said}")
                 for graph, scene, said in zip(graphs, _SCENES, words, strict=True))


def _trusting(touched: set[Key], views: tuple[View, View]) -> tuple[View, View]:
    """The views of either moment, as the comparison sees what it touches: that no source is old
    enough to tell of a body or a line is no difference, so they do not come or go with it."""
    ends = {tie.head.key for view in views for board in _boards(view, touched)
            for tie in lines_from(view.trusting(touched), board)
            if tie.head is not None and tie.holds is not Holds.NO}
    was, now = views
    return was.trusting(touched | ends), now.trusting(touched | ends)


def _with_what_is_not_told(graph: Graph, asked: View, view: View, home: str) -> Graph:
    """The graph of a view that trusts, with the bodies for which it had to said beside it."""
    ids = {node.id for node in graph.nodes}
    names = [record.label for record in asked.register.of_kind("boards", home)
             if node_id(record.key, home) in ids and asked.holds(record) is Holds.NOT_KNOWN
             and view.holds(record) is Holds.YES]
    if not names:
        return graph
    said = f"Drawn, although no source as early as this tells of them: {'; '.join(names)}."
    return replace(graph, beside=(said, *graph.beside))


def _drawn(
    comparison: Comparison, home: str, touched: set[Key], views: tuple[View, View]
) -> tuple[set[Key], list[str]]:
    """The bodies that are drawn, none where nothing is different that a chart shows; and the names
    of those that are left out of a chart of all, because they have no line and do not change."""
    if not touched:
        return set(), []
    register = comparison.both.after.register
    boards = {board.key: board for board in register.of_kind("boards", home)}
    if len(boards) > MOST_IN_ROWS:
        return (touched | set(_ends(views, touched))) & boards.keys(), []
    drawn = (touched | set(_ends(views, boards))) & boards.keys()
    return drawn, [board.label for key, board in boards.items() if key not in drawn and any(
        view.holds(board) is Holds.YES for view in views)]


def _ends(views: tuple[View, View], keys: Iterable[Key]) -> Iterator[Key]:
    """Both ends of every line of some bodies."""
    for view in views:
        for board in _boards(view, keys):
            for tie in lines_from(view, board):
                if tie.holds is Holds.YES:
                    yield board.key
                    yield from (tie.head.key,) if tie.head is not None else ()


def _boards(view: View, keys: Iterable[Key]) -> Iterator[Board]:
    return (board for key in keys if isinstance(board := view.register.get(key), Board))
