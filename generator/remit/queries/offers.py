"""What can be had where: the state of each service in each area, and where nothing is said."""

from __future__ import annotations

from collections.abc import Container, Iterator, Mapping
from dataclasses import dataclass
from types import MappingProxyType
from typing import Literal

from remit.model.area import Area
from remit.model.as_at import View
from remit.model.fields import Key
from remit.model.offer import Offer, Offered
from remit.model.register import Register
from remit.model.service import Service
from remit.queries.status import StatusCode, item_status

StateCode = Literal[
    "live", "partly", "planned", "hoped-for", "proposed", "ended", "never", "not-known"]
_OF_STATUS: Mapping[StatusCode, StateCode] = MappingProxyType({
    "current": "live", "proposed": "proposed", "coming": "planned", "ended": "ended",
    "never": "never", "not-known": "not-known",
})


@dataclass(frozen=True, slots=True)
class Standing:
    """One service of an area as at a moment, and how far it has got."""

    offer: Offer
    offered: Offered
    state: StateCode


def standings_in(view: View, offer: Offer) -> tuple[Standing, ...]:
    """The services of an offer in written order, with the state of each, but for those that nobody
    had proposed yet.

    What is typed (partly, planned, hoped for) counts only while no date says otherwise.
    """
    found = []
    for item in offer.services:
        offered, status = view.current_item(offer, item), item_status(view, offer, item)
        if status.code == "not-yet-proposed":
            continue
        code = _OF_STATUS[status.code]
        is_typed = offered.state is not None and code in ("live", "planned", "not-known")
        found.append(Standing(offer, offered, (offered.state or code) if is_typed else code))
    return tuple(found)


def service_of(register: Register, standing: Standing) -> Service | None:
    """The service that is meant, or None where the id is unknown."""
    found = register.resolve(
        standing.offer.partnership, ("services",), standing.offered.service)
    return found if isinstance(found, Service) else None


def area_offering(register: Register, offer: Offer) -> Area | None:
    """The area of an offer, or None where the id is unknown."""
    found = register.resolve(offer.partnership, ("areas",), offer.area)
    return found if isinstance(found, Area) else None


def areas_to_compare(register: Register, partnership: str) -> tuple[Area, ...]:
    """The areas that offer something, with those of the same levels.

    They stand in the order of the levels, and then as they are written.
    """
    offering = [area for offer in register.of_kind("offers", partnership)
                if isinstance(offer, Offer) and (area := area_offering(register, offer))]
    levels = {area.level for area in offering}
    beside = [area for area in register.of_kind("areas", partnership)
              if isinstance(area, Area) and area.level in levels]
    found = {area.key: area for area in (*beside, *offering)}
    home = register.partnership(partnership)
    order = list(home.levels) if home else []

    def rank(area: Area) -> tuple[int, str, int]:
        place = register.place(area.key, at_key=True)
        level = order.index(area.level) if area.level in order else len(order)
        return level, place.file, place.line

    return tuple(sorted(found.values(), key=rank))


def areas_around(register: Register, area: Area) -> Iterator[Area]:
    """The areas in which an area lies, the nearest first."""
    inner, seen = area, {area.key}
    while inner.within:
        outer = register.resolve(inner.partnership, ("areas",), inner.within)
        if not isinstance(outer, Area) or outer.key in seen:
            return
        yield outer
        inner = outer
        seen.add(outer.key)


def told_around(register: Register, area: Area, told: Container[Key]) -> Area | None:
    """The nearest area around one that is among those `told`: what is there can be had here too."""
    return next((one for one in areas_around(register, area) if one.key in told), None)


def services_around(view: View, offer: Offer) -> dict[Key, Area]:
    """The services that are told for areas around that of an offer, each with the nearest."""
    found: dict[Key, Area] = {}
    area = area_offering(view.register, offer)
    for wider in areas_around(view.register, area) if area is not None else ():
        around = view.register.get(Key(wider.partnership, "offers", wider.id))
        for standing in standings_in(view, around) if isinstance(around, Offer) else ():
            service = service_of(view.register, standing)
            if service is not None:
                found.setdefault(service.key, wider)
    return found


def standings_of(view: View, service: Service) -> dict[Key, list[Standing]]:
    """What the offers of the service's partnership say of it, by the key of the area."""
    found: dict[Key, list[Standing]] = {}
    for pointer in view.register.pointing_at(service.key):
        offer, path = view.register.get(pointer.record), pointer.reference.path
        is_at_home = pointer.record.partnership == service.partnership
        if isinstance(offer, Offer) and is_at_home and path[::2] == ("services", "service"):
            area = area_offering(view.register, offer)
            if area is not None and isinstance(path[1], int):
                found.setdefault(area.key, []).append(standings_in(view, offer)[path[1]])
    return found


def offers_by_place(view: View, partnership: str) -> dict[tuple[Key, Key], list[Standing]]:
    """What a partnership's offers say, by the keys of the service and the area."""
    found: dict[tuple[Key, Key], list[Standing]] = {}
    for offer in view.register.of_kind("offers", partnership):
        assert isinstance(offer, Offer)
        area = area_offering(view.register, offer)
        for standing in standings_in(view, offer):
            service = service_of(view.register, standing)
            if service is not None and area is not None:
                found.setdefault((service.key, area.key), []).append(standing)
    return found
