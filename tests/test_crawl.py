"""Every link of the built site leads somewhere, and every page can be reached."""

from __future__ import annotations

from pathlib import Path
from urllib.parse import unquote, urldefrag, urljoin, urlparse

import pytest
from lxml import html

ORIGIN = "https://site.invalid/"
both_sites = pytest.mark.parametrize("site", ["thurrock_site", "small_site"], indirect=True)


@pytest.fixture
def site(request: pytest.FixtureRequest) -> Path:
    """The real site, and the small one, which has the sorts of pages that the real one lacks."""
    found = request.getfixturevalue(request.param)
    assert isinstance(found, Path)
    return found


def pages_of(site: Path) -> dict[str, html.HtmlElement]:
    """Every page by its address below the root."""
    found = {}
    for file in sorted(site.rglob("*.html")):
        path = file.relative_to(site).as_posix().removesuffix("index.html")
        found[path] = html.fromstring(file.read_text("utf-8"))
    assert len(found) > 80, "the site is too small to prove anything"
    return found


def links_of(path: str, page: html.HtmlElement) -> list[str]:
    written = page.xpath("//a/@href | //link/@href | //script/@src | //img/@src")
    return [urljoin(ORIGIN + path, link) for link in written]


@both_sites
def test_no_link_or_anchor_is_broken(site: Path) -> None:
    pages = pages_of(site)
    anchors = {path: set(page.xpath("//@id")) | set(page.xpath("//a/@name"))
               for path, page in pages.items()}
    broken, followed = [], 0
    for path, page in pages.items():
        if path == "404.html":
            continue  # its links are relative to any address
        for link in links_of(path, page):
            if not link.startswith(ORIGIN):
                continue
            followed += 1
            target, anchor = urldefrag(link)
            there = unquote(urlparse(target).path.lstrip("/"))
            file = site / there
            if there in pages:
                if anchor and unquote(anchor) not in anchors[there]:
                    broken.append(f"{path or '/'} -> {there}#{anchor}")
            elif not file.is_file():
                broken.append(f"{path or '/'} -> {there}")
    assert followed > 1000
    assert not broken, "\n".join(broken[:40])


@both_sites
def test_every_page_is_reachable_from_the_front_page(site: Path) -> None:
    pages = pages_of(site)
    reached, waiting = {""}, [""]
    while waiting:
        path = waiting.pop()
        for link in links_of(path, pages[path]):
            there = unquote(urlparse(urldefrag(link)[0]).path.lstrip("/"))
            if link.startswith(ORIGIN) and there in pages and there not in reached:
                reached.add(there)
                waiting.append(there)
    assert sorted(set(pages) - reached) == ["404.html"]


@both_sites
def test_nothing_on_a_page_asks_another_origin(site: Path) -> None:
    for path, page in pages_of(site).items():
        asked = page.xpath("//script/@src | //link[@rel!='canonical']/@href | //img/@src"
                           " | //iframe/@src | //*[local-name()='use']/@href")
        foreign = [link for link in asked if urlparse(link).netloc]
        assert not foreign, f"{path}: {foreign}"
