"""How many things there are, as a source counts them, beside the list of the things themselves."""

from __future__ import annotations

from typing import Annotated

from pydantic import model_validator

from remit.model.fields import Count, Several, Words, wrong
from remit.model.record import Item, Part


class StatedCount(Part):
    """How long a list is, as a source says; `of` is the list's key, such as `schemes`."""

    of: Words
    number: Count

    def natural_key(self) -> str:
        return self.of


class Counted(Item):
    """Something with lists, and what a source says of how long they are."""

    counts: Annotated[tuple[StatedCount, ...], Several] = ()

    @model_validator(mode="after")
    def counts_its_own_lists(self) -> Counted:
        for count in self.counts:
            if not isinstance(getattr(self, count.of, None), tuple):
                raise wrong(f"“{count.of}” is no list of this", "name the key of a list beside it")
        return self
