"""What a source points to and leaves open: told where it is so, and left alone where it may not be.
"""

from __future__ import annotations

import json
from itertools import takewhile

import pytest

from page_text import pages_of, parsed, site_from, words
from register_text import register_from
from remit.model.fields import Key
from remit.model.source import Source
from remit.rules.placeholder_left_in import left_in

# As people leave them, those of the Better Care Fund plan of 2017 first.
LEFT_IN = {
    "Figure X: Percentage of population and cost of hospital use.": "Figure X",
    "INSERT HERE": "INSERT HERE", "CCG DM plan – INSERT HERE": "INSERT HERE",
    "the provision of social care services will be £xm which represents": "£xm",
    "we have set aside £x for NHS commissioned services.": "£x",
    "£ X million": "£ X million", "£xxk a year": "£xxk", "up by x%": "x%", "up by XX%": "XX%",
    "TBC": "TBC", "Chair: TBC": "TBC", "from 1 June 2019 (TBC)": "TBC", "Venue [TBA]": "TBA",
    "every xx weeks": "xx", "on xx/xx/2019": "xx", "chaired by [name]": "name",
    "put to [name of board] in May": "name of board", "[insert amount]": "insert amount",
    "[…]": "…", "Lorem ipsum dolor": "Lorem ipsum", "???": "???", "by whom???": "???", "?": "?",
    "Signed: ______": "______", "TODO ask the clerk": "TODO", "page XX": "page XX",
    "To be confirmed.": "To be confirmed",
}
REAL = [
    "You should connect to TBC-CIVIC", "Thurrock Borough Council (TBC) leads", "Led by TBC staff",
    "Part XX of the Act", "section 2(xx)", "paragraph (x)", "Figure XI", "Figure 10", "20 x 30 m",
    "Max is an axe of size XXL", "an exxon", "£5m", "£10 x 4", "What is it? Why?? Now!",
    "see [1] and [the plan](https://example.org/xx)", "[name](#name) of the board", "[name][1]",
    "https://example.org/xx/x", "snake_case and __init__", "The date is to be confirmed by all.",
    "insert a needle here", "The paper has “£xm” here.", "‘INSERT HERE’ was left in", "`???`",
    "Generation X", "X and Y", "the X-ray", "but....",
]


@pytest.mark.parametrize("text", LEFT_IN)
def test_what_is_still_to_be_filled_in_is_found(text: str) -> None:
    assert left_in(text) == LEFT_IN[text]


@pytest.mark.parametrize("text", REAL)
def test_real_words_are_left_alone(text: str) -> None:
    assert left_in(text) == ""


def notices(text: str) -> list[tuple[str, str, str]]:
    _, problems = register_from("""
== partnership.yaml
name: Harbour
levels: {town: Town}
== areas.yaml
harbour: {name: Harbour, level: town}
""" + text)
    return [(one.rule, one.severity, one.message) for one in problems]


@pytest.mark.parametrize("field", [
    "name: {}", "summary: {}", "note: {}", "purpose: {}", "contact: {}", "open_question: {}",
    "members: [{{title: {}}}]", "members: [{{title: Clerk, note: {}}}]", "quorum: {}",
    "reports_to: [{{to: main, as: informs, matters: [{}]}}]",
    "meets: {{stated: often, note: {}}}",
    "amended: [{{from: 2020, name: {}}}]", "amended: [{{from: 2020, public: open, note: {}}}]",
    "previously: [{{until: 2020, summary: {}}}]",
    "also_known_as: [{{name: Old board, note: {}}}]",
])
def test_every_text_of_ours_is_looked_at(field: str) -> None:
    written = "" if field.startswith("name") else "name: Board\n"
    found = notices(f"== boards/main.yaml\ntype: board\narea: harbour\n{written}"
                    f"{field.format(json.dumps('To ??? do'))}\n")
    assert ("placeholder-left-in", "warning",
            "“???” looks like something still to be filled in") in found


