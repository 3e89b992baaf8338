"""What the pages of the other kinds say, the indexes, and that every link leads somewhere."""

from __future__ import annotations

from urllib.parse import unquote, urljoin

import pytest
from lxml import html

from page_text import FRAME, facts_of, page_of, pages_of, parsed, section, site_from, tags_of, words
from register_text import checked
from remit.queries.moments import moments_of
from remit.views.page import Page
from remit.views.pages.all_pages import Task, page_tasks, render
from remit.views.pages.pointers import pointer_files
from remit.views.pages.site import Site
from remit.write.exporters.calendars import calendars
from small_register import SMALL

TEXT = """
== organisations.yaml
council: {name: Harbour Council, type: unitary-council, area: harbour, codes: {gss: E06}}
== posts.yaml
mayor: {title: Mayor, of: [council], not_stated: [statutory_role]}
== boards/main.yaml
name: Main Board
type: board
area: harbour
host: [council]
source: plan#1
meets: {is: monthly, source: plan#annex-a}
members: [{post: mayor, role: chair}, {organisation: council, source: plan#2}]
== boards/old.yaml
name: Old Board
type: committee
area: harbour
until: reform
source: plan
reports_to: [{to: main, as: reports, until: reform, certainty: implied}]
== agreements/deal.yaml
name: The deal
type: section-75
source: plan#2
parties: [{organisation: council, role: host, signed_on: 2020-03-01, commitments: [Pay, Help]}]
governed_by: main
covers: [The fund]
risk_share: {overspend: The council pays.}
roles_by_level: [{level: town, text: Keeps the roof.}]
sections: [{title: Legal basis, text: An Act.}, {title: "Legal basis!", text: Another.}]
signed_on: 2020-03-01
== changes/reform.yaml
name: The reform
state: proposed
put_to: main
proposed_on: {is: 2023, certainty: implied}
reason: It is *needed*.
source: plan#3
successions: [{bodies: [old], into: [main], passes: The work.}]
questions: [{text: Who pays?, source: plan#2}]
not_stated: [takes_effect]
== changes/other.yaml
name: The other reform
state: rejected
instead_of: [reform]
source: plan#3
"""


@pytest.fixture(scope="module")
def pages() -> dict[str, Page]:
    frame = FRAME.replace("levels:", "missing: [{text: The chart., source: plan#3}]\nlevels:")
    return pages_of(site_from(TEXT, frame=frame))


def body(pages: dict[str, Page], path: str) -> html.HtmlElement:
    return parsed(pages[path])


def test_an_organisation_tells_where_it_sits(pages: dict[str, Page]) -> None:
    page = body(pages, "harbour/organisations/council/")
    assert facts_of(page) == {"Type": "Unitary council", "Area": "Harbour",
                              "Seats": "2 on 1 board", "Official codes": "GSS: E06"}
    assert [words(row) for row in page.xpath("//h2[@id='seats']/following::tbody[1]/tr")] == [
        "Main Board Mayor Chair Current",
        "Main Board Harbour Council The plan of 2023, 2 Member Current"]
    assert section(page, "posts") == "Mayor"
    assert section(page, "agreements") == (
        "What it has agreed Agreement Its part What it promised Signed on Stands "
        "The deal Host Pay; Help 1 March 2020 Current "
        "What all organisations have agreed as CSV")
    assert section(page, "connections") == "Hosts Main Board"


def test_a_post_tells_where_it_sits_and_what_is_not_stated(pages: dict[str, Page]) -> None:
    page = body(pages, "harbour/posts/mayor/")
    assert facts_of(page) == {"Belongs to": "Harbour Council", "Seats": "On 1 board",
                              "Role in law": "Not stated in the sources"}
    assert "Main Board" in section(page, "seats")


def test_an_area_tells_its_boards(pages: dict[str, Page]) -> None:
    page = body(pages, "harbour/areas/harbour/")
    assert facts_of(page)["Lies in"] == "Not recorded"
    assert "Main Board Board Current" in " ".join(
        " ".join(words(cell) for cell in row) for row in page.xpath("//tr"))


