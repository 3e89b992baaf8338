"""The meetings of a board on its page: the newest first, each with what it decided."""

from __future__ import annotations

from collections.abc import Sequence
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


@dataclass(frozen=True, slots=True)
class BoardMeetings:
    """The newest meetings of a board, where all stand, and how many its history leaves out."""

    told: tuple[MeetingTold, ...] = ()
    more: Said = ""
    left_out: str = ""


def board_meetings(here: Here, board: Board) -> BoardMeetings:
    """What the page of a board says of its meetings."""
    found = meetings_of(here.site.register, board)
    if not found:
        return BoardMeetings()
    return BoardMeetings(tuple(_told(here, one) for one in found[:_FEW]), _more(here, found),
                         _left_out(len(found) - MOST_MEETINGS))


def _more(here: Here, found: Sequence[Meeting]) -> Said:
    """Where all meetings and all decisions stand."""
    homes = dict.fromkeys(one.partnership for one in found)
    decided = any(any(decisions_of(one)) for one in found)
    return listed(Link(words, here.url(path)) for home in homes for words, path in (
        ("All meetings", index_path(home, "meetings")),
        *((("all decisions", answer_path(home, "decisions")),) if decided else ())))


def _left_out(older: int) -> str:
    if older < 1:
        return ""
    return f"{older} older {'meeting is' if older == 1 else 'meetings are'} not told here."


def _told(here: Here, meeting: Meeting) -> MeetingTold:
    status = status_of(here.site.tell(meeting), meeting)
    return MeetingTold(dated_link(here, meeting).said, status.word.lower(), tuple(
        Clause(one.decision.text, Value(""), DECISION_TYPES[one.decision.type])
        for one in decisions_of(meeting)))
