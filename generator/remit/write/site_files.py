"""Writes the files of a site that are not pages: charts, data, and nothing outside the site."""

from __future__ import annotations

from collections.abc import Mapping
from fnmatch import fnmatch
from pathlib import Path, PurePosixPath

# Parts of the theme that only its own search needs, and maps for the theme's developers.
_UNUSED = ("assets/javascripts/lunr/*", "assets/javascripts/workers/*", "*.map")


def write_files(site: Path, files: Mapping[str, bytes]) -> None:
    """Write each file at its path below `site`; one that is there with the same bytes is left.

    Raises ValueError for a path that would leave the site.
    """
    for path, written in sorted(files.items()):
        parts = PurePosixPath(path).parts
        if not parts or path.startswith("/") or ".." in parts:
            raise ValueError(f"{path!r} is not a path below the site")
        file = site.joinpath(*parts)
        if file.is_file() and file.read_bytes() == written:
            continue
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_bytes(written)


def is_unused(path: str) -> bool:
    """Whether the theme's file at `path` below the site is one that no page asks for."""
    return any(fnmatch(path, pattern) for pattern in _UNUSED)
