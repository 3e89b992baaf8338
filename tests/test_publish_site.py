"""Three versions beside each other: what readers of each are told, and where each address leads."""

from __future__ import annotations

import json
import re
from collections.abc import Iterator
from pathlib import Path
from typing import TYPE_CHECKING
from urllib.parse import urljoin

import pytest
from lxml import html

from browsing import LOOKS, serving
from register_repository import ALONE, MKDOCS, TINY, Repository
from small_register import SMALL
from test_accessibility import ALL, violations
from test_browser import clean, watch

if TYPE_CHECKING:
    from playwright.sync_api import Browser, Page

REFORM = "content/harbour/changes/new-house.yaml"
FINANCE = "content/harbour/boards/finance-group.yaml"
AGREEMENT = "content/harbour/agreements/shared-house.yaml"
SCRUTINY = "content/harbour/boards/scrutiny.yaml"
FUNCTIONS = "content/harbour/functions.yaml"
CLUB = "content/harbour/boards/reading-club.yaml"
SIDE = "name: Side Board\ntype: board\narea: town\n"


@pytest.fixture(scope="module", autouse=True)
def _alone() -> Iterator[None]:
    with pytest.MonkeyPatch.context() as patched:
        for name, value in ALONE.items():
            patched.setenv(name, value)
        yield


@pytest.fixture(scope="module")
def three(tmp_path_factory: pytest.TempPathFactory) -> Repository:
    """1.0; 2.0, in which a reform is agreed and its body taken out; 3.0, without an agreement and
    with another id for a board."""
    made = Repository(tmp_path_factory.mktemp("three") / "register", {
        **SMALL, CLUB: "name: Reading <Club>\ntype: network\narea: quayside\n"})
    made.published("1.0")
    agreed = SMALL[REFORM].replace("proposed\n", "agreed\ntakes_effect: 2024-01-01\n", 1)
    made.write(REFORM, re.sub(r"successions:\n( .*\n)+", "", agreed))
    made.write(FINANCE, None)
    made.write("docs/news.md", "# News\n")
    made.commit()
    made.published("2.0", "--alias", "latest", "--title", "2.0 (spring)")
    made.write(FUNCTIONS, SMALL[FUNCTIONS].replace(", under: shared-house", ""))
    made.write(AGREEMENT, None)
    made.write(CLUB, None)
    made.write("docs/news.md", None)
    made.write(SCRUTINY, None)
    made.write(SCRUTINY.replace("scrutiny", "oversight"), SMALL[SCRUTINY])
    main = "content/harbour/boards/main-board.yaml"
    made.write(main, SMALL[main].replace("board: scrutiny", "board: oversight"))
    made.commit()
    made.published("3.0", "--alias", "latest")
    return made


