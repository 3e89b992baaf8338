"""A whole project as text inside a test: write it down, build it, look at the site."""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path

MKDOCS = """\
site_name: Test register
site_url: https://example.org/
theme:
  name: material
plugins:
  - remit
"""


def write_project(root: Path, files: Mapping[str, str]) -> Path:
    """Write a project's files below `root`, with a plain mkdocs.yml where none is given."""
    for name, text in {"mkdocs.yml": MKDOCS, "docs/about.md": "# About\n", **files}.items():
        file = root / name
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_text(text, "utf-8")
    return root


def build_site(root: Path, files: Mapping[str, str]) -> Path:
    """The folder of the finished site of a project."""
    from remit.plugin import build

    write_project(root, files)
    build(root / "mkdocs.yml")
    return root / "site"
