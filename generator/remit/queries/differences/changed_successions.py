"""What a change is written to make of bodies: successions added to it, taken out and changed."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

from remit.model.change import Change, Succession
from remit.model.fields import Key
from remit.queries.differences.about import About
from remit.queries.differences.both import Both
from remit.queries.differences.difference import Difference
from remit.queries.differences.matched_items import matched
from remit.queries.differences.other_fields import field_differences
from remit.queries.differences.sentence import Sentence, joined, listed, the


def succession_differences(
    about: About, field: str, was: tuple[Succession, ...], now: tuple[Succession, ...]
) -> Iterator[Difference]:
    """What differs between the successions of one change."""
    lists = matched(was, now)
    under = joined("under ", the(about.subject), ", ")
    for key, old, new in lists.kept:
        subject = joined(under, _told(about, new))
        yield from field_differences(about.inside(field, key, subject=subject), old, new)
    pairs = lists.take_pairs(lambda one: one.bodies) + lists.take_pairs(lambda one: one.into)
    for (_, old), (key, new) in pairs:
        yield about.inside(field, key).difference(
            "succession-changed", under, _told(about, new), " (was: ", _told(about, old), ")",
            was=old, now=new)
    for key, old in lists.gone:
        yield about.inside(field, key).difference(
            "succession-removed", "No longer so: ", under, _told(about, old), was=old)
    for key, new in lists.new:
        yield about.inside(field, key).difference(
            "succession-added", under, _told(about, new), now=new)


def successions_of(
    both: Both, change: Change, before: Key | None, after: Key | None
) -> Iterator[Difference]:
    """The successions of a change that is new, or that was taken out; it has one key alone."""
    about = About(both, change.key, change.key, (both.mention(change.key),))
    was, now = (change.successions if key else () for key in (before, after))
    for one in succession_differences(about, "successions", was, now):
        yield replace(one, before=before, after=after)


def _told(about: About, one: Succession) -> Sentence:
    def boards(ids: tuple[str, ...]) -> Sentence:
        return listed(the(about.both.named(about.home, ("boards",), id)) for id in ids)

    verb = " hand over to " if len(one.bodies) > 1 else " hands over to "
    return joined(boards(one.bodies), verb, boards(one.into))
