"""The reference of what each kind of record can say, from the models that read it."""

from __future__ import annotations

import types
from collections.abc import Iterator, Mapping
from typing import Annotated, Any, Literal, Union, get_args, get_origin

from pydantic import BaseModel
from pydantic.fields import FieldInfo

from remit.model.diagram import Diagram
from remit.model.fields import RefTo
from remit.model.kinds import KINDS
from remit.model.money import Money
from remit.model.quantity import Quantity
from remit.model.record import Part, Record
from remit.model.time import PartialDate

_INTRODUCTION = """\
# Kinds of record

A kind is either one file of records (`organisations.yaml`: each id, then its record) or a folder
with a file for each record (`boards/hwb.yaml`: the file’s name is the id). Keys with a star are
needed. Any value can be written long: `{is:, stated:, source:, certainty:, note:,
open_question:}`."""


def kinds_reference() -> str:
    """Every kind with its keys, and the items inside it with theirs, in Markdown."""
    common = set(Record.model_fields) - {"name"}
    parts = [_INTRODUCTION, "## Every record", _table(Record, Record.model_fields.keys()),
             "Items inside a record can have " + _listed(
                 key for _, key in _keys(Part)) + " too. A record or a seat that changes over time "
             "has `amended` (a list of `from` and the keys that take another value) or "
             "`previously` (the same with `until`)."]
    for kind, model in KINDS.items():
        own = [name for name in model.model_fields if name not in common]
        parts += [f"## {kind}", _first_line(model), _table(model, own)]
        parts += _items(model, own, model.__name__, {model})
    parts += ["## Chart definitions", "In `diagrams/<name>.yaml`. " + _first_line(Diagram),
              _table(Diagram, [name for name in Diagram.model_fields if name != "name"]),
              *_items(Diagram, ["moments"], "Diagram", {Diagram})]
    return "\n\n".join(parts) + "\n"


def _items(
    model: type[BaseModel], names: list[str], title: str, told: set[type[BaseModel]]
) -> Iterator[str]:
    """The items inside a record, and those inside them; each sort in full once a kind."""
    for name in names:
        field = model.model_fields[name]
        item = _model_in(field.annotation)
        if item is not None and item not in told:
            told.add(item)
            own = [n for n in item.model_fields if n not in Part.model_fields]
            yield f"### {title}: {field.alias or name}"
            yield _first_line(item)
            yield _table(item, own)
            yield from _items(item, own, f"{title}: {field.alias or name}", told)


def _table(model: type[BaseModel], names: Any) -> str:
    rows = [f"| `{key}`{' *' if model.model_fields[name].is_required() else ''} | "
            f"{_words(model.model_fields[name])} |"
            for name, key in _keys(model) if name in set(names)]
    return "\n".join(["| Key | What it holds |", "| --- | --- |", *rows])


def _keys(model: type[BaseModel]) -> Iterator[tuple[str, str]]:
    for name, field in model.model_fields.items():
        if not (field.alias or "").startswith("\0"):
            yield name, field.alias or name


def _words(field: FieldInfo) -> str:
    kinds = next((m.kinds for m in field.metadata if isinstance(m, RefTo)), None)
    return _of_type(field.annotation, kinds)


def _of_type(annotation: Any, kinds: tuple[str, ...] | None = None) -> str:
    origin = get_origin(annotation)
    if origin is Annotated:
        marks = [m.kinds for m in annotation.__metadata__ if isinstance(m, RefTo)]
        return _of_type(get_args(annotation)[0], marks[0] if marks else kinds)
    if origin in (Union, types.UnionType):
        inner = [part for part in get_args(annotation) if part is not type(None)]
        if PartialDate in inner and str in inner:
            return "a date, part of a date, or the id of a change"
        return " or ".join(dict.fromkeys(_of_type(part, kinds) for part in inner))
    if kinds == ("sources",):
        return "a source and a place in it: `paper#4.25`; or a list of them"
    if origin is tuple:
        return f"a list of: {_of_type(get_args(annotation)[0], kinds)}"
    if origin is Literal:
        return ", ".join(f"`{word}`" for word in get_args(annotation))
    if origin is not None and issubclass(origin, Mapping):
        return "names with values"
    if kinds:
        return "the id of a record in " + " or ".join(f"`{kind}`" for kind in kinds)
    return _NAMES.get(annotation, "keys as below")


_NAMES: Mapping[Any, str] = {
    str: "text", int: "a whole number", bool: "`true` or `false`",
    PartialDate: "a date or part of a date", Money: "an amount of money as printed: `£3.235m`",
    Quantity: "a number and what it counts: `80 roles`",
}


def _model_in(annotation: Any) -> type[BaseModel] | None:
    if isinstance(annotation, type):
        return annotation if issubclass(annotation, BaseModel) else None
    return next((found for part in get_args(annotation)
                 if (found := _model_in(part)) is not None), None)


def _first_line(model: type[BaseModel]) -> str:
    return " ".join((model.__doc__ or "").split("\n\n")[0].split())


def _listed(words: Iterator[str]) -> str:
    return ", ".join(f"`{word}`" for word in words)
