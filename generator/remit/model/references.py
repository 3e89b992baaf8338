"""Finds every reference that a record makes to another: which field, which words, which kinds."""

from __future__ import annotations

import types
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import cache
from typing import Annotated, Any, Union, get_args, get_origin

from pydantic import BaseModel

from remit.load.document import Path
from remit.model.fields import RefTo, SourceRef
from remit.model.record import Amendment, Record
from remit.model.remembered import remembered


@dataclass(frozen=True, slots=True)
class Reference:
    """One mention: where in the record (its path), what is written, and the kinds it may be."""

    path: Path
    written: str
    kinds: tuple[str, ...]
    locator: str | None = None


@dataclass(frozen=True, slots=True)
class _Field:
    name: str
    key: str  # as an officer writes it
    kinds: tuple[str, ...]  # of the reference, or empty where the field holds models


@cache
def reference_fields(model: type[BaseModel]) -> Mapping[str, tuple[str, ...]]:
    """The kinds of record to which each field of a model refers, by the field's name."""
    return {field.name: field.kinds for field in _fields(model) if field.kinds}


@remembered
def references_of(record: Record) -> tuple[Reference, ...]:
    """Every reference of a record, its items and amendments included, in the order of fields."""
    return tuple(_references(record, ()))


def _references(value: BaseModel, path: Path) -> Iterator[Reference]:
    model = type(value)
    for field in _fields(model):
        found = getattr(value, field.name)
        if found:
            yield from _mentions(field, found, (*path, field.key))
    for name, remark in (getattr(value, "remarks", None) or {}).items():
        field_name, _, inner = name.partition(".")
        step: Path = (int(inner) if inner.isdigit() else inner,) if inner else ()
        where = (*path, field_name, *step, "source")
        yield from _source_mentions(remark.source, where)
    for name in ("amended", "previously"):
        for index, amendment in enumerate(getattr(value, name, ())):
            yield from _amendment_mentions(amendment, model, (*path, name, index))


def _mentions(field: _Field, found: Any, path: Path) -> Iterator[Reference]:
    if field.kinds == ("sources",) and not isinstance(found, str):
        yield from _source_mentions(found, path)
    elif isinstance(found, str):
        if field.kinds:
            yield Reference(path, found, field.kinds)
    elif isinstance(found, BaseModel):
        yield from _references(found, path)
    elif isinstance(found, tuple):
        for index, one in enumerate(found):
            yield from _mentions(field, one, (*path, index))


def _source_mentions(sources: tuple[SourceRef, ...], path: Path) -> Iterator[Reference]:
    for index, source in enumerate(sources):
        where = path if len(sources) == 1 else (*path, index)
        yield Reference(where, source.source, ("sources",), source.locator)


def _amendment_mentions(
    amendment: Amendment, model: type[BaseModel], path: Path
) -> Iterator[Reference]:
    yield from _references(amendment, path)
    for field in _fields(model):
        if field.name in amendment.values:
            found = amendment.values[field.name]
            if found:
                yield from _mentions(field, found, (*path, field.key))


@cache
def _fields(model: type[BaseModel]) -> tuple[_Field, ...]:
    """The fields of a model that refer to records or hold models that may."""
    fields = []
    for name, field in model.model_fields.items():
        kinds = _kinds_in(field.annotation) or next(
            (m.kinds for m in field.metadata if isinstance(m, RefTo)), ()
        )
        if name not in ("amended", "previously") and (kinds or _holds_models(field.annotation)):
            fields.append(_Field(name, field.alias or name, kinds))
    return tuple(fields)


def _kinds_in(annotation: Any) -> tuple[str, ...]:
    if get_origin(annotation) is Annotated:
        marks = [m.kinds for m in annotation.__metadata__ if isinstance(m, RefTo)]
        return marks[0] if marks else _kinds_in(get_args(annotation)[0])
    if get_origin(annotation) in (Union, types.UnionType, tuple):
        for part in get_args(annotation):
            if kinds := _kinds_in(part):
                return kinds
    return ()


def _holds_models(annotation: Any) -> bool:
    if isinstance(annotation, type):
        return issubclass(annotation, BaseModel)
    if get_origin(annotation) in (Annotated, Mapping):
        return False if get_origin(annotation) is Mapping else _holds_models(
            get_args(annotation)[0])
    return any(_holds_models(part) for part in get_args(annotation))
