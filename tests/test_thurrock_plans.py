"""Funds, strategies and programmes of Thurrock against tables written from the papers.

Each row names the place in the paper; the place must be in the source's list, and the fact with
these words must cite it or stand below what does.
"""

from __future__ import annotations

from pathlib import Path

import pytest

from remit import pipeline
from remit.model.fields import Key
from remit.model.fund import Fund, FundYear
from remit.model.moment import moment_with
from remit.model.programme import Programme
from remit.model.record import Item
from remit.model.register import Register
from remit.model.source import Source
from remit.model.strategy import Strategy
from remit.queries.consequences import consequences_of
from remit.queries.differences import compared
from remit.queries.differences.sides import Side
from remit.queries.funds import governing, sum_of, totals_against_sums
from remit.queries.moments import moments_of

ROOT = Path(__file__).resolve().parent.parent
HOME = "thurrock"
ICP, NEW = "thurrock-icp-paper", "thurrock-new-models-2018"
PACK, REPORT = "thurrock-hwb-pack-2017-09", "thurrock-domain-3-year-2"


@pytest.fixture(scope="module")
def register() -> Register:
    return pipeline.check(pipeline.Settings(ROOT))[0]


def fund(register: Register, id: str) -> Fund:
    found = register.get(Key(HOME, "funds", id))
    assert isinstance(found, Fund), id
    return found


def year(register: Register, id: str, written: str) -> FundYear:
    return next(one for one in fund(register, id).years if one.year.written == written)


def cites(register: Register, paper: str, locator: str, *items: Item) -> bool:
    """Whether the innermost of some items that has sources cites the place, which must exist."""
    source = register.get(Key(HOME, "sources", paper))
    assert isinstance(source, Source) and locator in source.locators(), (paper, locator)
    cited = next((item.source for item in reversed(items) if item.source), ())
    return any((one.source, one.locator) == (paper, locator) for one in cited)


# Who pays in (2017/18), of which type, how much, and the place in the pack
CONTRIBUTIONS = [
    ("thurrock-ccg", "required", "£10,047,561", "report-7.1"),
    ("thurrock-council", "required", "£988,004", "report-7.1"),
    (None, "additional", "£29,215,802", "report-7.1"),
]
# Scheme of the year, its amount, and the place
SCHEMES = [
    ("2016/17", 1, "Prevention and early intervention", None, "report-2.2"),
    ("2016/17", 2, "Out of hospital community integration", None, "report-2.2"),
    ("2016/17", 3, "Intermediate care", None, "report-2.2"),
    ("2016/17", 4, "Disabled facilities grant", None, "report-2.2"),
    ("2017/18", 1, "Prevention and early intervention", "£3.235m", "report-3.5"),
    ("2017/18", 2, "Out of hospital community integration", "£28.211m", "report-3.5"),
    ("2017/18", 3, "Delivering good discharge", "£7.816m", "report-3.5"),
    ("2017/18", 4, "Disabled facilities grant", "£0.988m", "report-3.5"),
    ("2018/19", 1, "Prevention and early intervention", None, "report-3.7"),
    ("2018/19", 2, "Out of hospital community integration", None, "report-3.7"),
    ("2018/19", 3, "Delivering good discharge", None, "report-3.7"),
    ("2018/19", 4, "Disabled facilities grant", None, "report-3.7"),
]
TOTALS = [
    ("2016/17", "fund", "£27.6m", "report-2.2"), ("2016/17", "fund", "£27.6m", "summary"),
    ("2017/18", "fund", "£40.25m", "summary"), ("2017/18", "schemes", "£40.251m", "report-3.5"),
    ("2017/18", "fund", "£40m", "plan-4"),
]
OTHERS = [
    ("2016/17", "£722", "report-3.2"), ("2016/17", "£389k", "ice-minutes-3"),
    ("2017/18", "£823,000", "ice-minutes-3"), ("2017/18", "£1m", "ice-minutes-3"),
]
# Line of the development fund, in the order of its table: amount, whether it runs on, in the budget
LINES = [
    ("£68,000", "one-off", None), ("£6,000", "one-off", None), (None, "recurrent", None),
    (None, "one-off", "£100k"), (None, "recurrent", None), ("£100k", "recurrent", "£37,500"),
    ("£19,000", "recurrent", None), (None, "one-off", "£33,000"), (None, None, None),
    (None, None, None), ("£75k", "one-off", None), ("£2,000", "recurrent", None),
    ("£49,000", "recurrent", None), ("£80,000", "recurrent", None), ("£60,000", "recurrent", None),
    ("£50,000", "recurrent", None), (None, "recurrent", None), ("£64,000", "one-off", None),
    ("£200k", "recurrent", None),
]


