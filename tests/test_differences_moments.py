"""What is different between two moments, also where nobody can tell whether something holds."""

from __future__ import annotations

import datetime

import pytest

from register_text import register_from
from remit.model.moment import Moment
from remit.queries.differences import differences_at

FRAME = """
== partnership.yaml
name: Harbour
speaks_for: 2022-01-01
levels: {town: Town}
== areas.yaml
town: {name: Harbour, level: town}
== posts.yaml
mayor: {title: Mayor}
clerk: {title: Clerk}
== sources.yaml
old: {name: Old paper, type: plan, date: 2010}
new: {name: New paper, type: plan, date: 2020}
== changes/lost.yaml
name: The lost reform
state: outcome-not-known
proposed_on: 2020-06-01
source: old
== boards/main.yaml
name: Main Board
type: board
area: town
source: old
"""


def board(fields: str) -> str:
    return ("== boards/group.yaml\nname: Small Group\ntype: working-group\narea: town\n"
            f"source: old\n{fields}\n")


def told(text: str, before: str, after: str) -> list[str]:
    register, problems = register_from(FRAME + text)
    assert [p.message for p in problems if p.severity == "error"] == []
    views = [register.at(Moment(datetime.date.fromisoformat(day))) for day in (before, after)]
    there = differences_at(views[0], views[1])
    assert len(differences_at(views[1], views[0])) == len(there)
    return [f"{one.kind}: {one.words}" for one in there]


@pytest.mark.parametrize(("fields", "before", "after", "sentences"), [
    ("from: 2020-05-01", "2020-01-01", "2021-01-01", [
        "record-created: New working group: Small Group."]),
    ("until: 2020-05-01", "2020-05-01", "2020-05-02", ["record-closed: Small Group closes."]),
    ("from: 2020", "2019-12-31", "2020-07-01", [
        "doubt-arisen: Whether Small Group exists is not known."]),
    ("from: 2020", "2020-07-01", "2021-01-01", [
        "doubt-settled: Small Group exists (was: not known)."]),
    ("until: 2020", "2020-01-01", "2020-07-01", [
        "doubt-arisen: Whether Small Group still exists is not known."]),
    ("until: 2020", "2020-07-01", "2021-01-01", [
        "doubt-settled: Small Group is not there (was: not known)."]),
    ("from: 2020", "2019-01-01", "2021-01-01", [
        "record-created: New working group: Small Group."]),
    ("until: lost", "2020-01-01", "2021-01-01", [
        "doubt-arisen: Whether Small Group still exists is not known."]),
    ("members:\n  - {post: mayor, from: 2020-05-01}\n  - {post: clerk, until: 2020-04-30}",
     "2020-01-01", "2021-01-01", [
         "seat-lost: Small Group loses a seat: Clerk (member).",
         "seat-gained: Small Group gains a seat: Mayor (member)."]),
    ("members:\n  - {post: mayor, until: 2020}", "2020-01-01", "2020-07-01", [
        "doubt-arisen: Small Group, who sits there, Mayor: whether this holds is not known."]),
    ("members:\n  - {post: mayor, from: 2020}", "2020-07-01", "2021-01-01", [
        "doubt-settled: Small Group, who sits there, Mayor: this holds (was: not known)."]),
    ("members:\n  - post: mayor\n    amended: [{from: 2020-05-01, role: chair}]",
     "2020-01-01", "2021-01-01", [
         "seat-changed: Mayor is now chair of the Small Group (was: member)."]),
    ("amended:\n  - {from: 2020-05-01, name: Large Group, meets: monthly}",
     "2020-01-01", "2021-01-01", [
         "record-renamed: Small Group is now called “Large Group”.",
         "value-changed: Large Group now meets monthly."]),
    ("reports_to:\n  - {to: main, as: reports, until: 2020-04-30}\n"
     "  - {to: main, as: informs, from: 2020-05-01}", "2020-01-01", "2021-01-01", [
         "line-changed: Small Group now informs the Main Board (was: reports to)."]),
])
def test_what_dates_tell(fields: str, before: str, after: str, sentences: list[str]) -> None:
    assert told(board(fields), before, after) == sentences


def test_a_line_holds_only_while_the_body_to_which_it_leads_does() -> None:
    text = board("reports_to: [{to: other, as: reports}]") + (
        "== boards/other.yaml\nname: Other Board\ntype: board\narea: town\nsource: old\n")
    assert told(text + "until: 2020-05-01\n", "2020-01-01", "2021-01-01") == [
        "record-closed: Other Board closes.",
        "line-removed: Small Group no longer reports to the Other Board, which closes."]
    assert told(text + "until: 2020\n", "2020-01-01", "2020-07-01") == [
        "doubt-arisen: Small Group, to whom it answers, Other Board: whether this holds is not "
        "known.",
        "doubt-arisen: Whether Other Board still exists is not known."]


def test_that_no_source_is_old_enough_is_silence_and_no_difference() -> None:
    text = board("").replace("source: old", "source: new")
    assert told(text, "2015-01-01", "2021-01-01") == []


def test_terms_in_whose_place_others_came_are_compared_clause_by_clause() -> None:
    def terms(version: str, span: str, words: str) -> str:
        return (f"== terms-of-reference/main-{version}.yaml\nboard: main\nversion: \"{version}\"\n"
                f"{span}\nsource: old\npurpose: {words}\nquorum: Three\n")

    text = terms("2015", "until: 2019-12-31", "Keep the harbour clean and safe for all.") + terms(
        "2020", "from: 2020-01-01", "Keep the harbour clean, safe and open for all.")
    assert told(text, "2019-01-01", "2021-01-01") == [
        "clause-changed: Terms of reference of the Main Board (2020), what it is for: now “Keep "
        "the harbour clean, safe and open for all.” (was: “Keep the harbour clean and safe for "
        "all.”).",
        "terms-replaced: The Main Board has its terms of reference of 2020 in the place of those "
        "of 2015."]
