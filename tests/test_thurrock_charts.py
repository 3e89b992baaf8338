"""The published charts of Thurrock say what the papers say, with and without the reform."""

from __future__ import annotations

from pathlib import Path

import pytest
from lxml import html

Line = tuple[str, str, str, str]  # who, kind, to whom, how certain

WORKING_GROUPS = ("primary-care-transformation-group", "integrated-workforce-group", "ltc-group")
LOCALITY_GROUPS = tuple(
    f"locality-delivery-group-{place}" for place in
    ("tilbury-chadwell", "grays", "purfleet-south-ockendon", "stanford-corringham"))

BEFORE: set[Line] = {
    ("hwb", "committee", "org-thurrock-council", ""),
    ("ice", "reports", "hwb", ""),
    ("ice", "reports", "cabinet", ""),
    ("ice", "reports", "ccg-board", ""),
    ("tica", "reports", "hwb", "implied"),
    ("bct-steering-group", "reports", "tica", ""),
    *((group, "reports", "bct-steering-group", "") for group in WORKING_GROUPS),
    *((group, "informs", "tica", "") for group in WORKING_GROUPS),
    ("evaluation-group", "reports", "bct-steering-group", "implied"),
    ("communications-group", "reports", "bct-steering-group", "disputed"),
    ("communications-group", "reports", "ice", "disputed"),
    ("mental-health-transformation-board", "informs", "tica", "implied"),
    ("imc-programme-board", "informs", "tica", "implied"),
    ("brighter-futures-board", "reports", "hwb", "implied"),
}
WITH_REFORM: set[Line] = {
    ("hwb", "committee", "org-thurrock-council", ""),
    ("ice", "reports", "hwb", "open"),
    ("ice", "reports", "cabinet", "open"),
    ("ice", "reports", "ccg-board", "open"),
    ("ice", "hands-over", "icp-board", ""),
    ("tica", "hands-over", "icp-board", ""),
    ("bct-steering-group", "hands-over", "icp-board", ""),
    ("primary-care-transformation-group", "hands-over", "locality-working-programme-board", ""),
    ("integrated-workforce-group", "hands-over", "locality-working-programme-board", ""),
    ("evaluation-group", "hands-over", "ltc-group", "implied"),
    ("communications-group", "hands-over", "communications-engagement-board", ""),
    ("mental-health-transformation-board", "reports", "icp-board", ""),
    ("imc-programme-board", "reports", "icp-board", ""),
    ("brighter-futures-board", "reports", "hwb", "implied"),
    ("icp-board", "accountable", "hwb", "implied"),
    ("finance-group", "reports", "icp-board", ""),
    *((group, "informs", "icp-board", "implied") for group in LOCALITY_GROUPS),
}
# Bodies between which the papers state lines beyond those of the two tables.
FURTHER_LINES = {
    ("hwb-executive-committee", "informs", "hwb", ""),
    ("pooled-fund-team", "reports", "ice", ""),
    ("ccg-finance-performance-committee", "accountable", "ccg-board", "implied"),
    ("discharge-sub-group", "reports", "ae-delivery-board", "implied"),
    ("ccg-joint-committee", "accountable", "shared-org-nhs-england", "implied"),
}


@pytest.fixture(scope="module", params=["structure-2019", "structure-with-reform"])
def chart(request: pytest.FixtureRequest, thurrock_site: Path) -> tuple[str, Path]:
    return request.param, thurrock_site


def published(site: Path, name: str) -> html.HtmlElement:
    return html.fromstring(
        (site / "thurrock" / "charts" / name / "index.html").read_text("utf-8"))


def lines_in_picture(page: html.HtmlElement) -> set[Line]:
    found = {(e.get("data-from"), e.get("data-kind"), e.get("data-to"), e.get("data-words"))
             for e in page.xpath("//svg//g[@data-from]")}
    assert found, "the chart has no lines"
    return found


def lines_in_list(page: html.HtmlElement) -> set[Line]:
    return {(e.get("data-from"), e.get("data-kind"), e.get("data-to"), e.get("data-words"))
            for e in page.xpath("//ul[contains(@class,'remit-outline')]//span[@data-from]")}


def bodies_in_picture(page: html.HtmlElement) -> dict[str, str]:
    return {e.get("data-node"): e.get("data-words") for e in page.xpath("//svg//g[@data-node]")}


def bodies_in_list(page: html.HtmlElement) -> dict[str, str]:
    return {e.get("data-node"): e.get("data-words")
            for e in page.xpath("//ul[contains(@class,'remit-outline')]//li[@data-node]")}


