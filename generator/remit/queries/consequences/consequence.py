"""One thing that follows from a difference, with the records it touches and one sentence."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from types import MappingProxyType
from typing import Literal

from remit.model.fields import Key
from remit.queries.differences.sentence import Mention, Sentence, words_of

ConsequenceKind = Literal[
    "lost", "ownerless", "names-what-ends", "line-to-nowhere", "answers-to-nobody", "seats-end",
    "decided", "left-open", "disputed",
]
# The heading under which each kind is told, in this order.
HEADINGS: Mapping[ConsequenceKind, str] = MappingProxyType({
    "decided": "What the decision brings",
    "lost": "Lost in the merger",
    "ownerless": "Funds and programmes without an owner",
    "names-what-ends": "What names something that ends",
    "line-to-nowhere": "Lines that lead nowhere",
    "answers-to-nobody": "To whom nobody says that it answers",
    "seats-end": "Seats that end",
    "left-open": "What stays open",
    "disputed": "What the sources dispute",
})
_ORDER = {kind: place for place, kind in enumerate(HEADINGS)}


@dataclass(frozen=True, slots=True)
class Consequence:
    """`about` is the record that it befalls; `cause` the one that ends, changes or is decided."""

    kind: ConsequenceKind
    about: Key
    cause: Key | None
    sentence: Sentence

    @property
    def touches(self) -> tuple[Key, ...]:
        """Every record that it is about, and that its sentence names, each once."""
        named = (part.key for part in self.sentence if isinstance(part, Mention))
        cause = (self.cause,) if self.cause is not None else ()
        return tuple(dict.fromkeys((self.about, *cause, *named)))

    @property
    def heading(self) -> str:
        return HEADINGS[self.kind]

    @property
    def words(self) -> str:
        """The sentence as plain text."""
        return words_of(self.sentence)


def in_order(found: Iterable[Consequence]) -> tuple[Consequence, ...]:
    """The consequences by kind and record, each told once."""
    each = {(one.kind, one.about, one.words): one for one in found}
    return tuple(sorted(each.values(), key=lambda one: (
        _ORDER[one.kind], one.about.partnership, one.about, one.words)))
