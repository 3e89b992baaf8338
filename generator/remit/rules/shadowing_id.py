"""A record has the id of one that lies further out.

## What it does

Tells where a partnership has a record with the same kind and id as one of a partnership around it,
or as a shared one.

## Why it matters

A reference is looked up at home first. The nearer record would hide the other one, and a reader
could not tell which of the two was meant.

## Example

`content/shared/organisations.yaml` and `content/thurrock/organisations.yaml` both hold a record
`nhs-england`.

## Instead

Keep the shared record and delete the other, or give the other an id of its own.
"""

from __future__ import annotations

from collections.abc import Iterator

from remit.model.fields import Key
from remit.model.register import Register
from remit.problems import Problem
from remit.queries.naming import at_home_in, one_of_kind


def check(register: Register) -> Iterator[Problem]:
    """Every record that hides one further out."""
    for record in register.records:
        if record.kind == "partnership":
            continue
        for around in register.places_to_look(record.partnership):
            key = Key(around, record.kind, record.id)
            if around != record.partnership and register.get(key) is not None:
                yield Problem(
                    "shadowing-id", register.place(record.key, at_key=True),
                    f"“{record.id}” is also the id of {one_of_kind(record.kind)} of "
                    f"{at_home_in(around)}, in {register.place(key)}",
                    "delete this one if both are the same; otherwise give it another id")
