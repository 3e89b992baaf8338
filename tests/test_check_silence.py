"""Rules speak on a certain answer only: what may be right is left alone."""

from __future__ import annotations

import pytest

from register_text import checked, told
from small_register import SMALL

FINANCE, MAIN, MONEY, CLOSED, MEETING, RISKS, TERMS, FUNCTIONS = (
    f"content/harbour/{file}.yaml" for file in (
    "boards/finance-group", "boards/main-board", "boards/money-board",
    "boards/closed-group",
    "meetings/main-board-2023-06-06", "risk-registers/house",
    "terms-of-reference/main-board-2022", "functions"))
LEGITIMATE = {
    "a year for both ends": (CLOSED, "until: 2018", "from: 2018\nuntil: 2018"),
    "a financial year that ends in the year of the beginning": (
        CLOSED, "until: 2018", "from: 2019\nuntil: 2018/19"),
    "one day": (FINANCE, "until: new-house", "until: 2019-04-01"),
    "one body ends in the year in which the next begins": (
        FINANCE, "2019-04-01\nuntil: new-house\nreports_to:\n  - to: main-board",
        "2018\nuntil: new-house\nreports_to:\n  - to: closed-group"),
    "what began with a rejected proposal, with all that belongs to it": (
        MONEY, "from: new-house", "from: lost-house"),
    "an end that a rejected proposal would have brought": (
        FINANCE, "until: new-house", "until: lost-house"),
    "a line that begins with a proposal": (
        FINANCE, "    as: reports", "    as: reports\n    from: old-house"),
    "an amendment inside the life of its record": (
        MAIN, "from: new-house\n    public", "from: 2020, public".replace(", ", "\n    ")),
    "two lines to one body that are not of one kind": (
        FINANCE, "    as: reports", "    as: reports\n  - to: main-board\n    as: informs"),
    "the other way round, to keep informed": (
        MAIN, "  - to: county-board\n", "  - to: finance-group\n"),
    "terms that end in a year in which the next begin": (TERMS, "from: 2022-04-01", "from: 2022"),
    "terms that begin with a proposal, after those that ended before it was heard of": (
        TERMS, "from: 2022-04-01", "from: new-house"),
    "a place in a source that lists none": (
        FINANCE, "source: plan#2.3", "source: minutes#whatever"),
    "the record of another partnership, written out": (
        MAIN, "to: county-board", "to: county/county-board"),
    "a word of not_stated that nobody computes with": (
        MAIN, "[quorum, vice_chair]", "[disputes, deputies, decides_by, voting]"),
    "a comment after a value": (FINANCE, "source: plan#2.3", "source: plan#2.3 # the third"),
    "a colon and a comma in quotes inside braces": (
        MAIN, "title: Councillor", "title: 'Councillor: elected, or not'"),
    "a value written long": (
        FINANCE, "type: working-group", "type: {is: working-group, stated: a group}"),
    "one thing done at two levels, of which one ends when the other begins": (
        FUNCTIONS, "part: masts, under: shared-house", "until: new-house"),
    "one thing at two levels, in different parts": (FUNCTIONS, "part: lamps", "part: wicks"),
    "one level that oversees what another delivers": (
        FUNCTIONS, "{board: main-board, does: oversee", "{level: town, does: oversee"),
    "meetings half as long again apart as the board meets": (
        MAIN, "from: 2019-04-01", "from: 2019-04-01\nmeets: monthly"),
    "a board that meets when needed": (
        MAIN, "from: 2019-04-01", "from: 2019-04-01\nmeets: as-needed"),
    "meetings of which nothing says that none lies between": (
        MEETING, "follows: main-board-2023-05-02\n", ""),
    "a month in which a meeting was": (MEETING, "date: 2023-06-06", "date: 2023-06"),
    "a meeting without lists": (
        MEETING, "present:\n  - seat: mayor\n    listed_as: Mayor of Harbour\n"
        "  - {seat: others, how_many: 3}\napologies:\n  - {seat: chief-nurse, deputy: clerk}\n",
        ""),
    "a seat that began after the meeting": (
        MAIN, "  - post: chief-nurse",
        "  - post: chief-nurse\n  - {post: clerk, from: 2023-07-01}"),
    "a member named by the post": (MEETING, "- seat: mayor", "- post: mayor"),
    "an action that was dropped, of nobody": (
        MEETING, "state: done\n        done_on: 2023-06-20", "state: dropped"),
    "a body and a post that own a risk": (
        RISKS, "    owners: [{post: clerk}]", "    owners: [{post: clerk}, {board: main-board}]"),
    "a closed risk of nobody": (
        RISKS, "    state: accepted", "    state: closed"),
    "a score without a rule": (RISKS, "score_is: product\n", ""),
    "a date that is only stated": (FINANCE, "from: 2019-04-01", "from: {stated: long ago}"),
}


