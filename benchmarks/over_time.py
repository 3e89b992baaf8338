"""Measures what proposals and dates add to a build: comparisons, histories, their charts and feeds.

Run alone, it writes its section of docs/reference/benchmarks.md anew.
"""

from __future__ import annotations

import resource
import tempfile
from collections.abc import Iterable, Sequence
from itertools import pairwise
from pathlib import Path
from typing import NamedTuple

from synthetic import BOARDS, write_register

REPORT = Path(__file__).resolve().parent.parent / "docs" / "reference" / "benchmarks.md"
SIZES = (500, 1000, 2000)
PROPOSALS, DATES = 4, 10
_SORTS = frozenset(("comparisons", "comparison", "history", "step"))
_HEADING = "## Proposals and dates"
_NEXT = "Comparing two commits"  # the section behind it


class Figures(NamedTuple):
    """Seconds of the processor, and how many pages and charts there are."""

    boards: int
    comparing: float
    drawing: float
    pages: float
    feeds: float
    number: int
    charts: int


def measure(boards: int) -> Figures:
    """What a build does for proposals and dates, and nothing else, in this process."""
    from remit import pipeline
    from remit.queries.moments import moments_of
    from remit.uncollected import uncollected
    from remit.views.charts.draw import find_engine
    from remit.views.charts.pictures import draw_graphs
    from remit.views.pages.all_pages import page_tasks, render
    from remit.views.pages.chart_block import Drawing
    from remit.views.pages.site import Site
    from remit.views.pages.through_time.charts_over_time import charts_over_time
    from remit.write.exporters.atom_feeds import atom_feeds

    with tempfile.TemporaryDirectory() as folder:
        root = Path(folder) / "project"
        write_register(root, boards)
        for number in range(boards // BOARDS):
            _add_changes(root / "content" / f"partnership-{number:03}")
        register, problems = pipeline.check(pipeline.Settings(root))
    assert not [one for one in problems if one.severity == "error"], problems[:3]
    register.pointing_at(register.records[0].key)  # made once for all pages
    watch = [_used()]
    site = Site(register, moments_of(register, None, (), lambda: None))
    with uncollected():
        charts = list(charts_over_time(site))
    watch.append(_used())
    drawn = draw_graphs([chart.graph for chart in charts], find_engine())
    site.drawings = {c.name: Drawing(c, d) for c, d in zip(charts, drawn, strict=True)}
    watch.append(_used())
    tasks = [task for task in page_tasks(site) if task.sort in _SORTS]
    watch.append(_used())
    for task in tasks:
        render(site, task)
    watch.append(_used())
    atom_feeds(site, None)
    watch.append(_used())
    spent = [after - before for before, after in pairwise(watch)]
    return Figures(boards, spent[0], spent[1], spent[3], spent[4], len(tasks), len(charts))


def section(all_: Iterable[Figures]) -> str:
    """The figures as a section of the page on benchmarks."""
    rows = [
        f"| {one.boards:,} | {one.number:,} | {one.charts:,} | {one.comparing:.2f} | "
        f"{one.drawing:.2f} | {one.pages:.2f} | {one.feeds:.2f} | "
        f"{1000 * sum(one[1:5]) / (one.boards // BOARDS):.0f} |" for one in all_]
    return "\n".join([
        _HEADING, "",
        f"What comparisons and histories cost where each partnership has {PROPOSALS} proposals and "
        f"{DATES} dates more than above. Each proposal closes two boards for a new one and moves "
        "three lines; it is compared with now, in sentences and as a chart with three pictures. "
        "Each date has a page. Seconds of processor time, on one core.", "",
        "| Boards | Pages | Charts | Comparing | Drawing | Pages | Feeds | Milliseconds a "
        "partnership |",
        "| ---: | ---: | ---: | ---: | ---: | ---: | ---: | ---: |", *rows]) + "\n"


def _add_changes(home: Path) -> None:
    (home / "changes").mkdir()
    for number in range(PROPOSALS):
        old, new = (f"board-{40 + 2 * number}", f"board-{41 + 2 * number}"), f"merged-{number}"
        (home / "changes" / f"reform-{number}.yaml").write_text(
            f"name: Reform {number}\nstate: proposed\nsource: paper#1\n"
            f"successions:\n  - {{bodies: [{', '.join(old)}], into: [{new}]}}\n")
        (home / "boards" / f"{new}.yaml").write_text(
            f"name: Merged Board {number}\ntype: board\narea: place\nfrom: reform-{number}\n"
            "source: paper#1\nreports_to:\n  - {to: board-1, as: accountable}\n")
        for id in old:
            _put(home, id, "source:", f"until: reform-{number}\nsource:")
        for n in range(3):
            _put(home, f"board-{60 + 3 * number + n}", "as: accountable}\n",
                 f"as: accountable, until: reform-{number}}}\n"
                 f"  - {{to: {new}, as: accountable, from: reform-{number}}}\n")
    for n in range(DATES):
        _put(home, f"board-{80 + n}", "from: 2023-04", f"from: 2023-{5 + n // 2:02}-{1 + n:02}")


def _put(home: Path, id: str, old: str, new: str) -> None:
    file = home / "boards" / f"{id}.yaml"
    text = file.read_text()
    assert old in text, id
    file.write_text(text.replace(old, new, 1))


def _used() -> float:
    own = resource.getrusage(resource.RUSAGE_SELF)
    children = resource.getrusage(resource.RUSAGE_CHILDREN)
    return own.ru_utime + own.ru_stime + children.ru_utime + children.ru_stime


def main(sizes: Sequence[int] = SIZES) -> None:
    """Measure, print and write the section."""
    found = []
    for boards in sizes:
        found.append(measure(boards))
        print(found[-1], flush=True)
    before, _, rest = REPORT.read_text().partition(_HEADING)
    if rest:
        after = rest.partition("\n## ")[2]
    else:
        before, _, after = before.partition(f"## {_NEXT}")
        after = f"{_NEXT}{after}"
    REPORT.write_text(f"{before.rstrip()}\n\n{section(found)}\n## {after}")


if __name__ == "__main__":
    main()
