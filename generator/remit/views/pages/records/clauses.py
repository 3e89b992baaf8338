"""The clauses of a document, as at the moment: what a board does, what it may decide, sections."""

from __future__ import annotations

from remit.model.board import Board
from remit.model.record import Section
from remit.model.terms_of_reference import Authority, TermsOfReference
from remit.queries.telling import told_items
from remit.views.addresses import anchors
from remit.views.pages.here import Here
from remit.views.pages.record_told import Telling
from remit.views.pages.shown import Clause
from remit.views.pages.words.plain_words import DOES
from remit.views.wording import Said


def duty_clauses(here: Here, telling: Telling, of: Board | TermsOfReference) -> tuple[Clause, ...]:
    """What a board does, clause by clause, as at the moment."""
    return tuple(
        Clause(item.text, here.about(item, "", of), DOES.get(item.does or "", ""))
        for item, _ in told_items(telling.view, of, of.responsibilities))


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


def sections_of(
    telling: Telling, sections: tuple[Section, ...]
) -> list[tuple[str, str, Clause]]:
    """(anchor, title, text) of the further headed sections of a document."""
    told = [item for item, _ in told_items(telling.view, telling.record, sections)]
    ids = anchors((section.title for section in told), "section")
    return [(id, section.title, Clause(section.text, telling.here.about(
        section, "", telling.record))) for id, section in zip(ids, told, strict=True)]