@pytest.mark.parametrize("name", LEGITIMATE)
def test_what_may_be_right_is_left_alone(name: str) -> None:
    file, old, new = LEGITIMATE[name]
    assert old in SMALL[file]
    _, problems = checked({**SMALL, file: SMALL[file].replace(old, new, 1)})
    assert told(problems) == []


def test_one_board_after_the_other_is_no_circle() -> None:
    """First the finance group reports to the main board, then the other way round."""
    files = {
        FINANCE: SMALL[FINANCE].replace("    as: reports",
                                        "    as: reports\n    until: 2020-03-31"),
        MAIN: SMALL[MAIN].replace("  - to: county-board\n    as: informs",
                                  "  - to: finance-group\n    as: reports\n    from: 2020-04-01"),
    }
    assert told(checked({**SMALL, **files})[1]) == []
    files[FINANCE] = files[FINANCE].replace("2020-03-31", "2020-04-01")
    # Undated, the line is certain only from the date of its source on; so date the other ends too.
    _, problems = checked({**SMALL, **files})
    assert told(problems) == []
    files[FINANCE] = files[FINANCE].replace("    until", "    from: 2019-04-01\n    until")
    _, problems = checked({**SMALL, **files})
    assert [p.rule for p in problems] == ["answers-to-itself"]
    assert "on 1 April 2020" in problems[0].message


def test_a_change_that_is_decided_moves_everything_with_it() -> None:
    """Agreed or rejected, one file is edited and nothing becomes wrong."""
    house = "content/harbour/changes/new-house.yaml"
    for state in ("agreed\ntakes_effect: 2024-09-01", "agreed", "done\ntakes_effect: 2024",
                  "rejected", "withdrawn", "outcome-not-known"):
        files = {**SMALL, house: SMALL[house].replace("proposed\n", f"{state}\n", 1)}
        files.pop("diagrams/structure.yaml")
        assert told(checked(files)[1]) == [], state


def test_two_lines_to_one_body_in_different_years_have_ids() -> None:
    lines = ("reports_to:\n  - {id: first, to: main-board, as: reports, until: 2018}\n"
             "  - {id: again, to: main-board, as: reports, from: 2022}\n")
    written = SMALL[FINANCE].partition("reports_to:\n")[0] + lines
    _, problems = checked({**SMALL, FINANCE: written})
    assert "duplicate-item" not in [p.rule for p in problems]
    _, problems = checked({**SMALL, FINANCE: written.replace("id: again, ", "")
                           .replace("id: first, ", "")})
    assert "duplicate-item" in [p.rule for p in problems]


@pytest.mark.parametrize(("begins", "ends", "wrong"), [
    ("2019-04-01", "2019-03-31", True), ("2019-04-01", "2019-04-01", False),
    ("2018", "2018", False), ("2018-06", "2018", False), ("2019", "2018/19", False),
    ("2019-04", "2018/19", True),
])
def test_only_what_no_reading_can_save_ends_before_it_begins(
    begins: str, ends: str, wrong: bool
) -> None:
    written = SMALL[FINANCE].replace("from: 2019-04-01\n", f"from: {begins}\n", 1)
    written = written.replace("until: new-house\n", f"until: {ends}\n", 1)
    assert f"from: {begins}\nuntil: {ends}\n" in written
    _, problems = checked({**SMALL, FINANCE: written})
    assert ("ends-before-it-begins" in [p.rule for p in problems]) is wrong
