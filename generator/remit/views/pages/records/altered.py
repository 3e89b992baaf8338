"""Says what a change would do to records that stay: what they gain, lose or say otherwise."""

from __future__ import annotations

from collections.abc import Iterable

from remit.model.record import Amendment
from remit.queries.proposals import Effect
from remit.views.pages.here import Here
from remit.views.pages.shown import Value
from remit.views.pages.timeline import amended_words
from remit.views.pages.words.item_words import part_words
from remit.views.wording import Link, Said, listed

_SORTS = {"begins": "New: ", "ends": "No longer: ", "amended": ""}


def altered_by(here: Here, effects: Iterable[Effect]) -> list[tuple[Said, tuple[Value, ...]]]:
    """The records of the effects with what changes in each; those alike stand together.

    Records that begin or end as a whole are passed over.
    """
    rows: dict[object, tuple[Link, list[Value]]] = {}
    for effect in effects:
        if effect.part is effect.record:
            continue
        *said, last = (amended_words(effect.part, "would") if isinstance(effect.part, Amendment)
                       else [part_words(here, effect.record, effect.part)])
        _, changes = rows.setdefault(effect.record.key, (here.link(effect.record), []))
        changes += map(Value, said)
        changes.append(here.about(effect.part, (_SORTS[effect.sort], last), effect.record))
    return together((record, tuple(changes)) for record, changes in rows.values())


def together(
    rows: Iterable[tuple[Link, tuple[Value, ...]]]
) -> list[tuple[Said, tuple[Value, ...]]]:
    """Of rows that say the same, one, with the names of all its records."""
    alike: dict[tuple[Value, ...], list[Link]] = {}
    for record, said in rows:
        alike.setdefault(said, []).append(record)
    return [(listed(records), said) for said, records in alike.items()]
