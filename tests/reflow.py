"""Whether a page fits into its window: nothing to the side, except inside a region with a name."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from playwright.sync_api import Page

# Width of the window in pixels, and how much larger than usual the text is.
WINDOWS = ((320, 1), (640, 2), (1280, 2))

_TEXT = """(larger) => {
  const root = document.documentElement;
  root.style.fontSize = "";
  root.style.fontSize = larger * parseFloat(getComputedStyle(root).fontSize) + "px";
}"""
# The menu of a narrow window waits beside it, where neither pointer nor key finds it.
_BESIDE = """() => {
  const width = document.documentElement.clientWidth;
  const found = [];
  for (const element of document.body.querySelectorAll("*")) {
    if (element.closest("[role=region][aria-label][tabindex='0'], .md-sidebar--primary")) continue;
    const { left, right, width: own, height } = element.getBoundingClientRect();
    const scrolls = element.scrollWidth > element.clientWidth + 1
      && /auto|scroll/.test(getComputedStyle(element).overflowX);
    const outside = left < -1 || right > width + 1;
    if (own < 2 || height < 2 || !(scrolls || outside)) continue;
    if (!element.checkVisibility({ visibilityProperty: true, opacityProperty: true })) continue;
    found.push(`${element.tagName}.${element.getAttribute("class")} ${left}..${right}`);
  }
  const page = document.documentElement.scrollWidth;
  return page > width || found.length ? [`${page} in ${width}`, ...found.slice(0, 3)] : [];
}"""


def beside_the_window(page: Page) -> dict[tuple[int, int], list[str]]:
    """For each of WINDOWS in which the page does not fit, what stands beside it."""
    wrong = {}
    for width, larger in WINDOWS:
        page.set_viewport_size({"width": width, "height": 800})
        page.evaluate(_TEXT, larger)
        found: list[str] = page.evaluate(_BESIDE)
        if found:  # scripts follow a new size only after it has been drawn
            page.wait_for_timeout(200)
            found = page.evaluate(_BESIDE)
        if found:
            wrong[width, larger] = found
    return wrong