def test_the_contributions_are_those_of_the_report(register: Register) -> None:
    bcf, of = fund(register, "better-care-fund"), year(register, "better-care-fund", "2017/18")
    assert [(c.by, c.type, str(c.amount)) for c in of.contributions] == [
        row[:3] for row in CONTRIBUTIONS]
    assert all(cites(register, PACK, row[3], bcf, of, c)
               for row, c in zip(CONTRIBUTIONS, of.contributions, strict=True))
    assert str(sum_of(of.contributions)) == "£40,251,367"


def test_the_schemes_are_those_of_the_three_years(register: Register) -> None:
    bcf = fund(register, "better-care-fund")
    found = [(of, scheme) for of in bcf.years for scheme in of.schemes]
    assert [(of.year.written, s.number, s.name, s.amount and str(s.amount))
            for of, s in found] == [row[:4] for row in SCHEMES]
    assert all(cites(register, PACK, row[4], bcf, of, scheme)
               for row, (of, scheme) in zip(SCHEMES, found, strict=True))


def test_the_totals_and_other_amounts_are_those_of_the_pack(register: Register) -> None:
    bcf = fund(register, "better-care-fund")
    for written, of, amount, locator in TOTALS:
        totals = year(register, "better-care-fund", written).totals
        assert any((t.of, str(t.amount)) == (of, amount) and cites(
            register, PACK, locator, bcf, year(register, "better-care-fund", written), t)
            for t in totals), (written, amount)
    others = [(of.year.written, str(one.amount), of, one)
              for of in bcf.years for one in of.other_amounts]
    assert [one[:2] for one in others] == [row[:2] for row in OTHERS]
    assert all(cites(register, PACK, row[2], bcf, *one[2:])
               for row, one in zip(OTHERS, others, strict=True))
    assert sum(len(of.totals) for of in bcf.years) == 4


def test_the_digits_let_the_printed_totals_be_the_sums(register: Register) -> None:
    of = year(register, "better-care-fund", "2017/18")
    compared = list(totals_against_sums(of))
    assert [one.verdict for one in compared] == ["same"] * 5


def test_every_line_of_the_development_fund_stands_there(register: Register) -> None:
    of = year(register, "development-fund", "2017/18")
    assert [(s.amount and str(s.amount), s.runs, s.in_budget and str(s.in_budget))
            for s in of.schemes] == LINES
    assert cites(register, PACK, "development-fund", fund(register, "development-fund"))
    sums = {run: sum_of(s for s in of.schemes if s.runs == run)
            for run in ("recurrent", "one-off")}
    assert {run: int(found.pounds) for run, found in sums.items() if found} == {
        "recurrent": 560_000, "one-off": 213_000}


def test_who_governs_the_fund_follows_from_its_agreement(register: Register) -> None:
    moment = moments_of(register, None, (), lambda: None)[HOME]
    for id in ("better-care-fund", "development-fund"):
        assert [(agreement.id, board.id) for agreement, board in governing(
            register.at(moment), fund(register, id))] == [("bcf-section-75", "ice")]


