"""The one door to git: what a commit says of itself, and what it holds."""

from __future__ import annotations

import datetime
import os
import subprocess
from pathlib import Path

from remit.problems import RemitError


class GitRefusal(RemitError):
    """What git said when it did not do what was asked."""


def commit_date(root: Path) -> datetime.date | None:
    """The day of the commit on which `root` stands, in UTC; None where there is no git or commit.
    """
    written = asked(root, "log", "-1", "--format=%ct")
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


def files_at(root: Path, commit: str, folder: str) -> dict[str, bytes]:
    """The ordinary files below a folder of `root` as they are in a commit, by their paths below
    `root`; links are left out.

    Raises GitRefusal where there is no such commit here.
    """
    listed = told(root, "ls-tree", "-r", "-z", commit, "--", f"./{folder}")
    ids = {}
    for line in filter(None, listed.split(b"\0")):
        about, _, name = line.partition(b"\t")
        mode, _, id = about.split()
        if mode.startswith(b"100"):
            ids[os.fsdecode(name)] = id
    found, at = {}, 0
    blobs = told(root, "cat-file", "--batch", said=b"\n".join(ids.values()) + b"\n")
    for path in ids:
        start = blobs.index(b"\n", at) + 1  # after “id blob size”
        at = start + int(blobs[at:start].split()[2])
        found[path] = blobs[start:at]
        at += 1  # the line break after each
    return found


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
