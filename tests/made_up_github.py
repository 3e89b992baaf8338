"""A made-up GitHub on this machine: as much of its interface as posting a comment asks for."""

from __future__ import annotations

import io
import json
import re
import threading
import zipfile
from collections.abc import Iterator
from contextlib import contextmanager
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from typing import Any

TOKEN = "the-token-of-this-run"
REPOSITORY = "council/register"
BOT = "github-actions[bot]"


def packed(files: dict[str, str | bytes], link: bool = False) -> bytes:
    """An artifact; with `link` its files are symbolic links."""
    held = io.BytesIO()
    with zipfile.ZipFile(held, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, content in files.items():
            entry = zipfile.ZipInfo(name)
            entry.external_attr = (0o120777 if link else 0o100644) << 16
            archive.writestr(entry, content, zipfile.ZIP_DEFLATED)
    return held.getvalue()


class GitHub:
    """What it knows, which a test writes and reads."""

    def __init__(self) -> None:
        self.address = ""
        self.pulls: dict[int, dict[str, Any]] = {}
        self.artifacts: list[dict[str, Any]] = []
        self.archives: dict[int, bytes] = {}
        self.comments: dict[int, list[dict[str, Any]]] = {}
        self.asked: list[str] = []
        self.shown_to_storage: list[str | None] = []
        self.shows_pages = True

    def pull(self, number: int, sha: str, branch: str = "a-branch", repository: int = 1) -> None:
        """Open a pull request, or move it on."""
        self.pulls[number] = {"number": number, "state": "open", "head": {
            "sha": sha, "ref": branch, "repo": {"id": repository}}}
        self.comments.setdefault(number, [])

    def artifact(self, name: str, archive: bytes, **said: Any) -> int:
        """Let the run keep an artifact."""
        number = 500 + len(self.artifacts)
        self.artifacts.append({"id": number, "name": name, "expired": False,
                               "size_in_bytes": len(archive), **said})
        self.archives[number] = archive
        return number

    def comment(self, number: int, body: str, login: str = BOT) -> int:
        """Let somebody comment on a pull request."""
        found = 1000 + sum(len(some) for some in self.comments.values())
        self.comments[number].append({"id": found, "user": {"login": login}, "body": body})
        return found

    def bodies(self, number: int) -> list[str]:
        """The comments on a pull request."""
        return [comment["body"] for comment in self.comments[number]]


@contextmanager
def github() -> Iterator[GitHub]:
    """A made-up GitHub that answers at its `address` while the block runs."""
    here = GitHub()

    class Answers(BaseHTTPRequestHandler):
        def do_GET(self) -> None:
            self._begin()
            path, _, query = self.path.partition("?")
            if found := re.fullmatch(r"/storage/(\d+)", path):
                here.shown_to_storage.append(self.headers["Authorization"])
                return self._send(here.archives[int(found[1])])
            below = self._below(path)
            if below is None:
                return self._send(b"{}", 401)
            if re.fullmatch(r"/actions/runs/\d+/artifacts", below):
                return self._json({"artifacts": here.artifacts})
            if found := re.fullmatch(r"/actions/artifacts/(\d+)/zip", below):
                self.send_response(302)
                # Another host, as it is in life.
                self.send_header("Location", here.address.replace("127.0.0.1", "localhost")
                                 + f"/storage/{found[1]}")
                self.end_headers()
                return None
            if (found := re.fullmatch(r"/pulls/(\d+)", below)) and int(found[1]) in here.pulls:
                return self._json(here.pulls[int(found[1])])
            if found := re.fullmatch(r"/issues/(\d+)/comments", below):
                page = int(re.findall(r"\bpage=(\d+)", query)[0])
                return self._json(here.comments[int(found[1])][(page - 1) * 100:page * 100])
            return self._send(b"{}", 404)

        def do_POST(self) -> None:
            self._begin()
            below = self._below(self.path) or ""
            if below == "/pages/builds":
                return self._json({}, 201 if here.shows_pages else 404)
            found = re.fullmatch(r"/issues/(\d+)/comments", below)
            assert found, self.path
            here.comment(int(found[1]), self._body())
            self._json({}, 201)

        def do_PATCH(self) -> None:
            self._begin()
            below = self._below(self.path) or ""
            found = re.fullmatch(r"/issues/comments/(\d+)", below)
            assert found, self.path
            (one,) = [c for some in here.comments.values() for c in some
                      if c["id"] == int(found[1])]
            one["body"] = self._body()
            self._json({})

        def _begin(self) -> None:
            here.asked.append(f"{self.command} {self.path}")

        def _below(self, path: str) -> str | None:
            """The path below the repository, for who has the token."""
            root = f"/repos/{REPOSITORY}"
            allowed = self.headers["Authorization"] == f"Bearer {TOKEN}"
            return path.removeprefix(root) if allowed and path.startswith(root) else None

        def _body(self) -> str:
            said = json.loads(self.rfile.read(int(self.headers["Content-Length"])))
            assert list(said) == ["body"]
            assert len(said["body"]) <= 65_536, "GitHub answers with 422"
            return str(said["body"])

        def _json(self, said: Any, status: int = 200) -> None:
            self._send(json.dumps(said).encode(), status)

        def _send(self, said: bytes, status: int = 200) -> None:
            self.send_response(status)
            self.send_header("Content-Length", str(len(said)))
            self.end_headers()
            self.wfile.write(said)

        def log_message(self, format: str, *args: Any) -> None:
            pass

    server = ThreadingHTTPServer(("127.0.0.1", 0), Answers)
    here.address = f"http://127.0.0.1:{server.server_port}"
    thread = threading.Thread(target=server.serve_forever, daemon=True)
    thread.start()
    try:
        yield here
    finally:
        server.shutdown()
        server.server_close()
        thread.join()
