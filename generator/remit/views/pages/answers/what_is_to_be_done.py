"""Who is to do what? Every action that a partnership's boards asked for, the newest first."""

from __future__ import annotations

from remit.queries.meetings import ToDo, actions_of, meetings_in
from remit.views.page import Page
from remit.views.pages.answers.registers import register_page
from remit.views.pages.here import Here
from remit.views.pages.shown import Value
from remit.views.pages.site import Site
from remit.views.pages.words.meeting_words import (
    action_value,
    dated_link,
    due_value,
    item_link,
    state_value,
)
from remit.views.pages.words.owner_words import owners_value

_COLUMNS = ("Action", "Who", "By when", "What became of it", "Board", "Date", "Item")
_NARROWED_BY = ("Who", "What became of it", "Board", "Date")


def what_is_to_be_done(site: Site, partnership: str) -> Page:
    """The register of a partnership's actions."""
    def rows(here: Here) -> list[tuple[Value, ...]]:
        return [_row(here, one) for meeting in meetings_in(site.register, partnership)
                for one in actions_of(meeting)]

    return register_page(site, partnership, "actions", _COLUMNS, rows, _NARROWED_BY)


def _row(here: Here, one: ToDo) -> tuple[Value, ...]:
    meeting, action = one.meeting, one.action
    day = here.site.moment_of(meeting.partnership).date
    return (action_value(here, meeting, action),
            owners_value(here, meeting, action, action.owners), due_value(here, action),
            state_value(action, day),
            Value(here.mention(meeting.partnership, ("boards",), meeting.board)),
            dated_link(here, meeting), Value(item_link(here, meeting, one.place)))
