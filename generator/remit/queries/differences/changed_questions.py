"""The questions that a change leaves open, as they are asked and settled."""

from __future__ import annotations

from collections.abc import Iterator

from remit.model.record import Named
from remit.queries.differences.about import About
from remit.queries.differences.changed_evidence import question_difference
from remit.queries.differences.difference import Difference
from remit.queries.differences.matched_items import matched
from remit.queries.differences.other_fields import field_differences
from remit.queries.differences.reworded import alike


def question_differences(
    about: About, field: str, was: tuple[Named, ...], now: tuple[Named, ...]
) -> Iterator[Difference]:
    """What differs between two lists of questions."""
    lists = matched(was, now)
    for key, old, new in lists.kept:
        yield from field_differences(about.inside(field, key), old, new)
    pairs = dict(alike((q.text for _, q in lists.gone), (q.text for _, q in lists.new)))
    for i, (key, old) in enumerate(lists.gone):
        if i in pairs:
            key, new = lists.new[pairs[i]]
            yield question_difference(about.inside(field, key), old.text, new.text)
            yield from field_differences(about.inside(field, key), old, new, told=("text",))
        else:
            yield question_difference(about.inside(field, key), old.text, None)
    for j, (key, new) in enumerate(lists.new):
        if j not in pairs.values():
            yield question_difference(about.inside(field, key), None, new.text)
