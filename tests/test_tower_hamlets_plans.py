"""Strategies, programmes and the meeting of Tower Hamlets against tables written from the report.

Each row names the paragraph. It must be in the source's list of places, and in data/register.json
the fact, or else its record, must cite it.
"""

from __future__ import annotations

import json
from functools import cache
from pathlib import Path
from typing import Any

from remit import pipeline

ROOT = Path(__file__).resolve().parent.parent
HOME, PAPER = "tower-hamlets", "tower-hamlets-integration-2020"

# Strategy: the paragraph, what it calls its goals, and each of them with the number of its means
GOALS = {
    "tower-hamlets-together-priorities": ("3.11", "priorities", [
        ("Develop the partnership", 3), ("Deliver on health priorities and inequalities", 2),
        ("Design care around people", 4), ("Develop our teams and infrastructure", 3)]),
    "council-principles-for-the-ics": ("3.22", "principles", [
        ("Local by default", 0), ("Pooled or aligned funding at borough level", 0),
        ("Primary care networks become Local Care Networks", 0),
        ("A joint chair from a local authority for each borough partnership", 0),
        ("A clear role for the Health and Wellbeing Board", 0)]),
    "integrated-community-health-and-care-plan": ("3.24", "goals", [
        ("Joined-up services in the community", 0),
        ("Staff of health and social care who work as one", 0)]),
    "i-statements": ("3.19", "domains", [
        ("Wider determinants of health", 0), ("Healthy lives", 0), ("Quality of life", 0),
        ("Quality of care and support", 0), ("Integrated health and care system", 0)]),
    "health-and-wellbeing-strategy": ("3.11", "goals", []),
    "council-strategic-objective": ("1.1", "goals", []),
}
# The four developments of the next year, and the three points of the fifth
PROMISES = [
    ["information-and-advice", "home-care-in-localities", "reablement-and-rehabilitation",
     "network-mental-health-teams"],
    ["mdt-approach", "case-management", "single-assessor"],
]
# Programme, the paragraph, and how many things belong to it
PROGRAMMES = [
    ("aligned-budgets", "3.23", 0), ("aligned-budgets", "6.3", 0), ("camhs-integration", "3.20", 0),
    ("early-help-for-adults", "3.20", 0), ("health-infrastructure", "3.12", 0),
    ("home-first", "3.20", 0), ("integrated-care-pioneer", "3.5", 3),
    ("integrated-commissioning", "3.23", 6), ("london-devolution", "3.3", 0),
    ("vanguard", "3.6", 4), ("whole-systems-dataset", "3.19", 0), ("workforce-strategy", "3.12", 0),
]
# Measure: before, when, and reached
MEASURES = [("70.35%", "2017/18", "87.18%"),
            ("91 residents", {"stated": "2018/18"}, "87 residents")]


@cache
def published() -> dict[tuple[str, str], dict[str, Any]]:
    """The records of the borough in data/register.json, by kind and id."""
    files = pipeline.make_site(pipeline.Settings(ROOT)).files
    value = json.loads(files["data/register.json"])
    return {(one["kind"], one["id"]): one for one in value["records"]
            if one["partnership"] == HOME}


def of_kind(kind: str) -> set[str]:
    return {id for found, id in published() if found == kind}


def is_there(paragraph: str) -> bool:
    """Whether the report has the paragraph in its list of places, alone or in a range."""
    for place in published()["sources", PAPER]["places"]:
        if "range" not in place and place["id"] == paragraph:
            return True
        if "range" in place:
            (chapter, first), (_, last) = (end.split(".") for end in place["range"].split(" to "))
            if paragraph in {f"{chapter}.{one}" for one in range(int(first), int(last) + 1)}:
                return True
    return False


def cites(paragraph: str, *items: dict[str, Any]) -> bool:
    """Whether the innermost item that has sources cites the paragraph, which must be there."""
    assert is_there(paragraph), paragraph
    innermost = next(item["source"] for item in reversed(items) if "source" in item)
    cited = [innermost] if isinstance(innermost, str) else innermost
    return f"{PAPER}#{paragraph}" in cited


def test_every_priority_principle_domain_and_development_is_there() -> None:
    assert of_kind("strategies") == set(GOALS)
    for id, (paragraph, called, expected) in GOALS.items():
        strategy = published()["strategies", id]
        goals = strategy.get("goals", [])
        assert strategy.get("goals_called", "goals") == called
        assert [(goal["name"], len(goal.get("means", []))) for goal in goals] == expected
        assert cites(paragraph, strategy) and all(cites(paragraph, strategy, one) for one in goals)
    plan = published()["strategies", "integrated-community-health-and-care-plan"]
    assert [[one["id"] for one in goal["commitments"]] for goal in plan["goals"]] == PROMISES


def test_a_number_that_the_report_states_is_that_of_the_list() -> None:
    counted = {id: [(count["of"], count["number"]) for count in record.get("counts", [])]
               for (kind, id), record in published().items() if kind == "strategies"}
    assert counted == {
        "tower-hamlets-together-priorities": [("goals", 4)],
        "council-principles-for-the-ics": [("goals", 5)], "i-statements": [("goals", 5)],
        "integrated-community-health-and-care-plan": [], "health-and-wellbeing-strategy": [],
        "council-strategic-objective": []}


def test_every_programme_is_there_with_what_belongs_to_it() -> None:
    assert of_kind("programmes") == {id for id, _, _ in PROGRAMMES}
    for id, paragraph, parts in PROGRAMMES:
        programme = published()["programmes", id]
        assert cites(paragraph, programme), (id, paragraph)
        assert len(programme.get("parts", [])) == parts, id
    assert published()["programmes", "aligned-budgets"]["due"]["stated"] == "by mid-2020"


def test_the_measures_are_those_of_the_better_care_fund() -> None:
    (plan,) = published()["funds", "better-care-fund"]["plans"]
    assert [(one["baseline"], one["baseline_in"], one["reached"])
            for one in plan["measures"]] == MEASURES
    assert all(cites("3.20", one) for one in plan["measures"])


def test_the_report_was_put_to_scrutiny_with_three_recommendations() -> None:
    assert of_kind("meetings") == {"scrutiny-2020-03-12"}
    (item,) = published()["meetings", "scrutiny-2020-03-12"]["items"]
    assert len(item["recommendations"]) == 3
    assert all(cites("recommendations", one) for one in item["recommendations"])
