"""Who sits on a board: the table of its seats, its chair, and how many come from where."""

from __future__ import annotations

from remit.model.board import ROLES, Board
from remit.model.time import Holds, PartialDate
from remit.queries.people import sitting_people
from remit.queries.seats import CHAIRING, SITTING, Sitting, members_by_sector
from remit.views.pages.here import Here
from remit.views.pages.shown import Fact, Table, Value, fact, table
from remit.views.wording import Link, Said, listed

_COLUMNS = ("Seat", "Organisation", "Role", "Votes", "Since", "For", "Held by")


def seats_table(
    here: Here, board: Board, sittings: tuple[Sitting, ...], caption: str
) -> Table | None:
    """One row for each seat or group of like seats; None where no seats are told."""
    return table(caption, _COLUMNS, [_row(here, board, sitting) for sitting in sittings])


def chair_fact(here: Here, sittings: tuple[Sitting, ...], missing: str) -> Fact:
    """Who chairs, by post."""
    chairs = [s for s in sittings if s.seat.role in CHAIRING and s.holds is not Holds.NO]
    label = "Joint chairs" if any(s.seat.role == "joint-chair" for s in chairs) else "Chair"
    values = []
    for sitting in chairs:
        of: Said = (", ", bodies_of(here, sitting)) if sitting.post and sitting.bodies else ""
        certainty = sitting.seat.certainty
        values.append(Value((holder_of(here, sitting), of),
                            "" if certainty == "stated" else certainty))
    return fact(label, *values, missing=missing)


def members_fact(sittings: tuple[Sitting, ...], missing: str) -> Fact:
    """How many members, and from which sectors: “7 (4 council, 3 NHS)”."""
    sectors = members_by_sector(sittings)
    total = sum(seats for _, seats in sectors)
    if not total:
        return fact("Members", missing=missing)
    said = str(total)
    if [sector for sector, _ in sectors] != ["not stated"]:
        said += " (" + ", ".join(f"{seats} {_SECTOR_WORDS.get(sector, sector)}"
                                 for sector, seats in sectors) + ")"
    others = sum(s.seat.seats for s in sittings if s.seat.role not in SITTING)
    if others:
        said += f", and {others} in attendance or observing"
    return fact("Members", Value(said))


_SECTOR_WORDS = {"not stated": "whose organisation is not stated"}


def holder_of(here: Here, sitting: Sitting) -> Said:
    """Whose seat it is: a post with its link, a title, or a body."""
    seat = sitting.seat
    if sitting.post is not None:
        link = here.link_briefly(sitting.post)
        return (link, f" ({seat.title})") if seat.title else link
    if seat.title:
        return seat.title
    if sitting.bodies:
        return bodies_of(here, sitting)
    return seat.post or seat.organisation or seat.board or ""


def bodies_of(here: Here, sitting: Sitting) -> Said:
    """The organisations and boards that a seat's holder comes from."""
    bodies: list[str | Link] = [here.link(body) for body in sitting.bodies]
    return bodies[0] if len(bodies) == 1 else listed(bodies)


def _row(here: Here, board: Board, sitting: Sitting) -> tuple[Value, ...]:
    seat = sitting.seat
    holder = holder_of(here, sitting)
    marks = [f"{seat.seats} seats"] if seat.seats > 1 else []
    marks += ["vacant"] if seat.vacant else []
    marks += ["not known at this date"] if sitting.holds is Holds.NOT_KNOWN else []
    marks += [f"deputy: {deputy}"] if (deputy := here.words(seat, "deputy")) else []
    what = (holder, f" ({', '.join(marks)})") if marks else holder
    votes = "" if seat.voting is None else "Yes" if seat.voting else "No"
    category = " · ".join(
        words for words in (seat.category, seat.statutory_reference) if words)
    named_itself = sitting.post is None and not seat.title
    return (
        here.about(seat, what, board),
        Value(bodies_of(here, sitting) if sitting.bodies and not named_itself else ""),
        Value(ROLES[seat.role]), Value(votes), Value(since_when(here, board, sitting)),
        Value(category),
        Value(listed(here.link(person) for person, _ in sitting_people(
            here.site.view(board.partnership), board, sitting))),
    )


def since_when(here: Here, board: Board, sitting: Sitting) -> Said:
    """Since when a seat is held: a date, or the change with which it begins."""
    from_ = sitting.seat.from_
    if from_ is None or isinstance(from_, PartialDate):
        return str(from_ or "")
    return here.mention(board.partnership, ("changes",), from_)
