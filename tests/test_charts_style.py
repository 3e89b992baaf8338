"""The style sheet of the charts: readable in light and dark, and it knows every class."""

from __future__ import annotations

import re

import pytest

from remit.views.charts.look import LINES, NODE_MARKS
from remit.views.charts.svg import chart_style

_TEXT = ("ink", "mute", "added", "removed", "moved")
_GROUNDS = ("paper", "tint-0", "tint-1", "tint-2", "tint-3")


def _colours(opening: str) -> dict[str, str]:
    block = chart_style().split(opening, 1)[1].split("}", 1)[0]
    return dict(re.findall(r"--chart-([\w-]+): (#\w{6})", block))


def _contrast(one: str, other: str) -> float:
    """The contrast ratio of WCAG 2.2: (lighter + 0.05) / (darker + 0.05), in relative luminance."""

    def luminance(colour: str) -> float:
        parts = [int(colour[place : place + 2], 16) / 255 for place in (1, 3, 5)]
        red, green, blue = (
            part / 12.92 if part <= 0.04045 else ((part + 0.055) / 1.055) ** 2.4 for part in parts
        )
        return 0.2126 * red + 0.7152 * green + 0.0722 * blue

    lighter, darker = sorted((luminance(one), luminance(other)), reverse=True)
    return (lighter + 0.05) / (darker + 0.05)


@pytest.mark.parametrize("opening", [":root {", '[data-md-color-scheme="slate"] {', "svg:root {"])
def test_text_and_lines_stand_out_from_every_ground(opening: str) -> None:
    colours = _colours(opening)
    assert len(colours) == 21
    for ground in (*_GROUNDS, "closed"):
        for text in _TEXT:
            assert _contrast(colours[text], colours[ground]) >= 4.5, (text, ground)
    for ground in _GROUNDS:
        for line in ("line", "flow", "outline", "accent"):
            assert _contrast(colours[line], colours[ground]) >= 3, (line, ground)
    assert _contrast(colours["on-focus"], colours["focus"]) >= 4.5


def test_a_file_in_the_dark_looks_like_the_site_in_the_dark() -> None:
    assert _colours("svg:root {") == _colours('[data-md-color-scheme="slate"] {')


def test_every_kind_of_line_and_every_mark_has_its_rule() -> None:
    style = chart_style()
    plain = {"accountable", "scrutinised", "follows"}
    for kind in LINES.keys() - plain:
        assert f".edge.{kind} path" in style
    for mark in NODE_MARKS.keys() - {"organisation"}:
        assert f".node.{mark} rect" in style


def test_a_chart_keeps_its_size_on_a_narrow_screen_and_fits_on_paper() -> None:
    style = chart_style()
    assert re.search(r"\.md-typeset \.remit-chart \.remit-picture \{[^}]*max-width: none", style)
    paper = style.split("@media print", 1)[1]
    assert "max-width: 100%" in paper
    assert "forced-colors: active" in style
