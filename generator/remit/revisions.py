"""Reads a project as it is in a revision, in another folder, or in its files as they are now."""

from __future__ import annotations

import datetime
import posixpath
from collections.abc import Callable
from dataclasses import dataclass, field, replace
from functools import partial
from pathlib import Path

from remit.git import BlobInTree, commit_date, commit_of, contents_of, files_of
from remit.load.project_files import Blob, FilesInRevision, FilesOnDisk, ProjectFiles
from remit.load.strict_yaml import MAX_BYTES
from remit.model.register import Register
from remit.problems import Problem, RemitError, in_order
from remit.reading import Memory, Settings, has_errors, load_register

_NOW = "the files as they are now"
_LINK = 0o120000


@dataclass(frozen=True)
class State:
    """A project as it was read; `name` tells in messages which state it is, and `day` gives the
    day of its commit."""

    name: str
    settings: Settings
    files: ProjectFiles
    register: Register
    problems: list[Problem]
    day: Callable[[], datetime.date | None]


@dataclass(frozen=True)
class States:
    """Reads several states of one project; what they have in common is read once."""

    settings: Settings
    _memory: Memory = field(default_factory=Memory)
    _held: dict[str, bytes] = field(default_factory=dict)  # contents, by the names of blobs

    def read(self, name: str | None) -> State:
        """The project in a revision or a folder of that name; None is its files as they are now.

        Raises RemitError where there is none, or where its records cannot all be read.
        """
        settings = replace(self.settings, content=posixpath.normpath(self.settings.content),
                           diagrams=posixpath.normpath(self.settings.diagrams))
        commit = None if name is None else _commit(settings.root, name)
        if name is not None and commit is None:
            settings = replace(settings, root=Path(name))
        files = FilesOnDisk(settings.root) if commit is None else self._in_revision(
            settings, str(name), commit)
        register, problems = load_register(settings, files, self._memory)
        if has_errors(problems):
            first, *more = [one for one in in_order(problems) if one.severity == "error"]
            others = f" (and {len(more)} more)" if more else ""
            said = f"{first.place}: {first.message}{others}"
            raise RemitError(f"{name or _NOW.capitalize()} cannot be compared, as the content has "
                             f"errors: {said}; run “remit check” there.")
        return State(name or _NOW, settings, files, register, problems,
                     partial(commit_date, self.settings.root, commit or "HEAD"))

    def _in_revision(self, settings: Settings, name: str, commit: str) -> ProjectFiles:
        blobs = files_of(settings.root, commit, (settings.content, settings.diagrams))
        self._held.update(contents_of(settings.root, (
            blob.name for path, blob in blobs.items()
            if blob.name not in self._held and _is_read(path, blob))))

        def content_of(blob: str) -> bytes:
            return self._held.get(blob, b" " * (MAX_BYTES + 1))  # what is larger is refused

        return FilesInRevision({path: Blob(one.mode, one.name) for path, one in blobs.items()},
                               content_of, name)


def _commit(root: Path, name: str) -> str | None:
    """The commit that a name means; None where it means a folder. “./main” is never a commit."""
    is_folder = Path(name).is_dir()
    if is_folder and (name.startswith((".", "/")) or name.endswith("/")):
        return None
    try:
        return commit_of(root, name)
    except RemitError:
        if is_folder:
            return None
        raise


def _is_read(path: str, blob: BlobInTree) -> bool:
    return blob.mode == _LINK or (
        path.endswith((".yaml", ".yml")) and blob.size <= MAX_BYTES)
