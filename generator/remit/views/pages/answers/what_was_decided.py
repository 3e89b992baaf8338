"""What was decided? Every decision of a partnership's boards, the newest first."""

from __future__ import annotations

from remit.model.meeting import DECISION_TYPES
from remit.queries.meetings import Decided, decisions_of, meetings_in
from remit.views.page import Page
from remit.views.pages.answers.registers import register_page
from remit.views.pages.here import Here
from remit.views.pages.shown import Value
from remit.views.pages.site import Site
from remit.views.pages.words.meeting_words import dated_link, item_link
from remit.views.prose import plain

_COLUMNS = ("Decision", "How", "Board", "Date", "Item")
_NARROWED_BY = ("How", "Board", "Date")


def what_was_decided(site: Site, partnership: str) -> Page:
    """The register of a partnership's decisions."""
    def rows(here: Here) -> list[tuple[Value, ...]]:
        return [_row(here, one) for meeting in meetings_in(site.register, partnership)
                for one in decisions_of(meeting)]

    return register_page(site, partnership, "decisions", _COLUMNS, rows, _NARROWED_BY)


def _row(here: Here, one: Decided) -> tuple[Value, ...]:
    meeting, decision = one.meeting, one.decision
    return (here.about(decision, plain(decision.text), meeting),
            Value(DECISION_TYPES[decision.type]),
            Value(here.mention(meeting.partnership, ("boards",), meeting.board)),
            dated_link(here, meeting), Value(item_link(here, meeting, one.place)))
