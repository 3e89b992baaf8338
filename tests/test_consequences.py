"""What follows from a difference: what loses its home, leads nowhere, ends or stays open."""

from __future__ import annotations

import datetime
from collections.abc import Sequence
from pathlib import Path

import pytest

from register_text import checked
from remit import pipeline
from remit.model.moment import Moment, moment_with
from remit.problems import Place, Problem
from remit.queries.consequences import consequences_of
from remit.queries.consequences.findings import findings_between
from remit.queries.differences import Comparison, compared
from remit.queries.differences.sides import Side
from small_register import SMALL
from test_differences_table import (
    FINANCE,
    HOUSE,
    LIGHTS,
    MAIN,
    MEETING,
    REFORM,
    RISKS,
    Edit,
    add,
    both,
    edited,
    put,
    small,
)

TODAY = Moment(datetime.date(2024, 6, 1))
ROOT = Path(__file__).parent.parent


_PLANS = tuple(f"names-what-ends: {what}: the Main Board, which ends; what comes in its place is "
               "not stated." for what in (
                   "Safer steps, who oversees it", "Risks of the shared house, who oversees it",
                   "Risks of the shared house, whose risks they are",
                   "Harbour strategy, who owns it"))


def told(comparison: Comparison) -> list[str]:
    return [f"{one.kind}: {one.words}" for one in consequences_of(comparison, lambda _: TODAY)]


@pytest.mark.parametrize(("edit", "sentences"), [
    pytest.param(add(MAIN, "until: 2024-12-31\n"), [
        "ownerless: Harbour Fund is left without a body that governs it; it was governed by the "
        "Main Board.",
        "names-what-ends: Agreement on the shared house, which board governs it: the Main Board, "
        "which ends; what comes in its place is not stated.",
        "names-what-ends: Agreement on the shared house, who agreed it: the Main Board, which "
        "ends; what comes in its place is not stated.",
        "names-what-ends: The lights of the harbour, where it sits: the Main Board, which ends; "
        "what comes in its place is not stated.",
        "names-what-ends: Clerk, to whom the post belongs: the Main Board, which ends; what comes "
        "in its place is not stated.",
        *_PLANS,
        "names-what-ends: Terms of reference of the Main Board (2022) are not ended with it.",
        "line-to-nowhere: Finance Group reports to the Main Board, which ends.",
        "seats-end: 5 seats on the Main Board end with it: Mayor, Chief nurse and Councillor.",
    ], id="a board ends"),
    pytest.param(add("boards/scrutiny.yaml", "until: 2024-12-31\n"), [
        "line-to-nowhere: Main Board is scrutinised by the Scrutiny Committee, which ends.",
    ], id="who scrutinises ends"),
    pytest.param(both(add("boards/scrutiny.yaml", "until: 2024-12-31\n"),
                      put(RISKS, "    owners: [{post: clerk}]", "    owners: [{board: scrutiny}]"),
                      put(MEETING, "state: done", "state: open"),
                      put(MEETING, "{owner_unnamed: A friend}", "{board: scrutiny}"),
                      put(MAIN, "  - board: scrutiny", "  - board: closed-group")), [
        "ownerless: The risk “The roof” (Risks of the shared house) loses its owner: the "
        "Scrutiny Committee, which ends.",
    ], id="a risk loses its owner, and an action keeps another"),
    pytest.param(both(add("boards/scrutiny.yaml", "until: 2024-12-31\n"),
                      put(MEETING, "state: done", "state: open"),
                      put(MEETING, "[{post: clerk, note: With the mayor.}, {owner_unnamed: "
                                   "A friend}]", "[{board: scrutiny}]"),
                      put(MAIN, "  - board: scrutiny", "  - board: closed-group")), [
        "ownerless: The action “Order the lamps.” (Main Board, 6 June 2023) loses "
        "its owner: the Scrutiny Committee, which ends.",
    ], id="an open action loses its owner"),
    pytest.param(both(add(MAIN, "until: 2024-12-31\n"), add(HOUSE, "until: 2024-12-31\n"),
                      add("terms-of-reference/main-board-2022.yaml", "until: 2024-12-31\n"),
                      put(FINANCE, "as: reports", "as: reports\n    until: 2024-12-31"),
                      put("posts.yaml", "[council, main-board]", "[council]"),
                      put(LIGHTS, "board: main-board", "board: scrutiny")), [
        "ownerless: Harbour Fund is left without a body that governs it; it was governed by the "
        "Main Board.",
        "names-what-ends: The lights of the harbour, under which agreement: Agreement on the "
        "shared house, which ends; what comes in its place is not stated.",
        *_PLANS,
        "seats-end: 5 seats on the Main Board end with it: Mayor, Chief nurse and Councillor.",
    ], id="what names it ends too"),
    pytest.param(put(REFORM, "state: proposed", "state: agreed\ntakes_effect: 2025-04-01"), [
        "decided: Finance Group ends on 31 March 2025.",
        "decided: Main Board changes on 1 April 2025, in one place.",
        "decided: Money Board begins on 1 April 2025.",
        "decided: The lights of the harbour changes on 1 April 2025, in one place.",
    ], id="a change is agreed"),
    pytest.param(put(REFORM, "state: proposed", "state: agreed"), [
        "decided: Finance Group ends, on a day that is not stated.",
        "decided: Main Board changes, on a day that is not stated, in one place.",
        "decided: Money Board begins, on a day that is not stated.",
        "decided: The lights of the harbour changes, on a day that is not stated, in one place.",
    ], id="it is agreed without a date"),
    pytest.param(put(REFORM, "state: proposed", "state: rejected"), [
        "decided: Finance Group goes on.",
        "decided: Main Board stays as it is.",
        "decided: Money Board does not come about.",
        "decided: The lights of the harbour stays as it is.",
    ], id="a change is rejected"),
    pytest.param(add("boards/new-group.yaml", "name: New Group\ntype: working-group\n"
                     "area: quayside\nopen_question: Why?\nsource: plan#2.2\n"), [
        "answers-to-nobody: To whom the New Group answers is not stated.",
        "left-open: New Group: Why?",
    ], id="a board begins and answers to nobody"),
    pytest.param(put(MAIN, "name: Harbour Main Board", "name: Great Board"), [], id="a new name"),
])
def test_what_follows_from_an_edit(edit: Edit, sentences: Sequence[str]) -> None:
    assert told(compared(Side(small()), Side(edited(edit)))) == sentences


