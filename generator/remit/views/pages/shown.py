"""The shapes of which pages are made: a value, a fact, a tag, a table, a point in time."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from remit.model.time import PartialDate
from remit.views.wording import Link, Said


@dataclass(frozen=True, slots=True)
class Value:
    """Something said, how certain it is (“implied”), a note (prose), and where it stands.

    `missing` is true where the words say that there is nothing to say. `sort` stands for the words
    where tables are sorted and the words themselves would sort wrongly, as dates do.
    """

    said: Said
    certainty: str = ""
    note: str = ""
    cites: tuple[Link | str, ...] = ()
    missing: bool = False
    sort: str = ""

    @property
    def more(self) -> bool:
        """Whether there is anything beside the words themselves."""
        return bool(self.certainty or self.note or self.cites)


@dataclass(frozen=True, slots=True)
class Fact:
    """A fact that readers ask for first; `missing` says aloud why there is no value.

    It is not `searched` where another page tells it first, or where it is missing on most pages.
    """

    label: str
    values: tuple[Value, ...] = ()
    missing: str = ""
    searched: bool = True


@dataclass(frozen=True, slots=True)
class Tag:
    """A few words under the title, with the class that gives them their look."""

    words: str
    look: str = "rm-kind"


@dataclass(frozen=True, slots=True)
class Table:
    """Rows under named columns; the first cell of a row is its heading.

    `all_columns` and `all_rows` are the same with the columns in which nothing stands.
    """

    caption: str
    columns: tuple[str, ...]
    rows: tuple[tuple[Value, ...], ...]
    all_columns: tuple[str, ...] = ()
    all_rows: tuple[tuple[Value, ...], ...] = ()


@dataclass(frozen=True, slots=True)
class Happening:
    """What happens at one time. `when` may hold links; `ahead` is true for what is not settled."""

    when: Said
    what: tuple[Value, ...]
    ahead: bool = False


@dataclass(frozen=True, slots=True)
class Asked:
    """An open question (prose), about whom it is asked, and where it stands."""

    text: str
    about: Said = ""
    cites: tuple[Link | str, ...] = ()
    note: str = ""


NOT_STATED = "Not stated in the sources"
NOT_RECORDED = "Not recorded"


def fact(
    label: str, *values: Value | None, missing: str = NOT_RECORDED, searched: bool = True
) -> Fact:
    """A fact of the values that are there, or of why there is none."""
    found = tuple(value for value in values if value is not None)
    return Fact(label, found, "" if found else missing, searched)


def dated(words: str, date: PartialDate | None) -> Value:
    """A date as the source or Remit says it; earlier ones sort first, a day before its month."""
    return Value(words, sort=f"{date.first}/{date.last}" if date is not None else "")


def counted(number: int | None) -> Value:
    """A number as a reader sees it, “12,345”; None leaves the cell empty."""
    return Value(f"{number:,}", sort=f"{number:012}") if number is not None else Value("")


def table(
    caption: str, columns: Sequence[str], rows: Iterable[Sequence[Value]]
) -> Table | None:
    """A table without the columns in which nothing stands; None where it has no rows."""
    kept = [tuple(row) for row in rows]
    if not kept:
        return None
    used = [index for index in range(len(columns))
            if index == 0 or any(row[index].said or row[index].more for row in kept)]
    return Table(caption, tuple(columns[index] for index in used),
                 tuple(tuple(row[index] for index in used) for row in kept),
                 tuple(columns), tuple(kept))


@dataclass(frozen=True, slots=True)
class Clause:
    """A clause of a document: prose, with the verb that says how, and what is remarked on it."""

    text: str
    value: Value
    verb: str = ""
