"""What does this word mean: terms, short names, other and former names on one page, A to Z."""

from __future__ import annotations

from functools import cache

from lxml import html

from page_text import FRAME, pages_of, parsed, site_from, words
from register_text import register_from
from remit.views.page import Page
from remit.write.exporters.register_json import register_value

TEXT = """
== organisations.yaml
council:
  name: Harbour Council
  short_name: HC
  type: unitary-council
  summary: Runs the harbour. And more.
  previously: [{until: 2019-03-31, name: Harbour Corporation}]
== changes/reform.yaml
name: The reform
state: proposed
source: plan#1
== changes/rejected.yaml
name: The rejected change
state: rejected
source: plan#1
== boards/main.yaml
name: Main Board
type: board
area: harbour
source: plan#1
also_known_as:
  - {name: The Old Name, source: plan#2, certainty: implied, note: Once only.}
  - {name: Quay}
amended:
  - {from: 2023, name: Chief Board}
  - {from: reform, name: Zenith Board}
  - {from: rejected, name: Never Board}
== boards/group.yaml
name: Lamp Group
short_name: Lamps
type: working-group
area: harbour
from: reform
source: plan#1
also_known_as: [quay]
== glossary.yaml
place:
  name: place
  short_name: PL
  meaning: Where *people* live.
  source: plan#2
  used_in: plan#3
  from: 2019
  until: reform
  note: Said once.
  open_question: How large?
  not_to_be_confused_with:
    - {term: quay-term}
    - {board: main, note: It meets elsewhere.}
  see: [{organisation: council}, {words: the law}]
quay-term: {name: quay, meaning: A wall to land at., used_in: [plan#1, plan#3]}
ibcf: {name: fund, short_name: iBCF, meaning: Money., source: plan#2}
eclair: {name: éclair 9, meaning: A cake.}
nine: {name: 9 lamps, meaning: Nine of them.}
"""


@cache
def _pages() -> dict[str, Page]:
    return pages_of(site_from(TEXT))


def _page() -> html.HtmlElement:
    return parsed(_pages()["harbour/glossary/"])


def _entries() -> dict[str, list[str]]:
    """Of each word, the words of what stands below it."""
    return {words(one.xpath("./h3")[0]): [words(part) for part in one.xpath("./*[position()>1]")]
            for one in _page().xpath("//section")}


def test_a_term_tells_its_meaning_what_it_is_not_and_where_it_stands() -> None:
    assert _entries()["Place (PL)"] == [
        "Where people live.", "In this sense from 2019 until The reform.",
        "Not to be confused with:", "quay Chief Board It meets elsewhere.",
        "See Harbour Council; the law", "How large?",
        "The plan of 2023, 2 Used in The plan of 2023, 3", "Said once."]


def test_a_meaning_that_no_source_gives_is_marked_as_ours() -> None:
    told = _entries()["Quay"]
    assert "In our words; no source here says what it means. Used in The plan of 2023, 1; 3" in told
    assert not [one for one in _entries()["Place (PL)"] if "In our words" in one]


def test_names_of_records_are_words_too() -> None:
    told = _entries()
    assert told["HC"] == ["Short for Harbour Council. Runs the harbour."]
    assert told["Harbour Corporation"] == ["Former name of Harbour Council, until 31 March 2019"]
    assert told["The Old Name"] == [
        "Another name for Chief Board (implied) The plan of 2023, 2 Once only."]
    assert told["Main Board"] == ["Former name of Chief Board, until 2023"]
    assert told["Zenith Board"] == ["Proposed as the name of Chief Board with The reform"]
    assert told["Lamps"] == ["Short for Lamp Group (proposed)"]
    assert told["PL"] == ["Short for place"]
    assert "Never Board" not in told and "Chief Board" not in told


def test_a_word_of_several_things_says_so() -> None:
    told = _entries()["Quay"]
    assert told[0] == "The papers mean 3 things by it."
    assert told[-2:] == ["Another name for Lamp Group (proposed)", "Another name for Chief Board"]


def test_words_stand_in_the_order_of_the_alphabet_without_articles_and_accents() -> None:
    page = _page()
    assert list(_entries()) == [
        "9 lamps", "Éclair 9", "Fund (iBCF)", "Harbour Corporation", "HC", "iBCF", "Lamps",
        "Main Board", "The Old Name", "PL", "Place (PL)", "Quay", "Zenith Board"]
    letters = [words(head) for head in page.xpath("//h2")]
    assert letters == ["0 to 9", "E", "F", "H", "I", "L", "M", "O", "P", "Q", "Z"]
    assert page.xpath("//nav/ul/li/a/@href") == [f"#{id}" for id in page.xpath("//h2/@id")]


def test_a_term_can_be_linked_to() -> None:
    page = _page()
    assert page.xpath("//h3[@id='term-place']") and page.xpath("//h3[@id='word-hc']")
    ids = page.xpath("//@id")
    assert len(ids) == len(set(ids))
    (place,) = [one for one in parsed(_pages()["harbour/sources/plan/"]).xpath("//dd/a")
                if words(one) == "place"]
    assert place.get("href") == "../../glossary/#term-place"
    site = site_from(TEXT)
    urls = {record["id"]: record["url"] for record in register_value(site)["records"]}
    assert urls["place"] == "harbour/glossary/#term-place"


def test_only_where_a_word_is_told_does_its_source_count_it() -> None:
    places = parsed(_pages()["harbour/sources/plan/"]).xpath("//dl[@class='rm-places']/*")
    third = [words(one) for one in places][-3]
    assert third == "Nothing rests on this place."


def test_the_letters_are_the_contents_of_the_page() -> None:
    page = _pages()["harbour/glossary/"]
    assert {heading.level for heading in page.headings} == {1, 2}
    assert page.in_nav


def test_a_partnership_without_words_says_so() -> None:
    page = parsed(pages_of(site_from(""))["harbour/glossary/"])
    assert "No word is explained yet." in words(page) and not page.xpath("//nav")


def test_words_that_several_share_have_a_page_and_are_linked() -> None:
    shared = "== shared/glossary.yaml\nquorum: {name: quorum, meaning: Enough of them.}\n"
    pages = pages_of(site_from(shared))
    assert "Quorum" in words(parsed(pages["shared/glossary/"]))
    (link,) = parsed(pages["harbour/glossary/"]).xpath("//p[contains(., 'More words')]/a")
    assert link.get("href") == "../../shared/glossary/"


def test_what_is_related_names_one_thing_that_exists() -> None:
    _, problems = register_from(FRAME + """
== glossary.yaml
place:
  name: place
  meaning: Where people live.
  see: [{term: plaice}, {board: it, words: both}]
lace: {name: lace, meaning: Threads., see: [{term: plaice}]}
""")
    assert [(one.rule, one.message) for one in problems] == [
        ("wrong-type", "what is related to a term names exactly one of term, board, organisation, "
                       "agreement, service, function, area, change, terms, meeting, risk_register, "
                       "fund, strategy, programme, words"),
        ("unknown-reference", "“plaice” is not a term of harbour")]
