"""What the search of the real site answers: what must come first, from the keyboard alone, in words
that a reader understands where there is nothing."""

from __future__ import annotations

import gzip
import json
from collections.abc import Iterator
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from browsing import LOOKS, serving, until
from hostile_project import hostile_project
from site_text import build_site
from test_accessibility import ALL, violations
from test_browser import clean, watch

if TYPE_CHECKING:
    from playwright.sync_api import Browser, Locator, Page

pytestmark = LOOKS

HWB = "Thurrock Health and Wellbeing Board"
ICE = "Integrated Commissioning Executive"
ICP = "Thurrock Integrated Care Partnership Board"
TICA = "Thurrock Integrated Care Alliance"
HOSC = "Health and Wellbeing Overview and Scrutiny Committee"

# What somebody types, and what must come first.
QUERIES = {
    # short names
    "ICE": ICE,
    "hwb": HWB,
    "ICP": ICP,
    "tica": TICA,
    "HOSC": HOSC,
    "EPUT": "Essex Partnership University NHS Foundation Trust",
    # whole names, parts of names, other and former names
    "health and wellbeing board": HWB,
    "integrated care alliance": TICA,
    "Cabinet": "Cabinet of Thurrock Council",
    "healthwatch": "Healthwatch Thurrock",
    "basildon hospital": "Basildon and Thurrock University Hospitals NHS Foundation Trust",
    "brighter futures": "Brighter Futures",
    "For Thurrock in Thurrock": "For Thurrock in Thurrock",
    "brighter futures board": "Brighter Futures Board",
    # the several names that the papers give to one body, and former or short ones
    "Integrated Commissioning Care Partnership": TICA,
    "Thurrock Alliance": TICA,
    "Thurrock IC Alliance": TICA,
    "Essex NHS Partnership Trust": "Essex Partnership University NHS Foundation Trust",
    "Integrated Care Working Group": "Integrated Workforce Group",
    "Integrated Working work stream": "Integrated Workforce Group",
    "New Models of Care steering group": "Better Care Together Thurrock Steering Group",
    "Housing Planning and Advice Group": "Housing Planning and Advisory Group",
    "Better Care Together Thurrock Board": "Better Care Together Thurrock Steering Group",
    "Integrated Healthy Living Centres": "Integrated medical centres",
    "Population Health Management Programme Board":
        "Long Term Conditions Case Finding and Clinical Management Working Group",
    "Brighter Futures Programme Board": "Brighter Futures Board",
    "Locality Commissioning Board": "Integrated Locality Commissioning Board",
    "Essex Success Regime": "Essex Success Regime",
    "Further Case for Change":
        "Thurrock's Adult Integrated Care Strategy, the Case for Further Change",
    "High Impact Change Model": "Managing transfers of care in South West Essex",
    "Mede Analytics": "MedeAnalytics",
    "BTUH": "Basildon and Thurrock University Hospitals NHS Foundation Trust",
    "NELFT": "North East London NHS Foundation Trust",
    # what is shared
    "NHSE": "NHS England",
    "cqc": "Care Quality Commission",
    "kings fund": "The King's Fund",
    "Frimley": "Frimley",
    # a word from a responsibility, and words from a purpose
    "sharing gains and losses": "Finance Group",
    "families with particular needs": "Brighter Futures Board",
    "sign off social care": ICE,
    # slips
    "welbeing bord": HWB,
    "comissioning executive": ICE,
    "Tilbry": "Tilbury and Chadwell",
    "wellbeing scrutny": HOSC,
    # a post, an agreement, a function, a service, a place, a change, a paper
    "director of public health": "Director of Public Health, Thurrock Council",
    "better care fund section 75": "Better Care Fund section 75 agreement",
    "blood tests": "Blood tests",
    "social prescribing": "Social prescribing",
    "wellbeing teams": "Wellbeing teams",
    "grays": "Grays",
    "icp reform": "One Integrated Care Partnership Board for Thurrock",
    # a meeting, a risk register
    "19 July 2017": f"{HWB}, 19 July 2017",
    "17 August 2017": f"{ICE}, 17 August 2017",
    "risk register": "Better Care Fund risk register",
    # as people ask
    "what was decided on 19 July 2017": f"{HWB}, 19 July 2017",
    "who chairs the health and wellbeing board?": HWB,
    "Thurrock HWB quorum": HWB,
    "Who decides about dementia": "Southend, Essex and Thurrock Dementia Strategy 2017 to 2021",
}


class Search:
    """The search as a reader with nothing but a keyboard uses it."""

    def __init__(self, page: Page) -> None:
        self.page = page

    def ask(self, words: str) -> None:
        """Type, and wait until the answer to just these words is there."""
        self.page.keyboard.press("Control+k")
        self.page.keyboard.press("Control+a")
        self.page.keyboard.type(words)
        self.answered(words)

    def answered(self, words: str) -> None:
        panel = self.page.locator(".rm-search-panel")
        quoted = json.dumps(words)
        panel.and_(self.page.locator(f"[data-answered={quoted}]")).wait_for()

    @property
    def links(self) -> Locator:
        return self.page.locator(".rm-search-results a")

    @property
    def said(self) -> str:
        return self.page.locator(".rm-search-said").inner_text()


