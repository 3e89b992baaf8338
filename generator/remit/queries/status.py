"""Whether a record is in force: current, proposed, ended or not known, in words.

It is derived from dates and changes and never typed.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

from remit.model.as_at import View
from remit.model.change import STATES, Change
from remit.model.meeting import MEETING_STATES, Meeting
from remit.model.record import Item, Record
from remit.model.time import NEVER, Holds, PartialDate

StatusCode = Literal[
    "current", "proposed", "not-yet-proposed", "coming", "ended", "never", "not-known"]


@dataclass(frozen=True, slots=True)
class Status:
    """`word` is what search filters by and a tag says; `detail` is a clause for a sentence."""

    code: StatusCode
    word: str
    detail: str = ""

    @property
    def is_of_a_proposal(self) -> bool:
        """Whether it is only proposed, or will only be proposed."""
        return self.code in ("proposed", "not-yet-proposed")


_CURRENT = Status("current", "Current")
_NOT_YET_PROPOSED = Status("not-yet-proposed", "Not yet proposed")
_ENDED = Status("ended", "Ended")
_ENDED_AS_PROPOSED = Status("ended", "Ended, as proposed", "it ends if the proposal goes ahead")
_OF_CHANGE: dict[str, StatusCode] = {
    "proposed": "proposed", "agreed": "coming", "done": "current",
    "rejected": "never", "withdrawn": "never", "replaced": "never",
    "outcome-not-known": "not-known",
}


def status_of(view: View, record: Record) -> Status:
    """The status of a record at the view's moment; of a change, how far it has got; of a meeting,
    whether it was held."""
    if isinstance(record, Change):
        return _of_change(view, record)
    if isinstance(record, Meeting):
        return _of_meeting(view, record)
    return _standing(view, record, record, view.holds(record))


def item_status(view: View, record: Record, item: Item) -> Status:
    """The status of an item of a record at the view's moment, by the same words.

    Where the record itself is not in force, its items stand as it does.
    """
    whole = status_of(view, record)
    return whole if whole.code != "current" else _standing(
        view, record, item, view.item_holds(record, item))


def _of_change(view: View, change: Change) -> Status:
    if change.state == "proposed" and not is_proposed(view, change):
        return _NOT_YET_PROPOSED
    return Status(_OF_CHANGE[change.state], STATES[change.state])


def _of_meeting(view: View, meeting: Meeting) -> Status:
    if meeting.state in ("cancelled", "postponed"):
        return Status("never", MEETING_STATES[meeting.state])
    if meeting.date.first > view.moment.date:
        return Status("coming", "To come")
    if meeting.is_minuted or meeting.state == "held":
        return Status("ended", "Held")
    return Status("not-known", "No minutes", "the register has no minutes of it")


def _standing(view: View, record: Record, of: Item, holds: Holds) -> Status:
    begins = change_meant(view, record, of.from_)
    if begins is not None and begins.state == "proposed":
        return _of_change(view, begins)
    if begins is not None and begins.state in NEVER:
        return Status("never", f"Proposed, {STATES[begins.state].lower()}")
    if holds is Holds.YES:
        return _CURRENT
    if holds is Holds.NOT_KNOWN:
        return Status("not-known", "Not known", _why_not_known(view, record, of))
    if view.begun(record, of) is not Holds.YES:
        return Status("coming", "Not yet begun")
    ends = change_meant(view, record, of.until)
    is_asked = ends is not None and ends.state == "proposed"
    return _ENDED_AS_PROPOSED if is_asked else _ENDED


def change_meant(
    view: View, record: Record, end: PartialDate | str | None
) -> Change | None:
    """The change that an end point of a record or its item names, or None for a date."""
    return view.register.change(record.partnership, end) if isinstance(end, str) else None


def is_proposed(view: View, change: Change) -> bool:
    """Whether a change is a proposal, and somebody can have made it by the view's moment: what is
    proposed in 2023 was not in 2019."""
    proposed_on = view.proposed_on(change)
    return change.state == "proposed" and (
        proposed_on is None or proposed_on.first <= view.moment.date)


def _why_not_known(view: View, record: Record, of: Item) -> str:
    if view.begun(record, of) is Holds.NOT_KNOWN:
        return "whether it had begun by then is not known"
    if view.not_ended(record, of) is Holds.NOT_KNOWN:
        return "whether it still existed then is not known"
    return "its sources are later, so whether it existed then is not known"
