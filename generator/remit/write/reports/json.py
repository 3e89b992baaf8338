"""Tells problems to programs as JSON."""

from __future__ import annotations

import json
from collections.abc import Sequence
from pathlib import Path
from typing import TextIO

from remit.problems import Problem
from remit.write.visible_text import visible


def render(problems: Sequence[Problem], root: Path, out: TextIO) -> None:
    """One object: `schema`, the number of each severity, and the problems in order."""
    severities = [problem.severity for problem in problems]
    report = {
        "schema": 1,
        "errors": severities.count("error"),
        "warnings": severities.count("warning"),
        "notices": severities.count("notice"),
        "problems": [{
            "rule": problem.rule,
            "severity": problem.severity,
            "file": visible(problem.place.file),
            "line": problem.place.line,
            "column": problem.place.column,
            "end_column": problem.place.end_column,
            "message": problem.message,
            "help": problem.help,
        } for problem in problems],
    }
    # ASCII alone, so that a half character in a text cannot break the stream.
    out.write(json.dumps(report, indent=2) + "\n")
