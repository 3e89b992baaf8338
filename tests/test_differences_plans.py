"""What an edit of a fund, a strategy or a programme means, and who loses an owner by it."""

from __future__ import annotations

from collections.abc import Mapping

import pytest

from remit.queries.consequences import consequences_of
from remit.queries.differences import compared, differences_as_written
from remit.queries.differences.difference import KINDS
from remit.queries.differences.sides import Side
from test_consequences import TODAY
from test_differences_table import HOUSE, MAIN, RISKS, Edit, add, both, edited, put, small, told

FUND, STRATEGY = "funds/harbour-fund.yaml", "strategies/harbour-strategy.yaml"
PROGRAMMES, SOURCES = "programmes.yaml", "sources.yaml"
FRIENDS = "      - {by_unnamed: Friends of the harbour, type: additional, amount: £34k}\n"
STEPS = "{id: steps, number: 1, name: New steps, amount: £1.15m}"

TABLE: Mapping[str, tuple[Edit, list[str]]] = {
    "another amount paid in": (
        put(FUND, "amount: £34k", "amount: £30k"),
        ["amount-changed: Harbour Fund, 2023/24: Friends of the harbour (additional): now £30k "
         "(was: £34k)."]),
    "somebody no longer pays in": (
        put(FUND, FRIENDS, ""),
        ["money-removed: Harbour Fund, 2023/24: Friends of the harbour (additional) no longer pays "
         "in (£34k)."]),
    "somebody else pays in": (
        put(FUND, FRIENDS, FRIENDS + "      - {by: clinic, type: grant, amount: £1k}\n"),
        ["money-added: Harbour Fund, 2023/24: Harbour Clinic (grant) now also pays in (£1k)."]),
    "another amount for a scheme, printed another way": (
        put(FUND, "amount: £1.15m", 'amount: "£1,150,000"'),
        ["amount-changed: Harbour Fund, 2023/24: “New steps”: now £1,150,000 (was: £1.15m)."]),
    "a scheme without its amount": (
        put(FUND, STEPS, STEPS.replace(", amount: £1.15m", "")),
        ["amount-changed: Harbour Fund, 2023/24: “New steps”: now no amount (was: £1.15m)."]),
    "a scheme on other terms": (
        put(FUND, STEPS, STEPS.replace("}", ", provided: If there is time, runs: one-off}")),
        ["money-changed: Harbour Fund, 2023/24: “New steps”, provided: now “If there is time”.",
         "money-changed: Harbour Fund, 2023/24: “New steps”, whether it runs on: now once."]),
    "another printed total": (
        put(FUND, "amount: £1.23m", "amount: £1.24m"),
        ["amount-changed: Harbour Fund, 2023/24: the printed total of the fund: now £1.24m "
         "(was: £1.23m)."]),
    "another year": (
        add(FUND, "  - {year: 2024/25}\n"),
        ["money-added: Harbour Fund: the year 2024/25 is now told too."]),
    "a promise that was kept": (
        put(STRATEGY, "outcome: partly-kept", "outcome: kept"),
        ["promise-changed: Harbour strategy, the promise “Hire more wardens.” is now kept "
         "(was: partly kept)."]),
    "a promise told of again": (
        put(STRATEGY, "outcome: partly-kept",
            "outcome: partly-kept\n        reported: 2024-05"),
        ["date-changed: Harbour strategy, the promise “Hire more wardens.” was last reported in "
         "May 2024."]),
    "a promise of which more was reached": (
        put(STRATEGY, "reached: 1 warden", "reached: 12 wardens"),
        ["amount-changed: Harbour strategy, the promise “Hire more wardens.”, what was reached: "
         "now 12 wardens (was: 1 warden)."]),
    "progress told in other words": (
        put(STRATEGY, "progress: One warden began.", "progress: One warden has begun."),
        ["promise-changed: Harbour strategy, the promise “Hire more wardens.”, progress: now “One "
         "warden has begun.” (was: “One warden began.”)."]),
    "a promise in other words": (
        put(STRATEGY, "text: Hire more wardens.", "text: Hire many more wardens."),
        ["promise-changed: Harbour strategy, the promise “Hire many more wardens.”: reworded."]),
    "another promise": (
        put(STRATEGY, "      - {year: two, text: Light the pier.}\n",
            "      - {year: two, text: Light the pier.}\n      - {year: two, text: Sweep it.}\n"),
        ["promise-added: Harbour strategy now also promises “Sweep it.”"]),
    "a goal less": (
        put(STRATEGY, "  - number: A\n", "  - number: B\n"),
        ["promise-added: Harbour strategy: now also the goal “A safe harbour”.",
         "promise-removed: Harbour strategy: no longer the goal “A safe harbour”."]),
    "goals under another word": (
        put(STRATEGY, "goals:\n  - number: A\n",
            "goals_called: priorities\ngoals:\n  - number: B\n"),
        ["promise-added: Harbour strategy: now also the priority “A safe harbour”.",
         "promise-removed: Harbour strategy: no longer the priority “A safe harbour”.",
         "value-changed: Harbour strategy, what its goals are called: now priorities (was: "
         "goals)."]),
    "an indicator in the long term": (
        put(STRATEGY, "term: short", "term: long"),
        ["value-changed: Harbour strategy, goal A, the indicator “Fewer falls”, in which term: "
         "now long term (was: short term)."]),
    "another owner": (
        put(PROGRAMMES, "organisation: council", "organisation: clinic"),
        ["item-added: Safer steps, who owns it: now also Harbour Clinic.",
         "item-removed: Safer steps, who owns it: no longer Harbour Council."]),
    "a paper that points to more, and leaves something open": (
        put(SOURCES, "  refers_to:\n", "  unfinished: [{words: £x, at: summary, what: the rent}]\n"
            "  refers_to:\n    - {words: Figure 1, place: figure-1, at: summary}\n"),
        ["item-added: The plan of 2023, what it points to: now also “Figure 1: figure-1”.",
         "item-added: The plan of 2023, what was never filled in: now also “the rent”."]),
    "a paper that points to it from another place": (
        put(SOURCES, 'at: [summary, "2.1"]', "at: summary"),
        ["value-changed: The plan of 2023, what it points to, “section 2: 2”, at which place: no "
         "longer “2.1”."]),
}


