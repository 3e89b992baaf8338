"""The words for kinds, verbs and closed lists, as a reader says them."""

from __future__ import annotations

from collections.abc import Mapping
from types import MappingProxyType

from remit.model.kinds import KINDS
from remit.queries.lines import TieKind

KIND_NAMES: Mapping[str, tuple[str, str]] = MappingProxyType({
    "partnership": ("Partnership", "Partnerships"), "areas": ("Area", "Areas"),
    "organisations": ("Organisation", "Organisations"), "posts": ("Post", "Posts"),
    "people": ("Person", "People"),
    "boards": ("Board", "Boards"),
    "terms-of-reference": ("Terms of reference", "Terms of reference"),
    "agreements": ("Agreement", "Agreements"), "changes": ("Change", "Changes"),
    "services": ("Service", "Services"), "offers": ("Offer", "Offers"),
    "functions": ("Function", "Functions"), "funds": ("Fund", "Funds"),
    "strategies": ("Strategy", "Strategies"), "programmes": ("Programme", "Programmes"),
    "meetings": ("Meeting", "Meetings"), "risk-registers": ("Risk register", "Risk registers"),
    "glossary": ("Word", "Words"),
    "sources": ("Source", "Sources"),
})
# What each index is, in a sentence.
KIND_LEADS: Mapping[str, str] = MappingProxyType({
    "areas": "The areas for which boards work, from the widest to the smallest.",
    "organisations": "The organisations that take part, and where they have seats.",
    "posts": "The jobs and offices that hold seats. Posts are listed, and not the people in them.",
    "people": "Those who hold a post or a seat and may be named here.",
    "boards": "Every body that meets: who it answers to, who chairs it, when it meets and whether "
              "you can attend.",
    "functions": "What has to be done, and at which level it is planned, paid for, overseen and "
                 "delivered: who decides?",
    "services": "What can I get where: each service, and how far it has got in each area.",
    "offers": "What each area offers: its services, who provides them and what is still to come.",
    "terms-of-reference": "What each board is for, what it may decide and how it decides.",
    "agreements": "What partners have agreed in writing.",
    "meetings": "When boards met, who was there, and how much was decided.",
    "risk-registers": "What could go wrong, how bad and how likely it is, and who watches it.",
    "funds": "Where money comes from, where it goes, and who watches over it.",
    "strategies": "What partners want to reach, what they promised, and which promises were kept.",
    "programmes": "Work that changes services: who owns it, who watches over it, what it needs.",
    "changes": "Reforms and proposals: what is proposed, who decides, and what would follow.",
    "glossary": "Words, short names and former names that the papers use, and what they mean here.",
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


def kind_name(kind: str, several: bool = False) -> str:
    """The public name of a kind of record."""
    return KIND_NAMES[kind][several] if kind in KINDS else kind
