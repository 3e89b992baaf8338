"""Comparisons: what would be different with each proposal, at two moments, and what stays open."""

from __future__ import annotations

import datetime
from collections.abc import Mapping
from functools import cache
from pathlib import Path

import pytest
from lxml import html

from page_text import FRAME, pages_of, parsed, section, tags_of, words
from register_text import checked, register_from
from remit import pipeline
from remit.model.moment import Moment
from remit.model.register import Register
from remit.problems import RemitError
from remit.queries.compared_moments import compared_at, with_each_proposal
from remit.queries.differences import compared
from remit.queries.differences.sides import Side
from remit.queries.moments import moments_of
from remit.queries.pairs_to_compare import pairs_to_compare
from remit.views.page import Page
from remit.views.pages.site import Site
from small_register import SMALL

ROOT = Path(__file__).parent.parent
TEXT = """
== organisations.yaml
council: {name: Harbour Council, type: unitary-council}
== changes/reform.yaml
name: The <b>reform</b>
state: proposed
source: plan#1
successions: [{bodies: [old], into: [new]}]
questions: [{text: Who pays <i>now</i>?, source: plan#2}]
not_stated: [takes_effect]
== changes/more.yaml
name: A second step
state: proposed
needs: [reform]
source: plan#1
== changes/never.yaml
name: What was rejected
state: rejected
source: plan#1
== changes/idle.yaml
name: An idea
state: proposed
source: plan#1
== boards/main.yaml
name: Main & Board
type: board
area: harbour
source: plan#1
amended: [{from: reform, summary: Mends the roof and the long wall by the sea., source: plan#3}]
summary: Mends the roof and the wall by the sea.
== boards/old.yaml
name: Old Group
type: working-group
area: harbour
until: reform
source: plan#1
reports_to: [{to: main, as: reports}]
== boards/new.yaml
name: New Board
type: board
area: harbour
from: reform
source: plan#1
reports_to: [{to: main, as: accountable}]
not_stated: [chair]
== boards/east.yaml
name: East Delivery Group
type: delivery-group
area: harbour
source: plan#1
reports_to: [{to: main, as: reports, until: reform}, {to: new, as: reports, from: reform}]
responsibilities: [{text: Count boats., from: reform}, {text: Count nets., from: reform}]
== boards/west.yaml
name: West and South Delivery Group
type: delivery-group
area: harbour
source: plan#1
reports_to: [{to: main, as: reports, until: reform}, {to: new, as: reports, from: reform}]
responsibilities: [{text: Count boats., from: reform}, {text: Count nets., from: reform}]
== boards/early.yaml
name: Early Group
type: board
area: harbour
from: 2020-01-01
until: 2023-12-31
source: plan#1
"""


def site(compare: object = None) -> Site:
    register, problems = register_from(FRAME + TEXT)
    assert not [problem for problem in problems if problem.severity == "error"], problems
    return Site(register, moments_of(register, None, (), lambda: datetime.date.min),
                pairs=pairs_to_compare(register, compare))


@cache
def pages() -> Mapping[str, Page]:
    return pages_of(site({"harbour": [[datetime.date(2023, 6, 1), "2024-06-01-with-reform"]]}))


def page(name: str) -> html.HtmlElement:
    return parsed(pages()[f"harbour/compare/{name}/"])


def sentences(body: html.HtmlElement, anchor: str) -> list[str]:
    """The points below a heading of the third level, with what stands inside them."""
    (heading,) = body.xpath(f"//h3[@id='{anchor}']")
    return [words(item) for item in heading.getnext().xpath("./li")]


