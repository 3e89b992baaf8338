"""Tells a comparison in Markdown, as a comment on a pull request: folded where it is long."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from typing import Any, TextIO

from remit.problems import Problem
from remit.queries.differences import Comparison
from remit.queries.differences.reworded import Segment
from remit.queries.differences.sentence import words_of
from remit.queries.outcome import Outcome
from remit.views.charts.difference_graph import difference_graph
from remit.views.charts.graph import Graph
from remit.views.charts.mermaid import MOST_BODIES, MOST_LINES, mermaid_text
from remit.views.difference_sections import (
    Section,
    consequence_sections,
    difference_sections,
    shortened,
)
from remit.views.told_once import Told
from remit.write.harmless_markdown import harmless

# Whoever posts the comment finds the one to update by this.
MARK = "<!-- remit diff -->"
_MOST = 65_000  # characters; GitHub takes 65,536 in a comment
_ROOM = _MOST - 200  # what is kept free says how much is left out
_FOLD = 12  # sentences in a section from which on it is folded
_MANY = 40  # sentences in all from which on every section is


def render(outcome: Outcome, out: TextIO) -> None:
    """What is different, what follows, and what the check finds on one side only."""
    sections = difference_sections(outcome)
    told = sum(section.sentences for section in sections)
    head = [MARK, f"### {_summary(outcome)}"]
    blocks = [
        *_blocks(sections, told > _MANY),
        *([["", "### What follows"], *_blocks(consequence_sections(outcome), told > _MANY)]
          if outcome.consequences else []),
        *_findings("New findings of the check", outcome.findings.new),
        *_findings("Findings that are gone", outcome.findings.gone),
    ]
    room = _ROOM - sum(map(_length, (head, *blocks)))
    charts = []
    for heading, comparisons in (("In one chart", outcome.comparisons),
                                 ("What the decision brings, in one chart", outcome.decisions)):
        for graph in _graphs(comparisons, outcome.partnerships):
            chart = _chart(graph, heading, room)
            room -= _length(chart)
            charts += chart
    out.write("\n".join(_within_limit([[*head, *charts], *blocks])) + "\n")


def _summary(outcome: Outcome) -> str:
    count = len(outcome.differences)
    sides = f"from {harmless(outcome.before)} to {harmless(outcome.after)}"
    if not count:
        return f"No difference {sides}"
    return f"{count:,} difference{'s' if count != 1 else ''} {sides}"


def _graphs(
    comparisons: Iterable[Comparison], partnerships: Mapping[str, str]
) -> Iterator[Graph]:
    for comparison in comparisons:
        graph = difference_graph(comparison, partnerships)
        if graph is not None and graph.edges:
            yield graph


def _chart(graph: Graph, heading: str, room: int) -> list[str]:
    """The chart as a block that GitHub draws; a sentence where it is too large to be read, or
    would leave no room for what the comment says in words."""
    bodies, lines = len(graph.nodes), len(graph.edges)
    if bodies > MOST_BODIES or lines > MOST_LINES:
        return ["", f"There is no chart: {bodies:,} bodies and {lines:,} lines are more than one "
                    "shows legibly."]
    chart = ["", f"<details open><summary><b>{heading}</b></summary>", "", "```mermaid",
             *mermaid_text(graph).splitlines(), "```", "", "</details>"]
    return chart if _length(chart) <= room else [
        "", "There is no chart, as there is no room for it."]


def _length(lines: Iterable[str]) -> int:
    return sum(len(line) + 1 for line in lines)


def _blocks(sections: Sequence[Section], fold: bool) -> Iterator[list[str]]:
    """Each section as lines that belong together: a heading, or something to open, and a list."""
    for section in sections:
        home = f"{harmless(section.partnership)}: " if section.partnership else ""
        heading, count = f"{home}{section.heading}", section.sentences
        lines = [line for told in section.told for line in _entry(told)]
        if fold or count > _FOLD:
            yield ["", f"<details><summary><b>{heading}</b> ({count:,})</summary>", "", *lines,
                   "", "</details>"]
        else:
            yield ["", f"**{heading}**", "", *lines]


def _entry(told: Told[Any], indent: str = "") -> Iterator[str]:
    yield f"{indent}- {harmless(words_of(told.sentence))}"
    if any(segment.fate == "same" for segment in told.wording):
        yield f"{indent}  <br>{''.join(_reworded(shortened(told.wording)))}"
    for point in told.points:
        yield from _entry(point, f"{indent}  ")


def _reworded(wording: Iterable[Segment]) -> Iterator[str]:
    tags = {"gone": ("<del>", "</del>"), "new": ("<ins>", "</ins>"), "same": ("", "")}
    segments = list(wording)
    for last, segment in zip((None, *segments), segments, strict=False):
        opening, closing = tags[segment.fate]
        touches = segment.fate == "new" and last is not None and last.fate == "gone" and (
            not last.text[-1:].isspace())  # what went would run into what came
        before = " " if segment.text[:1].isspace() or touches else ""
        after = " " if segment.text[-1:].isspace() and segment.text.strip() else ""
        yield f"{before}{opening}{harmless(segment.text)}{closing}{after}"


def _findings(heading: str, problems: Sequence[Problem]) -> Iterator[list[str]]:
    if problems:
        lines = [f"- {one.severity}: {harmless(one.message)} ({harmless(str(one.place))})"
                 for one in problems]
        if len(lines) > _FOLD:
            yield ["", f"<details><summary><b>{heading}</b> ({len(lines):,})</summary>", "",
                   *lines, "", "</details>"]
        else:
            yield ["", f"**{heading}**", "", *lines]


def _within_limit(blocks: Iterable[list[str]]) -> Iterator[str]:
    """The lines of all blocks, as far as they fit; sentences that are left out are counted."""
    room, left_out = _ROOM, 0
    for block in blocks:
        last = len(block) - 2 if block[-1] == "</details>" else len(block)
        first = next((n for n, line in enumerate(block) if line.startswith("- ")), last)
        frame = _length((*block[:first], *block[last:]))
        if frame > room or left_out:
            left_out += sum(map(_is_sentence, block))
            continue
        room -= frame
        yield from block[:first]
        for line in block[first:last]:
            room -= len(line) + 1
            if room >= 0 and not left_out:
                yield line
            left_out += room < 0 and _is_sentence(line)
        yield from block[last:]
    if left_out:
        yield ""
        yield f"And {left_out:,} more, for which there is no room: run `remit diff` to see all."


def _is_sentence(line: str) -> bool:
    """Whether a line is a point of a list, and not the subject of the points below it."""
    return line.lstrip().startswith("- ") and not line.endswith(":")
