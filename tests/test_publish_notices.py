"""What does not add up in the sources is told to readers only where the site says so."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

from lxml import html

from page_text import words
from remit import pipeline
from remit.load.project_file import read_project
from remit.rules import rules_about_sources

ROOT = Path(__file__).resolve().parent.parent
QUIET = pipeline.Settings(ROOT)
HEADING = "//h2[@id='mistakes']"


def told(settings: pipeline.Settings) -> dict[str, list[str]]:
    found = {}
    for page in pipeline.make_site(settings).pages:
        body = html.fromstring(f"<main>{page.body}</main>")
        if body.xpath(HEADING):
            found[page.path] = [words(one) for one in body.xpath(
                f"{HEADING}/following-sibling::ul[1]/li")]
    return found


def test_nothing_is_said_unless_the_setting_asks_for_it() -> None:
    assert told(QUIET) == {}


def test_each_page_says_what_is_wrong_in_its_own_sources() -> None:
    found = told(replace(QUIET, publish_notices=True))
    assert set(found) == {
        "thurrock/funds/better-care-fund/", "thurrock/funds/development-fund/",
        "thurrock/meetings/hwb-2017-07-19/", "thurrock/meetings/ice-2017-08-17/",
        "thurrock/programmes/demand-management/",
        "thurrock/risk-registers/better-care-fund/",
        "thurrock/sources/thurrock-hwb-pack-2017-09/", "thurrock/sources/thurrock-icp-paper/",
        "thurrock/sources/thurrock-new-models-2018/",
        "thurrock/strategies/person-led-health-and-care/",
        "tower-hamlets/funds/better-care-fund/",
        "tower-hamlets/sources/tower-hamlets-integration-2020/"}
    assert found["thurrock/risk-registers/better-care-fund/"] == [
        "The source counts 10 risks in Better Care Fund risk register, and 11 are listed.",
        "The risk “Too few staff” is said to score 16, and 4 × 3 is 12.",
        "The risk “Priorities of the system” is owned by a body and by no post."]
    assert sum(map(len, found.values())) == len([
        one for one in pipeline.check(QUIET)[1] if one.rule in rules_about_sources()])


def test_the_setting_in_mkdocs_yml_is_the_one_that_is_read(tmp_path: Path) -> None:
    for said in (True, False):
        file = tmp_path / "mkdocs.yml"
        file.write_text(f"plugins: [remit: {{publish_notices: {str(said).lower()}}}]\n", "utf-8")
        assert read_project(file, {"publish_notices"}) == {"publish_notices": said}


def test_what_is_wrong_with_the_content_is_for_officers() -> None:
    assert {"total-differs", "score-miscounted"} <= rules_about_sources()
    assert not {"ambiguous-abbreviation", "unknown-seat", "never-holds"} & rules_about_sources()
