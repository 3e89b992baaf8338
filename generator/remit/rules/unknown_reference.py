"""A reference names a record that does not exist.

## What it does

Looks up every id that a record names (a board, an organisation, a post, an area, an agreement, a
change, a source, a partnership): first in its own partnership, then in those around it, then among
the shared records. An id of another partnership is written out: `tower-hamlets/tht-board`.

## Why it matters

A line to a body that is not there would be missing from the chart, and a fact whose source is not
there could not be checked by anybody.

## Example

    reports_to:
      - to: icp-bord
        as: reports

## Instead

    reports_to:
      - to: icp-board
        as: reports

If the record is really missing, add a file for it, such as `boards/icp-board.yaml`.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

from remit.model.kinds import KINDS
from remit.model.record import Record
from remit.model.references import Reference, references_of
from remit.model.register import Register
from remit.problems import Place, Problem
from remit.queries.naming import at_home_in, one_of_kind, record_meant

_OTHERS = tuple(kind for kind in KINDS if kind != "partnership")


def check(register: Register) -> Iterator[Problem]:
    """Every reference that means nothing, and may not mean what could not be read."""
    for record in register.records:
        for reference in references_of(record):
            written, home = reference.written, record.partnership
            if (register.resolve(home, reference.kinds, written) is None
                    and register.resolve(home, _OTHERS, written) is None
                    and not register.may_be_unread(home, reference.kinds, written)):
                yield _problem(register, record, reference)


def _problem(register: Register, record: Record, reference: Reference) -> Problem:
    named, _, id = reference.written.rpartition("/")
    kinds = " or ".join(one_of_kind(kind) for kind in reference.kinds)
    of = "" if reference.kinds == ("partnership",) else (
        f" of {at_home_in(named or record.partnership)}")
    meant = record_meant(register, record.partnership, reference.kinds, reference.written)
    if meant is not None:
        help = f"did you mean “{meant[0]}” ({meant[1].label})?"
    elif reference.kinds == ("changes",):
        help = "write a date (2019-04-01), part of one (2019-04, 2019), or the id of a change"
    else:
        help = f"write an id that exists, or add {reference.kinds[0]}/{id}.yaml"
    return Problem("unknown-reference", _place(register, record, reference),
                   f"“{reference.written}” is not {kinds}{of}", help)


def _place(register: Register, record: Record, reference: Reference) -> Place:
    if reference.kinds != ("sources",):
        return register.place(record.key, reference.path)
    # One source may be written alone or in a list; the locator is not what is wrong.
    place = register.place(record.key, (*reference.path, 0))
    whole = len(reference.written) + len(f"#{reference.locator}" if reference.locator else "")
    if place.end_column is not None and place.end_column - place.column == whole:
        return replace(place, end_column=place.column + len(reference.written))
    return place
