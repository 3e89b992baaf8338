"""Thurrock now against its reform says what paragraphs 4.25 to 4.30 say and leave open."""

from __future__ import annotations

from functools import cache
from pathlib import Path

import pytest
from lxml import html

from page_text import pages_of, parsed, section, words
from remit import pipeline
from remit.queries.moments import moments_of
from remit.views.pages.site import Site

ROOT = Path(__file__).parent.parent


@cache
def page(path: str = "compare/icp-reform/") -> html.HtmlElement:
    register, _ = pipeline.check(pipeline.Settings(ROOT))
    body = parsed(pages_of(Site(register, moments_of(register, None, (), lambda: None)))[
        f"thurrock/{path}"])
    for spelt_out in body.xpath("//span[@class='rm-spelt']"):
        spelt_out.getprevious().tail = ""
        spelt_out.drop_tree()
    return body


def told(anchor: str) -> list[str]:
    (heading,) = page().xpath(f"//h3[@id='{anchor}']")
    points = [words(item) for item in heading.getnext().xpath("./li")]
    assert points
    return points


@pytest.mark.parametrize(("paragraph", "sentence"), [
    ("4.25", "The BCT Steering Group and the Thurrock Integrated Care Alliance become the ICP "
             "Board, to which the Integrated Commissioning Executive also hands over."),
    ("4.27", "The Primary Care Transformation Working Group and the Integrated Workforce Group "
             "become the Locality Working Programme Board."),
    ("4.29", "The Evaluation Group hands over to the Population Health Management Programme Board "
             "(implied)."),
    ("4.30", "The Communications and Community Engagement Group becomes the Communication and "
             "Community Engagement Programme Board."),
])
def test_every_succession_is_named_with_its_paragraph(paragraph: str, sentence: str) -> None:
    (found,) = (one for one in told("what-becomes-what") if one.startswith(sentence))
    assert found.endswith(paragraph)


@pytest.mark.parametrize(("paragraph", "sentence"), [
    ("4.25", "New partnership board: Thurrock Integrated Care Partnership Board (ICP Board), "
             "which is accountable to the Thurrock Health and Wellbeing Board (implied)."),
    ("4.25", "New working group: Finance Group, which reports to the ICP Board."),
    ("4.27", "New programme board: Locality Working Programme Board."),
    ("4.29", "Long Term Conditions Case Finding and Clinical Management Working Group is now "
             "called “Population Health Management Programme Board”."),
    ("4.30", "New programme board: Communication and Community Engagement Programme Board."),
])
def test_every_creation_and_new_name_is_named(paragraph: str, sentence: str) -> None:
    assert f"{sentence} {paragraph}" in told("new-closed-and-renamed")


@pytest.mark.parametrize(("paragraph", "sentence"), [
    ("4.26", "IMC Programme Board and Thurrock Mental Health Transformation Board now report to "
             "the ICP Board (was: informs the Thurrock Integrated Care Alliance)."),
    ("4.28", "Grays, Purfleet and South Ockendon, Stanford and Corringham, and Tilbury and "
             "Chadwell Locality Delivery Groups now inform the ICP Board (implied)."),
])
def test_every_new_line_is_named(paragraph: str, sentence: str) -> None:
    assert f"{sentence} {paragraph}" in told("who-answers-to-whom")


def test_every_new_duty_of_the_locality_groups_is_told_once_for_the_four() -> None:
    groups, management = told("terms-of-reference-and-duties")
    assert groups.startswith("Grays, Purfleet and South Ockendon, Stanford and Corringham, and "
                             "Tilbury and Chadwell Locality Delivery Groups: 4.28")
    assert groups.count("“") == 7 and groups.count("(implied)") == 6
    assert "“Evaluate the programme.”" in management and "4.29" in management


def test_it_sums_up_in_one_sentence() -> None:
    (lead,) = page().xpath("//p[@class='rm-lead']")
    assert words(lead) == (
        "5 bodies would close, 4 begin and 1 be renamed; 6 lines would begin, 11 end and 2 move; "
        "30 duties would be added; 2 other facts would change.")


def test_it_says_what_the_paper_leaves_open() -> None:
    open_ = section(page(), "open")
    assert ("What does the Integrated Commissioning Executive keep? Only its strategic functions "
            "move; its monthly running of the fund is not mentioned.") in open_
    assert ("To whom these would answer is not stated: Communication and Community Engagement "
            "Programme Board, Evaluation Group, Locality Working Programme Board and Population "
            "Health Management Programme Board.") in open_
    assert ("Communications and Community Engagement Group, to whom it answers: BCT Steering Group "
            "or the Integrated Commissioning Executive, as the sources do not agree.") in open_
    assert "The ICP reform When it takes effect, who decided it and when it was decided" in open_


def test_it_says_what_follows() -> None:
    follows = section(page(), "follows")
    assert "Evaluation Group reports to the BCT Steering Group, which ends." in follows
    assert "9 seats on the Thurrock Integrated Care Alliance end with it" in follows


def test_what_no_source_says_would_be_different_is_said_to_be_nothing() -> None:
    assert "Nothing that is recorded would be different." in words(
        page("compare/tica-as-icp-board/"))


def test_the_page_of_the_reform_tells_it_as_a_story_and_leads_to_the_comparison() -> None:
    body = page("changes/icp-reform/")
    rows = {words(row[0]): (words(row[1]), words(row[2])) for row in body.xpath(
        "//h2[@id='before-and-after']/following::tbody[1]/tr")}
    assert rows["ICP Board"] == (
        "Does not exist", "Is accountable to the Thurrock Health and Wellbeing Board (implied)")
    assert rows["Evaluation Group"] == (
        "Reports to the BCT Steering Group (implied)",
        "Hands over to Population Health Management Programme Board; to whom it answers is not "
        "stated")
    assert rows["Grays, Purfleet and South Ockendon, Stanford and Corringham, and Tilbury and "
                "Chadwell Locality Delivery Groups"][1] == "Informs the ICP Board (implied)"
    assert [heading.get("id") for heading in body.xpath("//h2")][:5] == [
        "reason", "before-and-after", "successions", "follows", "open"]
    assert "monthly running of the fund is not mentioned" in section(body, "open")
    (link,) = body.xpath("//a[text()='The ICP reform, compared with now']")
    assert link.get("href") == "../../compare/icp-reform/"
    compared = {words(cell) for cell in page().xpath("//td | //th")}
    assert not compared & {words(cell) for cell in body.xpath("//tbody//td")}
