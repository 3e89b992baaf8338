"""The words for fields, clauses and closed lists, as a reader says them."""

from __future__ import annotations

from collections.abc import Mapping
from types import MappingProxyType

from remit.model.kinds import KINDS
from remit.queries.lines import TieKind

# Keys, as officers write them, that are not plain words with underscores between.
_FIELDS: Mapping[str, str] = MappingProxyType({
    "from": "when it began", "until": "when it ends", "type": "what kind of body it is",
    "meets": "how often it meets", "public": "whether the public can attend",
    "host": "which organisation hosts it", "reports_to": "to whom it answers",
    "accountable_to": "to whom it is accountable",
    "scrutinised_by": "who scrutinises it", "members": "who sits there", "chair": "who chairs it",
    "vice_chair": "vice-chair", "voting": "who may vote", "deputies": "deputies",
    "authority": "what it may decide", "contact": "whom to ask",
    "casting_vote": "whether the chair has a casting vote", "decides_by": "how it decides",
    "notice": "how much notice is given", "review_due": "when it is due for review",
    "approved_by": "who approved it", "approved_on": "when it was approved",
    "set_out_in": "the agreement that sets it out", "secretariat": "who serves it",
    "statutory_basis": "its basis in law", "statutory_role": "its role in law",
    "area": "which area it is for", "state": "whether it is active", "name": "its name",
    "short_name": "its short name", "codes": "official codes", "within": "the area it lies in",
    "of": "to whom the post belongs", "title": "its title", "summary": "what it does",
    "purpose": "what it is for", "responsibilities": "what its work is",
    "signed_on": "when it was signed",
    "binding": "whether it binds in law", "term": "how long it runs",
    "governed_by": "which board governs it", "parties": "who agreed it",
    "put_to": "to whom it was put", "proposed_on": "when it was proposed",
    "decided_by": "who decided it", "decided_on": "when it was decided",
    "takes_effect": "when it takes effect", "successions": "what would become what",
    "risk_share": "who bears a loss", "action_plan": "what happens at an overspend",
    "date": "its date", "url": "where it is published", "levels": "its levels",
    "coterminous_with": "areas with the same boundary", "open_question": "an open question",
    "speaks_for": "the date it speaks for", "places": "its parts", "role": "the role",
    "to": "to which body", "organisation": "which organisation", "board": "which board",
    "post": "which post", "seats": "how many seats", "population": "how many people live there",
    "provider": "who provides it", "commissioner": "who pays for it", "access": "how to get it",
    "setting": "where it is given", "works_with": "with whom it works",
    "how_many": "how many there are", "expected": "when it is expected",
    "services": "the services", "sits_at": "where it sits", "does": "what is done there",
    "part": "which part of it", "under": "under which agreement", "level": "at which level",
    "group": "what it belongs to", "service": "which service", "part_of": "what it is part of",
    "contributions_paid": "when contributions are paid", "covers": "what it covers",
})
KIND_NAMES: Mapping[str, tuple[str, str]] = MappingProxyType({
    "partnership": ("Partnership", "Partnerships"), "areas": ("Area", "Areas"),
    "organisations": ("Organisation", "Organisations"), "posts": ("Post", "Posts"),
    "boards": ("Board", "Boards"),
    "terms-of-reference": ("Terms of reference", "Terms of reference"),
    "agreements": ("Agreement", "Agreements"), "changes": ("Change", "Changes"),
    "services": ("Service", "Services"), "offers": ("Offer", "Offers"),
    "functions": ("Function", "Functions"),
    "sources": ("Source", "Sources"),
})
# What each index is, in a sentence.
KIND_LEADS: Mapping[str, str] = MappingProxyType({
    "areas": "The areas for which boards work, from the widest to the smallest.",
    "organisations": "The organisations that take part, and where they have seats.",
    "posts": "The jobs and offices that hold seats. Posts are listed, and not the people in them.",
    "boards": "Every body that meets: who it answers to, who chairs it, when it meets and whether "
              "you can attend.",
    "functions": "What has to be done, and at which level it is planned, paid for, overseen and "
                 "delivered: who decides?",
    "services": "What can I get where: each service, and how far it has got in each area.",
    "offers": "What each area offers: its services, who provides them and what is still to come.",
    "terms-of-reference": "What each board is for, what it may decide and how it decides.",
    "agreements": "What partners have agreed in writing.",
    "changes": "Reforms and proposals: what is proposed, who decides, and what would follow.",
    "sources": "The documents from which everything here is taken, and what rests on each.",
})
DOES: Mapping[str, str] = MappingProxyType({
    "decide": "Decides", "recommend": "Recommends", "oversee": "Oversees", "assure": "Assures",
    "deliver": "Delivers", "advise": "Advises", "plan": "Plans", "commission": "Commissions",
})
# What each verb means for those who read where a function sits.
DOES_MEANS: Mapping[str, str] = MappingProxyType({
    "plan": "works out what is needed and how it is to be done",
    "commission": "chooses who does it, agrees the contract and pays",
    "oversee": "checks that it is done, and done well",
    "decide": "has the last word",
    "deliver": "does the work, or gives the service",
    "advise": "is asked before others decide",
})
TIES: Mapping[TieKind, str] = MappingProxyType({
    "committee": "committee of", "accountable": "accountable to", "reports": "reports to",
    "informs": "informs", "scrutinised": "scrutinised by",
})
CERTAINTY: Mapping[str, str] = MappingProxyType({
    "stated": "", "implied": "implied", "disputed": "disputed", "open": "open question",
})
STATES: Mapping[str, str] = MappingProxyType({"dormant": "Dormant", "shadow": "In shadow form"})
JURISDICTIONS: Mapping[str, str] = MappingProxyType({
    "england": "England", "wales": "Wales", "scotland": "Scotland",
    "northern-ireland": "Northern Ireland",
})


def field_words(key: str) -> str:
    """A field as a reader says it; what is not in the list is its key with blanks."""
    return _FIELDS.get(key) or key.replace("_", " ").replace("-", " ")


def kind_name(kind: str, several: bool = False) -> str:
    """The public name of a kind of record."""
    return KIND_NAMES[kind][several] if kind in KINDS else kind
