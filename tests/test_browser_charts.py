"""What a reader can do with a chart in a browser: see it larger, move it, and do without it."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import TYPE_CHECKING, Any

import pytest

from browsing import LOOKS
from test_accessibility import ALL, violations

if TYPE_CHECKING:
    from playwright.sync_api import Browser, Page

pytestmark = LOOKS

WIDE = "thurrock/charts/structure-with-reform/"
SWITCHED = "thurrock/charts/structure-before-and-after/"
# How much wider than drawn the picture is shown, how far it is moved, and how large its region is.
_SEEN = """() => {
  const view = document.querySelector('.remit-view'),
        picture = view.querySelector('svg:not([hidden])');
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


def filled(page: Page) -> float:
    """How much of its region the picture takes: 1 where it is as large as there is room."""
    now = seen(page)
    most = page.evaluate("parseFloat(getComputedStyle(document.querySelector('.remit-view'))"
                         ".maxHeight) || 0")
    return float(max(now["picture"][0] / now["width"],
                     now["picture"][1] / (most or now["height"])))


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
    assert 0.99 < filled(page) <= 1
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
    page.set_viewport_size({"width": 700, "height": 900})
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


@pytest.mark.parametrize(("path", "body"), [
    ("tower-hamlets/compare/nel-ics/", "nel-ics"), ("thurrock/compare/icp-reform/", "icp-board"),
    ("thurrock/history/2018/", "tica")])
@pytest.mark.parametrize("width", [360, 1280])
def test_a_comparison_begins_with_what_is_different(
    page: Page, thurrock: str, path: str, body: str, width: int
) -> None:
    page.set_viewport_size({"width": width, "height": 740})
    page.goto(thurrock + path)
    view, there = box_of(page, ".remit-view"), box_of(page, f".remit-view [data-node='{body}']")
    assert view["left"] <= there["left"] and there["right"] <= view["right"]
    assert view["top"] <= there["top"] and there["bottom"] <= view["bottom"]


def test_full_screen_shows_the_whole_chart_on_the_whole_screen(page: Page, thurrock: str) -> None:
    page.goto(thurrock + WIDE)
    before = seen(page)
    press(page, "Full screen")
    page.wait_for_function("() => document.fullscreenElement?.matches('figure.remit-chart')")
    page.wait_for_function(f"() => ({_SEEN})().picture[0] <= ({_SEEN})().width")
    figure = box_of(page, "figure.remit-chart")
    screen = page.evaluate("[innerWidth, innerHeight]")
    assert [figure["width"], figure["height"]] == screen
    assert 0.99 < filled(page) <= 1
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
        for path in (WIDE, SWITCHED, "thurrock/", "thurrock/boards/hwb/"):
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


def words(page: Page) -> str:
    return page.locator(".remit-words").first.inner_text()


def highlighted(page: Page) -> tuple[set[str], set[tuple[str, str]]]:
    """The bodies and the lines that stand out, where others do not."""
    bodies, lines, faint = page.evaluate("""() => {
      const all = [...document.querySelector('.remit-view svg').querySelectorAll('.node, .edge')];
      const out = all.filter(
        e => getComputedStyle(e.querySelector('rect, path, polyline')).opacity == 1);
      return [out.filter(e => e.dataset.node).map(e => e.dataset.node),
              out.filter(e => e.dataset.from).map(e => [e.dataset.from, e.dataset.to]),
              all.length - out.length];
    }""")
    assert faint, "nothing stands out"
    return set(bodies), {(tail, head) for tail, head in lines}


def test_a_chosen_body_shows_its_line_up_and_what_answers_to_it(
    page: Page, thurrock: str
) -> None:
    page.goto(thurrock + "thurrock/charts/structure-2019/")
    page.get_by_label("Follow one body").select_option("bct-steering-group")
    bodies, lines = highlighted(page)
    up = {"bct-steering-group", "tica", "hwb", "org-thurrock-council"}
    down = {"ltc-group", "integrated-workforce-group", "primary-care-transformation-group",
            "evaluation-group", "communications-group"}
    assert bodies == up | down
    assert lines == {("bct-steering-group", "tica"), ("tica", "hwb"),
                     ("hwb", "org-thurrock-council"), *((one, "bct-steering-group")
                                                        for one in down)}
    assert words(page).startswith(
        "Better Care Together Thurrock Steering Group reports to Thurrock Integrated Care "
        "Alliance, and through it answers to Thurrock Health and Wellbeing Board and Thurrock "
        "Council. Five bodies answer to it: ")
    thick = page.eval_on_selector_all(
        ".remit-view .edge path",
        "all => all.map(e => [!!e.closest('.on'), parseFloat(getComputedStyle(e).strokeWidth)])")
    assert min(width for on, width in thick if on) > 1.2  # not by colour alone
    at = middle_of(box_of(page, "[data-node='bct-steering-group']"))
    view = box_of(page, ".remit-view")
    assert view["left"] < at[0] < view["right"] and view["top"] < at[1] < view["bottom"]
    page.get_by_label("Follow one body").focus()
    page.keyboard.press("Escape")
    assert page.locator("svg.following").count() == 0
    assert page.get_by_label("Follow one body").input_value() == ""


def test_every_body_can_be_chosen_and_is_told(page: Page, thurrock: str) -> None:
    page.goto(thurrock + WIDE)
    ids = page.eval_on_selector_all(".node[data-node]", "all => all.map(e => e.dataset.node)")
    options = page.eval_on_selector_all(
        ".remit-choices select:first-of-type option", "all => all.map(e => e.value)")
    assert set(ids) <= set(options) and len(ids) > 30
    page.get_by_label("Follow one body").select_option("lms-board")
    assert words(page) == ("No line here says whom LMS Board (accountability not stated) answers "
                           "to. No body answers to it.")
    page.get_by_label("Follow one body").select_option("icp-board")
    assert words(page).startswith(
        "Thurrock Integrated Care Partnership Board (proposed) is accountable to Thurrock Health "
        "and Wellbeing Board (implied), and through it answers to Thurrock Council. Three bodies "
        "answer to it: Finance Group, ")
    assert "; it takes over from Integrated Commissioning Executive, " in words(page)


def test_pointing_and_the_focus_show_a_body_and_leave_what_is_chosen(
    page: Page, thurrock: str
) -> None:
    page.goto(thurrock + "thurrock/boards/hwb/")
    assert page.get_by_label("Follow one body").count() == 0  # among so few
    hint = words(page)
    page.locator(".node[data-node='ice']").hover()
    page.wait_for_selector("svg.following [data-node='ice'].chosen")
    assert words(page).startswith("Integrated Commissioning Executive reports to Thurrock Health")
    page.mouse.move(5, 5)
    page.wait_for_selector("svg:not(.following)[data-chart]")
    assert words(page) == hint
    page.locator(".node[data-node='ice'] a").focus()
    page.wait_for_selector("svg.following [data-node='ice'].chosen")
    page.goto(thurrock + WIDE)
    page.get_by_label("Follow one body").select_option("tica")
    told = words(page)
    page.locator(".node[data-node='hwb'] a").focus()
    page.wait_for_timeout(250)
    assert words(page) == told
    # What has the focus is seen, though it is not what was chosen.
    faint = ".node[data-node='cabinet'] rect"
    assert page.eval_on_selector(faint, "e => getComputedStyle(e).opacity < 1")
    page.locator(".node[data-node='cabinet'] a").focus()
    page.keyboard.press("Shift+Tab")
    page.keyboard.press("Tab")
    assert page.eval_on_selector(faint, "e => getComputedStyle(e).opacity == 1")


def test_one_kind_of_line_stands_out(page: Page, thurrock: str) -> None:
    page.goto(thurrock + "thurrock/charts/structure-2019/")
    page.get_by_label("Follow one body").select_option("ice")
    kinds = page.get_by_label("Show lines")
    assert kinds.locator("option").all_inner_texts() == [
        "All", "committee of", "accountable to", "reports to", "informs"]
    kinds.select_option("committee")
    assert highlighted(page) == ({"hwb", "org-thurrock-council"},
                                 {("hwb", "org-thurrock-council")})
    assert words(page) == "“committee of”: one line between 2 bodies."
    assert page.get_by_label("Follow one body").input_value() == ""


def test_lines_that_go_round_in_a_circle_do_not_hang(page: Page, thurrock: str) -> None:
    page.goto(thurrock + WIDE)
    found = page.evaluate("""async () => {
      const {lineage, topOf} = await import(new URL('../../../assets/remit/chart-lines.js',
                                                    location));
      const bodies = new Map(['a', 'b', 'c', 'd'].map(id => [id, {id, name: id}]));
      const lines = [['a', 'b'], ['b', 'c'], ['c', 'a'], ['d', 'a']].map(
        ([from, to]) => ({from, to, kind: 'reports', words: ''}));
      const kinds = new Map([['reports', {answers: true}]]);
      const {above, below} = lineage({bodies, lines}, 'a', kinds);
      return [[...above].sort(), [...below].sort(), topOf({bodies, lines}).id];
    }""")
    assert found == [["a", "b", "c"], ["a", "b", "c", "d"], "a"]


_BOXES = """() => Object.fromEntries([...document.querySelectorAll(
  '.remit-view svg:not([hidden]) :is([data-node], [data-group])')].map(e => {
    const {x, y, width, height} = e.querySelector('rect').getBoundingClientRect();
    return [e.dataset.node ?? 'panel ' + e.dataset.group, [x, y, width, height]];
  }))"""


def switch(page: Page, name: str) -> None:
    page.get_by_role("radio", name=name, exact=True).check()


def test_switching_between_moments_moves_nothing(page: Page, thurrock: str) -> None:
    page.goto(thurrock + SWITCHED)
    assert page.locator("figure.remit-chart").count() == 1
    press(page, "Zoom in")
    page.get_by_label("Follow one body").select_option("ice")
    page.locator(".remit-view").evaluate("view => view.scrollBy(-70, 0)")
    before, told = page.evaluate(_BOXES), seen(page)
    assert "icp-board" not in before and "org-thurrock-council" in before
    switch(page, "1 December 2019, with the ICP reform")
    after = page.evaluate(_BOXES)
    assert "icp-board" in after
    stays = before.keys() & after.keys()
    assert len(stays) > 25
    assert {body: after[body] for body in stays} == {body: before[body] for body in stays}
    assert seen(page) == told
    assert words(page).startswith(
        "Shown: 1 December 2019, with the ICP reform. Integrated Commissioning Executive (hands "
        "over) reports to ")
    assert page.locator("svg:not([hidden]).following .chosen").get_attribute("data-node") == "ice"
    assert page.locator(".remit-view").get_attribute("aria-label") == (
        "Chart: Who answers to whom, before and after the proposed reform, 1 December 2019, with "
        "the ICP reform")
    switch(page, "1 December 2019")
    page.get_by_label("Follow one body").select_option("icp-board")
    assert words(page) == "Thurrock Integrated Care Partnership Board is not in it."


def test_key_and_list_go_with_the_moment_and_the_address_names_it(
    page: Page, thurrock: str
) -> None:
    page.goto(thurrock + SWITCHED)
    shown = "figcaption:not([hidden]), details:not([hidden]) > ul"
    assert page.locator("figcaption").locator("visible=true").count() == 1
    assert "hands over to" not in page.locator(shown).first.inner_text()
    page.get_by_text("Read this chart as a list").locator("visible=true").click()
    switch(page, "1 December 2019, with the ICP reform")
    assert "hands over to" in page.locator(shown).first.inner_text()
    outlines = page.locator(".remit-outline").locator("visible=true")
    assert outlines.count() == 1  # still open
    assert "Finance Group" in outlines.inner_text()
    address = page.url
    assert address.endswith("#moment-2019-12-01-with-icp-reform")
    page.goto(thurrock)
    page.goto(address)
    moment = page.locator("article").get_by_role("radio", checked=True)
    assert moment.get_attribute("name") is not None
    assert page.locator(".node[data-node='icp-board']").locator("visible=true").count() == 1
    page.evaluate("location.hash = '#moment-2019-12-01'")
    page.wait_for_selector(".remit-view svg:not([hidden])[data-chart$='2019-12-01']")


def test_no_state_of_a_chart_breaks_a_rule_of_axe(page: Page, thurrock: str) -> None:
    for width in (1280, 360):
        page.set_viewport_size({"width": width, "height": 800})
        page.goto(thurrock + SWITCHED)
        page.get_by_label("Follow one body").select_option("hwb")
        switch(page, "1 December 2019, with the ICP reform")
        press(page, "Zoom in")
        assert violations(page, ALL) == [], width
    press(page, "Full screen")
    page.wait_for_function("() => document.fullscreenElement")
    assert violations(page, ALL) == []


def test_the_moments_follow_each_other_without_script(browser: Browser, thurrock: str) -> None:
    context = browser.new_context(java_script_enabled=False)
    page = context.new_page()
    page.goto(thurrock + SWITCHED)
    headings = page.locator(".remit-moment h2").locator("visible=true")
    assert headings.all_inner_texts() == ["1 December 2019", "1 December 2019, with the ICP reform"]
    assert page.locator("svg[data-chart]").locator("visible=true").count() == 2
    assert page.locator("input, fieldset").locator("visible=true").count() == 0
    context.close()


# Paper without its margins, in pixels of CSS (96 an inch): what a browser lays a page out for.
PAPER = {("A4", "landscape"): (1016, 703), ("A3", "landscape"): (1477, 1031),
         ("A4", "portrait"): (672, 986), ("A3", "portrait"): (1001, 1451)}


@pytest.mark.parametrize(("path", "lies"), [
    (WIDE, "landscape"), (SWITCHED, "landscape"), ("thurrock/boards/icp-board/", "portrait")])
@pytest.mark.parametrize("size", ["A4", "A3"])
def test_on_paper_the_chart_is_whole_and_has_no_tools(
    page: Page, thurrock: str, path: str, lies: str, size: str
) -> None:
    page.goto(thurrock + path)
    for _ in range(3):
        press(page, "Zoom in")
    pdf = page.pdf(format=size, prefer_css_page_size=True)
    pages = re.findall(rb"/MediaBox \[0 0 ([\d.]+) ([\d.]+)\]", pdf)
    assert pages and all((float(wide) > float(high)) == (lies == "landscape")
                         for wide, high in pages)
    width, height = PAPER[size, lies]
    page.set_viewport_size({"width": width, "height": height})
    page.emulate_media(media="print")
    assert page.locator(".remit-tools, .remit-words, fieldset").locator("visible=true").count() == 0
    figure, view = box_of(page, "figure.remit-chart"), box_of(page, ".remit-view")
    picture = box_of(page, ".remit-view svg:not([hidden])")
    assert picture["width"] > 0.6 * width
    assert picture["left"] >= 0 and picture["right"] <= width + 1
    assert picture["bottom"] <= view["bottom"] + 1 and view["bottom"] <= figure["bottom"]
    if lies == "landscape":
        assert figure["bottom"] <= height  # on the first page, below its title
    assert figure["height"] <= height
    if path == SWITCHED:
        assert page.locator(".remit-moment h2").locator("visible=true").all_inner_texts() == [
            "1 December 2019"]


COMPARED = "thurrock/compare/icp-reform/"
_MARKS = """() => {
  const picture = document.querySelector('.remit-view > svg:not([hidden])');
  const width = (mark) => parseFloat(getComputedStyle(
    picture.querySelector(`.edge.${mark} path`)).strokeWidth);
  const words = (mark) => [...picture.querySelectorAll(`.edge.${mark}`)].map(
    edge => edge.querySelector('text')?.textContent.trim() ?? '');
  const boxes = (mark) => [...picture.querySelectorAll(`.node.${mark}`)].map(
    node => [node.querySelector('.said')?.textContent ?? '',
             getComputedStyle(node.querySelector('rect')).strokeDasharray,
             parseFloat(getComputedStyle(node.querySelector('rect')).strokeWidth),
             getComputedStyle(node.querySelector('text')).textDecorationLine]);
  return {width: Object.fromEntries(
            ['added', 'moved', 'left', 'removed', 'same'].map(m => [m, width(m)])),
          words: Object.fromEntries(
            ['added', 'moved', 'left', 'removed'].map(m => [m, words(m)])),
          boxes: Object.fromEntries(['added', 'removed', 'changed'].map(m => [m, boxes(m)]))};
}"""


@pytest.mark.parametrize("forced", ["none", "active"])
def test_a_comparison_is_legible_without_colour(page: Page, thurrock: str, forced: Any) -> None:
    page.emulate_media(forced_colors=forced)
    page.goto(thurrock + COMPARED)
    marks = page.evaluate(_MARKS)
    width = marks["width"]
    assert min(width["added"], width["moved"]) > 1.5 * width["same"]
    assert max(width["removed"], width["left"]) < width["same"]
    for mark, word in (("added", "begins"), ("removed", "ends"), ("moved", "moves here"),
                       ("left", "moves away")):
        assert marks["words"][mark], mark
        assert all(said.startswith(word) for said in marks["words"][mark]), mark
    for mark, word in (("added", "(new"), ("removed", "(closes"), ("changed", "(")):
        assert marks["boxes"][mark] and all(
            said.startswith(word) for said, *_ in marks["boxes"][mark]), mark
    assert {dashes for _, dashes, _, _ in marks["boxes"]["added"]} == {"none"}
    assert all(line == "line-through" for _, _, _, line in marks["boxes"]["removed"])


def test_either_moment_of_a_comparison_shows_what_is_so_then_and_nothing_moves(
    page: Page, thurrock: str
) -> None:
    page.goto(thurrock + COMPARED)
    stands = """() => Object.fromEntries([...document.querySelectorAll(
      '.remit-view > svg:not([hidden]) .node')].map(
      node => [node.dataset.node, Math.round(node.querySelector('rect').getBoundingClientRect().x)]
    ))"""
    both = page.evaluate(stands)
    page.get_by_role("radio", name="1 December 2019", exact=True).check()
    before = page.evaluate(stands)
    assert "icp-board" in both and "icp-board" not in before and len(before) > 15
    assert {body: both[body] for body in before} == before
    shown = page.locator(".remit-view > svg:not([hidden])")
    assert shown.locator(":is(.added, .removed, .moved)").count() == 0
    assert shown.locator(".edge").count() > 10
