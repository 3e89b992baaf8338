"""Writes a table for each kind of record, for spreadsheets: a row a record, its plain fields."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from remit.model.kinds import KINDS
from remit.model.record import Record
from remit.queries.status import status_of
from remit.views.pages.site import Site
from remit.write.authored import published, published_key
from remit.write.spreadsheet import spreadsheet

_FIRST = ("partnership", "id", "name", "status", "url")


def csv_tables(site: Site) -> dict[str, bytes]:
    """The files by their paths below the site's root: `data/boards.csv` and its like.

    Items inside records, such as seats and lines, are in `register.json` and not here.
    """
    tables = {}
    for kind in sorted(KINDS):
        records = site.register.of_kind(kind)
        if records:
            tables[f"data/{kind}.csv"] = _table(site, kind, records)
    return tables


def _table(site: Site, kind: str, records: tuple[Record, ...]) -> bytes:
    rows = [_row(site, record) for record in records]
    given = {column for row in rows for column in row}
    order = [published_key(field.alias or name) for name, field in KINDS[kind].model_fields.items()]
    columns = [*_FIRST, *(key for key in order if key in given and key not in _FIRST)]
    return spreadsheet(columns, ([row.get(column, "") for column in columns] for row in rows))


def _row(site: Site, record: Record) -> dict[str, str]:
    view = site.view(record.partnership)
    typed = {key: _cell(value) for key, value in published(record).items()}
    return {**{key: cell for key, cell in typed.items() if cell is not None},
            "partnership": record.partnership, "id": record.id, "url": site.path(record),
            "name": view.current(record).label, "status": status_of(view, record).code}


def _cell(value: Any) -> str | None:
    """A value in one cell; of a long one what it is, or what is stated; None for items."""
    if isinstance(value, Mapping):
        if not {"is", "stated"} & set(value):
            return None
        return _cell(value.get("is", value.get("stated")))
    if isinstance(value, list):
        cells = [_cell(one) for one in value]
        return "; ".join(cell or "" for cell in cells) if all(
            not isinstance(one, Mapping) for one in value) else None
    if isinstance(value, bool):
        return "true" if value else "false"
    return str(value)

