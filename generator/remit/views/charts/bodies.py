"""How a body and a line are shown in any chart: their words, their classes, their links."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field

from remit.model.as_at import View
from remit.model.board import Board
from remit.model.change import Change
from remit.model.fields import Key
from remit.model.record import Record
from remit.model.time import Holds
from remit.queries.lines import Tie, lines_from
from remit.queries.successions import boards_in, handing_over
from remit.views.addresses import path_of_key
from remit.views.charts.graph import Edge, Node
from remit.views.charts.look import LINES


def node_id(key: Key, home: str) -> str:
    """The id of a record's node in the charts of a partnership: `hwb`, `org-thurrock-council`,
    and with its partnership in front where it is another's."""
    prefix = "" if key.partnership == home else f"{key.partnership}-"
    return f"{prefix}org-{key.id}" if key.kind == "organisations" else f"{prefix}{key.id}"


def body_node(
    view: View, record: Record, home: str, *, group: str | None = None,
    words: Sequence[str] = (), focus: bool = False,
) -> Node:
    """The node of a body as it is at the view's moment; `words` are said besides its status."""
    status = [*_status_words(view, record), *words]
    classes = ["organisation" if record.kind == "organisations" else "board"]
    classes += [_CLASSES[word] for word in status if word in _CLASSES]
    return Node(node_id(record.key, home), record.label, path_of_key(record.key), group,
                tuple(status), tuple(classes), focus)


def unnamed_node(tie: Tie, home: str) -> Node:
    """The node of a body that a source mentions without naming it; each line has one of its own."""
    unnamed = [line for line in tie.tail.reports_to if line.to_unnamed]
    number = next(n for n, line in enumerate(unnamed, 1) if line is tie.item)
    return Node(f"{node_id(tie.tail.key, home)}-unnamed-{number}", tie.unnamed or "",
                words=("not named",), classes=("board", "unnamed"))


def tie_edge(tie: Tie, head: str, home: str) -> Edge:
    """The edge of a line."""
    words = () if tie.certainty == "stated" else (tie.certainty,)
    return Edge(node_id(tie.tail.key, home), head, tie.kind, words, words)


@dataclass
class Lines:
    """The lines of a chart while it is put together, with what is not known beside them."""

    view: View
    home: str
    nodes: dict[str, Node] = field(default_factory=dict)
    edges: list[Edge] = field(default_factory=list)
    beside: list[str] = field(default_factory=list)

    def add(self, ties: Iterable[Tie]) -> None:
        """Draw the lines that certainly hold; say of the others that nobody can tell."""
        for tie in ties:
            if tie.holds is Holds.NOT_KNOWN:
                self.beside.append(f"Not known at this date: {tie.tail.label} "
                                   f"{LINES[tie.kind].said} {tie.head_label}.")
            if tie.holds is not Holds.YES:
                continue
            if tie.head is None:
                node = unnamed_node(tie, self.home)
                self.nodes.setdefault(node.id, node)
                head = node.id
            else:
                head = node_id(tie.head.key, self.home)
                self.nodes.setdefault(head, body_node(self.view, tie.head, self.home))
            self.edges.append(tie_edge(tie, head, self.home))


def successions_of(view: View, board: Board) -> list[tuple[Change, Edge, Board]]:
    """The edges by which a board hands over under the changes that the view is asked with."""
    found = []
    for change, succession in handing_over(view, board):
        if change.key not in view.moment.changes:
            continue
        words = () if succession.certainty == "stated" else (succession.certainty,)
        for heir in boards_in(view, change, succession.into):
            found.append((change, Edge(
                node_id(board.key, board.partnership), node_id(heir.key, board.partnership),
                "hands-over", words, words), heir))
    return found


def _status_words(view: View, record: Record) -> list[str]:
    words = []
    begins = view.register.change(record.partnership, record.from_) if isinstance(
        record.from_, str) else None
    if begins is not None and begins.state == "proposed":
        words.append("proposed")
    if view.not_ended(record) is Holds.NO:
        change = isinstance(record.until, str)
        words.append("ends" if change else "closed")
        if record.certainty_of("until") == "implied":
            words.append("implied")
    elif isinstance(record, Board) and _answers_to_nobody_stated(view, record):
        words.append("accountability not stated")
    if isinstance(record, Board) and record.state:
        words.append(record.state)
    if record.certainty == "disputed":
        words.append("existence disputed")
    elif record.certainty == "implied":
        words.append("existence implied")
    return words


def _answers_to_nobody_stated(view: View, board: Board) -> bool:
    """Whether no line of the board can hold, and its record says that this is not known. Of a line
    that may have held at this date, it is said beside the chart that nobody can tell."""
    asked = "reports_to" in board.not_stated or board.open_question is not None
    return asked and all(tie.holds is Holds.NO for tie in lines_from(view, board))


_CLASSES: Mapping[str, str] = {
    "proposed": "proposed", "ends": "closed", "closed": "closed", "dormant": "dormant",
    "shadow": "shadow", "existence disputed": "disputed", "existence implied": "implied",
    "accountability not stated": "open",
}
