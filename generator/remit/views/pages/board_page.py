"""The page of a board: who it answers to, who sits there, what it does, and what would change."""

from __future__ import annotations

import re
from urllib.parse import quote

from remit.model.board import BOARD_TYPES, FREQUENCIES, PUBLIC_ACCESS, Board
from remit.model.record import Item
from remit.model.terms_of_reference import Authority, TermsOfReference
from remit.model.time import spoken
from remit.queries.levels import area_of
from remit.queries.seats import Sitting, seats_on
from remit.queries.telling import told_items
from remit.queries.terms import terms_in_force
from remit.views.page import Page
from remit.views.pages.addresses import terms_path
from remit.views.pages.chart_block import chart_html
from remit.views.pages.connections import connections
from remit.views.pages.frame import Telling, begin, frame_of, record_page
from remit.views.pages.here import Here
from remit.views.pages.item_words import shortened
from remit.views.pages.lines_table import downward_table, line_facts, upward_table
from remit.views.pages.plain_words import DOES
from remit.views.pages.seats_table import chair_fact, members_fact, seats_table
from remit.views.pages.shown import NOT_RECORDED, NOT_STATED, Clause, Fact, Tag, Value, fact
from remit.views.pages.site import Site
from remit.views.wording import Link, Said, capitalised

_MAILBOX = re.compile(r"[\w.+-]+@[\w.-]+\.\w+\Z")
_WEB = re.compile(r"https?://[^\s]+\Z")
# What the facts tell already, so that it is not told again among what is not stated.
_TOLD = frozenset((
    "reports_to", "accountable_to", "chair", "meets", "public", "members", "authority",
    "terms_of_reference", "quorum", "review_due", "contact",
))


def board_page(site: Site, board: Board) -> Page:
    """The page of one board."""
    telling = begin(site, board)
    here, view, now = telling.here, telling.view, telling.now
    assert isinstance(now, Board)
    terms = terms_in_force(view, now)
    sittings = seats_on(view, board)
    drawing = site.drawings.get(f"{board.partnership}/around-{board.id}")
    duties = terms if terms is not None and terms.responsibilities else now
    frame = frame_of(telling, board_facts(telling, terms, sittings), lead=_lead(telling),
                     tags=_tags(telling), said=_TOLD)
    return record_page(telling, "board_page.html", frame, {
        "chart": chart_html(drawing, here.path) if drawing else None,
        "purpose": (terms.purpose if terms else None) or now.purpose,
        "duties": clauses(here, telling, duties),
        "authority": authority_clauses(telling, terms) if terms else (),
        "members": seats_table(here, board, sittings, _caption(telling)),
        "upward": upward_table(here, view, board),
        "downward": downward_table(here, view, board),
        "connections": connections(here, board, without=frozenset(("boards", "areas"))),
    })


def board_facts(
    telling: Telling, terms: TermsOfReference | None, sittings: tuple[Sitting, ...]
) -> list[Fact]:
    """The facts that a reader asks for first; those that are missing are said aloud."""
    here, view, now = telling.here, telling.view, telling.now
    assert isinstance(now, Board)
    home = now.partnership

    def missing(*words: str) -> str:
        silent = {*now.not_stated, *(terms.not_stated if terms else ())}
        return NOT_STATED if silent & set(words) else NOT_RECORDED

    facts = [
        *line_facts(here, view, now, missing("reports_to", "accountable_to")),
        chair_fact(here, sittings, missing("chair", "members")),
        fact("Meets", here.value(now, "meets", meets_words(now.meets), home),
             missing=missing("meets")),
        fact("Can I attend?", here.value(now, "public", PUBLIC_ACCESS.get(now.public or "", ""),
                                         home), missing=missing("public")),
        members_fact(sittings, missing("members")),
        fact("May decide", *_may_decide(telling, terms), missing=missing("authority")),
        fact("Terms of reference", _terms_value(here, now, terms),
             missing=missing("terms_of_reference")),
        fact("Quorum", _first_said(here, "quorum", terms, now), missing=missing("quorum")),
        fact("Review due", here.value(terms, "review_due", str(terms.review_due or ""), home)
             if terms else None, missing=missing("review_due")),
        fact("Whom to ask", *_contact(here, now, terms), missing=missing("contact")),
    ]
    if now.host:
        facts.append(fact("Hosted by", here.value(
            now, "host", here.mentions(home, ("organisations",), now.host), home)))
    if basis := here.value(now, "statutory_basis", now.statutory_basis or "", home):
        facts.append(fact("Basis in law", basis))
    if now.website:
        facts.append(fact("Website", here.value(now, "website", outward(now.website), home)))
    return facts


