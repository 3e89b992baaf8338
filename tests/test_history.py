"""What has changed: a step for each date, told against the one before, on pages and in a feed."""

from __future__ import annotations

import datetime
import re
import xml.etree.ElementTree as ET
from collections.abc import Mapping
from functools import cache
from pathlib import Path
from urllib.parse import urljoin

import pytest
from lxml import html

from page_text import pages_of, parsed, site_from, tags_of, words
from remit import pipeline
from remit.queries.moments import moments_of
from remit.queries.steps import step_compared, steps_of
from remit.views.page import Page
from remit.views.pages.site import Site
from remit.write.exporters.atom_feeds import atom_feeds
from site_text import build_site

ROOT = Path(__file__).parent.parent
ATOM = "{http://www.w3.org/2005/Atom}"
TEXT = """
== organisations.yaml
council: {name: Harbour Council, type: unitary-council}
== changes/agreed.yaml
name: The merger
state: agreed
takes_effect: 2024-01-01
source: plan#1
successions: [{bodies: [old], into: [new]}]
== changes/idea.yaml
name: An idea
state: proposed
takes_effect: 2022-01-01
source: plan#1
== boards/main.yaml
name: Main <Board> & more
type: board
area: harbour
from: 2018
source: plan#1
previously: [{until: 2020-05, name: First Board}]
amended: [{from: 2026-01-01, meets: monthly}]
members:
  - {organisation: council, from: 2021/22}
== boards/old.yaml
name: Old Group
type: working-group
area: harbour
from: 2019-04-01
until: agreed
source: plan#1
reports_to: [{to: main, as: reports}]
== boards/new.yaml
name: New Board
type: board
area: harbour
from: agreed
source: plan#1
reports_to: [{to: main, as: accountable}]
== boards/undated.yaml
name: Undated Group
type: working-group
area: harbour
source: plan#1
reports_to: [{to: main, as: reports}, {to: old, as: informs}]
== boards/gone.yaml
name: Gone Group
type: working-group
area: harbour
until: 2023-12-31
source: plan#1
== boards/brief.yaml
name: Brief Group
type: working-group
area: harbour
from: 2018
until: 2018
source: plan#1
== boards/proposed.yaml
name: Proposed Board
type: board
area: harbour
from: idea
source: plan#1
"""


@cache
def site() -> Site:
    return site_from(TEXT)


@cache
def pages() -> Mapping[str, Page]:
    return pages_of(site())


def page(path: str = "history/") -> html.HtmlElement:
    return parsed(pages()[f"harbour/{path}"])


def told(name: str) -> list[str]:
    (step,) = (one for one in steps_of(site().register, "harbour") if one.name == name)
    return [one.words for one in step_compared(site().register, step).differences]


def test_each_date_is_a_step_and_no_other_is() -> None:
    steps = steps_of(site().register, "harbour")
    assert [(step.name, str(step.date)) for step in steps] == [
        ("2026-01-01", "1 January 2026"), ("2024-01-01", "1 January 2024"),
        ("2021-22", "2021/22"), ("2020-05", "May 2020"), ("2019-04-01", "1 April 2019"),
        ("2018", "2018")]


def test_what_ends_and_what_begins_the_day_after_are_one_step() -> None:
    assert told("2024-01-01") == [
        "The Old Group becomes the New Board.",
        "New board: New Board, which is accountable to Main <Board> & more.",
        "Gone Group closes.", "Old Group closes.",
        "Undated Group no longer informs the Old Group, which closes."]


def test_a_step_tells_its_own_date_and_no_others() -> None:
    assert told("2019-04-01") == [
        "New working group: Old Group, which reports to the First Board."]
    assert told("2020-05") == ["First Board is now called “Main <Board> & more”."]
    assert told("2021-22") == ["Main <Board> & more gains a seat: Harbour Council (member)."]
    assert told("2026-01-01") == ["Main <Board> & more now meets monthly."]


def test_when_an_undated_line_to_a_new_body_began_is_not_invented() -> None:
    assert told("2018") == ["New board: First Board."]