# Goal, year, a word of the promise, how it went by the report’s words, its aim, and the place
PROMISES = [
    ("3A", "year-one", "learning cycles", "partly-kept", "4 cycles", "goal-3a-year-1"),
    ("3A", "year-one", "governance", "kept", None, "goal-3a-year-1"),
    ("3A", "year-one", "devolution agreement", "not-kept", None, "goal-3a-year-1"),
    ("3A", "year-two", "learning report", None, None, "goal-3a-year-2"),
    ("3A", "year-two", "complex cases", None, None, "goal-3a-year-2"),
    ("3A", "year-two", "Better Care Fund", None, None, "goal-3a-year-2"),
    ("3B", "year-one", "additional roles", "not-kept", "80 roles", "goal-3b-year-1"),
    ("3B", "year-one", "GP fellows", "not-kept", "12 fellows", "goal-3b-year-1"),
    ("3B", "year-one", "clinical strategy", "kept", "4 strategies", "goal-3b-year-1"),
    ("3C", "year-one", "network", "kept", "4 networks", "goal-3c-year-1"),
    ("3C", "year-one", "blended roles", "put-off", None, "goal-3c-year-1"),
    ("3C", "year-one", "clear plan", "partly-kept", None, "goal-3c-year-1"),
    ("3C", "year-two", "locality networks", None, None, "goal-3c-year-2"),
    ("3C", "year-two", "out of hospital", None, None, "goal-3c-year-2"),
    ("3C", "year-two", "one workforce", None, None, "goal-3c-year-2"),
    ("3D", "year-one", "commissioning board", "not-kept", None, "goal-3d-year-1"),
    ("3D", "year-one", "plan of action", "partly-kept", None, "goal-3d-year-1"),
    ("3D", "year-one", "Better Care Fund plan", "kept", None, "goal-3d-year-1"),
    ("3D", "year-two", "involve people", None, None, "goal-3d-year-2"),
    ("3D", "year-two", "commissioning strategy", None, None, "goal-3d-year-2"),
    ("3D", "year-two", "Better Care Fund", None, None, "goal-3d-year-2"),
]
# Goal, term, by when, and a word of the indicator, in the order of the framework
INDICATORS = [
    ("3A", "short", None, "plan of work"), ("3A", None, None, "tried out"),
    ("3A", "medium", None, "first phase"), ("3A", "long", None, "second phase"),
    ("3B", "short", None, "back offices"), ("3B", "medium", None, "review"),
    ("3B", "long", "2025", "medical centres"),
    ("3C", "short", None, "workforce"), ("3C", "medium", None, "place"),
    ("3C", "long", None, "place"),
    ("3D", "short", "2023-04", "care in the home"),
    ("3D", "medium", "2024", "Communities of practice"),
    ("3D", "long", None, "Community Investment Boards"),
]
# What else is listed of a goal: challenges, what may come of them, how, and what is done otherwise
LISTED = {"3A": (3, 4, 4, 4), "3B": (4, 4, 3, 3), "3C": (3, 3, 5, 5), "3D": (5, 3, 8, 4)}
# The programmes, the paper and place that tells of each, who owns it, and who watches over it
PROGRAMMES = [
    ("better-care-together", ICP, "3.5", ["bct-steering-group"], ["hwb", "tica"]),
    ("brighter-futures", ICP, "3.10", ["brighter-futures-board"], ["hwb"]),
    ("building-positive-futures", ICP, "3.2", [], []),
    ("demand-management", PACK, "plan-5", ["thurrock-ccg"], []),
    ("essex-success-regime", PACK, "plan-3a", [], ["mid-and-south-essex-stp"]),
    ("for-thurrock-in-thurrock", PACK, "plan-1a", ["thurrock-council", "thurrock-ccg"], ["ice"]),
    ("integrated-medical-centres", ICP, "3.3", ["imc-programme-board"], ["hwb"]),
    ("living-well-in-thurrock", NEW, "8", ["thurrock-council"], []),
    ("mental-health-transformation", ICP, "3.9", ["mental-health-transformation-board"], ["hwb"]),
    ("population-health-management", ICP, "3.6", ["ltc-group"], []),
    ("residential-care-21st-century", PACK, "plan-5", ["thurrock-council"], []),
    ("stronger-together", PACK, "plan-2a", ["stronger-together-partnership"], []),
    ("technology-enabled-care", PACK, "plan-5", ["thurrock-council"], []),
    ("transforming-care", PACK, "minutes-6", ["thurrock-ccg"], ["hwb"]),
]
# The strategies, the paper and place that tells of each, and how many goals it has
STRATEGIES = [
    ("adult-integrated-care-strategy", REPORT, "goal-3a-how", 0),
    ("air-quality-strategy", PACK, "minutes-4", 7),
    ("case-for-change", ICP, "3.4", 3),
    ("council-vision-2017", PACK, "vision", 5),
    ("dementia-strategy-2017", PACK, "minutes-7", 0),
    ("health-and-wellbeing-strategy-2016", ICP, "2.3", 5),
    ("health-and-wellbeing-strategy-2022", REPORT, "aims", 0),
    ("managing-transfers-of-care", PACK, "plan-6d", 8),
    ("person-led-health-and-care", REPORT, "goals", 4),
]
# What each of the eight high impact changes is to do: as many actions as the plan numbers
HIGH_IMPACT = [2, 4, 3, 4, 4, 3, 1, 1]
# The measures of the plan: aim, what was reached, by when, and the place
MEASURES = [
    ("3.5%", None, "2017-09", "report-2.3"), ("3.5%", "3.2%", None, "report-3.2"),
    (None, "14 coordinators", None, "plan-1e"), (None, "84 referrals", None, "plan-1e"),
    (None, None, "2018-03", "plan-5"), (None, "585 participants", None, "plan-1e"),
    (None, "61 applications", None, "plan-1e"), (None, None, "2018-03", "plan-5"),
    (None, "23 practices", None, "plan-5"),
]


def domain(register: Register) -> Strategy:
    found = register.get(Key(HOME, "strategies", "person-led-health-and-care"))
    assert isinstance(found, Strategy)
    return found


