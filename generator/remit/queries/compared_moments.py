"""Now against a proposal, and two moments against each other: what differs, and what follows."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, field

from remit.model.change import Change
from remit.model.fields import Key
from remit.model.moment import Moment, moment_with
from remit.model.register import Register
from remit.problems import RemitError
from remit.queries.at_home import records_of
from remit.queries.differences import Comparison, compared
from remit.queries.differences.sides import Side
from remit.queries.proposals import open_changes


@dataclass(frozen=True, slots=True)
class TwoMoments:
    """Two moments of a partnership; `change` is set where they are now without it and with it."""

    partnership: str
    before: Moment
    after: Moment
    change: Change | None = field(default=None, hash=False)

    @property
    def name(self) -> str:
        """What the comparison is called in addresses: `icp-reform`, `2017-09-08..2019-12-01`."""
        if self.change is not None:
            return self.change.id
        return f"{self.before}..{self.after}".replace("/", "-")

    @property
    def is_ahead(self) -> bool:
        """Whether the second moment is asked with changes with which the first is not."""
        return bool(self.after.changes - self.before.changes)


def with_each_proposal(
    register: Register, partnership: str, moment: Moment
) -> tuple[TwoMoments, ...]:
    """Now against each change of a partnership that is not settled, by the name of the change.

    Where the site is shown with a change already, or with one that the change excludes, now is the
    date alone.
    """
    found = []
    for change in open_changes(register.at(moment), partnership):
        before = moment if change.key not in moment.changes else Moment(moment.date)
        try:
            after = moment_with(register, partnership, before.date, [*before.named, change.id])
        except RemitError:
            before = Moment(moment.date)
            try:
                after = moment_with(register, partnership, before.date, [change.id])
            except RemitError:
                continue  # it needs what can never happen
        found.append(TwoMoments(partnership, before, after, change))
    return tuple(sorted(found, key=lambda one: one.change.label.casefold() if one.change else ""))


def compared_at(register: Register, two: TwoMoments) -> Comparison:
    """What is different at the second moment from what holds at the first.

    On one day only that can differ which a change decides, and so the cost does not grow with the
    register; on two days it is the records of the partnership.
    """
    among = (_decided_by(register, two.before.changes ^ two.after.changes)
             if two.before.date == two.after.date
             else {record.key for record in records_of(register, two.partnership)})
    return compared(Side(register, register.at(two.before), among=among),
                    Side(register, register.at(two.after), among=among))


def _decided_by(register: Register, changes: Iterable[Key]) -> set[Key]:
    """The changes, what begins, ends or is amended with them, and what leads to any of that."""
    first = set(changes)
    for change in changes:
        first |= {pointer.record for pointer in register.pointing_at(change)}
    return first | {pointer.record for key in first for pointer in register.pointing_at(key)}
