"""Tells a comparison on a terminal: sentences under headings, and what was reworded below them."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from typing import Any, TextIO

from rich.console import Console
from rich.text import Text

from remit.problems import Problem
from remit.queries.differences.reworded import Segment
from remit.queries.differences.sentence import words_of
from remit.queries.outcome import Outcome
from remit.views.difference_sections import (
    Section,
    consequence_sections,
    difference_sections,
    shortened,
)
from remit.views.told_once import Told
from remit.write.visible_text import visible, visible_sentence

_MARKS = {"gone": ("[-", "-]", "red"), "new": ("{+", "+}", "green"), "same": ("", "", "")}


def render(outcome: Outcome, out: TextIO) -> None:
    """What is different, what follows, and what the check finds on one side only."""
    console = Console(file=out, force_terminal=out.isatty(), highlight=False, soft_wrap=True)
    for line in _lines(outcome):
        console.print(line)


def _lines(outcome: Outcome) -> Iterable[Text]:
    count = len(outcome.differences)
    yield Text(f"From {visible_sentence(outcome.before)} to {visible_sentence(outcome.after)}: "
               f"{counted(count, 'difference') if count else 'no difference'}", style="bold")
    yield from _told(difference_sections(outcome))
    if outcome.consequences:
        yield Text("\nWhat follows", style="bold")
        yield from _told(consequence_sections(outcome))
    for heading, problems in (("New findings of the check", outcome.findings.new),
                              ("Findings that are gone", outcome.findings.gone)):
        if problems:
            yield Text(f"\n{heading}", style="bold")
            yield from (_finding(problem) for problem in problems)


def counted(count: int, word: str) -> str:
    """“1 difference”, “12 differences”."""
    return f"{count:,} {word}" if count == 1 else f"{count:,} {word}s"


def _told(sections: Sequence[Section]) -> Iterable[Text]:
    for section in sections:
        home = f"{visible_sentence(section.partnership)}: " if section.partnership else ""
        yield Text(f"\n{home}{section.heading}", style="cyan")
        for told in section.told:
            yield from _entry(told, "  ")


def _entry(told: Told[Any], indent: str) -> Iterable[Text]:
    yield Text(f"{indent}{visible(' '.join(words_of(told.sentence).split()))}")
    if any(segment.fate == "same" for segment in told.wording):
        yield _reworded(told.wording, f"{indent}  ")
    for point in told.points:
        yield from _entry(point, f"{indent}  ")


def _reworded(wording: Iterable[Segment], indent: str) -> Text:
    said = Text(indent, style="dim")
    for segment in shortened(wording):
        opening, closing, colour = _MARKS[segment.fate]
        said.append(f"{opening}{visible(_one_line(segment.text))}{closing}", style=colour)
    return said


def _one_line(text: str) -> str:
    return " ".join(text.split("\n"))


def _finding(problem: Problem) -> Text:
    return Text(f"  {problem.severity}[{problem.rule}] {visible(str(problem.place))}: "
                f"{visible_sentence(problem.message)}")
