"""The search index: the same bytes for the same pages, and still one that works."""

from __future__ import annotations

import gzip
import json
from pathlib import Path
from typing import Any

import pytest

from remit.problems import RemitError
from remit.write import search
from remit.write.search import Search
from remit.write.settle import _cut_names, _read

KINDS = ("Board", "Agreement", "Post", "Source", "Area", "Organisation", "Change", "Chart")


def write_pages(folder: Path) -> Path:
    for number in range(40):
        facets = {"kind": KINDS[number % 8], "level": f"Level {number % 5}", "status": "Current"}
        head = "".join(
            f'<meta data-pagefind-filter="{name}[content]" content="{value}">'
            for name, value in facets.items()
        )
        page = folder / f"page-{number}" / "index.html"
        page.parent.mkdir(parents=True)
        page.write_text(f'<html lang="en-GB"><head>{head}</head><body data-pagefind-body>'
                        f"<h1>Page {number}</h1><p>Words of page {number}.</p></body></html>")
    return folder


def bytes_of(folder: Path) -> dict[str, bytes]:
    return {str(f.relative_to(folder)): f.read_bytes() for f in folder.rglob("*") if f.is_file()}


def test_the_same_pages_give_the_same_index(tmp_path: Path) -> None:
    first, second = write_pages(tmp_path / "one"), write_pages(tmp_path / "two")
    for site in (first, second):
        Search(site).finish()
    assert len(bytes_of(first / "pagefind")) > 40
    assert bytes_of(first / "pagefind") == bytes_of(second / "pagefind")


def test_a_settled_index_holds_every_page_of_every_facet_in_order(tmp_path: Path) -> None:
    bundle = write_pages(tmp_path) / "pagefind"
    Search(tmp_path).finish()
    entry = json.loads((bundle / "pagefind-entry.json").read_text())
    (about,) = entry["languages"].values()
    facets = _read(bundle / f"pagefind.{about['hash']}.pf_meta")[3]
    assert [name for name, _ in facets] == ["kind", "level", "status"]
    for name, reference in facets:
        said, values = _read(bundle / "filter" / f"{reference}.pf_filter")
        assert said == name
        assert [value for value, _ in values] == sorted(value for value, _ in values)
        assert sum(len(pages) for _, pages in values) == 40
    assert len(list((bundle / "filter").iterdir())) == 3


def test_pages_are_known_by_as_few_letters_as_tell_them_apart(tmp_path: Path) -> None:
    fragments = tmp_path / "fragment"
    fragments.mkdir()
    pages = [[f"en-gb_{name}", 7] for name in ("abcde11", "abcde22", "abcdf33")]
    for name, _ in pages:
        (fragments / f"{name}.pf_fragment").write_text(str(name))
    _cut_names(fragments, pages)
    # Where two would be alike, neither is cut: a name never passes from one page to another.
    assert [name for name, _ in pages] == ["en-gb_abcde11", "en-gb_abcde22", "en-gb_abcdf"]
    assert sorted(file.name for file in fragments.iterdir()) == [
        f"{name}.pf_fragment" for name, _ in pages]
    assert (fragments / "en-gb_abcdf.pf_fragment").read_text() == "en-gb_abcdf33"


def test_every_page_of_an_index_has_its_file(tmp_path: Path) -> None:
    bundle = write_pages(tmp_path) / "pagefind"
    Search(tmp_path).finish()
    (meta,) = bundle.glob("*.pf_meta")
    names = {name for name, _ in _read(meta)[1]}
    assert {file.stem for file in (bundle / "fragment").iterdir()} == names
    assert len(names) == 40 and {len(name) for name in names} == {len("en-gb_abcde")}


def test_an_old_index_does_not_linger(tmp_path: Path) -> None:
    write_pages(tmp_path)
    Search(tmp_path).finish()
    before = bytes_of(tmp_path / "pagefind")
    (tmp_path / "pagefind/fragment/en-gb_old.pf_fragment").write_bytes(b"old")
    Search(tmp_path).finish()
    assert bytes_of(tmp_path / "pagefind") == before


def test_pagefind_missing_or_failing_is_told_in_a_sentence(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(search, "get_executable", lambda: None)
    with pytest.raises(RemitError, match="install it"):
        Search(tmp_path)
    broken = tmp_path / "pagefind-program"
    broken.write_text("#!/bin/sh\necho no room >&2\nexit 3\n")
    broken.chmod(0o755)
    monkeypatch.setattr(search, "get_executable", lambda: broken)
    with pytest.raises(RemitError, match="could not make the search index: no room"):
        Search(tmp_path).finish()


def told(site: Path, path: str) -> dict[str, Any]:
    """What search has of a page: its words in `content`, its names in `meta`."""
    found = []
    for file in (site / "pagefind" / "fragment").iterdir():
        page = json.loads(gzip.decompress(file.read_bytes()).removeprefix(b"pagefind_dcd"))
        if page["url"] == f"/{path}":
            found.append(page)
    (only,) = found
    return dict(only)


def test_a_board_is_searched_for_what_it_tells_first(thurrock_site: Path) -> None:
    page = told(thurrock_site, "thurrock/boards/ice/")
    words = page["content"]
    assert "Agree policy, commissioning, procurement" in words  # a responsibility
    assert "Oversee and sign off everything" in words  # its purpose
    assert "Director of Public Health" in words  # a seat
    assert "Change the plan, and the focus or the money of single schemes" in words  # its powers
    for repeated in ("plan 3a;", "Pooled Fund Manager's team", "Governs", "What it is for", "Began",
                     "As at", "Read this chart"):
        assert repeated not in words, repeated
    names = page["meta"]["names"].split(" | ")
    assert names == ["Integrated Commissioning Executive", "ICE"]


def test_terms_in_force_are_searched_for_what_the_board_does_not_tell(thurrock_site: Path) -> None:
    page = told(thurrock_site, "thurrock/terms-of-reference/ice/")
    assert "commercially sensitive matters" in page["content"]
    assert "sign off everything" not in page["content"]
    assert "names" not in page["meta"]


def test_an_index_is_searched_for_its_sentences_only(thurrock_site: Path) -> None:
    for path in ("thurrock/boards/", "thurrock/functions/", "thurrock/charts/"):
        page = told(thurrock_site, path)
        assert page["content"] and len(page["content"]) < 400, page["content"]
        assert "Executive" not in page["content"]


def test_former_and_other_names_are_names(thurrock_site: Path) -> None:
    names = told(thurrock_site, "thurrock/boards/hwb/")["meta"]["names"]
    assert "HWB" in names.split(" | ")
    alliance = told(thurrock_site, "thurrock/boards/tica/")["meta"]["names"].split(" | ")
    assert "TICA" in alliance and len(alliance) > 2
