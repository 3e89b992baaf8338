"""What stays open: the questions of the changes that are asked for, and what sources dispute."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from remit.model.change import Change
from remit.model.field_words import field_words
from remit.model.record import Record
from remit.queries.consequences.consequence import Consequence
from remit.queries.differences import Comparison
from remit.queries.differences.about import About
from remit.queries.differences.difference import Difference
from remit.queries.differences.other_fields import item_label, written_as
from remit.queries.differences.sentence import say
from remit.queries.differences.sides import item_fields
from remit.queries.questions import questions_of


def left_open(comparison: Comparison) -> Iterator[Consequence]:
    """Every open question of the changes that are in effect on one side only, of the bodies that
    begin with them, and what is disputed of the bodies that are touched."""
    both = comparison.both
    told = {(d.about, str(d.now)) for d in comparison.differences if d.kind == "question-opened"}
    for record in (*_changes(comparison), *_new(comparison)):
        for question in questions_of(record):
            if (record.key, question.text) not in told:
                yield Consequence("left-open", record.key, None, say(
                    both.mention(record.key), ": ", question.text))
    for key in dict.fromkeys(d.about for d in comparison.differences):
        side = both.after if both.after.record(key) is not None else both.before
        touched = side.record(key)
        if touched is not None:
            yield from _disputed(comparison, touched)


def _changes(comparison: Comparison) -> Iterable[Record]:
    both = comparison.both
    views = both.before.view, both.after.view
    if views[0] is None or views[1] is None:
        return
    asked = views[0].moment.changes ^ views[1].moment.changes
    keys = dict.fromkeys((*(one.change.key for one in comparison.becomings), *sorted(asked)))
    for key in keys:
        record = both.record(key)
        if isinstance(record, Change):
            yield record


def _new(comparison: Comparison) -> Iterable[Record]:
    return (record for d in comparison.differences if _is_new(d)
            and (record := comparison.both.after.record(d.about)) is not None)


def _is_new(difference: Difference) -> bool:
    return difference.kind in ("record-created", "agreement-signed") and not difference.path


def _disputed(comparison: Comparison, record: Record) -> Iterator[Consequence]:
    both = comparison.both
    about = About(both, record.key, record.key, (both.mention(record.key),))
    for field in item_fields(type(record)):
        items = [item for item in getattr(record, field) if item.certainty == "disputed"]
        if items:
            labels = [item_label(about, item, item.key_in_list) for item in items]
            said = [part for label in labels for part in (" or ", label)][1:]
            yield Consequence("disputed", record.key, None, say(
                both.mention(record.key), f", {field_words(written_as(type(record), field))}: ",
                said, ", as the sources do not agree"))
