"""The chart of a fund in a browser: how broad its lines are, and what it says of a box."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

import pytest

from browsing import LOOKS

if TYPE_CHECKING:
    from playwright.sync_api import Browser, Page

pytestmark = LOOKS

FUND = "thurrock/funds/better-care-fund/"
_WIDTHS = """() => Object.fromEntries([...document.querySelectorAll(
  '[data-chart="money-better-care-fund-2017-18"] .edge')].map(line => [
    line.dataset.from + ' ' + line.dataset.to,
    parseFloat(getComputedStyle(line.querySelector('path')).strokeWidth)]))"""


@pytest.fixture
def page(browser: Browser, thurrock: str) -> Iterator[Page]:
    opened = browser.new_page(viewport={"width": 1280, "height": 900})
    opened.goto(thurrock + FUND)
    yield opened
    opened.close()


def test_lines_are_as_broad_as_the_amounts(page: Page) -> None:
    widths = page.evaluate(_WIDTHS)
    assert len(widths) == 7
    assert widths["fund in-2"] / widths["fund in-0"] == pytest.approx(29.216 / 10.048, rel=0.01)
    assert widths["out-1 fund"] / widths["out-2 fund"] == pytest.approx(28.211 / 7.816, rel=0.01)
    assert max(widths.values()) < 36


def test_a_box_says_who_pays_and_nothing_of_answering(page: Page) -> None:
    assert page.locator(".remit-words").first.inner_text().strip() == ""
    page.locator('svg [data-node="in-0"]').hover()
    said = page.locator(".remit-words").first
    said.filter(has_text="pays into").wait_for()
    assert said.inner_text() == (
        "Thurrock CCG (required, £10,047,561) pays into Better Care Fund.")
    assert page.locator(".remit-choices").count() == 0


def test_the_numbers_of_a_table_stand_below_each_other(page: Page) -> None:
    ends = page.eval_on_selector_all(
        "#from-2017-18 ~ .rm-scroll >> nth=0 >> .rm-amount:nth-child(3)",
        "cells => cells.map(cell => cell.getBoundingClientRect().right)")
    assert len(ends) >= 4 and len(set(ends)) == 1


def test_on_a_telephone_nothing_is_wider_than_the_page(browser: Browser, thurrock: str) -> None:
    page = browser.new_page(viewport={"width": 360, "height": 740})
    for path in (FUND, "thurrock/funds/development-fund/",
                 "thurrock/strategies/person-led-health-and-care/", "thurrock/strategies/",
                 "thurrock/programmes/", "thurrock/agreements/bcf-section-75/"):
        page.goto(thurrock + path)
        assert page.evaluate("document.documentElement.scrollWidth") <= 360, path
    page.close()