def test_an_agreement_tells_its_parties_and_its_sections(pages: dict[str, Page]) -> None:
    page = body(pages, "harbour/agreements/deal/")
    assert tags_of(page) == ["Current", "Section 75 agreement"]
    assert facts_of(page)["Governed by"] == "Main Board"
    assert facts_of(page)["Signed on"] == "1 March 2020"
    (row,) = page.xpath("//table[caption='Parties']/tbody/tr")
    assert [words(cell) for cell in row] == ["Harbour Council", "Host", "1 March 2020", "Pay; Help"]
    assert section(page, "risk") == "If it costs more The council pays."
    assert section(page, "section-legal-basis") == "An Act."
    assert section(page, "section-legal-basis-2") == "Another."
    assert "It was signed" in section(page, "history")


def test_a_change_tells_what_would_follow(pages: dict[str, Page]) -> None:
    page = body(pages, "harbour/changes/reform/")
    assert tags_of(page) == ["Proposed"]
    assert facts_of(page)["Takes effect"] == "Not stated in the sources"
    assert facts_of(page)["Proposed on"] == "2023 (implied)"
    assert "Old Board" in section(page, "successions")
    rows = [[words(cell) for cell in row] for row in page.xpath(
        "//h2[@id='before-and-after']/following::tbody[1]/tr")]
    assert rows == [["Old Board", "Reports to the Main Board (implied)",
                     "Closes, and hands over to Main Board"]]
    told = section(page, "before-and-after")
    assert told.startswith("1 body would close; 1 line would end")
    assert "The full account, with its chart: The reform, compared with now." in told
    (link,) = page.xpath("//a[text()='The reform, compared with now']")
    assert link.get("href") == "../../compare/reform/"
    assert section(page, "connections") == "Cannot go with The other reform"
    assert section(page, "open").startswith("Who pays? The plan of 2023, 2")
    assert not page.xpath("//h2[@id='altered' or @id='ends' or @id='questions']")
    assert tags_of(body(pages, "harbour/changes/other/")) == ["Rejected"]


def test_a_change_that_has_happened_leads_to_its_date() -> None:
    page = page_of(TEXT.replace("state: proposed\nput_to", "state: done\ntakes_effect: 2024-01-01\n"
                                "put_to").replace("not_stated: [takes_effect]", ""),
                   "changes/reform/")
    assert section(page, "ends") == "Old Board" and not page.xpath("//h2[@id='before-and-after']")
    (link,) = page.xpath("//p/a[contains(., 'What changed on 1 January 2024')]")
    assert link.get("href") == "../../history/2024-01-01/"


def test_records_that_a_change_alters_alike_are_told_together() -> None:
    group = """
== boards/{id}.yaml
name: {name} Group
type: working-group
area: harbour
responsibilities: [{{text: Watch the tide., from: reform}}]
amended: [{{from: reform, name: {name} Team, quorum: Four}}]
"""
    same = group.replace("{name} Team", "The Team")
    text = TEXT.replace("state: proposed\nput_to", "state: withdrawn\nput_to")
    page = page_of(text + same.format(id="east", name="East") + same.format(id="west", name="West")
                   + group.format(id="north", name="North"), "changes/reform/")
    (told,) = page.xpath("//h2[@id='altered']/following-sibling::dl[1]")
    assert [(part.tag, words(part)) for part in told if "Group" in words(part) or "Would" in
            words(part) or "tide" in words(part)] == [
        ("dt", "East Group and West Group"), ("dd", "New: responsibility: Watch the tide."),
        ("dd", "Would be renamed “The Team”"), ("dd", "Would change quorum: Four"),
        ("dt", "North Group"), ("dd", "New: responsibility: Watch the tide."),
        ("dd", "Would be renamed “North Team”"), ("dd", "Would change quorum: Four"),
    ]


def test_what_connects_several_records_in_one_way_is_told_once() -> None:
    text = TEXT.replace("name: The other reform", "put_to: main\nname: The other reform")
    page = page_of(text, "boards/main/")
    assert "Was asked about The other reform; The reform" in section(page, "connections")


