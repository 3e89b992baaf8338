"""The meetings of a board on its page: the newest first, each with what it decided."""

from __future__ import annotations

from dataclasses import dataclass

from remit.model.board import Board
from remit.model.meeting import DECISION_TYPES, Meeting
from remit.queries.history import MOST_MEETINGS
from remit.queries.meetings import decisions_of, meetings_of
from remit.queries.status import status_of
from remit.views.addresses import answer_path, index_path
from remit.views.pages.here import Here
from remit.views.pages.shown import Clause, Value
from remit.views.pages.words.meeting_words import dated_link
from remit.views.wording import Link, Said, listed

# So many are told on the board's page; all stand in the index.
_FEW = 5


@dataclass(frozen=True, slots=True)
class MeetingTold:
    """A meeting by its date, how it stands, and what it decided."""

    when: Said
    stands: str
    decided: tuple[Clause, ...]


def meetings_told(here: Here, board: Board) -> tuple[MeetingTold, ...]:
    """The newest meetings of a board."""
    return tuple(_told(here, one) for one in meetings_of(here.site.register, board)[:_FEW])


def more_meetings(here: Here, board: Board) -> Said:
    """Where all meetings and all decisions stand."""
    found = meetings_of(here.site.register, board)
    if not found:
        return ""
    homes = dict.fromkeys(one.partnership for one in found)
    links = [Link(words, here.url(path)) for home in homes for words, path in (
        ("All meetings", index_path(home, "meetings")),
        ("all decisions", answer_path(home, "decisions")))
        if path.endswith("meetings/") or any(any(decisions_of(one)) for one in found)]
    return listed(links)


def older_meetings(here: Here, board: Board) -> str:
    """That the history of a board leaves meetings out, where there are many."""
    older = len(meetings_of(here.site.register, board)) - MOST_MEETINGS
    if older < 1:
        return ""
    return f"{older} older {'meeting is' if older == 1 else 'meetings are'} not told here."


def _told(here: Here, meeting: Meeting) -> MeetingTold:
    status = status_of(here.site.tell(meeting), meeting)
    return MeetingTold(dated_link(here, meeting).said, status.word.lower(), tuple(
        Clause(one.decision.text, Value(""), DECISION_TYPES[one.decision.type])
        for one in decisions_of(meeting)))
