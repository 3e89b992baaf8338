"""Terms of reference: what a board is for, what it may decide, and how."""

from __future__ import annotations

from typing import Annotated, ClassVar

from remit.model.board import Responsibility
from remit.model.fields import (
    AgreementId,
    BoardId,
    Date,
    OrganisationId,
    PostId,
    Prose,
    Several,
    Truth,
    Words,
)
from remit.model.record import Frozen, Named, Part, Record, Section


class Authority(Part):
    """Power that another body gave: what for, up to which limit, on what condition."""

    text: Prose
    given_by: BoardId | None = None
    given_by_organisation: OrganisationId | None = None
    limit: Words | None = None
    provided: Words | None = None
    expires: Date | None = None
    power: Words | None = None

    def natural_key(self) -> str:
        return self.text


class Secretariat(Frozen):
    """Who serves the board."""

    post: PostId | None = None
    organisation: OrganisationId | None = None
    reports: Words | None = None
    note: Prose | None = None


class TermsChange(Named):
    """A line of the document's own list of changes."""

    on: Date | None = None
    version: Words | None = None


class TermsOfReference(Record):
    """One version of a board's terms; its id is `<board>-<version>`."""

    kind: ClassVar[str] = "terms-of-reference"
    called: ClassVar[str] = "terms of reference"

    board: BoardId
    version: Words
    approved_by: BoardId | None = None
    approved_on: Date | None = None
    review_due: Date | None = None
    set_out_in: AgreementId | None = None
    purpose: Prose | None = None
    principles: Annotated[tuple[Words, ...], Several] = ()
    responsibilities: Annotated[tuple[Responsibility, ...], Several] = ()
    authority: Annotated[tuple[Authority, ...], Several] = ()
    quorum: Words | None = None
    decides_by: Words | None = None
    casting_vote: Truth | None = None
    notice: Words | None = None
    conflicts: Prose | None = None
    secretariat: Secretariat | None = None
    sections: Annotated[tuple[Section, ...], Several] = ()
    sections_named: Annotated[tuple[Words, ...], Several] = ()
    changes: Annotated[tuple[TermsChange, ...], Several] = ()

    @property
    def label(self) -> str:
        return self.name or f"Terms of reference, {self.version}"
