"""A register across records: one table of what many of them hold, to be narrowed and sorted."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from remit.views.addresses import answer_path
from remit.views.page import Page, Sheet
from remit.views.pages.answers.doorway import QUESTIONS
from remit.views.pages.frame import finished, foot_of
from remit.views.pages.here import Here
from remit.views.pages.indexes.index_table import index_table
from remit.views.pages.indexes.table_tools import Tools
from remit.views.pages.indexes.table_words import cell_words, path_meant
from remit.views.pages.shown import Value
from remit.views.pages.site import Site

Rows = Sequence[tuple[Value, ...]]


def register_page(
    site: Site, partnership: str, answer: str, columns: Sequence[str],
    rows_of: Callable[[Here], Rows], narrowed_by: Sequence[str], *, of: str = "",
    beside: Callable[[Here], Sequence[Value]] = lambda _: (),
) -> Page:
    """The page that answers one of the QUESTIONS with one table.

    `answer` is the question's key and ends the page's address; `of` says what its rows are, where
    that is something else. The last cell of a row leads to where its fact stands. What is `beside`
    stands above the table.
    """
    (question, lead), path = QUESTIONS[answer], answer_path(partnership, answer)
    name = of or answer
    here, where = Here(site, path, partnership), site.partnership_name(partnership)
    rows = rows_of(here)
    tools = Tools(name, f"{path}{name}.csv", f"{partnership}-{name}.csv")
    shown = index_table(f"{name.capitalize()} of {where}", columns, {"": rows}, tools, narrowed_by)
    return finished(
        path, f"{question} {name.capitalize()}: {where}", "answers/register_page.html", {
            "title": question, "lead": lead, "shown": shown, "beside": beside(here),
            "foot": foot_of(site, partnership),
        },
        description=f"{question} {lead}", section=path, in_nav=True,
        facets={"partnership": where, "kind": "Index"}, crumbs=((where, f"{partnership}/"),),
        sheets=(_sheet(path, columns, rows, tools),) if shown else ())


def _sheet(path: str, columns: Sequence[str], rows: Rows, tools: Tools) -> Sheet:
    """All columns and rows for a file, with the page on which each fact stands."""
    return Sheet(tools.path, (*columns, "Page"), tuple(
        (*map(cell_words, row), path_meant(path, row[-1].said)) for row in rows))
