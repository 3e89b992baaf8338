"""Measures `remit diff` of two commits of a large register with fifty differences between them.

Run alone, it writes its section of docs/reference/benchmarks.md anew.
"""

from __future__ import annotations

import argparse
import os
import re
import resource
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable
from pathlib import Path
from typing import NamedTuple

from synthetic import BOARDS, write_register

REPORT = Path(__file__).resolve().parent.parent / "docs" / "reference" / "benchmarks.md"
DIFFERENCES = 50
_HEADING = "## Comparing two commits"


class Figures(NamedTuple):
    """What a comparison took. `processor` are the seconds of all its processes together,
    `peak_mib` is the memory of the largest, and `load` what else the machine had to do."""

    boards: int
    differences: int
    seconds: float
    processor: float
    peak_mib: float
    load: float


def measure(boards: int) -> Figures:
    """A comparison from a cold start, in a process of its own."""
    with tempfile.TemporaryDirectory() as folder:
        root = Path(folder) / "project"
        write_register(root, boards)
        _commit(root, "init", "--quiet", "--initial-branch=main")
        edit(root, boards)
        _commit(root)
        load = os.getloadavg()[0]
        start, used = time.perf_counter(), _processor()
        ran = subprocess.run(
            [sys.executable, "-m", "remit", "diff", "HEAD~1", "HEAD"], cwd=root, check=True,
            capture_output=True, text=True)
        seconds, used = time.perf_counter() - start, _processor() - used
    found = re.match(r"From HEAD~1 to HEAD: ([\d,]+) differences", ran.stdout)
    assert found is not None, ran.stdout[:200]
    peak = resource.getrusage(resource.RUSAGE_CHILDREN).ru_maxrss / 1024
    return Figures(boards, int(found[1].replace(",", "")), seconds, used, peak,
                   load)


def edit(root: Path, boards: int) -> None:
    """Fifty edits, each of another board: a name, a line, a seat, a frequency or an end."""
    for number in range(DIFFERENCES):
        home = root / "content" / f"partnership-{number * boards // BOARDS // DIFFERENCES:03}"
        file = home / "boards" / f"board-{40 + number}.yaml"
        text = file.read_text()
        changed = _EDITS[number % len(_EDITS)](text)
        assert changed != text
        file.write_text(changed)


_EDITS: tuple[Callable[[str], str], ...] = (
    lambda text: text.replace("name: ", "name: Renamed ", 1),
    lambda text: re.sub(r"to: board-\d+, as: accountable", "to: board-3, as: accountable", text),
    lambda text: re.sub(r"  - post: post-\d+\n    role: member\n", "", text, count=1),
    lambda text: text.replace("meets: monthly", "meets: quarterly"),
    lambda text: f"{text}until: 2024-12-31\n",
)


def section(figures: Figures) -> str:
    """The figures as a section of the page on benchmarks."""
    return (f"{_HEADING}\n\n`remit diff HEAD~1 HEAD` from a cold start, in a register of "
            f"{figures.boards:,} boards with {figures.differences} differences, both commits "
            f"checked: {figures.seconds:.1f} seconds, {figures.processor:.1f} seconds of "
            f"processor time, {figures.peak_mib:,.0f} MiB in the largest process." + (
                f" The machine had other work besides (load {figures.load:.0f}), so the first "
                "figure says little." if figures.load > (os.cpu_count() or 1) else "") + "\n")


def _processor() -> float:
    used = resource.getrusage(resource.RUSAGE_CHILDREN)
    return used.ru_utime + used.ru_stime


def _commit(root: Path, *first: str) -> None:
    settings = ["-c", "user.name=A", "-c", "user.email=a@example.org", "-c", "gc.auto=0"]
    for words in (first, ("add", "--all"), ("commit", "--quiet", "--message", "A state")):
        if words:
            subprocess.run(["git", *settings, *words], cwd=root, check=True,
                           env={**os.environ, "GIT_CONFIG_GLOBAL": os.devnull})


def main() -> None:
    asked = argparse.ArgumentParser(description=__doc__)
    asked.add_argument("--boards", type=int, default=5000)
    boards = asked.parse_args().boards
    figures = measure(boards)
    print(figures)
    if boards == 5000:
        page = REPORT.read_text().partition(_HEADING)[0].rstrip()
        REPORT.write_text(f"{page}\n\n{section(figures)}")


if __name__ == "__main__":
    main()