def test_every_open_proposal_is_compared_with_now() -> None:
    names = {path.split("/")[2] for path in pages() if path.startswith("harbour/compare/")}
    assert names == {"", "reform", "more", "idle", "2023-06-01..2024-06-01-with-reform"}
    rows = {words(row.find("th")): words(row.find("td"))
            for row in parsed(pages()["harbour/compare/"]).xpath("//tbody/tr")}
    assert rows == {
        "A second step, compared with now": "1 body would close and 1 begin; 1 line would begin, 1 "
                                            "end and 2 move; 4 duties would be added; 1 other fact "
                                            "would change.",
        "An idea, compared with now": "Nothing that is recorded would be different.",
        "The <b>reform</b>, compared with now": "1 body would close and 1 begin; 1 line would "
                                                "begin, 1 end and 2 move; 4 duties would be added; "
                                                "1 other fact would change.",
        "1 June 2024, with the <b>reform</b>, compared with 1 June 2023":
            "2 bodies would close and 1 begin; 1 line would begin, 1 end and 2 move; 4 duties "
            "would be added; 1 other fact would change.",
    }


def test_a_comparison_tells_what_is_different_by_kind() -> None:
    body = page("reform")
    assert sentences(body, "what-becomes-what") == ["The Old Group becomes the New Board. 1"]
    assert sentences(body, "new-closed-and-renamed") == [
        "New board: New Board, which is accountable to the Main & Board. 1", "Old Group closes. 1"]
    assert tags_of(body) == ["Proposed"]
    assert "if this went ahead: The <b>reform</b>." in words(body)
    assert "Numbers behind a sentence are places in The plan of 2023." in words(body)


def test_what_is_so_of_several_bodies_is_told_once() -> None:
    body = page("reform")
    assert sentences(body, "who-answers-to-whom") == [
        "East, and West and South Delivery Groups now report to the New Board (was: Main & "
        "Board). 1"]
    (duties,) = sentences(body, "terms-of-reference-and-duties")
    assert duties == ("East, and West and South Delivery Groups: 1 What its work is: now also "
                      "“Count boats.” “Count nets.”")


def test_links_lead_to_the_records_that_a_sentence_names() -> None:
    body = page("reform")
    links = {words(a): a.get("href") for a in body.xpath("//h3[1]/following::ul[1]//a")}
    assert links["Old Group"] == "../../boards/old/" and links["New Board"] == "../../boards/new/"
    assert links["1"].endswith("sources/plan/#place-1")


def test_what_was_reworded_is_marked_in_words_and_not_by_colour_alone() -> None:
    (wording,) = page("reform").xpath("//div[@class='rm-wording']")
    assert words(wording) == "Mends the roof and the (put in: long ) wall by the sea."
    assert [words(one) for one in wording.xpath("./ins | ./del")] == ["(put in: long )"]
    sheet = (ROOT / "generator/remit/views/theme/assets/remit/compare.css").read_text()
    assert "line-through" in sheet and "underline" in sheet


def test_officers_words_stay_text() -> None:
    told = pages()["harbour/compare/reform/"].body
    assert "<b>reform" not in told and "<i>now" not in told
    assert "The &lt;b&gt;reform&lt;/b&gt;" in told


def test_a_proposal_that_needs_another_says_that_it_takes_it_along() -> None:
    assert "It takes along The <b>reform</b>, so that what this brings is told too." in words(
        page("more"))
    assert "It takes along" not in words(page("reform"))


def test_what_stays_open_is_told_with_what_was_looked_for_in_vain() -> None:
    told = section(page("reform"), "open")
    assert "The <b>reform</b>: Who pays <i>now</i>?" in told
    assert "New Board Who chairs it" in told


def test_two_dates_are_told_as_what_is_and_not_as_what_would_be() -> None:
    two = site({"harbour": [["2023-06-01", "2024-06-01"]]})
    body = parsed(pages_of(two)["harbour/compare/2023-06-01..2024-06-01/"])
    assert words(body.find("h1")) == "1 June 2024, compared with 1 June 2023"
    assert "1 body closes." in words(body) and "What is different" in words(body)
    assert sentences(body, "new-closed-and-renamed") == ["Early Group closes. 1"]
    assert tags_of(body) == [] and not body.xpath("//p[@class='rm-note']")


