"""An owner: the post, the organisation or the board that is to see to something."""

from __future__ import annotations

from collections.abc import Mapping
from types import MappingProxyType

from pydantic import model_validator

from remit.model.fields import BoardId, OrganisationId, PostId, Words, name_exactly_one
from remit.model.record import Part

# The kinds of record that each key of an owner names.
KINDS_OF_OWNER: Mapping[str, str] = MappingProxyType({
    "post": "posts", "organisation": "organisations", "board": "boards",
})


class Owner(Part):
    """Who is to see to it: a post, an organisation or a board.

    `owner_unnamed` has the words of a source that name somebody who cannot be told from them.
    """

    post: PostId | None = None
    organisation: OrganisationId | None = None
    board: BoardId | None = None
    owner_unnamed: Words | None = None

    @model_validator(mode="after")
    def names_one_owner(self) -> Owner:
        name_exactly_one({key: getattr(self, key) for key in (*KINDS_OF_OWNER, "owner_unnamed")},
                         "an owner")
        return self

    @property
    def names(self) -> tuple[str, str]:
        """Whom it names: the key, and what is written there."""
        return next((key, written) for key in (*KINDS_OF_OWNER, "owner_unnamed")
                    if (written := getattr(self, key)))

    def natural_key(self) -> str:
        return self.names[1]
