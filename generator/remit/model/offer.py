"""What an area offers: its services, who provides them, and how far they have got."""

from __future__ import annotations

from collections.abc import Mapping
from types import MappingProxyType
from typing import Annotated, ClassVar, Literal

from remit.model.fields import AreaId, Count, Date, OrganisationId, ServiceId, Several, Words
from remit.model.record import Part, Record

OfferState = Literal["partly", "planned", "hoped-for"]
OFFER_STATES: Mapping[OfferState, str] = MappingProxyType({
    "partly": "Partly there", "planned": "Planned", "hoped-for": "Hoped for",
})


class Offered(Part):
    """One service of an area. `state` is typed only where no date can say it."""

    service: ServiceId
    provider: OrganisationId | None = None
    commissioner: OrganisationId | None = None
    setting: Words | None = None
    works_with: Annotated[tuple[Words, ...], Several] = ()
    access: Words | None = None
    how_many: Count | None = None
    state: OfferState | None = None
    expected: Date | None = None

    def natural_key(self) -> str:
        return self.service


class Offer(Record):
    """The services of one area; its id is that of the area."""

    kind: ClassVar[str] = "offers"
    called: ClassVar[str] = "offer"

    area: AreaId
    services: Annotated[tuple[Offered, ...], Several] = ()
