"""A proposal in one table: what each body is now and to whom it answers, and what it would be."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from remit.model.board import Board
from remit.model.fields import Key
from remit.model.time import Holds
from remit.queries.differences import Comparison
from remit.queries.differences.both import Both
from remit.queries.differences.changed_lines import line_phrase, lines_of
from remit.queries.differences.sentence import Mention, how_sure
from remit.queries.differences.sides import Side
from remit.views.pages.here import Here
from remit.views.pages.shown import Table, Value, table
from remit.views.pages.words.sentence_links import linked_names, readable
from remit.views.said_of_several import names_together
from remit.views.wording import Said, capitalised_said, joined, listed, words_of

_STRUCTURAL = frozenset(("record-created", "record-closed", "record-renamed", "line-added",
                         "line-removed", "line-moved", "line-changed"))


@dataclass(frozen=True, slots=True)
class _Row:
    body: Mention
    before: Said
    after: Said


def before_and_after(here: Here, comparison: Comparison) -> Table | None:
    """Body by body, the new ones first; bodies of which the same is told share a row. None where no
    body and no line is different."""
    alike: dict[tuple[str, str], list[_Row]] = {}
    for row in _rows(here, comparison):
        alike.setdefault((words_of(row.before), words_of(row.after)), []).append(row)
    columns = ("Body", "Now", "With the change")
    return table("What each body is now, and what it would be", columns, [
        (Value(linked_names(here, names_together([readable(here, row.body) for row in rows]))),
         Value(rows[0].before), Value(rows[0].after))
        for rows in alike.values()])


def _rows(here: Here, comparison: Comparison) -> Iterator[_Row]:
    both = comparison.both
    passed = {body: one.into for one in comparison.becomings for body in one.bodies}
    renamed = {one.about: str(one.now) for one in comparison.differences
               if one.kind == "record-renamed" and one.path == ("name",)}
    touched = [*(key for one in comparison.becomings for key in one.bodies),
               *(one.about for one in comparison.differences
                 if one.kind in _STRUCTURAL and one.about.kind == "boards")]
    for key in sorted(dict.fromkeys(touched), key=lambda key: (_place(both, key), key)):
        was, now = (_state(here, both, side, key) for side in (both.before, both.after))
        fate: list[Said] = []
        if both.before.holds(key) is Holds.YES and both.after.holds(key) is not Holds.YES:
            fate.append("closes" if key not in passed else (
                "closes, and hands over to ", listed(_links(here, both, passed[key]))))
        elif key in passed:
            fate.append(("hands over to ", listed(_links(here, both, passed[key]))))
        if key in renamed:
            fate.append(f"is called “{renamed[key]}”")
        after = [*fate, *([now] if both.after.holds(key) is Holds.YES else [])]
        yield _Row(_named_before(both, key), capitalised_said(was), capitalised_said(joined(after)))


def _place(both: Both, key: Key) -> int:
    """New bodies first, then those that stay, then those that close."""
    if both.before.holds(key) is not Holds.YES:
        return 0
    return 1 if both.after.holds(key) is Holds.YES else 2


def _named_before(both: Both, key: Key) -> Mention:
    """A body by the name that it has now, where it is there now."""
    record = both.before.record(key)
    return Mention(record.short_label, key) if record is not None else both.mention(key)


def _state(here: Here, both: Both, side: Side, key: Key) -> Said:
    """To whom a body answers on one side, or that it is not there."""
    board = side.record(key)
    if not isinstance(board, Board) or side.holds(key) is not Holds.YES:
        return "does not exist"
    unsure = side.doubtful(key)
    fields = [("reports_to", place) for place in range(len(board.reports_to))] + [
        ("scrutinised_by", place) for place in range(len(board.scrutinised_by))]
    lines = [(linked_names(here, line_phrase(both, key.partnership, line)),
              how_sure(line.certainty_of("to")))
             for line, place in zip(lines_of(board), fields, strict=True) if place not in unsure]
    return joined(lines) if lines else "to whom it answers is not stated"


def _links(here: Here, both: Both, keys: Iterable[Key]) -> Iterator[Said]:
    return (linked_names(here, (both.mention(key),)) for key in keys)
