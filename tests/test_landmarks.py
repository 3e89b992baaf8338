"""What a screen reader finds its way by: language, title, landmarks, headings, tables, names."""

from __future__ import annotations

from collections import Counter
from itertools import pairwise
from pathlib import Path

import pytest

from html_seen import Element, Seen, seen
from remit.views.plain_tables import with_places_for_tables

HEADINGS = ("h1", "h2", "h3", "h4", "h5", "h6")
REFERENCES = ("aria-labelledby", "aria-describedby", "aria-controls")


@pytest.fixture(scope="module")
def pages(thurrock_site: Path) -> dict[str, Seen]:
    found = {str(file.relative_to(thurrock_site)): seen(file)
             for file in sorted(thurrock_site.rglob("*.html"))
             if 'http-equiv="refresh"' not in file.read_text("utf-8")}
    assert len(found) > 100
    return found


def named(element: Element) -> bool:
    return any(element.attributes.get(name) for name in ("aria-label", "aria-labelledby"))


def test_every_page_says_its_language_and_a_title_of_its_own(pages: dict[str, Seen]) -> None:
    titles = Counter(title.text.strip() for page in pages.values()
                     for title in page.all("title") if "head" in title.inside)
    assert sum(titles.values()) == len(pages) and all(titles)
    assert [title for title, count in titles.items() if count > 1] == []
    assert {page.all("html")[0].attributes["lang"] for page in pages.values()} == {"en-GB"}


def test_headings_begin_with_one_h1_and_leave_out_no_level(pages: dict[str, Seen]) -> None:
    for path, page in pages.items():
        found = [element for element in page.elements if element.tag in HEADINGS]
        levels = [int(element.tag[1]) for element in found]
        assert levels[0] == 1 and levels.count(1) == 1, path
        assert all(below <= above + 1 for above, below in pairwise(levels)), (path, levels)
        assert all(element.text.strip() for element in found), path


def test_every_page_has_its_landmarks_and_each_has_a_name(pages: dict[str, Seen]) -> None:
    for path, page in pages.items():
        for tag in ("header", "main", "footer"):
            outer = [e for e in page.all(tag) if "main" not in e.inside]
            assert len(outer) == 1, (path, tag)
        assert len(page.all("nav")) > 2, path
        assert all(named(nav) for nav in page.all("nav")), path
        assert all(named(e) for e in page.elements if e.attributes.get("role") == "region"), path


def test_the_first_link_skips_to_what_the_page_is_about(pages: dict[str, Seen]) -> None:
    for path, page in pages.items():
        first = page.all("a")[0]
        assert first.has_class("md-skip"), path
        (target,) = [e for e in page.elements
                     if "#" + e.attributes.get("id", "") == first.attributes["href"]]
        assert target.tag in HEADINGS, path


def test_tables_say_what_they_are_and_which_way_their_headings_run(
    pages: dict[str, Seen]
) -> None:
    tables = 0
    for path, page in pages.items():
        for number, table in enumerate(page.all("table")):
            if table.has_class("rm-plain"):
                continue  # Written in Markdown, which has no captions; its region has a name.
            tables += 1
            inside = page.elements[page.elements.index(table):]
            assert inside[1].tag == "caption" and inside[1].text.strip(), (path, number)
        for cell in page.all("th"):
            assert "scope" in cell.attributes, (path, cell)
    assert tables > 50


def test_ids_are_there_once_and_what_refers_to_them_finds_them(pages: dict[str, Seen]) -> None:
    for path, page in pages.items():
        ids = Counter(e.attributes["id"] for e in page.elements if "id" in e.attributes)
        assert [one for one, count in ids.items() if count > 1] == [], path
        for element in page.elements:
            for name in REFERENCES:
                missing = set(element.attributes.get(name, "").split()) - ids.keys()
                assert not missing, (path, element)


def test_pictures_have_words_or_are_known_to_be_decoration(pages: dict[str, Seen]) -> None:
    for path, page in pages.items():
        for image in page.all("img"):
            assert "alt" in image.attributes, (path, image)
        for element in page.elements:
            if element.attributes.get("role") == "img":
                assert named(element), (path, element)


@pytest.mark.parametrize(("markdown", "named_so"), [
    ("<table><tr><th align=\"right\">A</th></tr></table>", "Table 1"),
    ("<h2 id=\"x\">Money &amp; <code>time</code></h2><p>…</p><table><tr><th>A</th></tr></table>",
     "Table 1: Money &amp; time"),
    ("<h2>One</h2><table></table><h3>“Two”\n&lt;b&gt;</h3><table><th>A</th></table>",
     "Table 2: “Two” &lt;b&gt;")])
def test_a_hand_written_table_scrolls_in_a_place_named_after_its_heading(
    markdown: str, named_so: str
) -> None:
    made = with_places_for_tables(markdown)
    assert f'role="region" tabindex="0" aria-label="{named_so}"><table class="rm rm-plain">' in made
    assert '<th scope="col"' in made
    assert made.count("</table></div>") == markdown.count("</table>")
