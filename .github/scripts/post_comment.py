"""Posts what a change means as one comment on its pull request, and updates it from then on.

It runs with the right to write comments, so it trusts nothing that comes from the pull request: it
runs none of its code, and its text is data that is measured, cleaned and checked to be a text.
Python's own library is all that it needs.
"""

from __future__ import annotations

import io
import json
import os
import re
import sys
import unicodedata
import urllib.error
import urllib.request
import zipfile
from pathlib import Path
from typing import Any

MARK = "<!-- remit diff -->"  # the first line of the comment, by which it is found again
AUTHOR = "github-actions[bot]"  # whose comment it is: others could write the mark, too
TEXT = "comment.md"  # the one file in the artifact
MOST_BYTES = 300_000  # of the artifact, and of the text in it
MOST_CHARACTERS = 65_536  # GitHub takes no longer comment
PAGES = 30  # of a hundred comments: no pull request is looked through for longer
SECONDS = 30  # to wait for an answer
TURNING = ("LRE", "RLE", "LRO", "RLO", "PDF", "LRI", "RLI", "FSI", "PDI")  # let words swap places


class Refused(Exception):
    """Why nothing is posted, in one sentence."""


class Api:
    """GitHub's interface to one repository, at the address that Actions gives."""

    def __init__(self, address: str, repository: str, token: str) -> None:
        self._root = f"{address.rstrip('/')}/repos/{repository}"
        self._token = token

    def read(self, path: str, most: int = 10_000_000) -> bytes:
        """What stands at a path; never more than `most` bytes."""
        return self._ask("GET", path, None, most)

    def get(self, path: str) -> Any:
        """What stands at a path, from JSON."""
        return json.loads(self.read(path))

    def send(self, method: str, path: str, body: str) -> None:
        """Write a comment."""
        self._ask(method, path, json.dumps({"body": body}).encode(), 10_000_000)

    def _ask(self, method: str, path: str, data: bytes | None, most: int) -> bytes:
        request = urllib.request.Request(f"{self._root}{path}", data, method=method, headers={
            "Accept": "application/vnd.github+json", "X-GitHub-Api-Version": "2022-11-28"})
        # Artifacts are kept elsewhere: whoever keeps them is not shown the token.
        request.add_unredirected_header("Authorization", f"Bearer {self._token}")
        with urllib.request.urlopen(request, timeout=SECONDS) as answer:
            said: bytes = answer.read(most + 1)
        if len(said) > most:
            raise Refused(f"the answer to {path} has more than {most:,} bytes")
        return said


def main() -> None:
    """Post the comment for the run that the event names; tell the end in one sentence."""
    event = json.loads(Path(os.environ["GITHUB_EVENT_PATH"]).read_text("utf-8"))
    repository = os.environ["GITHUB_REPOSITORY"]
    api = Api(os.environ["GITHUB_API_URL"], repository, os.environ["GITHUB_TOKEN"])
    try:
        print(post(api, event["workflow_run"], f"{os.environ['GITHUB_SERVER_URL']}/{repository}"))
    except Refused as reason:
        sys.exit(f"Nothing was posted: {reason}.")
    except urllib.error.URLError as fault:
        sys.exit(f"Nothing was posted: GitHub did not answer as expected ({fault}).")


def post(api: Api, run: dict[str, Any], web: str) -> str:
    """Post or update the comment about a finished run; `web` is the repository's own address."""
    artifacts = api.get(f"/actions/runs/{int(run['id'])}/artifacts?per_page=100")["artifacts"]
    found = _difference_in(artifacts)
    if found is None:
        return f"Run {run['id']} has left nothing to post."
    number, artifact = found
    if not _is_newest(api.get(f"/pulls/{number}"), run):
        return f"Run {run['id']} is not about the newest state of pull request {number}."
    text = _text_in(api.read(f"/actions/artifacts/{artifact}/zip", MOST_BYTES))
    body = f"{MARK}\n{text}{_foot(artifacts, run, web)}"
    if len(body) > MOST_CHARACTERS:
        raise Refused(f"the text has {len(body):,} characters, and a comment at most "
                      f"{MOST_CHARACTERS:,}")
    there = _comment_on(api, number)
    if there is None:
        api.send("POST", f"/issues/{number}/comments", body)
        return f"Posted on pull request {number}."
    api.send("PATCH", f"/issues/comments/{there}", body)
    return f"Updated on pull request {number}."


