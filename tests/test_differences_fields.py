"""Whatever a record says, taking it out is told: no field of any kind of record is overlooked."""

from __future__ import annotations

from collections.abc import Iterator
from functools import cache
from pathlib import Path
from typing import Any

import pytest
from pydantic import BaseModel

from register_text import checked
from remit import pipeline
from remit.model.kinds import KINDS
from remit.model.meeting import Attending
from remit.model.owner import Owner
from remit.model.person import Held
from remit.model.record import Amendment, Part, Record
from remit.model.register import Register
from remit.model.term import Related
from remit.queries.differences import differences_as_written
from remit.queries.differences.difference import Difference
from small_register import SMALL

ROOT = Path(__file__).parent.parent
# An item that only repeats its record's source or dates says nothing.
REPEATED = ("source", "from_", "until")
# An amendment is not one without its beginning, nor what is related to a term, an owner or who
# attends without a name.
NEEDED = frozenset(((Amendment, "from_"), (Amendment, "until"), *(
    (model, name) for model in (Related, Owner, Held) for name in model.model_fields
    if name not in Part.model_fields), *(
    (Attending, name) for name in ("seat", "post", "organisation", "title"))))


@cache
def registers() -> tuple[Register, ...]:
    content, _ = pipeline.load_register(pipeline.Settings(ROOT))
    return content, checked(SMALL)[0]


def said() -> Iterator[tuple[str, Register, Record, Record]]:
    """For each field of each kind of record and item, one record that has it, and the same
    without."""
    seen: set[tuple[type[BaseModel], str]] = set()
    for register in registers():
        for record in register.records:
            for where, model, name, without in taken_out(record, record):
                if (model, name) not in seen and without != record:
                    seen.add((model, name))
                    yield f"{where}", register, record, without


def taken_out(
    value: BaseModel, record: Record
) -> Iterator[tuple[str, type[BaseModel], str, Any]]:
    """The value without each of its fields, and without those of each item inside it."""
    model = type(value)
    for name, field in model.model_fields.items():
        found = getattr(value, name)
        is_part = isinstance(found, tuple)
        if name == "key" or (model, name) in NEEDED or (field.is_required() and not is_part):
            continue
        repeats = value is not record and name in REPEATED and found == getattr(record, name)
        if not field.is_required() and not repeats and name != "remarks":
            default = field.get_default(call_default_factory=True)
            yield (f"{model.__name__}.{name}", model, name,
                   value.model_copy(update={name: default}))
        for inside, one in enumerate(found if isinstance(found, tuple) else ()):
            if isinstance(one, BaseModel):
                for where, inner, inner_name, changed in taken_out(one, record):
                    items = (*found[:inside], changed, *found[inside + 1:])
                    yield where, inner, inner_name, value.model_copy(update={name: items})


CASES = {where: (register, record, without) for where, register, record, without in said()}


@pytest.mark.parametrize("where", CASES)
def test_a_field_that_is_taken_out_is_told_both_ways(where: str) -> None:
    register, record, without = CASES[where]
    other = Register([without if r is record else r for r in register.records], {})
    for told in (differences_as_written(register, other), differences_as_written(other, register)):
        assert told, where
        assert all(complete(one) for one in told), [one.words for one in told]


def complete(one: Difference) -> bool:
    return one.words.endswith((".", "?", ".”", "?”")) and "None" not in one.words


def test_all_kinds_are_looked_at() -> None:
    assert {record.kind for _, record, _ in CASES.values()} == set(KINDS)
    assert len(CASES) > 120
