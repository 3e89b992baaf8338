"""A meeting: who was there, what was on the agenda, what was decided and who is to do what."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from types import MappingProxyType
from typing import Annotated, ClassVar, Literal

from pydantic import model_validator

from remit.model.action import Action
from remit.model.fields import (
    BoardId,
    Count,
    Date,
    MeetingId,
    OrganisationId,
    PostId,
    Prose,
    Several,
    Sources,
    Truth,
    Words,
    name_exactly_one,
    wrong,
)
from remit.model.record import Named, Part, Record
from remit.model.term import Related

MeetingState = Literal["held", "cancelled", "postponed"]
MEETING_STATES: Mapping[MeetingState, str] = MappingProxyType({
    "held": "Held", "cancelled": "Cancelled", "postponed": "Postponed",
})
DecisionType = Literal[
    "noted", "considered", "approved", "approved-in-principle", "agreed", "agreed-in-principle",
    "endorsed", "adopted", "recommended", "delegated", "deferred", "rejected",
]
DECISION_TYPES: Mapping[DecisionType, str] = MappingProxyType({
    "noted": "Noted", "considered": "Considered", "approved": "Approved",
    "approved-in-principle": "Approved in principle", "agreed": "Agreed",
    "agreed-in-principle": "Agreed in principle", "endorsed": "Endorsed", "adopted": "Adopted",
    "recommended": "Recommended", "delegated": "Delegated", "deferred": "Deferred",
    "rejected": "Rejected",
})


class Attending(Part):
    """Somebody who was there, or sent apologies: the seat by its key, or else who it was.

    `how_many` counts like seats; `deputy` is who came in the place of the one who has the seat;
    `listed_as` is what the minutes call them.
    """

    seat: Words | None = None
    post: PostId | None = None
    organisation: OrganisationId | None = None
    title: Words | None = None
    how_many: Count = 1
    deputy: PostId | None = None
    listed_as: Words | None = None

    @model_validator(mode="after")
    def names_somebody(self) -> Attending:
        name_exactly_one({"seat": self.seat, "post": self.post, "organisation": self.organisation,
                          "title": self.title}, "who attends")
        return self

    def natural_key(self) -> str:
        return self.seat or self.post or self.organisation or self.title or ""


class Declaration(Named):
    """An interest that somebody declared: whose, of what kind, at which item of the agenda."""

    seat: Words | None = None
    post: PostId | None = None
    item: Words | None = None
    left_the_room: Truth | None = None


class Decision(Named):
    """What was decided, with the word that the minutes use for how."""

    type: DecisionType
    vote: Words | None = None


class AgendaItem(Part):
    """An item of the agenda. `about` names the records with which it deals, `papers` what was put
    to the meeting, `recommendations` what was asked of it."""

    number: Words | None = None
    title: Words
    presented_by: Annotated[tuple[PostId, ...], Several] = ()
    papers: Sources = ()
    about: Annotated[tuple[Related, ...], Several] = ()
    text: Prose | None = None
    recommendations: Annotated[tuple[Named, ...], Several] = ()
    decisions: Annotated[tuple[Decision, ...], Several] = ()
    actions: Annotated[tuple[Action, ...], Several] = ()

    def natural_key(self) -> str:
        return self.number or self.title


class Meeting(Record):
    """One meeting of a board. Who is in neither list follows from the seats on its date.

    `follows` is the meeting before it, whose minutes it had; `state` is typed only where nothing
    else says what became of it.
    """

    kind: ClassVar[str] = "meetings"
    called: ClassVar[str] = "meeting"

    board: BoardId
    date: Date
    starts: Words | None = None
    ends: Words | None = None
    venue: Words | None = None
    state: MeetingState | None = None
    follows: MeetingId | None = None
    agenda_published: Date | None = None
    public: Literal["open", "part-open", "closed"] | None = None
    present: Annotated[tuple[Attending, ...], Several] = ()
    apologies: Annotated[tuple[Attending, ...], Several] = ()
    in_attendance: Annotated[tuple[Attending, ...], Several] = ()
    none_declared: Truth = False
    declarations: Annotated[tuple[Declaration, ...], Several] = ()
    items: Annotated[tuple[AgendaItem, ...], Several] = ()

    @model_validator(mode="after")
    def declares_one_thing(self) -> Meeting:
        if self.none_declared and self.declarations:
            raise wrong("interests were declared here, and none were",
                        "take none_declared: or declarations: out")
        return self

    @property
    def decisions(self) -> Iterator[tuple[AgendaItem, Decision]]:
        """Every decision with the item under which it was taken."""
        return ((item, decision) for item in self.items for decision in item.decisions)

    @property
    def actions(self) -> Iterator[tuple[AgendaItem, Action]]:
        """Every action with the item under which it was agreed."""
        return ((item, action) for item in self.items for action in item.actions)

    @property
    def is_minuted(self) -> bool:
        """Whether the register has anything from its minutes."""
        return bool(self.present or self.apologies or self.in_attendance) or any(
            item.decisions or item.actions for item in self.items)
