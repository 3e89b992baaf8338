"""A programme: work that changes services, who owns it, who watches over it, what it needs."""

from __future__ import annotations

from typing import Annotated, ClassVar

from remit.model.fields import (
    AreaId,
    BoardId,
    Date,
    FundId,
    ProgrammeId,
    Several,
    StrategyId,
    Words,
)
from remit.model.owner import Owner
from remit.model.record import Named, Record
from remit.model.stated_count import Counted


class Programme(Record, Counted):
    """A piece of change with an owner. What it needs is said here, and what needs it follows."""

    kind: ClassVar[str] = "programmes"
    called: ClassVar[str] = "programme"

    name: Words
    owners: Annotated[tuple[Owner, ...], Several] = ()
    overseen_by: Annotated[tuple[BoardId, ...], Several] = ()
    part_of: ProgrammeId | None = None
    depends_on: Annotated[tuple[ProgrammeId, ...], Several] = ()
    paid_from: Annotated[tuple[FundId, ...], Several] = ()
    carries_out: Annotated[tuple[StrategyId, ...], Several] = ()
    areas: Annotated[tuple[AreaId, ...], Several] = ()
    due: Date | None = None
    parts: Annotated[tuple[Named, ...], Several] = ()
