"""The register as at a moment: what holds then, and what its records say then."""

from __future__ import annotations

import datetime
from collections.abc import Collection, Iterator
from copy import copy
from typing import TYPE_CHECKING, Self, TypeVar

from remit.model.change import Change
from remit.model.fields import Key
from remit.model.moment import Moment
from remit.model.record import Amendment, Item, Record
from remit.model.time import DATED, Effect, End, Holds, PartialDate, begun, holds, not_ended

if TYPE_CHECKING:
    from remit.model.register import Register

AnyItem = TypeVar("AnyItem", bound=Item)
AnyRecord = TypeVar("AnyRecord", bound=Record)


class View:
    """Answers for one moment. It holds no copies: records that nothing amends are the same."""

    def __init__(self, register: Register, moment: Moment) -> None:
        self.register = register
        self.moment = moment
        self._effects: dict[Key, Effect] = {}
        self._answers: dict[Key, Holds] = {}
        self._trusted: Collection[Key] = ()

    def trusting(self, records: Collection[Key]) -> Self:
        """The same view, to which it is no doubt that no source is old enough to tell of some
        records: what comparisons tell of them is told so."""
        same = copy(self)
        same._answers, same._trusted = {}, records
        return same

    def holds(self, record: Record) -> Holds:
        """Whether a record is in force."""
        answer = self._answers.get(record.key)
        if answer is None:
            answer = self._answers[record.key] = self._holds(record, record.partnership, record)
        return answer

    def item_holds(self, record: Record, item: Item) -> Holds:
        """Whether an item of a record is in force; it cannot be longer than its record."""
        return min(self.holds(record), self._holds(item, record.partnership, record))

    def begun(self, record: Record, item: Item | None = None) -> Holds:
        """Whether a record or its item has begun, ended or not."""
        of = item or record
        return begun(self.begins(record.partnership, of.from_), self.moment.date)

    def not_ended(self, record: Record, item: Item | None = None) -> Holds:
        """Whether a record or its item has not ended yet, begun or not."""
        of = item or record
        return not_ended(self.ends(record.partnership, of.until), self.moment.date)

    def current(self, record: AnyRecord) -> AnyRecord:
        """What the record says at this moment: its amended values in the place of the others."""
        return self._as_amended(record, record.partnership)

    def current_item(self, record: Record, item: AnyItem) -> AnyItem:
        """What an item of a record says at this moment."""
        return self._as_amended(item, record.partnership)

    def of_kind(self, kind: str, partnership: str | None = None) -> Iterator[tuple[Record, Holds]]:
        """The records of a kind as they are at this moment, with whether they hold."""
        for record in self.register.of_kind(kind, partnership):
            yield self.current(record), self.holds(record)

    def begins(self, partnership: str, written: PartialDate | str | None) -> End:
        """The end point at which something begins."""
        return self.end(partnership, written)

    def ends(self, partnership: str, written: PartialDate | str | None) -> End:
        """The end point at which something ends."""
        return self.end(partnership, written)

    def end(self, partnership: str, written: PartialDate | str | None) -> End:
        """An end point as the rule of time reads it; an unknown change is no end point."""
        if written is None or isinstance(written, PartialDate):
            return written
        change = self.register.change(partnership, written)
        if change is None:
            return None
        effect = self._effects.get(change.key)
        if effect is None:
            effect = self._effects[change.key] = self._effect(change)
        return effect

    def proposed_on(self, change: Change) -> PartialDate | None:
        """When a change was proposed: its own date, or that of the change it is part of."""
        return next((one.proposed_on for one in self._wholes(change) if one.proposed_on), None)

    def _effect(self, change: Change) -> Effect:
        date, proposed_on = self._day_of(change), self.proposed_on(change)
        heard_of = proposed_on.first if proposed_on else None
        if heard_of is None and change.state == "outcome-not-known":  # told as still to come
            heard_of = self._told_from(change, change.partnership, change)
        return Effect(change.state, date, change.key in self.moment.changes, heard_of)

    def _day_of(self, change: Change) -> PartialDate | None:
        """When a change takes effect: its own date, or that of the change it is part of."""
        return next((one.takes_effect for one in self._wholes(change) if one.takes_effect), None)

    def _wholes(self, change: Change) -> Iterator[Change]:
        """A change, the one that it is part of, and so on."""
        whole: Change | None = change
        seen: set[Key] = set()
        while whole is not None and whole.key not in seen:
            yield whole
            seen.add(whole.key)
            whole = self.register.change(whole.partnership, whole.part_of) if (
                whole.part_of) else None

    def _holds(self, item: Item, partnership: str, record: Record) -> Holds:
        begins = self.begins(partnership, item.from_)
        ends = self.ends(partnership, item.until)
        told_from = self._told_from(item, partnership, record) if (
            begins is None and record.key not in self._trusted) else None
        return holds(begins, ends, self.moment.date, told_from)

    def _told_from(self, item: Item, partnership: str, record: Record) -> datetime.date | None:
        """The first day its earliest source can mean. What a body that begins with a change says
        needs no date: it begins with the body, whenever it was written down."""
        if item is not record and isinstance(record.from_, str):
            return None
        sources = item.source or record.source
        return self.register.told_from(partnership, (s.source for s in sources))

    def _as_amended(self, item: AnyItem, partnership: str) -> AnyItem:
        if not item.amended and not item.previously:
            return item
        values: dict[str, object] = {}
        for former in self._former(item, partnership):
            values.update(former.values)
        for later in self._in_force(item, partnership):
            values.update(later.values)
            values.update(self._said_by(later))
        return item.model_copy(update=values) if values else item

    def _former(self, item: Item, partnership: str) -> list[Amendment]:
        """Former values that are still in force; of two, the one that ends first wins."""
        running = [a for a in item.previously
                   if not_ended(self.ends(partnership, a.until), self.moment.date) is Holds.YES
                   and begun(self.begins(partnership, a.from_), self.moment.date) is Holds.YES]
        last = datetime.date.max

        def ends(former: Amendment) -> datetime.date:
            date = self._dated(partnership, former.until)
            return date.last if date else last

        running.sort(key=ends, reverse=True)
        return running

    def _in_force(self, item: Item, partnership: str) -> list[Amendment]:
        """Amendments in force, the latest last."""
        day = self.moment.date
        now = [a for a in item.amended
               if holds(self.begins(partnership, a.from_), self.ends(partnership, a.until), day)
               is Holds.YES]
        last = datetime.date.max

        def begins(later: Amendment) -> datetime.date:
            date = self._dated(partnership, later.from_)
            return date.first if date else last

        now.sort(key=begins)
        return now

    def _dated(self, partnership: str, written: PartialDate | str | None) -> PartialDate | None:
        """The date of an end point: its own, or that of a change which is agreed or done."""
        end = self.end(partnership, written)
        if isinstance(end, Effect):
            return end.takes_effect if end.state in DATED else None
        return end

    def _said_by(self, amendment: Amendment) -> dict[str, object]:
        """What an amendment says about itself stands beside the values it brings."""
        said: dict[str, object] = {}
        if amendment.open_question:
            said["open_question"] = amendment.open_question
        if amendment.certainty != "stated":
            said["certainty"] = amendment.certainty
        return said
