"""Takes out of a record what changes no meaning, so that equal meaning is an equal value.

An item's source or date that only repeats its record's is left out, as are remarks that say
nothing; each reference is written in one way; lines of prose run on where Markdown lets them.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping
from typing import Any, TypeVar

from pydantic import BaseModel

from remit.model.fields import Key, SourceRef
from remit.model.record import Amendment, Item, Record, Remark
from remit.model.references import reference_fields
from remit.model.register import Register

AnyModel = TypeVar("AnyModel", bound=BaseModel)
_SAYS_NOTHING = Remark()
# A line end that Markdown reads as a blank: no paragraph ends there, and no list or quote begins.
_RUNS_ON = re.compile(
    r"(?<!  )(?<!\\)(?<!\n)\n(?![ \t]*(?:\n|[-*+>#|=]|\d+[.)])| {4}|\t)")


class Settling:
    """One way of writing references; `write` gives the text for a record that one means."""

    def __init__(self, register: Register, write: Callable[[Key], str]) -> None:
        self._register = register
        self._write = write

    def settled(self, record: Record) -> Record:
        """The record without what changes no meaning."""
        return self._model(record, record, record)

    def _model(self, model: AnyModel, record: Record, owner: BaseModel) -> AnyModel:
        kinds = reference_fields(type(model))
        changed: dict[str, object] = {}
        for name in type(model).model_fields:
            value = getattr(model, name)
            if not value or name == "key":
                continue
            if name == "remarks":
                told = self._remarks(value, record, owner)
            elif isinstance(model, Amendment) and name == "values":
                told = self._values(value, record, owner)
            else:
                told = self._value(value, kinds.get(name, ()), record, model)
            if told is not value:
                changed[name] = told
        if isinstance(model, Item) and model is not record:
            changed |= _inherited(model, changed, self._sources(record))
            changed |= {end: None for end in ("from_", "until")
                        if getattr(model, end) and getattr(model, end) == getattr(record, end)}
        return model.model_copy(update=changed) if changed else model

    def _value(self, value: Any, kinds: tuple[str, ...], record: Record, owner: BaseModel) -> Any:
        if isinstance(value, str):
            text = self._reference(value, kinds, record) if kinds else _one_way(value)
            return text if text != value else value
        if isinstance(value, SourceRef):
            written = self._reference(value.source, ("sources",), record)
            return value if written == value.source else SourceRef(written, value.locator)
        if isinstance(value, Amendment):
            return self._model(value, record, owner)
        if isinstance(value, BaseModel):
            return self._model(value, record, value)
        if isinstance(value, tuple):
            told = tuple(self._value(one, kinds, record, owner) for one in value)
            return value if all(a is b for a, b in zip(told, value, strict=True)) else told
        return value

    def _values(
        self, values: Mapping[str, Any], record: Record, owner: BaseModel
    ) -> Mapping[str, Any]:
        kinds = reference_fields(type(owner))
        return {name: self._value(value, kinds.get(name, ()), record, owner)
                for name, value in values.items()}

    def _remarks(
        self, remarks: Mapping[str, Remark], record: Record, owner: BaseModel
    ) -> Mapping[str, Remark]:
        own = getattr(owner, "source", ()) or record.source
        sources = self._value(own, ("sources",), record, owner)
        told = {}
        for name, remark in remarks.items():
            one = self._model(remark, record, remark)
            if one.source == sources:
                one = one.model_copy(update={"source": ()})
            if one != _SAYS_NOTHING:
                told[_by_words(name, owner)] = one
        return told

    def _sources(self, record: Record) -> object:
        return self._value(record.source, ("sources",), record, record)

    def _reference(self, written: str, kinds: tuple[str, ...], record: Record) -> str:
        found = self._register.resolve(record.partnership, kinds, written)
        return self._write(found.key) if found is not None else written


def _one_way(text: str) -> str:
    return text if "\n" not in text or "```" in text or "~~~" in text else _RUNS_ON.sub(" ", text)


def written_at(home: str, renamed: Mapping[Key, Key] | None = None) -> Callable[[Key], str]:
    """Writes a reference as records of `home` do: its id alone where the record is at home.

    `renamed` gives the key that a record has on the other side.
    """

    def write(key: Key) -> str:
        key = (renamed or {}).get(key, key)
        if key.kind == "partnership":
            return key.partnership
        return key.id if key.partnership == home else f"{key.partnership}/{key.id}"

    return write


def _inherited(model: Item, changed: Mapping[str, object], record_source: object) -> dict[
    str, object
]:
    source = changed.get("source", model.source)
    return {"source": ()} if source and source == record_source else {}


def _by_words(name: str, owner: BaseModel) -> str:
    """A remark on one of a list of words is kept by the words, wherever in the list they stand."""
    field, _, inside = name.partition(".")
    values = getattr(owner, field, None)
    if inside.isdecimal() and isinstance(values, tuple) and int(inside) < len(values):
        return f"{field}.{values[int(inside)]}"
    return name
