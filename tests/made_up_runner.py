"""What a runner of GitHub Actions does for a workflow, on this machine: fetch, and run a script."""

from __future__ import annotations

import os
import subprocess
import sys
from dataclasses import dataclass
from pathlib import Path

import remit
from register_repository import ALONE, Repository

SCRIPTS = Path(remit.__file__).parent / "write" / "scaffold" / "github" / "scripts"
# Names of branches are chosen by strangers; git allows this one.
HOSTILE = "x;touch${IFS}pwned;$(touch${IFS}pwned)`touch${IFS}pwned`\"'"


@dataclass(frozen=True)
class Ran:
    """How a script ended, what it said, and what it wrote to be kept."""

    status: int
    out: str
    err: str
    comment: str = ""
    summary: str = ""


class Hub:
    """A bare repository on disk, to which an officer pushes and from which a runner fetches."""

    def __init__(self, folder: Path, work: Repository) -> None:
        self.folder, self.work = folder, work
        self.address = f"file://{folder / 'hub.git'}"
        work.git("init", "--quiet", "--bare", "--initial-branch=main", str(folder / "hub.git"))
        work.git("remote", "add", "origin", self.address)
        work.git("push", "--quiet", "origin", "main")

    def propose(self, branch: str = HOSTILE) -> str:
        """Commit the files as they are on a branch of their own, as a pull request."""
        self.work.git("checkout", "--quiet", "-B", branch)
        head = self.work.commit()
        self.work.git("push", "--quiet", "--force", "origin", f"{head}:refs/pull/7/head")
        return head

    def fetched(self, name: str, commit: str, *, depth: int | None = None) -> Path:
        """A runner's clone of the repository that stands on a commit."""
        runner = self.folder / name
        shallow = [f"--depth={depth}"] if depth else []
        self.work.git("init", "--quiet", "--initial-branch=main", str(runner))
        branches = "+refs/heads/*:refs/remotes/origin/*"
        for words in (["remote", "add", "origin", self.address],
                      ["fetch", "--quiet", *shallow, "origin", branches, commit],
                      ["checkout", "--quiet", "--detach", commit]):
            self.work.git("-C", str(runner), *words)
        return runner


def run_script(
    name: str, runner: Path, variables: dict[str, str], out: Path | None = None
) -> Ran:
    """Run one of the scripts in a clone as a workflow does; `out` is the folder it writes to."""
    summary = runner.parent / f"{runner.name}-summary.md"
    home = Path(sys.executable).parent
    ran = subprocess.run(
        ["bash", SCRIPTS / name], cwd=runner, capture_output=True, text=True, timeout=120,
        env={"PATH": f"{home}:{os.environ['PATH']}", "HOME": str(runner.parent), **ALONE,
             "PYTHONPATH": str(Path(remit.__file__).parent.parent), "CI": "true",
             "GITHUB_STEP_SUMMARY": str(summary), "GITHUB_HEAD_REF": HOSTILE,
             **({"OUT": str(out)} if out else {}), **variables})
    kept = out / "comment.md" if out else None
    return Ran(ran.returncode, ran.stdout, ran.stderr,
               kept.read_text("utf-8") if kept and kept.exists() else "",
               summary.read_text("utf-8") if summary.exists() else "")
