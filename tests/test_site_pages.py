"""The frame around every page: escaping, search, navigation, and nothing from other origins."""

from __future__ import annotations

import gzip
import json
import re
from pathlib import Path

import pytest

import made_up_site
from html_seen import Seen, seen
from made_up_site import HOSTILE


@pytest.fixture(scope="module")
def site(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return made_up_site.built(tmp_path_factory.mktemp("pages"))


@pytest.fixture(scope="module")
def pages(site: Path) -> dict[str, Seen]:
    found = {str(file.relative_to(site)): seen(file) for file in sorted(site.rglob("*.html"))}
    assert len(found) > 10
    return found


def test_every_page_has_one_h1_its_language_and_a_title(pages: dict[str, Seen]) -> None:
    for path, page in pages.items():
        assert len(page.all("h1")) == 1, path
        assert page.all("html")[0].attributes["lang"] == "en-GB", path
        assert [e for e in page.all("title") if "svg" not in e.inside], path


@pytest.mark.parametrize("number", range(len(HOSTILE)))
def test_hostile_names_come_out_as_text(pages: dict[str, Seen], number: int) -> None:
    name = " ".join(HOSTILE[number].split())
    page = pages[f"example/boards/board-{number}/index.html"]
    plain = pages["example/boards/executive/index.html"]
    assert page.text("h1") == name
    assert page.text("title") == f"{name} - Boards - Made-up & partners"
    (description,) = [e for e in page.all("meta") if e.attributes.get("name") == "description"]
    assert description.attributes["content"] == f"About {HOSTILE[number]}"
    assert _facets(page)["status"] == HOSTILE[number]
    crumbs = [e.text for e in page.all("a") if "ol" in e.inside]
    assert crumbs == [HOSTILE[number], "Boards"]
    assert name in " ".join(page.of_class("md-sidebar--secondary")[0].text.split())
    assert name in " ".join(page.of_class("md-header__topic")[1].text.split())
    assert f"content/{name}.yaml" in " ".join(page.of_class("rm-origin")[0].text.split())
    for tag in ("script", "img", "b", "svg"):
        assert len(page.all(tag)) <= len(plain.all(tag)), tag
    assert not [a for e in page.elements for a in e.attributes if a.startswith("on")]


def test_names_in_the_navigation_come_out_as_text(pages: dict[str, Seen]) -> None:
    for path, page in pages.items():
        if path.startswith("example/"):
            words = " ".join(page.of_class("md-sidebar--primary")[0].text.split())
            assert "Boards <b>" in words, path


def test_nothing_is_asked_of_another_origin(site: Path, pages: dict[str, Seen]) -> None:
    asking = {"src", "srcset", "data", "poster", "action"}
    for path, page in pages.items():
        for element in page.elements:
            asked = [v for k, v in element.attributes.items() if k in asking]
            if element.tag == "link" and element.attributes["rel"] != "canonical":
                asked.append(element.attributes["href"])
            assert not [url for url in asked if "//" in url], (path, element)
    sheets = list(site.rglob("*.css"))
    assert sheets
    for sheet in sheets:
        assert not re.search(r"url\(\s*['\"]?(https?:)?//|@import", sheet.read_text("utf-8")), sheet


def test_our_own_markup_has_no_inline_style_or_script(pages: dict[str, Seen]) -> None:
    for path, page in pages.items():
        assert not page.all("style"), path
        assert not [e for e in page.elements if "style" in e.attributes], path


def test_every_page_has_room_for_the_search_and_nothing_that_needs_a_script(
    pages: dict[str, Seen]
) -> None:
    for path, page in pages.items():
        in_header = [e for e in page.elements
                     if "data-search" in e.attributes and "header" in e.inside]
        assert [(e.tag, e.text) for e in in_header] == [("div", "")], path
        (script,) = (e for e in page.all("script")
                     if e.attributes.get("src", "").endswith("/search.js"))
        assert script.attributes["type"] == "module", path


def test_every_result_can_say_what_it_is(site: Path, pages: dict[str, Seen]) -> None:
    for path, page in pages.items():
        if path == "404.html":
            assert not [e for e in page.elements if "data-pagefind-body" in e.attributes]
        else:
            assert _facets(page).get("kind"), path
            assert len([e for e in page.elements if "data-pagefind-body" in e.attributes]) == 1
    assert _facets(pages["example/boards/executive/index.html"]) == {
        "kind": "Board", "level": "Place", "partnership": "Example", "status": "Current"}
    entry = json.loads((site / "pagefind" / "pagefind-entry.json").read_text("utf-8"))
    (language,) = entry["languages"].values()
    assert language["page_count"] == len(pages) - 1


def test_a_record_page_lights_its_section_and_is_not_in_the_navigation(
    pages: dict[str, Seen],
) -> None:
    page = pages["example/boards/executive/index.html"]
    assert [e.text.strip() for e in page.of_class("md-tabs__item--active")] == ["Example"]
    lit = page.of_class("md-nav__item--active")
    assert lit[-1].text.strip() == "Boards <b>"
    sidebar = page.of_class("md-sidebar--primary")[0].text
    assert "Integrated Commissioning Executive" not in sidebar


def test_among_many_partnerships_a_page_shows_only_its_own(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("remit.plugin.hooks._MANY_SECTIONS", 1)
    site = made_up_site.built(tmp_path)
    tabs = {
        path: [e.text.strip() for e in seen(site / path).of_class("md-tabs__item")]
        for path in ("index.html", "example/boards/executive/index.html", "about/index.html")
    }
    assert tabs == {
        "index.html": ["Front page", "About this site"],
        "example/boards/executive/index.html": ["Front page", "Example", "About this site"],
        "about/index.html": ["Front page", "About this site"],
    }


def test_no_page_binds_bare_keys_to_its_neighbours(pages: dict[str, Seen]) -> None:
    for path, page in pages.items():
        rels = {e.attributes.get("rel") for e in page.elements}
        assert not rels & {"prev", "next"}, path


def test_the_site_map_lists_every_page_at_the_date_of_the_site(
    site: Path, pages: dict[str, Seen]
) -> None:
    text = (site / "sitemap.xml").read_text("utf-8")
    assert text.count("<loc>") == len(pages) - 1
    assert set(re.findall(r"<lastmod>(.*?)</lastmod>", text)) == {"2019-12-01"}
    packed = (site / "sitemap.xml.gz").read_bytes()
    assert gzip.decompress(packed).decode() == text


def test_what_no_page_asks_for_is_not_published(site: Path) -> None:
    names = [str(file.relative_to(site)) for file in site.rglob("*")]
    assert {"assets/remit/remit.css", "assets/remit/tables.css"} <= set(names)
    for part in ("lunr", "workers", ".map", "pagefind-ui", "component-ui", "partials", ".py"):
        assert not [name for name in names if part in name], part


def test_charts_and_data_are_written_as_they_are(site: Path) -> None:
    assert (site / "charts/example/structure.svg").read_bytes() == b"<svg/>"
    assert (site / "data/register.json").read_bytes() == b"{}\n"


def _facets(page: Seen) -> dict[str, str]:
    return {
        e.attributes["data-pagefind-filter"].removesuffix("[content]"): e.attributes["content"]
        for e in page.all("meta")
        if "data-pagefind-filter" in e.attributes
    }
