"""Recognises records whose id was changed, where nothing else of them was.

What a change record says of successions is another matter: this is about files that were given
another name. Where it is not sure, one record went and another came.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Hashable, Iterable, Mapping, Sequence
from typing import Any

from pydantic import BaseModel

from remit.model.fields import Key
from remit.model.record import Record
from remit.model.register import Register
from remit.queries.differences.settled import Settling

_NAMES = frozenset(("name", "short_name", "also_known_as", "previously"))
_Pairs = dict[Key, Key]


def renamed_ids(before: Register, after: Register) -> Mapping[Key, Key]:
    """The key that a record has now, by the key that it had.

    Sure is what says the same throughout, its references to other renamed records included. A
    record that took another name together with its id is recognised where all else is the same,
    nobody else is like it, and another record goes on naming it.
    """
    if before is after:
        return {}
    gone = [r for r in before.records if after.get(r.key) is None]
    new = [r for r in after.records if before.get(r.key) is None]
    if not gone or not new:
        return {}
    loose = frozenset(record.key for record in (*gone, *new))
    pairs = _only_pairs(gone, new, lambda r: (r.kind, r.id), lambda r: (r.kind, r.id))
    known = -1
    while known != len(pairs):  # what is recognised helps to recognise what refers to it
        known = len(pairs)
        pairs |= _only_pairs(*_left(gone, new, pairs), _printer(before, loose, pairs),
                             _printer(after, loose))
    named = _named_anew(before, after, *_left(gone, new, pairs), loose, pairs)
    return _upheld(before, after, pairs | named, frozenset(named))


def _only_pairs(
    gone: Iterable[Record], new: Iterable[Record],
    print_gone: Callable[[Record], Hashable], print_new: Callable[[Record], Hashable],
) -> _Pairs:
    """Those of the one that are like exactly one of the other, and nothing else is."""
    mine, theirs = _by_print(gone, print_gone), _by_print(new, print_new)
    return {keys[0]: theirs[print_][0] for print_, keys in mine.items()
            if len(keys) == len(theirs.get(print_, ())) == 1}


def _named_anew(
    before: Register, after: Register, gone: Sequence[Record], new: Sequence[Record],
    loose: frozenset[Key], pairs: _Pairs,
) -> _Pairs:
    kinds = {record.kind for record in gone} & {record.kind for record in new}
    like = _only_pairs([r for kind in kinds for r in before.of_kind(kind)],
                       [r for kind in kinds for r in after.of_kind(kind)],
                       _printer(before, loose, pairs, _NAMES), _printer(after, loose, {}, _NAMES))
    found = {was: now for was, now in like.items() if was in loose and now in loose}
    return {was: now for was, now in found.items()
            if _named_by(before, was, pairs | found) & _named_by(after, now, {})}


def _named_by(register: Register, key: Key, pairs: _Pairs) -> set[Key]:
    """The records that name another one, by the keys that they have now."""
    return {pairs.get(p.record, p.record) for p in register.pointing_at(key)} - {
        pairs.get(key, key)}


def _upheld(
    before: Register, after: Register, pairs: _Pairs, named_anew: frozenset[Key]
) -> _Pairs:
    """The pairs that say the same word for word, once each reference is told by the other's id."""
    pairs = dict(pairs)
    while True:
        wrong = []
        for was, now in pairs.items():
            leave_out = _NAMES if was in named_anew else frozenset[str]()
            mine = _printer(before, frozenset(), pairs, leave_out)(_record(before, was))
            if mine != _printer(after, frozenset(), {}, leave_out)(_record(after, now)):
                wrong.append(was)
        if not wrong:
            return pairs
        for was in wrong:
            del pairs[was]


def _printer(
    register: Register, loose: frozenset[Key], pairs: Mapping[Key, Key] | None = None,
    leave_out: frozenset[str] = frozenset(),
) -> Callable[[Record], Hashable]:
    """Gives what a record says as a value to compare; references to the loose ones count alike."""

    def write(key: Key) -> str:
        key = (pairs or {}).get(key, key)
        known = key not in loose or key in (pairs or {}).values()
        return str(key) if known else f"? {key.kind}"

    settling = Settling(register, write)

    def print_(record: Record) -> Hashable:
        return record.kind, _plain(settling.settled(record), leave_out | {"key"})

    return print_


def _plain(value: Any, leave_out: frozenset[str] = frozenset()) -> Hashable:
    if isinstance(value, BaseModel):
        return tuple((name, _plain(getattr(value, name))) for name in type(value).model_fields
                     if name not in leave_out)
    if isinstance(value, Mapping):
        return tuple(sorted((key, _plain(one)) for key, one in value.items()))
    return tuple(_plain(one) for one in value) if isinstance(value, tuple) else repr(value)


def _by_print(
    records: Iterable[Record], print_: Callable[[Record], Hashable]
) -> dict[Hashable, list[Key]]:
    found: dict[Hashable, list[Key]] = defaultdict(list)
    for record in records:
        found[print_(record)].append(record.key)
    return found


def _left(
    gone: Iterable[Record], new: Iterable[Record], pairs: _Pairs
) -> tuple[list[Record], list[Record]]:
    taken = set(pairs.values())
    return [r for r in gone if r.key not in pairs], [r for r in new if r.key not in taken]


def _record(register: Register, key: Key) -> Record:
    record = register.get(key)
    assert record is not None
    return record
