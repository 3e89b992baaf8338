"""Which record of one side is which of the other, which are gone, and which are new."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from remit.model.fields import Key
from remit.model.register import Register
from remit.model.terms_of_reference import TermsOfReference
from remit.queries.differences.renamed_ids import renamed_ids
from remit.queries.differences.sides import Side
from remit.queries.terms import age_of_terms


@dataclass(frozen=True, slots=True)
class Counterparts:
    """`kept` pairs the keys before and after, and `renamed` holds those of them that differ
    because an id was changed. `replaced` gives the terms of reference in whose place others came.
    """

    kept: tuple[tuple[Key, Key], ...]
    gone: tuple[Key, ...]
    new: tuple[Key, ...]
    renamed: Mapping[Key, Key]
    replaced: Mapping[Key, Key]

    def now(self, key: Key) -> Key:
        """The key that a record of the side before has on the side after."""
        return self.renamed.get(key, key)


def counterparts(before: Side, after: Side) -> Counterparts:
    """Pairs the records of two sides by their keys, and by what `renamed_ids` recognises."""
    renamed = renamed_ids(before.register, after.register)
    there, here = list(before.keys()), set(after.keys())
    kept = [(key, renamed.get(key, key)) for key in there if renamed.get(key, key) in here]
    stayed, found = {was for was, _ in kept}, {now for _, now in kept}
    gone, new = [k for k in there if k not in stayed], sorted(here - found)
    replaced = _replaced(before, after, gone, new, renamed)
    return Counterparts(tuple(kept), tuple(gone), tuple(new), renamed, replaced)


def _replaced(
    before: Side, after: Side, gone: list[Key], new: list[Key], renamed: Mapping[Key, Key]
) -> Mapping[Key, Key]:
    """Terms of reference in whose place a newer version for the same board came, or an older.

    Where registers are compared as written, the version before is often still there.
    """
    boards = {*_boards_of(before.register, gone), *_boards_of(after.register, new)}
    found = {}
    for was in sorted(boards):
        old, newest = _newest(before, was), _newest(after, renamed.get(was, was))
        if old is not None and newest is not None and renamed.get(old, old) != newest:
            found[old] = newest
    return found


def _boards_of(register: Register, keys: list[Key]) -> Iterator[Key]:
    for key in keys:
        terms = register.get(key)
        if isinstance(terms, TermsOfReference):
            board = register.resolve(key.partnership, ("boards",), terms.board)
            if board is not None:
                yield board.key


def _newest(side: Side, board: Key) -> Key | None:
    """The newest version of a board's terms of reference that a side has."""
    versions = [terms for pointer in side.register.pointing_at(board)
                if pointer.reference.path == ("board",)
                and isinstance(terms := side.record(pointer.record), TermsOfReference)]
    newest = max(versions, key=age_of_terms, default=None)
    return newest.key if newest is not None else None
