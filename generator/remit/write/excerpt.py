"""Shows the lines of a file around a place, with the spot marked."""

from __future__ import annotations

import os
import stat
from dataclasses import dataclass
from pathlib import Path, PurePosixPath

from rich.cells import cell_len, chop_cells

from remit.load.document import lines_of
from remit.load.strict_yaml import MAX_BYTES
from remit.problems import Place
from remit.write.visible_text import visible

_WIDTH = 96  # columns of a line that are shown


@dataclass(frozen=True)
class Excerpt:
    """Lines to show, each with its number, and where below the last one the mark stands.

    `before` and `length` count terminal columns; wide characters take two.
    """

    lines: tuple[tuple[int, str], ...]
    before: int
    length: int


class Excerpts:
    """Reads the files below a project's root for their excerpts; one file is kept at a time."""

    def __init__(self, root: Path) -> None:
        self._root = root
        self._file: str | None = None
        self._lines: list[str] = []

    def around(self, place: Place) -> Excerpt | None:
        """The line of a place and the one before it; None where nothing can be shown."""
        if place.file != self._file:
            self._file, self._lines = place.file, _lines_in(self._root, place.file)
        if not 0 < place.line <= len(self._lines):
            return None
        line = self._lines[place.line - 1]
        start = min(max(place.column - 1, 0), len(line))
        end = min(max((place.end_column or 0) - 1, start + 1), max(len(line), start + 1))
        shown, before, length = _cut(line, start, end)
        lines = [(place.line, shown)]
        if place.line > 1 and (above := self._lines[place.line - 2]).strip():
            lines.insert(0, (place.line - 1, _cut(above, 0, 1)[0]))
        return Excerpt(tuple(lines), before, length)


def _cut(line: str, start: int, end: int) -> tuple[str, int, int]:
    """What of a line is shown, and the columns at which the mark begins and how long it is."""
    ahead, marked, rest = (visible(part) for part in (line[:start], line[start:end], line[end:]))
    if cell_len(ahead) > _WIDTH // 2 and cell_len(ahead + marked + rest) > _WIDTH:
        ahead = "…" + chop_cells(ahead[::-1], _WIDTH // 3)[0][::-1]
    room = max(_WIDTH - cell_len(ahead), 1)
    whole = marked + rest
    shown = whole if cell_len(whole) <= room else chop_cells(whole, room)[0] + "…"
    length = min(cell_len(marked), cell_len(shown))
    return (ahead + shown).rstrip(), cell_len(ahead), max(length, 1)


def _lines_in(root: Path, file: str) -> list[str]:
    """The lines of an ordinary text file; none for anything else, nor for a link that leads out
    of the folder in which it was found."""
    try:
        path = (root / file).resolve(strict=True)
        folder = (root / PurePosixPath(file).parts[0]).resolve()
        inside = root.resolve() in folder.parents and path.is_relative_to(folder)
        if not inside or not stat.S_ISREG(os.stat(path).st_mode):
            return []
        with path.open("rb") as opened:
            content = opened.read(MAX_BYTES)
    except (OSError, RuntimeError, ValueError, IndexError):
        return []
    if b"\x00" in content:
        return []
    return lines_of(content.decode("utf-8-sig", "replace"))
