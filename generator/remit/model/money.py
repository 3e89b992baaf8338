"""An amount of money as it is printed, whose digits say how exact it is."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from decimal import Decimal
from types import MappingProxyType
from typing import Annotated

from pydantic import PlainValidator

from remit.model.fields import wrong

_SCALES: Mapping[str, int] = MappingProxyType({
    "": 1, "k": 1_000, "m": 1_000_000, "bn": 1_000_000_000,
})
_LETTERS: Mapping[str, str] = MappingProxyType({
    "": "", "k": "k", "thousand": "k", "m": "m", "million": "m", "bn": "bn", "billion": "bn",
})
_WRITTEN = re.compile(
    r"£\s?(\d{1,3}(?:,\d{3})+|\d{1,15})(?:\.(\d{1,6}))?\s?(k|m|bn|thousand|million|billion)?\Z",
    re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class Money:
    """An amount: its number, its decimals and its scale (“”, “k”, “m”, “bn”), as printed."""

    number: Decimal
    decimals: int
    scale: str

    @property
    def pounds(self) -> Decimal:
        """The amount in pounds."""
        return self.number * _SCALES[self.scale]

    @property
    def within(self) -> Decimal:
        """By how many pounds it may be off: half of what its last digit counts."""
        return Decimal(_SCALES[self.scale]).scaleb(-self.decimals) / 2

    @property
    def written(self) -> str:
        """As it is typed: “£3.235m”."""
        return str(self)

    def with_pounds(self, pounds: Decimal) -> Money:
        """Another amount, rounded to the same decimals of the same scale."""
        exponent = Decimal(1).scaleb(-self.decimals)
        return Money((pounds / _SCALES[self.scale]).quantize(exponent), self.decimals, self.scale)

    def __str__(self) -> str:
        return f"£{self.number:,.{self.decimals}f}{self.scale}"


def read_money(written: object) -> Money | None:
    """The amount that a text writes, or None where it writes none.

    >>> str(read_money("£27.6 million")), str(read_money("£10,047,561"))
    ('£27.6m', '£10,047,561')
    """
    match = _WRITTEN.match(written.strip()) if isinstance(written, str) else None
    if match is None:
        return None
    whole, part, scale = match[1].replace(",", ""), match[2] or "", match[3] or ""
    return Money(Decimal(f"{whole}.{part}" if part else whole), len(part), _LETTERS[scale.lower()])


def pounds_like(pounds: Decimal, like: Iterable[Money]) -> str:
    """A number of pounds, written as some amounts are: “£40.250m” where these are in millions.

    Where they are written in several ways, all pounds are written out.
    """
    amounts = list(like)
    scales = {amount.scale for amount in amounts}
    if len(scales) != 1:
        return str(Money(pounds, 2 if pounds % 1 else 0, ""))
    scale = scales.pop()
    return str(Money(pounds / _SCALES[scale], max(one.decimals for one in amounts), scale))


def _money(value: object) -> Money:
    if isinstance(value, Money):
        return value
    money = read_money(value)
    if money is None:
        raise wrong("this is not an amount of money",
                    "write it as it is printed: £3.235m, £389k or £10,047,561")
    return money


Amount = Annotated[Money, PlainValidator(_money)]
