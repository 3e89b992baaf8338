"""Takes pictures of fourteen pages, wide and narrow, light and dark, and as they are printed.

`make screenshots` builds the site and writes them into screenshots/, which git ignores: they are
there to be looked at after a change of the look.
"""

from __future__ import annotations

import sys
from collections.abc import Iterator
from pathlib import Path

from playwright.sync_api import Browser, Page, sync_playwright

from browsing import CHROMIUM, serving

ROOT = Path(__file__).resolve().parent.parent
FOLDER = ROOT / "screenshots"
PAGES = {
    "front": "", "partnership": "thurrock/", "boards": "thurrock/boards/",
    "board": "thurrock/boards/ice/", "who-decides": "thurrock/functions/",
    "what-where": "thurrock/offers/tilbury-and-chadwell/",
    "who-sits-where": "thurrock/organisations/",
    "chart": "thurrock/charts/structure-before-and-after/",
    "change": "thurrock/changes/icp-reform/", "comparison": "thurrock/compare/icp-reform/",
    "source": "thurrock/sources/thurrock-icp-paper/", "words": "thurrock/glossary/",
}
WIDTHS = (1280, 360)
PAPER = 680  # pixels between the margins of a sheet of A4
TALLEST = 8000  # pixels: what lies below looks like what lies above


def take(browser: Browser, site: str) -> Iterator[Path]:
    """Take every picture; the files, as they are written."""
    for name, path in PAGES.items():
        for scheme in ("light", "dark"):
            page = browser.new_page(color_scheme="dark" if scheme == "dark" else "light")
            for width in WIDTHS:
                page.set_viewport_size({"width": width, "height": 900})
                page.goto(site + path, wait_until="networkidle")
                yield picture(page, FOLDER / f"{name}-{width}-{scheme}.png")
            if scheme == "light":
                page.emulate_media(media="print")
                page.set_viewport_size({"width": PAPER, "height": 900})
                yield picture(page, FOLDER / f"{name}-print.png")
            page.close()


def picture(page: Page, file: Path) -> Path:
    """The page from its top, as far down as TALLEST."""
    tall = page.evaluate("document.documentElement.scrollHeight")
    width = page.evaluate("innerWidth")
    page.screenshot(path=file, full_page=True, clip={
        "x": 0, "y": 0, "width": width, "height": min(tall, TALLEST)})
    return file


def main() -> None:
    """Take all pictures of the built site."""
    if CHROMIUM is None:
        sys.exit("Chromium is not installed; to install it where that is possible: make browser")
    FOLDER.mkdir(exist_ok=True)
    for site in serving(ROOT / "site"):
        with sync_playwright() as playwright:
            browser = playwright.chromium.launch(executable_path=CHROMIUM, args=["--no-sandbox"])
            taken = list(take(browser, site))
            browser.close()
        print(f"{len(taken)} pictures of {len(PAGES)} pages are in {FOLDER}.")


if __name__ == "__main__":
    main()
