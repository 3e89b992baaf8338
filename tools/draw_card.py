"""Draws the pictures of the site's mark: the card shown where a page is shared, and the icon.

Run it after a change of the mark, and look at what it drew. It needs Chromium; the site does not:
the pictures are part of the theme.
"""

from __future__ import annotations

import re
import shutil
from pathlib import Path

from playwright.sync_api import sync_playwright

THEME = Path(__file__).resolve().parent.parent / "generator/remit/views/theme"
PICTURES = THEME / "assets/remit"
GROUND = "#1d3d63"  # the header's colour, in remit.css

CARD = """\
<body style="margin: 0; width: 1200px; height: 630px; box-sizing: border-box; padding: 0 96px;
  display: flex; align-items: center; gap: 72px; background: {ground}; color: white;
  font: 700 92px/1.12 Arial, 'Liberation Sans', sans-serif; letter-spacing: -0.015em">
<svg viewBox="0 0 24 24" width="300" height="300" fill="white"
  style="flex-shrink: 0">{path}</svg><div>Who governs what</div></body>"""
ICON = """\
<body style="margin: 0; width: 180px; height: 180px; display: grid; place-items: center;
  background: {ground}"><svg viewBox="0 0 24 24" width="116" height="116" fill="white">{path}</svg>
</body>"""


def mark() -> str:
    """The shape of the mark, as the header has it."""
    logo = (THEME / "partials/logo.html").read_text("utf-8")
    (path,) = re.findall(r'<path d="[^"]+"/>', logo)
    return str(path)


def main() -> None:
    """Draw both into the theme."""
    chromium = shutil.which("chromium") or shutil.which("google-chrome")
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=chromium, args=["--no-sandbox"])
        for name, drawing, width, height in (("card.png", CARD, 1200, 630),
                                             ("icon.png", ICON, 180, 180)):
            page = browser.new_page(viewport={"width": width, "height": height})
            page.set_content(drawing.format(ground=GROUND, path=mark()))
            page.screenshot(path=PICTURES / name)
            print(f"{PICTURES / name}: {(PICTURES / name).stat().st_size} bytes")
        browser.close()


if __name__ == "__main__":
    main()
