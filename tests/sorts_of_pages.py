"""Which sorts of pages a project has: what each page is of, and from which templates it is made."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from typing import Any

import pytest

from remit import pipeline
from remit.views.environment import environment
from remit.views.page import Page
from remit.views.pages.all_pages import Task


def sort_of(task: Task) -> str:
    """What a page is of: “record meetings”, “index boards”, “answer actions”, “comparison”."""
    return " ".join((task.sort, *task.of[1:2])) if task.sort in (
        "record", "index", "answer") else task.sort


@dataclass(frozen=True)
class Sorts:
    """A page of each sort on the real site, those that only the small one has, and all templates.
    """

    real: Mapping[str, str]
    only_small: Mapping[str, str]
    templates: frozenset[str]

    @classmethod
    def of(cls, real: pipeline.Settings, small: pipeline.Settings) -> Sorts:
        """The sorts of two projects."""
        there, made = sorts_of_pages(real)
        others, made_too = sorts_of_pages(small)
        return cls(there, {sort: path for sort, path in others.items() if sort not in there},
                   frozenset(made | made_too))


def sorts_of_pages(settings: pipeline.Settings) -> tuple[dict[str, str], set[str]]:
    """One page of each sort, by the sort, and the templates of all pages, as `pages/x.html`.

    The chart of a procedure is a sort of its own.
    """
    sorts: dict[str, str] = {}
    templates: set[str] = set()
    environment.cache_clear()  # one that has made pages before no longer asks for all it needs
    find = environment().get_template

    def found(name: str, *others: Any, **named: Any) -> Any:
        templates.add(name)
        return find(name, *others, **named)

    def one_by_one(make: Any, tasks: Iterable[Task]) -> list[Page]:
        pages = []
        for task in tasks:
            page = make(task)
            sort = sort_of(task)
            if sort == "chart" and 'class="edge follows"' in page.body:
                sort = "chart of steps"
            sorts.setdefault(sort, page.path)
            pages.append(page)
        return pages

    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(environment(), "get_template", found)
        patch.setattr(pipeline, "side_by_side", one_by_one)
        pipeline.make_site(settings)
    return sorts, templates
