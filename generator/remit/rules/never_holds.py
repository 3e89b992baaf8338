"""A line, a seat or an amendment can never hold.

## What it does

Asks for each line whether there is any moment at which the line, the body that it comes from and
the body to which it leads hold together; and for anything else inside a record, whether there is a
moment at which it holds together with its record. Every date is tried, and every set of proposals
that can be asked together. Where an answer is not known, the rule is silent.

A line that begins with a change that was rejected, withdrawn or replaced is only a notice: the
register may keep what was once proposed.

## Why it matters

What can never hold is drawn nowhere. Somebody wrote it because it should be seen, so one of the
dates is wrong.

## Example

    # tica.yaml ends with the reform            # finance-group.yaml begins with it
    until: icp-reform                           from: icp-reform
                                                reports_to:
                                                  - to: tica
                                                    as: reports

## Instead

    reports_to:
      - to: icp-board
        as: reports
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from remit.load.document import Path
from remit.model.board import Line, Scrutiny
from remit.model.change import STATES, Change
from remit.model.record import Amendment, Item, Record
from remit.model.register import Register
from remit.model.time import NEVER, Holds, PartialDate
from remit.problems import Problem
from remit.queries.ever import Span, best_answer, span_of
from remit.queries.inside import inner_parts


@dataclass(frozen=True)
class _Fact:
    """One of the facts that must hold together: how it is called, and its ends."""

    called: str
    span: Span
    path: Path = ()  # to the value that names it, in the record that is checked


def check(register: Register) -> Iterator[Problem]:
    """Every line and other item that holds at no moment."""
    for record in register.records:
        for path, inner in inner_parts(record):
            if isinstance(inner, Item | Amendment):
                facts = _facts(register, record, path, inner)
                if facts and not _possible(register, facts):
                    yield from _problem(register, record, facts)


def _facts(
    register: Register, record: Record, path: Path, inner: Item | Amendment
) -> list[_Fact]:
    """What must hold together: the record, what stands in it, and where a line leads; nothing
    where none of them has a beginning or an end."""
    key, target = _other_end(register, record, inner)
    dated = inner.from_ or inner.until
    if not dated and (target is None or not any(
            (record.from_, record.until, target.from_, target.until))):
        return []
    facts = [_Fact(f"“{record.short_label}”", span_of(register, record)),
             _Fact("it", span_of(register, record, inner), path)]
    if target is not None:
        facts.append(_Fact(f"“{target.short_label}”", span_of(register, target), (*path, key)))
    return facts


def _other_end(
    register: Register, record: Record, inner: Item | Amendment
) -> tuple[str, Record | None]:
    """The key that says where a line leads, and the body; None for what is no line."""
    if isinstance(inner, Line | Scrutiny):
        for key, kind in (("to", "boards"), ("to_organisation", "organisations"),
                          ("board", "boards")):
            written = getattr(inner, key, None)
            if written:
                return key, register.resolve(record.partnership, (kind,), written)
    return "", None


def _possible(register: Register, facts: Sequence[_Fact]) -> bool:
    return best_answer(register, [fact.span for fact in facts])[0] is not Holds.NO


def _problem(register: Register, record: Record, facts: list[_Fact]) -> Iterator[Problem]:
    if _never_began(register, facts[0].span):
        return  # a record of what was once proposed, with all that belongs to it
    for fact in facts[1:]:
        change = _never_began(register, fact.span)
        if change is not None and len(facts) > 2:  # a line
            path = (*fact.path, "from") if fact is facts[1] else fact.path
            yield Problem(
                "never-holds", register.place(record.key, path),
                f"this can never hold: {fact.called} begins with “{change.id}”, which is "
                f"{STATES[change.state].lower()}", "leave it as a record of what was proposed, or "
                "take it out", "notice")
            return
    if not all(_possible(register, [fact]) for fact in facts):
        return  # one of them never began, or ends before it begins, which is told where it stands
    for begins in facts:
        for ends in facts:
            pair = [_Fact("", Span(begins.span.partnership, from_=begins.span.from_)),
                    _Fact("", Span(ends.span.partnership, until=ends.span.until))]
            if begins is not ends and not _possible(register, pair):
                path = (*facts[1].path, "from") if begins is facts[1] else facts[-1].path
                path = (*path, "until") if path == facts[1].path else path
                yield Problem(
                    "never-holds", register.place(record.key, path),
                    f"this can never hold: {begins.called} begins {_when(begins.span.from_)}, "
                    f"and {ends.called} ends {_when(ends.span.until)}",
                    "correct one of the two, or lead the line to the body that came after")
                return
    yield Problem("never-holds", register.place(record.key, facts[-1].path),
                  "this can never hold: no date and no changes let all that it needs hold together",
                  "compare from: and until: here and in the records that it names")


def _never_began(register: Register, span: Span) -> Change | None:
    """The change that can no longer happen and with which something begins."""
    if not isinstance(span.from_, str):
        return None
    change = register.change(span.partnership, span.from_)
    return change if change is not None and change.state in NEVER else None


def _when(end: PartialDate | str | None) -> str:
    if isinstance(end, PartialDate):
        return f"{'on' if end.first == end.last else 'in'} {end}"
    return f"with “{end}”"
