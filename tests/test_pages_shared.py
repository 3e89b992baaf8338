"""Pages of the shared records: what belongs to a partnership is told for it, at its own date."""

from __future__ import annotations

from functools import cache

from page_text import facts_of, pages_of, parsed, site_from, words
from remit.views.page import Page

# Two partnerships that speak for different days, and a ministry with a part in both.
TWO = """
== shared/organisations.yaml
ministry:
  name: The Ministry
  type: national-body
  source: harbour/plan#2
== shared/areas.yaml
east: {name: The east, level: wide-region}
== shared/boards/club.yaml
name: The club
type: network
area: east
== organisations.yaml
council: {name: Harbour Council, type: unitary-council, area: harbour}
== posts.yaml
envoy: {title: Envoy, of: [ministry]}
== boards/main-board.yaml
name: Main Board
type: board
area: harbour
source: plan#1
members: [{post: envoy}]
== agreements/pact.yaml
name: The pact
type: other
source: plan#1
parties: [{organisation: ministry}, {organisation: council}]
== county/partnership.yaml
name: County Partnership
speaks_for: 2025-02-03
levels: {county: County}
== county/areas.yaml
the-county: {name: The county, level: county}
== county/boards/county-board.yaml
name: County Board
type: board
area: the-county
source: harbour/plan#1
members: [{organisation: ministry}]
"""
HARBOUR = "Harbour Partnership, 1 June 2024"


@cache
def pages() -> dict[str, Page]:
    return pages_of(site_from(TWO))


def test_each_seat_and_agreement_is_told_for_its_partnership() -> None:
    body = parsed(pages()["shared/organisations/ministry/"])
    rows = [[words(cell) for cell in row.xpath("./th | ./td")] for row in body.xpath("//tr")]
    assert {row[-1] for row in rows if row[0] == "Board"} == {"Told for"}
    told = {row[0]: row[-1] for row in rows}
    assert told["Main Board"] == told["The pact"] == HARBOUR
    assert told["County Board"] == "County Partnership, 3 February 2025"
    (post,) = [one for one in map(words, body.xpath("//li")) if one.startswith("Envoy")]
    assert post == f"Envoy, {HARBOUR}"


def test_pages_and_files_of_one_partnership_do_not_repeat_whose_they_are() -> None:
    page = pages()["harbour/organisations/council/"]
    assert page.sheets and not [one for one in page.sheets if "Told for" in one.columns]
    assert "Told for" not in page.body
    shared = pages()["shared/organisations/ministry/"].sheets
    assert shared and all("Told for" in one.columns for one in shared)


def test_a_shared_page_speaks_for_the_days_of_all() -> None:
    for path in ("shared/", "shared/organisations/", "shared/organisations/ministry/"):
        assert pages()[path].as_at == (
            "each partnership’s own date, from 1 June 2024 to 3 February 2025"), path
    assert pages()["harbour/boards/main-board/"].as_at == "1 June 2024"


def test_a_national_body_misses_no_area() -> None:
    assert facts_of(parsed(pages()["shared/organisations/ministry/"])) == {
        "Type": "National body", "Seats": "2 on 2 boards"}


def test_the_index_of_a_partnership_leads_to_the_shared_one() -> None:
    body = parsed(pages()["harbour/organisations/"])
    (link,) = body.xpath("//a[contains(., 'shared records')]")
    assert words(link) == "Organisations among the shared records (1)"
    assert link.get("href") == "../../shared/organisations/"
    assert not parsed(pages()["harbour/agreements/"]).xpath("//a[contains(., 'shared records')]")
    assert not parsed(pages()["shared/organisations/"]).xpath("//a[contains(., 'shared records')]")


def test_levels_of_shared_areas_are_words_too() -> None:
    """No partnership names them, so that their ids have to do."""
    assert "Wide region: The east" in words(parsed(pages()["shared/boards/club/"]))
    assert "wide-region" not in "".join(
        page.body for path, page in pages().items() if path.startswith("shared/"))
