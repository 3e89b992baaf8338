"""Which record of one side is which of the other, which are gone, and which are new."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from remit.model.fields import Key
from remit.model.register import Register
from remit.model.terms_of_reference import TermsOfReference
from remit.queries.differences.renamed_ids import renamed_ids
from remit.queries.differences.sides import Side


@dataclass(frozen=True, slots=True)
class Counterparts:
    """`kept` pairs the keys before and after; `renamed` holds those of them that differ because
    an id was changed, and `replaced` those where other terms of reference came into force."""

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
    replaced = _replaced(before, after, gone, new, renamed) if before.view and after.view else {}
    return Counterparts(
        (*kept, *replaced.items()), tuple(k for k in gone if k not in replaced),
        tuple(k for k in new if k not in replaced.values()), renamed, replaced)


def _replaced(
    before: Side, after: Side, gone: list[Key], new: list[Key], renamed: Mapping[Key, Key]
) -> Mapping[Key, Key]:
    """Terms of reference in whose place others of the same board came, where there is one each."""
    old = _by_board(before.register, gone, renamed)
    return {was: now for board, now in _by_board(after.register, new, {}).items()
            if now is not None and (was := old.get(board)) is not None}


def _by_board(
    register: Register, keys: list[Key], renamed: Mapping[Key, Key]
) -> dict[Key, Key | None]:
    found: dict[Key, Key | None] = {}
    for key in keys:
        terms = register.get(key)
        if isinstance(terms, TermsOfReference):
            board = register.resolve(key.partnership, ("boards",), terms.board)
            if board is not None:
                its = renamed.get(board.key, board.key)
                found[its] = None if its in found else key
    return found
