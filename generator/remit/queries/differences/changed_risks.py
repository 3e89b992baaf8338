"""Risks: those added and taken out, and what changed in how they score and who owns them."""

from __future__ import annotations

from collections.abc import Iterator

from remit.model.risk_register import Risk, RiskRegister
from remit.queries.differences.about import About
from remit.queries.differences.changed_clauses import clause_differences
from remit.queries.differences.changed_meetings import ACTIONS
from remit.queries.differences.difference import Difference
from remit.queries.differences.matched_items import matched
from remit.queries.differences.other_fields import field_differences
from remit.queries.differences.sentence import Sentence, joined, quoted, the
from remit.queries.differences.sides import Side


def risk_differences(
    about: About, field: str, was: tuple[Risk, ...], now: tuple[Risk, ...]
) -> Iterator[Difference]:
    """What differs between the risks of a register."""
    register = the(about.subject)
    lists = matched(was, now)
    for key, old, new in lists.kept:
        subject = joined(about.subject, ", risk ", _called(new))
        here = about.inside(field, key, subject=subject, sort="risk-changed")
        before, after = _made(about, old, about.both.before), _made(about, new, about.both.after)
        if before != after and before is not None and after is not None:
            yield here.difference("risk-changed", subject, f": now scores {after} (was: {before})",
                                  was=before, now=after)
        yield from clause_differences(here, "actions", old.actions, new.actions, ACTIONS)
        # A score that is typed as it is made is told once.
        as_made = ("score",) if (old.score, new.score) == (before, after) else ()
        yield from field_differences(here, old, new, told=("actions", *as_made))
    for key, old in lists.gone:
        yield about.inside(field, key).difference(
            "risk-removed", "No longer a risk in ", register, ": ", _called(old), was=old)
    for key, new in lists.new:
        score = _made(about, new, about.both.after)
        yield about.inside(field, key).difference(
            "risk-added", "New risk in ", register, ": ", _called(new),
            f", which scores {score}" if score is not None else "", now=new)


def _made(about: About, risk: Risk, side: Side) -> int | None:
    """What a risk scores by its register's rule on one side; else what the source prints."""
    register = side.record(about.before if side is about.both.before else about.after)
    made = register.score_of(risk) if isinstance(register, RiskRegister) else None
    return made if made is not None else risk.score


def _called(risk: Risk) -> Sentence:
    return (quoted(risk.name),)