@pytest.mark.parametrize("name", TABLE)
def test_an_edit_gives_these_sentences_and_no_others(name: str) -> None:
    edit, sentences = TABLE[name]
    assert told(differences_as_written(small(), edited(edit))) == sorted(sentences)


@pytest.mark.parametrize("name", TABLE)
def test_the_way_back_is_the_same_in_a_mirror(name: str) -> None:
    after = edited(TABLE[name][0])
    there, back = differences_as_written(small(), after), differences_as_written(after, small())
    assert sorted((KINDS[d.kind].mirror, str(d.after), str(d.before)) for d in there) == sorted(
        (d.kind, str(d.before), str(d.after)) for d in back)


def test_a_value_that_came_or_went_says_alone_what_was_not_stated() -> None:
    unsaid = edited(both(
        put(FUND, STEPS, STEPS.replace("amount: £1.15m", "not_stated: [amount]")),
        put(STRATEGY, "reached: 1 warden", "not_stated: [reached]")))
    assert told(differences_as_written(unsaid, small())) == [
        "amount-changed: Harbour Fund, 2023/24: “New steps”: now £1.15m (was: not stated).",
        "amount-changed: Harbour strategy, the promise “Hire more wardens.”, what was reached: now "
        "1 warden."]
    assert told(differences_as_written(small(), unsaid)) == [
        "amount-changed: Harbour Fund, 2023/24: “New steps”: now not stated (was: £1.15m).",
        "amount-changed: Harbour strategy, the promise “Hire more wardens.”, what was reached: no "
        "longer 1 warden; it is not stated."]


def test_a_score_that_is_typed_as_it_is_made_is_told_once() -> None:
    before = edited(put(RISKS, "impact: 3", "score: 12\n    impact: 3"))
    after = edited(put(RISKS, "impact: 3", "score: 8\n    impact: 2"))
    assert told(differences_as_written(before, after)) == [
        "amount-changed: Risks of the shared house, risk “The roof”, impact: now 2 (was: 3).",
        "risk-changed: Risks of the shared house, risk “The roof”: now scores 8 (was: 12)."]
    wrong = edited(put(RISKS, "impact: 3", "score: 9\n    impact: 2"))
    assert len(told(differences_as_written(before, wrong))) == 3


@pytest.mark.parametrize(("edit", "sentences"), [
    pytest.param(add(MAIN, "until: 2024-12-31\n"), [
        "Harbour Fund is left without a body that governs it; it was governed by the Main Board."],
        id="the governing board ends"),
    pytest.param(put(HOUSE, "governed_by: main-board\n", ""), [
        "Harbour Fund is left without a body that governs it; it was governed by the Main Board."],
        id="the agreement names no board any more"),
    pytest.param(put(HOUSE, "{fund: harbour-fund}, ", ""), [
        "Harbour Fund is left without a body that governs it; it was governed by the Main Board."],
        id="the agreement covers it no more"),
    pytest.param(add(HOUSE, "until: 2024-12-31\n"), [
        "Harbour Fund is left without a body that governs it; it was governed by the Main Board."],
        id="the agreement ends"),
    pytest.param(put(PROGRAMMES, "  owners: [{organisation: council}]\n", ""), [
        "Safer steps is left without an owner; it was owned by the Harbour Council."],
        id="a programme without owner"),
    pytest.param(both(put(HOUSE, "governed_by: main-board", "governed_by: scrutiny"),
                      put(PROGRAMMES, "organisation: council", "organisation: clinic")), [],
                 id="others take it on"),
    pytest.param(put(FUND, "amount: £34k", "amount: £30k"), [], id="another amount"),
])
def test_who_is_left_without_an_owner_is_told(edit: Edit, sentences: list[str]) -> None:
    found = compared(Side(small()), Side(edited(edit)))
    follows = consequences_of(found, lambda _: TODAY)
    assert [one.words for one in follows if one.kind == "ownerless"] == sentences
