"""Every text that an officer wrote in a record, with the place where it stands."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import cache
from types import UnionType
from typing import Annotated, Any, Union, get_args, get_origin

from pydantic import BaseModel

from remit.load.document import Path
from remit.model.record import Amendment, Record
from remit.model.references import reference_fields

# Addresses and keys are not words, and what was looked for in vain is a list of keys.
_NO_WORDS = frozenset((
    "id", "key", "not_stated", "url", "website", "file", "language", "remarks"))


@dataclass(frozen=True, slots=True)
class Text:
    """A text: where it stands in its record, the class and the field that hold it, its words."""

    path: Path
    model: type[BaseModel]
    field: str
    words: str


@dataclass(frozen=True, slots=True)
class _Field:
    name: str
    key: str  # as an officer writes it
    is_text: bool


def texts_in(record: Record) -> Iterator[Text]:
    """Every text of a record and its items, amendments and remarks, in the order of their fields.
    """
    yield from _texts(record, ())


def _texts(part: BaseModel, path: Path) -> Iterator[Text]:
    model = type(part)
    for field in _fields(model):
        value = getattr(part, field.name)
        if value:
            yield from _in(field, model, value, (*path, field.key))
    for name, remark in (getattr(part, "remarks", None) or {}).items():
        yield from _texts(remark, (*path, *_steps(name)))
    for name in ("amended", "previously"):
        for index, amendment in enumerate(getattr(part, name, ())):
            yield from _amended(amendment, model, (*path, name, index))


def _in(field: _Field, model: type[BaseModel], value: Any, path: Path) -> Iterator[Text]:
    if isinstance(value, str):
        if field.is_text:
            yield Text(path, model, field.name, value)
    elif isinstance(value, BaseModel):
        yield from _texts(value, path)
    elif isinstance(value, tuple):
        for index, one in enumerate(value):
            yield from _in(field, model, one, (*path, index))
    elif isinstance(value, Mapping):
        for key, one in value.items():
            yield from _in(field, model, one, (*path, key))


def _amended(amendment: Amendment, of: type[BaseModel], path: Path) -> Iterator[Text]:
    yield from _texts(amendment, path)
    for field in _fields(of):
        if value := amendment.values.get(field.name):
            yield from _in(field, of, value, (*path, field.key))


def _steps(name: str) -> Path:
    """The path to a remark's value: “codes.gss”, “aims.0”."""
    return tuple(int(step) if step.isdigit() else step for step in name.split("."))


@cache
def _fields(model: type[BaseModel]) -> tuple[_Field, ...]:
    """The fields of a model that hold text, or items that may."""
    left_out = {*reference_fields(model), *_NO_WORDS, *(["values"] if model is Amendment else [])}
    fields = []
    for name, field in model.model_fields.items():
        if name not in left_out and not (field.alias or "").startswith("\0"):
            is_text = _holds(field.annotation, str)
            if is_text or _holds(field.annotation, BaseModel):
                fields.append(_Field(name, field.alias or name, is_text))
    return tuple(fields)


def _holds(annotation: Any, kind: type) -> bool:
    if isinstance(annotation, type):
        return issubclass(annotation, kind)
    if get_origin(annotation) is Annotated:
        return _holds(get_args(annotation)[0], kind)
    if get_origin(annotation) in (Union, UnionType, tuple) or (
            isinstance(get_origin(annotation), type)
            and issubclass(get_origin(annotation), Mapping)):
        return any(_holds(part, kind) for part in get_args(annotation))
    return False
