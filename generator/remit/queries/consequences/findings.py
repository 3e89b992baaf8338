"""Which findings of the check went away, and which are new."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable, Sequence
from typing import NamedTuple

from remit.problems import Problem

_PLACE = re.compile(r":\d+:\d+")


class Findings(NamedTuple):
    """`gone` are findings of the side before, `new` of the side after, each in its order."""

    gone: tuple[Problem, ...]
    new: tuple[Problem, ...]


def findings_between(before: Sequence[Problem], after: Sequence[Problem]) -> Findings:
    """Findings that only one of two checks has. A finding on another line is the same finding."""
    return Findings(_without(before, after), _without(after, before))


def _without(these: Iterable[Problem], those: Iterable[Problem]) -> tuple[Problem, ...]:
    there = Counter(map(_told, those))
    left = []
    for problem in these:
        if there[_told(problem)]:
            there[_told(problem)] -= 1
        else:
            left.append(problem)
    return tuple(left)


def _told(problem: Problem) -> tuple[str, str, str, str]:
    """What makes a finding the same, wherever in its file it stands."""
    return (problem.rule, problem.severity, problem.place.file, _PLACE.sub("", problem.message))
