"""Tables in the browser: what they are narrowed to, in which order, by keyboard and by address."""

from __future__ import annotations

import csv
import io
from collections.abc import Iterator
from pathlib import Path
from typing import TYPE_CHECKING
from urllib.parse import parse_qs, urlsplit

import pytest

from browsing import LOOKS, serving, until
from site_text import build_site
from test_accessibility import ALL, violations

if TYPE_CHECKING:
    from playwright.sync_api import Browser, Page, Route

pytestmark = LOOKS

_SOURCES = {"Annual": "2019", "Autumn": "2018-10", "Budget": "2019-03-01", "Charter": None,
            "Diary": "1998-07-09", "Émigré’s letter": "2019-01-31"}
_PEOPLE = {"Harbour": 12345, "Quay": 987, "Hill": 10000, "Isle": 5, "Moor": None}
_BOARDS = (("Main", "committee", "town", "monthly", "open"),
           ("Lights", "board", "ward", "weekly", "closed"),
           ("Rope", "board", "ward", "yearly", "closed"),
           ("Anchor", "working-group", "ward", None, None),
           ("Tar", "board", "town", "quarterly", "part-open"))
_OFFERS = {"quay": {"ferry": "planned", "sauna": "partly"}, "hill": {"ferry": "hoped-for"}}


def register() -> dict[str, str]:
    """A small register whose tables hold words, numbers, dates, parts of dates, and gaps."""
    home = "content/harbour/"
    files = {
        "partnership.yaml": "name: Harbour\nspeaks_for: 2024-06-01\n"
                            "levels: {town: Town, ward: Ward}\n",
        "areas.yaml": "".join(
            f"{name.lower()}: {{name: {name}, level: {'town' if name == 'Harbour' else 'ward'}"
            + (f", population: {people}}}\n" if people is not None else "}\n")
            for name, people in _PEOPLE.items()),
        "sources.yaml": "".join(
            f"s{number}: {{name: {name}, type: {'plan' if number % 2 else 'minutes'}"
            + (f", date: {date}}}\n" if date else "}\n")
            for number, (name, date) in enumerate(_SOURCES.items())),
        "services.yaml": "ferry: {name: Ferry, group: Travel}\nsauna: {name: Sauna, group: Warmth}"
                         "\nlamp: {name: Lamp, group: Warmth}\n",
    }
    for name, kind, level, meets, public in _BOARDS:
        files[f"boards/{name.lower()}.yaml"] = (
            f"name: {name} Board\ntype: {kind}\n"
            f"area: {'harbour' if level == 'town' else 'quay'}\n"
            + (f"meets: {meets}\n" if meets else "") + (f"public: {public}\n" if public else ""))
    for area, offered in _OFFERS.items():
        files[f"offers/{area}.yaml"] = f"area: {area}\nservices:\n" + "".join(
            f"  - {{service: {service}, state: {state}}}\n" for service, state in offered.items())
    return {f"{home}{path}": text for path, text in files.items()}


@pytest.fixture(scope="module")
def site(tmp_path_factory: pytest.TempPathFactory) -> Iterator[str]:
    folder = build_site(tmp_path_factory.mktemp("tables"), register())
    yield from (f"{address}harbour/" for address in serving(folder))


@pytest.fixture
def page(browser: Browser) -> Iterator[Page]:
    """A window on a desk, in which nothing may go wrong unseen."""
    page = browser.new_page(viewport={"width": 1280, "height": 800})
    wrong: list[str] = []
    page.on("pageerror", lambda error: wrong.append(str(error)))
    page.on("console", lambda said: wrong.append(said.text) if said.type == "error" else None)
    yield page
    page.close()
    assert wrong == []


def open_table(page: Page, address: str) -> None:
    """Open a page and wait until its tables have their controls."""
    page.goto(address)
    until(page, "!!document.querySelector('.rm-count')")


def names(page: Page) -> list[str]:
    """The heads of the rows that can be seen, from the top, without what spells them out."""
    heads = page.locator("tbody tr:not(.rm-group) > th:visible").all_inner_texts()
    spelt = [f" {one}" for one in page.locator("th .rm-spelt:visible").all_inner_texts()]
    return [next((head.removesuffix(one) for one in spelt if head.endswith(one)), head)
            for head in heads]


def groups(page: Page) -> list[str]:
    return page.locator("tr.rm-group:visible").all_inner_texts()


def count(page: Page) -> str:
    return page.locator(".rm-count").first.inner_text().partition(",")[0].strip()


def query(page: Page) -> dict[str, list[str]]:
    """What stands in the address, once it is noted there."""
    page.wait_for_timeout(100)
    return parse_qs(urlsplit(page.url).query)


