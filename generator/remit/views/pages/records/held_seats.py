"""Where an organisation or a post sits: on which body, in which role, with a vote, since when."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from remit.model.board import ROLES
from remit.model.record import Record
from remit.model.time import Holds
from remit.queries.seats import standing_seats_of
from remit.views.pages.here import Here
from remit.views.pages.record_told import begin
from remit.views.pages.records.seats_table import since_when
from remit.views.pages.shown import Table, Value, table
from remit.views.pages.words.seat_words import Seated, role_of, seat_of, votes_of
from remit.views.pages.words.standing_words import standing_words
from remit.views.wording import Said

_COLUMNS = ("Board", "Seat", "Role", "Votes", "Since", "Status of the board")
_RANK = {role: rank for rank, role in enumerate(ROLES)}


def held_seats(here: Here, record: Record) -> list[Seated]:
    """The seats of an organisation with those of its posts, or of a post: by board, chairs first.
    """
    site = here.site
    found = (Seated(*seat) for seat in standing_seats_of(site.tell, site.register, record))
    return sorted(found, key=lambda seat: (
        site.short(seat.board).casefold(), seat.board.key, _RANK[seat.sitting.seat.role]))


def held_seats_table(
    here: Here, caption: str, seats: Iterable[Seated], *, of_one_post: bool = False
) -> Table | None:
    """A row for each seat, or group of like seats; those of one post do not name it again."""
    return table(caption, here.columns(*_COLUMNS), [
        here.row(seat.board, Value(here.link(seat.board)),
                 here.about(seat.sitting.seat, _name(here, seat, of_one_post), seat.board),
                 Value(role_of(seat)), Value(votes_of(seat)),
                 Value(since_when(here, seat.board, seat.sitting)),
                 Value(standing_words(begin(here.site, seat.board)))) for seat in seats])


def count_of(seats: Iterable[Seated]) -> tuple[int, int]:
    """How many seats are held, and on how many boards; those that are to come do not count."""
    held = [seat for seat in seats if seat.sitting.holds is not Holds.NO]
    return (sum(seat.sitting.seat.seats for seat in held),
            len({seat.board.key for seat in held}))


def unsaid_of(seats: Iterable[Seated]) -> Iterator[str]:
    """What is not known of any of these seats, in sentences."""
    held = list(seats)
    if held and not any(votes_of(seat) for seat in held):
        yield "Whether it has a vote is not recorded."
    if held and not any(seat.sitting.seat.from_ for seat in held):
        yield "Since when it sits there is not recorded."


def _name(here: Here, seat: Seated, of_one_post: bool) -> Said:
    if of_one_post:
        return seat.sitting.seat.title or ""
    return seat_of(here, seat)