def _difference_in(artifacts: list[dict[str, Any]]) -> tuple[int, int] | None:
    """The pull request that the run says it is about, and the number of its artifact."""
    named = [(found, one) for one in artifacts
             if (found := re.fullmatch(r"difference-([1-9][0-9]{0,8})", one["name"]))]
    if not named:
        return None
    if len(named) != 1:
        raise Refused(f"the run has {len(named)} artifacts named difference-NUMBER, not one")
    found, artifact = named[0]
    if artifact["expired"] or artifact["size_in_bytes"] > MOST_BYTES:
        raise Refused("the run's text has expired or is too large")
    return int(found[1]), int(artifact["id"])


def _is_newest(pull: dict[str, Any], run: dict[str, Any]) -> bool:
    """Whether a run belongs to a pull request as it is now, by what GitHub says of both.

    The run names its pull request itself, so it could name that of somebody else: its commit, its
    branch and whose repository they are in must all be the same.
    """
    home = (pull["head"]["repo"] or {}).get("id")  # there is none where a fork was deleted
    theirs = (run["head_repository"] or {}).get("id")
    if home is None or home != theirs or pull["head"]["ref"] != run["head_branch"]:
        raise Refused(f"pull request {pull['number']} is not the one of this run")
    return bool(pull["state"] == "open" and pull["head"]["sha"] == run["head_sha"])


def _text_in(archive: bytes) -> str:
    """The text in the artifact: a plain file, not too long, without anything that is no text."""
    try:
        with zipfile.ZipFile(io.BytesIO(archive)) as packed:
            (entry,) = packed.infolist()
            mode = entry.external_attr >> 16
            if entry.filename != TEXT or mode & 0o170000 not in (0, 0o100000):
                raise Refused(f"the artifact holds something else than a plain file {TEXT}")
            with packed.open(entry) as file:
                said = file.read(MOST_BYTES)  # what is cut by this is too long for a comment, too
        return _harmless(said.decode("utf-8"))
    except (ValueError, RuntimeError, NotImplementedError, EOFError, zipfile.BadZipFile) as fault:
        raise Refused(f"the artifact is not one text file ({type(fault).__name__})") from fault


def _harmless(text: str) -> str:
    """A text that calls nobody, hides nothing and cannot be taken for another comment of ours."""
    shown = "".join(sign for sign in text.replace(MARK, "")
                    if sign == "\n" or not (
                        unicodedata.category(sign) == "Cc"
                        or unicodedata.bidirectional(sign) in TURNING))
    # A space without width parts the sign from the name: nobody is sent a message.
    return re.sub(r"@(?=\w)", "@\N{ZERO WIDTH SPACE}", shown).strip() + "\n"


def _foot(artifacts: list[dict[str, Any]], run: dict[str, Any], web: str) -> str:
    """What this is about, and where the preview of the site is: from GitHub's own words alone."""
    page = f"{web}/actions/runs/{int(run['id'])}"
    preview = next((int(one["id"]) for one in artifacts
                    if one["name"] == "site-preview" and not one["expired"]), None)
    site = f" · [Preview of the site]({page}/artifacts/{preview})" if preview else ""
    return (f"\n---\n<sub>About commit {run['head_sha'][:10]} · [How it was made]({page}){site}"
            "</sub>\n")


def _comment_on(api: Api, number: int) -> int | None:
    """The comment that this script has posted before, or None."""
    for page in range(1, PAGES + 1):
        comments = api.get(f"/issues/{number}/comments?per_page=100&page={page}")
        for one in comments:
            if (one["user"] or {}).get("login") == AUTHOR and one["body"].startswith(MARK):
                return int(one["id"])
        if len(comments) < 100:
            break
    return None


if __name__ == "__main__":
    main()
