"""Measures charts in a browser: how long until the tools are ready, and until a body is followed.

`make bench-charts` builds the real site and a page with a made-up chart of 500 bodies, and writes
docs/reference/chart-benchmarks.md. Chromium must be installed.
"""

from __future__ import annotations

import datetime
import functools
import http.server
import re
import shutil
import statistics
import sys
import tempfile
import threading
from collections.abc import Iterator
from contextlib import contextmanager
from os import cpu_count
from pathlib import Path
from typing import TYPE_CHECKING

from playwright.sync_api import sync_playwright
from run import machine

from remit.model.moment import Moment
from remit.plugin import build
from remit.views.charts.chart import Chart
from remit.views.charts.draw import find_engine
from remit.views.charts.graph import Edge, EdgeKind, Graph, Group, Node
from remit.views.charts.pictures import draw_graphs
from remit.views.pages.chart_block import Drawing, chart_html

if TYPE_CHECKING:
    from playwright.sync_api import Browser

ROOT = Path(__file__).resolve().parent.parent
REPORT = ROOT / "docs" / "reference" / "chart-benchmarks.md"
REAL = ("thurrock/charts/structure-with-reform/", "thurrock/charts/structure-before-and-after/")
MADE_UP = "made-up/charts/large/"
RUNS = 9
# When the first button stands there, counted from when the page was read to its end.
_READY = """new MutationObserver((_, seen) => {
  if (!document.querySelector('.remit-tools button')) return;
  seen.disconnect();
  window.toolsReady = performance.now();
}).observe(document, {childList: true, subtree: true});"""
_ASK = """() => {
  const all = [...document.querySelectorAll('.remit-choices select')[0].options];
  const times = all.slice(1, 41).map(option => {
    const began = performance.now();
    option.parentElement.value = option.value;
    option.parentElement.dispatchEvent(new Event('change'));
    document.querySelector('.remit-view').getBoundingClientRect();
    return performance.now() - began;
  });
  const {domInteractive} = performance.getEntriesByType('navigation')[0];
  return {ready: window.toolsReady - domInteractive, follow: Math.max(...times)};
}"""


def large_graph(bodies: int = 500) -> Graph:
    """A chart of so many bodies, each answering to one before it and every seventh to two."""
    kinds: tuple[EdgeKind, ...] = ("reports", "accountable", "informs")
    nodes = tuple(Node(f"b{n}", f"Board number {n} of a large partnership", None, f"g{n % 4}")
                  for n in range(bodies))
    edges = [Edge(f"b{n}", f"b{n // 3}", kinds[n % 3]) for n in range(1, bodies)]
    edges += [Edge(f"b{n}", f"b{n // 5}", "informs") for n in range(7, bodies, 7)]
    groups = tuple(Group(f"g{n}", f"Level {n}") for n in range(4))
    return Graph("large", "A large chart", "", groups, nodes, tuple(edges), "right")


def write_large(site: Path) -> None:
    """A page of its own for the large chart, made from the page of a real one."""
    graph = large_graph()
    (drawn,) = draw_graphs([graph], find_engine())
    chart = Chart("made-up", graph, Moment(datetime.date(2020, 1, 1)), True)
    shown = chart_html(Drawing(chart, drawn), MADE_UP)
    page = (site / REAL[0] / "index.html").read_text("utf-8")
    page = re.sub(r'<figure class="remit-chart">.*?</details>', lambda _: shown, page, count=1,
                  flags=re.DOTALL)
    (site / MADE_UP).mkdir(parents=True)
    (site / MADE_UP / "index.html").write_text(page, "utf-8")


def measure(browser: Browser, address: str) -> dict[str, float]:
    """The median of some visits, in milliseconds."""
    found = []
    for _ in range(RUNS):
        page = browser.new_page(viewport={"width": 1280, "height": 900})
        page.add_init_script(_READY)
        page.goto(address, wait_until="load")
        found.append(page.evaluate(_ASK))
        page.close()
    return {key: statistics.median(one[key] for one in found) for key in found[0]}


@contextmanager
def serving(site: Path) -> Iterator[str]:
    """The address at which a folder is served."""
    class Quiet(http.server.SimpleHTTPRequestHandler):
        def log_message(self, format: str, *args: object) -> None:
            pass

    server = http.server.ThreadingHTTPServer(
        ("127.0.0.1", 0), functools.partial(Quiet, directory=str(site)))
    threading.Thread(target=server.serve_forever, daemon=True).start()
    yield f"http://127.0.0.1:{server.server_address[1]}/"
    server.shutdown()


def table_of(site: Path, browser: Browser) -> Iterator[str]:
    """The lines of the page that tells the measurements."""
    scripts = sorted(site.glob("assets/remit/chart*.js"))
    weight = sum(script.stat().st_size for script in scripts)
    yield "# Charts in the browser\n"
    yield ("How long until the tools of a chart stand there, counted from when its page was read "
           "to the end, and how long it then takes at most to follow a body and show it: the "
           f"median of {RUNS} visits. `make bench-charts` writes this page.\n")
    yield f"Machine: {machine()}, {cpu_count()} cores; Chromium {browser.version}.\n"
    yield f"The scripts of a chart are {len(scripts)} files of {weight:,} bytes.\n"
    yield "| Page | Bodies | KB of HTML | Tools, ms | Following, ms |"
    yield "| --- | ---: | ---: | ---: | ---: |"
    with serving(site) as address:
        for path in (*REAL, MADE_UP):
            text = (site / path / "index.html").read_text("utf-8")
            bodies = len(set(re.findall(r'<g [^>]*data-node="([^"]*)"', text)))
            times = measure(browser, address + path)
            yield (f"| {path} | {bodies} | {len(text.encode()) // 1000} | {times['ready']:.0f} | "
                   f"{times['follow']:.0f} |")


def main() -> None:
    """Build, measure, write."""
    chromium = shutil.which("chromium") or sys.exit("Chromium is not installed; run: make browser")
    with tempfile.TemporaryDirectory() as folder, sync_playwright() as playwright:
        site = Path(folder) / "site"
        assert build(ROOT / "mkdocs.yml", site).published
        write_large(site)
        browser = playwright.chromium.launch(executable_path=chromium,
                                             args=["--no-sandbox", "--disable-gpu"])
        REPORT.write_text("\n".join(table_of(site, browser)) + "\n", "utf-8")
        browser.close()
    print(REPORT.read_text("utf-8"))


if __name__ == "__main__":
    main()
