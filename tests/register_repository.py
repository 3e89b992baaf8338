"""A register in a git repository of its own, for tests that publish it as versions."""

from __future__ import annotations

import os
import shutil
import subprocess
from pathlib import Path

from click.testing import CliRunner, Result

from register_text import files_in, write_project
from remit.cli import commands

MKDOCS = """\
site_name: Harbour
site_url: https://register.example/gov/
theme: {name: material}
plugins:
  - remit: {}
"""
# As little as a register can be: it is built in less than a second.
TINY = files_in("""
== partnership.yaml
name: Harbour Partnership
speaks_for: 2024-06-01
levels: {town: Town}
== areas.yaml
town: {name: Harbour, level: town}
== boards/main-board.yaml
name: Main Board
type: board
area: town
""")
# Whose settings they are must not matter.
ALONE = {"GIT_CONFIG_GLOBAL": os.devnull, "GIT_CONFIG_NOSYSTEM": "1"}
DAY = 24 * 60 * 60
FIRST_DAY = 1_704_110_400  # 1 January 2024, noon


class Repository:
    """A project in a folder, with a commit a day from 1 January 2024 on."""

    def __init__(
        self, root: Path, files: dict[str, str], mkdocs: str = MKDOCS, *, commits: bool = True
    ) -> None:
        self.root = root
        self.days = 0
        write_project(root, {**files, "mkdocs.yml": mkdocs, "docs/about.md": "# About\n",
                             ".gitignore": "/site/\n.cache/\n*.secret\n"})
        self.git("init", "--quiet", "--initial-branch=main", ".")
        self.git("config", "user.name", "An Officer")
        self.git("config", "user.email", "officer@example.org")
        if commits:
            self.commit()

    @classmethod
    def at(cls, root: Path, days: int = 9) -> Repository:
        """One that is there already; `days` are those on which something was committed."""
        found = object.__new__(cls)
        found.root, found.days = root, days
        return found

    def copied(self, root: Path) -> Repository:
        """The same in another folder."""
        shutil.copytree(self.root, root, symlinks=True)
        return self.at(root, self.days)

    def git(self, *words: str, when: int | None = None) -> str:
        """What git says in this repository."""
        date = {f"GIT_{who}_DATE": f"{when} +0000" for who in ("AUTHOR", "COMMITTER")}
        ran = subprocess.run(
            ["git", "-c", "user.name=An Officer", "-c", "user.email=officer@example.org", *words],
            cwd=self.root, capture_output=True, text=True, timeout=60,
            env={**os.environ, **ALONE, **(date if when else {})})
        assert ran.returncode == 0, ran.stderr
        return ran.stdout.strip()

    def write(self, path: str, text: str | None) -> None:
        """Write a file of the project, or remove it."""
        file = self.root / path
        if text is None:
            file.unlink()
        else:
            file.parent.mkdir(parents=True, exist_ok=True)
            file.write_text(text, "utf-8")

    def commit(self) -> str:
        """Commit everything on the next day."""
        self.git("add", "--all")
        self.git("commit", "--quiet", "--message", f"Day {self.days + 1}", "--allow-empty",
                 when=FIRST_DAY + self.days * DAY)
        self.days += 1
        return self.git("rev-parse", "HEAD")

    def publish(self, *words: str) -> Result:
        """`remit publish` with these words, of which some can come after “--”."""
        config = str(self.root / "mkdocs.yml")
        return CliRunner().invoke(commands, ["publish", "--config", config, *words])

    def published(self, *words: str) -> Result:
        """The same, which must succeed."""
        ran = self.publish(*words)
        assert ran.exit_code == 0, (ran.output, ran.exception)
        return ran

    def tip(self, branch: str = "gh-pages") -> str:
        """The commit on which a branch stands; no text where there is no such branch."""
        return self.git("for-each-ref", "--format=%(objectname)", f"refs/heads/{branch}")

    def file(self, path: str, branch: str = "gh-pages") -> str:
        """A file on a branch."""
        return self.git("show", f"{branch}:{path}")

    def files(self, folder: str, branch: str = "gh-pages") -> list[str]:
        """The files below a folder of a branch, by their paths there."""
        return self.git("ls-tree", "-r", "--name-only", f"{branch}:{folder}").splitlines()

    def checked_out(self, folder: Path, branch: str = "gh-pages") -> Path:
        """The files of a branch in a folder, as a host serves them."""
        folder.mkdir(parents=True, exist_ok=True)
        archive = folder.parent / f"{folder.name}.tar"
        self.git("archive", "--format=tar", f"--output={archive}", branch)
        subprocess.run(["tar", "-xf", archive, "-C", folder], check=True, timeout=60)
        return folder
