"""A moment: the date, and the changes “with” which a question is asked."""

from __future__ import annotations

import datetime
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from remit.model.change import Change
from remit.model.fields import Key
from remit.model.time import NEVER
from remit.problems import RemitError

if TYPE_CHECKING:
    from remit.model.register import Register


@dataclass(frozen=True, slots=True)
class Moment:
    """A date and a set of changes; `changes` holds also those that come along (`needs`).

    `named` are the changes that the question names; they make the address.
    """

    date: datetime.date
    changes: frozenset[Key] = frozenset()
    named: tuple[str, ...] = field(default=(), compare=False)

    def __str__(self) -> str:
        """As in addresses: `2019-12-01`, `2019-12-01-with-icp-reform`."""
        with_ = f"-with-{'-and-'.join(self.named)}" if self.named else ""
        return f"{self.date.isoformat()}{with_}"


def moment_with(
    register: Register, partnership: str, date: datetime.date, names: Iterable[str] = ()
) -> Moment:
    """The moment of a date with some changes, named as seen from a partnership.

    Changes that they need, and changes that are part of them, come along. Raises RemitError, with
    a sentence, for a change that does not exist or can never happen, and for two changes that
    exclude each other.
    """
    named = tuple(dict.fromkeys(names))
    asked: dict[Key, Change] = {}
    for name in named:
        change = register.change(partnership, name)
        if change is None:
            raise RemitError(f"There is no change “{name}” in {partnership}; "
                             "name one of its changes, or leave it out.")
        _take_along(register, change, asked)
    for change in asked.values():
        if change.state in NEVER:
            raise RemitError(f"The change “{change.label}” is {change.state}, so nothing can be "
                             "shown with it; leave it out.")
        for other in change.instead_of:
            rival = register.change(change.partnership, other)
            if rival is not None and rival.key in asked:
                raise RemitError(
                    f"“{change.label}” and “{rival.label}” exclude each other (instead_of); "
                    "ask for one of them at a time.")
    return Moment(date, frozenset(asked), named)


def _take_along(register: Register, change: Change, asked: dict[Key, Change]) -> None:
    """Add a change with all that it needs and all its parts, however long that chain is."""
    waiting = [change]
    while waiting:
        one = waiting.pop()
        if one.key not in asked:
            asked[one.key] = one
            waiting += _that_come_along(register, one)


def _that_come_along(register: Register, change: Change) -> Iterator[Change]:
    for name in change.needs:
        needed = register.change(change.partnership, name)
        if needed is not None:
            yield needed
    for pointer in register.pointing_at(change.key):
        part = register.get(pointer.record)
        is_part = pointer.reference.path == ("part_of",)
        if is_part and isinstance(part, Change) and part.state not in NEVER:
            yield part
