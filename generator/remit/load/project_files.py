"""The files of a project, wherever they are kept: in its folder, or in a revision of it."""

from __future__ import annotations

import os
import posixpath
import stat
from collections.abc import Callable, Mapping
from pathlib import Path
from typing import NamedTuple, Protocol

from remit.load.ordinary_file import ordinary_bytes
from remit.load.strict_yaml import MAX_BYTES
from remit.problems import Place, Problem

_MOST_LINKS = 10


class Entry(NamedTuple):
    """What stands in a folder."""

    name: str
    is_folder: bool


class ProjectFiles(Protocol):
    """Files by their paths below the project's root, with slashes between."""

    def is_there(self, path: str) -> bool:
        """Whether something stands at a path, of whatever sort."""

    def is_folder(self, path: str) -> bool:
        """Whether a folder stands there."""

    def entries(self, folder: str) -> list[Entry]:
        """What stands in a folder, by name. Raises OSError where it cannot be opened."""

    def read(self, path: str, below: str, called: str) -> bytes | Problem:
        """A file's bytes, or what is wrong with it. A link may lead anywhere inside the folder
        `below`, which messages call `called`."""


class FilesOnDisk:
    """The files as they are in a folder now."""

    def __init__(self, root: Path) -> None:
        self._root = root

    def __str__(self) -> str:
        return str(self._root)

    def is_there(self, path: str) -> bool:
        return os.path.lexists(self._root / path)

    def is_folder(self, path: str) -> bool:
        return os.path.isdir(self._root / path)

    def entries(self, folder: str) -> list[Entry]:
        found = sorted((self._root / folder).iterdir(), key=lambda path: path.name)
        return [Entry(path.name, os.path.isdir(path)) for path in found]

    def read(self, path: str, below: str, called: str) -> bytes | Problem:
        return ordinary_bytes(self._root / path, path, self._root / below, called)


class Blob(NamedTuple):
    """A file of a revision: its mode, as git has it, and the name of its content."""

    mode: int
    name: str


class FilesInRevision:
    """The files of a revision, which is read without touching any file on disk.

    `content_of` gives the bytes of a blob by its name; `called` is how messages name it.
    """

    def __init__(
        self, blobs: Mapping[str, Blob], content_of: Callable[[str], bytes], called: str
    ) -> None:
        self._called = called
        self._blobs = blobs
        self._content_of = content_of
        self._folders: dict[str, dict[str, bool]] = {"": {}}
        for path in blobs:
            self._list(path)

    def __str__(self) -> str:
        return self._called

    def is_there(self, path: str) -> bool:
        return path in self._blobs or path in self._folders

    def is_folder(self, path: str) -> bool:
        return path in self._folders

    def entries(self, folder: str) -> list[Entry]:
        return [Entry(name, is_folder)
                for name, is_folder in sorted(self._folders.get(folder, {}).items())]

    def read(self, path: str, below: str, called: str) -> bytes | Problem:
        real = self._led_to(path)
        if real is None or not real.startswith(f"{below}/"):
            return Problem("unreadable-file", Place(path), f"this is a link that leads out of "
                           f"{called}, or to no file", "replace it by the file itself")
        return self._content_of(self._blobs[real].name)[:MAX_BYTES + 1]

    def _led_to(self, path: str) -> str | None:
        """The file to which links lead from a path, or None."""
        for _ in range(_MOST_LINKS):
            blob = self._blobs.get(path)
            if blob is None or not stat.S_ISLNK(blob.mode):
                return path if blob is not None else None
            target = self._content_of(blob.name).decode("utf-8", "replace")
            path = posixpath.normpath(posixpath.join(posixpath.dirname(path), target))
        return None

    def _list(self, path: str) -> None:
        is_folder = False
        while path:
            folder, _, name = path.rpartition("/")
            known = folder in self._folders
            self._folders.setdefault(folder, {})[name] = is_folder
            if known:
                return
            path, is_folder = folder, True
