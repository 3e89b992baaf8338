"""The accessibility statement: whole, not older than a year, and never claiming more than is true.
"""

from __future__ import annotations

import datetime
import os
import re
import subprocess
from pathlib import Path
from typing import Any

import pytest
from click.testing import CliRunner
from lxml import html

from conftest import ROOT
from remit.cli import commands
from remit.problems import RemitError
from remit.views.pages.accessibility_page import CHECKS, accessibility_page
from remit.views.statement import refuse_old, statement_of
from site_text import MKDOCS, build_site, write_project
from small_register import SMALL

GOOD: dict[str, Any] = {
    "organisation": "Harbour Council", "contact": "access@harbour.example",
    "reviewed": datetime.date(2026, 3, 31), "status": "partially-compliant",
    "known_issues": ["Maps cannot be read aloud."]}
SETTING = """\
      accessibility:
        organisation: Harbour Council
        contact: access@harbour.example
        reviewed: 2018-06-30
        status: partially-compliant
        known_issues: [Maps cannot be read aloud.]
"""
# What the statement says of the software's own tests, and the test that looks.
LOOKED_AT = dict(zip(CHECKS, (
    "test_accessibility.py::test_no_page_breaks_a_rule",
    "test_landmarks.py::test_headings_begin_with_one_h1_and_leave_out_no_level",
    "test_without_javascript.py::test_every_page_is_whole_and_fits_its_window",
    "test_without_javascript.py::test_every_page_is_whole_and_fits_its_window",
    "test_keyboard.py::test_focus_is_seen_marked_and_not_covered",
    "test_reflow.py::test_what_can_be_pressed_is_24_pixels_or_has_room_around_it",
    "test_colours.py::test_text_and_lines_stand_out_in_a_chart",
    "test_thurrock_charts.py::test_the_picture_and_the_list_say_the_same",
), strict=True))


def project(setting: str = SETTING) -> dict[str, str]:
    return {**SMALL, "mkdocs.yml": MKDOCS.replace("- remit\n", f"- remit:\n{setting}")}


def words_on(page: str) -> str:
    return " ".join(html.fromstring(page).text_content().split())


def words_of(**changed: object) -> str:
    return words_on(accessibility_page("Harbour", statement_of({**GOOD, **changed})).body)


@pytest.mark.parametrize("changed, said", [
    ({"contact": None}, "has no contact: write whom a reader asks"),
    ({"contact": "the clerk"}, "nobody can write to"),
    ({"contact": "javascript:alert(1)"}, "nobody can write to"),
    ({"organisation": ""}, "has no organisation: write who runs the site"),
    ({"reviewed": None}, "has no reviewed: write the day"),
    ({"reviewed": "in spring"}, "“reviewed” that is no day"),
    ({"status": None}, "has no status: write one of fully-compliant, partially-compliant"),
    ({"status": "good"}, "has an unknown “status”"),
    ({"enforcement": "europe"}, "write one of great-britain, northern-ireland, none"),
    ({"known_issues": "Maps."}, "no list of sentences"),
    ({"tested": ["once"]}, "is no text"),
    ({"contacts": "x"}, "has no “contacts”: did you mean “contact”?"),
    ({"known_issues": None}, "says partially-compliant, and not why"),
    ({"status": "not-compliant", "known_issues": None}, "says not-compliant, and not why"),
    ({"status": "fully-compliant"}, "says fully-compliant and lists known_issues"),
    ({"status": "fully-compliant", "known_issues": None}, "and not who tested the site"),
])
def test_what_is_not_whole_or_claims_too_much_is_refused(
    changed: dict[str, object], said: str
) -> None:
    with pytest.raises(RemitError, match=re.escape(said)) as refused:
        statement_of({**GOOD, **changed})
    assert str(refused.value).startswith("The accessibility statement in mkdocs.yml ")


@pytest.mark.parametrize("day, old", [
    ("2027-03-31", False), ("2027-04-01", True), ("2026-01-01", False), ("2028-02-29", True)])
def test_a_review_holds_for_a_year(day: str, old: bool) -> None:
    statement, on = statement_of(GOOD), datetime.date.fromisoformat(day)
    if old:
        with pytest.raises(RemitError, match=r"reviewed on 31 March 2026, more than a year before"):
            refuse_old(statement, on)
    else:
        refuse_old(statement, on)


def test_a_review_on_the_last_of_february_holds_until_a_leap_day() -> None:
    statement = statement_of({**GOOD, "reviewed": "2027-02-28"})
    refuse_old(statement, datetime.date(2028, 2, 29))
    with pytest.raises(RemitError):
        refuse_old(statement, datetime.date(2028, 3, 1))


