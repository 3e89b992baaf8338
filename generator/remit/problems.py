"""What is wrong, where it stands, and what to type instead."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from typing import Literal

Severity = Literal["error", "warning", "notice"]


@dataclass(frozen=True, slots=True)
class Place:
    """A spot in a file: its path from the project's root, and line and column counted from 1."""

    file: str
    line: int = 1
    column: int = 1
    end_column: int | None = None

    def __str__(self) -> str:
        return f"{self.file}:{self.line}:{self.column}"


@dataclass(frozen=True, slots=True)
class Problem:
    """One thing that is wrong with the content, in words an officer can act on."""

    rule: str
    place: Place
    message: str
    help: str = ""
    severity: Severity = "error"


class RemitError(Exception):
    """Something around the content is wrong; the message is one sentence that says what to do."""


def in_order(problems: Iterable[Problem]) -> list[Problem]:
    """The problems sorted by file, line and column, each told once."""
    return sorted(
        dict.fromkeys(problems),
        key=lambda p: (p.place.file, p.place.line, p.place.column, p.rule, p.message),
    )
