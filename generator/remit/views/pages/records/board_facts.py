"""The facts about a board that a reader asks for first, with what is missing said aloud."""

from __future__ import annotations

from remit.model.board import Board
from remit.model.record import Item
from remit.model.terms_of_reference import TermsOfReference
from remit.model.time import Holds
from remit.queries.seats import Sitting
from remit.queries.telling import told_items
from remit.views.addresses import terms_path
from remit.views.pages.here import Here
from remit.views.pages.record_told import Telling
from remit.views.pages.records.lines_table import line_facts
from remit.views.pages.records.seats_table import chair_fact, members_fact
from remit.views.pages.shown import NOT_RECORDED, NOT_STATED, Fact, Value, fact
from remit.views.prose import shortened
from remit.views.wording import Link, outward

# What the facts, and the part on meetings, tell already, so that it is not told again among what is
# not stated.
TOLD = frozenset((
    "reports_to", "accountable_to", "chair", "meets", "public", "members", "authority",
    "terms_of_reference", "quorum", "review_due", "contact",
))


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
        members_fact(sittings, missing("members")),
        fact("May decide", *_may_decide(telling, terms, now), missing=missing("authority")),
        fact("Terms of reference", _terms_value(telling, terms),
             missing=missing("terms_of_reference")),
        fact("Quorum", _first_said(here, "quorum", terms, now), missing=missing("quorum")),
        fact("Review due", here.value(terms, "review_due", str(terms.review_due or ""), home)
             if terms else None, missing=missing("review_due")),
    ]
    if now.host:
        facts.append(fact("Hosted by", here.value(
            now, "host", here.mentions(home, ("organisations",), now.host), home)))
    if basis := here.value(now, "statutory_basis", now.statutory_basis or "", home):
        facts.append(fact("Basis in law", basis))
    if now.website:
        facts.append(fact("Website", here.value(now, "website", outward(now.website), home)))
    return facts


def _may_decide(telling: Telling, terms: TermsOfReference | None, board: Board) -> list[Value]:
    """What other bodies gave it power for; without that, what it decides among its work."""
    where = "authority"
    values = [Value(shortened(item.text), _unsure(item)) for item, _ in
              (told_items(telling.view, terms, terms.authority) if terms else ())]
    if not values:
        where, duties = "responsibilities", terms if terms and terms.responsibilities else board
        values = [Value(shortened(item.text), _unsure(item))
                  for item, _ in told_items(telling.view, duties, duties.responsibilities)
                  if item.does == "decide"]
    if len(values) > 2:
        return [*values[:2], Value(Link(f"and {len(values) - 2} more", f"#{where}"))]
    return values


def _terms_value(telling: Telling, terms: TermsOfReference | None) -> Value | None:
    if terms is None:
        return None
    here = telling.here
    sure = "" if telling.view.holds(terms) is Holds.YES else "not known whether in force"
    link = Link(f"Version {terms.version}",
                here.url(terms_path(terms.partnership, terms.board)))
    if not terms.set_out_in:
        return Value(link, sure)
    return Value((link, ", in ", here.mention(
        terms.partnership, ("agreements",), terms.set_out_in)), sure)


def _first_said(here: Here, field: str, *records: Board | TermsOfReference | None) -> Value | None:
    for record in records:
        if record is not None:
            value = here.value(record, field, getattr(record, field) or "", record.partnership)
            if value is not None:
                return value
    return None


def _unsure(item: Item) -> str:
    return "" if item.certainty == "stated" else item.certainty
