"""The page of a person who may be named: the posts and seats they hold, and why it names them."""

from __future__ import annotations

from remit.model.board import Board
from remit.model.person import PUBLISH_BASES, Held, Person
from remit.queries.people import held_now
from remit.queries.seats import seats_on
from remit.views.page import Page
from remit.views.pages.frame import frame_of, record_page
from remit.views.pages.here import Here
from remit.views.pages.indexes.record_sheet import record_sheet
from remit.views.pages.record_told import begin
from remit.views.pages.records.seats_table import holder_of
from remit.views.pages.shown import Value, fact, table
from remit.views.pages.site import Site
from remit.views.wording import Said, listed, words_of


def person_page(site: Site, person: Person) -> Page:
    """The page of one person."""
    telling = begin(site, person)
    here, now = telling.here, telling.now
    assert isinstance(now, Person)
    held = list(held_now(site.view(person.partnership), now))
    places = table("Posts and seats", ("What", "Since", "For the time being"), [
        (here.about(one, held_words(here, now, one), now), Value(str(one.from_ or "")),
         Value("Yes" if one.acting else "")) for one in held])
    why = PUBLISH_BASES[now.basis] if now.basis else ""
    return record_page(telling, "records/person_page.html", frame_of(
        telling, [fact("Why this page names them", here.value(
            now, "basis", f"{why}: {now.basis_words}" if now.basis_words else why,
            now.partnership))],
        history=False,
        lead=words_of(("Holds: ", listed(held_words(here, now, one) for one in held), "."))), {
            "places": places,
        }, sheets=record_sheet(telling, "posts-and-seats.csv", places))


def held_words(here: Here, person: Person, held: Held) -> Said:
    """A post, or a seat with its board: “Mayor, Harbour Council”, “Councillor, Main Board”."""
    home, register = person.partnership, here.site.register
    if held.post:
        return here.mention(home, ("posts",), held.post)
    board = register.resolve(home, ("boards",), held.board or "")
    if not isinstance(board, Board):
        return f"{held.seat}, {held.board}"
    sitting = next((one for one in seats_on(here.site.view(home), board)
                    if one.seat.key_in_list == held.seat), None)
    seat: Said = holder_of(here, sitting) if sitting else held.seat or ""
    return (seat, ", ", here.link(board))