def find(page: Page, words: str) -> None:
    page.get_by_label("Filter this table").first.fill(words)
    page.wait_for_timeout(200)


def test_words_narrow_a_table_and_the_count_says_how_much_is_left(page: Page, site: str) -> None:
    open_table(page, f"{site}sources/")
    assert count(page) == "6 sources"
    assert page.locator(".rm-count").get_attribute("role") == "status"
    find(page, "EMIGRE'S minutes")
    assert names(page) == [] and count(page) == "None of the 6 sources matches."
    assert not page.locator("table.rm").is_visible()
    find(page, "plan emigre's")
    assert names(page) == ["Émigré’s letter"] and count(page) == "1 of 6 sources"
    page.get_by_role("button", name="Show all").click()
    assert len(names(page)) == 6 and count(page) == "6 sources"
    assert page.get_by_label("Filter this table").evaluate("e => e === document.activeElement")
    assert not page.get_by_role("button", name="Show all").is_visible()


def test_choices_combine_and_empty_groups_go(page: Page, site: str) -> None:
    open_table(page, f"{site}boards/")
    assert groups(page) == ["Town", "Ward"]
    page.get_by_label("Type").select_option("Board")
    assert names(page) == ["Tar Board", "Lights Board", "Rope Board"]
    page.get_by_label("Level").select_option("Ward")
    assert groups(page) == ["Ward"] and count(page) == "2 of 5 boards"
    find(page, "weekly")
    assert names(page) == ["Lights Board"]
    page.get_by_label("Can I attend?").select_option("Not recorded")
    assert count(page) == "None of the 5 boards matches."


def test_choices_stand_in_the_order_in_which_the_column_sorts(page: Page, site: str) -> None:
    open_table(page, f"{site}boards/")
    assert page.get_by_label("Can I attend?").locator("option").all_inner_texts() == [
        "All", "Yes, meetings are open to the public", "Yes, for part of each meeting",
        "No, meetings are private", "Not recorded"]


def test_a_value_is_one_choice_however_it_is_spelt_out(page: Page, thurrock: str) -> None:
    """An abbreviation is spelt out where a page first uses it, and only there."""
    open_table(page, f"{thurrock}thurrock/posts/")
    assert page.locator("td .rm-spelt", has_text="CCG: ").count() == 1
    options = page.get_by_label("Belongs to").locator("option").all_inner_texts()
    assert [option for option in options if "CCG" in option] == ["Thurrock CCG"]
    page.get_by_label("Belongs to").select_option("Thurrock CCG")
    assert len(names(page)) > 3


def test_numbers_dates_and_words_sort_rightly(page: Page, site: str) -> None:
    def sorted_by(head: str) -> list[str]:
        page.locator("thead").get_by_role("button", name=head, exact=True).click()
        return names(page)

    open_table(page, f"{site}areas/")
    assert sorted_by("People") == ["Isle", "Quay", "Hill", "Harbour", "Moor"]
    assert sorted_by("People") == ["Harbour", "Hill", "Quay", "Isle", "Moor"]
    assert sorted_by("People") == ["Harbour", "Hill", "Isle", "Moor", "Quay"]
    assert sorted_by("Area") == ["Harbour", "Hill", "Isle", "Moor", "Quay"]
    open_table(page, f"{site}sources/")
    assert sorted_by("Date") == [
        "Diary", "Autumn", "Annual", "Émigré’s letter", "Budget", "Charter"]
    assert sorted_by("Source") == [
        "Annual", "Autumn", "Budget", "Charter", "Diary", "Émigré’s letter"]
    open_table(page, f"{site}boards/")
    assert sorted_by("Meets") == [
        "Main Board", "Tar Board", "Lights Board", "Rope Board", "Anchor Board"]
    assert groups(page) == ["Town", "Ward"]


def test_the_order_is_seen_and_heard(page: Page, site: str) -> None:
    open_table(page, f"{site}areas/")
    head = page.locator("thead th").last
    assert head.get_attribute("aria-sort") is None
    for order, said in (("ascending", "5 areas, sorted by People"),
                        ("descending", "5 areas, sorted by People, last first"),
                        (None, "5 areas")):
        head.get_by_role("button").click()
        assert head.get_attribute("aria-sort") == order
        assert page.locator(".rm-count").text_content() == said
        shown = head.locator(".rm-arrow").evaluate("e => getComputedStyle(e, '::after').content")
        assert {"ascending": "↑", "descending": "↓", None: "↕"}[order] in shown


