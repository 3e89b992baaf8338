"""What meetings are called, and who owns what was asked for, in the words of a table."""

from __future__ import annotations

import datetime
from collections import Counter
from dataclasses import replace

from remit.model.action import ACTION_STATES, Action
from remit.model.meeting import DECISION_TYPES, AgendaItem, Meeting
from remit.model.record import Item, Record
from remit.queries.meetings import decisions_of, is_overdue
from remit.queries.status import status_of
from remit.views.addresses import anchors
from remit.views.pages.here import Here
from remit.views.pages.shown import Value
from remit.views.prose import plain
from remit.views.wording import Link, Said, capitalised, capitalised_said

# What is missing is said aloud, shortly: whether somebody looked for it or not.
_OWN_CELLS = frozenset(("owners", "due", "state"))
_NOT_STATED, _NOT_RECORDED = "Not stated", "Not recorded"


def dated_link(here: Here, meeting: Meeting) -> Value:
    """A link to a meeting by its date alone, where the board is said beside it."""
    date = meeting.date
    return Value(Link(str(date), here.link(meeting).url), sort=f"{date.first}/{date.last}")


def met_words(here: Here, meeting: Meeting) -> Said:
    """A meeting and how it decided: “Meeting of 19 July 2017: 4 approved, 1 endorsed, 3 noted”."""
    decided = Counter(one.decision.type for one in decisions_of(meeting))
    told = [f"{count} {DECISION_TYPES[type].lower()}" for type, count in decided.items()]
    if not told:
        status = status_of(here.site.tell(meeting), meeting)
        told = [status.word.lower()]
    return (Link(f"Meeting of {meeting.date}", here.link(meeting).url), ": ", ", ".join(told))


def item_anchors(meeting: Meeting) -> list[str]:
    """The id, on the meeting's page, of each item of its agenda."""
    return anchors((one.number or one.title for one in meeting.items), "item")


def item_link(here: Here, meeting: Meeting, place: int) -> Link:
    """A link to an item of an agenda, by its number and title."""
    return Link(item_words(meeting.items[place]),
                f"{here.link(meeting).url}#{item_anchors(meeting)[place]}")


def item_words(item: AgendaItem) -> str:
    """An item as it stands on the agenda: “8. Annual report”."""
    return f"{item.number}. {item.title}" if item.number else item.title


def due_value(here: Here, action: Action) -> Value:
    """By when: a date, the words of the source, or that it is not said."""
    told = here.value(action, "due", str(action.due or ""), here.home)
    if told is None:
        return unsaid(action, "due")
    return replace(told, said=capitalised_said(told.said),
                   sort=f"{action.due.first}/{action.due.last}" if action.due else "")


def when_words(here: Here, item: Item, field: str) -> str:
    """A date with what the source prints for it: “January 2018 (in the source: “…”)”."""
    date, remark = getattr(item, field), item.remarks.get(field)
    if date is not None and remark is not None and remark.stated:
        return f"{date} (in the source: “{remark.stated}”)"
    return capitalised(here.words(item, field))


def state_value(action: Action, day: datetime.date) -> Value:
    """What became of an action by a day: “Done on 3 May 2018”, “Open, overdue”."""
    if action.state is None:
        return unsaid(action, "state")
    words = ACTION_STATES[action.state]
    if action.done_on is not None:
        words += f", {action.done_on}"
    return Value(f"{words}, overdue" if is_overdue(action, day) else words)


def action_value(here: Here, record: Record, action: Action) -> Value:
    """What is to be done, with the places that say so; what is not stated has its own cells."""
    bare = action.model_copy(update={
        "not_stated": tuple(word for word in action.not_stated if word not in _OWN_CELLS),
        "remarks": {key: one for key, one in action.remarks.items() if key not in _OWN_CELLS}})
    return here.about(bare, plain(action.text), record)


def unsaid(item: Item, field: str) -> Value:
    """What is missing, and whether somebody looked for it in the sources."""
    return Value(_NOT_STATED if field in item.not_stated else _NOT_RECORDED, missing=True)
