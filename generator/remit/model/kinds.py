"""The kinds of record there are; a new one is a module here and a template."""

from __future__ import annotations

from collections.abc import Mapping
from types import MappingProxyType

from remit.model.agreement import Agreement
from remit.model.area import Area
from remit.model.board import Board
from remit.model.change import Change
from remit.model.function import Function
from remit.model.fund import Fund
from remit.model.meeting import Meeting
from remit.model.offer import Offer
from remit.model.organisation import Organisation
from remit.model.partnership import Partnership
from remit.model.person import Person
from remit.model.post import Post
from remit.model.programme import Programme
from remit.model.record import Record
from remit.model.risk_register import RiskRegister
from remit.model.service import Service
from remit.model.source import Source
from remit.model.strategy import Strategy
from remit.model.term import Term
from remit.model.terms_of_reference import TermsOfReference

KINDS: Mapping[str, type[Record]] = MappingProxyType({
    kind.kind: kind
    for kind in (Partnership, Area, Organisation, Post, Person, Board, TermsOfReference, Agreement,
                 Service, Offer, Function, Fund, Strategy, Programme, Meeting, RiskRegister, Change,
                 Term, Source)
})
# Names that the site needs for itself, so that no partnership and no record can have them.
RESERVED = frozenset((
    "accessibility", "assets", "charts", "compare", "data", "history", "pagefind",
    "release-notes", "shared"))
SHARED = "shared"
