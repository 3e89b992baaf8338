"""The script that comments on a pull request, run for real against a made-up GitHub."""

from __future__ import annotations

import json
import os
import subprocess
from collections.abc import Iterator
from pathlib import Path

import pytest

from made_up_github import BOT, REPOSITORY, TOKEN, GitHub, github, packed
from test_workflows import WRITTEN

SCRIPT = WRITTEN / "scripts" / "post_comment.py"
MARK = "<!-- remit diff -->"
SHA = "5d" * 20
RUN = {"id": 77, "event": "pull_request", "head_sha": SHA, "head_branch": "a-branch",
       "head_repository": {"id": 1}}


@pytest.fixture
def there() -> Iterator[GitHub]:
    with github() as made:
        made.pull(7, SHA)
        yield made


def keep(there: GitHub, text: str | bytes, number: int = 7) -> None:
    there.artifact(f"difference-{number}", packed({"comment.md": text}))


def post(there: GitHub, tmp_path: Path, **run: object) -> tuple[int, str]:
    event = tmp_path / "event.json"
    event.write_text(json.dumps({"workflow_run": {**RUN, **run}}), "utf-8")
    ran = subprocess.run(
        ["/usr/bin/env", "python3", SCRIPT], capture_output=True, text=True, timeout=60,
        cwd=tmp_path, env={"PATH": os.environ["PATH"], "GITHUB_API_URL": there.address,
                           "GITHUB_SERVER_URL": "https://git.example", "GITHUB_TOKEN": TOKEN,
                           "GITHUB_REPOSITORY": REPOSITORY, "GITHUB_EVENT_PATH": str(event)})
    assert "Traceback" not in ran.stderr, ran.stderr
    return ran.returncode, (ran.stdout + ran.stderr).strip()


def refusal(there: GitHub, tmp_path: Path, **run: object) -> str:
    before = {number: list(there.bodies(number)) for number in there.comments}
    status, said = post(there, tmp_path, **run)
    assert status == 1
    assert {number: there.bodies(number) for number in there.comments} == before
    return said


def test_two_runs_give_one_comment_updated(there: GitHub, tmp_path: Path) -> None:
    there.comment(7, "Looks good to me.", "a-clerk")
    keep(there, f"{MARK}\n### 1 difference\n")
    assert post(there, tmp_path) == (0, "Posted on pull request 7.")
    assert there.bodies(7)[1].startswith(f"{MARK}\n### 1 difference\n")
    there.artifacts.clear()
    keep(there, f"{MARK}\n### 2 differences\n")
    newer = "6e" * 20
    there.pull(7, newer)
    assert post(there, tmp_path, head_sha=newer) == (0, "Updated on pull request 7.")
    first, second = there.bodies(7)
    assert first == "Looks good to me."
    assert second.startswith(f"{MARK}\n### 2 differences\n")
    assert f"About commit {newer[:10]}" in second


def test_it_leads_to_the_run_and_the_preview(there: GitHub, tmp_path: Path) -> None:
    keep(there, "### Nothing\n")
    preview = there.artifact("site-preview", b"", size_in_bytes=10**9)
    assert post(there, tmp_path)[0] == 0
    (body,) = there.bodies(7)
    page = f"https://git.example/{REPOSITORY}/actions/runs/77"
    assert f"[How it was made]({page})" in body
    assert f"[Preview of the site]({page}/artifacts/{preview})" in body


def test_the_token_is_shown_to_github_alone(there: GitHub, tmp_path: Path) -> None:
    keep(there, "### Nothing\n")
    assert post(there, tmp_path)[0] == 0
    assert there.shown_to_storage == [None]


def test_it_finds_its_comment_among_hundreds(there: GitHub, tmp_path: Path) -> None:
    for number in range(250):
        there.comment(7, f"{MARK} I am the bot, too" if number == 3 else "Hm.", "a-stranger")
    mine = there.comment(7, f"{MARK}\nOld", BOT)
    keep(there, "New\n")
    assert post(there, tmp_path) == (0, "Updated on pull request 7.")
    assert f"PATCH /repos/{REPOSITORY}/issues/comments/{mine}" in there.asked
    assert len(there.bodies(7)) == 251
    assert there.bodies(7)[3] == f"{MARK} I am the bot, too"


