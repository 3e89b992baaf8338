"""Without JavaScript everything can be read, in a narrow window and with large text, and nothing
is shown that would not work."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from browsing import LOOKS, paths_in
from reflow import beside_the_window

if TYPE_CHECKING:
    from playwright.sync_api import Browser, Page

pytestmark = LOOKS

# What a reader could press, other than a link, a heading that opens, or a region that scrolls.
CONTROLS = """() => [...document.querySelectorAll(
    "button, input, select, textarea, [role=button], [onclick], [tabindex]:not([role=region])")]
  .filter((e) => e.checkVisibility({ visibilityProperty: true }))
  .filter((e) => !e.matches("label.md-nav__link, input[data-md-toggle=drawer]"))
  .map((e) => e.outerHTML.slice(0, 120))"""
HIDDEN = """() => [...document.querySelector("main").querySelectorAll("article *:not(svg *)")]
  .filter((e) => !e.closest("details:not([open])") && !e.checkVisibility())
  .filter((e) => e.textContent.trim() && !e.matches(".rm-on-paper, .rm-on-paper *"))
  .map((e) => e.outerHTML.slice(0, 120))"""


@pytest.fixture(scope="module")
def plain(browser: Browser) -> Iterator[Page]:
    page = browser.new_page(java_script_enabled=False)
    yield page
    page.close()


def test_every_page_is_whole_and_fits_its_window(
    plain: Page, thurrock: str, thurrock_site: Path
) -> None:
    wrong = {}
    for path in [*paths_in(thurrock_site), "404.html"]:
        plain.set_viewport_size({"width": 1280, "height": 800})
        plain.goto(thurrock + path)
        found = [*plain.evaluate(CONTROLS), *plain.evaluate(HIDDEN)]
        beside = beside_the_window(plain)
        if found or beside:
            wrong[path] = found, beside
    assert not wrong


def test_the_menu_of_a_narrow_window_opens_by_pointer_and_by_key(
    plain: Page, thurrock: str
) -> None:
    plain.set_viewport_size({"width": 360, "height": 800})
    for by_key in (False, True):
        plain.goto(thurrock + "thurrock/boards/ice/")
        link = plain.locator(".md-sidebar--primary a[href='../../functions/']")
        assert not link.is_visible()
        if by_key:
            plain.keyboard.press("Tab")
            plain.keyboard.press("Space")
        else:
            plain.click("header [for=__drawer]")
        link.click()
        assert plain.url.endswith("/thurrock/functions/")


def test_what_opens_and_closes_does_so_by_itself(plain: Page, thurrock: str) -> None:
    plain.set_viewport_size({"width": 1280, "height": 800})
    plain.goto(thurrock + "thurrock/boards/ice/")
    opens = plain.locator("details.rm").first
    inside = opens.locator("li").first
    assert not inside.is_visible()
    opens.locator("summary").click()
    assert inside.is_visible()
