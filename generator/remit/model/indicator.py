"""An indicator: what is watched to see whether a plan works, and how far it has got."""

from __future__ import annotations

from collections.abc import Mapping
from types import MappingProxyType
from typing import Annotated, Literal

from remit.model.fields import Date, Prose, Several, Year
from remit.model.owner import Owner
from remit.model.quantity import Counting
from remit.model.record import Part

HowSoon = Literal["short", "medium", "long"]
TERMS: Mapping[HowSoon, str] = MappingProxyType({
    "short": "Short term", "medium": "Medium term", "long": "Long term",
})


class Indicator(Part):
    """What is to be seen, in which term or by when, who answers for it, and what is reported.

    `baseline` is how it was before, in the year `baseline_in`.
    """

    text: Prose
    term: HowSoon | None = None
    due: Date | None = None
    owners: Annotated[tuple[Owner, ...], Several] = ()
    baseline: Counting | None = None
    baseline_in: Year | None = None
    target: Counting | None = None
    reached: Counting | None = None
    reached_in: Year | None = None
    progress: Prose | None = None

    def natural_key(self) -> str:
        return self.text
