"""What a reader can do with a chart in a browser: see it larger, move it, and do without it."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING, Any

import pytest

from browsing import LOOKS

if TYPE_CHECKING:
    from playwright.sync_api import Browser, Page

pytestmark = LOOKS

WIDE = "thurrock/charts/structure-with-reform/"
# How much wider than drawn the picture is shown, how far it is moved, and how large its region is.
_SEEN = """() => {
  const view = document.querySelector('.remit-view'), picture = view.querySelector('svg');
  const box = picture.getBoundingClientRect();
  return {scale: box.width / picture.viewBox.baseVal.width, left: view.scrollLeft,
          top: view.scrollTop, width: view.clientWidth, height: view.clientHeight,
          picture: [box.width, box.height]};
}"""

_SHIFTS = """
  window.shifted = [];
  new PerformanceObserver(list => {
    for (const {sources} of list.getEntries()) {
      window.shifted.push(...sources.map(({node}) => node).filter(
        node => (node.closest ? node : node.parentElement).closest('.md-content__inner')).map(
        node => node.outerHTML ?? node.data));
    }
  }).observe({type: 'layout-shift', buffered: true});"""


@pytest.fixture
def page(browser: Browser) -> Iterator[Page]:
    opened = browser.new_page(viewport={"width": 1280, "height": 900})
    yield opened
    opened.close()


def seen(page: Page) -> Any:
    return page.evaluate(_SEEN)


def box_of(page: Page, selector: str) -> Any:
    return page.eval_on_selector(selector, "e => e.getBoundingClientRect().toJSON()")


def middle_of(box: Any) -> tuple[float, float]:
    return box["x"] + box["width"] / 2, box["y"] + box["height"] / 2


def press(page: Page, name: str) -> None:
    page.get_by_role("button", name=name, exact=True).first.click()


def test_buttons_make_it_larger_and_smaller_and_show_the_whole(page: Page, thurrock: str) -> None:
    page.goto(thurrock + WIDE)
    first = seen(page)
    press(page, "Zoom in")
    larger = seen(page)
    assert larger["scale"] == pytest.approx(first["scale"] * 1.25, rel=0.01)
    press(page, "Zoom out")
    press(page, "Zoom out")
    assert seen(page)["scale"] == pytest.approx(first["scale"] / 1.25, rel=0.01)
    press(page, "Fit the whole chart")
    fitted = seen(page)
    assert fitted["picture"][0] <= fitted["width"] and fitted["picture"][1] <= fitted["height"]
    assert fitted["picture"][0] >= fitted["width"] - 2  # as large as there is room
    page.set_viewport_size({"width": 900, "height": 900})
    page.wait_for_function(f"() => ({_SEEN})().picture[0] <= ({_SEEN})().width")


def test_every_button_has_a_name_and_is_large_enough(page: Page, thurrock: str) -> None:
    page.set_viewport_size({"width": 360, "height": 740})
    page.goto(thurrock + WIDE)
    buttons = page.locator(".remit-tools button")
    assert buttons.count() == 4
    for button in buttons.all():
        box = button.bounding_box()
        assert box and box["width"] >= 24 and box["height"] >= 24
        assert button.get_attribute("aria-label") or button.inner_text()


def test_keys_work_in_the_chart_and_nowhere_else(page: Page, thurrock: str) -> None:
    page.goto(thurrock + WIDE)
    first = seen(page)
    for key in "+-0":
        page.keyboard.press(key)
    assert seen(page) == first
    page.locator(".remit-view").first.focus()
    page.keyboard.press("+")
    page.keyboard.press("+")
    larger = seen(page)
    assert larger["scale"] > first["scale"] * 1.5
    page.keyboard.press("ArrowRight")
    page.wait_for_function(f"() => ({_SEEN})().left > {larger['left']}")
    page.keyboard.press("-")
    assert seen(page)["scale"] < larger["scale"]
    page.keyboard.press("Control+0")  # the browser's own
    assert seen(page)["scale"] > first["scale"]
    page.keyboard.press("0")
    assert seen(page)["picture"][0] <= first["width"]


def test_control_and_wheel_zoom_to_the_pointer_and_the_wheel_alone_does_not(
    page: Page, thurrock: str
) -> None:
    page.goto(thurrock + WIDE)
    at = middle_of(box_of(page, "[data-node='hwb']"))
    first = seen(page)
    page.mouse.move(*at)
    page.keyboard.down("Control")
    page.mouse.wheel(0, -100)
    page.keyboard.up("Control")
    page.wait_for_function(f"() => ({_SEEN})().scale > {first['scale']} * 1.3")
    assert middle_of(box_of(page, "[data-node='hwb']")) == pytest.approx(at, abs=2)
    larger = seen(page)
    page.mouse.wheel(0, 40)
    page.wait_for_function(f"() => ({_SEEN})().top > {larger['top']} || scrollY > 0")
    assert seen(page)["scale"] == larger["scale"]


def test_a_drag_moves_the_chart_and_a_click_follows_the_link(page: Page, thurrock: str) -> None:
    page.goto(thurrock + WIDE)
    page.locator(".remit-view").first.scroll_into_view_if_needed()
    x, y = middle_of(box_of(page, "[data-node='brighter-futures-board']"))
    first = seen(page)
    page.mouse.move(x, y)
    page.mouse.down()
    page.mouse.move(x - 60, y, steps=4)
    page.mouse.move(x - 150, y, steps=4)
    page.mouse.up()
    assert seen(page)["left"] == pytest.approx(first["left"] + 150, abs=2)
    assert page.url.endswith(WIDE)
    page.mouse.click(x - 150, y)
    page.wait_for_url("**/thurrock/boards/brighter-futures-board/")


def test_two_fingers_make_it_larger(browser: Browser, thurrock: str) -> None:
    phone = browser.new_context(viewport={"width": 360, "height": 740}, has_touch=True)
    page = phone.new_page()
    page.goto(thurrock + WIDE)
    page.locator(".remit-view").first.scroll_into_view_if_needed()
    first = seen(page)
    x, y = middle_of(box_of(page, ".remit-view"))
    touch = phone.new_cdp_session(page)
    for what, apart in (("touchStart", 30), ("touchMove", 50), ("touchMove", 60), ("touchEnd", 0)):
        points = [{"x": x - apart, "y": y, "id": 0}, {"x": x + apart, "y": y, "id": 1}]
        touch.send("Input.dispatchTouchEvent",
                   {"type": what, "touchPoints": points if apart else []})
    assert seen(page)["scale"] == pytest.approx(first["scale"] * 2, rel=0.05)
    assert page.evaluate("visualViewport.scale") == 1
    phone.close()


@pytest.mark.parametrize(("path", "body"), [
    (WIDE, "org-thurrock-council"), ("thurrock/charts/structure-2019/", "org-thurrock-council"),
    ("thurrock/boards/icp-board/", "icp-board"), ("thurrock/boards/hwb/", "hwb")])
def test_on_a_telephone_a_chart_begins_in_its_middle(
    page: Page, thurrock: str, path: str, body: str
) -> None:
    page.set_viewport_size({"width": 360, "height": 740})
    page.goto(thurrock + path)
    view, there = box_of(page, ".remit-view"), box_of(page, f".remit-view [data-node='{body}']")
    assert view["left"] <= there["left"] and there["right"] <= view["right"]
    assert page.evaluate("document.documentElement.scrollWidth") <= 360


def test_full_screen_shows_the_whole_chart_on_the_whole_screen(page: Page, thurrock: str) -> None:
    page.goto(thurrock + WIDE)
    before = seen(page)
    press(page, "Full screen")
    page.wait_for_function("() => document.fullscreenElement?.matches('figure.remit-chart')")
    page.wait_for_function(f"() => ({_SEEN})().picture[0] <= ({_SEEN})().width")
    filled = box_of(page, "figure.remit-chart")
    screen = page.evaluate("[innerWidth, innerHeight]")
    assert [filled["width"], filled["height"]] == screen
    assert seen(page)["picture"][0] >= seen(page)["width"] - 2
    press(page, "Leave full screen")
    page.wait_for_function("() => !document.fullscreenElement")
    page.wait_for_function(f"() => ({_SEEN})().scale == {before['scale']}")
    assert seen(page)["left"] == before["left"]


def test_nothing_in_the_page_moves_while_the_tools_are_made(
    browser: Browser, thurrock: str
) -> None:
    for width in (360, 1280):
        page = browser.new_page(viewport={"width": width, "height": 900})
        page.add_init_script(_SHIFTS)
        for path in (WIDE, "thurrock/", "thurrock/boards/hwb/"):
            page.goto(thurrock + path, wait_until="networkidle")
            page.wait_for_selector(".remit-tools button")
            assert page.evaluate("window.shifted") == [], (width, path)
            # What is asked is seen: a page that does move something.
            page.evaluate("document.querySelector('h1').style.marginTop = '50px'")
            page.wait_for_function("() => window.shifted.length > 0")
        page.close()


def test_without_script_there_are_no_tools_and_no_room_for_them(
    browser: Browser, thurrock: str
) -> None:
    context = browser.new_context(java_script_enabled=False)
    page = context.new_page()
    page.goto(thurrock + WIDE)
    assert page.locator(".remit-chart :is(button, select)").count() == 0
    tools = page.locator(".remit-tools").first.bounding_box()
    assert tools is None or tools["height"] == 0
    view = page.locator(".remit-view").first
    assert view.get_attribute("tabindex") == "0"
    shown, picture = view.bounding_box(), view.locator("svg").bounding_box()
    assert shown and picture and shown["height"] >= picture["height"]
    context.close()
