"""Who answers to whom: lines that came, went, lead elsewhere or are of another sort."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from types import MappingProxyType
from typing import Literal

from remit.model.board import Board, Line, Scrutiny
from remit.model.fields import Key
from remit.model.time import Holds
from remit.queries.differences.about import About
from remit.queries.differences.both import Both
from remit.queries.differences.difference import Difference
from remit.queries.differences.matched_items import Matched, matched
from remit.queries.differences.other_fields import field_differences
from remit.queries.differences.sentence import Sentence, how_sure, joined, the
from remit.queries.differences.sides import Side

AnyLine = Line | Scrutiny
Sort = Literal["accountable", "reports", "informs", "scrutinised"]
# What a body does along a line: now, no longer, and in a clause that begins with “which”.
_VERBS: Mapping[str, tuple[str, str]] = MappingProxyType({
    "accountable": ("is now accountable to", "is no longer accountable to"),
    "reports": ("now reports to", "no longer reports to"),
    "informs": ("now informs", "no longer informs"),
    "scrutinised": ("is now scrutinised by", "is no longer scrutinised by"),
})
_PHRASES: Mapping[str, str] = MappingProxyType({
    "accountable": "is accountable to", "reports": "reports to", "informs": "informs",
    "scrutinised": "is scrutinised by",
})


def line_differences(
    about: About, field: str, was: tuple[AnyLine, ...], now: tuple[AnyLine, ...]
) -> Iterator[Difference]:
    """What differs between two lists of lines of one body.

    A line is paired with the one that came in its place where that is sure: it leads to the same
    body, or there is one such line on each side. A line to a body that hands over to another is
    not told again where the same sort of line now leads to that other.
    """
    both, home = about.both, about.home
    lines: Matched[AnyLine] = matched(was, now)
    passed_on = _take_passed_on(both, home, lines)
    for key, old, new in (*lines.kept, *passed_on):
        yield from _same_line(about.inside(field, key), old, new)
    for (_, old), (key, new) in lines.take_pairs(lambda line: head_written(line)):
        yield about.inside(field, key).difference(
            "line-changed", about.subject, " ", _now(both, home, new), " (was: ",
            line_phrase(both, home, old, named=False), ")", was=old, now=new)
    moved = lines.take_pairs(sort_of) + lines.take_pairs(lambda line: "any")
    for (_, old), (key, new) in moved:
        before = head_of_line(both, home, old) if sort_of(old) == sort_of(new) else line_phrase(
            both, home, old)
        yield about.inside(field, key).difference(
            "line-moved", about.subject, " ", _now(both, home, new), " (was: ", before, ")",
            was=old, now=new)
    for key, old in lines.gone:
        yield about.inside(field, key).difference(
            "line-removed", about.subject, f" {_VERBS[sort_of(old)][1]} ",
            the(head_of_line(both, home, old)), _closing(both, head_key(both, home, old)),
            was=old)
    for key, new in lines.new:
        yield about.inside(field, key).difference(
            "line-added", about.subject, " ", _now(both, home, new), now=new)


def lines_of(board: Board) -> tuple[AnyLine, ...]:
    """Every line of a board, as far as it is written under reports_to and scrutinised_by."""
    lines: list[AnyLine] = [*board.reports_to]
    return (*lines, *board.scrutinised_by)


def lines_with_places(board: Board) -> Iterator[tuple[str, int, AnyLine]]:
    """Each of these lines behind its field and its place in the field's list."""
    for field in ("reports_to", "scrutinised_by"):
        for place, line in enumerate(getattr(board, field)):
            yield field, place, line


def lines_on(
    both: Both, side: Side, keys: Iterable[Key]
) -> Iterator[tuple[Key, str, Key | str]]:
    """Who answers how to whom on one side, of the boards of these keys, as far as it is certain:
    the body, the sort of line, and the body to which it leads or what that is called."""
    for key in keys:
        board = side.record(key)
        if not isinstance(board, Board) or side.holds(key) is not Holds.YES:
            continue
        unsure = side.doubtful(key)
        for field, place, line in lines_with_places(board):
            if (field, place) not in unsure:
                head = head_key(both, key.partnership, line)
                yield key, sort_of(line), head or head_written(line)


def sort_of(line: AnyLine) -> Sort:
    """What sort of line it is: accountable, reports, informs or scrutinised."""
    return line.as_ if isinstance(line, Line) else "scrutinised"


def head_written(line: AnyLine) -> str:
    """The body to which a line leads, as it is written."""
    if isinstance(line, Scrutiny):
        return line.board
    return line.to or line.to_organisation or line.to_unnamed or ""


def head_key(both: Both, home: str, line: AnyLine) -> Key | None:
    """The record to which a line leads."""
    if isinstance(line, Scrutiny):
        return both.meant(home, ("boards",), line.board)
    if line.to:
        return both.meant(home, ("boards",), line.to)
    return both.meant(home, ("organisations",), line.to_organisation) if (
        line.to_organisation) else None


def head_of_line(both: Both, home: str, line: AnyLine) -> Sentence:
    """The body to which a line leads, by its name."""
    key = head_key(both, home, line)
    return (both.mention(key),) if key is not None else (head_written(line),)


def line_phrase(both: Both, home: str, line: AnyLine, named: bool = True) -> Sentence:
    """A line in a clause: “reports to the ICP Board”, or without the name."""
    phrase = _PHRASES[sort_of(line)]
    if not named:
        return (phrase.removeprefix("is "),)
    return joined(phrase, " ", the(head_of_line(both, home, line)))


def _now(both: Both, home: str, line: AnyLine) -> Sentence:
    return joined(_VERBS[sort_of(line)][0], " ", the(head_of_line(both, home, line)),
                  both.when(home, line), how_sure(line.certainty_of("to")))


def _closing(both: Both, head: Key | None) -> str:
    is_gone = head is not None and not both.is_written and both.after.record(head) is None
    return ", which closes" if is_gone else ""


def _same_line(about: About, was: AnyLine, now: AnyLine) -> Iterator[Difference]:
    head = the(head_of_line(about.both, about.home, now))
    subject = joined("the line from ", the(about.subject), " to ", head)
    yield from field_differences(about.inside(subject=subject, sort="line-changed"), was, now,
                                 told=("to", "to_organisation", "board"))


def _take_passed_on(
    both: Both, home: str, lines: Matched[AnyLine]
) -> list[tuple[str, AnyLine, AnyLine]]:
    """Lines that follow the body to which they lead into the one that takes over from it."""
    found = []
    for gone in list(lines.gone):
        head = head_key(both, home, gone[1])
        heirs = both.passed.get(head, frozenset()) if head is not None else frozenset()
        for new in lines.new:
            if sort_of(new[1]) == sort_of(gone[1]) and head_key(both, home, new[1]) in heirs:
                lines.gone.remove(gone)
                lines.new.remove(new)
                found.append((new[0], gone[1], new[1]))
                break
    return found