def test_it_says_who_what_and_whom_to_ask_in_the_form_of_the_regulations() -> None:
    said = words_of(prepared="2025-12-01", answered_within="5 working days",
                    disproportionate_burden=["Old maps."], out_of_scope=["Papers of others."],
                    improvements=["We draw the maps again."])
    for part in (
        "applies to Harbour, which is run by Harbour Council",
        "write to access@harbour.example. We will answer within 5 working days.",
        "The Equality and Human Rights Commission (EHRC) is responsible for enforcing the Public "
        "Sector Bodies (Websites and Mobile Applications) (No. 2) Accessibility Regulations 2018",
        "This site is partially compliant with the Web Content Accessibility Guidelines version "
        "2.2 AA standard, due to what is listed below.",
        "Non-compliance with the accessibility regulations Maps cannot be read aloud.",
        "Disproportionate burden Old maps.",
        "Content that is not within the scope of the accessibility regulations Papers of others.",
        "What we are doing to improve accessibility We draw the maps again.",
        "This statement was prepared on 1 December 2025. It was last reviewed on 31 March 2026.",
    ):
        assert part in said, part


def test_it_claims_no_test_that_is_not_recorded() -> None:
    said = words_of()
    assert "No test of this site itself is recorded." in said
    assert "No test of this site by people with disabilities is recorded." in said
    assert "fully compliant" not in said
    tested = words_of(status="fully-compliant", known_issues=None, tested="Axminster Ltd, in May.",
                      tested_with_people="Six blind readers, in June.")
    assert "No test" not in tested
    assert "Axminster Ltd, in May." in tested and "Six blind readers, in June." in tested
    assert "is fully compliant with" in tested


def test_what_it_says_of_the_softwares_tests_is_tested() -> None:
    for where in LOOKED_AT.values():
        file, name = where.split("::")
        assert f"def {name}(" in (ROOT / "tests" / file).read_text("utf-8"), where
    assert all(check in words_of() for check in CHECKS)


def test_northern_ireland_and_those_outside_the_regulations_have_their_own_words() -> None:
    assert "Equality Commission for Northern Ireland" in words_of(enforcement="northern-ireland")
    private = words_of(enforcement="none")
    assert "Enforcement" not in private and "egulations" not in private


def test_a_form_is_linked_and_hostile_words_stay_words() -> None:
    page = accessibility_page("<script>", statement_of({
        **GOOD, "contact": "https://harbour.example/ask?a=1&b", "organisation": "<img src=x>",
        "known_issues": ["<b onclick=x>", "[x](javascript:alert(1))"]})).body
    seen = html.fromstring(page)
    assert seen.xpath("//a/@href")[0] == "https://harbour.example/ask?a=1&b"
    assert not seen.xpath("//img | //script | //b | //a[contains(@href, 'javascript')]")


def test_every_page_links_to_it_where_there_is_one(tmp_path: Path, thurrock_site: Path) -> None:
    pages = sorted(thurrock_site.rglob("*.html"))
    assert len(pages) > 100
    for page in pages:
        text = page.read_text("utf-8")
        if 'http-equiv="refresh"' not in text:
            (link,) = html.fromstring(text).xpath("//footer//a[.='Accessibility statement']/@href")
            there = link.lstrip("/") if page.name == "404.html" else page.parent / link
            assert (thurrock_site / there / "index.html").is_file(), page
    site = build_site(tmp_path, dict(SMALL))
    assert not (site / "accessibility").exists()
    assert "Accessibility statement" not in (site / "index.html").read_text("utf-8")


def run(folder: Path, *words: str) -> tuple[int, str]:
    ran = CliRunner().invoke(commands, [*words, "--config", str(folder / "mkdocs.yml")])
    return ran.exit_code, ran.output


def test_age_is_told_by_the_commit_and_else_by_the_day_the_site_speaks_for(tmp_path: Path) -> None:
    """The small register speaks for 1 June 2024."""
    folder = write_project(tmp_path / "new", project(SETTING.replace("2018-06-30", "2023-06-30")))
    assert run(folder, "build")[0] == 0
    for day, status in (("2024-06-30", 0), ("2024-07-01", 2)):
        git = ["git", "-C", str(folder), "-c", "user.name=A", "-c", "user.email=a@b.example"]
        when = {**os.environ, "GIT_COMMITTER_DATE": f"{day}T12:00:00Z"}
        for words in (["init", "-q"], ["add", "-A"],
                      ["commit", "-qm", day, "--allow-empty"]):
            subprocess.run([*git, *words], check=True, env=when)
        for command in ("build", "check"):
            assert run(folder, command)[0] == status, (day, command)
    folder = write_project(tmp_path / "older", project())
    code, said = run(folder, "build")
    assert code == 2
    assert "was last reviewed on 30 June 2018, more than a year before 1 June 2024" in said
    assert not (folder / "site").exists()


def test_a_statement_without_a_contact_stops_the_build_in_a_sentence(tmp_path: Path) -> None:
    folder = write_project(tmp_path, project(re.sub(r" +contact: .*\n", "", SETTING)))
    for command in ("build", "check"):
        code, said = run(folder, command)
        assert code == 2
        assert said.strip().startswith("The accessibility statement in mkdocs.yml has no contact:")
        assert "Traceback" not in said


def test_a_setting_of_another_shape_is_told_in_a_sentence(tmp_path: Path) -> None:
    folder = write_project(tmp_path, project("      accessibility: yes please\n"))
    code, said = run(folder, "build")
    assert code == 2
    assert "accessibility of the plugin remit must be keys with values" in said
