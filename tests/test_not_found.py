"""What a reader finds at an address where nothing is: plain words, ways on, and a search begun."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from typing import TYPE_CHECKING
from urllib.parse import urlsplit

import pytest
from lxml import html

from browsing import LOOKS, serving
from page_text import words
from site_text import MKDOCS, build_site
from small_register import SMALL
from test_accessibility import ALL, violations

if TYPE_CHECKING:
    from playwright.sync_api import Browser, Page

BELOW = "/remit/1.0/"


@pytest.fixture(scope="module")
def below_a_prefix(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The root of a host that has a site below a prefix."""
    root = tmp_path_factory.mktemp("host")
    mkdocs = MKDOCS.replace("https://example.org/", f"https://example.org{BELOW}")
    site = build_site(tmp_path_factory.mktemp("project"), {"mkdocs.yml": mkdocs, **SMALL})
    (root / "remit").mkdir()
    site.rename(root / "remit" / "1.0")
    return root


@pytest.fixture(scope="module")
def host(below_a_prefix: Path) -> Iterator[str]:
    yield from serving(below_a_prefix)


def test_it_says_so_and_leads_on_from_any_depth_below_a_prefix(below_a_prefix: Path) -> None:
    page = html.fromstring((below_a_prefix / "remit/1.0/404.html").read_text("utf-8"))
    (main,) = page.xpath("//article")
    (title,) = main.xpath(".//h1")
    assert words(title) == "This page is not there"
    assert "Nothing stands at this address." in words(main)
    ways = {words(link): link.get("href") for link in main.xpath(".//li/a")}
    assert ways == {
        "the front page": f"{BELOW}.", "County Care Partnership": f"{BELOW}county/",
        "Harbour Partnership": f"{BELOW}harbour/", "Shared records": f"{BELOW}shared/"}
    asked = page.xpath("//link[@rel!='canonical']/@href | //script/@src | //a/@href | //img/@src")
    assert len(asked) > 10
    for link in asked:
        if link.startswith("#"):
            continue
        assert urlsplit(link).path.startswith(BELOW), link
        file = below_a_prefix / urlsplit(link).path.lstrip("/")
        assert (file / "index.html").is_file() or file.is_file(), link


class TestInABrowser:
    """What a reader sees there."""

    pytestmark = LOOKS

    @pytest.fixture
    def page(self, browser: Browser) -> Iterator[Page]:
        page = browser.new_page(viewport={"width": 1280, "height": 900})
        yield page
        page.close()

    def test_it_has_searched_for_the_words_of_the_address(self, page: Page, thurrock: str) -> None:
        answer = page.goto(thurrock + "thurrock/boards/helth-and-welbeing-board.html")
        assert answer is not None and answer.status == 404
        field = page.locator(".rm-lost input")
        page.locator(".rm-lost .rm-search-panel[data-answered]").wait_for()
        assert field.input_value() == "helth and welbeing board"
        assert "Showing “health wellbeing board”." in page.locator(".rm-search-said").inner_text()
        first = page.locator(".rm-lost .rm-search-results a").first
        assert first.inner_text() == "Thurrock Health and Wellbeing Board"
        assert violations(page, ALL) == []
        first.press("Enter")
        page.wait_for_url("**/thurrock/boards/hwb/")

    @pytest.mark.parametrize(("address", "field"), [
        ("harbour/boards/main-bord/papers/2024/", "main bord papers 2024"),
        ("nowhere", "nowhere"), ("harbour/%E0%A4%A/x%2Fy", "x y"),
        ("a/b/%3Cimg%20src=x%3E", "img src x"),
    ])
    def test_any_address_below_a_prefix_gives_its_words(
        self, page: Page, host: str, address: str, field: str
    ) -> None:
        page.goto(host + BELOW.lstrip("/") + address)
        page.locator(".rm-lost .rm-search-panel[data-answered]").wait_for()
        assert page.locator(".rm-lost input").input_value() == field

    def test_results_lead_below_the_prefix(self, page: Page, host: str) -> None:
        page.goto(host + BELOW.lstrip("/") + "harbour/boards/main-bord/")
        link = page.locator(".rm-lost .rm-search-results a").first
        link.wait_for()
        assert link.inner_text() == "Harbour Main Board"
        link.click()
        page.wait_for_url(f"**{BELOW}harbour/boards/main-board/")

    def test_without_javascript_the_links_are_there_and_no_search(
        self, browser: Browser, thurrock: str
    ) -> None:
        context = browser.new_context(java_script_enabled=False)
        page = context.new_page()
        page.goto(thurrock + "thurrock/boards/nothing/here/")
        assert page.locator("h1").inner_text() == "This page is not there"
        assert "search" not in page.locator("article").inner_text().lower()
        page.get_by_role("link", name="Thurrock health and care partnership").last.click()
        assert page.url == thurrock + "thurrock/"
        context.close()
