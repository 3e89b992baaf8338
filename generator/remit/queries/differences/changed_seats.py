"""Who sits where: seats gained and lost, and what changed in the role and the vote of a seat."""

from __future__ import annotations

from collections.abc import Iterator

from remit.model.board import ROLES, Seat
from remit.queries.differences.about import About
from remit.queries.differences.both import Both
from remit.queries.differences.difference import Difference
from remit.queries.differences.matched_items import matched
from remit.queries.differences.other_fields import field_differences
from remit.queries.differences.sentence import Sentence, joined, the

_TOLD = ("role", "voting", "seats", "vacant")


def seat_differences(
    about: About, field: str, was: tuple[Seat, ...], now: tuple[Seat, ...]
) -> Iterator[Difference]:
    """What differs between the seats of one body."""
    both, home = about.both, about.home
    lists = matched(was, now)
    for key, old, new in lists.kept:
        yield from _same_seat(about.inside(field, key), old, new)
    for key, old in lists.gone:
        yield about.inside(field, key).difference(
            "seat-lost", about.subject, f" loses {_counted(old)}: ", _seat(both, home, old),
            was=old)
    for key, new in lists.new:
        yield about.inside(field, key).difference(
            "seat-gained", about.subject, f" gains {_counted(new)}: ", _seat(both, home, new),
            both.when(home, new), now=new)


def holder_of(both: Both, home: str, seat: Seat) -> Sentence:
    """Whose seat it is: a post, a title, or the body for which somebody sits there."""
    for kind, written in (("posts", seat.post), ("organisations", seat.organisation),
                          ("boards", seat.board)):
        if written:
            named = both.named(home, (kind,), written)
            return joined(seat.title, " of ", the(named)) if seat.title else named
    return (seat.title or "",)


def _same_seat(about: About, was: Seat, now: Seat) -> Iterator[Difference]:
    holder = holder_of(about.both, about.home, now)
    board = the(about.subject)
    if was.role != now.role:
        yield about.inside("role").difference(
            "seat-changed", holder, f" is now {_role(now)} of ", board, f" (was: {_role(was)})",
            was=was.role, now=now.role)
    if was.voting != now.voting:
        yield about.inside("voting").difference(
            "seat-changed", holder, _may_vote(was.voting, now.voting), board, was=was.voting,
            now=now.voting)
    if was.seats != now.seats:
        yield about.inside("seats").difference(
            "seat-changed", holder, f" now has {_counted(now)} on ", board, f" (was: {was.seats})",
            was=was.seats, now=now.seats)
    if was.vacant != now.vacant:
        told = " is now vacant" if now.vacant else " is no longer vacant"
        yield about.inside("vacant").difference(
            "seat-changed", "The seat of ", holder, " on ", board, told, was=was.vacant,
            now=now.vacant)
    subject = joined("The seat of ", holder, " on ", board)
    yield from field_differences(about.inside(subject=subject, sort="seat-changed"), was, now,
                                 told=_TOLD)


def _seat(both: Both, home: str, seat: Seat) -> Sentence:
    votes = {True: ", with a vote", False: ", without a vote", None: ""}[seat.voting]
    return joined(holder_of(both, home, seat), f" ({_role(seat)}{votes})")


def _role(seat: Seat) -> str:
    return ROLES[seat.role].lower()


def _counted(seat: Seat) -> str:
    return "a seat" if seat.seats == 1 else f"{seat.seats} seats"


def _may_vote(was: bool | None, now: bool | None) -> str:
    if now is None:
        return ": whether there is a vote is no longer stated, on "
    if now:
        return " may now vote on "
    return " may no longer vote on " if was else " may not vote on "