def test_what_a_proposal_loses_and_what_it_passes_on() -> None:
    files = dict(SMALL)
    both(put(LIGHTS, "board: main-board, does: oversee", "board: finance-group, does: oversee"),
         put(HOUSE, "governed_by: main-board", "governed_by: finance-group"),
         add(HOUSE, "amended:\n  - {from: new-house, governed_by: money-board}\n"),
         add(FINANCE, "members:\n  - post: mayor\n  - post: clerk\n"),
         add("boards/money-board.yaml", "members:\n  - post: mayor\n"),
         add("boards/scrutiny.yaml", "reports_to:\n  - {to: finance-group, as: reports}\n"))(files)
    register, _ = checked(files)
    now, then = Moment(TODAY.date), moment_with(register, "harbour", TODAY.date, ["new-house"])
    comparison = compared(Side(register, register.at(now)), Side(register, register.at(then)))
    assert told(comparison) == [
        "lost: The lights of the harbour, where it sits: the Finance Group, which hands over to "
        "the Money Board; nothing says that it takes this on.",
        "line-to-nowhere: Scrutiny Committee reports to the Finance Group, which ends.",
        "answers-to-nobody: To whom the Scrutiny Committee answers is not stated.",
        "seats-end: 1 seat on the Finance Group ends with it: Clerk.",
    ]
    back = compared(Side(register, register.at(then)), Side(register, register.at(now)))
    assert [one for one in told(back) if one.startswith(("lost", "seats-end"))] == []


def test_what_names_several_that_end_is_told_of_once() -> None:
    files = dict(SMALL)
    both(put("organisations.yaml", "clinic:\n", "clinic:\n  until: 2024-12-31\n"),
         add("boards/scrutiny.yaml",
             "members: [{organisation: clinic}, {organisation: council}]\n"),
         put("organisations.yaml", "council:\n", "council:\n  until: new-house\n"))(files)
    register, _ = checked(files)
    before, after = (Side(register, register.at(moment)) for moment in (
        TODAY, moment_with(register, "harbour", datetime.date(2025, 6, 1), ["new-house"])))
    assert [one for one in told(compared(before, after)) if "Scrutiny" in one] == [
        "names-what-ends: Scrutiny Committee, which organisation hosts it: the Harbour Council, "
        "which ends.",
        "names-what-ends: Scrutiny Committee, who sits there: Harbour Clinic and the Harbour "
        "Council, which end."]


def problem(line: int, message: str = "“x” is not a board") -> Problem:
    return Problem("unknown-reference", Place("content/a.yaml", line), message)


def test_a_finding_on_another_line_is_the_same_finding() -> None:
    assert findings_between([problem(1)], [problem(7)]) == ((), ())
    assert findings_between([problem(1), problem(2)], [problem(7)]) == ((problem(2),), ())
    moved = "the other is in content/b.yaml:{}:1"
    assert findings_between([problem(1, moved.format(3))], [problem(1, moved.format(4))]) == (
        (), ())
    assert findings_between([], [problem(1)]) == ((), (problem(1),))


def test_thurrock_says_what_its_reform_leaves_open() -> None:
    register, _ = pipeline.load_register(pipeline.Settings(ROOT))
    thurrock = register.partnership("thurrock")
    assert thurrock is not None and thurrock.speaks_for is not None
    day = thurrock.speaks_for.first
    comparison = compared(
        Side(register, register.at(Moment(day))),
        Side(register, register.at(moment_with(register, "thurrock", day, ["icp-reform"]))))
    sentences = told(comparison)
    for board in ("Communication and Community Engagement Programme Board", "Evaluation Group",
                  "Locality Working Programme Board", "Population Health Management Programme "
                  "Board"):
        assert f"answers-to-nobody: To whom the {board} answers is not stated." in sentences
    assert ("left-open: The ICP reform: What does the Integrated Commissioning Executive keep? "
            "Only its strategic functions move; its monthly running of the fund is not mentioned."
            ) in sentences
    assert ("disputed: Communications and Community Engagement Group, to whom it answers: BCT "
            "Steering Group or ICE, as the sources do not agree.") in sentences
    assert "line-to-nowhere: Evaluation Group reports to the BCT Steering Group, which ends." in (
        sentences)
