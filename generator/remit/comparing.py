"""The map of a comparison: what `remit diff` reads and compares, from top to bottom."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

from remit.model.kinds import SHARED
from remit.model.moment import Moment
from remit.model.time import spoken
from remit.problems import Problem, RemitError
from remit.problems import in_order as problems_in_order
from remit.progress import stage
from remit.queries.consequences import consequences_of
from remit.queries.consequences.consequence import in_order
from remit.queries.consequences.decided import decided_changes
from remit.queries.consequences.findings import Findings, findings_between
from remit.queries.differences import Comparison, compared
from remit.queries.differences.sides import Side
from remit.queries.moments import moments_of
from remit.queries.outcome import Outcome
from remit.queries.steps import step_compared, step_of
from remit.reading import Settings, findings
from remit.revisions import State, States
from remit.side_by_side import side_by_side
from remit.uncollected import uncollected

_LARGE = 2_000  # records from which on two processes check two registers faster than one


@dataclass(frozen=True)
class Question:
    """What is to be compared: `base` and `head` are revisions or folders; without `head` it is
    the files as they are now, and without both these at two moments.

    `dates` (none, one or two) and `with_changes` ask for moments.
    """

    base: str | None = None
    head: str | None = None
    dates: Sequence[str] = ()
    with_changes: Sequence[str] = ()


def compare(settings: Settings, question: Question) -> Outcome:
    """What is different, and what follows. Raises RemitError where nobody can tell."""
    _refuse_what_cannot_be(question)
    with uncollected():
        return _compared(settings, question)


def _compared(settings: Settings, question: Question) -> Outcome:
    with stage("Reading the register"):
        states = States(settings)
        after = states.read(question.head)
        before = after if question.base is None else states.read(question.base)
    with stage("Checking"):
        found = Findings((), ()) if after is before else _findings(before, after)
    with stage("Comparing"):
        names, sides = ((before.name, after.name), [(Side(before.register), Side(after.register))])
        if question.dates or question.with_changes:
            names, sides = _at_moments(before, after, question)
        comparisons = tuple(compared(one, other) for one, other in sides)
        decisions = tuple(one for comparison in comparisons for one in _decisions(comparison))
        moments = _moments_for_ends(after)
        follows = in_order(one for comparison in (*comparisons, *decisions)
                           for one in consequences_of(comparison, moments.get))
    partnerships = {SHARED: "Shared records", **{
        one.partnership: one.label for one in (
            *before.register.partnerships, *after.register.partnerships)}}
    return Outcome(*names, comparisons, follows, found, partnerships, decisions)


def _refuse_what_cannot_be(question: Question) -> None:
    if any(name is not None and not name.strip() for name in (question.base, question.head)):
        raise RemitError("An empty name means no revision and no folder: name what to compare "
                         "with, such as main.")
    if len(question.dates) > 2:
        raise RemitError("Two dates can be compared, and no more: give --as-at twice.")
    if question.base is None and len(question.dates) < 2 and not question.with_changes:
        raise RemitError("Name what to compare with, such as main; or give --as-at twice, or "
                         "--with and a change.")


def _findings(before: State, after: State) -> Findings:
    """What the check finds on one side only. Large registers are checked at the same time."""

    def check(state: State) -> list[Problem]:
        _, found = findings(state.register, state.settings, state.files)
        return problems_in_order([*state.problems, *found])

    both = (before, after)
    worth_it = 2 if len(after.register.records) > _LARGE else 3
    return findings_between(
        *side_by_side(lambda which: check(both[which]), (0, 1), worth_it, a_share=1))


def _decisions(comparison: Comparison) -> Iterator[Comparison]:
    """What each change brings that was agreed or given a date, where what is written is compared.
    """
    if comparison.both.is_written:
        register = comparison.both.after.register
        for change in decided_changes(comparison.both, comparison.differences):
            step = step_of(register, change)
            if step is not None:
                yield step_compared(register, step)


def _at_moments(before: State, after: State, question: Question) -> tuple[
    tuple[str, str], list[tuple[Side, Side]]
]:
    """The sides as at the moments that are asked for, and what to call them.

    There is one pair of sides where all partnerships have the same moments, else one for each.
    """
    changes = tuple(question.with_changes)
    is_proposal = before is after and len(question.dates) < 2
    dates = (*question.dates, *question.dates)[:2] if question.dates else (None, None)
    there = _moments(before, dates[0], () if is_proposal else changes)
    here = _moments(after, dates[1], changes)
    homes = {*there, *here}
    if before is after:  # where a moment is the same twice, nothing can differ
        homes = {home for home in homes if there[home] != here[home]} or homes
    pairs: dict[tuple[Moment, Moment], set[str]] = {}
    for home in sorted(homes):
        pair = (there.get(home) or Moment(here[home].date),
                here.get(home) or Moment(there[home].date))
        pairs.setdefault(pair, set()).add(home)
    first = next(iter(pairs))
    pairs[first].add(SHARED)
    sides = [(Side(before.register, before.register.at(one), None if len(pairs) == 1 else
                   frozenset(only)),
              Side(after.register, after.register.at(other), None if len(pairs) == 1 else
                   frozenset(only))) for (one, other), only in pairs.items()]
    names = [_called(state, {home: one for home, one in moments.items() if home in homes},
                     before is not after)
             for state, moments in ((before, there), (after, here))]
    return (names[0], names[1]), sides


def _moments(state: State, date: str | None, changes: Sequence[str]) -> Mapping[str, Moment]:
    if not state.register.partnerships:
        raise RemitError(f"There is no partnership in {state.name}, so it has no moment.")
    return moments_of(state.register, date or state.settings.as_at, changes, state.day)


def _moments_for_ends(state: State) -> Mapping[str, Moment]:
    """The moment of each partnership, for what follows when something ends with a proposal."""
    try:
        return moments_of(state.register, state.settings.as_at, (), state.day)
    except RemitError:
        return {}  # without a date nobody can tell what follows


def _called(state: State, moments: Mapping[str, Moment], is_one_of_two: bool) -> str:
    """“1 December 2019, with The ICP reform”; of two states, the name of the state stands first.
    """
    days = sorted({moment.date for moment in moments.values()})
    said = [state.name] if is_one_of_two else []
    said.append(spoken(days[0]) if len(days) == 1 else "the date of each partnership")
    names = dict.fromkeys(
        change.short_label for home, moment in moments.items() for name in moment.named
        if (change := state.register.change(home, name)) is not None)
    return ", ".join(said) + (f", with {' and '.join(names)}" if names else "")
