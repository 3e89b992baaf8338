"""Remembers pictures between builds, so that a chart is drawn again only when its text changed.

The memory is one file in a cache folder. Losing it costs time and nothing else: whatever is wrong
with it (a killed build, a full disk, a file that is something else), charts are drawn afresh.
"""

from __future__ import annotations

import contextlib
import hashlib
import sqlite3
import zlib
from collections.abc import Iterable, Iterator, Mapping, Sequence
from pathlib import Path

FILE = "pictures.sqlite"
# Far more than a site has; what was remembered first is forgotten first.
_AT_MOST = 50_000
_TABLE = "CREATE TABLE IF NOT EXISTS picture (key BLOB PRIMARY KEY, zipped BLOB, sum INTEGER)"


class ChartMemory:
    """The pictures remembered in a folder, such as `.cache/remit/charts` beside `mkdocs.yml`."""

    def __init__(self, folder: Path) -> None:
        self.file = folder / FILE

    def recall(self, drawings: Sequence[bytes]) -> dict[bytes, bytes]:
        """The pictures remembered for these drawings; `drawing` makes the name of one."""
        found: dict[bytes, bytes] = {}
        with contextlib.suppress(sqlite3.Error, OSError), self._opened() as memory:
            for some in _hundreds(drawings):
                marks = ",".join("?" * len(some))
                rows = memory.execute(
                    f"SELECT key, zipped, sum FROM picture WHERE key IN ({marks})", some
                )
                for key, zipped, checksum in rows:
                    if zlib.crc32(zipped) == checksum:
                        found[key] = zlib.decompress(zipped)
        return found

    def remember(self, pictures: Mapping[bytes, bytes]) -> None:
        """Keep these pictures; a build that is killed meanwhile keeps all of them or none."""
        if not pictures:
            return
        rows = []
        for key, picture in pictures.items():
            zipped = zlib.compress(picture, 1)
            rows.append((key, zipped, zlib.crc32(zipped)))
        try:
            self._write(rows)
        except sqlite3.DatabaseError:
            # Not a memory, or a broken one: begin a new one, and if that fails do without.
            with contextlib.suppress(sqlite3.Error, OSError):
                self.file.unlink()
                self._write(rows)
        except OSError:
            pass

    def _write(self, rows: Iterable[tuple[bytes, bytes, int]]) -> None:
        self.file.parent.mkdir(parents=True, exist_ok=True)
        with self._opened() as memory, memory:
            memory.execute(_TABLE)
            memory.executemany("INSERT OR REPLACE INTO picture VALUES (?, ?, ?)", rows)
            memory.execute(
                "DELETE FROM picture WHERE rowid <= (SELECT max(rowid) FROM picture) - ?",
                (_AT_MOST,),
            )

    @contextlib.contextmanager
    def _opened(self) -> Iterator[sqlite3.Connection]:
        memory = sqlite3.connect(self.file, timeout=5)
        try:
            yield memory
        finally:
            memory.close()


def drawing(source: str, form: str, engine: str) -> bytes:
    """The name of a drawing: of the DOT text, the form (`svg`, `png`) and the engine's version."""
    digest = hashlib.sha256("\0".join((engine, form, source)).encode("utf-8", "replace"))
    return digest.digest()


def _hundreds(drawings: Sequence[bytes]) -> Iterator[Sequence[bytes]]:
    for start in range(0, len(drawings), 500):
        yield drawings[start : start + 500]