@pytest.fixture(scope="module")
def open_page(browser: Browser, thurrock: str) -> Iterator[Page]:
    page = browser.new_page(viewport={"width": 1280, "height": 900})
    page.goto(thurrock)
    yield page
    page.close()


@pytest.fixture
def search(open_page: Page, thurrock: str) -> Search:
    open_page.goto(thurrock)
    return Search(open_page)


def test_what_somebody_means_comes_first(search: Search) -> None:
    assert len(QUERIES) >= 20
    wrong = {}
    for words, first in QUERIES.items():
        search.ask(words)
        found = search.links.first.inner_text() if search.links.count() else ""
        if found != first:
            wrong[words] = found, search.said
    assert not wrong


def test_every_name_finds_it_first(search: Search, thurrock_site: Path) -> None:
    called: dict[str, set[str]] = {}
    for file in (thurrock_site / "pagefind/fragment").iterdir():
        page = json.loads(gzip.decompress(file.read_bytes()).removeprefix(b"pagefind_dcd"))
        if page["filters"]["kind"][0] in ("Board", "Organisation", "Strategy", "Fund"):
            for name in page["meta"]["names"].split(" | "):
                called.setdefault(name.casefold(), set()).add(page["url"])
    assert len(called) > 80
    first = """(name) => import(new URL("assets/remit/search-answer.js", location.origin))
        .then(({ answer }) => answer(name)).then((said) => said.next()).then(([one]) => one?.url)"""
    wrong = {name: found for name, pages in called.items()
             if (found := search.page.evaluate(first, name)) not in pages}
    assert not wrong


def test_a_slip_is_said_and_the_nearest_word_searched_at_once(search: Search) -> None:
    search.ask("comissioning")
    assert search.said.startswith(
        "Nothing has the word “comissioning”. Showing “commissioning”. ")
    search.ask("welbeing bord")
    assert search.said.startswith(
        "Nothing has the words “welbeing” or “bord”. Showing “wellbeing board”. ")
    search.page.locator(".rm-search-aloud", has_text="Showing “wellbeing board”").wait_for()


def test_another_near_word_can_be_chosen(search: Search) -> None:
    search.ask("joint comision")
    assert "Showing “joint commission" in search.said
    other = search.page.locator(".rm-search-near button").first
    word = other.inner_text()
    assert word.startswith("commission") and f"“joint {word}”" not in search.said
    other.press("Enter")
    search.answered(f"joint {word}")
    assert search.page.evaluate("document.activeElement.value") == f"joint {word}"


def test_where_no_page_has_all_words_it_says_which_it_left_out(search: Search) -> None:
    search.ask("cabinet wound")
    assert "No page has all of these words." in search.said
    assert search.links.count()
    only = search.page.locator(".rm-search-near button")
    assert only.inner_text() in ("cabinet", "wound")


def test_where_there_is_nothing_it_says_what_to_do(search: Search) -> None:
    search.ask("xyzzyqqq")
    assert search.said == "Nothing has the word “xyzzyqqq”."
    browse = search.page.locator(".rm-search-browse")
    browse.wait_for()
    assert "Try another word" in browse.inner_text()
    first = browse.locator("a").nth(1)
    leads = first.get_attribute("href")
    assert leads is not None and leads.endswith("/south-yorkshire-and-bassetlaw/")
    search.page.keyboard.press("ArrowDown")
    search.page.keyboard.press("ArrowDown")
    search.page.keyboard.press("Enter")
    search.page.wait_for_url(leads)
    assert search.page.locator("h1").is_visible()


def test_the_keyboard_is_enough(search: Search) -> None:
    page = search.page
    focus = "document.activeElement.textContent"
    page.keyboard.press("Tab")  # the link that skips what is above the content
    page.keyboard.press("Tab")
    before = page.evaluate("document.activeElement.outerHTML")
    search.ask("commissioning")
    page.keyboard.press("ArrowDown")
    page.keyboard.press("ArrowDown")
    assert page.evaluate(focus) == search.links.nth(1).inner_text()
    page.keyboard.press("ArrowUp")
    page.keyboard.press("ArrowUp")
    assert page.evaluate("document.activeElement.type") == "search"
    page.keyboard.press("Escape")
    assert not page.locator(".rm-search-window").is_visible()
    assert page.evaluate("document.activeElement.outerHTML") == before

    page.locator(".md-header .rm-search-open").press("Enter")
    page.keyboard.press("Control+a")
    page.keyboard.type("hwb")
    page.keyboard.press("Enter")  # to the first result, whenever it comes
    search.links.first.and_(page.locator(":focus")).wait_for()
    page.keyboard.press("Enter")
    page.wait_for_url("**/thurrock/boards/hwb/")


def test_more_results_come_when_asked_for_and_keep_the_focus(search: Search) -> None:
    search.ask("board")
    assert search.links.count() == 10
    search.page.locator(".rm-search-more").press("Enter")
    search.links.nth(10).and_(search.page.locator(":focus")).wait_for()
    assert search.links.count() == 20
    assert len(set(search.links.evaluate_all("links => links.map((one) => one.href)"))) == 20


