"""Every item inside a record, with its path: seats, lines, clauses, parties, amendments."""

from __future__ import annotations

from collections.abc import Iterator
from functools import cache
from typing import Any

from pydantic import BaseModel

from remit.load.document import Path
from remit.model.record import Amendment, Item, OtherName, Record, Remark
from remit.model.remembered import remembered

AMENDING = ("amended", "previously")
Inner = Item | OtherName | Amendment
"""What stands inside a record and can have a source, a certainty and a time of its own."""


def items_in(record: Record) -> Iterator[tuple[Path, Item]]:
    """Every item of a record, in the order of its fields, with its path as officers write it."""
    for path, inner in inner_parts(record):
        if isinstance(inner, Item):
            yield path, inner


@remembered
def inner_parts(record: Record) -> tuple[tuple[Path, Inner], ...]:
    """Every item, other name and amendment inside a record, the record itself left out."""
    return tuple(_parts_of(record, ()))


def _parts_of(value: BaseModel, path: Path) -> Iterator[tuple[Path, Inner]]:
    for name in _fields_with_models(type(value)):
        found = getattr(value, name)
        for index, one in enumerate(found if isinstance(found, tuple) else ()):
            if isinstance(one, BaseModel):
                here = (*path, name, index)
                if isinstance(one, Item | OtherName | Amendment):
                    yield here, one
                yield from _parts_of(one, here)
        if isinstance(found, BaseModel):
            yield from _parts_of(found, (*path, name))


def remarks_in(record: Record) -> Iterator[tuple[Path, Remark]]:
    """Every remark on a value, of the record and of its items, with the path of the value."""
    yield from (((name,), remark) for name, remark in record.remarks.items())
    for path, inner in inner_parts(record):
        yield from (((*path, name), remark) for name, remark in inner.remarks.items())


def part_at(record: Record, path: Path) -> tuple[Inner, Path]:
    """The innermost item, other name or amendment on a path, and what is left of the path."""
    found: Any = record
    inner: Inner = record
    rest = path
    for depth, step in enumerate(path):
        if isinstance(step, int):
            found = found[step] if isinstance(found, tuple) and step < len(found) else None
        else:
            found = getattr(found, step, None)
        if isinstance(found, Item | OtherName | Amendment):
            inner, rest = found, path[depth + 1:]
        elif not isinstance(found, tuple | BaseModel):
            break
    return inner, rest


@cache
def _fields_with_models(model: type[BaseModel]) -> tuple[str, ...]:
    """The fields that can hold items; an amendment's values are not looked into."""
    return tuple(name for name, field in model.model_fields.items()
                 if name not in ("remarks", "key", "values") and _may_hold(field.annotation))


def _may_hold(annotation: Any) -> bool:
    if isinstance(annotation, type):
        return issubclass(annotation, BaseModel)
    return any(_may_hold(part) for part in getattr(annotation, "__args__", ()))
