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


def told(root: Path, *words: str) -> bytes:
    """What git answers to `words` in the folder `root`.

    Raises GitRefusal with git's own words where it refuses, and RemitError where there is no git.
    """
    try:
        ran = subprocess.run(
            ["git", "-C", str(root), *words], capture_output=True, check=False,
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
