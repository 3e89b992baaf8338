"""An offer has an id that is not the id of its area.

## What it does

Compares the id of each record in `offers` (the name of its file) with its `area`.

## Why it matters

The offer of an area stands at the address of the area: `offers/grays/`. With another id a reader
who asks for Grays would find nothing, or the services of another place; two offers of one area
would each tell half.

## Example

`offers/tilbury.yaml`, and in it

    area: tilbury-and-chadwell

## Instead

Name the file `tilbury-and-chadwell.yaml`, or correct the area.
"""

from __future__ import annotations

from collections.abc import Iterator

from remit.model.offer import Offer
from remit.model.register import Register
from remit.problems import Problem


def check(register: Register) -> Iterator[Problem]:
    """Every offer that is named after something other than its area."""
    for offer in register.of_kind("offers"):
        assert isinstance(offer, Offer)
        area = offer.area.rpartition("/")[2]
        if offer.id != area:
            yield Problem(
                "offer-misnamed", register.place(offer.key, ("area",)),
                f"the offer of {area} has the id “{offer.id}”",
                f"rename it to “{area}”, or correct the area here")
