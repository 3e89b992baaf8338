"""Tells a comparison to programs as JSON."""

from __future__ import annotations

import json
from typing import Any, TextIO

from remit.model.fields import Key
from remit.problems import Place, Problem
from remit.queries.consequences.consequence import Consequence
from remit.queries.differences import Comparison
from remit.queries.differences.difference import Difference
from remit.queries.differences.sentence import Mention, Sentence
from remit.queries.outcome import Outcome, place_of
from remit.write.authored import plain_value
from remit.write.visible_text import visible


def render(outcome: Outcome, out: TextIO) -> None:
    """One object: `schema`, the two sides, and three lists: differences, consequences, findings.

    A record is `partnership/kind/id`. What is not there is null.
    """
    report = {
        "schema": 1,
        "before": visible(outcome.before),
        "after": visible(outcome.after),
        "differences": [_difference(comparison, one) for comparison in outcome.comparisons
                        for one in comparison.differences],
        "consequences": [_consequence(one) for one in outcome.consequences],
        "findings": {"new": [_finding(one) for one in outcome.findings.new],
                     "gone": [_finding(one) for one in outcome.findings.gone]},
    }
    # ASCII alone, so that a half character in a text cannot break the stream.
    out.write(json.dumps(report, indent=2, default=str) + "\n")


def _difference(comparison: Comparison, one: Difference) -> dict[str, Any]:
    return {
        "kind": one.kind,
        "heading": one.heading,
        "before": _key(one.before),
        "after": _key(one.after),
        "path": list(one.path),
        "was": plain_value(one.was),
        "now": plain_value(one.now),
        "sentence": visible(one.words),
        "names": _names(one.sentence),
        "touches": [str(key) for key in one.touches],
        "wording": [{"fate": segment.fate, "text": segment.text} for segment in one.wording],
        "place": _place(place_of(comparison, one)),
    }


def _consequence(one: Consequence) -> dict[str, Any]:
    return {
        "kind": one.kind,
        "heading": one.heading,
        "about": _key(one.about),
        "cause": _key(one.cause),
        "sentence": visible(one.words),
        "names": _names(one.sentence),
        "touches": [str(key) for key in one.touches],
    }


def _finding(problem: Problem) -> dict[str, Any]:
    return {"rule": problem.rule, "severity": problem.severity, "message": visible(problem.message),
            "help": visible(problem.help), "place": _place(problem.place)}


def _names(sentence: Sentence) -> list[dict[str, str]]:
    """The records that a sentence names, in its order, with the words by which it does: two can
    have one name."""
    return [{"words": visible(part.name), "record": str(part.key)}
            for part in sentence if isinstance(part, Mention)]


def _place(place: Place | None) -> dict[str, Any] | None:
    if place is None:
        return None
    return {"file": visible(place.file), "line": place.line, "column": place.column}


def _key(key: Key | None) -> str | None:
    return str(key) if key is not None else None
