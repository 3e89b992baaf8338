"""What a difference is about: a record, a place inside it, and how a sentence speaks of it."""

from __future__ import annotations

from dataclasses import dataclass, replace

from remit.model.fields import Key
from remit.queries.differences.both import Both
from remit.queries.differences.difference import Difference, Kind
from remit.queries.differences.reworded import Segment
from remit.queries.differences.sentence import Said, Sentence, joined, say

_GENERAL = frozenset(("value-changed", "item-added", "item-removed", "item-changed"))
_ENDS = (("from",), ("until",))


@dataclass(frozen=True)
class About:
    """A place in a record that both sides have; `subject` names it in a sentence.

    Where the place belongs to a subject of its own (a seat, a line), `sort` is the kind of what
    changes in it.
    """

    both: Both
    before: Key
    after: Key
    subject: Sentence
    path: tuple[str, ...] = ()
    sort: Kind | None = None

    @property
    def home(self) -> str:
        """The partnership as seen from which references are written."""
        return self.after.partnership

    def inside(
        self, *path: str, subject: Said | None = None, sort: Kind | None = None
    ) -> About:
        """A place further inside."""
        said = self.subject if subject is None else joined(subject)
        return replace(self, path=(*self.path, *path), subject=said, sort=sort or self.sort)

    def difference(
        self, kind: Kind, *said: Said, was: object = None, now: object = None,
        wording: tuple[Segment, ...] = (),
    ) -> Difference:
        """A difference at this place, told in the parts of a sentence."""
        is_general = kind in _GENERAL or (kind == "date-changed" and self.path[-1:] in _ENDS)
        if self.sort is not None and is_general:
            kind = self.sort
        return Difference(kind, self.before, self.after, say(*said), self.path, was, now, wording)
