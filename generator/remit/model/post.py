"""A post: a job or an office that can hold a seat, whoever fills it."""

from __future__ import annotations

from typing import Annotated, ClassVar

from remit.model.fields import EmployerId, Several, Words
from remit.model.record import Record


class Post(Record):
    """`of` names the organisations or boards to which the post belongs; a joint post has two."""

    kind: ClassVar[str] = "posts"
    called: ClassVar[str] = "post"

    title: Words
    of: Annotated[tuple[EmployerId, ...], Several] = ()
    statutory_role: Words | None = None

    @property
    def label(self) -> str:
        return self.name or self.title
