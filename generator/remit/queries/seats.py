"""Who sits on a board: its seats at a moment, the sectors they come from, and who holds which."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from types import MappingProxyType

from remit.model.as_at import View
from remit.model.board import Board, Seat
from remit.model.fields import Key
from remit.model.organisation import Organisation
from remit.model.post import Post
from remit.model.record import Record
from remit.model.register import Register
from remit.model.time import Holds
from remit.queries.status import Status, item_status
from remit.queries.telling import Tell, told, told_items

SITTING = frozenset(("chair", "joint-chair", "vice-chair", "member"))
CHAIRING = frozenset(("chair", "joint-chair"))
_SECTORS: Mapping[str, str] = MappingProxyType({
    **dict.fromkeys(("unitary-council", "county-council", "district-council", "london-borough"),
                    "council"),
    **dict.fromkeys(("clinical-commissioning-group", "integrated-care-board", "nhs-trust",
                     "nhs-foundation-trust", "nhs-national-body", "gp-practices"), "NHS"),
    "voluntary-organisation": "voluntary", "healthwatch": "Healthwatch",
})
_ORDER = ("council", "NHS", "voluntary", "Healthwatch", "joint", "other", "not stated")


@dataclass(frozen=True, slots=True)
class Sitting:
    """A seat as it is at the moment, with whom it names: a post, and the bodies it comes from.

    `bodies` are the organisations and boards of the seat itself, else those of its post.
    """

    seat: Seat
    holds: Holds
    post: Post | None
    bodies: tuple[Record, ...]


def seats_on(view: View, board: Board) -> tuple[Sitting, ...]:
    """The seats of a board that are there or may be there, in written order."""
    return tuple(_sitting(view, board, seat, holds)
                 for seat, holds in told_items(view, board, view.current(board).members))


def seats_and_standing(view: View, board: Board) -> Iterator[tuple[Sitting, Status]]:
    """The same seats and those that are still to come, each with how it stands."""
    return _with_standing(view, board, view.current(board).members)


def standing_seats_of(
    tell: Tell, register: Register, record: Record
) -> Iterator[tuple[Board, Sitting, Status]]:
    """The seats of a post, an organisation or a board, those still to come among them.

    Unlike those of `seats_held_by`, they include the seats of its posts.
    """
    for holder in (record, *posts_of(register, record)):
        for board, index in _mentions(register, holder):
            seats = board.members[index:index + 1]
            for sitting, status in _with_standing(tell(board), board, seats):
                yield board, sitting, status


def members_by_sector(sittings: tuple[Sitting, ...]) -> list[tuple[str, int]]:
    """(sector, seats) of those who sit there as members, council and NHS first."""
    counted: Counter[str] = Counter()
    for sitting in sittings:
        if sitting.seat.role in SITTING and sitting.holds is Holds.YES:
            counted[_sector(sitting)] += sitting.seat.seats
    return [(sector, counted[sector]) for sector in _ORDER if counted[sector]]


def seats_held_by(tell: Tell, register: Register, record: Record) -> list[tuple[Board, Sitting]]:
    """The seats that name a post, an organisation or a board, by partnership and board.

    Each is told as its own board is. Those of an organisation's posts are not among them.
    """
    found = []
    for board, index in _mentions(register, record):
        view = tell(board)
        found += [(board, _sitting(view, board, seat, holds))
                  for seat, holds in told_items(view, board, board.members[index:index + 1])]
    return found


def boards_with(
    tell: Tell, register: Register, record: Record
) -> list[tuple[Board, list[Sitting]]]:
    """The boards on which an organisation has seats, by itself or by its posts."""
    found: dict[Key, tuple[Board, list[Sitting]]] = {}
    for holder in (record, *posts_of(register, record)):
        for board, sitting in seats_held_by(tell, register, holder):
            found.setdefault(board.key, (board, []))[1].append(sitting)
    return [found[key] for key in sorted(found)]


def posts_of(register: Register, record: Record) -> tuple[Post, ...]:
    """The posts that belong to an organisation or a board."""
    posts = {}
    for pointer in register.pointing_at(record.key):
        post = register.get(pointer.record)
        if isinstance(post, Post) and pointer.reference.path[0] == "of":
            posts[post.key] = post
    return tuple(posts.values())


def _with_standing(
    view: View, board: Board, seats: Iterable[Seat]
) -> Iterator[tuple[Sitting, Status]]:
    for seat in seats:
        holds, status = told(view, board, seat), item_status(view, board, seat)
        if status.code == "not-yet-proposed":
            continue  # its own page alone tells what nobody had thought of
        if holds is not Holds.NO or status.code in ("proposed", "coming"):
            yield _sitting(view, board, view.current_item(board, seat), holds), status


def _mentions(register: Register, record: Record) -> list[tuple[Board, int]]:
    found = {}
    for pointer in register.pointing_at(record.key):
        board = register.get(pointer.record)
        path = pointer.reference.path
        if isinstance(board, Board) and path[0] == "members" and isinstance(path[1], int):
            found[board.key, path[1]] = (board, path[1])
    return list(found.values())


def _sitting(view: View, board: Board, seat: Seat, holds: Holds) -> Sitting:
    home, register = board.partnership, view.register
    post = register.resolve(home, ("posts",), seat.post) if seat.post else None
    named = [register.resolve(home, (kind,), written) for kind, written in (
        ("organisations", seat.organisation), ("boards", seat.board)) if written]
    if isinstance(post, Post) and not named:
        named = [register.resolve(post.partnership, ("organisations", "boards"), written)
                 for written in post.of]
    return Sitting(seat, holds, post if isinstance(post, Post) else None,
                   tuple(body for body in named if body is not None))


def _sector(sitting: Sitting) -> str:
    sectors = {_SECTORS.get(body.type, "other") if isinstance(body, Organisation) else "other"
               for body in sitting.bodies}
    if not sectors:
        return "not stated"
    return sectors.pop() if len(sectors) == 1 else "joint"
