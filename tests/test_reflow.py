"""With JavaScript, too, each kind of page fits a telephone and a reader who doubles the text."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from browsing import LOOKS
from reflow import beside_the_window
from test_accessibility import violations
from test_policy import one_page_of_each_kind

if TYPE_CHECKING:
    from playwright.sync_api import Browser

pytestmark = LOOKS


def test_each_kind_of_page_fits_its_window(
    browser: Browser, thurrock: str, thurrock_site: Path
) -> None:
    page = browser.new_page()
    wrong = {}
    for path in [*one_page_of_each_kind(thurrock_site), "thurrock/charts/structure-2019/"]:
        page.goto(thurrock + path)
        found = beside_the_window(page)
        if found:
            wrong[path] = found
    page.close()
    assert not wrong


def test_what_does_not_fit_would_be_noticed(browser: Browser, thurrock: str) -> None:
    page = browser.new_page()
    page.goto(thurrock)
    page.evaluate("document.querySelector('h1').style.width = '1000px'")
    assert list(beside_the_window(page)) == [(320, 1), (640, 2)]
    page.close()


def test_large_text_keeps_its_room_in_a_wide_window(browser: Browser, thurrock: str) -> None:
    page = browser.new_page()
    page.goto(thurrock + "thurrock/boards/ice/")
    beside_the_window(page)
    box = page.locator("article h1").bounding_box()
    assert box is not None and box["width"] > 600
    page.close()


@pytest.mark.parametrize("width", [360, 1280])
def test_what_can_be_pressed_is_24_pixels_or_has_room_around_it(
    browser: Browser, thurrock: str, thurrock_site: Path, width: int
) -> None:
    page = browser.new_page(viewport={"width": width, "height": 800})
    small = {}
    for path in one_page_of_each_kind(thurrock_site):
        page.goto(thurrock + path)
        found = violations(page, "{resultTypes: ['violations'], runOnly: ['target-size']}")
        if found:
            small[path] = found
    page.close()
    assert not small
