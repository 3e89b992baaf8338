"""The tables within pages, for files: of one page, or shared by all records of a kind."""

from __future__ import annotations

from collections.abc import Iterator

from remit.views.addresses import index_path
from remit.views.page import Sheet
from remit.views.pages.indexes.table_words import cell_words
from remit.views.pages.record_told import Telling
from remit.views.pages.shown import Table
from remit.views.pages.words.plain_words import kind_name
from remit.views.wording import words_of


def record_sheet(telling: Telling, file: str, shown: Table | None) -> tuple[Sheet, ...]:
    """The rows of a table on a record's page, each with the record and how it stands.

    `file` stands beside the index of the kind: `seats.csv` is `thurrock/boards/seats.csv`.
    """
    if shown is None:
        return ()
    record = telling.record
    about = (telling.here.site.full(telling.now), telling.status.word)
    return (Sheet(
        f"{index_path(record.partnership, record.kind)}{file}",
        (kind_name(record.kind), "Status", *shown.all_columns, *_BEHIND, "Page"),
        tuple((*about, *row, telling.here.path) for row in _rows(shown))),)


def page_sheet(
    page: str, file: str, shown: Table | None, about: tuple[str, str] | None = None
) -> tuple[Sheet, ...]:
    """The rows of a table on a page that is not a record's; `file` stands beside the page.

    `about` is a column and its value, where several tables of the page share the file.
    """
    if shown is None:
        return ()
    column, value = ((about[0],), (about[1],)) if about else ((), ())
    return (Sheet(f"{page}{file}", (*column, *shown.all_columns, *_BEHIND),
                  tuple((*value, *row) for row in _rows(shown))),)


_BEHIND = ("Notes", "Sources")


def _rows(shown: Table) -> Iterator[tuple[str, ...]]:
    for row in shown.all_rows:
        yield (*map(cell_words, row),
               "\n".join(value.note for value in row if value.note),
               "; ".join(words_of(cited) for value in row for cited in value.cites))
