"""A service: what people can get, wherever it is offered."""

from __future__ import annotations

from typing import ClassVar

from remit.model.fields import Date, ServiceId, Words
from remit.model.record import Record


class Service(Record):
    """One entry of the catalogue. Where it can be had is said by the offers of the areas.

    `expected` is when all areas are to have it, where a source says that of all of them.
    """

    kind: ClassVar[str] = "services"
    called: ClassVar[str] = "service"

    name: Words
    group: Words | None = None
    part_of: ServiceId | None = None
    expected: Date | None = None
