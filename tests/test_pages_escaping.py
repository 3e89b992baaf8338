"""Every field of every kind that takes text may hold script, and all of it stays text."""

from __future__ import annotations

import json
import re
from collections.abc import Iterator
from itertools import pairwise

import pytest
from lxml import html

from hostile_register import FILES, FIXED, HOSTILE, QUOTED, filled, hostile_text
from page_text import pages_of, parsed, site_from, words
from remit.model.kinds import KINDS
from remit.views.page import Page
from remit.write.exporters.csv_tables import csv_tables
from remit.write.exporters.register_json import register_files


@pytest.fixture(scope="module")
def hostile_pages() -> dict[str, Page]:
    site = site_from(hostile_text(), frame="")
    site.mistakes = {record.key: (HOSTILE,) for record in site.register.records}
    return pages_of(site)


def test_every_kind_has_its_page(hostile_pages: dict[str, Page]) -> None:
    assert {f"harbour/{kind}/it/" for kind in KINDS if kind not in (
        "partnership", "terms-of-reference", "glossary")} <= set(hostile_pages)
    assert parsed(hostile_pages["harbour/glossary/"]).xpath("//h3[@id='term-it']")
    assert {"", "harbour/", "harbour/terms-of-reference/it/",
            "harbour/boards/two/"} <= set(hostile_pages)


def test_nothing_becomes_a_script_a_handler_or_a_bad_link(hostile_pages: dict[str, Page]) -> None:
    looked_at = 0
    for path, page in hostile_pages.items():
        body = parsed(page)
        for element in body.iter():
            looked_at += 1
            assert element.tag not in ("script", "img", "textarea", "iframe", "title"), path
            assert not [name for name in element.attrib if name.startswith("on")], path
        for link in body.xpath("//@href | //@src"):
            scheme = re.match(r"\s*([a-z]+):", link)
            assert not scheme or scheme[1] in ("http", "https", "mailto"), (path, link)
    assert looked_at > 1000


def test_every_text_can_be_read(hostile_pages: dict[str, Page]) -> None:
    """Whatever field holds the text, it shows; and no template took it for its own."""
    as_read = " ".join(HOSTILE.split()).replace("&amp; '--", "& '--")
    for kind in ("boards", "organisations", "areas", "posts", "agreements", "services", "offers",
                 "functions", "funds", "strategies", "programmes", "meetings", "risk-registers",
                 "changes", "sources"):
        page = hostile_pages[f"harbour/{kind}/it/"]
        body = parsed(page)
        assert page.title.startswith(" ".join(HOSTILE.split()))
        assert words(body.xpath("//h1")[0]) == page.title
        # In prose, Markdown reads an entity; elsewhere it stands as it was typed.
        assert words(body).replace("&amp; '--", "& '--").count(as_read) > 4, kind
        assert "49" not in words(body), kind


def test_headings_are_in_order_and_their_ids_unique(hostile_pages: dict[str, Page]) -> None:
    for path, page in hostile_pages.items():
        body = parsed(page)
        assert [h.level for h in page.headings].count(1) == 1, path
        assert page.headings[0].level == 1, path
        levels = [heading.level for heading in page.headings]
        assert all(after <= before + 1 for before, after in pairwise(levels)), path
        written = [(int(h.tag[1]), h.get("id"), words(h)) for h in body.xpath(
            "//h1 | //h2 | //h3 | //h4 | //h5 | //h6")]
        if page.path.endswith("/glossary/"):  # its words are not among its contents
            written = [one for one in written if one[0] < 3]
        assert [(h.level, h.id, " ".join(h.name.split())) for h in page.headings] == written, path
        ids = body.xpath("//@id")
        assert len(ids) == len(set(ids)), path
        assert not [id for id in ids if re.search(r"\s", id)], path


def test_data_files_are_safe_too(hostile_pages: dict[str, Page]) -> None:
    site = site_from(hostile_text(), frame="")
    written = register_files(site)["data/register.json"]
    assert b"<script" not in written
    assert QUOTED in json.dumps(json.loads(written))
    assert csv_tables(site)["data/boards.csv"]


@pytest.mark.parametrize("kind", sorted(KINDS))
def test_whatever_is_written_in_a_record_is_told_on_its_page(kind: str) -> None:
    written: list[str] = []

    def marked(name: str) -> str:
        written.append(f"Field {name.replace('_', ' ')} {len(written)} tells.")
        return written[-1]

    record = filled(KINDS[kind], FIXED[kind], marked)
    path = FILES.get(kind, f"{kind}/it.yaml")
    others = "".join(
        part for part in re.split(r"(?m)^(?=== )", hostile_text())
        if not part.startswith(f"== {path}")
        # Where a board has terms of reference, they say what it does.
        and not (kind == "boards" and part.startswith("== terms-of-reference")))
    site = site_from(f"{others}== {path}\n{json.dumps(record)}\n", frame="")
    site.mistakes = {}  # so that a source's page says what its paper points to and leaves open
    pages = pages_of(site)
    at = {"partnership": "harbour/", "glossary": "harbour/glossary/",
          "terms-of-reference": "harbour/terms-of-reference/it/"}
    told = words(parsed(pages[at.get(kind, f"harbour/{kind}/it/")]))
    assert len(written) > 8
    # The key of a seat is no word for readers; a post's title stands in for its name.
    missing = [one for one in written if one not in told
               and " id " not in one and "questions not stated" not in one]
    assert not missing


def _texts(page: Page) -> Iterator[str]:
    yield from (page.title, page.description, *page.facets.values())


def test_descriptions_are_words_on_one_line(hostile_pages: dict[str, Page]) -> None:
    for path, page in hostile_pages.items():
        for text in _texts(page):
            assert text and "\n" not in text, path
        assert html.fromstring(f"<p>{page.body}</p>") is not None
