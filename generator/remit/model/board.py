"""A board: any body that meets, its lines to other bodies, and its seats."""

from __future__ import annotations

from collections.abc import Mapping
from types import MappingProxyType
from typing import Annotated, ClassVar, Literal

from pydantic import Field, PlainValidator, model_validator

from remit.model.fields import (
    AreaId,
    BoardId,
    Count,
    OrganisationId,
    PostId,
    Prose,
    Several,
    Truth,
    Words,
    name_exactly_one,
    wrong,
)
from remit.model.record import Named, Part, Record

BoardType = Literal[
    "board", "partnership-board", "committee", "council-committee", "joint-committee",
    "sub-committee", "executive", "alliance", "programme-board", "steering-group",
    "working-group", "delivery-group", "advisory-group", "network", "scrutiny-committee", "other",
]
# The public name of each type, and the sentence that says what such a body is.
BOARD_TYPES: Mapping[str, tuple[str, str]] = MappingProxyType({
    "board": ("Board", "Leads and answers for an organisation."),
    "partnership-board": ("Partnership board", "Brings several organisations together to lead "
                          "shared work."),
    "committee": ("Committee", "Does part of the work of the body that set it up."),
    "council-committee": ("Council committee", "A formal committee of a council."),
    "joint-committee": ("Joint committee", "Decides for several organisations together."),
    "sub-committee": ("Sub-committee", "Does part of the work of a committee."),
    "executive": ("Executive", "Runs the business between the meetings of those it answers to."),
    "alliance": ("Alliance", "Organisations that agreed to work as one system."),
    "programme-board": ("Programme board", "Oversees a programme of work."),
    "steering-group": ("Steering group", "Steers a piece of work and watches its progress."),
    "working-group": ("Working group", "Works on one subject and reports back."),
    "delivery-group": ("Delivery group", "Puts plans into practice, often in one area."),
    "advisory-group": ("Advisory group", "Gives advice and decides nothing."),
    "network": ("Network", "Keeps people with a shared interest in touch."),
    "scrutiny-committee": ("Scrutiny committee", "Councillors who examine what others decide."),
    "other": ("Body", "A body of another kind."),
})
BodyRole = Literal[
    "health-and-wellbeing-board", "partnership", "commissioning", "council-executive", "scrutiny",
    "wider-area", "locality", "providers", "programme", "group", "other",
]
# What a body is there for, so that the bodies of several partnerships can be set side by side.
BODY_ROLES: Mapping[BodyRole, str] = MappingProxyType({
    "health-and-wellbeing-board": "Health and wellbeing board",
    "partnership": "Leads the partnership",
    "commissioning": "Decides together what to buy",
    "council-executive": "Runs the council",
    "scrutiny": "Examines what others decide",
    "wider-area": "Works for a wider area",
    "locality": "Works in localities and neighbourhoods",
    "providers": "Brings those who provide care together",
    "programme": "Oversees a programme",
    "group": "Works on one subject",
    "other": "Other boards and committees",
})
Frequency = Literal[
    "weekly", "fortnightly", "monthly", "six-weekly", "bi-monthly", "quarterly", "four-monthly",
    "twice-a-year", "yearly", "as-needed",
]
FREQUENCIES: Mapping[str, str] = MappingProxyType({
    "weekly": "Weekly", "fortnightly": "Every two weeks", "monthly": "Monthly",
    "six-weekly": "Every six weeks", "bi-monthly": "Every two months", "quarterly": "Quarterly",
    "four-monthly": "Every four months", "twice-a-year": "Twice a year", "yearly": "Yearly",
    "as-needed": "When needed",
})
PUBLIC_ACCESS: Mapping[str, str] = MappingProxyType({
    "open": "Yes, meetings are open to the public",
    "part-open": "Yes, for part of each meeting",
    "closed": "No, meetings are private",
})
LineAs = Literal["accountable", "reports", "informs"]
LINES: Mapping[str, str] = MappingProxyType({
    "accountable": "accountable to", "reports": "reports to", "informs": "informs",
})
Role = Literal["chair", "joint-chair", "vice-chair", "member", "attendee", "observer"]
ROLES: Mapping[str, str] = MappingProxyType({
    "chair": "Chair", "joint-chair": "Joint chair", "vice-chair": "Vice-chair",
    "member": "Member", "attendee": "In attendance", "observer": "Observer",
})


def _frequency(value: object) -> str | int:
    if isinstance(value, int) and not isinstance(value, bool) and 0 < value < 400:
        return value
    if isinstance(value, str) and value in FREQUENCIES:
        return value
    raise wrong("this does not say how often", "write one of " + ", ".join(FREQUENCIES)
                + ", or the number of meetings a year")


class Line(Part):
    """A line to another body: this board answers to it, reports to it, or keeps it informed."""

    to: BoardId | None = None
    to_organisation: OrganisationId | None = None
    to_unnamed: Words | None = None
    as_: LineAs = Field(alias="as")
    matters: Annotated[tuple[Words, ...], Several] = ()
    how: Words | None = None
    how_often: Words | None = None

    @model_validator(mode="after")
    def names_one_body(self) -> Line:
        name_exactly_one({"to": self.to, "to_organisation": self.to_organisation,
                 "to_unnamed": self.to_unnamed}, "a line")
        return self

    def natural_key(self) -> str:
        return f"{self.to or self.to_organisation or self.to_unnamed} {self.as_}"


class Scrutiny(Part):
    """A committee that examines what this board does."""

    board: BoardId

    def natural_key(self) -> str:
        return self.board


class Seat(Part):
    """A seat, known by its post unless it says `id`. `seats` counts like seats."""

    post: PostId | None = None
    organisation: OrganisationId | None = None
    board: BoardId | None = None
    title: Words | None = None
    role: Role = "member"
    voting: Truth | None = None
    category: Words | None = None
    statutory_reference: Words | None = None
    seats: Count = 1
    deputy: Words | None = None
    vacant: Truth = False

    @model_validator(mode="after")
    def names_somebody(self) -> Seat:
        if not any((self.post, self.organisation, self.board, self.title)):
            raise wrong("a seat names who sits there",
                        "write a post, an organisation, a board or a title")
        return self

    def natural_key(self) -> str:
        return self.post or self.organisation or self.board or self.title or ""


class Responsibility(Named):
    """Something a body does, with the verb that says how."""

    does: Literal[
        "decide", "recommend", "oversee", "assure", "deliver", "advise", "plan", "commission"
    ] | None = None


class Board(Record):
    """Any body. Its level follows from its area; who answers to it is derived.

    `role` is written only where `queries/roles.py` would take the body for something else.
    """

    kind: ClassVar[str] = "boards"
    called: ClassVar[str] = "board"

    name: Words
    type: BoardType
    type_words: Words | None = None
    role: BodyRole | None = None
    area: AreaId
    host: Annotated[tuple[OrganisationId, ...], Several] = ()
    statutory_basis: Words | None = None
    meets: Annotated[str | int, PlainValidator(_frequency)] | None = None
    public: Literal["open", "part-open", "closed"] | None = None
    state: Literal["shadow", "dormant"] | None = None
    purpose: Prose | None = None
    responsibilities: Annotated[tuple[Responsibility, ...], Several] = ()
    quorum: Words | None = None
    contact: Words | None = None
    website: Words | None = None
    reports_to: Annotated[tuple[Line, ...], Several] = ()
    scrutinised_by: Annotated[tuple[Scrutiny, ...], Several] = ()
    members: Annotated[tuple[Seat, ...], Several] = ()
