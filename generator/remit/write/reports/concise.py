"""Tells each problem on one line, as editors and other programs like to read it."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path
from typing import TextIO

from remit.problems import Problem
from remit.write.visible_text import visible, visible_sentence


def render(problems: Sequence[Problem], root: Path, out: TextIO) -> None:
    """One line a problem: place, severity and rule, message, help."""
    for problem in problems:
        help = f" ({visible_sentence(problem.help)})" if problem.help else ""
        out.write(f"{visible(str(problem.place))}: {problem.severity}[{problem.rule}]: "
                  f"{visible_sentence(problem.message)}{help}\n")