def meets_words(meets: str | int | None) -> str:
    """How often, in words."""
    return f"{meets} times a year" if isinstance(meets, int) else FREQUENCIES.get(meets or "", "")


def outward(website: str) -> str | Link:
    """A link to a web address; what is none stays text."""
    return Link(website, website) if _WEB.match(website) else website


def clauses(here: Here, telling: Telling, of: Board | TermsOfReference) -> tuple[Clause, ...]:
    """What a board does, clause by clause, as at the moment."""
    return tuple(
        Clause(item.text, here.about(item, "", of), DOES.get(item.does or "", ""))
        for item, _ in told_items(telling.view, of, of.responsibilities))


def _tags(telling: Telling) -> list[Tag]:
    now, site = telling.now, telling.here.site
    assert isinstance(now, Board)
    kind = BOARD_TYPES[now.type][0]
    if now.type == "other" and now.type_words:
        kind = capitalised(now.type_words)
    sure = now.certainty_of("type") if "type" in now.remarks else "stated"
    tags = [Tag(kind if sure == "stated" else f"{kind} ({sure})")]
    area = area_of(site.register, now)
    partnership = site.register.partnership(now.partnership)
    if area is not None:
        level = partnership.levels.get(area.level, area.level) if partnership else area.level
        tags.append(Tag(f"{level}: {site.short(area)}"))
    return tags


def _lead(telling: Telling) -> str:
    """What such a body is, where nobody has written what this one does."""
    now, site = telling.now, telling.here.site
    assert isinstance(now, Board)
    name, sentence = BOARD_TYPES[now.type]
    area = area_of(site.register, now)
    return f"{name} for {site.short(area)}. {sentence}" if area else sentence


def _caption(telling: Telling) -> str:
    if telling.status.code == "proposed":
        return "Seats, as the proposal has them"
    if telling.status.code != "current":
        return "Seats, as last told"
    return f"Seats at {spoken(telling.view.moment.date)}"


def _may_decide(telling: Telling, terms: TermsOfReference | None) -> list[Value]:
    values = []
    for item, _ in told_items(telling.view, terms, terms.authority) if terms else ():
        values.append(Value(shortened(item.text), _unsure(item)))
    if len(values) > 2:
        return [*values[:2], Value(Link(f"and {len(values) - 2} more", "#authority"))]
    return values


def authority_clauses(telling: Telling, terms: TermsOfReference) -> tuple[Clause, ...]:
    """What other bodies have given power for, with its bounds."""
    here = telling.here
    return tuple(
        Clause(item.text, here.about(item, _bounds(here, item, terms), terms))
        for item, _ in told_items(telling.view, terms, terms.authority))


def _bounds(here: Here, item: Authority, terms: TermsOfReference) -> Said:
    said: list[Said] = []
    if item.given_by:
        giver = here.mention(terms.partnership, ("boards",), item.given_by)
        said.append(("Given by ", giver, ". "))
    if item.given_by_organisation:
        giver = here.mention(terms.partnership, ("organisations",), item.given_by_organisation)
        said.append(("Given by ", giver, ". "))
    for label, words in (("Up to", item.limit), ("Provided", item.provided),
                         ("Power", item.power), ("Until", item.expires)):
        if words:
            said.append(f"{label}: {str(words).rstrip('.')}. ")
    return tuple(said)


def _terms_value(here: Here, board: Board, terms: TermsOfReference | None) -> Value | None:
    if terms is None:
        return None
    link = Link(f"Version {terms.version}",
                here.url(terms_path(terms.partnership, terms.board)))
    if not terms.set_out_in:
        return Value(link)
    return Value((link, ", in ", here.mention(
        terms.partnership, ("agreements",), terms.set_out_in)))


def _first_said(here: Here, field: str, *records: Board | TermsOfReference | None) -> Value | None:
    for record in records:
        if record is not None:
            value = here.value(record, field, getattr(record, field) or "", record.partnership)
            if value is not None:
                return value
    return None


def _contact(here: Here, board: Board, terms: TermsOfReference | None) -> list[Value | None]:
    if board.contact or "contact" in board.remarks:
        said: Said = board.contact or ""
        if board.contact and _MAILBOX.match(board.contact):
            said = Link(board.contact, f"mailto:{quote(board.contact, safe='@')}")
        return [here.value(board, "contact", said, board.partnership)]
    served = terms.secretariat if terms else None
    if served is not None and served.post:
        return [Value(here.mention(board.partnership, ("posts",), served.post))]
    if served is not None and served.organisation:
        return [Value(here.mention(board.partnership, ("organisations",), served.organisation))]
    return []


def _unsure(item: Item) -> str:
    return "" if item.certainty == "stated" else item.certainty
