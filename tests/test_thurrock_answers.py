"""The answers that the site of Thurrock gives, counted against its YAML as any program reads it."""

from __future__ import annotations

import re
from collections import Counter
from functools import cache
from pathlib import Path
from typing import Any

import yaml
from lxml import html

from page_text import pages_of, parsed, section, words
from remit import pipeline
from remit.queries.moments import moments_of
from remit.views.page import Page
from remit.views.pages.site import Site

ROOT = Path(__file__).resolve().parents[1]
CONTENT = ROOT / "content" / "thurrock"
SHARED = yaml.safe_load((CONTENT.parent / "shared/organisations.yaml").read_text())


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
    posts, organisations = written("posts"), {**written("organisations"), **SHARED}
    expected: Counter[tuple[str, str]] = Counter()
    outside: Counter[str] = Counter()
    for board in written("boards").values():
        name = board.get("short_name", "")
        label = name if re.search("[a-z]", name) else value(board["name"])
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


def anywhere(found: Any, key: str) -> list[Any]:
    """Every value of a key, however deep."""
    if isinstance(found, dict):
        here = [found[key]] if key in found else []
        return here + [one for inner in found.values() for one in anywhere(inner, key)]
    return [one for inner in found for one in anywhere(inner, key)] if isinstance(
        found, list) else []


KINDS = ("boards", "terms-of-reference", "agreements", "functions", "services", "offers",
         "organisations", "posts", "areas", "changes", "meetings", "risk-registers", "sources",
         "funds", "strategies", "programmes")


def test_every_proposal_stands_on_its_page_with_the_bodies_and_functions_it_brings() -> None:
    body = page("proposed/")
    # What the report of 2023 plans was not proposed yet on the day for which the site speaks.
    states = {id: change["state"] for id, change in written("changes").items()
              if str(value(change.get("proposed_on"))) < "2020" or "proposed_on" not in change}
    assert len(states) == 10 and len(written("changes")) == 15
    assert set(states.values()) == {"proposed", "outcome-not-known"}
    assert len(body.xpath("//h2[@id='proposals']/following::table[1]/tbody/tr")) == len(states)
    new = [board for board in written("boards").values() if value(board.get("from")) in states]
    begins = body.xpath(
        "//h2[@id='effects']/following::td[starts-with(normalize-space(), 'Would begin')]")
    assert len(begins) == len(new) > 3
    proposed = [one for function in written("functions").values()
                for one in function["sits_at"] if one.get("from") in states]
    told = body.xpath("//p[.='Who would do what']/following::table[1]//td[last()]//a")
    assert len(told) == len(proposed) > 80


def test_what_is_not_stated_is_counted_as_the_files_say_it() -> None:
    body = page("not-stated/")
    boards = written("boards").values()
    counted = Counter(field for board in boards for field in board.get("not_stated", ()))
    rows = [words(row) for row in body.xpath("//h2[@id='counted']/following::tbody[1]/tr")]
    assert f"Whether the public can attend {counted['public']} of {len(boards)}" in rows
    assert sum(int(re.findall(r"(\d+) of", row)[0]) for row in rows) == counted.total() > 150
    partnership = yaml.safe_load((CONTENT / "partnership.yaml").read_text())
    assert len(body.xpath("//h2[@id='missing']/following::ul[1]/li")) == len(
        partnership["missing"])
    everywhere = sum(len(fields) for kind in KINDS for fields in anywhere(
        written(kind), "not_stated"))
    assert f"and {everywhere} facts that the sources do not state" in words(page(""))
    unnamed = [said for kind in KINDS for key in ("to_unnamed", "party_unnamed", "by_unnamed")
               for said in anywhere(written(kind), key)]
    assert len(body.xpath("//h2[@id='unnamed']/following::tbody[1]/tr")) == len(unnamed) > 3


def test_every_open_question_is_asked() -> None:
    asked = [words(one) for one in page("open-questions/").xpath(
        "//li[contains(@class, 'rm-question')]")]
    questions = [said for kind in KINDS for said in anywhere(written(kind), "open_question")]
    questions += [one["text"] for change in written("changes").values()
                  for one in change.get("questions", ())]
    assert len(asked) == len(questions) > 10
    for question in questions:
        assert any(" ".join(question.split()) in one for one in asked), question


def test_every_term_is_told_and_says_whose_words_it_is_told_in() -> None:
    body, terms = page("glossary/"), written("glossary")
    assert len(terms) > 60
    for id, term in terms.items():
        (entry,) = body.xpath(f"//section[h3[@id='term-{id}']]")
        said = words(entry)
        assert " ".join(term["meaning"].split()) in said, id
        assert ("In our words" in said) is ("source" not in term), id
        assert "source" in term or "used_in" in term, id
    shorts = [term["short_name"] for term in terms.values() if "short_name" in term]
    shorts += [record["short_name"] for kind in ("boards", "organisations", "agreements")
               for record in written(kind).values() if "short_name" in record]
    heads = {words(head) for head in body.xpath("//section/h3")}
    assert set(shorts) <= heads and len(shorts) > 40


def test_every_board_tells_whether_one_can_attend_when_and_whom_to_ask() -> None:
    asked = {"public": "whether the public can attend", "meets": "how often it meets",
             "contact": "whom to ask"}
    terms = {one["board"]: one for one in written("terms-of-reference").values()}
    known = 0
    for id, board in written("boards").items():
        told = section(page(f"boards/{id}/"), "attend")
        unsaid = page(f"boards/{id}/").xpath(
            "//h2[@id='attend']/following-sibling::p[1][@class='rm-missing']")
        said = " ".join(words(one) for one in unsaid if words(one) in told).lower()
        for key, words_for in asked.items():
            is_told = key in board or (key == "contact" and "secretariat" in terms.get(id, {}))
            assert (words_for in said or "does not meet" in said) is not is_told, (id, key)
            known += is_told
    assert known >= 6
