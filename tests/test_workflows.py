"""The workflows for GitHub: what a linter says of them, what they may do, and that they agree."""

from __future__ import annotations

import re
import shutil
import subprocess
import sys
import tomllib
from pathlib import Path

import pytest
import yaml

import remit

ROOT = Path(__file__).parent.parent
OURS = ROOT / ".github"
WRITTEN = Path(remit.__file__).parent / "write" / "scaffold" / "github"
BIN = Path(sys.executable).parent
WORKFLOWS = sorted(WRITTEN.glob("workflows/*.yml"))
SCRIPTS = sorted(WRITTEN.glob("scripts/*.sh"))


def run(*words: object, cwd: Path) -> tuple[int, str]:
    ran = subprocess.run([str(word) for word in words], cwd=cwd, capture_output=True, text=True,
                         timeout=60, env={"PATH": f"{BIN}:/usr/bin:/bin", "HOME": str(cwd)})
    return ran.returncode, ran.stdout + ran.stderr


def workflow(name: str) -> dict[str, object]:
    # YAML 1.1 reads the key `on` as true.
    read = yaml.safe_load((WRITTEN / "workflows" / f"{name}.yml").read_text("utf-8"))
    return {"on" if key is True else key: value for key, value in read.items()}


def steps(name: str) -> list[dict[str, object]]:
    (job,) = workflow(name)["jobs"].values()  # type: ignore[attr-defined]
    return list(job["steps"])


@pytest.fixture
def repository(tmp_path: Path) -> Path:
    shutil.copytree(WRITTEN, tmp_path / ".github")
    subprocess.run(["git", "init", "-q", str(tmp_path)], check=True, timeout=60)
    return tmp_path


def test_this_repository_uses_what_init_writes() -> None:
    files = {path.relative_to(WRITTEN): path.read_bytes()
             for path in sorted(WRITTEN.rglob("*")) if path.is_file()}
    assert len(files) == 6
    assert {path.relative_to(OURS): path.read_bytes()
            for path in sorted(OURS.rglob("*")) if path.is_file()} == files


def test_a_linter_finds_nothing_in_the_workflows(repository: Path) -> None:
    assert run(BIN / "jactionlint", "--no-color", "--strict-exit", cwd=repository) == (0, "")


@pytest.mark.parametrize(("right", "wrong", "found"), [
    ("fetch-depth: 0", "fetch-dept: 0", "unknown-action-input"),
    ("run: bash", "run: echo ${{ github.head_ref }}; bash", "template-injection"),
    ("@de0fac2e4500dabe0009e67214ff5f5447ce83dd", "@v6", "unpinned-uses"),
    ("persist-credentials: false", "lfs: false", "artipacked"),
])
def test_the_linter_would_find_it(repository: Path, right: str, wrong: str, found: str) -> None:
    file = repository / ".github/workflows/pull-request.yml"
    text = file.read_text("utf-8")
    assert right in text
    file.write_text(text.replace(right, wrong), "utf-8")
    status, said = run(BIN / "jactionlint", "--no-color", cwd=repository)
    assert status == 1
    assert f"[{found}]" in said


@pytest.mark.parametrize("script", SCRIPTS, ids=lambda path: path.name)
def test_a_linter_finds_nothing_in_the_scripts(script: Path) -> None:
    assert run("bash", "-n", script, cwd=WRITTEN) == (0, "")
    linter = BIN / "shellcheck"
    if not linter.exists():
        pytest.skip("there is no shellcheck for this machine")
    assert run(linter, "--shell", "bash", script, cwd=WRITTEN) == (0, "")
    assert "set -euo pipefail" in script.read_text("utf-8")


@pytest.mark.parametrize("file", WORKFLOWS, ids=lambda path: path.name)
def test_no_words_of_others_become_part_of_a_script(file: Path) -> None:
    ran = [step["run"] for step in steps(file.stem) if "run" in step]
    assert ran
    assert [script for script in ran if "${{" in script] == []  # type: ignore[operator]


def test_every_action_is_one_commit_and_says_its_version() -> None:
    used = [line for file in WORKFLOWS for line in file.read_text("utf-8").splitlines()
            if "uses:" in line]
    assert len(used) >= 7
    for line in used:
        assert re.search(r"uses: actions/[a-z-]+@[0-9a-f]{40} # v\d+\.\d+\.\d+$", line), line


def test_what_is_built_from_strangers_may_only_read() -> None:
    one = workflow("pull-request")
    assert one["on"] == {"pull_request": None}
    assert one["permissions"] == {"contents": "read"}
    assert one["concurrency"]["cancel-in-progress"] is True  # type: ignore[index]
    assert "secrets" not in str(one) and "token" not in str(one)
    (checkout,) = [step["with"] for step in steps("pull-request")
                   if "checkout" in str(step.get("uses"))]
    assert checkout["persist-credentials"] is False  # type: ignore[index]


def test_what_may_write_runs_nothing_of_the_change() -> None:
    one = workflow("comment")
    assert one["permissions"] == {}
    (job,) = one["jobs"].values()  # type: ignore[attr-defined]
    assert job["permissions"] == {
        "actions": "read", "contents": "read", "pull-requests": "write"}
    checkout, script = job["steps"]
    assert checkout["with"]["ref"] == "${{ github.event.repository.default_branch }}"
    assert script["run"] == "python3 .github/scripts/post_comment.py"
    assert list(script["env"]) == ["GITHUB_TOKEN"]
    assert "pull_request_target" not in "".join(f.read_text("utf-8") for f in WORKFLOWS)


def test_the_workflows_agree() -> None:
    follows = workflow("comment")["on"]["workflow_run"]["workflows"]  # type: ignore[index]
    assert follows == [workflow("pull-request")["name"]]
    kept = [step["with"]["name"] for step in steps("pull-request")  # type: ignore[index]
            if "upload" in str(step.get("uses"))]
    assert kept == ["difference-${{ github.event.pull_request.number }}", "site-preview"]


def test_only_publishing_may_push() -> None:
    (job,) = workflow("publish")["jobs"].values()  # type: ignore[attr-defined]
    assert job["permissions"] == {"contents": "write", "pages": "write"}
    assert workflow("publish")["permissions"] == {}
    (checkout,) = [step["with"] for step in job["steps"] if "checkout" in str(step.get("uses"))]
    assert checkout["fetch-depth"] == 0
    assert [step["env"].get("VERSION") for step in job["steps"] if "env" in step] == [
        "${{ inputs.version }}"]


def test_a_new_project_installs_the_remit_that_wrote_it() -> None:
    project = tomllib.loads((ROOT / "pyproject.toml").read_text("utf-8"))["project"]
    lines = (WRITTEN.parent / "requirements.txt").read_text("utf-8").splitlines()
    assert [line for line in lines if line and not line.startswith("#")] == [
        f"remit=={project['version']}"]
    ours = (ROOT / "requirements.txt").read_text("utf-8").splitlines()
    assert [line for line in ours if not line.startswith("#")] == ["-c constraints.txt", "."]
