"""A matrix: what stands where a row and a column meet, in words, group by group."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from remit.model.record import Record
from remit.views.pages.shown import Tag, Value
from remit.views.pages.site import Site
from remit.views.wording import Said, words_of

_NO_MORE = Value("")


@dataclass(frozen=True, slots=True)
class Cell:
    """One thing said in a cell: `lead` in bold, more words, how it stands.

    The symbol only repeats what the words say, and screen readers leave it out.
    """

    lead: str
    value: Value = _NO_MORE
    tag: Tag | None = None
    symbol: str = ""


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
    """Groups of rows, each with its name; a group without a name has no heading of its own."""

    caption: str
    corner: str
    columns: tuple[Column, ...]
    groups: tuple[tuple[str, tuple[MatrixRow, ...]], ...]


def as_written(site: Site, partnership: str, kind: str) -> list[Record]:
    """The records of a kind in the order of their files, which is the order officers chose."""
    def written(record: Record) -> tuple[str, int]:
        place = site.place(record)
        return place.file, place.line

    return sorted(site.register.of_kind(kind, partnership), key=written)


def matrix(
    caption: str, corner: str, columns: Sequence[Said], rows: Iterable[tuple[str, MatrixRow]],
    rest: str,
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
                  tuple((name, tuple(lines)) for name, lines in groups.items()))
