"""What a post, an organisation or a board owns: the actions that meetings gave it, and risks."""

from __future__ import annotations

from remit.model.record import Record
from remit.queries.meetings import Owned, owned_by
from remit.views.pages.here import Here
from remit.views.pages.shown import Table, Value, table
from remit.views.pages.words.meeting_words import (
    action_value,
    due_value,
    item_link,
    state_value,
)
from remit.views.pages.words.owner_words import owner_words
from remit.views.pages.words.risk_words import risk_link, score_value
from remit.views.wording import words_of

_COLUMNS = ("What", "Agreed in", "Owner", "By when", "Stands")


def owned_table(here: Here, record: Record) -> Table | None:
    """A row for each action and risk; its owner only where that is one of the record's posts."""
    return table("Actions and risks", here.columns(*_COLUMNS),
                 [_row(here, record, one) for one in owned_by(here.site.register, record)])


def _row(here: Here, record: Record, one: Owned) -> tuple[Value, ...]:
    if one.todo is not None:
        action, meeting = one.todo.action, one.todo.meeting
        day = here.site.moment_of(meeting.partnership).date
        return here.row(
            meeting, Value(("Action: ", action_value(here, meeting, action).said)),
            Value((here.link(meeting), ", ", item_link(here, meeting, one.todo.place))),
            _owner(here, record, meeting, one), due_value(here, action), state_value(action, day))
    register, risk = one.register, one.risk
    assert register is not None and risk is not None
    place = register.risks.index(risk)
    link = risk_link(here, register, place)
    what = Value(("Risk: ", link)) if one.action is None else Value(
        ("Action against ", link, ": ", action_value(here, register, one.action).said))
    return here.row(register, what, Value(here.link(register)),
                    _owner(here, record, register, one),
                    due_value(here, one.action) if one.action else Value(""),
                    Value(f"Score {words_of(score_value(register, risk).said)}"))


def _owner(here: Here, record: Record, where: Record, one: Owned) -> Value:
    said = owner_words(here, where, one.owner)
    return Value("" if said == here.link(record) else said)
