"""Measures in Chromium how quickly a long table is narrowed and sorted, and what its files cost.

The table is the index of a partnership of so many boards, on a page with the site's own styles.
"""

from __future__ import annotations

import argparse
import functools
import http.server
import shutil
import sys
import tempfile
import threading
import time
from pathlib import Path

import synthetic
from playwright.sync_api import Page, sync_playwright

from remit import pipeline
from remit.queries.moments import moments_of
from remit.views.pages import site as shown
from remit.views.pages.all_pages import Task, render
from remit.views.shell import TEMPLATES
from remit.write.exporters.page_sheets import page_sheets

_FRAME = """<!doctype html><html lang="en"><head><title>Boards</title>
<link rel="stylesheet" href="/assets/remit/remit.css">
<link rel="stylesheet" href="/assets/remit/tables.css">
<link rel="stylesheet" href="/assets/remit/table-tools.css">
<script type="module" src="/assets/remit/tables.js"></script></head>
<body class="md-typeset"><article class="md-content__inner">{}</article></body></html>"""
# Runs something and waits until what follows from it has been laid out and painted.
_TIMED = """async (what) => {
    const settled = () => new Promise((done) => requestAnimationFrame(() => setTimeout(done, 0)));
    await settled();
    const start = performance.now();
    const words = document.querySelector(".rm-field input");
    const [level, type] = document.querySelectorAll(".rm-choices select");
    if (what.startsWith("find ")) {
        words.value = what.slice(5);
        words.dispatchEvent(new Event("input"));
        await new Promise((done) => setTimeout(done, WAIT));
    } else if (what.startsWith("type ")) {
        type.value = what.slice(5);
        type.dispatchEvent(new Event("change"));
    } else if (what === "all") {
        document.querySelector(".rm-all").click();
    } else {
        [...document.querySelectorAll("thead button")]
            .find((one) => one.textContent.trim().startsWith(what.slice(5))).click();
    }
    const script = performance.now();
    await settled();
    return [script - start, performance.now() - start];
}"""


class _Quiet(http.server.SimpleHTTPRequestHandler):
    def log_message(self, format: str, *args: object) -> None:
        pass


def write_page(folder: Path, boards: int) -> None:
    """Write the index of one partnership of so many boards, and what the page asks for."""
    synthetic.BOARDS = boards
    synthetic.write_register(folder / "project", boards)
    register, _ = pipeline.load_register(pipeline.Settings(folder / "project"))
    site = shown.Site(register, moments_of(register, None, (), lambda: None))
    begun = time.perf_counter()
    page = render(site, Task("index", ("partnership-000", "boards")))
    made = time.perf_counter()
    files = page_sheets([page])
    print(f"Making the page: {made - begun:.2f} s; its CSV: {time.perf_counter() - made:.2f} s, "
          f"{sum(map(len, files.values())) / 1e6:.2f} MB; the page: {len(page.body) / 1e6:.2f} MB")
    (folder / "index.html").write_text(_FRAME.format(page.body), "utf-8")
    shutil.copytree(TEMPLATES / "assets", folder / "assets")


def measure(page: Page, address: str) -> None:
    """Print of each step the milliseconds of the script alone, until it is painted, and those in
    which a processor worked for the page: only these are the same on a machine that is busy."""
    browser = page.context.browser
    assert browser is not None
    asked = browser.new_browser_cdp_session()

    def worked() -> float:
        processes = asked.send("SystemInfo.getProcessInfo")["processInfo"]
        return 1000 * float(sum(one["cpuTime"] for one in processes if one["type"] == "renderer"))

    begun, before = time.perf_counter(), worked()
    page.goto(address)
    while not page.evaluate("!!document.querySelector('.rm-count')"):
        page.wait_for_timeout(20)
    page.wait_for_timeout(1000)
    print(f"{'open, with controls':22} {1000 * (time.perf_counter() - begun) - 1000:18.0f} ms "
          f"painted {worked() - before:7.0f} ms worked")
    wait = 130
    for what in ("find subject 7", "find subject 7 b1", "all", "type Working group", "all",
                 "sort Board", "sort Board", "sort Answers to", "sort Meets", "find b49", "all"):
        before = worked()
        script, painted = page.evaluate(_TIMED.replace("WAIT", str(wait)), what)
        page.wait_for_timeout(300)
        waited = wait if what.startswith("find") else 0
        print(f"{what:22} {script - waited:7.0f} ms {painted - waited:7.0f} ms painted "
              f"{worked() - before:7.0f} ms worked")


def main() -> None:
    asked = argparse.ArgumentParser(description=__doc__)
    asked.add_argument("--boards", type=int, default=5000)
    asked.add_argument("--width", type=int, default=1280)
    said = asked.parse_args()
    with tempfile.TemporaryDirectory() as name, sync_playwright() as playwright:
        folder = Path(name)
        write_page(folder, said.boards)
        handler = functools.partial(_Quiet, directory=name)
        server = http.server.ThreadingHTTPServer(("127.0.0.1", 0), handler)
        threading.Thread(target=server.serve_forever, daemon=True).start()
        chromium = shutil.which("chromium") or sys.exit("Chromium is not installed.")
        browser = playwright.chromium.launch(executable_path=chromium,
                                             args=["--no-sandbox", "--disable-gpu"])
        page = browser.new_page(viewport={"width": said.width, "height": 900})
        measure(page, f"http://127.0.0.1:{server.server_address[1]}/")
        browser.close()
        server.shutdown()


if __name__ == "__main__":
    main()
