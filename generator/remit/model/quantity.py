"""A number with what it counts: “80 roles”, “68.76 full-time posts”, “3.5%”."""

from __future__ import annotations

import re
from dataclasses import dataclass
from decimal import Decimal
from typing import Annotated

from pydantic import PlainValidator

from remit.model.fields import wrong

_WRITTEN = re.compile(r"([+−-]?\d[\d,]*(?:\.\d+)?)\s*(%|[^\W\d_][^\n]*)?\Z")


@dataclass(frozen=True, slots=True)
class Quantity:
    """A number and its unit in words, empty where none is given. `written` is as typed."""

    written: str
    number: Decimal
    unit: str

    def __str__(self) -> str:
        return self.written


def read_quantity(written: object) -> Quantity | None:
    """The quantity that a text (or a bare number) writes, or None where it writes none."""
    if isinstance(written, bool) or not isinstance(written, str | int | Decimal):
        return None
    text = " ".join(str(written).split())
    match = _WRITTEN.match(text)
    if match is None or len(text) > 100:
        return None
    number = match[1].replace(",", "").replace("−", "-")
    return Quantity(text, Decimal(number), match[2] or "")


def same_unit(one: Quantity, other: Quantity) -> bool:
    """Whether two quantities count the same, one of a thing or several.

    >>> same_unit(read_quantity("12 fellows"), read_quantity("1 fellow"))
    True
    """
    return _bare(one.unit) == _bare(other.unit)


def _bare(unit: str) -> str:
    return re.sub(r"s\b", "", unit.casefold())


def _quantity(value: object) -> Quantity:
    if isinstance(value, Quantity):
        return value
    quantity = read_quantity(value)
    if quantity is None:
        raise wrong("this is not a number with what it counts",
                    "write the number first: 80 roles, or 3.5%")
    return quantity


Counting = Annotated[Quantity, PlainValidator(_quantity)]