def test_a_matrix_can_show_one_column_and_one_state(page: Page, site: str) -> None:
    open_table(page, f"{site}services/")
    assert groups(page) == ["Travel", "Warmth"]
    page.get_by_label("Area", exact=True).select_option("Quay")
    assert page.locator("thead th:visible").count() == 2
    assert len(names(page)) == 3
    page.get_by_label("State").select_option("Partly there")
    assert (names(page), groups(page)) == (["Sauna"], ["Warmth"])
    page.get_by_label("Area", exact=True).select_option("")
    page.get_by_label("State").select_option("Hoped for")
    assert names(page) == ["Ferry"] and page.locator("thead th:visible").count() == 5
    page.get_by_role("button", name="Show all").click()
    page.get_by_role("button", name="Sort by Quay").click()
    assert names(page) == ["Ferry", "Sauna", "Lamp"]


def test_the_address_keeps_what_was_asked_for(page: Page, site: str) -> None:
    open_table(page, f"{site}boards/?other=kept#group-1")
    page.get_by_label("Type").select_option("Board")
    find(page, "ly")
    for _ in range(2):
        page.locator("thead").get_by_role("button", name="Meets").click()
    assert query(page) == {
        "other": ["kept"], "find": ["ly"], "type": ["Board"], "sort": ["-Meets"]}
    assert urlsplit(page.url).fragment == "group-1"
    seen = names(page)
    assert seen == ["Tar Board", "Rope Board", "Lights Board"]
    open_table(page, page.url)
    assert (names(page), count(page)) == (seen, "3 of 5 boards")
    page.get_by_role("button", name="Show all").click()
    assert query(page) == {"other": ["kept"], "sort": ["-Meets"]}
    open_table(page, f"{site}boards/?type=Nonsense&sort=Nothing&find=%3Cb%3E")
    assert page.get_by_label("Type").input_value() == ""
    assert page.get_by_label("Filter this table").input_value() == "<b>"
    assert count(page) == "None of the 5 boards matches."


def test_two_tables_of_a_page_do_not_share_their_addresses(page: Page, thurrock: str) -> None:
    open_table(page, f"{thurrock}thurrock/organisations/")
    fields = page.get_by_label("Filter this table")
    assert fields.count() == 2
    fields.nth(1).fill("foundation")
    page.wait_for_timeout(200)
    assert query(page) == {"organisations.find": ["foundation"]}
    page.reload()
    until(page, "document.querySelectorAll('.rm-count').length === 2")
    said = page.locator(".rm-count").all_inner_texts()
    assert " of " not in said[0] and " of " in said[1]


def test_everything_works_from_the_keyboard(page: Page, site: str) -> None:
    open_table(page, f"{site}boards/")
    page.get_by_label("Filter this table").focus()
    page.keyboard.type("board")
    page.keyboard.press("Tab")
    page.keyboard.press("ArrowDown")
    assert page.get_by_label("Level").input_value() == "Town"
    for _ in range(9):
        page.keyboard.press("Tab")
        if page.evaluate("document.activeElement.textContent.trim()") == "Board":
            break
    page.keyboard.press("Space")
    page.keyboard.press("Enter")
    assert names(page) == ["Tar Board", "Main Board"]
    assert page.locator("th[aria-sort=descending]").inner_text().startswith("Board")
    outline = page.evaluate("getComputedStyle(document.activeElement).outlineStyle")
    assert outline == "solid"


def test_the_head_stays_in_sight_and_hides_nothing_that_has_the_focus(
    page: Page, thurrock: str
) -> None:
    page.set_viewport_size({"width": 1280, "height": 500})
    open_table(page, f"{thurrock}thurrock/functions/")
    links = page.locator("tbody a:visible")
    links.last.focus()
    for _ in range(60):
        page.keyboard.press("Shift+Tab")
        top = page.evaluate("""() => {
            const box = document.activeElement.getBoundingClientRect();
            const found = document.elementFromPoint(box.x + 3, box.y + 3);
            return document.activeElement.contains(found) ? "" : found?.outerHTML ?? "nothing";
        }""")
        assert top == ""
    assert page.locator("thead th").first.is_visible()
    head = page.locator("thead th").first.bounding_box()
    assert head is not None and 30 < head["y"] < 80


def test_a_telephone_has_cards_a_panel_and_a_choice_of_order(browser: Browser, site: str) -> None:
    page = browser.new_page(viewport={"width": 360, "height": 740})
    open_table(page, f"{site}boards/")
    assert not page.get_by_label("Type").is_visible()
    page.get_by_role("button", name="Narrow and sort").click()
    assert violations(page, ALL) == []
    page.get_by_label("Sort by").select_option("Meets, last first")
    assert names(page) == ["Tar Board", "Main Board", "Rope Board", "Lights Board", "Anchor Board"]
    page.get_by_label("Type").select_option("Board")
    assert page.get_by_role("button", name="Narrow and sort (1)").is_visible()
    assert query(page)["sort"] == ["-Meets"]
    page.get_by_label("Filter this table").focus()
    for _ in range(20):
        page.keyboard.press("Tab")
        assert not page.evaluate("document.activeElement.closest('thead')")
    assert page.evaluate("document.documentElement.scrollWidth") == 360
    anchor = page.locator("tr", has_text="Anchor Board")
    page.get_by_label("Type").select_option("")
    assert anchor.bounding_box()["height"] < 130  # type: ignore[index]
    page.close()


