"""Whether facts can hold together at all: the best answer that any moment gives.

Answers change only at the days that dates name and with the changes that end points name, so a
few moments stand for all of them.
"""

from __future__ import annotations

import datetime
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from itertools import combinations

from remit.model.as_at import View
from remit.model.change import Change
from remit.model.fields import Key
from remit.model.moment import Moment, moment_with
from remit.model.record import Amendment, Item, OtherName, Record
from remit.model.register import Register
from remit.model.time import Effect, Holds, PartialDate, holds
from remit.problems import RemitError

_FIRST_DAY = datetime.date.min
_MANY_CHANGES = 6  # more than these are asked singly and in pairs only


@dataclass(frozen=True, slots=True)
class Span:
    """From when until when something is in force, as written in a partnership.

    `told_from` is the first day that the date of its earliest source can mean.
    """

    partnership: str
    from_: PartialDate | str | None = None
    until: PartialDate | str | None = None
    told_from: datetime.date | None = None


def span_of(
    register: Register, record: Record, inner: Item | OtherName | Amendment | None = None
) -> Span:
    """The span of a record, or of something inside it."""
    of = inner or record
    told_from = None
    if of.from_ is None:
        sources = of.source or record.source
        told_from = register.told_from(record.partnership, (s.source for s in sources))
    return Span(record.partnership, of.from_, of.until, told_from)


def best_answer(
    register: Register, spans: Sequence[Span], *, once_heard: bool = False
) -> tuple[Holds, Moment | None]:
    """The surest answer to “do all of these hold?” over all moments, and the first that gives it.

    NO means: never, whichever proposal is asked. No moment goes with NO, nor with facts that have
    neither beginning nor end. For `once_heard` see `telling_moments`.
    """
    dated = [span for span in spans if span.from_ is not None or span.until is not None]
    if not dated:
        return Holds.YES, None
    begin_with = {change.key for s in dated if (change := _change(register, s, s.from_))}
    end_with = {change.key for s in dated if (change := _change(register, s, s.until))}
    if begin_with & end_with:
        return Holds.NO, None  # what begins with a change begins the day after what ends with it
    best, when = Holds.NO, None
    for moment in telling_moments(register, spans, once_heard=once_heard):
        view = View(register, moment)
        answer = min(_holds(view, span) for span in spans)
        if answer > best:
            best, when = answer, moment
        if best is Holds.YES:
            break
    return best, when


def telling_moments(
    register: Register, spans: Iterable[Span], *, once_heard: bool = False
) -> Iterator[Moment]:
    """Moments that stand for all others, as far as the answers about these spans go.

    With `once_heard`, a proposal is asked only for days on which somebody can have heard of it:
    a proposal of 2023 says nothing against what was so in 2018.
    """
    spans = tuple(spans)
    timeless = View(register, Moment(_FIRST_DAY))
    days = {_FIRST_DAY} | {span.told_from for span in spans if span.told_from}
    heard: dict[Key, datetime.date] = {}
    for span in spans:
        for written in (span.from_, span.until):
            end = timeless.end(span.partnership, written)
            if isinstance(end, Effect):
                days |= {end.heard_of} if end.heard_of else set()
                change = _change(register, span, written)
                if change is not None and end.heard_of:
                    heard[change.key] = end.heard_of
                end = end.takes_effect
            days |= {end.first, end.last} if end else set()
    asked = list(_asked(register, spans))
    for day in sorted(days):
        for changes, named in asked:
            if not once_heard or all(heard.get(key, day) <= day for key in changes):
                yield Moment(day, changes, named)


def _asked(
    register: Register, spans: Iterable[Span]
) -> Iterator[tuple[frozenset[Key], tuple[str, ...]]]:
    """Every set of proposals that can be asked together, of those that the spans name."""
    changes = {change.key for span in spans for end in (span.from_, span.until)
               if (change := _change(register, span, end)) and change.state == "proposed"}
    names = sorted(f"{key.partnership}/{key.id}" for key in changes)
    seen = set()
    for count in range((len(names) if len(names) <= _MANY_CHANGES else 2) + 1):
        for named in combinations(names, count):
            try:
                asked = moment_with(register, "", _FIRST_DAY, named).changes
            except RemitError:
                continue  # they exclude each other, or one that they need can never happen
            if asked not in seen:
                seen.add(asked)
                yield asked, tuple(name.rpartition("/")[2] for name in named)


def _change(register: Register, span: Span, end: PartialDate | str | None) -> Change | None:
    return register.change(span.partnership, end) if isinstance(end, str) else None


def _holds(view: View, span: Span) -> Holds:
    begins = view.end(span.partnership, span.from_)
    ends = view.end(span.partnership, span.until)
    return holds(begins, ends, view.moment.date, span.told_from)
