"""What a comparison tells, in sections: differences by subject, then what follows from them.

What is told alike of several records is told once, with the names of the others.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from itertools import groupby
from typing import NamedTuple

from remit.queries.consequences.consequence import Consequence
from remit.queries.differences.difference import Difference
from remit.queries.differences.reworded import Segment
from remit.queries.differences.sentence import Mention, Sentence
from remit.queries.outcome import Outcome

_CONTEXT = 60  # characters of what stayed that are shown beside what was reworded


class Told(NamedTuple):
    """One sentence, the other records of which it is as true, and what was reworded."""

    sentence: Sentence
    same_for: tuple[Mention, ...] = ()
    wording: tuple[Segment, ...] = ()


class Section(NamedTuple):
    """Sentences under a heading; `partnership` is its name where several are told of."""

    heading: str
    told: tuple[Told, ...]
    partnership: str | None = None


def difference_sections(outcome: Outcome) -> list[Section]:
    """What is different, by heading, and by partnership where there are several."""
    return _sections(outcome, outcome.differences)


def consequence_sections(outcome: Outcome) -> list[Section]:
    """What follows, by heading, and by partnership where there are several."""
    return _sections(outcome, outcome.consequences)


def shortened(wording: Iterable[Segment]) -> tuple[Segment, ...]:
    """What was reworded with the words around it; what stayed is cut where it is long."""
    segments = list(wording)
    return tuple(
        one if one.fate != "same" else Segment("same", _cut(one.text, index > 0,
                                                            index + 1 < len(segments)))
        for index, one in enumerate(segments))


def _sections(
    outcome: Outcome, found: Sequence[Difference] | Sequence[Consequence]
) -> list[Section]:
    homes = sorted({one.about.partnership for one in found})
    sections = []
    for home in homes:
        name = outcome.partnerships.get(home, home) if len(homes) > 1 else None
        mine = [one for one in found if one.about.partnership == home]
        sections += [Section(heading, _together(group), name)
                     for heading, group in groupby(mine, key=lambda one: one.heading)]
    return sections


def _together(found: Iterable[Difference | Consequence]) -> tuple[Told, ...]:
    """Each sentence once: those that differ only in the record that they are about are one."""
    alike: dict[object, tuple[Told, list[Mention]]] = {}
    for one in found:
        told = Told(one.sentence, (), one.wording if isinstance(one, Difference) else ())
        subject = next((part for part in one.sentence if isinstance(part, Mention)
                        and part.key == one.about), None)
        rest = tuple(None if part is subject else part for part in one.sentence)
        sort = (one.kind, rest, told.wording)
        if sort not in alike:
            alike[sort] = (told, [])
        elif subject is not None:
            alike[sort][1].append(subject)
    return tuple(told._replace(same_for=tuple(others)) for told, others in alike.values())


def _cut(text: str, has_before: bool, has_after: bool) -> str:
    if len(text) <= 2 * _CONTEXT:
        return text
    head = text[:_CONTEXT].rpartition(" ")[0] + " … " if has_before else "… "
    tail = text[-_CONTEXT:].partition(" ")[2] if has_after else ""
    return f"{head}{tail}"


