"""The moment for which each partnership's facts are told."""

from __future__ import annotations

import datetime
from collections.abc import Callable, Mapping, Sequence

from remit.model.board import Board
from remit.model.moment import Moment, moment_with
from remit.model.record import Record
from remit.model.register import Register
from remit.model.time import read_date
from remit.problems import RemitError


def moments_of(
    register: Register, as_at: str | None, with_changes: Sequence[str],
    commit_day: Callable[[], datetime.date | None],
) -> Mapping[str, Moment]:
    """The moment of each partnership, by its id.

    The date is, in this order: `as_at`; the partnership's `speaks_for`; the day of the commit that
    is built. A change in `with_changes` is asked for in the partnerships that know it. Raises
    RemitError where there is no date, or where a change or a date cannot be.
    """
    asked = _asked_date(as_at)
    known = {name for name in with_changes
             if any(register.change(p.partnership, name) for p in register.partnerships)}
    unknown = [name for name in with_changes if name not in known]
    if unknown:
        raise RemitError(f"There is no change “{unknown[0]}” in this register; "
                         "ask for one of its changes, by its id.")
    moments = {}
    for partnership in register.partnerships:
        day = asked or (partnership.speaks_for.first if partnership.speaks_for else commit_day())
        if day is None:
            raise RemitError(
                f"Nothing says for which date to tell the facts of {partnership.label}; write "
                f"speaks_for: in its partnership.yaml, or call with --as-at DATE.")
        names = [n for n in with_changes if register.change(partnership.partnership, n)]
        moments[partnership.partnership] = moment_with(
            register, partnership.partnership, day, names)
    return moments


def moment_for(register: Register, record: Record, moment: Moment) -> Moment:
    """The moment at which to show a record: with the proposal that it begins with, if it does.

    A body that a proposal would set up has no lines and seats before; its page shows those that
    it would have. Where the proposal excludes what is asked already, the moment stays as it is.
    """
    if not isinstance(record, Board) or not isinstance(record.from_, str):
        return moment
    change = register.change(record.partnership, record.from_)
    if change is None or change.state != "proposed" or change.key in moment.changes:
        return moment
    try:
        return moment_with(register, record.partnership, moment.date,
                           [*moment.named, record.from_])
    except RemitError:
        return moment


def _asked_date(as_at: str | None) -> datetime.date | None:
    if as_at is None:
        return None
    date = read_date(as_at)
    if date is None or date.first != date.last:
        raise RemitError(f"“{as_at}” is not a whole date; write it like 2019-12-01.")
    return date.first
