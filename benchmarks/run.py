"""Measures whole builds of synthetic registers and writes docs/reference/benchmarks.md.

Each build is a process of its own; one with `--one FOLDER` builds once and prints its figures.
"""

from __future__ import annotations

import argparse
import json
import platform
import resource
import shutil
import subprocess
import sys
import tempfile
import time
from collections.abc import Iterator
from importlib.metadata import version
from os import cpu_count
from pathlib import Path

import comparing
import over_time
import searching
from synthetic import write_register

ROOT = Path(__file__).resolve().parent.parent
REPORT = ROOT / "docs" / "reference" / "benchmarks.md"
PARTS = ("mkdocs", "mkdocs-material", "pagefind", "graphviz-pure", "pydantic", "jinja2")


class Stopwatch:
    """Adds up the seconds of each stage; the time inside a nested stage counts there."""

    def __init__(self) -> None:
        self.seconds: dict[str, float] = {}
        self._open: list[tuple[str, float]] = []

    def began(self, stage: str) -> None:
        self._add()
        self._open.append((stage, time.perf_counter()))

    def ended(self, stage: str) -> None:
        self._add()
        self._open.pop()
        if self._open:
            self._open[-1] = (self._open[-1][0], time.perf_counter())

    def _add(self) -> None:
        if self._open:
            stage, since = self._open[-1]
            now = time.perf_counter()
            self.seconds[stage] = self.seconds.get(stage, 0) + now - since
            self._open[-1] = (stage, now)


def build_once(folder: Path) -> dict[str, object]:
    """Build the project in `folder` in this process: seconds by stage, pages, peak memory."""
    watch = Stopwatch()
    start = time.perf_counter()
    from remit.plugin import build
    from remit.progress import listening

    with listening(watch):
        site = build(folder / "mkdocs.yml").site
    total = time.perf_counter() - start
    own = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss
    children = resource.getrusage(resource.RUSAGE_CHILDREN).ru_maxrss
    stages = {**watch.seconds, "Starting, the theme and what is between":
              total - sum(watch.seconds.values())}
    return {"seconds": total, "stages": stages, "pages": len(site.pages),
            "peak_mib": max(own, children) / 1024}


def measure(boards: int, folder: Path) -> Iterator[dict[str, object]]:
    """A build from cold and one with the charts remembered."""
    write_register(folder, boards)
    for memory in ("cold", "charts remembered"):
        shutil.rmtree(folder / "site", ignore_errors=True)
        asked = subprocess.run(
            [sys.executable, __file__, "--one", str(folder)], check=True, capture_output=True,
            text=True)
        yield {"boards": boards, "memory": memory, **json.loads(asked.stdout.splitlines()[-1])}


def report(runs: list[dict[str, object]]) -> str:
    """The measurements as a page."""
    parts = ", ".join(f"{part} {version(part)}" for part in PARTS)
    lines = [
        "# Benchmarks", "",
        "Synthetic registers: partnerships of 100 boards, 24 posts and 12 organisations; each "
        "board with 12 seats, lines and terms of reference, in words that differ from page to "
        "page. Whole builds, charts and search included, each in a process of its own. "
        "`make bench` writes this page.", "",
        f"Machine: {machine()}, {cpu_count()} cores, Python {platform.python_version()}; {parts}.",
        "", "| Boards | Charts | Pages | Seconds | Milliseconds a board | Peak memory, MiB |",
        "| ---: | --- | ---: | ---: | ---: | ---: |",
    ]
    for run in runs:
        seconds, boards = float(str(run["seconds"])), int(str(run["boards"]))
        lines.append(f"| {boards:,} | {run['memory']} | {run['pages']:,} | {seconds:.1f} | "
                     f"{1000 * seconds / boards:.1f} | {float(str(run['peak_mib'])):,.0f} |")
    lines += ["", "Peak memory is that of the largest process of the build.", "",
              "## Where the time goes", "", "Seconds by stage.", ""]
    columns = [f"{run['boards']:,} {run['memory']}" for run in runs]
    lines += [f"| Stage | {' | '.join(columns)} |", f"| --- |{' ---: |' * len(runs)}"]
    stages = dict.fromkeys(stage for run in runs for stage in dict(run["stages"]))  # type: ignore[call-overload]
    for stage in stages:
        figures = [f"{dict(run['stages']).get(stage, 0):.1f}" for run in runs]  # type: ignore[call-overload]
        lines.append(f"| {stage} | {' | '.join(figures)} |")
    return "\n".join(lines) + "\n"


def machine() -> str:
    """The processor's name where the system tells it."""
    try:
        about = Path("/proc/cpuinfo").read_text()
    except OSError:
        return platform.machine()
    names = [line.partition(":")[2].strip() for line in about.splitlines()
             if line.startswith("model name")]
    return names[0] if names else platform.machine()


def main() -> None:
    asked = argparse.ArgumentParser(description=__doc__)
    asked.add_argument("--one", type=Path, help="build this project once and print its figures")
    asked.add_argument("--boards", type=int, nargs="*", default=[500, 2000, 5000])
    said = asked.parse_args()
    if said.one:
        print(json.dumps(build_once(said.one)))
        return
    runs, searched = [], []
    for boards in said.boards:
        with tempfile.TemporaryDirectory() as folder:
            for run in measure(boards, Path(folder) / "project"):
                print(f"{boards} boards, {run['memory']}: {float(str(run['seconds'])):.1f} s",
                      flush=True)
                runs.append(run)
            searched.append((boards, searching.measure(Path(folder) / "project" / "site", boards)))
    if said.boards == [500, 2000, 5000]:
        REPORT.write_text(
            f"{report(runs)}\n{searching.section(searched)}\n"
            f"{over_time.section(over_time.measure(boards) for boards in over_time.SIZES)}\n"
            f"{comparing.section(comparing.measure(5000))}")


if __name__ == "__main__":
    main()
