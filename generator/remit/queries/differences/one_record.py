"""What differs inside one record that both sides have, each subject told by its own module."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from types import MappingProxyType
from typing import Any

from pydantic import BaseModel

from remit.model.agreement import Agreement, Party
from remit.model.board import Line, Scrutiny, Seat
from remit.model.change import Change, Succession
from remit.model.fields import Key
from remit.model.function import Allocation
from remit.model.fund import FundYear
from remit.model.meeting import AgendaItem, Attending
from remit.model.record import Record
from remit.model.risk_register import Risk
from remit.model.strategy import Goal
from remit.model.terms_of_reference import TermsOfReference
from remit.queries.differences.about import About
from remit.queries.differences.both import Both
from remit.queries.differences.changed_agreements import party_differences, signing_differences
from remit.queries.differences.changed_clauses import clause_differences, has_clauses
from remit.queries.differences.changed_functions import function_differences
from remit.queries.differences.changed_lines import line_differences
from remit.queries.differences.changed_meetings import (
    agenda_differences,
    attendance_differences,
)
from remit.queries.differences.changed_money import fund_year_differences
from remit.queries.differences.changed_names import (
    NAMES,
    name_differences,
    without_the_others_name,
)
from remit.queries.differences.changed_promises import goal_differences
from remit.queries.differences.changed_questions import question_differences
from remit.queries.differences.changed_risks import risk_differences
from remit.queries.differences.changed_seats import seat_differences
from remit.queries.differences.changed_successions import succession_differences
from remit.queries.differences.changed_times import TIMES
from remit.queries.differences.difference import Difference, Kind
from remit.queries.differences.doubts import item_doubts
from remit.queries.differences.other_fields import field_differences, written_as
from remit.queries.differences.sentence import joined, the
from remit.queries.differences.sides import item_fields

Tell = Callable[[About, str, Any, Any], Iterator[Difference]]
# Which module tells of lists of which items; other items are told by their fields.
_TELLERS: Mapping[type[BaseModel], Tell] = MappingProxyType({
    Line: line_differences, Scrutiny: line_differences, Seat: seat_differences,
    Allocation: function_differences, Party: party_differences,
    Succession: succession_differences, AgendaItem: agenda_differences,
    Attending: attendance_differences, Risk: risk_differences,
    FundYear: fund_year_differences, Goal: goal_differences,
})
# What is told of a document's other fields, by the kind of record.
_SORTS: Mapping[str, Kind] = MappingProxyType({
    "agreements": "agreement-varied", "terms-of-reference": "clause-changed",
})


def record_differences(both: Both, was_key: Key, now_key: Key) -> Iterator[Difference]:
    """What differs inside a record, whose key may be another on either side."""
    if both.before.says_same(was_key, both.after) and was_key == now_key:
        return
    was, now = both.settled(was_key, now_key)
    about = About(both, was_key, now_key, (both.mention(now_key),), (), _SORTS.get(now.kind))
    was, now, doubts = item_doubts(about, was, now)
    yield from doubts
    was, now = without_the_others_name(was, now), without_the_others_name(now, was)
    told = {*NAMES}
    yield from name_differences(about, was, now)
    if isinstance(was, Agreement) and isinstance(now, Agreement):
        told.add("signed_on")
        yield from signing_differences(about, joined(about.subject, " was signed"), was, now)
    if both.pairs.replaced.get(was_key) == now_key:
        told |= {"version", "board", "approved_on", "source", *TIMES}
        yield _replaced(about, was, now)
    for name in item_fields(type(now)):
        tell = _teller(now, name, getattr(was, name) or getattr(now, name))
        if tell is not None:
            told.add(name)
            yield from tell(about, written_as(type(now), name), getattr(was, name),
                            getattr(now, name))
    yield from field_differences(about, was, now, told)


def _teller(record: Record, field: str, items: tuple[Any, ...]) -> Tell | None:
    if not items:
        return None
    if isinstance(record, Change) and field == "questions":
        return question_differences
    return _TELLERS.get(type(items[0])) or (clause_differences if has_clauses(items) else None)


def _replaced(about: About, was: Record, now: Record) -> Difference:
    assert isinstance(was, TermsOfReference) and isinstance(now, TermsOfReference)
    board = about.both.named(about.home, ("boards",), now.board)
    return about.inside("version").difference(
        "terms-replaced", the(board), " has its terms of reference of ", now.version,
        f" in the place of those of {was.version}", was=was.version, now=now.version)
