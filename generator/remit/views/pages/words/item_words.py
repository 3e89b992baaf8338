"""Says what an item of a record is, in a few words: a line, a seat, a clause, a party."""

from __future__ import annotations

from remit.load.document import Path
from remit.model.action import Action
from remit.model.agreement import LevelRole, Party
from remit.model.board import LINES, Line, Responsibility, Scrutiny, Seat
from remit.model.change import Succession
from remit.model.field_words import field_words
from remit.model.function import Allocation
from remit.model.meeting import DECISION_TYPES, AgendaItem, Attending, Decision
from remit.model.offer import Offered
from remit.model.owner import Owner
from remit.model.person import Held
from remit.model.record import Amendment, Named, OtherName, Record, Section
from remit.model.risk_register import Band, Risk
from remit.model.source import PointedTo, Unfinished
from remit.model.terms_of_reference import Authority, TermsChange
from remit.queries.inside import Inner, part_at
from remit.views.pages.here import Here
from remit.views.pages.words.meeting_words import item_words
from remit.views.pages.words.plain_words import DOES
from remit.views.pages.words.plan_words import plan_words
from remit.views.pages.words.risk_words import risk_name
from remit.views.prose import shortened
from remit.views.wording import Said


def fact_words(here: Here, record: Record, path: Path) -> Said:
    """What a fact is about, by the path of what says it: the field, or the item and its field."""
    part, rest = part_at(record, path)
    field = next((step for step in rest if isinstance(step, str)), None)
    if part is record:
        return field_words(field) if field else "as a whole"
    said = part_words(here, record, part)
    if isinstance(part, Line | Seat):  # what they are says enough
        return said
    return (said, f", {field_words(field)}") if field else said


def part_words(here: Here, record: Record, part: Inner) -> Said:
    """What an item is: “reports to Health and Wellbeing Board”, “seat: Director of …”."""
    home = record.partnership
    match part:
        case Line():
            return (f"{LINES[part.as_]} ", head_of(here, record, part))
        case Scrutiny():
            return ("scrutinised by ", here.mention(home, ("boards",), part.board))
        case Seat():
            return ("seat: ", seat_words(here, record, part))
        case Succession():
            return (here.mentions(home, ("boards",), part.bodies), " into ",
                    here.mentions(home, ("boards",), part.into))
        case Party():
            return ("party: ", party_of(here, record, part))
        case Allocation():
            return allocation_words(here, record, part)
        case Offered():
            return ("service: ", here.mention(home, ("services",), part.service))
        case OtherName():
            return f"other name: “{part.name}”"
        case Amendment():
            fields = ", ".join(field_words(field) for field in part.values)
            return f"what changes: {fields}"
        case Section() | LevelRole():
            return f"section: {part.title if isinstance(part, Section) else part.level}"
        case Authority():
            return f"authority: {shortened(part.text)}"
        case Responsibility():
            return f"responsibility: {shortened(part.text)}"
        case Decision():
            return f"{DECISION_TYPES[part.type].lower()}: {shortened(part.text)}"
        case Action():
            return f"action: {shortened(part.text)}"
        case Owner():
            return "owner"
        case AgendaItem():
            return f"item: {item_words(part)}"
        case Attending():
            return attending_words(here, record, part)
        case Risk():
            return f"risk: {risk_name(part)}"
        case Held():
            return "what they hold"
        case Band():
            return f"what scores are called: {part.name}"
        case PointedTo():
            return f"points to “{part.words}”"
        case Unfinished():
            return f"left to be filled in: “{part.words}”"
        case TermsChange():
            return f"change to the terms: {shortened(part.text)}"
        case Named():
            return f"“{shortened(part.text)}”"
        case _:
            if part is record:
                return "as a whole"
            return plan_words(here, record, part) or "a part of it"


def head_of(here: Here, board: Record, line: Line) -> Said:
    """To whom a line leads."""
    home = board.partnership
    if line.to:
        return here.mention(home, ("boards",), line.to)
    if line.to_organisation:
        return here.mention(home, ("organisations",), line.to_organisation)
    return line.to_unnamed or ""


def seat_words(here: Here, board: Record, seat: Seat) -> str:
    """A seat without links: its post's title, or its own, or the body it is for."""
    register, home = here.site.register, board.partnership
    post = register.resolve(home, ("posts",), seat.post) if seat.post else None
    if post is not None:
        return here.site.short(post)
    for kind, written in (("organisations", seat.organisation), ("boards", seat.board)):
        found = register.resolve(home, (kind,), written) if written else None
        if found is not None:
            name = here.site.short(found)
            return f"{seat.title}, {name}" if seat.title else name
    return seat.title or seat.post or seat.organisation or seat.board or ""


def allocation_words(here: Here, function: Record, part: Allocation) -> Said:
    """Where a function sits, in a clause: “Commissions at locality: spoke contracts”."""
    of = f": {part.part}" if part.part else ""
    return (f"{DOES[part.does]} at ", place_of(here, function, part), of)


def place_of(here: Here, function: Record, part: Allocation) -> Said:
    """The level at which a function sits, by its public name, or the board with which it does."""
    home = function.partnership
    if part.board:
        return here.mention(home, ("boards",), part.board)
    return here.site.level_name(home, part.level or "")


def attending_words(here: Here, meeting: Record, part: Attending) -> Said:
    """Who was there, or not: the seat, or who it was."""
    home = meeting.partnership
    if part.seat:
        found = here.site.register.resolve(home, ("posts",), part.seat)
        return ("attendance: ", here.site.short(found) if found is not None else part.seat)
    for kind, written in (("posts", part.post), ("organisations", part.organisation)):
        if written:
            return ("attendance: ", here.mention(home, (kind,), written))
    return f"attendance: {part.title}"


def party_of(here: Here, agreement: Record, party: Party) -> Said:
    """Who a party to an agreement is."""
    home = agreement.partnership
    if party.organisation:
        return here.mention(home, ("organisations",), party.organisation)
    if party.board:
        return here.mention(home, ("boards",), party.board)
    return party.party_unnamed or ""
