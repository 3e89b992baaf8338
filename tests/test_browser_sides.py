"""Partnerships side by side in a browser: which are shown, and how they fit on a telephone."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

import pytest

from browsing import LOOKS

if TYPE_CHECKING:
    from playwright.sync_api import Browser, Page

pytestmark = LOOKS

_HEADS = """() => [...document.querySelectorAll("#bodies ~ .rm-scroll")][0].querySelectorAll(
  "thead th[data-side]:not([hidden])").length"""
_WIDER = "() => document.documentElement.scrollWidth - document.documentElement.clientWidth"


@pytest.fixture
def page(browser: Browser, thurrock: str) -> Iterator[Page]:
    opened = browser.new_page(viewport={"width": 1280, "height": 900})
    opened.goto(f"{thurrock}compare/")
    yield opened
    opened.close()


def test_a_partnership_is_chosen_away_and_the_address_keeps_it(page: Page) -> None:
    choice = page.get_by_role("group", name="Show")
    assert page.evaluate(_HEADS) == 3
    choice.get_by_label("South Yorkshire").focus()
    page.keyboard.press("Space")
    assert page.evaluate(_HEADS) == 2
    assert page.url.endswith("?show=thurrock,tower-hamlets")
    page.reload()
    assert page.evaluate(_HEADS) == 2
    assert not choice.get_by_label("South Yorkshire").is_checked()
    choice.get_by_label("Thurrock").uncheck()
    # Something must stay to be read.
    assert page.evaluate(_HEADS) == 1 and choice.get_by_label("Tower Hamlets").is_disabled()


def test_columns_stand_below_each_other_in_all_tables(page: Page) -> None:
    lefts = page.eval_on_selector_all("table.rm-sides thead th[data-side='thurrock']", """
      heads => heads.map(head => Math.round(head.getBoundingClientRect().left))""")
    assert len(lefts) == 8 and len(set(lefts)) == 1


def test_on_a_telephone_answers_stand_below_names_and_fit(
    browser: Browser, thurrock: str
) -> None:
    page = browser.new_page(viewport={"width": 360, "height": 740})
    page.goto(f"{thurrock}compare/?show=thurrock,tower-hamlets")
    assert page.evaluate(_WIDER) == 0
    boxes = page.eval_on_selector_all(
        "#bodies + .rm-scroll tbody tr:first-child td:not([hidden])",
        "cells => cells.map(cell => cell.getBoundingClientRect().toJSON())")
    assert len(boxes) == 2 and boxes[1]["top"] >= boxes[0]["bottom"]
    page.close()


def test_without_script_all_are_shown(browser: Browser, thurrock: str) -> None:
    context = browser.new_context(java_script_enabled=False)
    page = context.new_page()
    page.goto(f"{thurrock}compare/")
    assert page.get_by_role("group", name="Show").count() == 0
    assert page.locator("#bodies + .rm-scroll thead th[data-side]").count() == 3
    context.close()
