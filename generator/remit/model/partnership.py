"""A partnership: its name, the date its facts are told for, and its levels."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Annotated, ClassVar, Literal

from remit.model.fields import Day, PartnershipId, Several, Words
from remit.model.record import Named, Record

Jurisdiction = Literal["england", "wales", "scotland", "northern-ireland"]


class Partnership(Record):
    """`levels` maps a level's id to its public name, highest first."""

    kind: ClassVar[str] = "partnership"
    called: ClassVar[str] = "partnership"

    name: Words
    jurisdiction: Jurisdiction | None = None
    within: PartnershipId | None = None
    speaks_for: Day | None = None
    levels: Mapping[str, Words]
    missing: Annotated[tuple[Named, ...], Several] = ()
