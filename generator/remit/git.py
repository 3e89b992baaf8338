"""The one door to git: what the commit that is built says of itself."""

from __future__ import annotations

import datetime
import subprocess
from pathlib import Path


def commit_date(root: Path) -> datetime.date | None:
    """The day of the commit on which `root` stands, in UTC; None where there is no git or commit.
    """
    written = _ask(root, "log", "-1", "--format=%ct")
    if written is None or not written.isdigit():
        return None
    return datetime.datetime.fromtimestamp(int(written), datetime.UTC).date()


def _ask(root: Path, *words: str) -> str | None:
    try:
        asked = subprocess.run(
            ["git", "-C", str(root), *words],
            capture_output=True, text=True, timeout=20, check=False,
        )
    except (OSError, subprocess.TimeoutExpired):
        return None
    return asked.stdout.strip() if asked.returncode == 0 else None
