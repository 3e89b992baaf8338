"""No page of the real site breaks a rule of axe-core, in light or in dark colours."""

from __future__ import annotations

from collections.abc import Mapping
from importlib.resources import files
from pathlib import Path
from typing import TYPE_CHECKING, Any
from urllib.parse import urljoin

from browsing import LOOKS, paths_in, until
from sorts_of_pages import Sorts

if TYPE_CHECKING:
    from playwright.sync_api import Browser, Page

pytestmark = LOOKS

AXE = files("axe_playwright_python").joinpath("axe.min.js").read_text("utf-8")
NARROW = ("record meetings", "record risk-registers", "record funds", "record strategies",
          "record programmes", "record people", "answer decisions", "answer actions",
          "answer forward-plan", "side-by-side", "chart of steps", "comparison")
ALL = "{resultTypes: ['violations']}"
# Another scheme changes nothing but colours.
CONTRAST = "{resultTypes: ['violations'], runOnly: ['color-contrast', 'link-in-text-block']}"
# The colours of an element follow from its name and classes, and from those of all around it.
LOOKS_OF_ELEMENTS = """() => {
  const look = (one) => one &&
    `${look(one.parentElement) ?? ""} > ${one.nodeName} ${one.getAttribute("class") ?? ""}`;
  return [...new Set([...document.querySelectorAll("*")].map(look))];
}"""


def violations(page: Page, options: str) -> list[str]:
    """Each rule that the page breaks, with the first element that does."""
    page.evaluate(AXE)
    found: dict[str, Any] = page.evaluate(f"axe.run(document, {options})")
    assert found["passes"], "axe-core looked at nothing"
    return [f"{v['id']}: {v['nodes'][0]['html'][:200]}" for v in found["violations"]]


def test_no_page_breaks_a_rule(
    browser: Browser, thurrock: str, thurrock_site: Path, sorts: Sorts,
    one_of_each: Mapping[str, str]
) -> None:
    """In dark colours, where all else is the same, a page is looked at that has what looks unlike
    everything on the pages before it."""
    page = browser.new_page(viewport={"width": 1280, "height": 900}, color_scheme="light")
    broken: dict[str, list[str]] = {}
    seen: set[str] = set()
    in_dark = 0
    paths = paths_in(thurrock_site)
    assert set(sorts.real.values()) <= set(paths)
    others = [one_of_each[sort] for sort in sorts.only_small]
    for path in (*(thurrock + path for path in paths), *others):
        page.emulate_media(color_scheme="light")
        page.goto(path)
        found = violations(page, ALL)
        looks = set(page.evaluate(LOOKS_OF_ELEMENTS))
        if not looks <= seen:
            seen |= looks
            in_dark += 1
            page.emulate_media(color_scheme="dark")
            until(page, "document.body.dataset.mdColorScheme == 'slate'")
            found += violations(page, CONTRAST)
        if found:
            broken[path] = found
    page.close()
    assert in_dark > 20
    assert not broken


def test_a_telephone_and_an_open_search_break_no_rule(
    browser: Browser, thurrock: str, one_of_each: Mapping[str, str]
) -> None:
    page = browser.new_page(viewport={"width": 360, "height": 740})
    for path in ("", "thurrock/", "thurrock/boards/", "thurrock/boards/hwb/",
                 "thurrock/functions/", "thurrock/services/", "thurrock/offers/grays/",
                 "thurrock/changes/icp-reform/", "thurrock/charts/structure-2019/",
                 "thurrock/sources/thurrock-icp-paper/", *(one_of_each[sort] for sort in NARROW)):
        page.goto(urljoin(thurrock, path))
        assert violations(page, ALL) == [], path
    page.set_viewport_size({"width": 1280, "height": 900})
    page.keyboard.press("Control+k")
    page.keyboard.type("alliance")
    page.wait_for_selector(".rm-result-kind")
    assert violations(page, ALL) == []
    page.close()
