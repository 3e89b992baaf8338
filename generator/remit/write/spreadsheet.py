"""Writes rows as a CSV file that spreadsheets open as it is meant: all letters, no formulas."""

from __future__ import annotations

import csv
import io
from collections.abc import Iterable, Sequence

# A spreadsheet takes a cell that begins so for a formula, and would run it.
_FORMULA = ("=", "+", "-", "@", "\t", "\r", "\n", "＝", "＋", "－", "＠")


def spreadsheet(columns: Sequence[str], rows: Iterable[Sequence[str]]) -> bytes:
    """The file, as RFC 4180 has it. It begins with a byte order mark: without one, Excel takes
    UTF-8 for something else and spoils every curly apostrophe.

    A cell that would be a formula gets an apostrophe before it, which keeps it text.
    """
    file = io.StringIO(newline="")
    writer = csv.writer(file, lineterminator="\r\n")
    writer.writerow(map(_guarded, columns))
    writer.writerows(map(_guarded, row) for row in rows)
    return file.getvalue().encode("utf-8-sig", "backslashreplace")


def _guarded(cell: str) -> str:
    return f"'{cell}" if cell.lstrip(" ").startswith(_FORMULA) else cell