def test_indexes_stand_in_the_order_of_the_names_and_areas_from_the_highest_level() -> None:
    pages = pages_of(site_from("""
== areas.yaml
a-ward: {name: A ward, level: ward}
harbour: {name: Harbour, level: town}
b-ward: {name: b ward, level: ward}
== organisations.yaml
z: {name: ants' home, type: supplier}
a: {name: Bees, type: supplier}
""", frame=FRAME.replace("== areas.yaml\nharbour: {name: Harbour, level: town}\n", "")))

    def names(kind: str) -> list[str]:
        return [words(cell) for cell in body(pages, f"harbour/{kind}/").xpath("//tbody//th")]

    assert names("areas") == ["Harbour", "A ward", "b ward"]
    assert names("organisations") == ["ants' home", "Bees"]


def test_parts_of_a_page_are_apart_in_what_is_searched(pages: dict[str, Page]) -> None:
    """A fact's label and value, cells and points in time: no two words run into one."""
    parts = ("dt", "dd", "th", "td", "b")
    for page in pages.values():
        for part in parsed(page).xpath("//" + " | //".join(parts)):
            following = part.getnext()
            if following is not None and following.tag in (*parts, "div"):
                assert (part.tail or "").isspace(), (page.path, words(part), words(following))


def test_a_source_tells_what_rests_on_each_place(pages: dict[str, Page]) -> None:
    page = body(pages, "harbour/sources/plan/")
    told = [words(e) for e in page.xpath("//dl[@class='rm-places']/*")]
    assert told[0] == "1 The bodies"
    assert told[1] == "Main Board: as a whole"
    assert told[told.index("2 The bodies") + 1:told.index("3 The bodies")] == [
        "The deal: as a whole", "Main Board: seat: Harbour Council",
        "The reform: “Who pays?”"]
    assert told[-2:] == ["Annex annex a", "Main Board: how often it meets"]
    assert "Old Board: as a whole" in section(page, "places")
    assert page.xpath("//*[@id='place-annex-a']")


def test_a_place_on_which_nothing_rests_says_so() -> None:
    page = parsed(pages_of(site_from(""))["harbour/sources/plan/"])
    assert words(page).count("Nothing rests on this place.") == 4


def test_the_partnership_tells_what_is_proposed_missing_and_open(pages: dict[str, Page]) -> None:
    page = body(pages, "harbour/")
    assert facts_of(page)["Told as at"] == "1 June 2024"
    assert "The reform" in section(page, "proposals")
    assert "The other reform" not in section(page, "proposals")
    assert "The chart. The plan of 2023, 3" in section(page, "missing")
    assert "The reform: Who pays? The plan of 2023, 2" in section(page, "open-questions")
    assert "Boards (2)" in section(page, "contents")


def test_the_front_page_says_what_this_is() -> None:
    site = site_from(TEXT)
    site.notice = "A worked example, *not* a current statement."
    page = parsed(pages_of(site)[""])
    (note,) = page.xpath("//*[@class='rm-note']")
    assert words(note) == "A worked example, not a current statement."
    assert "Harbour Partnership 1 June 2024" in " ".join(
        " ".join(words(cell) for cell in row) for row in page.xpath("//tr"))
    assert page.xpath("//*[@data-search]")


def test_each_kind_has_an_index_and_boards_stand_under_their_levels(
    pages: dict[str, Page]
) -> None:
    assert {path for path, page in pages.items() if page.in_nav} == {
        "", "harbour/", *(f"harbour/{kind}/" for kind in (
            "agreements", "areas", "boards", "changes", "compare", "glossary", "history",
            "not-stated", "open-questions", "organisations", "posts", "proposed",
            "sources"))}
    page = body(pages, "harbour/boards/")
    assert [words(h) for h in page.xpath("//th[@scope='rowgroup']")] == ["Town"]
    rows = [[words(cell) for cell in row] for row in page.xpath("//tbody/tr[td]")]
    assert rows == [
        ["Main Board", "Board", "Current", "Not recorded", "Mayor, Harbour Council", "Monthly",
         "Not recorded", "Not recorded"],
        ["Old Board", "Committee", "Current", "Main Board (implied)", "Not recorded",
         "Not recorded", "Not recorded", "Not recorded"],
    ]


