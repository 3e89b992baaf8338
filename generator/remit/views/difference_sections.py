"""What a comparison tells, in sections: differences by subject, then what follows from them."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from itertools import groupby
from typing import NamedTuple

from remit.queries.consequences.consequence import Consequence
from remit.queries.differences.difference import Difference
from remit.queries.differences.reworded import Segment
from remit.queries.outcome import Outcome
from remit.views.told_once import Told, told_once

_CONTEXT = 60  # characters of what stayed that are shown beside what was reworded


class Section(NamedTuple):
    """Sentences under a heading; `partnership` is its name where several are told of."""

    heading: str
    told: tuple[Told[Difference | Consequence], ...]
    partnership: str | None = None

    @property
    def sentences(self) -> int:
        """How many sentences it has."""
        return sum(one.sentences for one in self.told)


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
    outcome: Outcome, found: Sequence[Difference | Consequence]
) -> list[Section]:
    homes = sorted({one.about.partnership for one in found})
    sections = []
    for home in homes:
        name = outcome.partnerships.get(home, home) if len(homes) > 1 else None
        mine = [one for one in found if one.about.partnership == home]
        sections += [Section(heading, tuple(told_once(group)), name)
                     for heading, group in groupby(mine, key=lambda one: one.heading)]
    return sections


def _cut(text: str, has_before: bool, has_after: bool) -> str:
    if len(text) <= 2 * _CONTEXT:
        return text
    head = text[:_CONTEXT].rpartition(" ")[0] + " … " if has_before else "… "
    tail = text[-_CONTEXT:].partition(" ")[2] if has_after else ""
    return f"{head}{tail}"
