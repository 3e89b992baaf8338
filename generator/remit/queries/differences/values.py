"""How the value of a field is told in a sentence, whatever kind of value it is."""

from __future__ import annotations

import re
from collections.abc import Mapping
from decimal import Decimal
from types import MappingProxyType
from typing import Any, Literal, get_args, get_origin

from pydantic import BaseModel

from remit.model.action import ACTION_STATES, Action
from remit.model.agreement import AGREEMENT_TYPES, FLEXIBILITIES, Agreement
from remit.model.board import BOARD_TYPES, FREQUENCIES, LINES, ROLES, Board, Line, Seat
from remit.model.change import STATES, Change
from remit.model.fields import SourceRef
from remit.model.fund import CONTRIBUTION_TYPES, FUND_TYPES, RUNS, Contribution, Fund, Scheme
from remit.model.indicator import TERMS, Indicator
from remit.model.meeting import DECISION_TYPES, MEETING_STATES, Decision, Meeting
from remit.model.money import Money
from remit.model.offer import OFFER_STATES, Offered
from remit.model.organisation import ORGANISATION_TYPES, Organisation
from remit.model.partnership import Partnership
from remit.model.quantity import Quantity
from remit.model.references import reference_fields
from remit.model.risk_register import RiskRegister
from remit.model.source import SOURCE_TYPES, Source
from remit.model.strategy import OUTCOMES, Commitment
from remit.model.time import PartialDate
from remit.queries.differences.both import Both
from remit.queries.differences.difference import Kind
from remit.queries.differences.reworded import Segment, reworded
from remit.queries.differences.sentence import Said, Sentence, joined, listed, quoted

_PUBLIC = {"open": "open to the public", "part-open": "open to the public in part",
           "closed": "not open to the public"}
# Words that stand for a closed list's ids inside a sentence.
_WORDS: Mapping[tuple[type[BaseModel], str], Mapping[Any, str]] = MappingProxyType({
    (Board, "type"): {id: name for id, (name, _) in BOARD_TYPES.items()},
    (Board, "meets"): FREQUENCIES, (Board, "public"): _PUBLIC,
    (Line, "as_"): LINES, (Seat, "role"): ROLES,
    (Agreement, "type"): AGREEMENT_TYPES, (Change, "state"): STATES,
    (Offered, "state"): OFFER_STATES, (Organisation, "type"): ORGANISATION_TYPES,
    (Source, "type"): SOURCE_TYPES, (Meeting, "public"): _PUBLIC,
    (Meeting, "state"): MEETING_STATES, (Decision, "type"): DECISION_TYPES,
    (Action, "state"): ACTION_STATES, (RiskRegister, "reviewed"): FREQUENCIES,
    (Fund, "type"): FUND_TYPES, (Contribution, "type"): CONTRIBUTION_TYPES,
    (Scheme, "runs"): RUNS, (Commitment, "outcome"): OUTCOMES, (Indicator, "term"): TERMS,
    (Agreement, "flexibilities"): FLEXIBILITIES,
})
_MONEY = re.compile(r"£\s?\d")
# Texts that are names or codes, and are told whole.
_LONG = 80


def value_words(both: Both, model: type[BaseModel], field: str, home: str, value: object) -> Said:
    """A value inside a sentence: a date, a record's name, a word of a closed list, a text."""
    if value is None:
        return "nothing"
    kinds = reference_fields(model).get(field, ())
    if isinstance(value, tuple):
        return listed(value_words(both, model, field, home, one) for one in value)
    if isinstance(value, bool):
        return "yes" if value else "no"
    if isinstance(value, PartialDate | Money | Quantity):
        return str(value)
    if isinstance(value, SourceRef):
        return source_words(both, home, value)
    if isinstance(value, int | Decimal):
        return f"{value:,} times a year" if field == "meets" else f"{value:,}"
    if isinstance(value, str):
        if kinds:
            return both.named(home, kinds, value)
        known = _WORDS.get((model, field), {}).get(value)
        if known is not None:
            return _in_sentence(known)
        if field == "level":
            return level_name(both, home, value)
        return value.replace("-", " ") if _is_choice(model, field) else quoted(value)
    return quoted(str(value))


def level_name(both: Both, home: str, level: str) -> str:
    """The public name of a level, seen from a partnership."""
    for side in (both.after, both.before):
        for place in (home, *side.register.places_to_look(home)):
            partnership = side.register.partnership(place)
            if isinstance(partnership, Partnership) and level in partnership.levels:
                return partnership.levels[level]
    return level


def source_words(both: Both, home: str, source: SourceRef) -> Sentence:
    """A place in a source: “the plan of 2023, 2.1”."""
    named = both.named(home, ("sources",), source.source)
    return joined(named, f", {source.locator}") if source.locator else named


def kind_of_value(was: object, now: object) -> Kind:
    """Whether what changed is a date, an amount or something else."""
    values = [value for value in (was, now) if value is not None]
    if all(isinstance(value, PartialDate) for value in values):
        return "date-changed"
    if all(_is_amount(value) for value in values):
        return "amount-changed"
    return "value-changed"


def wording(was: object, now: object) -> tuple[Segment, ...]:
    """What was reworded, where both are texts of some words."""
    is_text = isinstance(was, str) and isinstance(now, str) and (" " in was or " " in now)
    return reworded(str(was), str(now)) if is_text else ()


def is_long(value: object) -> bool:
    """Whether a text is too long to be told twice in a sentence."""
    return isinstance(value, str) and len(value) > _LONG


def _is_choice(model: type[BaseModel], field: str) -> bool:
    """Whether a field takes a word of a closed list."""
    waiting = [model.model_fields[field].annotation] if field in model.model_fields else []
    while waiting:
        one = waiting.pop()
        if get_origin(one) is Literal:
            return True
        waiting += [part for part in get_args(one) if not isinstance(part, str)]
    return False


def _is_amount(value: object) -> bool:
    if isinstance(value, bool):
        return False
    return isinstance(value, int | Decimal | Money | Quantity) or (
        isinstance(value, str) and _MONEY.search(value) is not None and not is_long(value))


def _in_sentence(name: str) -> str:
    """A word of a closed list inside a sentence; NHS stays as it is."""
    return name if name[:2].isupper() else name[:1].lower() + name[1:]