def test_titles_are_unique_and_descriptions_are_sentences(pages: dict[str, Page]) -> None:
    for some in (pages, pages_of(site_from("""
== organisations.yaml
one: {name: One, type: company}
two: {name: Two, type: company}
== posts.yaml
head: {title: Chief executive, of: [one]}
chief: {title: Chief executive, of: [two]}
== boards/board.yaml
name: The Board
type: board
area: harbour
source: plan
== terms-of-reference/board-1.yaml
board: board
version: "1"
until: 2024-12-31
source: plan
== terms-of-reference/board-2.yaml
board: board
version: "2"
from: 2025-01-01
name: Terms
source: plan
"""))):
        titles = [page.title for page in some.values()]
        assert len(titles) == len(set(titles))
        for page in some.values():
            assert len(page.description) > 12, page.path
            assert page.description.endswith((".", "…", "?")), page.path
            assert not page.description.startswith("A post."), page.path


def small_site() -> Site:
    register, problems = checked(dict(SMALL))
    assert not [p for p in problems if p.severity == "error"], problems
    return Site(register, moments_of(register, None, (), lambda: None))


def test_every_link_leads_to_a_page_and_to_an_anchor_on_it() -> None:
    site = small_site()
    pages = pages_of(site)
    bodies = {path: parsed(page) for path, page in pages.items()}
    ids = {path: set(body.xpath("//@id")) for path, body in bodies.items()}
    pointers, followed = pointer_files(site), 0
    sheets = {sheet.path for page in pages.values() for sheet in page.sheets}
    sheets |= {page.feed for page in pages.values() if page.feed}
    sheets |= set(calendars(site, None))
    reached = {"", *(path for path, page in pages.items() if page.in_nav)}
    for path, one in bodies.items():
        for link in one.xpath("//a/@href"):
            target, _, anchor = urljoin(f"https://s.invalid/{path}", link).partition("#")
            there = target.removeprefix("https://s.invalid/")
            if f"{there}index.html" in pointers or there in sheets:
                continue
            assert there in pages, (path, link)
            assert not anchor or unquote(anchor) in ids[there], (path, link)
            reached.add(there)
            followed += 1
    assert followed > 150
    assert reached == set(pages)


def test_crumbs_and_sections_are_pages(pages: dict[str, Page]) -> None:
    for page in pages.values():
        for title, path in page.crumbs:
            assert title and path in pages, page.path
        assert page.section is None or page.section in pages, page.path


def test_shared_records_have_their_pages() -> None:
    pages = pages_of(small_site())
    assert {"shared/", "shared/organisations/", "shared/organisations/ministry/"} <= set(pages)
    assert "Shared records" in words(parsed(pages[""]))


def test_a_task_makes_the_same_page_whoever_makes_it() -> None:
    one, other = small_site(), small_site()
    tasks = page_tasks(one)
    assert len(tasks) > 30
    backwards = {task: render(other, task) for task in reversed(tasks)}
    for task in tasks:
        assert render(one, task) == backwards[task], task
    assert render(one, Task("front")).path == ""


def test_the_version_in_force_stands_once_and_its_own_address_leads_there() -> None:
    site = small_site()
    pages = pages_of(site)
    assert "harbour/terms-of-reference/main-board/" in pages
    assert "harbour/terms-of-reference/main-board/2019/" in pages
    assert "harbour/terms-of-reference/main-board/2022/" not in pages
    files = pointer_files(site)
    pointer = html.fromstring(files["harbour/terms-of-reference/main-board/2022/index.html"])
    assert pointer.xpath("//a/@href") == pointer.xpath("//link[@rel='canonical']/@href") == ["../"]
    assert pointer.xpath("//meta[@http-equiv='refresh']/@content") == ["0; url=../"]