def named(lines: set[Line]) -> set[Line]:
    """Without the lines to bodies that the papers mention and do not name."""
    return {line for line in lines if "-unnamed-" not in line[2]}


def test_the_picture_and_the_list_say_the_same(chart: tuple[str, Path]) -> None:
    name, site = chart
    page = published(site, name)
    assert lines_in_picture(page) == lines_in_list(page)
    assert bodies_in_picture(page) == bodies_in_list(page)
    assert len(bodies_in_picture(page)) >= 28


def test_lines_at_december_2019_are_those_of_the_papers(thurrock_site: Path) -> None:
    page = published(thurrock_site, "structure-2019")
    assert named(lines_in_picture(page)) - FURTHER_LINES == BEFORE


def test_lines_with_the_reform_are_those_of_the_papers(thurrock_site: Path) -> None:
    page = published(thurrock_site, "structure-with-reform")
    assert named(lines_in_picture(page)) - FURTHER_LINES == WITH_REFORM


def test_the_chart_with_a_switch_says_what_the_two_charts_say(thurrock_site: Path) -> None:
    moments = published(thurrock_site, "structure-before-and-after").xpath(
        "//div[@class='remit-moment']")
    for moment, name in zip(moments, ("structure-2019", "structure-with-reform"), strict=True):
        alone = published(thurrock_site, name)
        inside = html.fromstring(html.tostring(moment))
        assert lines_in_picture(inside) == lines_in_list(inside) == lines_in_picture(alone)
        assert bodies_in_picture(inside) == bodies_in_list(inside) == bodies_in_picture(alone)


def test_dormant_and_disputed_bodies_are_told_in_words(thurrock_site: Path) -> None:
    bodies = bodies_in_picture(published(thurrock_site, "structure-2019"))
    assert bodies["evaluation-group"] == "dormant"
    assert bodies["communications-group"] == "dormant"
    assert all(bodies[group] == "existence disputed" for group in LOCALITY_GROUPS)
    assert "icp-board" not in bodies and "locality-working-programme-board" not in bodies


def test_the_reform_names_who_begins_ends_and_answers_to_nobody(thurrock_site: Path) -> None:
    bodies = bodies_in_picture(published(thurrock_site, "structure-with-reform"))
    assert bodies["icp-board"] == bodies["finance-group"] == "proposed"
    for board in ("locality-working-programme-board", "communications-engagement-board"):
        assert bodies[board] == "proposed; accountability not stated"
    assert bodies["ltc-group"] == "accountability not stated"
    assert bodies["ice"] == "hands over"
    assert bodies["tica"] == "ends; implied; hands over"
    assert bodies["bct-steering-group"] == "ends; implied; hands over"


def test_what_ends_with_the_reform_is_said_beside_the_chart(thurrock_site: Path) -> None:
    page = published(thurrock_site, "structure-with-reform")
    beside = " ".join(page.xpath("//ul[contains(@class,'remit-beside')]")[0].text_content().split())
    assert "Integrated Workforce Group informs Thurrock Integrated Care Alliance" in beside
    assert ("Thurrock Mental Health Transformation Board informs Thurrock Integrated Care Alliance"
            in beside)


def test_every_picture_says_that_the_bundled_engine_drew_it(thurrock_site: Path) -> None:
    pictures = [p for file in sorted(thurrock_site.glob("thurrock/**/*.html"))
                for p in html.fromstring(file.read_text("utf-8")).xpath(
                    "//svg[contains(@class,'remit-picture')][@data-chart]")]
    assert len(pictures) > 20
    assert all("graphviz-pure" in p.get("data-drawn-by") for p in pictures)


def test_charts_are_published_at_fixed_addresses(thurrock_site: Path) -> None:
    for name in ("structure-2019", "structure-with-reform", "structure-before-and-after-2019-12-01",
                 "structure-before-and-after-2019-12-01-with-icp-reform"):
        for ending, begins in (("svg", b"<"), ("png", b"\x89PNG")):
            file = thurrock_site / "charts" / "thurrock" / f"{name}.{ending}"
            assert file.read_bytes().startswith(begins)


def test_only_pages_with_a_chart_ask_for_its_script(thurrock_site: Path) -> None:
    pages = [file.read_text("utf-8") for file in sorted(thurrock_site.rglob("index.html"))]
    asking = ["assets/remit/chart.js" in page for page in pages]
    assert asking == ['<figure class="remit-chart">' in page for page in pages]
    assert {True, False} == set(asking)
