"""The page of a post: to whom it belongs and where it sits, whoever holds it."""

from __future__ import annotations

from remit.model.post import Post
from remit.queries.people import holders_of
from remit.views.page import Page
from remit.views.pages.frame import frame_of, record_page
from remit.views.pages.here import Here
from remit.views.pages.indexes.record_sheet import record_sheet
from remit.views.pages.record_told import begin
from remit.views.pages.records.connections import connections
from remit.views.pages.records.held_seats import count_of, held_seats, held_seats_table, unsaid_of
from remit.views.pages.records.owned import owned_table
from remit.views.pages.shown import NOT_RECORDED, NOT_STATED, Value, fact
from remit.views.pages.site import Site
from remit.views.wording import words_of


def _lead(here: Here, post: Post) -> str:
    of = words_of(here.mentions(post.partnership, ("organisations", "boards"), post.of))
    whose = f"A post of {of}." if of else "A post whose organisation is not recorded."
    return f"{whose} Posts are listed here, and not the people in them."


def post_page(site: Site, post: Post) -> Page:
    """The page of one post."""
    telling = begin(site, post)
    here, now, home = telling.here, telling.now, post.partnership
    assert isinstance(now, Post)
    seats = held_seats(here, post)
    shown = held_seats_table(here, "Boards on which this post sits", seats, of_one_post=True)
    owned = owned_table(here, post)
    _, boards = count_of(seats)

    def missing(word: str) -> str:
        return NOT_STATED if word in now.not_stated else NOT_RECORDED

    facts = [
        fact("Belongs to", here.value(
            now, "of", here.mentions(home, ("organisations", "boards"), now.of), home),
            missing=missing("of")),
        fact("Role in law", here.value(now, "statutory_role", now.statutory_role or "", home),
             missing=missing("statutory_role")),
        fact("Seats", Value(f"On {boards} board{'s' if boards != 1 else ''}")
             if boards else None, searched=False),
    ]
    holders = [here.about(held, (here.link(person), ", for the time being" if held.acting else ""),
                          person) for person, held in holders_of(telling.view, post)]
    if holders:
        facts.append(fact("Held by", *holders, searched=False))
    if now.name:
        facts.insert(0, fact("Title", Value(now.title)))
    return record_page(telling, "records/post_page.html", frame_of(
        telling, facts, lead=_lead(here, now),
        said=("of", "statutory_role")), {
            "boards": shown,
            "unsaid": list(unsaid_of(seats)),
            "owned": owned,
            "connections": connections(here, post),
        }, sheets=(*record_sheet(telling, "seats.csv", shown),
                    *record_sheet(telling, "owned.csv", owned)))
