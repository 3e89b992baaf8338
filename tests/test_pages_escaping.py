"""Every field of every kind that takes text may hold script, and all of it stays text."""

from __future__ import annotations

import json
import re
from collections.abc import Callable, Iterator
from functools import partial
from itertools import pairwise
from typing import Annotated, Any, get_args, get_origin

import pytest
from lxml import html
from pydantic import BaseModel

from page_text import pages_of, parsed, site_from, words
from remit.model.fields import Prose, Words
from remit.model.kinds import KINDS
from remit.model.record import Amendment
from remit.views.page import Page
from remit.write.exporters.csv_tables import csv_tables
from remit.write.exporters.register_json import register_files

HOSTILE = ('<script>alert(1)</script> {{ 7*7 }} {% raw %} [x](javascript:alert(1)) '
           '"><img src=x onerror=alert(2)> </title></textarea><svg onload=alert(3)> &amp; \'--')
_TEXT = {id(get_args(Words)[1]), id(get_args(Prose)[1])}
# What must be there, or must not be text, for a record of a kind to be read.
_FIXED: dict[str, dict[str, Any]] = {
    "partnership": {"speaks_for": "2024-01-01", "levels": {"top": HOSTILE}},
    "areas": {"level": "top", "codes": {"gss": HOSTILE}},
    "organisations": {"type": "other", "codes": {"ods": HOSTILE}, "website": "javascript:alert(1)"},
    "posts": {"of": ["it"]},
    "people": {"publish": True, "basis": "other"},
    "boards": {"type": "other", "area": "it", "host": ["it"], "website": "javascript:alert(1)",
               "meets": {"stated": HOSTILE, "note": HOSTILE}, "scrutinised_by": [{"board": "two"}]},
    "terms-of-reference": {"board": "it", "version": "1", "approved_on": "2023"},
    "agreements": {"type": "other"},
    "services": {"part_of": "it", "expected": {"stated": HOSTILE, "note": HOSTILE}},
    "offers": {"area": "it"},
    "functions": {},
    "funds": {"type": "pooled", "part_of": "it"},
    "strategies": {"part_of": "it", "overseen_by": ["two"], "counts": None},
    "programmes": {"overseen_by": ["two"], "depends_on": ["it"],
                   "paid_from": ["it"], "counts": None},
    "glossary": {},
    "meetings": {"board": "it", "date": "2023-01-01", "follows": None, "none_declared": None},
    "risk-registers": {"agreement": "it", "as_at": "2023", "score_is": "product", "counts": [
        {"of": "risks", "number": {"is": 1, "stated": HOSTILE}, "note": HOSTILE}]},
    "changes": {"state": "proposed", "put_to": "it", "decided_by": "it"},
    "sources": {"type": "other", "date": "2023", "url": "javascript:alert(1)", "put_to": "it"},
}
_FILES = {"partnership": "partnership.yaml", "terms-of-reference": "terms-of-reference/it-1.yaml"}
_ITEMS: dict[str, dict[str, Any]] = {
    "Line": {"as": "reports", "to": "two", "to_unnamed": None},
    "Seat": {"id": "one", "role": "chair", "post": "it"},
    "Succession": {"bodies": ["two"], "into": ["it"]},
    "Party": {"organisation": "it", "party_unnamed": None},
    "PlaceInSource": {"id": "1", "range": None},
    "PointedTo": {"place": "1", "at": "1"}, "Unfinished": {"at": ["1"]},
    "LevelRole": {"level": "top"},
    "Offered": {"service": "it", "provider": "it", "from": {"stated": HOSTILE}},
    "Allocation": {"level": "top", "board": None, "does": "commission", "under": "it",
                   "from": "it"},
    "Secretariat": {"post": "it"},
    "Related": {"term": "it", "words": None},
    "Attending": {"organisation": None, "seat": None, "post": None},
    "Declaration": {"seat": "one", "post": "it", "item": "1"},
    "AgendaItem": {"number": "1", "papers": "it#1", "presented_by": ["it"]},
    "Decision": {"type": "agreed"},
    "Owner": {"post": None},
    "Held": {"post": "it", "board": None, "seat": None, "from": None, "until": None},
    "Risk": {"impact": 2, "likelihood": 3, "score": 7, "target_score": 1, "number": "1"},
    "Band": {"lowest": 1, "highest": 9},
    "Covered": {"fund": "it", "words": None},
    "Contribution": {"by": "it", "by_unnamed": None, "type": "required", "amount": "£1m"},
    "Scheme": {"amount": {"stated": HOSTILE}, "runs": "one-off", "host": "it"},
    "StatedTotal": {"of": "fund", "amount": "£3m", "about": True},
    "OtherAmount": {"amount": "£1"}, "FundYear": {"year": "2023/24", "counts": None},
    "FundPlan": {"counts": None, "put_to": "two"}, "StrategyYear": {"id": "one"},
    "Commitment": {"year": "one", "target": {"stated": HOSTILE}},
    "Goal": {"counts": None, "not_promised_for": ["one"], "overseen_by": ["two"]},
    "Indicator": {"due": {"stated": HOSTILE}},
    "Authority": {"given_by": "two", "expires": "2030"},
}


