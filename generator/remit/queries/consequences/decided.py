"""What a decision on a change brings: what begins, ends and is amended with it, or does not."""

from __future__ import annotations

import datetime
from collections import Counter
from collections.abc import Iterable, Iterator, Mapping
from types import MappingProxyType
from typing import Literal

from remit.model.change import Change
from remit.model.fields import Key
from remit.model.time import DATED, NEVER, spoken
from remit.queries.consequences.consequence import Consequence
from remit.queries.differences.both import Both
from remit.queries.differences.difference import Difference
from remit.queries.differences.sentence import on_or_in, say
from remit.queries.proposals import effects_of

Sort = Literal["begins", "ends", "amended"]
# What befalls a record by what the change does to it: if it happens, if it never does, else.
_TOLD: Mapping[Sort, tuple[str, str, str]] = MappingProxyType({
    "begins": ("begins", "does not come about", "would begin"),
    "ends": ("ends", "goes on", "would end"),
    "amended": ("changes", "stays as it is", "would change"),
})


def decided(both: Both, differences: Iterable[Difference]) -> Iterator[Consequence]:
    """What follows for other records where a change was agreed, rejected or given a date."""
    for change in decided_changes(both, differences):
        yield from _of_change(both, change)


def decided_changes(both: Both, differences: Iterable[Difference]) -> Iterator[Change]:
    """The changes that were agreed, rejected or given a date, each once."""
    for key in dict.fromkeys(d.after for d in differences if _is_decision(d)):
        change = both.after.register.get(key) if key is not None else None
        if isinstance(change, Change):
            yield change


def _is_decision(difference: Difference) -> bool:
    return difference.kind == "state-changed" or (
        difference.about.kind == "changes" and difference.path == ("takes_effect",))


def _of_change(both: Both, change: Change) -> Iterator[Consequence]:
    which = 0 if change.state in DATED else 1 if change.state in NEVER else 2
    parts: Counter[Key] = Counter()
    whole: dict[Key, Sort] = {}
    for effect in effects_of(both.after.register, change):
        if effect.part is effect.record:
            whole[effect.record.key] = effect.sort
        else:
            parts[effect.record.key] += 1
    for key, sort in whole.items():
        yield Consequence("decided", key, change.key, say(
            both.mention(key), f" {_TOLD[sort][which]}", _when(change, sort) if which == 0 else ""))
    for key, count in parts.items():
        if key not in whole:
            places = "one place" if count == 1 else f"{count} places"
            told = _TOLD["amended"][which]
            yield Consequence("decided", key, change.key, say(
                both.mention(key), f" {told}", _when(change, "amended") if which == 0 else "",
                f", in {places}" if which != 1 else ""))


def _when(change: Change, sort: Sort) -> str:
    date = change.takes_effect
    if date is None:
        return ", on a day that is not stated"
    if sort == "ends" and date.first == date.last:  # it ends on the day before
        return f" on {spoken(date.first - datetime.timedelta(days=1))}"
    return f" {on_or_in(date)}"
