"""Ways to tell a comparison to people and programs: one printer a file, found by its folder.

A printer is a module `as_<format>` with `render(outcome, out)`: it writes what a comparison found
to a text stream.
"""

from __future__ import annotations

import pkgutil
from importlib import import_module
from typing import Protocol, TextIO

from remit.queries.outcome import Outcome


class DifferencePrinter(Protocol):
    """Writes what a comparison found to a stream."""

    def __call__(self, outcome: Outcome, out: TextIO) -> None: ...


def difference_formats() -> tuple[str, ...]:
    """The names of the printers."""
    return tuple(sorted(module.name.removeprefix("as_")
                        for module in pkgutil.iter_modules(__path__)))


def difference_printer(name: str) -> DifferencePrinter:
    """The printer of a format named by `difference_formats`."""
    found: DifferencePrinter = import_module(f"{__name__}.as_{name}").render
    return found
