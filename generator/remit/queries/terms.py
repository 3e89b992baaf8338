"""Which terms of reference a board has, and which of them are in force."""

from __future__ import annotations

import datetime

from remit.model.as_at import View
from remit.model.board import Board
from remit.model.terms_of_reference import TermsOfReference
from remit.model.time import Holds, PartialDate


def versions_of(view: View, board: Board) -> tuple[TermsOfReference, ...]:
    """Every version of a board's terms of reference, the newest first."""
    found = {}
    for pointer in view.register.pointing_at(board.key):
        terms = view.register.get(pointer.record)
        if isinstance(terms, TermsOfReference) and pointer.reference.path == ("board",):
            found[terms.key] = terms
    return tuple(sorted(found.values(), key=age_of_terms, reverse=True))


def terms_in_force(view: View, board: Board) -> TermsOfReference | None:
    """The version in force at the view's moment; where nobody can tell, the newest that may be."""
    versions = versions_of(view, board)
    for answer in (Holds.YES, Holds.NOT_KNOWN):
        for terms in versions:
            if view.holds(terms) is answer:
                return view.current(terms)
    return None


def terms_to_show(view: View, board: Board) -> TermsOfReference | None:
    """The version that the address without a version shows: the one in force, else the newest."""
    return terms_in_force(view, board) or next(iter(versions_of(view, board)), None)


def board_of(view: View, terms: TermsOfReference) -> Board | None:
    """The board whose terms these are."""
    found = view.register.resolve(terms.partnership, ("boards",), terms.board)
    return found if isinstance(found, Board) else None


def version_in_address(terms: TermsOfReference) -> str:
    """The part of the id that tells a version from the others of its board."""
    board = terms.board.rpartition("/")[2]
    return terms.id.removeprefix(f"{board}-") or terms.id


def age_of_terms(terms: TermsOfReference) -> tuple[datetime.date, str, str]:
    """What sorts the versions of a board's terms of reference, the oldest first."""
    from_ = terms.from_ if isinstance(terms.from_, PartialDate) else None
    date = from_ or terms.approved_on
    return (date.first if date else datetime.date.min, terms.version, terms.id)
