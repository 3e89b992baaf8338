"""The structure chart of a partnership: its bodies by level, and who answers to whom."""

from __future__ import annotations

from collections.abc import Collection, Iterator, Mapping
from dataclasses import dataclass, replace

from remit.model.as_at import View
from remit.model.board import Board
from remit.model.diagram import Diagram
from remit.model.fields import Key
from remit.model.partnership import Partnership
from remit.model.time import Holds, spoken
from remit.queries.levels import level_of
from remit.queries.lines import Tie, lines_from
from remit.views.charts.bodies import Lines, body_node, successions_of
from remit.views.charts.graph import Direction, Edge, Graph, Group, Node
from remit.views.charts.look import LINES
from remit.views.charts.order import reading_order
from remit.views.charts.parts import MOST_BODIES, MOST_IN_ROWS, by_group, parts_of


def structure_graphs(
    view: View, partnership: Partnership, diagram: Diagram, in_parts: bool = False,
    among: Collection[Key] | None = None,
) -> tuple[Graph, ...]:
    """The chart of a definition, or its parts where it has more bodies than can be read, or where
    they are asked for. `among` are the only bodies that are drawn, where it is not all."""
    boards = [board for board in _boards(view, partnership)
              if (among is None or board.key in among)
              and _wanted(view, board, diagram) and _is_there(view, board)]
    if diagram.root:
        boards = _below(view, boards, diagram.root)
    if len(boards) <= MOST_BODIES and not in_parts:
        return (_graph(view, partnership, diagram, boards, boards),)
    return tuple(
        replace(_graph(view, partnership, diagram, part, boards),
                name=f"{diagram.name}-{key}", title=f"{diagram.title}: {name}")
        for key, name, part in parts_of(view, partnership, diagram, boards)
    )


def _boards(view: View, partnership: Partnership) -> Iterator[Board]:
    for record in view.register.of_kind("boards", partnership.partnership):
        assert isinstance(record, Board)
        yield record


def _wanted(view: View, board: Board, diagram: Diagram) -> bool:
    now = view.current(board)
    return (not diagram.types or now.type in diagram.types) and (
        not diagram.levels or level_of(view.register, now) in diagram.levels)


def _is_there(view: View, board: Board) -> bool:
    return view.holds(board) is not Holds.NO or _ends_here(view, board)


def _ends_here(view: View, board: Board) -> bool:
    """Whether a change that the view is asked with ends the board: it is drawn as closing."""
    if not isinstance(board.until, str) or view.begun(board) is not Holds.YES:
        return False
    change = view.register.change(board.partnership, board.until)
    return change is not None and change.key in view.moment.changes


def _below(view: View, boards: list[Board], root: str) -> list[Board]:
    """The root and every board whose lines lead to it."""
    home = boards[0].partnership if boards else ""
    top = view.register.resolve(home, ("boards",), root)
    reached = {top.key} if top else set()
    ties = [tie for board in boards for tie in lines_from(view, board) if tie.holds is Holds.YES]
    while True:
        more = {tie.tail.key for tie in ties if tie.head is not None
                and tie.head.key in reached} - reached
        if not more:
            return [board for board in boards if board.key in reached]
        reached |= more


def _direction(diagram: Diagram, bodies: int) -> Direction:
    """What the definition says; else down, or to the right where a row would be too wide."""
    return diagram.direction or ("down" if bodies <= MOST_IN_ROWS else "right")


@dataclass
class _Bodies:
    """The nodes of a chart by their id, with the groups that hold them."""

    nodes: dict[str, Node]
    groups: tuple[Group, ...]


def _graph(
    view: View, partnership: Partnership, diagram: Diagram, boards: list[Board], all_: list[Board]
) -> Graph:
    home = partnership.partnership
    certain = [b for b in boards if view.holds(b) is Holds.YES or _ends_here(view, b)]
    drawn_here = {board.key for board in certain}
    unsure = [board for board in boards if board.key not in drawn_here]
    bodies = _bodies(view, partnership, diagram, certain)
    lines = Lines(view, home, dict(bodies.nodes))
    drawn = {board.key for board in all_}
    for board in certain:
        lines.add(tie for tie in lines_from(view, board) if _is_shown(tie, drawn, home))
    edges = lines.edges + _handovers(view, certain, lines.nodes)
    nodes = reading_order(lines.nodes, edges)
    beside = (*_unsure([board.label for board in unsure]), *_ended_lines(view, certain),
              *lines.beside)
    return Graph(
        diagram.name, diagram.title, _description(view, partnership, diagram, len(certain)),
        bodies.groups, nodes, tuple(edges), _direction(diagram, len(certain)), beside)


def _bodies(
    view: View, partnership: Partnership, diagram: Diagram, boards: list[Board]
) -> _Bodies:
    nodes: dict[str, Node] = {}
    groups = []
    for key, name, part in by_group(view, partnership, diagram, boards):
        grouped = diagram.group_by != "nothing"
        groups += [Group(key, name)] if grouped else []
        for board in part:
            now = view.current(board)
            handing = ("hands over",) if successions_of(view, board) else ()
            node = body_node(view, now, partnership.partnership, group=key if grouped else None,
                             words=handing)
            nodes[node.id] = node
    return _Bodies(nodes, tuple(groups))


def _is_shown(tie: Tie, drawn: set[Key], home: str) -> bool:
    """A line within the partnership is shown where both its ends are among the chart's bodies."""
    head = tie.head
    return head is None or head.kind != "boards" or head.partnership != home or head.key in drawn


def _handovers(view: View, boards: list[Board], nodes: Mapping[str, Node]) -> list[Edge]:
    return [edge for board in boards for _, edge, _ in successions_of(view, board)
            if edge.head in nodes and edge.tail in nodes]


def _unsure(names: list[str]) -> Iterator[str]:
    if names:
        whether = "it" if len(names) == 1 else "these"
        yield f"Not known whether {whether} existed at this date: {'; '.join(names)}."


def _ended_lines(view: View, boards: list[Board]) -> Iterator[str]:
    """The lines that an asked change ends, said beside the chart."""
    if not view.moment.changes:
        return
    for board in boards:
        for tie in lines_from(view, board):
            if tie.holds is Holds.NO and _was_before(view, tie):
                yield (f"Ends with the proposal: {tie.tail.label} "
                       f"{LINES[tie.kind].said} {tie.head_label}.")


def _was_before(view: View, tie: Tie) -> bool:
    """Whether the line holds at the same date without the changes that are asked for."""
    before = view.register.at(type(view.moment)(view.moment.date))
    board = view.register.get(tie.tail.key)
    assert isinstance(board, Board)
    return any(other.item is tie.item and other.holds is Holds.YES
               for other in lines_from(before, board))


def _description(view: View, partnership: Partnership, diagram: Diagram, bodies: int) -> str:
    if diagram.description:
        return " ".join(diagram.description.split())
    names = [change.label for name in view.moment.named
             if (change := view.register.change(partnership.partnership, name)) is not None]
    with_ = f", as if this went ahead: {'; '.join(names)}" if names else ""
    return (f"{bodies} bodies of {partnership.label} and their lines as at "
            f"{spoken(view.moment.date)}{with_}.")
