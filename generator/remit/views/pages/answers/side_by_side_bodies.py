"""Partnerships side by side: their levels, their bodies by what these are there for, and how the
bodies that lead them work."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import replace

from remit.model.board import BODY_ROLES, PUBLIC_ACCESS, Board, BodyRole
from remit.model.partnership import Partnership
from remit.queries.levels import level_of, levels_in_order
from remit.queries.roles import role_of
from remit.queries.seats import seats_on
from remit.queries.status import Status, change_meant, status_of
from remit.views.addresses import index_path
from remit.views.pages.answers.side_by_side_table import (
    Answer,
    Question,
    SideBySide,
    named,
    questions,
)
from remit.views.pages.here import Here
from remit.views.pages.records.attendance import meets_words
from remit.views.pages.records.lines_table import line_facts
from remit.views.pages.records.seats_table import chair_fact, members_fact
from remit.views.pages.shown import NOT_RECORDED, NOT_STATED, Fact, Value, fact
from remit.views.wording import capitalised

# Of these bodies the page tells how they work, and also which there were.
_LEADING: tuple[BodyRole, ...] = ("health-and-wellbeing-board", "partnership", "commissioning")
_THERE = frozenset(("current", "not-known"))
_ASKED = ("Body", "Answers to", "Chaired by", "Members", "Meets", "Open to the public")
_NONE = (Value("None in force"),)

Bodies = Mapping[tuple[str, BodyRole], Sequence[tuple[Board, Status]]]


def levels_side_by_side(here: Here, homes: Sequence[Partnership]) -> SideBySide:
    """A row for each level that any partnership has, the highest first, with its areas."""
    register = here.site.register

    def answer(level: str) -> Answer:
        def of(home: Partnership) -> Iterator[Value]:
            if level not in home.levels:
                return
            areas = [area for area in register.of_kind("areas", home.partnership)
                     if getattr(area, "level", None) == level]
            yield Value((home.levels[level], ":" if areas else ", no area recorded"))
            yield from named(here, areas, index_path(home.partnership, "areas"))
        return of

    return SideBySide(
        "levels.csv", "Levels, the highest first, and their areas", "Level",
        (("", questions(homes, ((capitalised(level.replace("-", " ")), answer(level))
                                for level in levels_in_order(homes)))),), "No such level")


def bodies_side_by_side(here: Here, homes: Sequence[Partnership], bodies: Bodies) -> SideBySide:
    """A row for each role: the bodies in force and proposed; of those that lead, the ended too."""
    def answer(role: BodyRole) -> Answer:
        def of(home: Partnership) -> Iterable[Value]:
            shown = [(board, status) for board, status in bodies.get((home.partnership, role), ())
                     if status.code in _THERE or status.code == "proposed"
                     or (status.code == "ended" and role in _LEADING)]
            names = named(here, [board for board, _ in shown],
                          index_path(home.partnership, "boards"))
            if len(names) < len(shown):
                return names
            return (_standing(here, board, status) for board, status in sorted(
                shown, key=lambda one: (one[1].code not in _THERE, here.link(one[0]).name)))
        return of

    return SideBySide("bodies.csv", "Bodies by what they are there for", "What for", (
        ("", questions(homes, ((words, answer(role)) for role, words in BODY_ROLES.items()))),))


def leading_side_by_side(here: Here, homes: Sequence[Partnership], bodies: Bodies) -> SideBySide:
    """How the leading bodies work: a group of rows for each leading role."""
    groups = []
    for role in _LEADING:
        facts = {home.partnership: _facts(here, board) for home in homes if (
            board := _leading(here, home, bodies.get((home.partnership, role), ())))}
        if facts:
            groups.append((BODY_ROLES[role], tuple(
                Question(asked, tuple(
                    facts[home.partnership][asked] if home.partnership in facts
                    else _NONE if asked == _ASKED[0] else () for home in homes))
                for asked in _ASKED)))
    return SideBySide("leading.csv", "How the leading bodies work", "What", tuple(groups), "")


def bodies_by_role(here: Here) -> Bodies:
    """The bodies of each partnership by what they are there for, each with how it stands."""
    found: dict[tuple[str, BodyRole], list[tuple[Board, Status]]] = {}
    register = here.site.register
    for board in register.of_kind("boards"):
        assert isinstance(board, Board)
        status = status_of(here.site.view(board.partnership), board)
        found.setdefault((board.partnership, role_of(register, board)), []).append((board, status))
    return found


def _standing(here: Here, board: Board, status: Status) -> Value:
    """A body, and how it stands where it is not simply there."""
    link = here.link(board)
    if status.code != "ended":
        return Value(link if status.code in _THERE else (link, f", {status.word.lower()}"))
    change = change_meant(here.site.view(board.partnership), board, board.until)
    until = change.takes_effect if change is not None else board.until
    return Value((link, f", until {until}" if until is not None else ", ended"))


def _leading(
    here: Here, home: Partnership, bodies: Sequence[tuple[Board, Status]]
) -> Board | None:
    """The body in force at the highest level."""
    levels = list(home.levels)
    there = [board for board, status in bodies if status.code in _THERE]
    return min(there, default=None, key=lambda board: (
        levels.index(level) if (level := level_of(here.site.register, board)) in levels
        else len(levels), board.id))


def _facts(here: Here, board: Board) -> dict[str, tuple[Value, ...]]:
    """What the page of a board says first, under the words of `_ASKED`."""
    view = here.site.tell(board)
    now, sittings = view.current(board), seats_on(view, board)

    def missing(*words: str) -> str:
        return NOT_STATED if set(words) & set(now.not_stated) else NOT_RECORDED

    def of_field(field: str, words: str) -> Fact:
        return fact(field, here.value(now, field, words, now.partnership), missing=missing(field))

    lines = line_facts(here, view, now, missing("reports_to", "accountable_to"))
    return {
        "Body": (Value(here.link(board)),),
        "Answers to": tuple(point for line in lines for point in (
            _points(line) if line.missing else (
                replace(value, said=(f"{line.label} ", value.said)) for value in line.values))),
        "Chaired by": _points(chair_fact(here, sittings, missing("chair", "members"))),
        "Members": _points(members_fact(sittings, missing("members"))),
        "Meets": _points(of_field("meets", meets_words(now.meets))),
        "Open to the public": _points(of_field("public", PUBLIC_ACCESS.get(now.public or "", ""))),
    }


def _points(one: Fact) -> tuple[Value, ...]:
    return one.values or (Value(one.missing, missing=True),)
