"""What the clauses of a document say: those added, those taken out, and those reworded."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import Any

from remit.model.field_words import field_words, item_words
from remit.model.meeting import DECISION_TYPES, Decision
from remit.model.record import Part
from remit.queries.differences.about import About
from remit.queries.differences.difference import Difference, Kind
from remit.queries.differences.matched_items import matched
from remit.queries.differences.other_fields import field_differences
from remit.queries.differences.reworded import alike
from remit.queries.differences.sentence import how_sure, joined, quoted
from remit.queries.differences.values import wording

Three = tuple[Kind, Kind, Kind]
_ITEMS: Three = ("item-added", "item-removed", "item-changed")
# What clauses are, by the kind of record in which they stand.
_KINDS: Mapping[str, Three] = {
    "boards": ("clause-added", "clause-removed", "clause-changed"),
    "terms-of-reference": ("clause-added", "clause-removed", "clause-changed"),
}


def clause_differences(
    about: About, field: str, was: tuple[Any, ...], now: tuple[Any, ...],
    kinds: Three | None = None,
) -> Iterator[Difference]:
    """What differs between two lists of clauses: items that have a `text`.

    `kinds` are those of what is added, removed and changed, where clauses are of a sort of their
    own; else the record's kind says them.
    """
    lists = matched(was, now)
    added, removed, changed = kinds or _KINDS.get(about.after.kind, _ITEMS)
    pairs = [(key, old, new) for key, old, new in lists.kept]
    for i, j in alike((old.text for _, old in lists.gone), (new.text for _, new in lists.new)):
        pairs.append((lists.new[j][0], lists.gone[i][1], lists.new[j][1]))
    paired = {id(item) for _, old, new in pairs for item in (old, new)}
    subject = joined(about.subject, f", {field_words(field)}")
    for key, old, new in pairs:
        inner = joined(about.subject, f", {item_words(field)} ", _called(new))
        here = about.inside(field, key, subject=inner, sort=changed if kinds else None)
        if old.text != new.text:
            yield here.difference(changed, here.subject, ": reworded", was=old, now=new,
                                  wording=wording(old.text, new.text))
        yield from field_differences(here, old, new, told=("text",))
    for key, old in lists.gone:
        if id(old) not in paired:
            yield about.inside(field, key).difference(
                removed, subject, ": no longer ", _called(old), how_sure(old.certainty), was=old)
    for key, new in lists.new:
        if id(new) not in paired:
            when = about.both.when(about.home, new)
            yield about.inside(field, key).difference(
                added, subject, ": now also ", _called(new), _how(new), when,
                how_sure(new.certainty), now=new)


def has_clauses(items: tuple[Any, ...]) -> bool:
    """Whether the items of a list are clauses."""
    if not items or not isinstance(items[0], Part):
        return False
    text = type(items[0]).model_fields.get("text")
    return text is not None and text.is_required()


def _called(clause: Any) -> str:
    return quoted(getattr(clause, "title", None) or clause.text)


def _how(clause: Any) -> str:
    """By which word of the minutes something was decided."""
    return f" ({DECISION_TYPES[clause.type].lower()})" if isinstance(clause, Decision) else ""
