"""Tells problems to people: what is wrong, the line with the spot marked, and what to type."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path
from typing import TextIO

from rich.console import Console
from rich.text import Text

from remit.problems import Problem
from remit.write.excerpt import Excerpts
from remit.write.visible_text import visible, visible_sentence

_COLOURS = {"error": "bold red", "warning": "bold yellow", "notice": "bold cyan"}
_FRAME = "blue"


def render(problems: Sequence[Problem], root: Path, out: TextIO) -> None:
    """Every problem with its excerpt, and a last line that counts them."""
    console = Console(file=out, force_terminal=out.isatty(), highlight=False, soft_wrap=True)
    excerpts = Excerpts(root)
    for problem in problems:
        console.print(_told(problem, excerpts))
    console.print(Text(counted(problems), style="bold"))


def counted(problems: Sequence[Problem]) -> str:
    """How many there are: “3 errors, 1 warning in 2 files”, or that there are none."""
    if not problems:
        return "Nothing wrong"
    severities = [problem.severity for problem in problems]
    parts = [_number(severities.count(one), one) for one in ("error", "warning", "notice")
             if one in severities]
    return f"{', '.join(parts)} in {_number(len({p.place.file for p in problems}), 'file')}"


def _told(problem: Problem, excerpts: Excerpts) -> Text:
    colour = _COLOURS[problem.severity]
    excerpt = excerpts.around(problem.place)
    numbers = [number for number, _ in excerpt.lines] if excerpt else []
    margin = max([3, *(len(str(number)) for number in numbers)])
    bar = f"{' ' * margin} |"
    told = Text()
    told.append(f"{problem.severity}[{visible_sentence(problem.rule)}]", style=colour)
    told.append(f": {visible_sentence(problem.message)}\n", style="bold")
    told.append(f"{' ' * (margin - 1)}--> ", style=_FRAME)
    told.append(f"{visible(str(problem.place))}\n")
    if excerpt:
        told.append(f"{bar}\n", style=_FRAME)
        for number, line in excerpt.lines:
            told.append(f"{number:>{margin}} |", style=_FRAME)
            told.append(f" {line}\n" if line else "\n")
        told.append(bar, style=_FRAME)
        told.append(f" {' ' * excerpt.before}{'^' * excerpt.length}\n", style=colour)
        told.append(f"{bar}\n", style=_FRAME)
    if problem.help:
        told.append(f"{' ' * (margin - 1)}help: {visible_sentence(problem.help)}\n", style="green")
    return told


def _number(count: int, word: str) -> str:
    return f"{count} {word}" if count == 1 else f"{count} {word}s"