@pytest.fixture(scope="module")
def host(three: Repository, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The branch as a host serves it, below a folder: `gov/`."""
    folder = tmp_path_factory.mktemp("host")
    three.checked_out(folder / "gov")
    return folder


@pytest.fixture(scope="module")
def served(host: Path) -> Iterator[str]:
    """The address of the folder."""
    yield from (f"{address}gov/" for address in serving(host))


def page_of(host: Path, path: str) -> html.HtmlElement:
    return html.fromstring((host / "gov" / path / "index.html").read_text("utf-8"))


def words(element: html.HtmlElement) -> str:
    return " ".join(element.text_content().split())


def pages_below(folder: Path) -> dict[str, html.HtmlElement]:
    """Every page below a folder by its address there, but those that only lead on."""
    found = {}
    for file in sorted(folder.rglob("index.html")):
        page = html.fromstring(file.read_text("utf-8"))
        if not page.xpath("//meta[@http-equiv='refresh']"):
            found[file.parent.relative_to(folder).as_posix() + "/"] = page
    assert len(found) > 40
    return found


def test_old_versions_keep_their_bytes(three: Repository) -> None:
    commits = three.git("rev-list", "--reverse", "gh-pages").split()
    assert len(commits) == 3
    for version, first in (("1.0", 0), ("2.0", 1), ("3.0", 2)):
        assert len({three.git("rev-parse", f"{commit}:{version}")
                    for commit in commits[first:]}) == 1
    assert [three.git("show", f"{commit}:latest") for commit in commits] == ["1.0", "2.0", "3.0"]
    days = three.git("log", "--reverse", "--format=%cs", "gh-pages").split()
    assert days == ["2024-01-01", "2024-01-02", "2024-01-03"]
    listed = json.loads(three.file("versions.json"))
    assert [(one["version"], one["title"], one["aliases"]) for one in listed] == [
        ("3.0", "3.0", ["latest"]), ("2.0", "2.0 (spring)", []), ("1.0", "1.0", [])]
    assert [one["properties"]["after"] for one in listed] == ["2.0", "1.0", None]


def test_a_version_made_again_still_follows_the_same_one(three: Repository) -> None:
    three.git("checkout", "--quiet", "main~1")
    ran = three.published("2.0")
    three.git("checkout", "--quiet", "main")
    assert "already, and the same" in ran.stdout


def test_every_page_says_its_version_and_date(host: Path) -> None:
    for version, day in (("1.0", "1 January 2024"), ("3.0", "3 January 2024")):
        for path, page in pages_below(host / "gov" / version).items():
            (foot,) = page.xpath("//div[@class='md-copyright']")
            assert words(foot) == f"Harbour · version {version} of {day}", path
        board = page_of(host, f"{version}/harbour/boards/main-board")
        assert re.search(rf"As at 1 June 2024.* · version {version}", words(board))


def test_search_engines_are_led_to_the_latest(host: Path) -> None:
    lasting = "https://register.example/gov/latest/"
    for version in ("1.0", "3.0"):
        for path, page in pages_below(host / "gov" / version).items():
            (canonical,) = page.xpath("//link[@rel='canonical']/@href")
            assert canonical == urljoin(lasting, path)
    assert (host / "gov/robots.txt").read_text().splitlines()[2:] == [
        "User-agent: *", "Allow: /gov/latest/", "Disallow: /gov/1.0/", "Disallow: /gov/2.0/",
        "Disallow: /gov/3.0/", "", f"Sitemap: {lasting}sitemap.xml"]
    assert f"<loc>{lasting}harbour/boards/main-board/</loc>" in (
        host / "gov/latest/sitemap.xml").read_text()
    assert (host / "gov/.nojekyll").read_bytes() == b""


def test_the_root_leads_to_the_latest(host: Path) -> None:
    root = page_of(host, "")
    assert root.xpath("//meta[@http-equiv='refresh']/@content") == ["0; url=latest/"]
    assert root.xpath("//a/@href") == ["latest/"]
    lost = html.fromstring((host / "gov/404.html").read_text("utf-8"))
    assert "/gov/latest/assets/remit/remit.css" in lost.xpath("//link/@href")


def test_no_address_is_lost(host: Path) -> None:
    latest = {file.parent for file in (host / "gov/3.0").rglob("index.html")}
    for version in ("1.0", "2.0"):
        for file in (host / "gov" / version).rglob("index.html"):
            folder = host / "gov/3.0" / file.parent.relative_to(host / "gov" / version)
            assert folder in latest, folder


@pytest.mark.parametrize("version", ["2.0", "3.0"])
def test_a_body_that_is_gone_leads_to_what_became_of_it(host: Path, version: str) -> None:
    page = page_of(host, f"{version}/harbour/boards/finance-group")
    (main,) = page.xpath("//article")
    assert "The register has no page for this board any more." in words(main)
    assert "What it did has passed to Money Board." in words(main)
    assert "Version 1.0 was the last to have the page: read it there." in words(main)
    links = [urljoin(f"/gov/{version}/harbour/boards/finance-group/", link)
             for link in main.xpath(".//li/a/@href")]
    assert f"/gov/{version}/harbour/boards/money-board/" in links
    assert "/gov/1.0/harbour/boards/finance-group/" in links
    status = "//meta[@data-pagefind-filter='status[content]']/@content"
    assert page.xpath(status) == ["No longer in the register"]


def test_what_has_no_successor_is_told_plainly(host: Path) -> None:
    club = page_of(host, "3.0/harbour/boards/reading-club")
    assert words(club.xpath("//h1")[0]) == "Reading <Club>"
    assert "Version 2.0 was the last to have the page" in words(club)
    assert "has passed to" not in words(club)
    assert "no page for this agreement" in words(page_of(
        host, "3.0/harbour/agreements/shared-house"))
    news = page_of(host, "3.0/news")
    assert words(news.xpath("//h1")[0]) == "This page is no longer here"


def test_another_id_leads_on(host: Path) -> None:
    old = page_of(host, "3.0/harbour/boards/scrutiny")
    assert old.xpath("//meta[@http-equiv='refresh']/@content") == ["0; url=../../boards/oversight/"]
    assert words(page_of(host, "3.0/harbour/boards/oversight").xpath("//h1")[0]) == (
        "Scrutiny Committee")


def test_the_notes_tell_what_is_different(host: Path) -> None:
    first, second, third = (page_of(host, f"{version}.0/release-notes").xpath("//article")[0]
                            for version in (1, 2, 3))
    assert "It is the first version." in words(first)
    assert "Version 1.0 came before it." in words(second)
    told = [words(one) for one in second.xpath(".//h3/following-sibling::ul[1]/li")]
    assert "The new house is now agreed (was: proposed)." in told, told
    assert [words(row) for row in second.xpath(".//table//tbody/tr")] == [
        "Finance Group Money Board"]
    told = [words(one) for one in third.xpath(".//h3/following-sibling::ul[1]/li")]
    assert "Scrutiny Committee has a new id, and with it a new address: oversight (was: " \
        "scrutiny)." in told, told
    assert [words(cell) for cell in third.xpath(".//table//tbody/tr/th")] == [
        "Agreements", "Agreement on the shared house", "Reading <Club>", "Scrutiny Committee",
        "news/"]


def test_a_clone_of_the_newest_commits_only_is_told_what_to_fetch(
    three: Repository, tmp_path: Path
) -> None:
    three.git("clone", "--quiet", "--depth", "1", "--branch", "main", f"file://{three.root}",
              str(tmp_path / "clone"))
    clone = Repository.at(tmp_path / "clone")
    clone.git("config", "user.name", "A Robot")
    clone.git("config", "user.email", "robot@example.org")
    clone.git("fetch", "--quiet", "--depth", "1", "origin", "gh-pages:gh-pages")
    clone.commit()
    clone.commit()
    ran = clone.publish("4.0")  # 3.0 was made from the commit that the clone has
    assert ran.exit_code == 0, ran.stderr
    ran = clone.publish("2.0")
    assert ran.exit_code == 2 and "git fetch --unshallow" in ran.stderr, ran.stderr


def test_where_the_commit_before_is_nowhere_the_notes_say_so(
    three: Repository, tmp_path: Path
) -> None:
    copy = three.copied(tmp_path / "copy")
    copy.git("checkout", "--quiet", "gh-pages")
    listed = json.loads(copy.file("versions.json"))
    listed[0]["properties"]["commit"] = "0" * 40
    copy.write("versions.json", json.dumps(listed))
    copy.commit()
    copy.git("checkout", "--quiet", "main")
    copy.published("4.0")
    notes = html.fromstring(copy.file("4.0/release-notes/index.html"))
    assert "cannot be told here" in words(notes)
    assert "oversight" in copy.file("4.0/harbour/boards/scrutiny/index.html")


def test_every_link_of_a_version_leads_somewhere(host: Path) -> None:
    followed = 0
    for path, page in pages_below(host / "gov/3.0").items():
        for link in page.xpath("//a/@href | //link/@href | //script/@src"):
            there = urljoin(f"https://here.invalid/gov/3.0/{path}", link).partition("#")[0]
            if there.startswith("https://here.invalid/"):
                file = host / there.removeprefix("https://here.invalid/")
                assert file.is_file() or (file / "index.html").is_file(), (path, link)
                followed += 1
    assert followed > 1000


@pytest.mark.parametrize("alias_type", ["copy", "redirect"])
def test_an_alias_can_do_without_links_between_folders(
    tmp_path: Path, alias_type: str
) -> None:
    mkdocs = MKDOCS.replace("{}", f"{{alias_type: {alias_type}, alias: newest}}")
    made = Repository(tmp_path / "register", TINY, mkdocs)
    made.published("1.0")
    made.write("content/harbour/boards/side-board.yaml", SIDE)
    made.commit()
    made.published("2.0", "--alias", "newest")
    modes = {line.split()[0] for line in made.git("ls-tree", "-r", "gh-pages").splitlines()}
    assert modes == {"100644"}
    assert made.git("rev-parse", "gh-pages~1:1.0") == made.git("rev-parse", "gh-pages:1.0")
    board = "harbour/boards/side-board/index.html"
    canonical = html.fromstring(made.file(f"2.0/{board}")).xpath("//link[@rel='canonical']/@href")
    alias = html.fromstring(made.file(f"newest/{board}"))
    assert made.file("newest/data/register.json") == made.file("2.0/data/register.json")
    if alias_type == "copy":
        assert made.git("rev-parse", "gh-pages:newest") == made.git("rev-parse", "gh-pages:2.0")
        assert canonical == ["https://register.example/gov/newest/harbour/boards/side-board/"]
    else:
        assert alias.xpath("//main//a/@href") == ["../../../../2.0/harbour/boards/side-board/"]
        assert canonical == ["https://register.example/gov/2.0/harbour/boards/side-board/"]
        assert "Allow: /gov/2.0/\nDisallow: /gov/1.0/\n" in made.file("robots.txt")
        assert not [file for file in made.files("newest") if file.startswith("assets")]


class TestInABrowser:
    """What a reader of each version sees, below a folder of the host."""

    pytestmark = LOOKS

    @pytest.fixture
    def page(self, browser: Browser) -> Iterator[Page]:
        page = browser.new_page(viewport={"width": 1280, "height": 800})
        yield page
        page.close()

    NOTICE = ".rm-old-version"

    def test_the_list_of_versions_leads_to_the_same_page(self, page: Page, served: str) -> None:
        seen = watch(page, served)
        page.goto(served, wait_until="networkidle")
        assert page.url == f"{served}latest/"
        page.goto(f"{served}latest/harbour/boards/main-board/", wait_until="networkidle")
        assert page.locator(self.NOTICE).count() == 0
        assert page.locator("meta[name=robots]").count() == 0
        page.focus(".md-version__current")
        shown = page.locator(".md-version__link")
        assert shown.all_inner_texts() == ["3.0latest", "2.0 (spring)", "1.0"]
        page.keyboard.press("Tab")
        page.keyboard.press("Tab")
        page.keyboard.press("Enter")
        page.wait_for_url(f"{served}2.0/harbour/boards/main-board/")
        clean(seen)

    def test_an_old_version_says_so_and_leads_to_the_latest(
        self, page: Page, served: str
    ) -> None:
        seen = watch(page, served)
        page.goto(f"{served}1.0/harbour/boards/main-board/#members", wait_until="networkidle")
        notice = page.locator(self.NOTICE)
        assert notice.inner_text() == (
            "You are reading version 1.0, of 1 January 2024. It is not the latest. "
            "See this page in the latest version, 3.0.")
        assert page.locator("meta[name=robots]").get_attribute("content") == "noindex"
        assert violations(page, ALL) == []
        clean(seen)
        notice.locator("a").click()
        page.wait_for_url(f"{served}latest/harbour/boards/main-board/#members")

    def test_an_old_version_says_which_body_is_gone(self, page: Page, served: str) -> None:
        page.goto(f"{served}1.0/harbour/boards/finance-group/", wait_until="networkidle")
        notice = page.locator(self.NOTICE)
        assert "This body is not in it any more. Read what became of it." in notice.inner_text()
        notice.locator("a").click()
        page.wait_for_url(f"{served}latest/harbour/boards/finance-group/")
        assert "passed to Money Board" in page.inner_text("article")
        assert violations(page, ALL) == []

    def test_a_page_that_nobody_explains_leads_to_its_partnership(
        self, page: Page, served: str, host: Path
    ) -> None:
        """As when the latest was published by an older tool, or a file is missing."""
        page.route("**/latest/data/former.json", lambda route: route.fulfill(status=404))
        page.route("**/latest/harbour/boards/reading-club/",
                   lambda route: route.fulfill(status=404))
        page.goto(f"{served}1.0/harbour/boards/reading-club/", wait_until="networkidle")
        notice = page.locator(self.NOTICE)
        assert "This body is not in it any more." in notice.inner_text()
        assert "Go to this partnership in the latest version, 3.0" in notice.inner_text()
        notice.locator("a").click()
        page.wait_for_url(f"{served}latest/harbour/")

    def test_without_the_list_a_version_is_as_it_was(self, page: Page, served: str) -> None:
        page.route("**/versions.json", lambda route: route.fulfill(status=404))
        page.goto(f"{served}1.0/harbour/", wait_until="networkidle")
        assert page.locator(self.NOTICE).count() == 0
        assert "version 1.0 of 1 January 2024" in page.inner_text(".md-copyright")

    def test_a_telephone_has_room_for_the_notice(self, page: Page, served: str) -> None:
        page.set_viewport_size({"width": 320, "height": 700})
        page.goto(f"{served}1.0/harbour/boards/main-board/", wait_until="networkidle")
        assert page.locator(self.NOTICE).is_visible()
        assert page.evaluate("document.documentElement.scrollWidth") <= 320
        assert violations(page, ALL) == []

    def test_an_alias_of_small_pages_takes_the_anchor_along(
        self, page: Page, tmp_path: Path
    ) -> None:
        made = Repository(tmp_path / "register", TINY,
                          MKDOCS.replace("{}", "{alias_type: redirect}"))
        made.published("1.0")
        made.checked_out(tmp_path / "host" / "gov")
        for address in serving(tmp_path / "host"):
            page.goto(f"{address}gov/latest/harbour/boards/main-board/#members")
            page.wait_for_url(f"{address}gov/1.0/harbour/boards/main-board/#members")
            page.goto(f"{address}gov/", wait_until="networkidle")
            page.wait_for_url(f"{address}gov/1.0/")
            assert page.locator(self.NOTICE).count() == 0