def test_what_began_and_ended_within_one_date_is_told() -> None:
    body = page()
    (heading,) = body.xpath("//h2[@id='on-2018']")
    assert words(heading.getnext()) == (
        "1 body begins. Brief Group began and ended within this time.")


def test_the_page_has_the_newest_first_and_says_what_is_still_to_come() -> None:
    body = page()
    assert [words(h) for h in body.xpath("//h2")] == [
        "1 January 2026", "1 January 2024", "2021/22", "May 2020", "1 April 2019", "2018"]
    assert tags_of(body) == ["Still to come"]
    (merger,) = body.xpath("//h2[@id='on-2024-01-01']")
    assert words(merger.getnext()) == "2 bodies close and 1 begins; 1 line begins and 2 end."
    links = [a.get("href") for a in body.xpath("//p/a[contains(., 'before and after')]")]
    assert links[1] == "../history/2024-01-01/"


def test_each_step_has_a_page_that_leads_to_those_around_it() -> None:
    body = page("history/2020-05/")
    assert words(body.find("h1")) == "What changed in May 2020"
    around = body.xpath("//h2[@id='around']/following::ul[1]/li")
    assert [words(one) for one in around] == ["Before it: 1 April 2019", "After it: 2021/22"]
    assert words(page("history/2024-01-01/").find("h1")) == "What changed on 1 January 2024"


def test_a_partnership_without_dates_says_so() -> None:
    body = parsed(pages_of(site_from(""))["harbour/history/"])
    assert "No date is recorded on which anything began, ended or changed." in words(body)


def test_at_most_sixty_steps_stand_on_a_page() -> None:
    text = "".join(
        f"== boards/board-{n}.yaml\nname: Board {n}\ntype: board\narea: harbour\n"
        f"from: {datetime.date(2000, 1, 1) + datetime.timedelta(days=n)}\nsource: plan#1\n"
        for n in range(130))
    found = pages_of(site_from(text))
    counts = [len(parsed(found[f"harbour/history/{path}"]).xpath("//h2"))
              for path in ("", "page-2/", "page-3/")]
    assert counts == [60, 60, 10] and "harbour/history/page-4/" not in found
    links = {words(a): a.get("href") for a in parsed(found["harbour/history/page-2/"]).xpath(
        "//p[@class='rm-pages']/a")}
    assert links == {"Newer": "../../history/", "Older": "../../history/page-3/"}
    assert [path for path, one in found.items() if one.in_nav and "history" in path] == [
        "harbour/history/"]


def feed(address: str | None = "https://example.org/register/") -> ET.Element:
    return ET.fromstring(atom_feeds(site(), address)["harbour/changes/feed.xml"])


def text(element: ET.Element, name: str) -> str:
    return element.findtext(ATOM + name) or ""


def test_the_feed_has_what_the_format_asks_for() -> None:
    root = feed()
    assert root.tag == ATOM + "feed"
    for element in (root, *root.iter(ATOM + "entry")):
        for name in ("id", "title", "updated"):
            assert len(element.findall(ATOM + name)) == 1, name
        assert re.fullmatch(r"\d{4}-\d\d-\d\dT00:00:00Z", text(element, "updated"))
        assert re.fullmatch(r"urn:uuid:[0-9a-f-]{36}", text(element, "id"))
    assert root.findtext(f"{ATOM}author/{ATOM}name") == "Remit"
    rels = {one.get("rel"): one.get("href") for one in root.findall(ATOM + "link")}
    assert rels == {"alternate": "https://example.org/register/harbour/history/",
                    "self": "https://example.org/register/harbour/changes/feed.xml"}
    ids = [text(one, "id") for one in (root, *root.iter(ATOM + "entry"))]
    assert len(ids) == len(set(ids)) == 6


