"""Which pages of a version published before are gone, and what has become of what they told."""

from __future__ import annotations

from collections.abc import Collection, Mapping
from dataclasses import replace

from remit.load.earlier_version import EarlierVersion, FormerRecord
from remit.model.change import Change
from remit.model.fields import Key
from remit.model.register import Register

_DECIDED = ("agreed", "done")


def gone_since(
    earlier: EarlierVersion, register: Register, live: Collection[str],
    renamed: Mapping[str, str],
) -> tuple[FormerRecord, ...]:
    """What stood at addresses of the earlier version that are not `live` in this one, in order.

    `renamed` has, by its former address, the address of each record that is the same and only has
    another id. What became what is otherwise taken from the changes that have been decided. A page
    that was no record's has its address for a name, and no kind. Pages of people are left out.
    """
    decided: dict[str, list[str]] = {}
    for succession in earlier.successions:
        change = register.get(Key(succession.partnership, "changes", succession.change))
        if (change.state in _DECIDED if isinstance(change, Change) else succession.is_decided):
            decided.setdefault(succession.body, []).extend(succession.into)
    known: dict[str, FormerRecord] = {}
    for path in sorted(earlier.addresses.difference(live)):
        if path.split("/")[1:2] == ["people"]:
            continue  # nothing goes on naming somebody who has left
        record = earlier.records.get(path) or FormerRecord(path, "", "", "", path, earlier.name)
        if path in renamed:
            record = replace(record, became=(renamed[path],), is_renamed=True)
        elif path in decided:
            record = replace(record, became=tuple(dict.fromkeys(decided[path])), is_renamed=False)
        known[path] = record
    return tuple(_followed(record, known, live) for record in known.values())


def _followed(
    record: FormerRecord, known: Mapping[str, FormerRecord], live: Collection[str]
) -> FormerRecord:
    """The record with what it became as far as that is there; what became that, where it is not."""
    found: dict[str, None] = {}
    seen = {record.path}
    waiting = list(record.became)
    while waiting:
        path = waiting.pop(0)
        if path in seen:
            continue
        seen.add(path)
        if path in live:
            found[path] = None
        elif path in known:
            waiting.extend(known[path].became)
    stays_one = all(known[path].is_renamed for path in seen if path in known)
    return replace(record, became=tuple(found), is_renamed=stays_one and len(found) == 1)
