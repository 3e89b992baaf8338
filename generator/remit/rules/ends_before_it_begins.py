"""Something ends before it begins.

## What it does

Compares `from` and `until` of every record and of everything inside it, and with them the dates of
the changes that they name. `from` is the first day in force and `until` the last. A part of a date
is read in its favour: `from: 2018` and `until: 2018` fit. What begins and ends with one and the
same change has no day at all.

## Why it matters

What has no day in force is shown at no date, on no page and in no chart.

## Example

    from: 2019-04-01
    until: 2018-03-31

## Instead

    from: 2018-04-01
    until: 2019-03-31
"""

from __future__ import annotations

from collections.abc import Iterator

from remit.load.document import Path
from remit.model.record import Record
from remit.model.register import Register
from remit.model.time import NEVER, Holds, PartialDate
from remit.problems import Problem
from remit.queries.ever import best_answer, span_of
from remit.queries.inside import Inner, inner_parts


def check(register: Register) -> Iterator[Problem]:
    """Everything whose two ends leave no day between them, at any moment."""
    for record in register.records:
        for path, inner in _with_two_ends(record):
            if best_answer(register, [span_of(register, record, inner)])[0] is not Holds.NO:
                continue
            began = inner.from_
            if isinstance(began, str):
                change = register.change(record.partnership, began)
                if change is not None and change.state in NEVER:
                    continue  # it never began; that is no slip
            yield Problem("ends-before-it-begins", register.place(record.key, (*path, "until")),
                          _message(inner), "correct from: or until:")


def _with_two_ends(record: Record) -> Iterator[tuple[Path, Inner]]:
    if record.from_ is not None and record.until is not None:
        yield (), record
    for path, inner in inner_parts(record):
        if inner.from_ is not None and inner.until is not None:
            yield path, inner


def _message(inner: Inner) -> str:
    if isinstance(inner.from_, str) and inner.from_ == inner.until:
        return f"this begins and ends with “{inner.from_}”, so it has no day in force"
    return f"this ends {_when(inner.until)}, before it begins {_when(inner.from_)}"


def _when(end: PartialDate | str | None) -> str:
    if isinstance(end, PartialDate):
        return f"{'on' if end.first == end.last else 'in'} {end}"
    return f"with “{end}”"
