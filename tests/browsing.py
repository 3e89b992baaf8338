"""What tests need to look at a site in a real browser: the browser, and a server."""

from __future__ import annotations

import contextlib
import functools
import http.server
import os
import shutil
import threading
import time
from collections.abc import Iterator
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from remit.views import policy

if TYPE_CHECKING:
    from playwright.sync_api import Page

CHROMIUM = next((found for name in ("chromium", "chromium-browser", "google-chrome")
                 if (found := shutil.which(name))), None)
# Where everything is to be tested, a missing browser is a fault and not a reason to skip.
LOOKS = [pytest.mark.browser, pytest.mark.skipif(
    CHROMIUM is None and os.environ.get("CI") != "true",
    reason="Chromium is not installed, so nothing was looked at in a browser; "
           "to install it where that is possible: make browser")]


class _Quiet(http.server.SimpleHTTPRequestHandler):
    late = 0.0
    """How many seconds a script is kept back that the page does not wait for."""

    def do_GET(self) -> None:
        if self.late and self.path.endswith(".js") and not self.path.endswith("/choices.js"):
            time.sleep(self.late)
        with contextlib.suppress(ConnectionError):  # The page is closed before all has come.
            super().do_GET()

    def log_message(self, format: str, *args: object) -> None:
        pass

    def send_error(self, code: int, message: str | None = None, explain: str | None = None) -> None:
        """Send the site's own page where there is nothing, from the nearest folder that has one."""
        root, there = Path(self.directory), Path(self.translate_path(self.path))
        above = [folder for folder in there.parents if folder.is_relative_to(root)]
        found = next((file for folder in above if (file := folder / "404.html").is_file()), None)
        if code != http.HTTPStatus.NOT_FOUND or found is None:
            return super().send_error(code, message, explain)
        page = found.read_bytes()
        self.send_response(code)
        self.send_header("Content-Type", "text/html; charset=utf-8")
        self.send_header("Content-Length", str(len(page)))
        self.end_headers()
        self.wfile.write(page)

    def end_headers(self) -> None:
        """Send what docs/publish.md asks of a host."""
        self.send_header("Content-Security-Policy", policy.HEADER)
        self.send_header("X-Content-Type-Options", "nosniff")
        super().end_headers()


def serving(site: Path, late: float = 0) -> Iterator[str]:
    """Serve the folder of a site as a careful host does; the address, and its end after use.

    `late` keeps scripts back for so many seconds, so that a page is seen before they run.
    """
    host = type("Host", (_Quiet,), {"late": late})
    handler = functools.partial(host, directory=str(site))
    server = http.server.ThreadingHTTPServer(("127.0.0.1", 0), handler)
    thread = threading.Thread(target=server.serve_forever, daemon=True)
    thread.start()
    yield f"http://127.0.0.1:{server.server_address[1]}/"
    server.shutdown()
    server.server_close()
    thread.join()


def paths_in(site: Path) -> list[str]:
    """The path of every page of a built site; those that only lead on are left out."""
    found = [file.parent.relative_to(site).as_posix() for file in sorted(site.rglob("index.html"))
             if 'http-equiv="refresh"' not in file.read_text("utf-8")]
    assert len(found) > 50
    return ["" if path == "." else f"{path}/" for path in found]


def until(page: Page, condition: str, seconds: float = 10) -> None:
    """Look again and again until a condition in JavaScript holds.

    `page.wait_for_function` would do so inside the page, where the policy forbids it to.
    """
    end = time.monotonic() + seconds
    while not page.evaluate(condition):
        assert time.monotonic() < end, f"it never came to be: {condition}"
        page.wait_for_timeout(20)
