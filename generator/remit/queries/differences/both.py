"""Both sides at once, and how each calls its records: what every subject needs to tell of them."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field

from remit.model.fields import Key
from remit.model.meeting import Meeting
from remit.model.offer import Offer
from remit.model.record import Item, Record
from remit.model.terms_of_reference import TermsOfReference
from remit.model.time import PartialDate
from remit.queries.differences.counterparts import Counterparts
from remit.queries.differences.sentence import Mention, Sentence, joined, the, words_of
from remit.queries.differences.settled import Settling, written_at
from remit.queries.differences.sides import Side


@dataclass(frozen=True)
class Both:
    """The two sides, what is whose counterpart, and which body passed its work to which.

    `passed` has the keys of the bodies that took over, by the key of the body that handed over.
    """

    before: Side
    after: Side
    pairs: Counterparts
    passed: Mapping[Key, frozenset[Key]] = field(default_factory=dict)

    @property
    def is_written(self) -> bool:
        """Whether what is written is compared, with its times, and not what holds at moments."""
        return self.before.view is None or self.after.view is None

    def settled(self, was: Key, now: Key) -> tuple[Record, Record]:
        """What both sides say of one record, without what changes no meaning, in the words of
        the side after."""
        old, new = self.before.record(was), self.after.record(now)
        assert old is not None and new is not None
        home = now.partnership
        return (
            Settling(self.before.register, written_at(home, self.pairs.renamed)).settled(old),
            Settling(self.after.register, written_at(home)).settled(new),
        )

    def record(self, key: Key) -> Record | None:
        """What is told of a record: by the side after where it is there, else by the one before."""
        for side, at in ((self.after, self.pairs.now(key)), (self.before, key)):
            if (found := side.record(at)) is not None:
                return found
        now = self.pairs.now(key)
        return self.after.register.get(now) or self.before.register.get(key)

    def mention(self, key: Key) -> Mention:
        """A record as a sentence names it."""
        record = self.record(key)
        return Mention(self._label(record) if record is not None else key.id, self.pairs.now(key))

    def _label(self, record: Record) -> str:
        of = record.name or record.short_name
        if isinstance(record, TermsOfReference) and of is None:
            board = self.named(record.partnership, ("boards",), record.board)
            return f"Terms of reference of {words_of(the(board))} ({record.version})"
        if isinstance(record, Offer) and of is None:
            area = self.named(record.partnership, ("areas",), record.area)
            return f"What {words_of(area)} offers"
        if isinstance(record, Meeting) and of is None:
            board = self.named(record.partnership, ("boards",), record.board)
            return f"{words_of(board)}, {record.date}"
        return record.short_label

    def mentions(self, keys: Iterable[Key]) -> list[Sentence]:
        """Records named inside a sentence, with their articles."""
        return [the(self.mention(key)) for key in keys]

    def meant(self, home: str, kinds: tuple[str, ...], written: str) -> Key | None:
        """The record that a settled reference means."""
        for side in (self.after, self.before):
            found = side.register.resolve(home, kinds, written)
            if found is not None:
                return found.key
        return None

    def named(self, home: str, kinds: tuple[str, ...], written: str) -> Sentence:
        """What a settled reference means, by its name; what means nothing stays as written."""
        key = self.meant(home, kinds, written)
        return (self.mention(key),) if key is not None else (written,)

    def when(self, home: str, item: Item) -> Sentence:
        """From when until when something holds, as the end of a sentence; or nothing."""
        ends = ((item.from_, "from"), (item.until, "until"))
        return joined(*((", ", self.end(home, written, word)) for written, word in ends
                        if written is not None))

    def end(self, home: str, written: PartialDate | str, word: str) -> Sentence:
        """An end point in words: “from 1 April 2019”, “with the ICP reform”."""
        if isinstance(written, PartialDate):
            return (f"{word} {written}",)
        change = self.named(home, ("changes",), written)
        named = the(change) if words_of(change).startswith("The ") else ("“", *change, "”")
        return joined("with " if word in ("from", "on") else "until ", named)
