"""Strategies: goals and promises that are new or gone, and promises that went another way."""

from __future__ import annotations

from collections.abc import Iterator

from remit.model.strategy import ONE_GOAL, Commitment, Goal, Strategy
from remit.queries.differences.about import About
from remit.queries.differences.difference import Difference
from remit.queries.differences.matched_items import matched
from remit.queries.differences.other_fields import field_differences
from remit.queries.differences.reworded import alike
from remit.queries.differences.sentence import how_sure, joined, quoted
from remit.queries.differences.values import wording


def goal_differences(
    about: About, field: str, was: tuple[Goal, ...], now: tuple[Goal, ...]
) -> Iterator[Difference]:
    """What differs between the goals of a strategy, promise by promise."""
    lists, called = matched(was, now), _called(about)
    for key, old, new in lists.kept:
        here = about.inside(field, key, subject=joined(about.subject, f", {called} {key}"))
        yield from _promises(here, about, old.commitments, new.commitments)
        yield from field_differences(here, old, new, told=("commitments",))
    for key, old in lists.gone:
        yield about.inside(field, key).difference(
            "promise-removed", about.subject, f": no longer the {called} ", quoted(old.name),
            was=old)
    for key, new in lists.new:
        yield about.inside(field, key).difference(
            "promise-added", about.subject, f": now also the {called} ", quoted(new.name),
            now=new)


def _called(about: About) -> str:
    """What the strategy calls one of its goals."""
    strategy = about.both.record(about.after)
    return ONE_GOAL[strategy.goals_called] if isinstance(strategy, Strategy) else "goal"


def _promises(
    about: About, strategy: About, was: tuple[Commitment, ...], now: tuple[Commitment, ...]
) -> Iterator[Difference]:
    lists = matched(was, now)
    pairs = list(lists.kept)
    for i, j in alike((old.text for _, old in lists.gone), (new.text for _, new in lists.new)):
        pairs.append((lists.new[j][0], lists.gone[i][1], lists.new[j][1]))
    paired = {id(one) for _, old, new in pairs for one in (old, new)}
    for key, old, new in pairs:
        here = about.inside("commitments", key, sort="promise-changed", subject=joined(
            strategy.subject, ", the promise ", quoted(new.text)))
        if old.text != new.text:
            yield here.difference("promise-changed", here.subject, ": reworded", was=old, now=new,
                                  wording=wording(old.text, new.text))
        yield from field_differences(here, old, new, told=("text",))
    for key, old in lists.gone:
        if id(old) not in paired:
            yield about.inside("commitments", key).difference(
                "promise-removed", strategy.subject, " no longer promises ", quoted(old.text),
                was=old)
    for key, new in lists.new:
        if id(new) not in paired:
            yield about.inside("commitments", key).difference(
                "promise-added", strategy.subject, " now also promises ", quoted(new.text),
                how_sure(new.certainty), now=new)
