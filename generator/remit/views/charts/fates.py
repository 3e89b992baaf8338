"""What becomes of the bodies and the lines of a comparison, as its charts mark them."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from remit.model.board import Board, Line, Scrutiny
from remit.model.fields import Key
from remit.model.time import Holds, PartialDate
from remit.queries.differences import Comparison
from remit.queries.differences.changed_lines import head_key, lines_on, sort_of
from remit.queries.differences.sentence import words_of
from remit.views.charts.bodies import node_id
from remit.views.charts.graph import Edge

LineId = tuple[str, str, str]  # the lower body, the kind, the upper body


@dataclass(frozen=True, slots=True)
class Fate:
    """What becomes of a body or a line: the class that marks it, and what is said of it."""

    mark: str
    words: tuple[str, ...] = ()


SAME = Fate("same")
_BEGINS, _ENDS = Fate("added", ("begins",)), Fate("removed", ("ends",))
_HERE, _AWAY = Fate("moved", ("moves here",)), Fate("left", ("moves away",))
_STRUCTURAL = frozenset(("record-created", "record-closed", "record-renamed", "record-ended",
                         "record-reopened", "line-added", "line-removed", "line-moved",
                         "line-changed", "handed-over"))


def touched_bodies(comparison: Comparison) -> set[Key]:
    """The bodies that a chart shows otherwise on one of the sides."""
    found = {key for one in comparison.differences if one.kind in _STRUCTURAL
             for key in (one.before, one.after) if key is not None and key.kind == "boards"}
    return found | {key for one in comparison.becomings for key in (*one.bodies, *one.into)}


class Fates:
    """What becomes of bodies and lines, by their ids in the charts of a partnership, `home`."""

    def __init__(self, comparison: Comparison, home: str) -> None:
        self._comparison, self._home = comparison, home
        self.bodies: dict[str, Fate] = {}
        for id, fate in self._of_bodies():
            self.bodies[id] = _both(self.bodies.get(id, SAME), fate)
        both = comparison.both
        keys = {key for one in comparison.differences for key in (one.before, one.after) if key}
        self._was = {self._line(*line) for line in lines_on(both, both.before, keys)}
        self._now = {self._line(*line) for line in lines_on(both, both.after, keys)}
        self._moved = dict(self._of_moved())

    def line(self, edge: Edge) -> Fate:
        """What becomes of a line; of one of which no difference is told, it stays."""
        id = line_id(edge)
        was, now = id in self._was, id in self._now
        if edge.kind == "hands-over":
            return Fate("passing")
        if edge.kind == "committee":
            marks = {self.bodies[end].mark for end in (edge.tail, edge.head) if end in self.bodies}
            return _BEGINS if "added" in marks else _ENDS if "removed" in marks else SAME
        if was == now:  # and of a body that a source does not name, its line goes with the other
            is_unnamed = not was and "-unnamed-" in edge.head
            end = self.bodies.get(edge.tail, SAME).mark if is_unnamed else ""
            return _BEGINS if end == "added" else _ENDS if end == "removed" else SAME
        return self._moved.get(id, _BEGINS if now else _ENDS)

    def _of_bodies(self) -> Iterator[tuple[str, Fate]]:
        both, passed = self._comparison.both, _passed(self._comparison)
        for key in passed:
            if both.after.holds(key) is Holds.YES:
                yield self._id(key), Fate("changed", ("hands over",))
        for one in self._comparison.differences:
            key = one.about
            said = (passed[key],) if key in passed else ()
            if key.kind != "boards":
                continue
            if one.kind == "record-created":
                yield self._id(key), Fate("added", ("new",))
            elif one.kind == "record-closed":
                yield self._id(key), Fate("removed", ("closes", *said))
            elif one.kind == "record-renamed":
                yield self._id(key), Fate("changed", ("renamed",))
            elif one.kind == "record-ended" and isinstance(one.now, PartialDate | str):
                end = words_of(both.end(key.partnership, one.now, "on"))
                yield self._id(key), Fate("removed", (f"ends {end}", *said))
            elif one.kind == "record-reopened":
                yield self._id(key), Fate("changed", ("no longer ends",))

    def _of_moved(self) -> Iterator[tuple[LineId, Fate]]:
        both = self._comparison.both
        for one in self._comparison.differences:
            if one.kind != "line-moved":
                continue
            for line, fate in ((one.was, _AWAY), (one.now, _HERE)):
                if isinstance(line, Line | Scrutiny):
                    head = head_key(both, one.about.partnership, line)
                    yield self._line(one.about, sort_of(line), head or ""), fate

    def _line(self, tail: Key, sort: str, head: Key | str) -> LineId:
        return self._id(tail), sort, head if isinstance(head, str) else self._id(head)

    def _id(self, key: Key) -> str:
        return node_id(self._comparison.both.pairs.now(key), self._home)


def _both(first: Fate, second: Fate) -> Fate:
    """What becomes of a body of which two things are told."""
    mark = first.mark if first.mark in ("added", "removed") else second.mark
    return Fate(mark, tuple(dict.fromkeys((*first.words, *second.words))))


def line_id(edge: Edge) -> LineId:
    """What tells a line from the others of a chart."""
    return edge.tail, edge.kind, edge.head


def _passed(comparison: Comparison) -> Mapping[Key, str]:
    """Whether a body that hands over is merged with others, split or replaced."""
    return {body: "split" if len(one.into) > 1 else "merged" if len(one.bodies) > 1 else "replaced"
            for one in comparison.becomings for body in one.bodies
            if isinstance(comparison.both.record(body), Board)}