def test_every_promise_stands_there_with_what_came_of_it(register: Register) -> None:
    strategy = domain(register)
    found = [(goal, one) for goal in strategy.goals for one in goal.commitments]
    assert [(goal.number, one.year, one.outcome, one.target and str(one.target))
            for goal, one in found] == [(g, y, o, t) for g, y, _, o, t, _ in PROMISES]
    for (_, year, words, outcome, _, place), (goal, one) in zip(PROMISES, found, strict=True):
        assert words in " ".join(one.text.split())
        assert cites(register, REPORT, place, strategy, goal, one)
        # What was promised for year one stands once more among the milestones.
        milestones = f"milestones-{place.split('-')[1]}"
        assert cites(register, REPORT, milestones, goal, one) is (year == "year-one")
        assert bool(one.progress) is (outcome is not None)
    assert [goal.number for goal in strategy.goals if goal.not_promised_for] == ["3B"]


def test_every_indicator_of_the_framework_stands_there(register: Register) -> None:
    strategy = domain(register)
    found = [(goal, one) for goal in strategy.goals for one in goal.indicators]
    assert [(goal.number, one.term, one.due and one.due.written)
            for goal, one in found] == [row[:3] for row in INDICATORS]
    for (number, _, _, words), (goal, one) in zip(INDICATORS, found, strict=True):
        assert words in one.text and [o.names for o in one.owners] == [("board", "tica")]
        assert "progress" in one.not_stated
        assert cites(register, REPORT, f"monitoring-{number.lower()}", goal, one)


def test_the_lists_of_each_goal_are_as_long_as_in_the_report(register: Register) -> None:
    strategy = domain(register)
    assert {goal.number: (len(goal.challenges), len(goal.risks), len(goal.means),
                          len(goal.differently)) for goal in strategy.goals} == LISTED
    assert len(strategy.aims) == 5


def test_the_programmes_are_those_of_the_papers(register: Register) -> None:
    found = [one for one in register.of_kind("programmes", HOME) if isinstance(one, Programme)]
    assert [(one.id, [owner.names[1] for owner in one.owners], list(one.overseen_by))
            for one in found] == [
        (id, owners, overseen) for id, _, _, owners, overseen in PROGRAMMES]
    for (_, paper, place, _, _), one in zip(PROGRAMMES, found, strict=True):
        assert cites(register, paper, place, one), one.id


def test_the_reform_leaves_a_programme_without_an_owner(register: Register) -> None:
    """The steering group ends, and the paper does not say who would own its programme."""
    now = moments_of(register, None, (), lambda: None)[HOME]
    reform = moment_with(register, HOME, now.date, ["icp-reform"])
    found = compared(Side(register, register.at(now)), Side(register, register.at(reform)))
    left = [one for one in consequences_of(found) if one.kind == "ownerless"]
    assert [one.about.id for one in left] == ["better-care-together"]
    assert "nothing says that the ICP Board takes this on" in left[0].words


def test_the_strategies_and_their_goals_are_those_of_the_papers(register: Register) -> None:
    found = [one for one in register.of_kind("strategies", HOME) if isinstance(one, Strategy)]
    assert [(one.id, len(one.goals)) for one in found] == [(id, n) for id, _, _, n in STRATEGIES]
    for (_, paper, place, _), one in zip(STRATEGIES, found, strict=True):
        assert cites(register, paper, place, one), one.id
        assert all(cites(register, paper, place, one, goal) for goal in one.goals), one.id


def test_every_high_impact_change_has_its_actions(register: Register) -> None:
    changes = register.get(Key(HOME, "strategies", "managing-transfers-of-care"))
    assert isinstance(changes, Strategy)
    assert [len(goal.means) for goal in changes.goals] == HIGH_IMPACT
    assert all(goal.challenges for goal in changes.goals)


def test_every_measure_of_the_plan_stands_there(register: Register) -> None:
    bcf = fund(register, "better-care-fund")
    (plan,) = bcf.plans
    assert [(m.target and str(m.target), m.reached and str(m.reached), m.due and m.due.written)
            for m in plan.measures] == [row[:3] for row in MEASURES]
    assert all(cites(register, PACK, row[3], bcf, plan, measure)
               for row, measure in zip(MEASURES, plan.measures, strict=True))
    for number, condition in enumerate(plan.conditions):
        assert cites(register, PACK, f"plan-6{'abcd'[number]}", bcf, plan, condition)


def test_there_are_no_other_funds(register: Register) -> None:
    assert [one.id for one in register.of_kind("funds", HOME)] == [
        "better-care-fund", "development-fund"]
