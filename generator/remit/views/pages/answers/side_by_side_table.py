"""A table whose columns are the partnerships: what each has to say to one question and the next.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass

from remit.model.partnership import Partnership
from remit.model.record import Record
from remit.views.pages.here import Here
from remit.views.pages.shown import Table, Value, table
from remit.views.wording import Link, joined

# What there is more of is counted, and its index has the names.
_NAMED = 12
Answer = Callable[[Partnership], Iterable[Value]]
"""What a partnership has to say, point by point; nothing where there is nothing to say."""


@dataclass(frozen=True, slots=True)
class Question:
    """A row: what is asked, and the answers of the partnerships in their order."""

    asked: str
    answers: tuple[tuple[Value, ...], ...]


@dataclass(frozen=True, slots=True)
class SideBySide:
    """A table of questions in groups, of which the first may have no name. `file` holds its rows;
    `none` is what stands where a partnership has nothing to say."""

    file: str
    caption: str
    corner: str
    groups: tuple[tuple[str, tuple[Question, ...]], ...]
    none: str = "None recorded"

    @property
    def anchor(self) -> str:
        return self.file.removesuffix(".csv")

    def as_rows(self, columns: Sequence[str]) -> Table | None:
        """The same as a plain table, for a file; `columns` are the names of the partnerships."""
        grouped = any(name for name, _ in self.groups)
        heads = (self.corner, *(("Group",) if grouped else ()), *columns)
        return table(self.caption, heads, [
            (Value(one.asked), *((Value(name),) if grouped else ()),
             *(Value(joined(point.said for point in points) or self.none)
               for points in one.answers))
            for name, questions in self.groups for one in questions])


def questions(
    homes: Sequence[Partnership], asked: Iterable[tuple[str, Answer]]
) -> tuple[Question, ...]:
    """The rows of a table, without those to which no partnership has anything to say."""
    found = (Question(words, tuple(tuple(answer(home)) for home in homes))
             for words, answer in asked)
    return tuple(one for one in found if any(one.answers))


def named(here: Here, records: Sequence[Record], index: str) -> tuple[Value, ...]:
    """The records by name; how many there are, where there are too many to name."""
    if len(records) > _NAMED:
        return (Value(Link(f"{len(records)}, in the index", here.url(index))),)
    links = sorted(map(here.link, records), key=lambda link: link.name.casefold())
    return tuple(map(Value, links))
