"""A reference names a record of another kind than the one that belongs there.

## What it does

Tells where an id stands that is known, but as another kind of record: an organisation where a
board belongs, a board where a post belongs.

## Why it matters

The key says what the record is: `to:` means a board and `to_organisation:` an organisation. With
the wrong key the line would lead nowhere.

## Example

    reports_to:
      - to: thurrock-council
        as: accountable

## Instead

    reports_to:
      - to_organisation: thurrock-council
        as: accountable

If the record that you mean is missing, and another kind has one of its id, add a file for it.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from remit.model.kinds import KINDS
from remit.model.references import Reference, references_of
from remit.model.register import Register
from remit.problems import Problem
from remit.queries.naming import one_of_kind

_OTHERS = tuple(kind for kind in KINDS if kind != "partnership")
# Keys that stand for each other: (key, kind of the record named) -> the key that takes it.
_OTHER_KEY: Mapping[tuple[str, str], str] = {
    ("to", "organisations"): "to_organisation",
    ("to_organisation", "boards"): "to",
    ("given_by", "organisations"): "given_by_organisation",
    ("given_by_organisation", "boards"): "given_by",
    **{(key, kind): own for own, kind in (
        ("organisation", "organisations"), ("board", "boards"), ("post", "posts"))
       for key in ("organisation", "board", "post") if key != own},
}
# The lists in which a key of another kind can stand.
_WHERE: Mapping[str, tuple[str, ...]] = {
    "post": ("members", "secretariat", "owners"),
    "organisation": ("members", "parties", "secretariat", "owners"),
    "board": ("members", "parties", "owners")}


def check(register: Register) -> Iterator[Problem]:
    """Every reference that only a record of another kind could satisfy."""
    for record in register.records:
        for reference in references_of(record):
            home, written = record.partnership, reference.written
            if (register.resolve(home, reference.kinds, written) is not None
                    or register.may_be_unread(home, reference.kinds, written)):
                continue
            found = register.resolve(home, _OTHERS, written)
            if found is not None:
                wanted = " or ".join(one_of_kind(kind) for kind in reference.kinds)
                called = " or ".join(KINDS[kind].called for kind in reference.kinds)
                yield Problem("wrong-kind", register.place(record.key, reference.path),
                              f"“{written}” is {one_of_kind(found.kind)}, not {wanted}: no "
                              f"{called} has that id", _help(reference, found.kind, wanted))


def _help(reference: Reference, kind: str, wanted: str) -> str:
    key = next((step for step in reversed(reference.path) if isinstance(step, str)), "")
    other = _OTHER_KEY.get((key, kind))
    if other is not None and set(_WHERE.get(other, reference.path)) & set(reference.path):
        return f"write “{other}: {reference.written}”"
    id = reference.written.rpartition("/")[2]
    return f"name {wanted} here, or add {reference.kinds[0]}/{id}.yaml"
