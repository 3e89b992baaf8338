"""The answers that the site of Thurrock gives, counted against its YAML as any program reads it."""

from __future__ import annotations

import re
from collections import Counter
from functools import cache
from pathlib import Path
from typing import Any

import yaml
from lxml import html

from page_text import pages_of, parsed, words
from remit import pipeline
from remit.queries.moments import moments_of
from remit.views.page import Page
from remit.views.pages.site import Site

ROOT = Path(__file__).resolve().parents[1]
CONTENT = ROOT / "content" / "thurrock"


@cache
def pages() -> dict[str, Page]:
    settings = pipeline.Settings(ROOT)
    register, _ = pipeline.check(settings)
    moments = moments_of(register, None, (), lambda: None)
    return pages_of(Site(register, moments))


def page(path: str) -> html.HtmlElement:
    return parsed(pages()[f"thurrock/{path}"])


def written(kind: str) -> dict[str, Any]:
    """The records of a kind as plain values, by id."""
    one_file = CONTENT / f"{kind}.yaml"
    found = yaml.safe_load(one_file.read_text()) if one_file.exists() else {}
    for file in sorted((CONTENT / kind).glob("*.yaml")):
        found[file.stem] = yaml.safe_load(file.read_text())
    assert found
    return found


def value(long: Any) -> Any:
    """What a value is, written long or not."""
    return long.get("is") if isinstance(long, dict) else long


def test_the_matrix_counts_every_seat_that_an_organisation_has() -> None:
    posts, organisations = written("posts"), written("organisations")
    expected: Counter[tuple[str, str]] = Counter()
    outside: Counter[str] = Counter()
    for board in written("boards").values():
        name = board.get("short_name", "")
        label = name if re.search("[a-z]", name) else board["name"]
        for seat in board.get("members", ()):
            of = [seat["organisation"]] if "organisation" in seat else value(
                posts.get(value(seat.get("post")), {}).get("of")) or []
            of = [one for one in of if one in organisations]
            for one in of:
                short = organisations[one].get("short_name", "")
                expected[label, short if re.search("[a-z]", short)
                         else organisations[one]["name"]] += seat.get("seats", 1)
            outside[label] += 0 if of else 1
    (grid,) = page("organisations/").xpath("//table[contains(@class, 'rm-matrix')]")
    counted: Counter[tuple[str, str]] = Counter()
    for row in grid.xpath("./tbody/tr[th[@scope='row']]"):
        for cell in row.xpath("./td"):
            for lead in cell.xpath(".//b"):
                for part in words(lead).split(", "):
                    number = re.match(r"\d+", part)
                    key = words(row.xpath("./th/a")[0]), cell.get("data-label")
                    counted[key] += int(number[0]) if number else 1
    assert counted == expected and sum(counted.values()) > 40
    told = Counter(words(head) for head in page("organisations/").xpath(
        "//h2[@id='outside']/following::tbody[1]/tr/th"))
    assert told == +outside


def test_the_bodies_that_are_not_shown_are_counted() -> None:
    empty = [id for id, board in written("boards").items() if not board.get("members")]
    assert f"{len(empty)} bodies are not shown" in words(page("organisations/"))
