"""The tables on the pages of records, for files that all records of a kind share."""

from __future__ import annotations

from remit.views.page import Sheet
from remit.views.pages.addresses import index_path
from remit.views.pages.plain_words import kind_name
from remit.views.pages.record_told import Telling
from remit.views.pages.shown import Table
from remit.views.pages.table_words import cell_words
from remit.views.wording import words_of


def record_sheet(telling: Telling, file: str, shown: Table | None) -> tuple[Sheet, ...]:
    """The rows of a table on a record's page, each with the record and how it stands.

    `file` stands beside the index of the kind: `seats.csv` is `thurrock/boards/seats.csv`.
    """
    if shown is None:
        return ()
    record = telling.record
    columns = (kind_name(record.kind), "Status", *shown.all_columns, "Notes", "Sources", "Page")
    about = (telling.here.site.full(telling.now), telling.status.word)
    return (Sheet(f"{index_path(record.partnership, record.kind)}{file}", columns, tuple(
        (*about, *map(cell_words, row),
         "\n".join(value.note for value in row if value.note),
         "; ".join(words_of(cited) for value in row for cited in value.cites),
         telling.here.path)
        for row in shown.all_rows)),)
