"""A first look in a real browser: no dialog, no error, no foreign request, search that works."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from browsing import LOOKS, paths_in, serving
from hostile_project import hostile_project
from remit.model.kinds import KINDS
from site_text import build_site
from sorts_of_pages import Sorts

if TYPE_CHECKING:
    from playwright.sync_api import Browser, Page

pytestmark = LOOKS


@pytest.fixture(scope="module")
def hostile_site(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return build_site(tmp_path_factory.mktemp("hostile"), hostile_project())


@pytest.fixture(scope="module")
def hostile(hostile_site: Path) -> Iterator[str]:
    yield from serving(hostile_site)


@dataclass
class Seen:
    """What a browser met on its way through some pages."""

    dialogs: list[str] = field(default_factory=list)
    errors: list[str] = field(default_factory=list)
    foreign: list[str] = field(default_factory=list)
    asked: int = 0


def watch(page: Page, *origins: str) -> Seen:
    seen = Seen()

    def asked(url: str) -> None:
        seen.asked += 1
        if not url.startswith((*origins, "data:", "blob:")):
            seen.foreign.append(url)

    def dialog(shown: object) -> None:
        seen.dialogs.append(shown.message)  # type: ignore[attr-defined]
        shown.dismiss()  # type: ignore[attr-defined]

    page.on("dialog", dialog)
    page.on("console", lambda said: seen.errors.append(said.text) if said.type == "error" else None)
    page.on("pageerror", lambda error: seen.errors.append(str(error)))
    page.on("request", lambda request: asked(request.url))
    return seen


def clean(seen: Seen) -> None:
    assert seen.asked > 3
    assert (seen.dialogs, seen.errors, seen.foreign) == ([], [], [])


def search(page: Page, words: str) -> None:
    """Open the search by key, type, and wait for the results of these words."""
    page.keyboard.press("Control+k")
    page.keyboard.type(words)
    page.wait_for_selector(f'.rm-search-panel[data-answered="{words}"]')
    page.wait_for_selector(".rm-result-kind")


@pytest.mark.parametrize("width", [360, 1280])
def test_pages_open_without_errors_and_without_sideways_scrolling(
    browser: Browser, thurrock: str, one_of_each: Mapping[str, str], sorts: Sorts, width: int
) -> None:
    """One of each sort of page that there is."""
    page = browser.new_page(viewport={"width": width, "height": 900})
    small = next(one_of_each[sort] for sort in sorts.only_small)
    seen = watch(page, thurrock, small.partition("/harbour/")[0])
    for address in one_of_each.values():
        page.goto(address)
        wide = page.evaluate("document.documentElement.scrollWidth")
        assert wide <= width, f"{address} is {wide} px wide at {width}"
    page.wait_for_load_state("networkidle")
    clean(seen)
    page.close()


def test_hostile_text_opens_no_dialog(browser: Browser, hostile: str, hostile_site: Path) -> None:
    """On no page of any kind: a hostile partnership has them all, and another has charts."""
    page = browser.new_page()
    seen = watch(page, hostile)
    paths = [path for path in paths_in(hostile_site) if not path.startswith("bad/") or path in (
        "bad/", "bad/charts/chart/", "bad/charts/flow/", "bad/funds/pot/", "bad/boards/one/")]
    assert {f"harbour/{kind}/" for kind in KINDS if kind != "partnership"} <= set(paths)
    for path in paths:
        answer = page.goto(hostile + path)
        assert answer is not None and answer.ok, path
    page.goto(hostile, wait_until="networkidle")
    search(page, "alert 49")
    titles = page.locator(".rm-search-results a").all_inner_texts()
    assert any("<script>alert(1)</script> {{ 7*7 }}" in title for title in titles)
    clean(seen)
    # A picture of its own has no link to an icon, so the browser looks for one that is not there.
    page.goto(hostile + "charts/bad/chart.svg", wait_until="networkidle")
    assert seen.dialogs == seen.foreign == []
    page.close()


def test_search_opens_by_key_and_says_what_each_result_is(browser: Browser, thurrock: str) -> None:
    page = browser.new_page()
    seen = watch(page, thurrock)
    page.goto(thurrock + "thurrock/boards/ice/", wait_until="networkidle")
    search(page, "health and wellbeing board")
    kinds = page.locator(".rm-result-kind").all_inner_texts()
    assert len(kinds) == 10
    assert kinds[0] == "Board · Thurrock health and care partnership · Current"
    clean(seen)
    page.close()
