"""Tells problems as SARIF 2.1.0, which code hosts and editors read."""

from __future__ import annotations

import json
from collections.abc import Sequence
from pathlib import Path
from typing import TextIO
from urllib.parse import quote

from remit.problems import Problem
from remit.rules import rule_pages
from remit.write.visible_text import visible

_LEVELS = {"error": "error", "warning": "warning", "notice": "note"}


def render(problems: Sequence[Problem], root: Path, out: TextIO) -> None:
    """One run with its rules and results."""
    pages = rule_pages()
    named = sorted({problem.rule for problem in problems})
    report = {
        "version": "2.1.0",
        "runs": [{
            "tool": {"driver": {
                "name": "remit",
                "rules": [{
                    "id": name,
                    "shortDescription": {"text": pages.get(name, name).split("\n", 1)[0]},
                    "help": {"text": pages.get(name, name), "markdown": pages.get(name, name)},
                } for name in named],
            }},
            "results": [_result(problem) for problem in problems],
        }],
    }
    out.write(json.dumps(report, indent=2) + "\n")


def _result(problem: Problem) -> dict[str, object]:
    place = problem.place
    region = {"startLine": place.line, "startColumn": place.column}
    if place.end_column is not None:
        region["endColumn"] = place.end_column
    words = f"{problem.message}. {problem.help}" if problem.help else problem.message
    return {
        "ruleId": problem.rule,
        "level": _LEVELS[problem.severity],
        "message": {"text": visible(words)},
        "locations": [{"physicalLocation": {
            "artifactLocation": {"uri": quote(visible(place.file))}, "region": region,
        }}],
    }
