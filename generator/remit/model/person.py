"""A person: their name, the posts and seats they hold, and whether the site may name them."""

from __future__ import annotations

from collections.abc import Mapping
from types import MappingProxyType
from typing import Annotated, ClassVar, Literal

from pydantic import model_validator

from remit.model.fields import BoardId, PostId, Several, Truth, Words, name_exactly_one, wrong
from remit.model.record import Part, Record

PublishBasis = Literal["public-office", "consent", "law", "other"]
PUBLISH_BASES: Mapping[PublishBasis, str] = MappingProxyType({
    "public-office": "Holds an office in public life",
    "consent": "Agreed to be named here",
    "law": "The law says that the name is published",
    "other": "Named for another reason",
})


class Held(Part):
    """A post, or a seat of a board by its key, that a person holds; `acting` for the time being."""

    post: PostId | None = None
    board: BoardId | None = None
    seat: Words | None = None
    acting: Truth | None = None

    @model_validator(mode="after")
    def names_one_place(self) -> Held:
        name_exactly_one({"post": self.post, "board": self.board}, "what a person holds")
        if (self.board is None) != (self.seat is None):
            raise wrong("a seat is named with its board", "write board: and seat: together")
        return self

    def natural_key(self) -> str:
        return self.post or f"{self.board} {self.seat}"


class Person(Record):
    """Somebody by name. The site names them only where `publish` is true, for the reason that
    `basis` gives, and only while they hold something.

    The register is complete without people: posts and seats have pages of their own.
    """

    kind: ClassVar[str] = "people"
    called: ClassVar[str] = "person"

    name: Words
    publish: Truth = False
    basis: PublishBasis | None = None
    basis_words: Words | None = None
    holds: Annotated[tuple[Held, ...], Several] = ()

    @model_validator(mode="after")
    def gives_a_reason(self) -> Person:
        if self.publish and self.basis is None:
            raise wrong("the site may name a person only for a reason",
                        "write basis: and one of " + ", ".join(PUBLISH_BASES)
                        + ", or take publish: out")
        return self
