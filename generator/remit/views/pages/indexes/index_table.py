"""The table of an index page: records in rows, in groups where there are any."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass

from remit.views.page import Sheet
from remit.views.pages.indexes.table_tools import Tools
from remit.views.pages.indexes.table_words import cell_words, path_meant
from remit.views.pages.shown import Value
from remit.views.wording import words_of

Row = Sequence[Value]

# What kind of thing it is and how it stands: nobody asks what such words are about.
_BRIEF = frozenset(("Type", "Status", "State", "Level"))
# With fewer rows all of them are seen at a glance.
_WORTH_NARROWING = 5
# With more rows a browser takes long to lay them all out, and to do so again at every touch.
_LONG = 400


@dataclass(frozen=True, slots=True)
class IndexColumn:
    """A column; `narrows` is true where a reader can ask for one of its values.

    What is `brief` can be read without the heading, and on a telephone stands without it.
    """

    head: str
    narrows: bool = False
    brief: bool = False


@dataclass(frozen=True, slots=True)
class IndexTable:
    """Groups of rows, each with its name; a group without a name has no heading of its own."""

    caption: str
    columns: tuple[IndexColumn, ...]
    groups: tuple[tuple[str, tuple[Row, ...]], ...]
    tools: Tools

    @property
    def has_controls(self) -> bool:
        """Whether there is enough of it to be narrowed and sorted."""
        return self._count >= _WORTH_NARROWING

    @property
    def is_long(self) -> bool:
        """Whether a browser needs to be spared: with given widths, and only the rows that are near.
        """
        return self._count > _LONG

    @property
    def _count(self) -> int:
        return sum(len(rows) for _, rows in self.groups)


def index_table(
    caption: str, columns: Sequence[str], groups: Mapping[str, Sequence[Row]], tools: Tools,
    narrowed_by: Iterable[str] = (),
) -> IndexTable | None:
    """The table of some groups of rows, without the columns in which nothing stands.

    A reader can narrow it by those of the columns `narrowed_by` whose values differ and recur.
    None where there is no row.
    """
    kept = {name: rows for name, rows in groups.items() if rows}
    rows = [row for group in kept.values() for row in group]
    if not rows:
        return None
    used = [index for index in range(len(columns))
            if index == 0 or any(row[index].said or row[index].more for row in rows)]
    asked = {columns.index(name) for name in narrowed_by}
    return IndexTable(
        caption,
        tuple(IndexColumn(columns[index], index in asked and _recurs(rows, index),
                          columns[index] in _BRIEF) for index in used),
        tuple((name, tuple(tuple(row[index] for index in used) for row in group))
              for name, group in kept.items()),
        tools)


def index_sheet(page: str, shown: IndexTable) -> Sheet:
    """The rows of the table of the page at a path, for a file."""
    columns = (*(column.head for column in shown.columns),
               *([shown.tools.groups] if shown.tools.groups else []), "Page")
    return Sheet(shown.tools.path, columns, tuple(
        (*map(cell_words, row), *([name] if shown.tools.groups else []),
         path_meant(page, row[0].said))
        for name, rows in shown.groups for row in rows))


def _recurs(rows: Sequence[Row], index: int) -> bool:
    values = {words_of(row[index].said) for row in rows}
    return 1 < len(values) < len(rows)
