"""What follows from a difference: what loses its home, leads nowhere, ends or stays open."""

from __future__ import annotations

import datetime
from collections.abc import Callable, Iterable, Iterator

from remit.model.as_at import View
from remit.model.fields import Key
from remit.model.moment import Moment, moment_with
from remit.model.time import PartialDate
from remit.problems import RemitError
from remit.queries.consequences.consequence import Consequence, in_order
from remit.queries.consequences.decided import decided
from remit.queries.consequences.ending_seats import seats_that_end
from remit.queries.consequences.ends import naming_what_ends
from remit.queries.consequences.left_open import left_open
from remit.queries.consequences.loose_lines import answering_to_nobody, lines_to_nowhere
from remit.queries.consequences.lost_owners import losing_their_owner
from remit.queries.consequences.ownerless import left_without_owner
from remit.queries.differences import Comparison
from remit.queries.differences.becoming import becomings, passed_on
from remit.queries.differences.both import Both
from remit.queries.differences.counterparts import Counterparts
from remit.queries.differences.sides import Side

MomentOf = Callable[[str], Moment | None]
_ENDED = frozenset(("record-closed", "agreement-lapsed"))


def consequences_of(
    comparison: Comparison, moment_of: MomentOf | None = None
) -> tuple[Consequence, ...]:
    """What follows from what is different.

    Where what is written was compared, `moment_of` gives the moment of each partnership: what a
    record leaves behind that was given an end is told as at the day after it.
    """
    both = comparison.both
    found = [*answering_to_nobody(both, comparison.differences), *left_open(comparison),
             *left_without_owner(both)]
    if not both.is_written:
        found += _of_ending(both, [d.before for d in comparison.differences
                                   if d.kind in _ENDED and d.before is not None])
        return in_order(found)
    found += decided(both, comparison.differences)
    for ending, there, gone in _ends(comparison, moment_of):
        found += _of_ending(_between(there, gone), [ending])
    return in_order(found)


def _of_ending(both: Both, ending: Iterable[Key]) -> Iterator[Consequence]:
    known = [key for key in ending if both.after.register.get(key) is not None]
    yield from naming_what_ends(both, known)
    yield from lines_to_nowhere(both, known)
    yield from seats_that_end(both, known)
    yield from losing_their_owner(both, known)
    yield from left_without_owner(both)


def _ends(
    comparison: Comparison, moment_of: MomentOf | None
) -> Iterator[tuple[Key, View, View]]:
    """Each record that was given an end, with the views before and after it."""
    register = comparison.both.after.register
    for difference in comparison.differences:
        key, until = difference.after, difference.now
        if difference.kind != "record-ended" or key is None:
            continue
        if isinstance(until, PartialDate):
            if until.last < datetime.date.max:
                day = until.last + datetime.timedelta(days=1)
                yield key, register.at(Moment(until.first)), register.at(Moment(day))
        elif moment_of is not None:
            now = moment_of(key.partnership)
            if now is None:
                continue
            try:
                then = moment_with(register, key.partnership, now.date, [str(until)])
            except RemitError:
                continue  # what can never happen ends nothing
            yield key, register.at(Moment(now.date)), register.at(then)


def _between(there: View, gone: View) -> Both:
    """The two views of one register, for what is told of a record that ends between them."""
    before, after = Side(there.register, there), Side(gone.register, gone)
    return Both(before, after, Counterparts((), (), (), {}, {}),
                passed_on(becomings(before, after)))
