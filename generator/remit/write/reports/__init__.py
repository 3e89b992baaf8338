"""Ways to tell problems to people and programs: one printer a file, found by its folder.

A printer is a module with `render(problems, root, out)`: it writes sorted problems to a text
stream. `root` is the folder below which the files lie.
"""

from __future__ import annotations

import pkgutil
from collections.abc import Sequence
from importlib import import_module
from pathlib import Path
from typing import Protocol, TextIO

from remit.problems import Problem


class Printer(Protocol):
    """Writes problems, which are in order already, to a stream."""

    def __call__(self, problems: Sequence[Problem], root: Path, out: TextIO) -> None: ...


def formats() -> tuple[str, ...]:
    """The names of the printers."""
    return tuple(sorted(module.name for module in pkgutil.iter_modules(__path__)))


def printer(name: str) -> Printer:
    """The printer of a format named by `formats`."""
    found: Printer = import_module(f"{__name__}.{name}").render
    return found
