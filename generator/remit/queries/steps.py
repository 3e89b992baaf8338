"""The dates on which a partnership changed: for each, what began and ended, as far as it is dated.

A date that is known in part, “2018”, is a step of its own. What has no date is in no step.
"""

from __future__ import annotations

import datetime
from collections.abc import Iterator
from dataclasses import dataclass, field, replace

from remit.model.as_at import View
from remit.model.change import Change
from remit.model.fields import Key
from remit.model.moment import Moment
from remit.model.record import Record
from remit.model.register import Register
from remit.model.time import DATED, Effect, End, PartialDate, read_date
from remit.queries.at_home import records_of
from remit.queries.differences import Comparison, compared
from remit.queries.differences.sides import Side
from remit.queries.inside import inner_parts

_ONE_DAY = datetime.timedelta(days=1)
# A change as an end point that has happened, whatever the day, and as one that has not.
_DONE, _NOT_YET = Effect("proposed", asked=True), Effect("proposed")


@dataclass(slots=True)
class Step:
    """A date on which something of a partnership began, ended or changed.

    `date` is the first day on which it is so, as exactly as it is known. `begins` and `ends` are
    the end points that mean this date, `changes` those that happened then, and `records` are where
    these are written. `brief` are records that began and ended within it.
    """

    partnership: str
    date: PartialDate
    begins: set[PartialDate] = field(default_factory=set)
    ends: set[PartialDate] = field(default_factory=set)
    changes: set[Key] = field(default_factory=set)
    records: set[Key] = field(default_factory=set)
    brief: set[Key] = field(default_factory=set)

    @property
    def name(self) -> str:
        """What the step is called in addresses: `2018`, `2015-04`, `2019-12-01`, `2017-18`."""
        return self.date.written.replace("/", "-")


class StepView(View):
    """The register on the last day that a step's date can mean, with the step taken or not taken.

    All else is the same with and without, so that the difference of the two is the step's own.
    """

    def __init__(self, register: Register, step: Step, taken: bool) -> None:
        super().__init__(register, Moment(step.date.last))
        self._step = step
        self._taken = _DONE if taken else _NOT_YET

    def begins(self, partnership: str, written: PartialDate | str | None) -> End:
        """The end point at which something begins."""
        return self._taken if written in self._step.begins else super().begins(
            partnership, written)

    def ends(self, partnership: str, written: PartialDate | str | None) -> End:
        """The end point at which something ends."""
        return self._taken if written in self._step.ends else super().ends(partnership, written)

    def end(self, partnership: str, written: PartialDate | str | None) -> End:
        """An end point as the rule of time reads it."""
        change = self.register.change(partnership, written) if isinstance(written, str) else None
        if change is not None and change.key in self._step.changes:
            return self._taken
        return super().end(partnership, written)


def steps_of(register: Register, partnership: str) -> tuple[Step, ...]:
    """The steps of a partnership, the newest first."""
    found: dict[tuple[datetime.date, datetime.date], Step] = {}
    timeless = register.at(Moment(datetime.date.min))
    for record in records_of(register, partnership):
        for written, is_end in _end_points(record):
            change = register.change(partnership, written) if isinstance(written, str) else None
            date = _first_day(timeless, record, written, is_end)
            if date is None:
                continue
            step = found.setdefault((date.first, date.last), Step(partnership, date))
            step.records.add(record.key)
            if is_end and written == record.until == record.from_:
                step.brief.add(record.key)
            if isinstance(written, PartialDate):
                (step.ends if is_end else step.begins).add(written)
            elif change is not None:
                step.changes.add(change.key)
                step.records.add(change.key)
    return tuple(found[span] for span in sorted(found, reverse=True))


def step_of(register: Register, change: Change) -> Step | None:
    """The step that a change alone makes; None where it has no date, or was not agreed."""
    for step in steps_of(register, change.partnership):
        if change.key in step.changes:
            records = {pointer.record for pointer in register.pointing_at(change.key)}
            return Step(change.partnership, step.date, changes={change.key},
                        records={change.key, *records})
    return None


def step_compared(register: Register, step: Step) -> Comparison:
    """What is different with a step from what was so before it.

    A line without a date that leads to a body which begins is left out: when it began, nobody says.
    """
    among = step.records | {pointer.record for key in step.records
                            for pointer in register.pointing_at(key)}
    found = compared(Side(register, StepView(register, step, taken=False), among=among),
                     Side(register, StepView(register, step, taken=True), among=among))
    return replace(found, differences=tuple(
        one for one in found.differences
        if one.about in step.records or one.kind == "line-removed"))


def _end_points(record: Record) -> Iterator[tuple[PartialDate | str, bool]]:
    """Every end point of a record and of what stands in it, and whether it is the last day."""
    for of in (record, *(inner for _, inner in inner_parts(record))):
        if of.from_ is not None:
            yield of.from_, False
        if of.until is not None:
            yield of.until, True


def _first_day(
    view: View, record: Record, written: PartialDate | str, is_end: bool
) -> PartialDate | None:
    """The first day on which it is otherwise, as exactly as it is known; None where nobody can
    tell, or where it is only proposed."""
    end = view.end(record.partnership, written)
    if isinstance(end, Effect):
        return end.takes_effect if end.state in DATED else None
    if end is None or not is_end or end.first != end.last or end.last == datetime.date.max:
        return end
    return read_date((end.last + _ONE_DAY).isoformat())
