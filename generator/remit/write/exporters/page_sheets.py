"""Writes the tables that pages show as files for spreadsheets, from the same rows."""

from __future__ import annotations

from collections.abc import Iterable

from remit.views.page import Page, Sheet
from remit.write.spreadsheet import spreadsheet


def page_sheets(pages: Iterable[Page]) -> dict[str, bytes]:
    """The files by their paths below the site's root: `thurrock/boards/boards.csv` and its like.

    What several pages give to one file stands there in their order. Raises ValueError where they
    disagree on its columns.
    """
    parts: dict[str, list[Sheet]] = {}
    for page in pages:
        for sheet in page.sheets:
            parts.setdefault(sheet.path, []).append(sheet)
    return {path: _file(sheets) for path, sheets in sorted(parts.items())}


def _file(sheets: list[Sheet]) -> bytes:
    columns = sheets[0].columns
    if any(sheet.columns != columns for sheet in sheets):
        raise ValueError(f"pages give {sheets[0].path} different columns")
    return spreadsheet(columns, (row for sheet in sheets for row in sheet.rows))