def test_the_words_of_a_source_are_its_own() -> None:
    found = notices("""
== boards/main.yaml
name: Main Board
type: board
area: harbour
meets: {stated: every xx weeks}
reports_to: [{to_unnamed: "TBC", as: informs}]
""")
    assert [one for one in found if one[0] == "placeholder-left-in"] == [
        ("placeholder-left-in", "notice",
         "the source prints “every xx weeks” for how often it meets, which was never filled in"),
        ("placeholder-left-in", "notice",
         "the source prints “TBC” for to which body, which was never filled in")]


def test_a_short_name_is_a_name_whatever_its_letters() -> None:
    council = ("== organisations.yaml\ncouncil: {name: Town Borough Council, short_name: TBC, "
               "type: unitary-council, area: harbour}\n")
    post = "== posts.yaml\nlead: {title: \"Lead: TBC\", of: [council]}\n"
    assert not [one for one in notices(council + post) if one[0] == "placeholder-left-in"]
    assert [one for one in notices(council.replace("short_name: TBC, ", "") + post)
            if one[0] == "placeholder-left-in"]


PAPER = """
== sources.yaml
paper:
  name: The paper
  type: plan
  date: 2023
  places: [{id: summary}, {range: 3.1 to 3.20}, {id: plan-6d}, {id: figure-10}]
  refers_to:
    - {words: section 3, place: "3", at: summary}
    - {words: "3.2", place: "3.2", at: "3.1"}
    - {words: section 6, place: plan-6, at: [summary, "3.1"]}
    - {words: Figure 1, place: figure-1, at: "3.1", note: Only its heading is there.}
    - {words: paragraph 3.21, place: "3.21", at: "3.20"}
  unfinished:
    - {words: £xm, at: "3.2", what: the rent}
"""


def test_a_section_is_there_where_its_paragraphs_are() -> None:
    assert [said for rule, _, said in notices(PAPER) if rule == "points-nowhere"] == [
        "“Figure 1” at 3.1 of The paper points to what is not there",
        "“paragraph 3.21” at 3.20 of The paper points to what is not there"]
    register, _ = register_from("== partnership.yaml\nname: Harbour\nlevels: {a: A}\n" + PAPER)
    paper = register.get(Key("harbour", "sources", "paper"))
    assert isinstance(paper, Source)
    assert [paper.found(place) for place in ("3", "3.1", "plan-6", "plan", "figure-1", "")] == [
        "3.1", "3.1", "plan-6d", None, None, None]


def test_a_source_that_lists_no_places_is_not_judged() -> None:
    bare = PAPER.replace("  places: [{id: summary}, {range: 3.1 to 3.20}, {id: plan-6d}, "
                         "{id: figure-10}]\n", "")
    assert bare != PAPER
    assert [rule for rule, _, _ in notices(bare)] == ["placeholder-left-in"]


def test_what_is_left_open_stands_at_a_place_of_the_source() -> None:
    assert ("unknown-place", "error", "“3.22” is not a place in paper (The paper)") in notices(
        PAPER.replace('at: "3.2", what', 'at: ["3.2", "3.22"], what'))


def test_each_place_says_what_it_points_to_only_where_the_site_tells_mistakes() -> None:
    frame = "== partnership.yaml\nname: Harbour\nspeaks_for: 2024-06-01\nlevels: {a: A}\n"
    site = site_from(PAPER, frame=frame)
    quiet = parsed(pages_of(site)["harbour/sources/paper/"])
    assert "Points to" not in words(quiet) and "£xm" not in words(quiet)
    site.mistakes = {}
    body = parsed(pages_of(site)["harbour/sources/paper/"])

    def left(place: str) -> list[str]:
        (name,) = body.xpath(f"//dt[@id='place-{place}']")
        told = takewhile(lambda one: one.tag == "dd", name.itersiblings())
        return [words(one) for one in told if "rm-left" in one.get("class", "")]

    assert left("summary") == ["Points to “section 3”: 3.", "Points to “section 6”: plan 6."]
    assert left("3.1") == ["Points to “3.2”: 3.2.", "Points to “section 6”: plan 6.",
                           "Points to “Figure 1”, which is not there. Only its heading is there."]
    assert left("3.2") == ["Never filled in: “£xm”: the rent."]
    assert body.xpath("//dd[contains(@class, 'rm-left')]//a/@href") == [
        "#place-3.1", "#place-plan-6d", "#place-3.2", "#place-plan-6d"]
