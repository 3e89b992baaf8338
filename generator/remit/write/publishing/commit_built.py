"""Finds the commit a version is made from, and refuses whatever could not be made again from it."""

from __future__ import annotations

import datetime
import os
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

from remit.git import GitRefusal, asked, told
from remit.problems import RemitError


@dataclass(frozen=True, slots=True)
class CommitBuilt:
    """A commit by its id, and the moment it was made, in seconds since 1970."""

    id: str
    seconds: int

    @property
    def date(self) -> datetime.date:
        """Its day, in UTC."""
        return datetime.datetime.fromtimestamp(self.seconds, datetime.UTC).date()


def commit_built(root: Path, folders: Sequence[str]) -> CommitBuilt:
    """The commit on which the project in `root` stands.

    `folders`, below `root`, are those of which every file becomes part of the site. Raises
    RemitError where there is no git or no commit, and where a file is not as it was committed.
    """
    try:
        told(root, "rev-parse", "--show-toplevel")
    except GitRefusal as fault:
        if "not a git repository" not in str(fault):
            raise
        raise RemitError(f"{root} is not in a git repository, in which versions are kept: run "
                         "“git init” there and commit the register.") from None
    written = asked(root, "log", "-1", "--format=%H %ct")
    if not written:
        raise RemitError(f"Nothing is committed in {root} yet: commit the register, then publish "
                         "it.")
    changed = [*_names(told(root, "diff", "--name-only", "-z", "--relative", "HEAD", "--", ".")),
               *_uncommitted(root, folders)]
    if changed:
        more = f" (and {len(changed) - 1} more)" if changed[1:] else ""
        raise RemitError(f"{changed[0]} is not as it was committed{more}: commit the changes or "
                         "take them back, so that the version can be made again from its commit.")
    id, seconds = written.split()
    return CommitBuilt(id, int(seconds))


def _uncommitted(root: Path, folders: Sequence[str]) -> list[str]:
    """Files that git does not know or was told to ignore; of hidden ones no page is made."""
    if not folders:
        return []
    found = _names(told(root, "ls-files", "--others", "-z", "--", *folders))
    return [name for name in found
            if not any(part.startswith(".") or part == "__pycache__" for part in name.split("/"))]


def _names(listed: bytes) -> list[str]:
    return [os.fsdecode(name) for name in listed.split(b"\0") if name]
