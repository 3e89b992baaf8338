"""The one door to git: what a commit says of itself, and what it holds."""

from __future__ import annotations

import datetime
import os
import re
import subprocess
from collections.abc import Iterable, Mapping
from pathlib import Path
from typing import NamedTuple

from remit.problems import RemitError

_STEPS = re.compile(r"[~^:@{ ]")


class GitRefusal(RemitError):
    """What git said when it did not do what was asked."""


class BlobInTree(NamedTuple):
    """A file of a commit: its mode, the name of its content, and how many bytes that has."""

    mode: int
    name: str
    size: int


def commit_date(root: Path, commit: str = "HEAD") -> datetime.date | None:
    """The day of a commit, in UTC; None where there is no git or commit. Without one it is that
    on which `root` stands."""
    written = asked(root, "log", "-1", "--format=%ct", "--end-of-options", commit)
    if written is None or not written.isdigit():
        return None
    return datetime.datetime.fromtimestamp(int(written), datetime.UTC).date()


def asked(root: Path, *words: str) -> str | None:
    """What git answers, without the blanks around it; None where it has no answer."""
    try:
        said = told(root, *words).decode("utf-8", "replace").strip()
    except RemitError:
        return None
    return said


def has_commit(root: Path, commit: str) -> bool:
    """Whether the repository has a commit; raises RemitError where it has only its newest ones."""
    if asked(root, "cat-file", "-e", f"{commit}^{{commit}}") is not None:
        return True
    if asked(root, "rev-parse", "--is-shallow-repository") == "true":
        raise RemitError(f"The commit {commit[:10]} is needed, and this clone has only the newest: "
                         "run “git fetch --unshallow”, then try again.")
    return False


def commit_of(root: Path, revision: str) -> str:
    """The commit that a revision means: a branch, a tag, a commit.

    Raises RemitError, with what to do, where there is no git, no clone or no such revision.
    """
    try:
        told(root, "rev-parse", "--git-dir")
    except GitRefusal:
        raise RemitError(f"{root} is not in a clone of a git repository, so it has no revision "
                         f"“{revision}”; name two folders instead.") from None
    commit = _verified(root, revision)
    if commit is not None:
        return commit
    if asked(root, "rev-parse", "--is-shallow-repository") == "true":
        remote, _, branch = revision.rpartition("/")
        is_name = not _STEPS.search(revision)  # “main~3” is nothing that can be fetched
        fetch = (f"git fetch {remote or 'origin'} {branch}, or " if is_name else "") + (
            "git fetch --unshallow")
        raise RemitError(f"This clone is shallow and does not hold “{revision}”: run {fetch}, "
                         "then try again.")
    there = _verified(root, f"origin/{revision}")
    raise RemitError(f"There is no revision “{revision}” in this clone; " + (
        f"did you mean “origin/{revision}”?" if there else
        "name a branch, a tag or a commit, or a folder."))


def files_of(root: Path, commit: str, folders: Iterable[str]) -> Mapping[str, BlobInTree]:
    """The files of a commit below some folders of `root`, by their paths below it."""
    listed = told(root, "ls-tree", "-r", "-l", "-z", commit, "--", *(f"{f}/" for f in folders))
    files = {}
    for line in listed.split(b"\0")[:-1]:
        about, _, path = line.partition(b"\t")
        mode, sort, name, size = about.split()
        if sort == b"blob":
            files[path.decode("utf-8", "surrogateescape")] = BlobInTree(
                int(mode, 8), name.decode(), int(size))
    return files


def contents_of(root: Path, names: Iterable[str]) -> Mapping[str, bytes]:
    """The contents of blobs by their names. Raises RemitError where the clone lacks one."""
    wanted = list(dict.fromkeys(names))
    answer = told(root, "cat-file", "--batch", said="\n".join([*wanted, ""]).encode())
    found, at = {}, 0
    for name in wanted:
        end = answer.index(b"\n", at)
        about = answer[at:end].split()
        if len(about) != 3:
            raise RemitError(f"This clone lacks a part of that revision ({name}): run git fetch "
                             "--refetch, then try again.")
        start = end + 1
        at = start + int(about[2])
        found[name] = answer[start:at]
        at += 1  # the line's end
    return found


def _verified(root: Path, revision: str) -> str | None:
    return asked(root, "rev-parse", "--verify", "--quiet", "--end-of-options",
                 f"{revision}^{{commit}}")


def told(root: Path, *words: str, said: bytes | None = None) -> bytes:
    """What git answers to `words` in the folder `root`; `said` is what it is given to read.

    Raises GitRefusal with git's own words where it refuses, and RemitError where there is no git.
    """
    try:
        ran = subprocess.run(
            ["git", "-C", str(root), *words], input=said, capture_output=True, check=False,
            env={**os.environ, "LC_ALL": "C"},  # its words stand beside ours
        )
    except FileNotFoundError:
        raise RemitError("This needs git: install it, then try again.") from None
    if ran.returncode:
        raise GitRefusal(_reason(ran.stderr.decode("utf-8", "replace")))
    return ran.stdout


def _reason(said: str) -> str:
    """The line that says why, of all that git says when it refuses."""
    lines = [line.strip() for line in said.splitlines() if line.strip()]
    why = [line for line in lines if line.startswith(("fatal: ", "error: ", "! "))] or lines
    return why[0].partition(": ")[2].rstrip(".") if why else "it gave no reason"