def test_a_run_that_was_overtaken_or_left_nothing_says_so(there: GitHub, tmp_path: Path) -> None:
    assert post(there, tmp_path) == (0, "Run 77 has left nothing to post.")
    keep(there, "### Old\n")
    there.pull(7, "6e" * 20)
    said = "Run 77 is not about the newest state of pull request 7."
    assert post(there, tmp_path) == (0, said)
    there.pull(7, SHA)
    there.pulls[7]["state"] = "closed"
    assert post(there, tmp_path) == (0, said)
    assert there.bodies(7) == []


@pytest.mark.parametrize(("sha", "branch", "repository"), [
    (SHA, "a-branch", 2),  # the same commit in another repository, whoever pushed it there
    (SHA, "main", 1),
    ("6e" * 20, "theirs", 3),
])
def test_it_cannot_be_sent_to_the_pull_request_of_others(
    there: GitHub, tmp_path: Path, sha: str, branch: str, repository: int,
) -> None:
    there.pull(8, sha, branch, repository)
    keep(there, "### Merge this!\n", number=8)
    assert refusal(there, tmp_path) == (
        "Nothing was posted: pull request 8 is not the one of this run.")


def test_a_pull_request_whose_repository_is_gone(there: GitHub, tmp_path: Path) -> None:
    there.pulls[7]["head"]["repo"] = None
    keep(there, "### Text\n")
    assert "is not the one of this run" in refusal(there, tmp_path)
    assert "is not the one of this run" in refusal(there, tmp_path, head_repository=None)


@pytest.mark.parametrize("name", [
    "difference-", "difference-0", "difference-7/../8", "difference-7 ", "difference-７",
    "difference-99999999999999999999", "difference-7\n"])
def test_what_is_no_number_names_no_pull_request(there: GitHub, tmp_path: Path, name: str) -> None:
    there.artifact(name, packed({"comment.md": "Text"}))
    assert post(there, tmp_path) == (0, "Run 77 has left nothing to post.")
    assert there.bodies(7) == []


def test_a_number_that_there_is_not_and_two_numbers(there: GitHub, tmp_path: Path) -> None:
    keep(there, "Text", number=9)
    assert "GitHub did not answer as expected" in refusal(there, tmp_path)
    keep(there, "Text", number=7)
    assert "has 2 artifacts" in refusal(there, tmp_path)


@pytest.mark.parametrize("archive", [
    b"", b"no archive", packed({}), packed({"other.md": "Text"}), packed({"../comment.md": "Text"}),
    packed({"comment.md": "Text", "more.md": "Text"}), packed({"comment.md": b"\xff\xfe\x00"}),
    packed({"comment.md": "/etc/passwd"}, link=True), packed({"comment.md/": ""}),
    packed({"comment.md": "Text"})[:-30], packed({"comment.md": "x" * 400_000}),
    packed({"comment.md": "x" * 65_600}), packed({"comment.md": "0" * 10**8}),
])
def test_an_artifact_that_is_not_one_short_text_is_refused(
    there: GitHub, tmp_path: Path, archive: bytes,
) -> None:
    there.artifact("difference-7", archive)
    assert refusal(there, tmp_path).startswith("Nothing was posted: ")


def test_an_artifact_that_says_it_is_small(there: GitHub, tmp_path: Path) -> None:
    there.artifact("difference-7", os.urandom(400_000), size_in_bytes=10)
    assert "has more than 300,000 bytes" in refusal(there, tmp_path)
    there.artifacts.clear()
    there.artifact("difference-7", packed({"comment.md": "Text"}), expired=True)
    assert "has expired or is too large" in refusal(there, tmp_path)


def test_the_text_calls_nobody_and_hides_nothing(there: GitHub, tmp_path: Path) -> None:
    keep(there, f"{MARK}\nOne @mayor, a@b.example\r\n{MARK}"
                "\x1b[31m\u202eText\x00\n$(touch x) `y`\n")
    assert post(there, tmp_path)[0] == 0
    (body,) = there.bodies(7)
    assert body.startswith(f"{MARK}\n")
    text = body.removeprefix(f"{MARK}\n").partition("\n---\n")[0]
    assert text == "One @\u200bmayor, a@\u200bb.example\n[31mText\n$(touch x) `y`\n"
    assert [path.name for path in tmp_path.iterdir()] == ["event.json"]
