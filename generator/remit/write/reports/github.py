"""Tells problems to GitHub Actions, which shows them beside the lines of a pull request."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path
from typing import TextIO

from remit.problems import Problem
from remit.write.visible_text import visible, visible_sentence

_VALUE = str.maketrans({"%": "%25", "\r": "%0D", "\n": "%0A"})
_PROPERTY = str.maketrans({"%": "%25", "\r": "%0D", "\n": "%0A", ":": "%3A", ",": "%2C"})


def render(problems: Sequence[Problem], root: Path, out: TextIO) -> None:
    """One workflow command a problem; nothing in a text can end it or begin another."""
    for problem in problems:
        place = problem.place
        where = {"file": visible(place.file), "line": place.line, "col": place.column,
                 "endColumn": place.end_column, "title": problem.rule}
        properties = ",".join(f"{name}={str(value).translate(_PROPERTY)}"
                              for name, value in where.items() if value is not None)
        words = "\n".join(visible_sentence(t) for t in (problem.message, problem.help) if t)
        out.write(f"::{problem.severity} {properties}::{words.translate(_VALUE)}\n")