@pytest.mark.parametrize(("asked", "sentence"), [
    ([["2023-06-01", "2024-06-01"]], "holds the ids of partnerships"),
    ({"harbour": "2023-06-01"}, "holds the ids of partnerships"),
    ({"harbour": [["2023-06-01"]]}, "holds the ids of partnerships"),
    ({"haven": [["2023-06-01", "2024-06-01"]]}, "“haven” under “compare” in mkdocs.yml is no part"),
    ({"harbour": [["2023", "2024-06-01"]]}, "“2023” under “compare” in mkdocs.yml is no moment"),
    ({"harbour": [[2023, "2024-06-01"]]}, "“2023” under “compare” in mkdocs.yml is no moment"),
    ({"harbour": [["2023-06-01", "2024-06-01-with-nothing"]]}, "names a change that harbour does"),
    ({"harbour": [["2023-06-01", "2024-06-01-with-never"]]}, "is rejected"),
    ({"harbour": [["2023-06-01", "2023-06-01"]]}, "compared with itself"),
])
def test_what_cannot_be_compared_is_said_in_one_sentence(asked: object, sentence: str) -> None:
    register, _ = register_from(FRAME + TEXT)
    with pytest.raises(RemitError, match=sentence):
        pairs_to_compare(register, asked)


def test_two_changes_are_told_apart_by_their_ids_where_one_holds_and() -> None:
    register, _ = register_from(FRAME + TEXT + """
== changes/salt-and-pepper.yaml
name: Salt and pepper
state: proposed
source: plan#1
""")
    asked = {"harbour": [["2024-06-01", "2024-06-01-with-salt-and-pepper-and-reform"]]}
    ((two,),) = pairs_to_compare(register, asked).values()
    assert two.after.named == ("salt-and-pepper", "reform")


@pytest.mark.parametrize("register", ["thurrock", "small"])
def test_what_a_proposal_cannot_touch_need_not_be_looked_at(register: str) -> None:
    of, home = _register(register)
    proposals = with_each_proposal(of, home, Moment(datetime.date(2024, 6, 1)))
    assert proposals
    for two in proposals:
        whole = compared(Side(of, of.at(two.before)), Side(of, of.at(two.after)))
        found = compared_at(of, two)
        assert found.differences == whole.differences, two.name
        assert found.becomings == whole.becomings
        assert found.both.before.among is not None
        assert len(found.both.before.among) < len(of.records) / 2 or register == "small"


def _register(name: str) -> tuple[Register, str]:
    if name == "small":
        return checked(SMALL)[0], "harbour"
    return pipeline.load_register(pipeline.Settings(ROOT))[0], "thurrock"


def test_a_new_body_is_not_said_to_have_lines_of_which_nobody_can_tell() -> None:
    register, _ = register_from(FRAME + """
== boards/first.yaml
name: First Board
type: board
area: harbour
from: 2020-01-01
source: plan#1
reports_to: [{to: other, as: reports, source: plan#1}]
== boards/other.yaml
name: Other Board
type: board
area: harbour
from: 2020
source: plan#1
""")
    ((two,),) = pairs_to_compare(register, {"harbour": [["2019-12-31", "2020-01-01"]]}).values()
    assert [one.words for one in compared_at(register, two).differences] == [
        "New board: First Board.", "Whether Other Board exists is not known."]


def test_organisations_that_begin_and_end_are_counted_as_such() -> None:
    register, _ = register_from(FRAME + TEXT + """
== organisations/old-trust.yaml
name: Old Trust
type: other
until: reform
source: plan#1
== organisations/new-trust.yaml
name: New Trust
type: other
from: reform
source: plan#1
""")
    of = Site(register, moments_of(register, None, (), lambda: datetime.date.min))
    body = parsed(pages_of(of)["harbour/compare/reform/"])
    assert "1 organisation would begin and 1 end" in words(body)
