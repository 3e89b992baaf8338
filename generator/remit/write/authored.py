"""Writes a record back as plain values: what officers typed, amendments and remarks included."""

from __future__ import annotations

from collections.abc import Mapping
from functools import cache
from typing import Any

from pydantic import BaseModel

from remit.model.fields import SourceRef
from remit.model.money import Money
from remit.model.quantity import Quantity
from remit.model.record import AMENDED, KEY, PREVIOUSLY, REMARKS, Amendment, Record, Remark
from remit.model.time import PartialDate

_HIDDEN = {AMENDED: "amended", PREVIOUSLY: "previously"}


def authored(part: BaseModel) -> dict[str, Any]:
    """A record, or an item inside one, as the mapping that it was read from.

    Dates and sources are texts as they are typed, a single source is a list of one, a value with
    a remark stands long (`{is: …, stated: …}`), and what nobody typed is left out.
    """
    written: dict[str, Any] = {}
    for name, key, default in _fields(type(part)):
        value = getattr(part, name)
        if value != default or (default is None and value is not None):
            written[key] = plain_value(value)
    for field, remark in (getattr(part, "remarks", None) or {}).items():
        _lengthen(written, field, remark)
    return written


def published(record: Record) -> dict[str, Any]:
    """What officers typed in a record, as data files have it. There `url` is the address of the
    record's page, so that of a paper itself is called `published_at`."""
    return {published_key(key): value for key, value in authored(record).items()}


def published_key(key: str) -> str:
    """What a key of a record is called in data files."""
    return "published_at" if key == "url" else key


def plain_value(value: Any) -> Any:
    """One value as it was typed: a date as text, a list, an item as a mapping."""
    if isinstance(value, PartialDate | Money | Quantity):
        return value.written
    if isinstance(value, Amendment):
        return _amendment(value)
    if isinstance(value, BaseModel):
        return authored(value)
    if isinstance(value, SourceRef):
        return str(value)
    if isinstance(value, tuple):
        return [plain_value(one) for one in value]
    if isinstance(value, Mapping):
        return {key: plain_value(one) for key, one in value.items()}
    return value


def _amendment(value: Amendment) -> dict[str, Any]:
    written = {key: plain_value(one) for key, one in value.values.items()}
    for name, key in (("from_", "from"), ("until", "until"), ("source", "source"),
                      ("certainty", "certainty"), ("note", "note"),
                      ("open_question", "open_question")):
        said = getattr(value, name)
        if said and said != "stated":
            written[key] = plain_value(said)
    for field, remark in value.remarks.items():
        _lengthen(written, field, remark)
    return written


def _lengthen(written: dict[str, Any], field: str, remark: Remark) -> None:
    """Write a value long; `field` names a key, or a place in a list or mapping: `members.2`."""
    name, _, inside = field.partition(".")
    name = {"from_": "from", "as_": "as"}.get(name, name)
    long = authored(remark)
    if not inside:
        if name in written:
            long["is"] = written[name]
        written[name] = long
    elif isinstance(written.get(name), list) and inside.isdecimal():
        if int(inside) < len(written[name]):
            written[name][int(inside)] = {"is": written[name][int(inside)], **long}
    elif isinstance(written.get(name), dict) and inside in written[name]:
        written[name][inside] = {"is": written[name][inside], **long}


@cache
def _fields(model: type[BaseModel]) -> tuple[tuple[str, str, Any], ...]:
    """(attribute, key as officers type it, value when nobody typed it) for each field."""
    found = []
    for name, field in model.model_fields.items():
        alias = field.alias or name
        if alias in (KEY, REMARKS) or name == "remarks":
            continue
        default = field.get_default(call_default_factory=True)
        found.append((name, _HIDDEN.get(alias, alias), default))
    return tuple(found)
