"""Ten questions that a resident might ask, and the way to each answer by the keyboard alone.

Each way begins on the front page and has at most three steps. A step is a link that is followed,
or a search: its key, some words, and the result that is chosen.
"""

from __future__ import annotations

import json
from dataclasses import dataclass
from typing import TYPE_CHECKING
from urllib.parse import urlsplit

import pytest

from browsing import LOOKS

if TYPE_CHECKING:
    from playwright.sync_api import Browser, Page

pytestmark = LOOKS

# More than any page has from its top to the link that a reader is after.
_TABS = 150
_PARTNERSHIP = "Thurrock health and care partnership"
_LINK_IN_FOCUS = """() => {
    const one = document.activeElement;
    return one.tagName === "A" ? one.textContent.replace(/\\s+/g, " ").trim() : "";
}"""


@dataclass(frozen=True)
class Link:
    """A link to follow, by its words."""

    words: str


@dataclass(frozen=True)
class Search:
    """Words to search for, and the title of the result to choose."""

    words: str
    result: str


@dataclass(frozen=True)
class Question:
    """A question, the steps to its answer, the page that has it and the words that give it."""

    asked: str
    steps: tuple[Link | Search, ...]
    page: str
    answers: tuple[str, ...]


QUESTIONS = (
    Question(
        "Can I go and listen to the Health and Wellbeing Board?",
        (Search("health and wellbeing board", "Thurrock Health and Wellbeing Board"),),
        "thurrock/boards/hwb/", ("Can I attend?", "Yes, meetings are open to the public")),
    Question(
        "Who chairs the ICE, and how often does it meet?",
        (Search("ICE", "Integrated Commissioning Executive"),),
        "thurrock/boards/ice/",
        ("Corporate Director of Adults, Housing and Health", "Accountable Officer", "Monthly")),
    Question(
        "Who watches over the money of the Better Care Fund?",
        (Search("better care fund section 75", "Better Care Fund section 75 agreement"),),
        "thurrock/agreements/bcf-section-75/", ("Integrated Commissioning Executive",)),
    Question(
        "Is there an integrated medical centre in Tilbury yet?",
        (Link(_PARTNERSHIP), Link("What can I get where?")),
        "thurrock/services/", ("Integrated medical centre", "Planned: expected 2022")),
    Question(
        "Who decides about sexual health services?",
        (Search("sexual health", "Sexual health services"),),
        "thurrock/functions/sexual-health/", ("Commissions", "Delivers")),
    Question(
        "What would the reform change, and who would take over from the ICE?",
        (Link(_PARTNERSHIP), Link("The ICP reform")),
        "thurrock/changes/icp-reform/",
        ("Integrated Commissioning Executive", "ICP Board")),
    Question(
        "Where does Healthwatch have a seat?",
        (Search("healthwatch", "Healthwatch Thurrock"),),
        "thurrock/organisations/healthwatch-thurrock/",
        ("Thurrock Health and Wellbeing Board", "Member")),
    Question(
        "What does “TICA” mean?",
        (Search("TICA", "Thurrock Integrated Care Alliance"),),
        "thurrock/boards/tica/", ("“TICA”, for short",)),
    Question(
        "What is a primary care network?",
        (Link(_PARTNERSHIP), Link("What does this word mean?")),
        "thurrock/glossary/", ("Primary care network",)),
    Question(
        "Who is on which board for the council?",
        (Link(_PARTNERSHIP), Link("Who sits where?")),
        "thurrock/organisations/", ("Thurrock Council", "Joint chair")),
    Question(
        "To whom does the children's board answer, and is that certain?",
        (Link(_PARTNERSHIP), Link("Boards"), Link("Brighter Futures Board")),
        "thurrock/boards/brighter-futures-board/",
        ("Thurrock Health and Wellbeing Board", "Implied")),
    Question(
        "What was decided on 19 July 2017?",
        (Link(_PARTNERSHIP), Link("What was decided?")),
        "thurrock/decisions/",
        ("The dementia strategy for Southend, Essex and Thurrock, 2017 to 2021.", "Endorsed",
         "19 July 2017", "7. Dementia strategy")),
    Question(
        "Who was there on 19 July 2017, and who was not accounted for?",
        (Search("19 July 2017", "Thurrock Health and Wellbeing Board, 19 July 2017"),),
        "thurrock/meetings/hwb-2017-07-19/",
        ("Of 24 seats, 11 were there and 10 sent apologies; 3 are in neither list.",
         "Approved: How the first annual report is built and what it says.")),
    Question(
        "Which body owns a risk of the Better Care Fund?",
        (Link(_PARTNERSHIP), Link("What could go wrong?")),
        "thurrock/risk-registers/",
        ("3. Priorities of the system", "Integrated Commissioning Executive")),
    Question(
        "What do the papers leave open?",
        (Link(_PARTNERSHIP), Link("What is open?")),
        "thurrock/open-questions/", ("What exactly are the four locality delivery groups for?",)),
)


def test_there_are_ten_and_none_takes_more_than_three_steps() -> None:
    assert len({question.asked for question in QUESTIONS}) >= 10
    assert all(1 <= len(question.steps) <= 3 for question in QUESTIONS)


@pytest.mark.parametrize("question", QUESTIONS, ids=lambda question: question.asked)
def test_the_answer_is_reached_by_the_keyboard_alone(
    browser: Browser, thurrock: str, question: Question
) -> None:
    page = browser.new_page(viewport={"width": 1280, "height": 900})
    page.goto(thurrock, wait_until="networkidle")
    for step in question.steps:
        before = page.url
        if isinstance(step, Link):
            _tab_to(page, step.words)
        else:
            _search(page, step)
        page.keyboard.press("Enter")
        page.wait_for_function("before => location.href !== before", arg=before)
        page.wait_for_load_state("networkidle")
    assert urlsplit(page.url).path == f"/{question.page}"
    said = " ".join(page.locator("article").inner_text().split())
    for words in question.answers:
        assert words in said, f"{question.asked} {question.page} does not say “{words}”"
    page.close()


def _tab_to(page: Page, words: str) -> None:
    """Go from link to link until the one with these words has the focus."""
    met = []
    for _ in range(_TABS):
        page.keyboard.press("Tab")
        met.append(page.evaluate(_LINK_IN_FOCUS))
        if met[-1] == words:
            return
    raise AssertionError(f"no link “{words}” is reached by Tab; met {met[-20:]}")


def _search(page: Page, step: Search) -> None:
    """Open the search by its key, type, and go down to the result."""
    page.keyboard.press("Control+k")
    page.keyboard.type(step.words)
    page.locator(f".rm-search-panel[data-answered={json.dumps(step.words)}]").wait_for()
    met = []
    for _ in range(8):
        page.keyboard.press("ArrowDown")
        met.append(page.evaluate(_LINK_IN_FOCUS))
        if met[-1] == step.result:
            return
    raise AssertionError(f"“{step.result}” is not among the first results: {met}")
