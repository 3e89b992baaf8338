"""What is certain on one side, and on the other nobody can tell whether it holds."""

from __future__ import annotations

from collections.abc import Iterator

from remit.model.field_words import field_words
from remit.model.fields import Key
from remit.model.record import Item, Record
from remit.model.time import Holds
from remit.queries.differences.about import About
from remit.queries.differences.both import Both
from remit.queries.differences.difference import Difference
from remit.queries.differences.matched_items import matched
from remit.queries.differences.other_fields import item_label
from remit.queries.differences.sentence import Said, say
from remit.queries.differences.sides import Side, item_fields

_SO = {Holds.YES: "yes", Holds.NOT_KNOWN: "not known", Holds.NO: "no"}
_IN_FORCE = frozenset(("agreements", "terms-of-reference"))


def record_doubts(both: Both, was: Key | None, now: Key | None) -> Iterator[Difference]:
    """That nobody can tell whether a record is there, on one side only."""
    sides = (both.before.holds(was) if was else Holds.NO,
             both.after.holds(now) if now else Holds.NO)
    key = now or was
    if sides[0] is sides[1] or Holds.NOT_KNOWN not in sides or key is None:
        return
    there = "is in force" if key.kind in _IN_FORCE else "exists"
    name = both.mention(key)
    told: tuple[Said, ...]
    if sides[1] is Holds.NOT_KNOWN:
        still = f"still {there}" if sides[0] is Holds.YES else there
        told = ("whether ", name, f" {still} is not known")
    else:
        told = (name, f" {there}" if sides[1] is Holds.YES else " is not there",
                " (was: not known)")
    yield Difference(
        "doubt-arisen" if sides[1] is Holds.NOT_KNOWN else "doubt-settled", was, now,
        say(*told), (), _SO[sides[0]], _SO[sides[1]])


def item_doubts(about: About, was: Record, now: Record) -> tuple[
    Record, Record, list[Difference]
]:
    """The two records without the items in doubt on one side only, and what is told of these."""
    unsure = (_unsure(about.both.before, was, about.before),
              _unsure(about.both.after, now, about.after))
    if not any(unsure):
        return was, now, []
    told, dropped = [], set()
    for field in item_fields(type(now)):
        lists = matched(getattr(was, field), getattr(now, field))
        for key, old, new in [*lists.kept, *((key, old, None) for key, old in lists.gone),
                              *((key, None, new) for key, new in lists.new)]:
            states = _state(old, unsure[0]), _state(new, unsure[1])
            if states[0] is not states[1] and Holds.NOT_KNOWN in states:
                told.append(_item(about, field, key, new or old, states))
                dropped |= {id(old), id(new)}
    return _without(was, dropped), _without(now, dropped), told


def _unsure(side: Side, record: Record, key: Key) -> set[int]:
    return {id(getattr(record, field)[place]) for field, place in side.doubtful(key)}


def _state(item: Item | None, unsure: set[int]) -> Holds:
    if item is None:
        return Holds.NO
    return Holds.NOT_KNOWN if id(item) in unsure else Holds.YES


def _without(record: Record, dropped: set[int]) -> Record:
    kept = {field: tuple(one for one in getattr(record, field) if id(one) not in dropped)
            for field in item_fields(type(record))}
    return record.model_copy(update=kept) if dropped else record


def _item(
    about: About, field: str, key: str, item: Item, states: tuple[Holds, Holds]
) -> Difference:
    arisen = states[1] is Holds.NOT_KNOWN
    told = "whether this holds is not known" if arisen else (
        "this holds" if states[1] is Holds.YES else "this does not hold")
    before = "" if arisen and states[0] is Holds.YES else f" (was: {_SO[states[0]]})"
    return about.inside(field, key).difference(
        "doubt-arisen" if arisen else "doubt-settled", about.subject, f", {field_words(field)}, ",
        item_label(about, item, key), f": {told}{before}", was=_SO[states[0]], now=_SO[states[1]])
