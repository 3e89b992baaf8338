"""By keyboard alone: what has the focus can be seen, is marked, and is never under the header."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING, Any

import pytest

from browsing import LOOKS, until
from test_accessibility import ALL, violations

if TYPE_CHECKING:
    from playwright.sync_api import Browser, Page

pytestmark = LOOKS

LONG = ("", "thurrock/boards/ice/", "thurrock/functions/", "thurrock/changes/icp-reform/")
ICE = "thurrock/boards/ice/"
# What has the focus, and what is wrong with how it is shown.
FOCUS = """() => {
  const focused = document.activeElement;
  if (!focused || focused === document.body) return null;
  // The choice of colours shows its focus at the picture beside it.
  const shown = focused.matches(".md-option") ? focused.nextElementSibling : focused;
  const { left, right, top, bottom, width, height } = shown.getBoundingClientRect();
  const wrong = [];
  const style = getComputedStyle(shown);
  if (style.outlineStyle === "none" || parseFloat(style.outlineWidth) < 2) wrong.push("no mark");
  // Of what is larger than the window, a part in the middle is enough.
  const large = height > innerHeight / 2 || width > innerWidth;
  const middle = [left + width / 2, Math.min((top + bottom) / 2, innerHeight - 3)];
  const places = large ? [middle] : [[left + 3, top + 3], middle, [right - 3, bottom - 3]];
  for (const [x, y] of places) {
    const there = document.elementFromPoint(x, y);
    if (!there) wrong.push("out of the window");
    else if (there.closest(".md-header") && !shown.closest(".md-header")) wrong.push("covered");
  }
  const name = shown.textContent.trim().slice(0, 40) || focused.getAttribute("aria-label");
  return { name, tag: focused.tagName, wrong, where: `${left},${top} to ${right},${bottom}` };
}"""


@pytest.fixture
def page(browser: Browser) -> Iterator[Page]:
    page = browser.new_page(reduced_motion="reduce")
    yield page
    page.close()


def walk(page: Page, key: str) -> list[dict[str, Any]]:
    """Everything that has the focus in turn, until it leaves the page."""
    stops: list[dict[str, Any]] = []
    for _ in range(400):
        page.keyboard.press(key)
        focus = page.evaluate(FOCUS)
        if focus is None:
            return stops
        stops.append(focus)
    raise AssertionError("the focus never leaves the page")


@pytest.mark.parametrize(("width", "key"), [(1280, "Shift+Tab"), (360, "Tab")])
def test_focus_is_seen_marked_and_not_covered(
    page: Page, thurrock: str, width: int, key: str
) -> None:
    page.set_viewport_size({"width": width, "height": 700})
    for path in LONG:
        page.goto(thurrock + path, wait_until="networkidle")
        stops = walk(page, key)
        assert len(stops) > 4, path
        assert [stop for stop in stops if stop["wrong"]] == [], path
        assert "svg" not in {stop["tag"] for stop in stops}, path


def test_a_walk_would_notice_what_is_covered_or_not_marked(page: Page, thurrock: str) -> None:
    page.set_viewport_size({"width": 1280, "height": 700})
    page.goto(thurrock + ICE)
    page.evaluate("document.documentElement.style.scrollPaddingTop = 0")
    page.evaluate("for (const a of document.links) a.style.outline = 'none'")
    wrong = {said for stop in walk(page, "Shift+Tab") for said in stop["wrong"]}
    assert wrong >= {"covered", "no mark"}


def test_a_jump_leaves_the_heading_below_the_header(page: Page, thurrock: str) -> None:
    page.set_viewport_size({"width": 1280, "height": 700})
    page.goto(thurrock + ICE)
    page.click(".md-sidebar--secondary a:has-text('Who sits there')")
    until(page, "scrollY > 300")
    box = page.locator("h2#members").bounding_box()
    header = page.locator(".md-header").bounding_box()
    assert box is not None and header is not None
    assert header["height"] <= box["y"] < header["height"] + 60


def test_the_skip_link_comes_first_and_leads_past_the_navigation(
    page: Page, thurrock: str
) -> None:
    page.goto(thurrock + ICE)
    page.keyboard.press("Tab")
    assert page.evaluate(FOCUS)["name"] == "Skip to content"
    page.keyboard.press("Enter")
    page.keyboard.press("Tab")
    assert page.evaluate("document.activeElement.closest('article') !== null")


def test_the_menu_of_a_narrow_window_works_by_keyboard(page: Page, thurrock: str) -> None:
    page.set_viewport_size({"width": 360, "height": 700})
    page.goto(thurrock + ICE, wait_until="networkidle")
    opener = page.get_by_role("button", name="Menu")
    assert opener.get_attribute("aria-expanded") == "false"
    for key in ("Enter", "Space"):
        opener.focus()
        page.keyboard.press(key)
        assert opener.get_attribute("aria-expanded") == "true"
        assert page.evaluate(FOCUS)["name"] == "Home"
        assert violations(page, ALL) == []
        page.keyboard.press("Escape")
        assert opener.get_attribute("aria-expanded") == "false"
        assert page.evaluate(FOCUS)["name"] == "Menu"
    page.keyboard.press("Enter")
    while page.evaluate("document.activeElement.closest('#rm-menu') !== null"):
        page.keyboard.press("Tab")
    assert opener.get_attribute("aria-expanded") == "false"
    assert page.evaluate(FOCUS)["wrong"] == []


def test_a_section_in_the_navigation_opens_and_closes_by_keyboard(
    page: Page, thurrock: str
) -> None:
    page.set_viewport_size({"width": 1280, "height": 700})
    page.goto(thurrock + "reference/kinds/")
    section = page.get_by_role("button", name="Reference")
    inside = page.get_by_role("link", name="Benchmarks")
    assert inside.is_visible()
    section.press("Space")
    assert section.get_attribute("aria-expanded") == "false"
    until(page, "!document.querySelector(\".md-nav a[href$='benchmarks/']\")"
                ".checkVisibility({visibilityProperty: true})")
    section.press("Enter")
    assert section.get_attribute("aria-expanded") == "true"


def test_no_bare_key_does_anything(page: Page, thurrock: str) -> None:
    page.goto(thurrock + "thurrock/boards/", wait_until="networkidle")
    before = page.url, page.evaluate("document.body.innerHTML.length")
    for key in "abcdefghijklmnopqrstuvwxyz0123456789/.,;?+-":
        page.keyboard.press(key)
    page.wait_for_timeout(100)
    assert (page.url, page.evaluate("document.body.innerHTML.length")) == before
