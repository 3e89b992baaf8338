"""The meetings and risks of the papers of 2017, row by row, each with the place that says so."""

from __future__ import annotations

from functools import cache
from pathlib import Path

import pytest

from remit import pipeline
from remit.model.fields import Key, SourceRef
from remit.model.meeting import Meeting
from remit.model.record import Item, Record
from remit.model.register import Register
from remit.model.risk_register import RiskRegister
from remit.model.source import Source
from remit.problems import Problem
from remit.queries.roll_call import roll_call

ROOT = Path(__file__).resolve().parent.parent
HOME, PACK = "thurrock", "thurrock-hwb-pack-2017-09"
NEW = "thurrock-new-models-2018"

# Written from the paper. Meeting | item | decisions, by how | actions, by owner | place.
ITEMS = """
hwb-2017-07-19 | 1 | approved | | minutes-1
hwb-2017-07-19 | 2 | | | minutes-2
hwb-2017-07-19 | 3 | | | minutes-3
hwb-2017-07-19 | 4 | noted | transport-development-manager | minutes-4
hwb-2017-07-19 | 5 | considered | nobody | minutes-5
hwb-2017-07-19 | 6 | noted | nobody | minutes-6
hwb-2017-07-19 | 7 | endorsed, agreed | nobody | minutes-7
hwb-2017-07-19 | 8 | approved, approved-in-principle | nobody | minutes-8
hwb-2017-07-19 | 9 | approved | | minutes-9
hwb-2017-07-19 | 10 | noted | | minutes-10
hwb-2017-07-19 | 11 | noted | | minutes-11
ice-2017-08-17 | 1 | | | ice-minutes-1
ice-2017-08-17 | 2 | agreed | programme-manager-transformation | ice-minutes-2
ice-2017-08-17 | 3 | noted, agreed-in-principle, agreed \
    | ccg-chief-finance-officer, ccg-chief-finance-officer | ice-minutes-3
ice-2017-08-17 | 4 | noted | director-of-public-health | ice-minutes-4
ice-2017-08-17 | 6 | agreed | director-of-public-health | ice-minutes-6
hwb-2017-09-08 | 1 | | | agenda-1
hwb-2017-09-08 | 2 | | | agenda-2
hwb-2017-09-08 | 3 | | | agenda-3
hwb-2017-09-08 | 4 | | | agenda-4
hwb-2017-09-08 | 5 | | | agenda-5
hwb-2017-09-08 | 6 | | | agenda-6
hosc-2017-09 | case-for-change | | | 2.1
hosc-2017-11-16 | new-model | | | 8
hosc-2018-01-17 | living-well | | | 8
hosc-2018-03 | achievements | | | 3.4
hosc-2018-06-14 | 6 | | | heading
"""
# Every meeting that the papers name, when it was as far as they say, and the place.
MEETINGS = """
acp-executive-2017-08 | 2017-08 | ice-minutes-4
ccg-joint-committee-first | 2017 | minutes-5
hosc-2017-09 | 2017-09 | 2.1
hosc-2017-11-16 | 2017-11-16 | 8
hosc-2018-01-17 | 2018-01-17 | 8
hosc-2018-03 | 2018-03 | 3.4
hosc-2018-06-14 | 2018-06-14 | heading
hwb-2017-03-15 | 2017-03-15 | minutes-1
hwb-2017-07-19 | 2017-07-19 | minutes
hwb-2017-09-08 | 2017-09-08 | agenda
hwb-executive-committee-2017-02 | 2017-02 | minutes-10
ice-2017-06-22 | 2017-06-22 | ice-minutes-2
ice-2017-08-17 | 2017-08-17 | ice-minutes
ice-2017-08-31 | 2017-08-31 | ice-minutes-3
"""
# Number | impact | likelihood | score as printed | target | target date as printed | owners.
# The place of each is appendix-1 and its number.
RISKS = """
1 | 4 | 3 | 16 | 12 | On-going 2017-19 | strategic-lead-commissioning, ccg-director-commissioning
2 | 4 | 3 | 12 | 9 | On-going 2017-19 | strategic-lead-commissioning, ccg-director-commissioning
3 | 4 | 3 | 12 | 9 | On-going 2017-19 | ice
4 | 3 | 3 | 9 | 6 | On-going 2017-19 | strategic-lead-commissioning
5 | 2 | 3 | 6 | 4 | On-going | strategic-lead-performance-quality
6 | 2 | 2 | 4 | 4 | On-going 2016-17 | ccg-accountable-officer
7 | 2 | 2 | 4 | 4 | On-going 2017-19 | manager-corporate-communications
8 | 2 | 2 | 4 | | On-going | directorate-strategy-officer
9 | 2 | 2 | 4 | 4 | On-going 2017-19 | ccg-director-commissioning, strategic-lead-commissioning
10 | 2 | 2 | 4 | 4 | On-going 2017-19 | community-development-equalities-manager
11 | 2 | 2 | 4 | 2 | On-going 2017-19 | ccg-director-commissioning, strategic-lead-commissioning
"""


def rows(table: str) -> list[list[str]]:
    return [[cell.strip() for cell in line.split("|")] for line in table.strip().splitlines()]


