"""Who does what: functions that sit at another level or with another body than before."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from types import MappingProxyType

from remit.model.function import Allocation
from remit.queries.differences.about import About
from remit.queries.differences.both import Both
from remit.queries.differences.difference import Difference
from remit.queries.differences.matched_items import Matched, matched
from remit.queries.differences.other_fields import field_differences
from remit.queries.differences.sentence import Sentence, how_sure, joined, the
from remit.queries.differences.values import level_name

_DONE: Mapping[str, str] = MappingProxyType({
    "plan": "planned", "commission": "commissioned", "oversee": "overseen", "decide": "decided",
    "deliver": "delivered", "advise": "advised on",
})


def function_differences(
    about: About, field: str, was: tuple[Allocation, ...], now: tuple[Allocation, ...]
) -> Iterator[Difference]:
    """What differs in where a function sits. What is done with the same part of it, at one place
    before and at one other now, has moved."""
    both, home = about.both, about.home
    lists: Matched[Allocation] = matched(was, now)
    for key, old, new in lists.kept:
        subject = joined(_part(about, new), f", {_DONE[new.does]}",
                         place_of_function(both, home, new))
        yield from field_differences(
            about.inside(field, key, subject=subject, sort="function-changed"), old, new)
    for (_, old), (key, new) in lists.take_pairs(lambda item: (item.does, item.part)):
        yield about.inside(field, key).difference(
            "function-moved", _part(about, new), f": now {_DONE[new.does]}",
            place_of_function(both, home, new), " (was:", place_of_function(both, home, old), ")",
            both.when(home, new), how_sure(new.certainty), was=old, now=new)
    for key, old in lists.gone:
        yield about.inside(field, key).difference(
            "function-lost", _part(about, old), f": no longer {_DONE[old.does]}",
            place_of_function(both, home, old), was=old)
    for key, new in lists.new:
        yield about.inside(field, key).difference(
            "function-gained", _part(about, new), f": now {_DONE[new.does]}",
            place_of_function(both, home, new), both.when(home, new), how_sure(new.certainty),
            now=new)


def sitting_words(both: Both, home: str, item: Allocation) -> Sentence:
    """What is done where, in a clause: “commissioned at Locality (spoke contracts)”."""
    part = f" ({item.part})" if item.part else ""
    return joined(_DONE[item.does], place_of_function(both, home, item), part)


def place_of_function(both: Both, home: str, item: Allocation) -> Sentence:
    """Where a function sits, at the end of a clause: “ at place level”, “ by the ICP Board”."""
    if item.board:
        return joined(" by ", the(both.named(home, ("boards",), item.board)))
    return (f" at {level_name(both, home, item.level or '')}",)


def _part(about: About, item: Allocation) -> Sentence:
    return joined(about.subject, f" ({item.part})") if item.part else about.subject
