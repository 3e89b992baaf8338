"""People are named only where they may be, and while they hold something; else nowhere at all."""

from __future__ import annotations

import pytest

from page_text import FRAME, pages_of, parsed, section, site_from, words
from register_text import checked, files_in, told
from remit.load.earlier_version import EarlierVersion, FormerRecord
from remit.queries.gone import gone_since
from remit.views.pages.site import Site
from remit.views.sections import sections_of
from remit.write.exporters.atom_feeds import atom_feeds
from remit.write.exporters.csv_tables import csv_tables
from remit.write.exporters.page_sheets import page_sheets
from remit.write.exporters.register_json import register_files
from remit.write.search_words import search_words
from small_register import SMALL

TEXT = """
== organisations.yaml
council: {name: Harbour Council, type: unitary-council, area: harbour, source: plan#1}
== posts.yaml
mayor: {title: Mayor, of: [council], source: plan#1}
clerk: {title: Clerk, of: [council], source: plan#1}
== boards/main.yaml
name: Harbour Main Board
type: board
area: harbour
source: plan#1
members: [{post: mayor, role: chair}, {id: others, title: Councillor, seats: 3}]
== people.yaml
robin: {name: Robin Example, publish: true, basis: public-office, basis_words: As mayor,
        holds: [{post: mayor, from: 2022-05-01}], source: plan#2}
alex: {name: Alex Specimen, publish: true, basis: consent,
       holds: [{board: main, seat: others}], source: plan#2}
hidden: {name: Kim Secretive, short_name: Secretive, holds: [{post: clerk}], source: plan#2,
         open_question: Does Kim Secretive stay?, not_stated: [basis]}
left: {name: Sam Departed, publish: true, basis: public-office,
       holds: [{post: mayor, from: 2019, until: 2022-04-30}], source: plan#2}
perhaps: {name: Jo Uncertain, publish: true, basis: consent,
          holds: [{post: clerk, from: 2024}], source: plan#2}
"""
NOT_NAMED = ("Secretive", "Departed", "Uncertain")


def everything(site: Site) -> dict[str, str]:
    """All that a site publishes, by path."""
    pages = pages_of(site)
    made = {path: f"{page.title} {page.description} {page.names} {page.body}"
            for path, page in pages.items()}
    files = (register_files(site) | csv_tables(site) | page_sheets(pages.values())
             | atom_feeds(site, "") | search_words(
                 list(pages.values()), sections_of(site, pages.values())))
    return made | {path: bytes(file).decode("utf-8-sig") for path, file in files.items()}


def test_whoever_may_not_be_named_or_has_left_is_nowhere() -> None:
    made = everything(site_from(TEXT))
    assert len(made) > 30 and "data/register.json" in made and "data/people.csv" in made
    for name in NOT_NAMED:
        assert not [path for path, text in made.items() if name in text], name
    assert not [path for path in made if any(id in path for id in ("hidden", "left", "perhaps"))]
    assert sum("Robin Example" in text for text in made.values()) > 4


def test_a_leaver_is_there_at_a_date_before() -> None:
    text = FRAME.replace("date: 2023-04-03", "date: 2018").replace("2024-06-01", "2020-06-01")
    before = pages_of(site_from(TEXT, frame=text))
    assert "harbour/people/left/" in before and "harbour/people/robin/" not in before
    now = pages_of(site_from(TEXT))
    assert "harbour/people/robin/" in now and "harbour/people/left/" not in now


def test_a_person_has_a_page_with_what_they_hold_and_why_they_are_named() -> None:
    page = parsed(pages_of(site_from(TEXT))["harbour/people/robin/"])
    assert "Holds an office in public life: As mayor" in words(page)
    assert "Mayor, Harbour Council 1 May 2022" in section(page, "held")


def test_posts_boards_and_the_index_lead_to_people() -> None:
    pages = pages_of(site_from(TEXT))
    post = parsed(pages["harbour/posts/mayor/"])
    assert "Held by Robin Example" in words(post)
    assert "../../people/robin/" in post.xpath("//a/@href")
    assert "Held by" not in words(parsed(pages["harbour/posts/clerk/"]))
    members = section(parsed(pages["harbour/boards/main/"]), "members")
    assert "Robin Example" in members and "Alex Specimen" in members
    index = words(parsed(pages["harbour/people/"]))
    assert "Alex Specimen Councillor, Harbour Main Board" in index


def test_the_register_is_complete_without_people() -> None:
    text = TEXT.partition("== people.yaml")[0]
    made = everything(site_from(text))
    assert not [path for path in made if "people" in path]
    assert "Held by" not in words(parsed(pages_of(site_from(text))["harbour/boards/main/"]))


def test_a_name_needs_a_reason() -> None:
    problems = checked({**SMALL, "content/harbour/people.yaml":
                        "robin: {name: Robin Example, publish: true}\n"})[1]
    assert [p.rule for p in problems] == ["wrong-type"]
    assert "only for a reason" in problems[0].message


@pytest.mark.parametrize("key", ["seats", "boards", "posts"])
def test_what_people_hold_has_one_home(key: str) -> None:
    text = f"robin:\n  name: Robin Example\n  {key}: [mayor]\n"
    problems = checked({**SMALL, "content/harbour/people.yaml": text})[1]
    assert told(problems) == ["away-from-home content/harbour/people.yaml:3:3"]
    assert "under holds" in problems[0].help


def test_nothing_goes_on_naming_who_has_gone() -> None:
    record = FormerRecord("harbour/people/left/", "harbour", "people", "left", "Sam Departed", "1")
    board = FormerRecord("harbour/boards/old/", "harbour", "boards", "old", "Old Board", "1")
    earlier = EarlierVersion("1", None, frozenset((record.path, board.path, "harbour/people/x/")),
                             {record.path: record, board.path: board})
    gone = gone_since(earlier, site_from(TEXT).register, frozenset(), {})
    assert [one.name for one in gone] == ["Old Board"]


def test_files_of_people_are_read_in_both_layouts() -> None:
    files = files_in("== people/robin.yaml\nname: Robin Example\nholds: [{post: mayor}]\n")
    register, problems = checked({**SMALL, **files} | {
        "content/harbour/people.yaml": "kim: {name: Kim Sample}\n"})
    assert problems == []
    assert {one.id for one in register.of_kind("people")} == {"robin", "kim"}
