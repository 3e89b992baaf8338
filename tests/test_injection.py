"""Whatever an officer types comes out as text: in pages, charts, search and data files."""

from __future__ import annotations

import csv
import gzip
import io
import json
from collections.abc import Iterator, Mapping
from pathlib import Path
from typing import Any
from xml.etree import ElementTree

import pytest
from icalendar import Calendar
from lxml import html
from pydantic import BaseModel

from hostile_project import hostile_project
from hostile_register import HOSTILE, QUOTED, text_fields
from register_text import checked
from remit.model.kinds import KINDS
from site_text import build_site

# The one names a list beside it, and the other is part of its file's name.
NOT_HOSTILE = {("StatedCount", "of"), ("TermsOfReference", "version")}


@pytest.fixture(scope="module")
def hostile_site(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return build_site(tmp_path_factory.mktemp("hostile"), hostile_project())


def test_no_page_gains_a_script_a_handler_or_a_link_from_text(hostile_site: Path) -> None:
    pages = [f for f in sorted(hostile_site.rglob("*.html")) if "assets" not in f.parts]
    assert len(pages) > 80
    for file in pages:
        written = file.read_text("utf-8")
        page = html.fromstring(written)
        assert "alert(" not in "".join(page.xpath("//script//text()")), file
        assert not page.xpath("//@*[starts-with(name(), 'on')]"), file
        assert not page.xpath("//img[@src='x']"), file
        for link in page.xpath("//@href | //@src"):
            bare = link.strip().casefold()
            assert not bare.startswith(("javascript:", "data:text")), (file, link)
        assert len(page.xpath("/html/head/title")) == 1, file


def records(site: Path) -> list[dict[str, Any]]:
    found: list[dict[str, Any]] = json.loads((site / "data/register.json").read_text())["records"]
    return found


def hostile_in(part: BaseModel) -> Iterator[tuple[str, str]]:
    """The class and the name of every field that holds script, in a record and all inside it."""
    for name in type(part).model_fields:
        waiting = [getattr(part, name)]
        for value in waiting:
            if isinstance(value, BaseModel):
                yield from hostile_in(value)
            elif isinstance(value, str) and "alert(1)" in value:
                yield type(part).__name__, name
            elif isinstance(value, tuple | Mapping):
                waiting.extend(value.values() if isinstance(value, Mapping) else value)


def test_every_kind_of_record_is_hostile_and_has_its_page(hostile_site: Path) -> None:
    """A new kind is hostile here from its first day, or this fails."""
    found = {one["kind"]: one for one in records(hostile_site) if one["partnership"] == "harbour"}
    assert set(found) == set(KINDS)
    for kind, one in found.items():
        assert QUOTED in json.dumps(one), kind
        path, _, anchor = one["url"].partition("#")
        page = html.fromstring((hostile_site / path / "index.html").read_text("utf-8"))
        (told,) = page.xpath("//*[@id=$id]", id=anchor) if anchor else page.xpath("//article")
        assert "<script>alert(1)</script> {{ 7*7 }}" in told.text_content(), kind


def test_every_field_that_takes_text_is_hostile() -> None:
    register, problems = checked(hostile_project())
    assert not [one for one in problems if one.severity == "error"]
    hostile = {one for record in register.records for one in hostile_in(record)}
    assert len(text_fields()) > 150
    assert text_fields() - hostile == NOT_HOSTILE


def test_the_text_is_there_to_be_read(hostile_site: Path) -> None:
    page = html.fromstring((hostile_site / "bad/boards/one/index.html").read_text("utf-8"))
    heading = " ".join(page.xpath("//h1")[0].text_content().split())
    assert "<script>alert(1)</script> {{ 7*7 }} {% raw %}" in heading
    assert heading == HOSTILE
    assert "<script>alert(1)</script>" in page.xpath("/html/head/title")[0].text


def test_published_charts_hold_text_only(hostile_site: Path) -> None:
    charts = sorted(hostile_site.glob("charts/bad/*.svg"))
    assert charts
    for file in charts:
        root = ElementTree.fromstring(file.read_bytes())
        tags = {element.tag.rpartition("}")[2] for element in root.iter()}
        assert tags <= {"svg", "g", "a", "title", "desc", "style", "rect", "path", "polygon",
                        "ellipse", "text", "polyline", "circle"}, tags
        assert any("<script>alert(1)</script>" in "".join(e.itertext()) for e in root.iter())
        for element in root.iter():
            assert not any(name.casefold().startswith("on") for name in element.attrib)
            assert "javascript:" not in element.attrib.get("href", "").casefold()


def test_the_data_file_holds_what_was_typed(hostile_site: Path) -> None:
    written = (hostile_site / "data/register.json").read_bytes()
    records = json.loads(written)["records"]
    one = next(r for r in records if r["kind"] == "boards" and r["id"] == "one")
    assert one["name"] == " ".join(HOSTILE.split())


def test_what_is_not_a_page_holds_text_only(hostile_site: Path) -> None:
    """Feeds, calendars, tables and data: what reads them is given words, and nothing to run."""
    files = {ending: sorted(hostile_site.rglob(f"*.{ending}"))
             for ending in ("xml", "ics", "csv", "json")}
    assert all(files.values()), files
    for file in files["xml"]:
        tags = {str(one.tag).rpartition("}")[2] for one in ElementTree.parse(file).iter()}
        assert not tags & {"script", "img", "svg"}, file
    for file in files["ics"]:
        events = Calendar.from_ical(file.read_bytes()).walk("VEVENT")
        assert events and all("alert(1)" in str(one["summary"]) for one in events), file
    for file in files["csv"]:
        rows = list(csv.reader(io.StringIO(file.read_text("utf-8-sig"))))
        assert len({len(row) for row in rows}) == 1, file
    for file in files["json"]:
        assert b"<script" not in file.read_bytes(), file
        json.loads(file.read_text("utf-8"))


def test_a_procedure_is_drawn_and_told_as_text(hostile_site: Path) -> None:
    page = html.fromstring((hostile_site / "bad/charts/flow/index.html").read_text("utf-8"))
    assert page.xpath("//figure//*[local-name()='svg']")
    told = " ".join(page.xpath("//article")[0].text_content().split())
    assert told.count("<script>alert(1)</script> {{ 7*7 }}") > 4


def test_search_holds_the_words_as_text(hostile_site: Path) -> None:
    fragments = sorted(hostile_site.glob("pagefind/fragment/*.pf_fragment"))
    assert len(fragments) > 10
    texts = [gzip.decompress(f.read_bytes()).removeprefix(b"pagefind_dcd") for f in fragments]
    titles = [json.loads(text)["meta"]["title"] for text in texts]
    assert any("<script>alert(1)</script>" in title or "&lt;script&gt;" in title
               for title in titles)
