"""A matrix: what stands where a row and a column meet, in words, group by group."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from remit.model.record import Record
from remit.views.page import Sheet
from remit.views.pages.indexes.table_tools import Tools
from remit.views.pages.indexes.table_words import cell_words, path_meant
from remit.views.pages.shown import Tag, Value
from remit.views.pages.site import Site
from remit.views.wording import Said, words_of

_NO_MORE = Value("")


@dataclass(frozen=True, slots=True)
class Cell:
    """One thing said in a cell: `lead` in bold, more words, how it stands.

    The symbol only repeats what the words say, and screen readers leave it out. `sort` stands for
    the words where rows are sorted by a column.
    """

    lead: str
    value: Value = _NO_MORE
    tag: Tag | None = None
    symbol: str = ""
    sort: str = ""


@dataclass(frozen=True, slots=True)
class MatrixRow:
    """A row: what it is of, and for each column what is said there."""

    head: Value
    cells: tuple[tuple[Cell, ...], ...]


@dataclass(frozen=True, slots=True)
class Column:
    """A column: its heading, and the words that name it in each cell on a telephone."""

    head: Said

    @property
    def label(self) -> str:
        return words_of(self.head)


@dataclass(frozen=True, slots=True)
class Matrix:
    """Groups of rows, each with its name; a group without a name has no heading of its own.

    `tools` are what a reader can do with it, where it can be taken along.
    """

    caption: str
    corner: str
    columns: tuple[Column, ...]
    groups: tuple[tuple[str, tuple[MatrixRow, ...]], ...]
    tools: Tools | None = None

    @property
    def has_controls(self) -> bool:
        """Whether there is anything to narrow and sort."""
        return sum(len(rows) for _, rows in self.groups) > 1


def as_written(site: Site, partnership: str, kind: str) -> list[Record]:
    """The records of a kind in the order of their files, which is the order officers chose."""
    def written(record: Record) -> tuple[str, int]:
        place = site.place(record)
        return place.file, place.line

    return sorted(site.register.of_kind(kind, partnership), key=written)


def matrix(
    caption: str, corner: str, columns: Sequence[Said], rows: Iterable[tuple[str, MatrixRow]],
    rest: str, tools: Tools | None = None,
) -> Matrix:
    """A matrix of rows, each with the name of its group; groups stand in the order of their first.

    Rows of no group come last, under the words of `rest` where there are other groups.
    """
    groups: dict[str, list[MatrixRow]] = {}
    for name, line in rows:
        groups.setdefault(name, []).append(line)
    ungrouped = groups.pop("", [])
    if ungrouped:
        groups[rest if groups else ""] = ungrouped
    return Matrix(caption, corner, tuple(Column(head) for head in columns),
                  tuple((name, tuple(lines)) for name, lines in groups.items()), tools)


def matrix_sheet(page: str, shown: Matrix) -> Sheet:
    """The rows of the matrix of the page at a path, for a file; symbols only repeat the words."""
    tools = shown.tools
    assert tools is not None, "a matrix that is taken along says where to"
    lines = [(name, line) for name, lines in shown.groups for line in lines]
    noted = any(line.head.note for _, line in lines)
    columns = (shown.corner, *([tools.groups] if tools.groups else []),
               *(column.label for column in shown.columns), *(["Note"] if noted else []), "Page")
    return Sheet(tools.path, columns, tuple(
        (cell_words(line.head), *([name] if tools.groups else []),
         *("; ".join(map(_words, cells)) for cells in line.cells),
         *([line.head.note] if noted else []), path_meant(page, line.head.said))
        for name, line in lines))


def _words(cell: Cell) -> str:
    said = words_of(cell.value.said)
    marks = [mark for mark in (cell.tag.words if cell.tag else "", cell.value.certainty) if mark]
    return (cell.lead + (f": {said}" if said else "")
            + "".join(f" ({mark})" for mark in marks))

