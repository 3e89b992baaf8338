"""Serving: an edit shows by itself, and content with errors does not take the site away."""

from __future__ import annotations

import contextlib
import signal
import socket
import subprocess
import time
import urllib.request
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from made_up_site import MKDOCS, project
from remit.plugin.mkdocs_words import without_traceback
from test_site_build import in_a_process, wait_until


class Served:
    """`remit serve` in a process, and what it shows."""

    def __init__(self, config: Path) -> None:
        with socket.socket() as free:
            free.bind(("127.0.0.1", 0))
            self.address = f"127.0.0.1:{free.getsockname()[1]}"
        self.root = config.parent
        self.process: subprocess.Popen[str] = in_a_process(
            f"from remit.plugin import serve; serve({str(config)!r}, {self.address!r})",
            TMPDIR=str(config.parent))

    def page(self, path: str = "") -> str:
        """A page as the browser gets it, or no text where there is none."""
        with contextlib.suppress(OSError):
            url = f"http://{self.address}/made/{path}"
            with urllib.request.urlopen(url, timeout=5) as answer:
                return str(answer.read().decode("utf-8"))
        return ""

    def shows(self, words: str, path: str = "") -> Callable[[], bool]:
        return lambda: words in self.page(path)

    def write(self, name: str, text: str) -> None:
        (self.root / name).write_text(text, "utf-8")

    def stop(self) -> str:
        """End it as Ctrl + C does; what it said."""
        self.process.send_signal(signal.SIGINT)
        try:
            return self.process.communicate(timeout=20)[1]
        except subprocess.TimeoutExpired:
            self.process.kill()
            raise


@pytest.fixture
def served(tmp_path: Path) -> Iterator[Served]:
    server = Served(project(tmp_path))
    wait_until(lambda: server.page() or server.process.poll() is not None)
    yield server
    if server.process.poll() is None:
        server.stop()


def test_an_edit_shows_by_itself_and_errors_keep_the_last_good_pages(served: Served) -> None:
    assert served.shows("Example")()
    # MkDocs' own script, which shows each edit, stands inside the page.
    assert "Content-Security-Policy" not in served.page()
    assert "search.js" not in served.page()
    (untouched,) = served.root.glob("mkdocs_*/example/boards/executive/index.html")
    before = untouched.stat().st_mtime_ns

    served.write("content/example.yaml", "title: Another front\n")
    wait_until(served.shows("Another front"))
    assert untouched.stat().st_mtime_ns == before, "a page that did not change was written again"

    served.write("content/example.yaml", "title:\n")
    time.sleep(2)
    assert served.shows("Another front")()

    served.write("content/example.yaml", "title: Third front\n")
    wait_until(served.shows("Third front"))

    served.write("docs/about.md", "# About\n\nEdited by hand.\n")
    wait_until(served.shows("Edited by hand.", "about/"))

    served.write("mkdocs.yml", MKDOCS.replace("Made-up", "Renamed"))
    wait_until(served.shows("Renamed &amp; partners", "example/boards/executive/"))

    said = served.stop()
    assert "content/example.yaml:1:1: there is no title" in said
    assert "Search is left out here" in said
    assert "Traceback" not in said
    assert "dirty" not in said


def test_what_stops_a_build_while_serving_is_told_in_sentences(served: Served) -> None:
    served.write("mkdocs.yml", MKDOCS + "extra: [\n")
    time.sleep(2)
    served.write("mkdocs.yml", MKDOCS)
    time.sleep(1)
    (served.root / "docs/about.md").write_bytes("# About".encode("utf-16"))
    time.sleep(3)
    assert served.shows("Example")()
    served.write("docs/about.md", "# About\n\nReadable again.\n")
    wait_until(served.shows("Readable again.", "about/"))
    said = served.stop()
    assert "Traceback" not in said
    assert "about.md in" in said and "save it again" in said
    assert "mkdocs.yml" in said
    assert said.count("The last good pages stay until this is corrected.") == 2, said


def test_serving_begins_with_content_that_has_errors(tmp_path: Path) -> None:
    config = project(tmp_path)
    (tmp_path / "content/example.yaml").write_text("title:\n", "utf-8")
    server = Served(config)
    wait_until(server.shows("there is no title"))
    server.write("content/example.yaml", "title: At last\n")
    wait_until(server.shows("At last"))
    assert server.shows("Integrated Commissioning Executive", "example/boards/executive/")()
    assert "Traceback" not in server.stop()


def test_an_address_in_use_is_told_in_a_sentence(served: Served) -> None:
    run = in_a_process(
        "from remit.plugin import serve; from remit.problems import RemitError\n"
        f"try: serve({str(served.root / 'mkdocs.yml')!r}, {served.address!r})\n"
        "except RemitError as error: print(error)")
    said = run.communicate(timeout=30)
    assert "try another address" in said[0], said



def test_a_file_that_is_being_saved_is_read_again(caplog: pytest.LogCaptureFixture) -> None:
    """A build can meet a file between its emptying and its filling."""
    half_saved = UnicodeDecodeError("utf-8", b"\xff\xfe", 0, 1, "invalid start byte")
    outcomes: list[Exception | None] = [half_saved, None]

    def build() -> None:
        outcome = outcomes.pop(0)
        if outcome is not None:
            raise outcome

    without_traceback(build)()
    assert outcomes == [] and caplog.messages == []
    outcomes += [half_saved, OSError("gone")]
    without_traceback(build)()
    assert outcomes == []
    assert caplog.messages == [
        "A file cannot be read (gone); the pages stay as they are until it is saved again."]