def test_facets_combine_and_count(search: Search) -> None:
    page = search.page
    search.ask("commissioning")
    page.locator("summary", has_text="Narrow the results").press("Enter")
    narrow = page.locator(".rm-search-facets")

    def values(facet: str) -> dict[str, int]:
        group = narrow.locator("fieldset", has=page.locator("legend", has_text=facet))
        labels = group.locator("label").all_inner_texts()
        pairs = (label.rsplit(" (", 1) for label in labels)
        return {value: int(count.rstrip(")")) for value, count in pairs}

    def choose(label: str, results: str) -> None:
        narrow.get_by_label(label, exact=True).press("Space")
        page.locator(".rm-search-narrow summary", has_text=label.partition(" (")[0]).wait_for()
        page.locator(".rm-search-said").get_by_text(results, exact=True).wait_for()
        narrow.get_by_text("Search everything").wait_for()  # counted again
        until(page, "document.activeElement.type == 'checkbox'")

    narrow.locator("fieldset").nth(3).wait_for()
    assert narrow.locator("legend").all_inner_texts() == ["Kind", "Partnership", "Level", "Status"]
    before = values("Kind")
    assert before["Board"] > 2 and before["Post"] > 0
    choose(f"Board ({before['Board']})", f"{before['Board']} results.")
    assert values("Kind") == before  # another kind would come on top
    status = values("Status")
    assert sum(status.values()) == before["Board"]
    assert status["Proposed"] == 1
    choose("Proposed (1)", "1 result.")
    narrow.get_by_label("Board (1)").wait_for()
    assert set(page.locator(".rm-result-kind").all_inner_texts()) == {
        "Board · Thurrock health and care partnership · Proposed"}
    assert 0 < values("Kind")["Board"] == status["Proposed"]

    search.ask("HOSC")  # in force, and chosen is what is proposed
    assert (search.said, search.links.count()) == ("Nothing with these choices.", 0)
    page.locator(".rm-search-near button").press("Enter")
    search.links.get_by_text(HOSC).wait_for()
    assert page.locator(".rm-search-narrow summary").inner_text() == "Narrow the results"


def test_hostile_words_stay_words(browser: Browser, tmp_path_factory: pytest.TempPathFactory
                                  ) -> None:
    site = build_site(tmp_path_factory.mktemp("hostile"), hostile_project())
    check_near_words(site)
    for address in serving(site):
        page = browser.new_page()
        seen = watch(page, address)
        page.goto(address)
        search = Search(page)
        for words in ("alert", "<img src=x onerror=alert(1)>", "</p><script>alert(1)</script>",
                      "{{ 7*7 }}", "onerorr", "javascrpt:alert(1)", "%00 \\ ' `${1}`"):
            search.ask(words)
        search.ask("<b>zzzzzz</b>")
        assert "“<b>zzzzzz</b>”" in search.said
        search.ask("alert")
        titles = " ".join(search.links.all_inner_texts())
        assert "<script>alert(1)</script>" in titles
        panel = page.locator(".rm-search-panel")
        assert panel.locator("script, img, b, iframe, [onerror]").count() == 0
        clean(seen)
        page.close()


def check_near_words(site: Path) -> None:
    """The file of near words holds words, and nothing that could become anything else."""
    text = (site / "assets/remit/search-words.json").read_text("utf-8")
    words = json.loads(text)["words"]
    assert len(words) > 20
    assert all(word.isalpha() for word in words)


def test_an_open_search_breaks_no_rule(browser: Browser, thurrock: str) -> None:
    for width, scheme in ((1280, "light"), (1280, "dark"), (320, "light")):
        page = browser.new_page(viewport={"width": width, "height": 800},
                                color_scheme=scheme)  # type: ignore[arg-type]
        page.goto(thurrock + "thurrock/boards/ice/")
        search = Search(page)
        search.ask("comissioning")
        page.locator(".rm-search-narrow summary").click()
        page.locator(".rm-search-facets fieldset").nth(3).wait_for()
        assert violations(page, ALL) == [], (width, scheme)
        wide = page.evaluate("[...document.querySelectorAll('.rm-search-window, "
                             ".rm-search-found')].map((e) => [e.scrollWidth, e.clientWidth])")
        assert all(scroll <= shown <= width for scroll, shown in wide), wide
        page.close()


def test_without_javascript_nothing_of_it_is_shown(browser: Browser, thurrock: str) -> None:
    context = browser.new_context(java_script_enabled=False)
    page = context.new_page()
    for path in ("", "thurrock/", "thurrock/boards/ice/"):
        page.goto(thurrock + path)
        assert page.locator(".rm-search:visible").count() == 0
        assert page.get_by_text("Search", exact=True).count() == 0
    page.goto(thurrock + "thurrock/")
    for index in ("boards", "organisations", "posts", "functions", "services"):
        assert page.locator(f".md-content a[href='{index}/']").count(), index
    context.close()
