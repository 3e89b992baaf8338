"""A whole site as a plain value: its pages, its other files, and how its sections are ordered."""

from __future__ import annotations

import datetime
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from typing import TypeAlias

from remit.problems import Problem
from remit.views.page import Page

Entry: TypeAlias = "tuple[str, str | Sequence[Entry]]"


@dataclass(frozen=True)
class Site:
    """Everything that is published, and what was found wrong on the way.

    `files` maps paths below the site's root to bytes: charts, data. `navigation` lists pairs of a
    label and either the path of a page or the entries below it. `date` is the day the site speaks
    for: the files' own clock stands still there. `version` is a label such as “2019.2”. `former`
    are pages to put at addresses that earlier versions of the site had, where nothing else stands.
    """

    pages: Sequence[Page]
    date: datetime.date
    navigation: Sequence[Entry] = ()
    files: Mapping[str, bytes] = field(default_factory=dict)
    problems: Sequence[Problem] = ()
    version: str | None = None
    former: Sequence[Page] = ()

    @property
    def has_errors(self) -> bool:
        """Whether the content is too wrong to be published."""
        return any(problem.severity == "error" for problem in self.problems)
