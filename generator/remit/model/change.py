"""A change: a reform or a proposal, what became what, and when it takes effect."""

from __future__ import annotations

from collections.abc import Mapping
from types import MappingProxyType
from typing import Annotated, ClassVar

from remit.model.fields import BoardId, ChangeId, Date, Prose, Several, Words
from remit.model.record import Named, Part, Record
from remit.model.time import ChangeState

STATES: Mapping[str, str] = MappingProxyType({
    "proposed": "Proposed", "agreed": "Agreed", "done": "Done", "rejected": "Rejected",
    "withdrawn": "Withdrawn", "replaced": "Replaced by another",
    "outcome-not-known": "Outcome not known",
})


class Succession(Part):
    """What became what, and what passes. It does not end a body: only its own `until` does."""

    bodies: Annotated[tuple[BoardId, ...], Several]
    into: Annotated[tuple[BoardId, ...], Several]
    passes: Words | None = None

    def natural_key(self) -> str:
        return " ".join((*self.bodies, "into", *self.into))


class Change(Record):
    """Records that say `from:` or `until:` this change begin and end with it."""

    kind: ClassVar[str] = "changes"
    called: ClassVar[str] = "change"

    name: Words
    state: ChangeState
    put_to: BoardId | None = None
    proposed_on: Date | None = None
    decided_by: BoardId | None = None
    decided_on: Date | None = None
    takes_effect: Date | None = None
    needs: Annotated[tuple[ChangeId, ...], Several] = ()
    instead_of: Annotated[tuple[ChangeId, ...], Several] = ()
    part_of: ChangeId | None = None
    replaces: Annotated[tuple[ChangeId, ...], Several] = ()
    reason: Prose | None = None
    successions: Annotated[tuple[Succession, ...], Several] = ()
    questions: Annotated[tuple[Named, ...], Several] = ()
