"""A page is light, and stays where it is while it loads."""

from __future__ import annotations

import gzip
from collections.abc import Iterator
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from browsing import LOOKS, serving
from test_policy import one_page_of_each_kind

if TYPE_CHECKING:
    from playwright.sync_api import Browser, Page

pytestmark = LOOKS

MOST = 200_000  # bytes, as a host sends them that compresses text
LARGEST = 3
# What moves once all of a page is there and shown, which is while its scripts begin.
SHIFTS = """
window.shifts = [];
let shown = Infinity;
new MutationObserver((_, watching) => {
  if (document.querySelector("footer")) {
    watching.disconnect();
    requestAnimationFrame(() => requestAnimationFrame(() => (shown = performance.now())));
  }
}).observe(document, { childList: true, subtree: true });
new PerformanceObserver((list) => {
  for (const { value, startTime, sources } of list.getEntries()) {
    const moved = sources.map(({ node }) => `${node?.nodeName}.${node?.className}`);
    if (startTime >= shown) window.shifts.push(`${value}: ${moved.join(", ")}`);
  }
}).observe({ type: "layout-shift", buffered: true });
"""


def sent(file: Path) -> int:
    """The bytes of a file as they are sent: text compressed, a picture as it is."""
    content = file.read_bytes()
    return len(content) if file.suffix == ".png" else len(gzip.compress(content, 6))


def asked_for(browser: Browser, origin: str, path: str) -> list[str]:
    """The paths of everything that a page asks for as it opens."""
    asked: list[str] = []
    page = browser.new_page()
    page.on("request", lambda request: asked.append(request.url.removeprefix(origin)))
    page.goto(origin + path, wait_until="networkidle")
    page.close()
    return asked


def test_the_largest_pages_with_all_they_load_are_light(
    browser: Browser, thurrock: str, thurrock_site: Path
) -> None:
    """Search is left out, which loads its index when it is first used; its own script is not."""
    files = sorted(thurrock_site.rglob("index.html"), key=sent, reverse=True)[:LARGEST]
    weights = {}
    for file in files:
        path = file.parent.relative_to(thurrock_site).as_posix()
        loaded = {thurrock_site / asked for asked in asked_for(browser, thurrock, f"{path}/")}
        loaded = {one / "index.html" if one.is_dir() else one for one in loaded}
        assert file in loaded and len(loaded) > 10
        weights[path] = sum(sent(one) for one in loaded if "pagefind" not in one.parts)
    print(weights)
    assert max(weights.values()) < MOST, weights
    assert min(weights.values()) > 50_000, weights  # the theme alone is more


@pytest.fixture(scope="module")
def slowly(thurrock_site: Path) -> Iterator[str]:
    """The real site at a host whose scripts come long after its pages."""
    yield from serving(thurrock_site, late=0.3)


def moved_at(browser: Browser, address: str, width: int) -> tuple[list[str], Page]:
    """What moves on a first visit to a page, and the page."""
    context = browser.new_context(viewport={"width": width, "height": 800})
    context.add_init_script(SHIFTS)
    page = context.new_page()
    page.goto(address)
    page.wait_for_timeout(200)
    found: list[str] = page.evaluate("shifts")
    return found, page


@pytest.mark.parametrize("width", [360, 1280])
def test_nothing_moves_when_the_scripts_of_a_page_begin(
    browser: Browser, slowly: str, thurrock_site: Path, width: int
) -> None:
    moved = {}
    for path in [*one_page_of_each_kind(thurrock_site), "thurrock/charts/structure-2019/",
                 "thurrock/compare/icp-reform/", "thurrock/functions/", "thurrock/services/",
                 "404.html"]:
        found, page = moved_at(browser, slowly + path, width)
        page.context.close()
        if found:  # what a script moves it moves again; what a busy machine drew late it does not
            found, page = moved_at(browser, slowly + path, width)
            page.context.close()
        if found:
            moved[path] = found
    assert not moved


def test_what_moves_would_be_noticed(browser: Browser, thurrock: str) -> None:
    found, page = moved_at(browser, thurrock, 1280)
    assert not found
    page.evaluate("document.querySelector('article').style.marginTop = '200px'")
    page.wait_for_timeout(100)
    assert page.evaluate("shifts")
    page.context.close()