def test_the_feed_tells_what_has_come_and_dates_it_from_the_content() -> None:
    root = feed()
    assert [text(one, "title") for one in root.iter(ATOM + "entry")] == [
        "1 January 2024: 2 bodies close and 1 begins; 1 line begins and 2 end.",
        "2021/22: 1 seat is added.", "May 2020: 1 body is renamed.",
        "1 April 2019: 1 body begins; 1 line begins.",
        "2018: 1 body begins. Brief Group began and ended within this time."]
    assert text(root, "updated") == "2024-01-01T00:00:00Z"


def test_what_an_entry_is_called_stays_when_the_site_moves() -> None:
    here, there, nowhere = (
        [text(one, "id") for one in feed(address).iter(ATOM + "id")] for address in (
            "https://example.org/", "https://elsewhere.example/a/", None))
    assert here == there == nowhere


def test_links_are_whole_where_the_address_is_known_and_else_relative_to_the_feed() -> None:
    for address in ("https://example.org/register/", None):
        base = urljoin("https://example.org/register/", "harbour/changes/feed.xml")
        contents = [html.fromstring(f"<div>{text(one, 'content')}</div>")
                    for one in feed(address).iter(ATOM + "entry")]
        links = [a.get("href") for content in contents for a in content.iter("a")]
        assert len(links) > 8
        assert all((link.startswith("https://")) == (address is not None) for link in links)
        assert "https://example.org/register/harbour/boards/new/" in {
            urljoin(base, link) for link in links}


def test_officers_words_stay_text_in_the_feed() -> None:
    rename = list(feed().iter(ATOM + "entry"))[2]
    content = text(rename, "content")
    assert "Main &lt;Board&gt; &amp; more" in content
    assert {element.tag for element in html.fromstring(f"<div>{content}</div>").iter()} <= {
        "div", "ul", "li", "a"}


def test_the_same_content_gives_the_same_feed() -> None:
    again = site_from(TEXT)
    assert atom_feeds(again, None) == atom_feeds(site(), None)


@pytest.mark.slow
def test_settings_reach_the_pages_and_the_feed(tmp_path: Path) -> None:
    built = build_site(tmp_path, {
        "mkdocs.yml": "site_name: R\nsite_url: https://example.org/r/\ntheme: {name: material}\n"
                      "plugins:\n  - remit:\n      compare:\n        harbour:\n"
                      "          - [2017-09-08, 2019-12-01]\n",
        "content/harbour/partnership.yaml": "name: Harbour\nlevels: {town: Town}\n"
                                            "speaks_for: 2024-06-01\n",
        "content/harbour/areas.yaml": "harbour: {name: Harbour, level: town}\n",
        "content/harbour/boards/main.yaml": "name: Main\ntype: board\narea: harbour\nfrom: 2018\n",
    })
    head = html.parse(str(built / "harbour/history/index.html")).getroot()
    (link,) = head.xpath("//link[@type='application/atom+xml']")
    assert link.get("href") == "../changes/feed.xml"
    assert b"https://example.org/r/harbour/history/2018/" in (
        built / "harbour/changes/feed.xml").read_bytes()
    assert (built / "harbour/compare/2017-09-08..2019-12-01/index.html").is_file()


def test_thurrock_has_the_steps_that_papers_date_and_invents_none() -> None:
    register, _ = pipeline.load_register(pipeline.Settings(ROOT))
    of = Site(register, moments_of(register, None, (), lambda: None))
    told_by = {str(step.date): [one.words for one in of.over_time.taken(step).differences]
               for step in of.over_time.steps("thurrock")}
    assert list(told_by) == [
        "2023", "July 2022", "2021", "2018", "2017", "2016/17", "2016", "2015/16", "April 2015",
        "2015", "2012"]
    assert told_by["2018"] == [
        "New alliance: Thurrock Integrated Care Alliance (TICA), which reports to HWB (implied), "
        "with 9 seats.", "New programme: Adult mental health service transformation.",
        "ACP Executive closes (implied).",
        "BCT Steering Group now reports to TICA (was: informs ICE)."]
    assert told_by["2021"] == [
        "Dementia strategy ends.", "Health and wellbeing strategy, 2016 to 2021 ends."]
