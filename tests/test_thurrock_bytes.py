"""The real site is the same bytes wherever and by whichever door it is built."""

from __future__ import annotations

import shutil
import subprocess
import sys
from pathlib import Path

from remit.plugin import build

ROOT = Path(__file__).resolve().parent.parent


def copy_of_the_project(folder: Path) -> Path:
    for name in ("content", "diagrams", "docs"):
        shutil.copytree(ROOT / name, folder / name)
    shutil.copy(ROOT / "mkdocs.yml", folder)
    return folder


def bytes_in(site: Path) -> dict[str, bytes]:
    found = {file.relative_to(site).as_posix(): file.read_bytes()
             for file in sorted(site.rglob("*")) if file.is_file()}
    assert len(found) > 200
    return found


def test_another_folder_and_mkdocs_alone_give_the_same_bytes(
    tmp_path: Path, thurrock_site: Path
) -> None:
    here = bytes_in(thurrock_site)
    other = copy_of_the_project(tmp_path / "another" / "folder")
    assert build(other / "mkdocs.yml").published
    assert differing(here, bytes_in(other / "site")) == []

    alone = copy_of_the_project(tmp_path / "alone")
    subprocess.run([sys.executable, "-m", "mkdocs", "build", "--quiet"], cwd=alone, check=True)
    assert differing(here, bytes_in(alone / "site")) == []


def differing(one: dict[str, bytes], other: dict[str, bytes]) -> list[str]:
    return sorted(path for path in {*one, *other} if one.get(path) != other.get(path))
