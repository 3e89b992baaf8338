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
    "refers_to": "what it points to", "unfinished": "what was never filled in",
    "at": "at which place", "place": "which place is meant", "what": "what is missing",
    "to": "to which body", "organisation": "which organisation", "board": "which board",
    "post": "which post", "seats": "how many seats", "population": "how many people live there",
    "provider": "who provides it", "commissioner": "who pays for it", "access": "how to get it",
    "setting": "where it is given", "works_with": "with whom it works",
    "how_many": "how many there are", "expected": "when it is expected",
    "services": "the services", "sits_at": "where it sits", "does": "what is done there",
    "part": "which part of it", "under": "under which agreement", "level": "at which level",
    "group": "what it belongs to", "service": "which service", "part_of": "what it is part of",
    "matters": "about what", "deputy": "deputy", "limit": "up to which limit",
    "starts": "when it starts", "ends": "when it ends", "venue": "where it meets",
    "agenda_published": "when the agenda was published", "present": "who was present",
    "apologies": "who sent apologies", "in_attendance": "who else was there",
    "declarations": "interests declared", "none_declared": "that no interest was declared",
    "items": "the agenda", "decisions": "what was decided", "actions": "what is to be done",
    "owners": "who owns it", "due": "by when", "done_on": "when it was done",
    "follows": "the meeting before", "papers": "papers", "presented_by": "who presented it",
    "about": "what it deals with", "recommendations": "what was recommended",
    "reviewed": "how often it is reviewed", "reviewed_by": "who reviews it",
    "overseen_by": "who oversees it",
    "score_is": "how a score is made", "highest_impact": "the highest impact there is",
    "highest_likelihood": "the highest likelihood there is", "target_score": "target score",
    "target_by": "when the target is to be reached", "controls": "what is done already",
    "bands": "what scores are called", "listed_as": "how the minutes list them",
    "left_the_room": "whether they left the room",
    "holds": "posts and seats held", "basis": "why the name is published",
    "publish": "whether the site names them", "acting": "whether it is for the time being",
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
    "depends_on": "what it depends on", "paid_from": "from which fund it is paid",
    "carries_out": "which strategy it carries out", "areas": "where it is",
    "parts": "what belongs to it", "goals": "the goals",
    "goals_called": "what its goals are called",
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


# One item of a list, where the words for the list would not do for it.
_ONE_OF: Mapping[str, str] = MappingProxyType({
    "actions": "the action", "decisions": "the decision", "controls": "the control",
    "plans": "the plan", "measures": "the measure", "indicators": "the indicator",
    "conditions": "the condition", "aims": "the aim", "challenges": "the challenge",
    "recommendations": "the recommendation", "declarations": "the declaration",
    "other_amounts": "the amount", "counts": "the number of",
})


def item_words(key: str) -> str:
    """What one item of a list is called before its own words; else what the list is called."""
    return _ONE_OF.get(key, f"{field_words(key)},")
