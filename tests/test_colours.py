"""Contrast, computed from the colours a browser really uses, in light and in dark; and what readers
ask of their device: high contrast, no motion.

4.5 to 1 for text and 3 to 1 for what else has to be seen: WCAG 2.2, 1.4.3 and 1.4.11.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import TYPE_CHECKING, Any

import pytest

from browsing import LOOKS
from conftest import ROOT

if TYPE_CHECKING:
    from playwright.sync_api import Browser, Page

pytestmark = LOOKS

SHEET = ROOT / "generator/remit/views/theme/assets/remit/remit.css"
GROUNDS = ("--md-default-bg-color", "--rm-soft")
TEXT = ("--rm-ink", "--rm-mute", "--rm-live", "--rm-prop", "--rm-closed", "--rm-unknown",
        "--md-typeset-a-color", "--md-accent-fg-color")
LINES = ("--rm-edge", "--rm-blue", "--rm-focus")
# Between what stands apart anyway, and behind it.
DECORATION = ("--rm-line", "--rm-soft")
HEADER = ("--md-primary-bg-color", "--md-primary-bg-color--light")
CHART = "thurrock/charts/structure-with-reform/"

_RESOLVE = """(names) => {
  const probe = document.body.appendChild(document.createElement("span"));
  const found = {};
  for (const name of names) {
    probe.style.color = `var(${name})`;
    found[name] = getComputedStyle(probe).color;
  }
  probe.remove();
  return found;
}"""
# Every paint in the chart, told once: what it is, how it is painted, what lies under it.
_PAINTS = """() => {
  const ground = getComputedStyle(document.body).backgroundColor;
  const paint = (element, part) => getComputedStyle(element)[part];
  const picture = document.querySelector("svg.remit-picture");
  const panels = [...picture.querySelectorAll(".panel rect")].map((rect) => paint(rect, "fill"));
  const grounds = [ground, ...panels];
  const found = new Set();
  const tell = (what, colour, under) => found.add(JSON.stringify([what, colour, under]));
  for (const node of picture.querySelectorAll(".node")) {
    const inside = paint(node.querySelector("rect"), "fill");
    for (const text of node.querySelectorAll("text")) tell("text", paint(text, "fill"), inside);
    const line = paint(node.querySelector("rect"), "stroke");
    for (const under of grounds) tell("line", line, under);
  }
  for (const shape of picture.querySelectorAll(".edge :is(path, polyline, polygon, ellipse)")) {
    for (const under of grounds) tell("line", paint(shape, "stroke"), under);
  }
  for (const text of picture.querySelectorAll(":is(.edge, .panel) text")) {
    for (const under of grounds) tell("text", paint(text, "fill"), under);
  }
  return [...found].map((one) => JSON.parse(one));
}"""


def numbers(colour: str) -> list[float]:
    found = re.fullmatch(r"rgba?\(([^)]*)\)", colour)
    assert found, colour
    parts = [float(part) for part in found[1].split(",")]
    assert len(parts) == 3 or parts[3] == 1, f"{colour} is not opaque"
    return parts[:3]


def luminance(colour: str) -> float:
    """Relative luminance, from 0 for black to 1 for white, as WCAG 2.2 defines it."""
    channels = [part / 255 for part in numbers(colour)]
    red, green, blue = (c / 12.92 if c <= 0.04045 else ((c + 0.055) / 1.055) ** 2.4
                        for c in channels)
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


def contrast(one: str, other: str) -> float:
    darker, lighter = sorted((luminance(one), luminance(other)))
    return (lighter + 0.05) / (darker + 0.05)


@pytest.fixture(params=["light", "dark"])
def page(browser: Browser, request: pytest.FixtureRequest) -> Iterator[Page]:
    page = browser.new_page(color_scheme=request.param)
    yield page
    page.close()


def test_contrast_is_computed_as_it_is_defined() -> None:
    assert contrast("rgb(255, 255, 255)", "rgb(0, 0, 0)") == 21
    assert 4.47 < contrast("rgb(119, 119, 119)", "rgb(255, 255, 255)") < 4.49


def test_every_colour_of_ours_is_looked_at() -> None:
    named = set(re.findall(r"(--rm-[\w-]+):", SHEET.read_text("utf-8")))
    assert named == {name for name in (*TEXT, *LINES, *DECORATION) if name.startswith("--rm-")}


def test_text_and_lines_stand_out_from_the_page(page: Page, thurrock: str) -> None:
    page.goto(thurrock)
    colours = page.evaluate(_RESOLVE, [*GROUNDS, *TEXT, *LINES, *HEADER, "--md-primary-fg-color"])
    weak = []
    for names, least in ((TEXT, 4.5), (LINES, 3.0)):
        for name in names:
            for ground in GROUNDS:
                found = contrast(colours[name], colours[ground])
                if found < least:
                    weak.append(f"{name} on {ground}: {found:.2f}")
    for name in HEADER:
        found = contrast(colours[name], colours["--md-primary-fg-color"])
        if found < 4.5:
            weak.append(f"{name} in the header: {found:.2f}")
    assert not weak


def test_text_and_lines_stand_out_in_a_chart(page: Page, thurrock: str) -> None:
    page.goto(thurrock + CHART)
    paints: list[tuple[str, str, str]] = page.evaluate(_PAINTS)
    assert {what for what, _, _ in paints} == {"text", "line"}
    assert len(paints) > 10
    weak = [f"{what} {colour} on {under}: {contrast(colour, under):.2f}"
            for what, colour, under in paints
            if contrast(colour, under) < (4.5 if what == "text" else 3)]
    assert not weak


def test_the_mark_of_the_focus_stands_out_in_a_chart(page: Page, thurrock: str) -> None:
    page.goto(thurrock + CHART)
    grounds = [f"--chart-tint-{number}" for number in range(4)] + ["--md-default-bg-color"]
    colours = page.evaluate(_RESOLVE, ["--chart-accent", "--rm-focus", *grounds])
    for mark in ("--chart-accent", "--rm-focus"):
        for ground in grounds:
            assert contrast(colours[mark], colours[ground]) >= 3, (mark, ground)


class TestWhatReadersAskOfTheirDevice:
    """Forced colours and reduced motion."""

    def test_nothing_moves_where_no_motion_is_wanted(self, browser: Browser, thurrock: str) -> None:
        moving = """() => [...document.querySelectorAll("*")].filter((element) =>
          [null, "::before", "::after"].some((part) => {
            const style = getComputedStyle(element, part);
            const lasts = (times) => times.split(",").some((time) => parseFloat(time) > 0);
            return lasts(style.transitionDuration) || lasts(style.animationDuration);
          })).length"""
        for motion, expected in (("reduce", False), ("no-preference", True)):
            page = browser.new_page(reduced_motion=motion)  # type: ignore[arg-type]
            page.goto(thurrock + "thurrock/boards/ice/")
            assert bool(page.evaluate(moving)) is expected, motion
            page.close()

    def test_forced_colours_reach_everything_that_has_to_be_seen(
        self, browser: Browser, thurrock: str
    ) -> None:
        page = browser.new_page(forced_colors="active", color_scheme="dark")
        page.goto(thurrock + "thurrock/boards/ice/")
        assert page.evaluate("matchMedia('(forced-colors: active)').matches")
        system: dict[str, Any] = page.evaluate("""() => {
          const probe = document.body.appendChild(document.createElement("span"));
          const found = {};
          for (const name of ["Canvas", "CanvasText", "LinkText"]) {
            probe.style.color = name;
            found[name] = getComputedStyle(probe).color;
          }
          probe.remove();
          return found;
        }""")
        for selector, part, wanted in (
            (".node:not(.focus) rect", "stroke", "CanvasText"),
            (".node:not(.focus) rect", "fill", "Canvas"),
            (".node:not(.focus) a text", "fill", "LinkText"),
            (".node.focus text", "fill", "CanvasText"),
            (".edge path", "stroke", "CanvasText"),
            (".rm-tags li", "borderTopColor", "CanvasText"),
            (".md-tabs", "borderBottomColor", "CanvasText"),
            ("article dd a", "color", "LinkText"),
        ):
            painted = page.evaluate(
                "([selector, part]) => getComputedStyle(document.querySelector(selector))[part]",
                [selector, part])
            assert painted == system[wanted], (selector, part)
        page.close()