def test_without_scripts_tables_are_complete_and_have_no_controls(
    browser: Browser, thurrock: str
) -> None:
    context = browser.new_context(java_script_enabled=False,
                                  viewport={"width": 1280, "height": 800})
    page = context.new_page()
    page.goto(f"{thurrock}thurrock/boards/?type=Board&find=nothing")
    assert len(names(page)) > 30
    main = page.locator("article")
    assert main.locator("button, input, select").count() == 0
    assert page.locator(".rm-tools").bounding_box()["height"] == 0  # type: ignore[index]
    with page.expect_download() as download:
        page.get_by_role("link", name="Download this table as CSV").click()
    assert download.value.suggested_filename == "thurrock-boards.csv"
    text = Path(download.value.path()).read_bytes().decode("utf-8-sig")
    rows = list(csv.reader(io.StringIO(text, newline="")))
    assert [row[0] for row in rows[1:]] == names(page)
    context.close()


def test_a_long_table_stays_a_table_though_its_rows_stand_alone(
    page: Page, thurrock: str
) -> None:
    def made_long(route: Route) -> None:
        body = route.fetch().text().replace('class="rm rm-index"', 'class="rm rm-index rm-long"')
        assert "rm-long" in body
        route.fulfill(body=body, content_type="text/html")

    page.route("**/thurrock/boards/", made_long)
    open_table(page, f"{thurrock}thurrock/boards/")
    assert violations(page, ALL) == []
    heads = page.locator("thead").get_by_role("columnheader")
    rows = page.get_by_role("row").filter(has=page.get_by_role("cell"))
    assert heads.count() > 6 and rows.count() == len(names(page)) > 30
    lefts = "(all) => all.map((one) => Math.round(one.getBoundingClientRect().left))"
    assert rows.first.locator("> *").evaluate_all(lefts) == heads.evaluate_all(lefts)
    page.locator("thead").get_by_role("button", name="Board").click()
    page.locator("thead").get_by_role("button", name="Board").click()
    find(page, "alliance")
    assert names(page) == ["Thurrock Integrated Care Alliance", "BCT Steering Group"]
    page.get_by_role("button", name="Show all").click()
    page.locator("tbody a").last.focus()
    head = page.locator("thead").bounding_box()
    assert head is not None and 30 < head["y"] < 80


@pytest.mark.parametrize("width", [360, 800, 1280])
def test_nothing_moves_when_the_controls_come(
    browser: Browser, thurrock: str, width: int
) -> None:
    """Where each row stands below the heading is the same before and after the scripts."""
    page = browser.new_page(viewport={"width": width, "height": 900})
    places = """() => {
        const top = document.querySelector("h1").getBoundingClientRect().bottom;
        return [...document.querySelectorAll("article tr, .rm-take, .rm-foot")]
            .map((one) => one.getBoundingClientRect().top - top);
    }"""
    for kind in ("boards", "services", "organisations", "sources"):
        page.route("**/tables.js", lambda route: route.abort())
        page.goto(f"{thurrock}thurrock/{kind}/")
        assert page.locator(".rm-count, .rm-fits").count() == 0
        before = page.evaluate(places)
        page.unroute("**/tables.js")
        page.goto(f"{thurrock}thurrock/{kind}/")
        until(page, "document.querySelectorAll('.rm-sheet[data-rows]').length"
                    " === document.querySelectorAll('.rm-count').length")
        page.wait_for_timeout(100)  # until it is known which tables fit
        assert page.evaluate(places) == pytest.approx(before, abs=0.5), kind
    page.close()


def test_on_paper_a_long_table_repeats_its_head_and_says_what_is_left_out(
    page: Page, thurrock: str
) -> None:
    open_table(page, f"{thurrock}thurrock/boards/?status=Current")
    page.emulate_media(media="print")
    assert page.locator("thead").evaluate("e => getComputedStyle(e).display") == (
        "table-header-group")
    assert page.locator("thead button").first.evaluate(
        "e => getComputedStyle(e).display") == "contents"
    assert page.locator(".rm-count").is_visible()
    for gone in (".rm-tools", ".rm-take", ".rm-all"):
        assert not page.locator(gone).is_visible(), gone
