"""What each field is called in a sentence, for readers who have never seen the file."""

from __future__ import annotations

from collections.abc import Mapping
from types import MappingProxyType

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
    "matters": "about what", "deputy": "deputy", "limit": "up to which limit",
    "also_known_as": "other names", "note": "remark", "expires": "when it expires",
    "contributions_paid": "when contributions are paid", "covers": "what it covers",
    "contributions_varied": "how contributions change", "flexibilities": "what it sets up",
    "nhs_functions": "which NHS functions it is for",
    "council_functions": "which council functions it is for", "for_whom": "for whom it is",
    "staff_and_goods": "which staff, goods and buildings are given",
    "pool_manager": "who manages the fund",
    "monitoring": "how it is monitored", "variation": "how it is changed",
    "years": "the years", "contributions": "who pays in, and how much",
    "schemes": "what it is spent on", "totals": "how large it is", "by": "from whom",
    "amount": "the amount", "in_budget": "what is in the budget already",
    "runs": "whether it runs on", "other_amounts": "other amounts", "plans": "its plans",
    "signs": "who signs it", "conditions": "what it must meet", "measures": "what measures it",
    "owners": "who owns it", "overseen_by": "who oversees it",
    "depends_on": "what it depends on", "paid_from": "from which fund it is paid",
    "carries_out": "which strategy it carries out", "areas": "where it is",
    "due": "when it is due", "parts": "what belongs to it", "goals": "the goals",
    "commitments": "what is promised", "indicators": "what is watched", "outcome": "how it went",
    "baseline": "how it was before", "baseline_in": "in which year it was so",
    "reached_in": "in which year that was reached", "target": "the aim",
    "reached": "what was reached",
    "reported": "as at when it is reported",
    "ambition": "what it is for", "aims": "the aims", "wanted": "what is wanted",
    "challenges": "what stands in the way", "means": "how it is to be reached",
    "differently": "what is to be done differently", "counts": "how many there are said to be",
})


def field_words(key: str) -> str:
    """A field as a reader says it; what is not in the list is its key with blanks."""
    return _FIELDS.get(key) or key.replace("_", " ").replace("-", " ")