@cache
def content() -> tuple[Register, list[Problem]]:
    register, problems = pipeline.check(pipeline.Settings(ROOT))
    return register, problems


def record(kind: str, id: str) -> Record:
    found = content()[0].get(Key(HOME, kind, id))
    assert found is not None, f"{kind}/{id}"
    return found


def meeting(id: str) -> Meeting:
    found = record("meetings", id)
    assert isinstance(found, Meeting)
    return found


def paper_of(meeting: str) -> str:
    """The paper that tells of a meeting."""
    return NEW if meeting.startswith("hosc") else PACK


def risks() -> RiskRegister:
    found = record("risk-registers", "better-care-fund")
    assert isinstance(found, RiskRegister)
    return found


def stands_at(item: Item, place: str, paper: str = PACK) -> None:
    """A fact cites the place, and the source has it."""
    source = record("sources", paper)
    assert isinstance(source, Source)
    assert SourceRef(paper, place) in item.source, (item, place)
    assert place in source.locators()


@pytest.mark.parametrize("row", rows(ITEMS),
                         ids=lambda row: f"{row[0]}-{row[1]}")
def test_each_item_has_the_decisions_and_actions_of_the_minutes(row: list[str]) -> None:
    id, number, decided, asked, place = row
    (item,) = [one for one in meeting(id).items if number in (one.number, one.id)]
    assert ", ".join(one.type for one in item.decisions) == decided
    first = [action.owners[0].names[1] if action.owners else "nobody" for action in item.actions]
    assert ", ".join(first) == asked
    stands_at(item, place, paper_of(id))
    for part in (*item.decisions, *item.actions):
        stands_at(part, place)


@pytest.mark.parametrize("row", rows(MEETINGS), ids=lambda row: row[0])
def test_each_meeting_is_told_with_its_day_and_place(row: list[str]) -> None:
    id, day, place = row
    assert meeting(id).date.written == day
    stands_at(meeting(id), place, paper_of(id))


def test_no_other_meeting_is_told() -> None:
    told = [one.id for one in content()[0].of_kind("meetings", HOME)]
    assert told == [row[0] for row in rows(MEETINGS)]


def test_no_item_is_told_that_the_table_does_not_have() -> None:
    told = [(one.id, item.number or item.id) for one in content()[0].of_kind("meetings", HOME)
            if isinstance(one, Meeting) for item in one.items]
    assert sorted(told) == sorted((row[0], row[1]) for row in rows(ITEMS)) and len(told) == 27
    decided = [one for id in ("hwb-2017-07-19", "ice-2017-08-17")
               for one in meeting(id).decisions]
    asked = [one for id in ("hwb-2017-07-19", "ice-2017-08-17") for one in meeting(id).actions]
    assert (len(decided), len(asked)) == (17, 10)


@pytest.mark.parametrize(("id", "lists", "seats"), [
    ("hwb-2017-07-19", (11, 10, 4), 24), ("ice-2017-08-17", (13, 5, 0), 7),
])
def test_as_many_are_listed_as_the_minutes_list(
    id: str, lists: tuple[int, ...], seats: int
) -> None:
    one = meeting(id)
    assert tuple(sum(each.how_many for each in listed) for listed in (
        one.present, one.apologies, one.in_attendance)) == lists
    called = roll_call(content()[0], one)
    assert called is not None and called.seats == seats and not called.too_many
    stands_at(one, "minutes" if id.startswith("hwb") else "ice-minutes")


def test_the_meeting_of_september_is_told_as_its_agenda_has_it() -> None:
    one = meeting("hwb-2017-09-08")
    assert (str(one.date), one.starts, str(one.agenda_published), one.public) == (
        "8 September 2017", "10:00", "31 August 2017", "open")
    assert not one.is_minuted and one.follows == "hwb-2017-07-19"
    (plan,) = [item for item in one.items if item.number == "5"]
    assert len(plan.recommendations) == 2
    for asked, place in zip(plan.recommendations, ("report-1.1", "report-1.2"), strict=True):
        stands_at(asked, place)


@pytest.mark.parametrize("row", rows(RISKS), ids=lambda row: f"risk-{row[0]}")
def test_each_risk_has_the_numbers_and_owners_of_the_appendix(row: list[str]) -> None:
    number, impact, likelihood, score, target, by, owned = row
    (risk,) = [one for one in risks().risks if one.number == number]
    assert (risk.impact, risk.likelihood, risk.score) == (
        int(impact), int(likelihood), int(score))
    assert risk.target_score == (int(target) if target else None)
    remark = risk.remark("target_by")
    assert risk.target_by is None and remark is not None and remark.stated == by
    assert ", ".join(owner.names[1] for owner in risk.owners) == owned
    assert risk.controls and risk.actions and risk.text
    stands_at(risk, f"appendix-1.{number}")


def test_all_eleven_risks_are_there_and_no_other() -> None:
    assert [one.number for one in risks().risks] == [row[0] for row in rows(RISKS)]
    assert len(risks().risks) == 11 and str(risks().as_at) == "1 August 2017"


def test_notices_do_not_set_the_exit_status() -> None:
    assert not [problem for problem in content()[1] if problem.severity == "error"]
