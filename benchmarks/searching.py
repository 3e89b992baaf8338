"""Measures in Chromium how soon the search of a built site shows something, and what that costs."""

from __future__ import annotations

import functools
import gzip
import http.server
import shutil
import statistics
import threading
from collections.abc import Iterable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, Any

from synthetic import board_name

if TYPE_CHECKING:
    from playwright.sync_api import Browser, Page

CHROMIUM = next((found for name in ("chromium", "chromium-browser", "google-chrome")
                 if (found := shutil.which(name))), None)
REPEATS = 5
KEY = 90  # milliseconds from one key to the next, as a quick typist has them
# What static hosts compress; Pagefind's own files are compressed already.
_PACKED = (".html", ".css", ".js", ".json", ".svg", ".xml", ".txt")
# Notes when the last key went down, and when the results of which words were on the screen.
_CLOCK = """
(() => {
  const shown = {};
  let key = 0;
  addEventListener("keydown", () => (key = performance.now()), true);
  new MutationObserver((changes) => {
    for (const { target } of changes) {
      const words = target.dataset.answered;
      requestAnimationFrame(() => setTimeout(() => (shown[words] = performance.now() - key)));
    }
  }).observe(document, { subtree: true, attributeFilter: ["data-answered"] });
  window.shownAfter = (words) => shown[words] ?? null;
  window.forget = () => Object.keys(shown).forEach((words) => delete shown[words]);
})();
"""


@dataclass(frozen=True)
class Searched:
    """What one query took: milliseconds, the first time and the next, each as often as it was
    asked; kilobytes the first time."""

    what: str
    words: str
    first: list[float]
    next: list[float]
    kilobytes: float


def queries(boards: int) -> list[tuple[str, str]]:
    """What is searched, and the words, in a synthetic register of so many boards."""
    number, n = boards // 200, 37
    name = board_name(number, n).lower()
    return [
        ("A board by its name", name),
        ("A short name", "".join(word[0] for word in name.split()) + str(n)),
        ("Words of responsibilities", "waiting times winter"),
        ("The commonest word", "board"),
        ("Two slips", name.replace("e", "ee", 1).split()[0] + " comittee"),
    ]


def measure(site: Path, boards: int) -> list[Searched] | str:
    """Each query with a browser that has nothing yet; a sentence where there is no browser."""
    if CHROMIUM is None:
        return "Chromium is not installed, so search was not measured."
    try:
        from playwright.sync_api import sync_playwright
    except ImportError:
        return "Playwright is not installed, so search was not measured."
    with _host(site) as (address, sent), sync_playwright() as playwright:
        browser = playwright.chromium.launch(
            executable_path=CHROMIUM, args=["--no-sandbox", "--disable-gpu"])
        found = [_measure(browser, address, sent, what, words) for what, words in queries(boards)]
        browser.close()
    return found


def _measure(
    browser: Browser, address: str, sent: dict[str, int], what: str, words: str
) -> Searched:
    times, next_times, sizes = [], [], []
    for _ in range(REPEATS):
        context = browser.new_context()
        context.add_init_script(_CLOCK)
        page = context.new_page()
        sent.clear()
        page.goto(address, wait_until="networkidle")
        page.keyboard.press("Control+k")
        times.append(_search(page, words))
        sizes.append(sum(size for path, size in sent.items() if "search" in path
                         or path.startswith("/pagefind/")) / 1000)
        page.wait_for_timeout(1000)
        page.keyboard.press("Control+a")
        next_times.append(_search(page, words))
        context.close()
    return Searched(what, words, times, next_times, max(sizes))


def _search(page: Page, words: str) -> float:
    """Type the words; the milliseconds from the last key until their results were shown."""
    page.evaluate("forget()")
    page.keyboard.type(words, delay=KEY)
    while (shown := page.evaluate("(words) => shownAfter(words)", words)) is None:
        page.wait_for_timeout(50)
    return float(shown)


@contextmanager
def _host(site: Path) -> Iterator[tuple[str, dict[str, int]]]:
    """The address of a host that compresses as static hosts do, and the bytes it sent by path."""
    sent: dict[str, int] = {}
    handler = functools.partial(_Host, sent, directory=str(site))
    server = http.server.ThreadingHTTPServer(("127.0.0.1", 0), handler)
    threading.Thread(target=server.serve_forever, daemon=True).start()
    yield f"http://127.0.0.1:{server.server_address[1]}/", sent
    server.shutdown()
    server.server_close()


class _Host(http.server.SimpleHTTPRequestHandler):
    def __init__(self, sent: dict[str, int], *args: Any, **rest: Any) -> None:
        self._sent = sent
        super().__init__(*args, **rest)

    def log_message(self, format: str, *args: object) -> None:
        pass

    def do_GET(self) -> None:
        file = Path(self.translate_path(self.path))
        file = file / "index.html" if file.is_dir() else file
        if not file.is_file():
            return self.send_error(http.HTTPStatus.NOT_FOUND)
        body = file.read_bytes()
        self.send_response(http.HTTPStatus.OK)
        if file.suffix in _PACKED:
            body = gzip.compress(body, 6)
            self.send_header("Content-Encoding", "gzip")
        self.send_header("Content-Type", self.guess_type(str(file)))
        self.send_header("Content-Length", str(len(body)))
        self.end_headers()
        self.wfile.write(body)
        self._sent[self.path] = self._sent.get(self.path, 0) + len(body)


def section(searched: Iterable[tuple[int, list[Searched] | str]]) -> str:
    """What was measured, as a section of the page of benchmarks; one sentence where nothing was."""
    lines = [
        "## Search in a browser", "",
        "Chromium with nothing of the site kept, on the machine that also serves it. The window is "
        f"opened by key and the words typed at once, {KEY} milliseconds a key. Milliseconds are "
        "those from the last key to the first results on the screen, with the pause that the "
        f"search makes for more keys; the quickest and the median of {REPEATS}, which lie apart "
        "where the machine had other work. “Next” is the same query once more "
        "in the same window. Kilobytes are everything that the search fetched for these words: its "
        "scripts and style, Pagefind, the index, ten results and, for slips, the list of words; "
        "text compressed with gzip, as static hosts send it.", "",
        "| Boards | Query | Words | First, ms | Next, ms | Transfer, kB |",
        "| ---: | --- | --- | ---: | ---: | ---: |",
    ]
    said = []
    for boards, found in searched:
        if isinstance(found, str):
            said.append(found)
            continue
        lines += [f"| {boards:,} | {one.what} | {one.words} | {_times(one.first)} | "
                  f"{_times(one.next)} | {one.kilobytes:.0f} |" for one in found]
    return "\n".join([*lines[:2], said[0], ""] if said else [*lines, ""])


def _times(milliseconds: list[float]) -> str:
    return f"{min(milliseconds):.0f}, {statistics.median(milliseconds):.0f}"
