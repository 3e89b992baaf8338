"""Begins a register of one's own: a small one that builds and checks clean, to be changed."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

from remit.problems import RemitError

_TEMPLATE = Path(__file__).with_suffix("")  # the folder `scaffold` beside this file
# A packed template keeps its names visible; these are what they become, at the top.
_HIDDEN = {"gitignore.txt": ".gitignore", "github": ".github"}


def write_scaffold(folder: Path) -> list[Path]:
    """Write a small register into a new or empty folder; returns the files, by name.

    Raises RemitError where the folder holds anything, or is a file.
    """
    if folder.exists() and not folder.is_dir():
        raise RemitError(f"{folder} is a file: name a new folder.")
    if folder.is_dir() and any(folder.iterdir()):
        raise RemitError(f"{folder} is not empty: name a new folder, or an empty one.")
    written = []
    for template in _files(_TEMPLATE):
        top, *below = template.relative_to(_TEMPLATE).parts
        path = folder.joinpath(_HIDDEN.get(top, top), *below)
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(template.read_bytes())
        written.append(path)
    return written


def _files(folder: Path) -> Iterator[Path]:
    for path in sorted(folder.iterdir(), key=lambda p: p.name):
        if path.name == "__pycache__":
            continue  # installing a package leaves one beside the script
        if path.is_dir():
            yield from _files(path)
        else:
            yield path
