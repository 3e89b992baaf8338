"""A whole content folder as one text, for tests: text in, register and problems out.

Files are parted by lines such as `== boards/hwb.yaml`; paths are below `content/`, and those
without a partnership belong to `harbour`. A path that begins with `/` is below the project's root.
"""

from __future__ import annotations

import re
import tempfile
from pathlib import Path

from remit import pipeline
from remit.model.register import Register
from remit.problems import Problem

HOME = "harbour"
_MARK = re.compile(r"^== (\S+)\n", re.MULTILINE)


def files_in(text: str) -> dict[str, str]:
    """The files of a text, by their path below the project's root."""
    parts = _MARK.split(text)
    assert not parts[0].strip(), "the text must begin with a line “== path”"
    return {path_of(path): content.strip("\n") + "\n"
            for path, content in zip(parts[1::2], parts[2::2], strict=True)}


def path_of(path: str) -> str:
    """The path below the project's root of a path as texts write it."""
    if path.startswith("/"):
        return path[1:]
    known = path.split("/", 1)[0] in (HOME, "county", "shared")
    return f"content/{path}" if known else f"content/{HOME}/{path}"


def write_project(root: Path, files: dict[str, str]) -> pipeline.Settings:
    """Write files below a folder; returns the settings of a project there."""
    for path, content in files.items():
        target = root / path
        target.parent.mkdir(parents=True, exist_ok=True)
        target.write_bytes(content.encode())
    (root / "content").mkdir(exist_ok=True)
    return pipeline.Settings(root)


def checked(files: dict[str, str]) -> tuple[Register, list[Problem]]:
    """The register of some files, and every problem that a check tells, in order."""
    with tempfile.TemporaryDirectory() as folder:
        return pipeline.check(write_project(Path(folder), files))


def register_from(text: str) -> tuple[Register, list[Problem]]:
    """The register of a content folder written as one text, and every problem, in order."""
    return checked(files_in(text))


def told(problems: list[Problem]) -> list[str]:
    """Problems in short, to compare: `rule file:line:column`."""
    return [f"{problem.rule} {problem.place}" for problem in problems]
