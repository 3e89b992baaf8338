"""All partnerships on one page: levels in one order, bodies by type, money, and what is missing."""

from __future__ import annotations

import pytest

from page_text import pages_of, parsed, site_from, words
from remit.model.partnership import Partnership
from remit.queries.levels import levels_in_order
from remit.views.page import Page

TEXT = """
== areas.yaml
harbour: {name: Harbour, level: town}
quay: {name: Quay, level: ward, within: harbour}
== boards/main.yaml
name: Main Board
type: board
area: harbour
not_stated: [quorum, chair]
== boards/lights.yaml
name: Lights Group
type: working-group
area: quay
until: 2020
not_stated: [quorum]
== agreements/deal.yaml
name: The deal
type: section-75
covers: [Harbour dues]
governed_by: main
== ../county/partnership.yaml
name: County
speaks_for: 2023-02-01
levels: {region: Region, town: District}
== ../county/areas.yaml
shire: {name: Shire, level: region}
== ../county/funds.yaml
dues: {name: Dues, years: [{year: 2022/23, totals: [{of: fund, amount: £3.2m}]}]}
== ../county/agreements/pool.yaml
name: The pool
type: section-75
not_stated: [governed_by]
"""


def levels(*ids: str) -> Partnership:
    return Partnership.model_construct(levels={one: one for one in ids})


@pytest.mark.parametrize(("given", "expected"), [
    ([("a", "b")], "ab"),
    ([("b", "d"), ("a", "b", "c", "d", "e")], "abcde"),
    ([("a", "b"), ("b", "a")], "ab"),
    ([("a",), ("b",)], "ba"),
])
def test_levels_stand_behind_those_above_them(
    given: list[tuple[str, ...]], expected: str
) -> None:
    assert "".join(levels_in_order(levels(*ids) for ids in given)) == expected


@pytest.fixture(scope="module")
def pages() -> dict[str, Page]:
    return pages_of(site_from(TEXT))


def rows(page: Page, table: str) -> list[list[str]]:
    grid = parsed(page).xpath(f"//h2[@id='{table}']/following-sibling::div[1]//tr")
    return [[words(cell) for cell in row.xpath("./th | ./td")] for row in grid]


def test_partnerships_stand_side_by_side(pages: dict[str, Page]) -> None:
    page = pages["compare/"]
    heads, *lines = rows(page, "levels")
    assert heads[0] == "Level" and sorted(heads[1:]) == ["County", "Harbour Partnership"]
    county = heads.index("County")
    said = {line[0]: (line[county], line[3 - county]) for line in lines}
    assert said == {"Region": ("Region: Shire", "None"), "Town": ("District", "Town: Harbour"),
                    "Ward": ("None", "Ward: Quay")}
    bodies = {line[0]: line[3 - county] for line in rows(page, "bodies")[1:]}
    assert bodies == {"Board": "Main Board"}  # the group has ended
    funds, money = rows(page, "money")[1:]
    assert funds[county] == "Dues, £3.2m in 2022/23" and funds[3 - county] == "None"
    assert money[county] == "The pool, whose governing body is not stated"
    assert money[3 - county] == "The deal, governed by Main Board"
    assert [line[0] + ": " + line[3 - county] for line in rows(page, "not-stated")[1:]] == [
        "Quorum: 2 of 2", "Who chairs it: 1 of 2"]


def test_the_front_page_leads_there_only_where_there_are_two(pages: dict[str, Page]) -> None:
    assert parsed(pages[""]).xpath("//a[@href='compare/']")
    alone = pages_of(site_from(TEXT.partition("== ../county")[0]))
    assert "compare/" not in alone and not parsed(alone[""]).xpath("//a[@href='compare/']")
