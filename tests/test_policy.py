"""Every page keeps to one strict Content-Security-Policy, which the docs state and hosts can send.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

import made_up_site
from browsing import LOOKS, until
from conftest import ROOT
from html_seen import Seen as Parsed
from html_seen import seen
from made_up_site import MKDOCS, project
from remit.plugin import build
from remit.problems import RemitError
from remit.views import policy
from test_browser import clean, search, watch

if TYPE_CHECKING:
    from playwright.sync_api import Browser, Page

# Blocks of text that no browser runs.
NOT_RUN = {"application/json"}
KIND = re.compile(r'data-pagefind-filter="kind\[content\]"[^>]* content="([^"]+)"')
COLOURS = "document.body.dataset.mdColorScheme"


@pytest.fixture(scope="module")
def parsed(thurrock_site: Path) -> dict[str, Parsed]:
    found = {str(file.relative_to(thurrock_site)): seen(file)
             for file in sorted(thurrock_site.rglob("*.html"))}
    assert len(found) > 100
    return found


def test_no_page_holds_a_script_a_handler_or_a_style(parsed: dict[str, Parsed]) -> None:
    for path, page in parsed.items():
        for script in page.all("script"):
            own = "src" in script.attributes and not script.text
            assert own or script.attributes.get("type") in NOT_RUN, (path, script)
        assert not page.all("style"), path
        for element in page.elements:
            for name, value in element.attributes.items():
                assert name != "style" and not name.startswith("on"), (path, element)
                assert not value.strip().lower().startswith("javascript:"), (path, element)


def test_each_page_carries_the_policy_before_anything_it_governs(
    parsed: dict[str, Parsed]
) -> None:
    for path, page in parsed.items():
        if any(e.attributes.get("http-equiv") == "refresh" for e in page.all("meta")):
            continue  # It only leads on, and loads nothing.
        first = next(e for e in page.elements if e.tag in ("meta", "link", "script"))
        assert first.attributes.get("http-equiv") == "Content-Security-Policy", path
        assert first.attributes["content"] == policy.META


def test_the_policy_lets_nothing_in_from_elsewhere_and_nothing_inside_a_page() -> None:
    sources = {source for directive in policy.HEADER.split("; ")
               for source in directive.split()[1:]}
    assert sources == {"'none'", "'self'", "'wasm-unsafe-eval'", "data:"}
    assert policy.HEADER.removeprefix(policy.META) == "; frame-ancestors 'none'"


def test_the_docs_state_the_policy_that_the_tests_send() -> None:
    text = (ROOT / "docs/publish.md").read_text("utf-8")
    stated = re.findall(r"default-src [^\"`\n]*", text)
    assert len(stated) > 3
    assert set(stated) == {policy.HEADER}


@pytest.mark.parametrize("said", ["analytics: {provider: google}", "consent: {title: Cookies}"])
def test_what_would_tell_others_who_reads_is_refused(tmp_path: Path, said: str) -> None:
    with made_up_site.instead(), pytest.raises(RemitError, match="take it out"):
        build(project(tmp_path, f"{MKDOCS}extra:\n  {said}\n"))


def one_page_of_each_kind(site: Path) -> Iterator[str]:
    kinds = set()
    for file in sorted(site.rglob("index.html")):
        kind = KIND.search(file.read_text("utf-8"))
        if kind is not None and kind[1] not in kinds:
            kinds.add(kind[1])
            path = file.parent.relative_to(site).as_posix()
            yield "" if path == "." else f"{path}/"
    assert len(kinds) > 12, kinds


@pytest.fixture
def page(browser: Browser) -> Iterator[Page]:
    """A page that keeps what its policy forbade, from wherever it was asked."""
    page = browser.new_page(viewport={"width": 1280, "height": 900})
    page.add_init_script(
        "addEventListener('securitypolicyviolation', (event) => console.error("
        "`forbidden: ${event.violatedDirective} ${event.blockedURI} ${event.sourceFile}`))")
    yield page
    page.close()


class TestInABrowser:
    """What a real browser says while it goes through the site."""

    pytestmark = LOOKS

    def test_no_kind_of_page_does_what_the_policy_forbids(
        self, page: Page, thurrock: str, thurrock_site: Path
    ) -> None:
        seen = watch(page, thurrock)
        for path in one_page_of_each_kind(thurrock_site):
            answer = page.goto(thurrock + path)
            assert answer is not None and answer.header_value("Content-Security-Policy")
            clean(seen)
        for path in ("404.html", "thurrock/charts/structure-2019/", "reference/benchmarks/"):
            page.goto(thurrock + path, wait_until="networkidle")
            clean(seen)
        search(page, "alliance")
        page.click(".md-header__option label:visible", force=True)
        clean(seen)

    def test_what_is_forbidden_would_be_noticed(self, page: Page, thurrock: str) -> None:
        seen = watch(page, thurrock)
        page.goto(thurrock)
        page.evaluate("document.body.setAttribute('style', 'color: red')")
        page.evaluate("new Image().src = 'https://elsewhere.example/'")
        page.wait_for_timeout(50)
        assert "forbidden: style-src-attr inline" in " ".join(seen.errors)
        assert "forbidden: img-src https://elsewhere.example/" in " ".join(seen.errors)

    def test_a_chart_opened_alone_has_its_colours(self, page: Page, thurrock: str) -> None:
        page.goto(thurrock + "charts/thurrock/structure-2019.svg")
        fill = "getComputedStyle(document.querySelector('.node rect')).fill"
        assert page.evaluate(fill) == "rgb(255, 255, 255)"

    @pytest.mark.parametrize(("device", "chosen", "scheme"), [
        ("dark", None, "slate"), ("light", None, "default"),
        ("dark", "light", "default"), ("light", "dark", "slate"), ("dark", "", "slate")])
    def test_colours_hold_before_the_first_paint(
        self, page: Page, thurrock: str, device: str, chosen: str | None, scheme: str
    ) -> None:
        """The theme's script comes last on the page: it never arrives here."""
        page.emulate_media(color_scheme="dark" if device == "dark" else "light")
        if chosen is not None:
            page.goto(thurrock)
            media = f"(prefers-color-scheme: {chosen})" if chosen else "(prefers-color-scheme)"
            name = "slate" if chosen == "dark" else "default"
            page.evaluate("([media, scheme]) => __md_set('__palette', {index: 1, color: "
                          "{media, scheme, primary: 'custom', accent: 'custom'}})", [media, name])
        page.route("**/bundle.*.js", lambda route: route.abort())
        page.goto(thurrock + "thurrock/boards/ice/")
        assert page.evaluate(COLOURS) == scheme

    def test_a_choice_of_colours_is_remembered_on_every_page(
        self, page: Page, thurrock: str
    ) -> None:
        page.emulate_media(color_scheme="light")
        page.goto(thurrock + "thurrock/boards/ice/", wait_until="networkidle")
        for scheme in ("default", "slate"):
            page.click(".md-header__option label:visible")
            until(page, f"{COLOURS} == '{scheme}'")
        page.goto(thurrock)
        assert page.evaluate(COLOURS) == "slate"
