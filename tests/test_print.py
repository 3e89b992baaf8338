"""On paper: the chart whole, the address, the version and the date, and nothing to click."""

from __future__ import annotations

import io
import shutil
from collections.abc import Iterator
from pathlib import Path
from typing import TYPE_CHECKING

import pytest
from lxml import html
from pypdf import PdfReader

from browsing import LOOKS, serving
from conftest import ROOT
from remit.plugin import build

if TYPE_CHECKING:
    from playwright.sync_api import Browser, Page

pytestmark = LOOKS

ICE = "thurrock/boards/ice/"
# What stands on the screen around a page and in its tools.
NAVIGATION = ("Skip to content", "Search", "On this page", "About this site", "Full screen", "Fit",
              "Read this chart as a list", "Accessibility statement", "Who decides?", "CSV")


@pytest.fixture(scope="module")
def published(tmp_path_factory: pytest.TempPathFactory) -> Iterator[str]:
    """The real site with an address and a version, as one that is published has them."""
    root = tmp_path_factory.mktemp("published")
    for folder in ("content", "diagrams", "docs"):
        shutil.copytree(ROOT / folder, root / folder)
    settings = (ROOT / "mkdocs.yml").read_text("utf-8")
    told = settings.replace("  - remit:\n", "  - remit:\n      version: '2019.2'\n")
    (root / "mkdocs.yml").write_text(f"site_url: https://remit.example/made/\n{told}", "utf-8")
    assert build(root / "mkdocs.yml").published
    yield from serving(root / "site")


@pytest.fixture
def page(browser: Browser) -> Iterator[Page]:
    page = browser.new_page()
    yield page
    page.close()


def printed(page: Page) -> PdfReader:
    return PdfReader(io.BytesIO(page.pdf(prefer_css_page_size=True, format="A4")))


def words_on(pdf: PdfReader) -> list[str]:
    """The words of each sheet, on one line."""
    return [" ".join(sheet.extract_text().split()) for sheet in pdf.pages]


def places_on(pdf: PdfReader, sheet: int) -> list[tuple[str, float, float]]:
    """Each piece of text on a sheet, with where it begins, in points from the lower left."""
    found = []

    def visit(text: str, cm: list[float], tm: list[float], font: object, size: float) -> None:
        if text.strip():
            across = tm[4] * cm[0] + tm[5] * cm[2] + cm[4]
            up = tm[4] * cm[1] + tm[5] * cm[3] + cm[5]
            found.append((" ".join(text.split()), across, up))

    pdf.pages[sheet].extract_text(visitor_text=visit)
    return found


def test_a_bodys_page_tells_where_it_is_when_and_which_version(
    page: Page, published: str
) -> None:
    page.goto(published + ICE)
    sheets = words_on(printed(page))
    assert len(sheets) > 2
    line = f"https://remit.example/made/{ICE} · as at 1 December 2019 · version 2019.2"
    for number, words in enumerate(sheets, 1):
        assert line in words, number
        assert f"{number} of {len(sheets)}" in words
    assert "As at 1 December 2019" in sheets[-1]


def test_nothing_on_paper_is_there_to_be_clicked(page: Page, published: str) -> None:
    page.goto(published + ICE, wait_until="networkidle")
    words = " ".join(words_on(printed(page)))
    assert "Integrated Commissioning Executive" in words
    assert [name for name in NAVIGATION if name in words] == []


def test_a_bodys_chart_is_whole_on_one_sheet(page: Page, published: str) -> None:
    page.goto(published + ICE)
    labels = page.eval_on_selector_all(
        "svg.remit-picture .node text", "all => all.map((one) => one.textContent.trim())")
    assert len(labels) > 8
    pdf = printed(page)
    (sheet,) = [number for number, words in enumerate(words_on(pdf)) if "Where it sits" in words]
    places = places_on(pdf, sheet)
    width, height = pdf.pages[sheet].mediabox.width, pdf.pages[sheet].mediabox.height
    for label in labels:
        where = [(x, y) for text, x, y in places if text == label]
        assert where, f"“{label}” of the chart is not on its sheet"
        assert all(30 < x < width - 30 and 30 < y < height - 30 for x, y in where), label


def test_what_is_closed_on_the_screen_is_open_on_paper(page: Page, published: str) -> None:
    page.goto(published + ICE)
    inside = "Integrated Commissioning Executive, also reports to Cabinet of Thurrock Council"
    assert not page.get_by_text(inside).is_visible()
    assert inside in " ".join(words_on(printed(page)))


def test_a_wide_chart_is_made_as_small_as_the_paper(page: Page, thurrock: str) -> None:
    page.goto(thurrock + "thurrock/charts/structure-2019/")
    pdf = printed(page)
    for number, sheet in enumerate(pdf.pages):
        for _, across, _ in places_on(pdf, number):
            assert 0 < across < float(sheet.mediabox.width)


def test_without_a_setting_the_page_writes_its_own_address(page: Page, thurrock: str) -> None:
    page.goto(thurrock + ICE + "#members")
    for words in words_on(printed(page)):
        assert f"{thurrock}{ICE} · as at 1 December 2019" in words
        assert "#members" not in words


def test_without_javascript_the_last_sheet_names_the_path(
    browser: Browser, thurrock: str
) -> None:
    page = browser.new_page(java_script_enabled=False)
    page.goto(thurrock + ICE)
    sheets = words_on(printed(page))
    assert f"{ICE} · as at 1 December 2019" in sheets[-1]
    assert f"1 of {len(sheets)}" in sheets[0]
    page.close()


def test_paper_is_white_whatever_the_screen_is(browser: Browser, thurrock: str) -> None:
    page = browser.new_page(color_scheme="dark")
    page.goto(thurrock + ICE)
    page.emulate_media(media="print", color_scheme="dark")
    white, black = "rgb(255, 255, 255)", "rgb(0, 0, 0)"
    assert page.evaluate("getComputedStyle(document.body).backgroundColor") == white
    assert page.evaluate("getComputedStyle(document.querySelector('article p')).color") == black
    page.close()


def test_the_printed_line_is_not_on_the_screen(thurrock_site: Path, page: Page,
                                               thurrock: str) -> None:
    page.goto(thurrock + ICE)
    assert not page.locator(".rm-on-paper").is_visible()
    text = (thurrock_site / ICE / "index.html").read_text("utf-8")
    (line,) = html.fromstring(text).find_class("rm-on-paper")
    assert " ".join(line.text_content().split()) == f"{ICE} · as at 1 December 2019"