def _is_text(annotation: Any, metadata: list[Any]) -> bool:
    if get_origin(annotation) is Annotated:
        return _is_text(get_args(annotation)[0], list(annotation.__metadata__))
    if any(id(mark) in _TEXT for mark in metadata):
        return True
    return any(_is_text(part, []) for part in get_args(annotation) if part is not type(None))


def _model_in(annotation: Any) -> type[BaseModel] | None:
    if isinstance(annotation, type) and issubclass(annotation, BaseModel):
        return annotation
    return next((found for part in get_args(annotation) if (found := _model_in(part))), None)


def filled(
    model: type[BaseModel], fixed: dict[str, Any], text: Callable[[str], str] = lambda _: HOSTILE
) -> dict[str, Any]:
    """A value of a model with `text` of its name in every field that takes text."""
    value: dict[str, Any] = {}
    for name, field in model.model_fields.items():
        key = field.alias or name
        if key.startswith("\0") or key in fixed or name == "remarks":
            continue
        inner = _model_in(field.annotation)
        is_list = "tuple[" in str(field.annotation)
        if inner is not None and inner is not Amendment:
            named = partial(_named, text, key)
            one = filled(inner, _ITEMS.get(inner.__name__, {}), named)
            value[key] = [one] if is_list else one
        elif _is_text(field.annotation, list(field.metadata)):
            value[key] = [text(key)] if is_list else text(key)
    value |= {key: one for key, one in fixed.items() if one is not None}
    return value


def _named(text: Callable[[str], str], key: str, of: str) -> str:
    return text(f"{key} {of}")


def hostile_text() -> str:
    """A register of which every record is hostile."""
    parts = []
    for kind, model in KINDS.items():
        record = filled(model, _FIXED[kind])
        if kind != "sources":
            record["source"] = "it#1"
        if kind == "boards":
            record["amended"] = [{"from": "it", "name": HOSTILE, "summary": HOSTILE,
                                  "note": HOSTILE, "open_question": HOSTILE}]
        parts.append(f"== {_FILES.get(kind, f'{kind}/it.yaml')}\n{json.dumps(record)}\n")
    two = {"name": HOSTILE, "type": "board", "area": "it", "until": {"is": "it", "note": HOSTILE}}
    return "".join(parts) + f"== boards/two.yaml\n{json.dumps(two)}\n"


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
    assert HOSTILE in json.dumps(json.loads(written), ensure_ascii=False).replace('\\"', '"')
    assert csv_tables(site)["data/boards.csv"]


@pytest.mark.parametrize("kind", sorted(KINDS))
def test_whatever_is_written_in_a_record_is_told_on_its_page(kind: str) -> None:
    written: list[str] = []

    def marked(name: str) -> str:
        written.append(f"Field {name.replace('_', ' ')} {len(written)} tells.")
        return written[-1]

    record = filled(KINDS[kind], _FIXED[kind], marked)
    path = _FILES.get(kind, f"{kind}/it.yaml")
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
