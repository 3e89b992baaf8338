"""The rule of time as a table: what holds on a day is answered yes, no or not known."""

from __future__ import annotations

import datetime

import pytest

from register_text import register_from
from remit.model.moment import Moment, moment_with
from remit.model.register import Register
from remit.model.time import (
    Effect,
    End,
    Holds,
    PartialDate,
    holds,
    read_date,
    spoken,
)
from remit.problems import RemitError

YES, NO, UNKNOWN = Holds.YES, Holds.NO, Holds.NOT_KNOWN


def day(written: str) -> datetime.date:
    return datetime.date.fromisoformat(written)


def end(written: str | Effect | None) -> End:
    """An end point: a date as officers write it, a change, or nothing."""
    if written is None or isinstance(written, Effect):
        return written
    date = read_date(written)
    assert date is not None, written
    return date


SPANS = {
    "2019-04-01": ("2019-04-01", "2019-04-01", "1 April 2019"),
    "2020-02-29": ("2020-02-29", "2020-02-29", "29 February 2020"),
    "2019-04": ("2019-04-01", "2019-04-30", "April 2019"),
    "2020-02": ("2020-02-01", "2020-02-29", "February 2020"),
    "2019": ("2019-01-01", "2019-12-31", "2019"),
    "2017/18": ("2017-04-01", "2018-03-31", "2017/18"),
    "1999/00": ("1999-04-01", "2000-03-31", "1999/00"),
}


@pytest.mark.parametrize("written", SPANS)
def test_a_date_spans_all_the_days_that_it_can_mean(written: str) -> None:
    first, last, said = SPANS[written]
    date = read_date(written)
    assert date == PartialDate(written, day(first), day(last))
    assert str(date) == said


@pytest.mark.parametrize("written", [
    "2019-02-29", "2019-13", "2019-4-1", "2017/19", "2017/17", "19", "219", "2019-04-01T10:00",
    "1 April 2019", "april", "", "0000", "3000-01-01", "icp-reform", None, True, 2019.5, ["2019"],
])
def test_what_is_no_date_is_none(written: object) -> None:
    assert read_date(written) is None


def test_a_year_can_be_typed_as_a_number() -> None:
    assert read_date(2019) == read_date("2019")
    assert spoken(day("2019-12-01")) == "1 December 2019"


# from, until, day, answer
DATES = [
    # Days: `from` is the first in force, `until` the last.
    ("2019-04-01", None, "2019-03-31", NO),
    ("2019-04-01", None, "2019-04-01", YES),
    ("2019-04-01", None, "9999-12-31", YES),
    (None, "2019-03-31", "2019-03-31", YES),
    (None, "2019-03-31", "2019-04-01", NO),
    ("2019-04-01", "2019-04-01", "2019-04-01", YES),
    (None, None, "0001-01-01", YES),
    # Part of a date: inside its own span nobody knows.
    ("2019", None, "2018-12-31", NO),
    ("2019", None, "2019-01-01", UNKNOWN),
    ("2019", None, "2019-12-30", UNKNOWN),
    ("2019", None, "2019-12-31", YES),
    ("2019-04", None, "2019-04-15", UNKNOWN),
    ("2019-04", None, "2019-04-30", YES),
    (None, "2019", "2018-12-31", YES),
    (None, "2019", "2019-01-01", YES),  # its last day is no earlier than this
    (None, "2019", "2019-01-02", UNKNOWN),
    (None, "2019", "2019-12-31", UNKNOWN),
    (None, "2019", "2020-01-01", NO),
    # Financial years.
    ("2017/18", None, "2017-03-31", NO),
    ("2017/18", None, "2017-04-01", UNKNOWN),
    ("2017/18", None, "2018-03-31", YES),
    (None, "2017/18", "2017-04-01", YES),
    (None, "2017/18", "2018-03-31", UNKNOWN),
    (None, "2017/18", "2018-04-01", NO),
    # `until: 2018` beside `from: 2018` of one thing: somewhere in that year, or all of it.
    ("2018", "2018", "2017-12-31", NO),
    ("2018", "2018", "2018-01-01", UNKNOWN),
    ("2018", "2018", "2018-06-15", UNKNOWN),
    ("2018", "2018", "2018-12-31", UNKNOWN),
    ("2018", "2018", "2019-01-01", NO),
    # A then B: the first until 2018, the next from 2018. At no day are both certain or both gone.
    (None, "2018", "2018-01-01", YES),
    ("2018", None, "2018-01-01", UNKNOWN),
    (None, "2018", "2018-06-15", UNKNOWN),
    ("2018", None, "2018-06-15", UNKNOWN),
    (None, "2018", "2018-12-31", UNKNOWN),
    ("2018", None, "2018-12-31", YES),
    # The wrong way round: never.
    ("2019", "2018", "2018-06-15", NO),
    ("2019", "2018", "2019-06-15", NO),
]


@pytest.mark.parametrize(("begins", "ends", "on", "answer"), DATES)
def test_dates(begins: str | None, ends: str | None, on: str, answer: Holds) -> None:
    assert holds(end(begins), end(ends), day(on)) is answer


D = read_date("2019-04-01")
YEAR = read_date("2019")
HEARD = day("2018-10-01")
# change, day, what begins with it, what ends with it
CHANGES = [
    # Happened or agreed, on a day: the new begins on it, the old ended the day before.
    (Effect("done", D), "2019-03-31", NO, YES),
    (Effect("done", D), "2019-04-01", YES, NO),
    (Effect("agreed", D), "2019-03-31", NO, YES),
    (Effect("agreed", D), "2019-04-01", YES, NO),
    # On a day that is partly known.
    (Effect("agreed", YEAR), "2018-12-31", NO, YES),
    (Effect("agreed", YEAR), "2019-06-15", UNKNOWN, UNKNOWN),
    (Effect("agreed", YEAR), "2019-12-31", YES, NO),
    # On a day that nobody knows.
    (Effect("agreed"), "2019-06-15", UNKNOWN, UNKNOWN),
    (Effect("done"), "2019-06-15", UNKNOWN, UNKNOWN),
    # On a day that nobody knows, but not before it was proposed.
    (Effect("agreed", None, heard_of=HEARD), "2018-09-30", NO, YES),
    (Effect("agreed", None, heard_of=HEARD), "2018-10-01", UNKNOWN, UNKNOWN),
    (Effect("done", D, heard_of=HEARD), "2019-03-31", NO, YES),
    # Proposed: only where the question says “with”, and then on its own date.
    (Effect("proposed"), "2019-06-15", NO, YES),
    (Effect("proposed", D), "2019-06-15", NO, YES),
    (Effect("proposed", None, asked=True), "2019-06-15", YES, NO),
    (Effect("proposed", D, asked=True), "2018-06-15", YES, NO),
    # Asked with a change that is agreed but not yet due: as if it had happened.
    (Effect("agreed", D, asked=True), "2018-06-15", YES, NO),
    # Never, whatever is asked.
    (Effect("rejected", D), "2019-06-15", NO, YES),
    (Effect("rejected", D, asked=True), "2019-06-15", NO, YES),
    (Effect("withdrawn", None, asked=True), "2019-06-15", NO, YES),
    (Effect("replaced", D, asked=True), "2019-06-15", NO, YES),
    # Nobody can tell what became of it; before anybody heard of it, it had not happened.
    (Effect("outcome-not-known"), "2019-06-15", UNKNOWN, UNKNOWN),
    (Effect("outcome-not-known", None, heard_of=HEARD), "2018-09-30", NO, YES),
    (Effect("outcome-not-known", None, heard_of=HEARD), "2018-10-01", UNKNOWN, UNKNOWN),
    (Effect("outcome-not-known", D), "2019-03-31", NO, YES),
    (Effect("outcome-not-known", D), "2019-04-01", UNKNOWN, UNKNOWN),
    (Effect("outcome-not-known", D, asked=True), "2018-06-15", YES, NO),
]


@pytest.mark.parametrize(("change", "on", "begun", "not_ended"), CHANGES)
def test_changes(change: Effect, on: str, begun: Holds, not_ended: Holds) -> None:
    assert holds(change, None, day(on)) is begun
    assert holds(None, change, day(on)) is not_ended
    # What begins and what ends with one change never hold together.
    assert min(begun, not_ended) is not YES


# from, until, first day that the source can mean, day, answer
UNDATED = [
    (None, None, "2017-01-01", "2016-12-31", UNKNOWN),
    (None, None, "2017-01-01", "2017-01-01", YES),
    ("2015", None, "2017-01-01", "2016-12-31", YES),
    (None, "2018", "2017-01-01", "2016-12-31", UNKNOWN),
    (None, "2018", "2017-01-01", "2017-01-01", YES),
    (None, "2015", "2017-01-01", "2016-12-31", NO),
    (None, None, None, "1900-01-01", YES),
]


@pytest.mark.parametrize(("begins", "ends", "told", "on", "answer"), UNDATED)
def test_before_its_source_nobody_knows_of_an_undated_fact(
    begins: str | None, ends: str | None, told: str | None, on: str, answer: Holds
) -> None:
    assert holds(end(begins), end(ends), day(on), day(told) if told else None) is answer


def test_not_known_stays_not_known_when_it_is_turned_round() -> None:
    assert (~YES, ~NO, ~UNKNOWN) == (NO, YES, UNKNOWN)
    assert min(YES, UNKNOWN) is UNKNOWN
    assert min(UNKNOWN, NO) is NO



REFORMS = """
== partnership.yaml
name: Harbour
levels: {town: Town}
== areas.yaml
town: {name: Town, level: town}
== sources.yaml
paper: {name: Paper, type: plan, date: 2018}
== boards.yaml
always: {name: Always, type: board, area: town, source: paper}
new: {name: New, type: board, area: town, from: reform}
old: {name: Old, type: board, area: town, until: reform, from: 2010}
part: {name: Part, type: board, area: town, from: step}
rival: {name: Rival, type: board, area: town, from: rival}
== changes.yaml
reform: {name: Reform, state: proposed, needs: [law]}
law: {name: Law, state: proposed}
step: {name: Step, state: proposed, part_of: reform}
lost-step: {name: Lost step, state: rejected, part_of: reform}
rival: {name: Rival, state: proposed, instead_of: [reform]}
dead: {name: Dead, state: withdrawn}
big: {name: Big, state: agreed, takes_effect: 2020-05-01}
small: {name: Small, state: agreed, part_of: big}
"""


def reforms() -> Register:
    register, problems = register_from(REFORMS)
    assert problems == []
    return register


def holding(register: Register, moment: Moment) -> dict[str, Holds]:
    view = register.at(moment)
    return {board.id: answer for board, answer in view.of_kind("boards")}


def test_a_moment_takes_along_what_its_changes_need_and_what_is_part_of_them() -> None:
    register = reforms()
    today = moment_with(register, "harbour", day("2019-12-01"))
    then = moment_with(register, "harbour", day("2019-12-01"), ["reform"])
    assert str(today) == "2019-12-01"
    assert str(then) == "2019-12-01-with-reform"
    assert sorted(key.id for key in then.changes) == ["law", "reform", "step"]
    assert holding(register, today) == {
        "always": YES, "new": NO, "old": YES, "part": NO, "rival": NO}
    assert holding(register, then) == {
        "always": YES, "new": YES, "old": NO, "part": YES, "rival": NO}
    assert holding(register, moment_with(register, "harbour", day("2017-06-01")))["always"] is (
        UNKNOWN)


@pytest.mark.parametrize(("asked", "words"), [
    (["reform", "rival"], "exclude each other"), (["rival", "reform"], "exclude each other"),
    (["dead"], "is withdrawn"), (["reforms"], "There is no change “reforms” in harbour"),
])
def test_a_moment_that_cannot_be_is_one_sentence(asked: list[str], words: str) -> None:
    with pytest.raises(RemitError, match=words):
        moment_with(reforms(), "harbour", day("2019-12-01"), asked)


def test_part_of_a_change_happens_when_the_whole_does() -> None:
    register = reforms()
    before = register.at(moment_with(register, "harbour", day("2020-04-30")))
    after = register.at(moment_with(register, "harbour", day("2020-05-01")))
    small = [holds(view.end("harbour", "small"), None, view.moment.date)
             for view in (before, after)]
    assert small == [NO, YES]


AMENDED = """
== partnership.yaml
name: Harbour
levels: {town: Town}
== areas.yaml
town: {name: Town, level: town}
== sources.yaml
paper: {name: Paper, type: plan, date: 2018}
== changes.yaml
march: {name: March, state: done, takes_effect: 2019-03-01, source: paper}
may: {name: May, state: agreed, takes_effect: 2020-05-01, source: paper}
reform: {name: Reform, state: proposed, takes_effect: 2018-06-01, source: paper}
undated: {name: Undated, state: done, source: paper}
due: {name: Due, state: agreed, proposed_on: 2019-06, source: paper}
== boards.yaml
amended:
  name: Named first
  type: board
  area: town
  source: paper
  amended:
    - {from: reform, name: Named with the reform}
    - {from: may, name: Named in May 2020}
    - {from: 2019-08, name: Named in August 2019}
    - {from: march, name: Named in March 2019}
    - {from: undated, name: Named at no known time}
formerly:
  name: Named now
  type: board
  area: town
  from: 2010
  source: paper
  previously:
    - {until: march, name: Named until March 2019}
    - {until: 2019-08-31, name: Named until August 2019}
    - {until: 2012, name: Named until 2012}
due: {name: Due, type: board, area: town, from: due, source: paper}
undated: {name: Undated, type: board, area: town, from: undated, source: paper}
"""


# day, with, the name of what is amended, the name of what was called otherwise
NAMES: list[tuple[str, tuple[str, ...], str, str]] = [
    ("2011-06-01", (), "Named first", "Named until 2012"),
    ("2018-06-15", (), "Named first", "Named until March 2019"),
    ("2019-02-28", (), "Named first", "Named until March 2019"),
    ("2019-03-01", (), "Named in March 2019", "Named until August 2019"),
    ("2019-08-31", (), "Named in August 2019", "Named until August 2019"),
    ("2019-12-01", (), "Named in August 2019", "Named now"),
    ("2020-05-01", (), "Named in May 2020", "Named now"),
    ("2019-12-01", ("may",), "Named in May 2020", "Named now"),
    ("2019-12-01", ("march",), "Named in August 2019", "Named now"),
    # A proposal holds at the question's date, whenever it hoped to take effect.
    ("2020-06-01", ("reform",), "Named with the reform", "Named now"),
    ("2019-12-01", ("may", "reform"), "Named with the reform", "Named now"),
]


@pytest.mark.parametrize(("on", "asked", "amended", "formerly"), NAMES)
def test_of_several_values_the_one_that_came_last_holds(
    on: str, asked: tuple[str, ...], amended: str, formerly: str
) -> None:
    register, problems = register_from(AMENDED)
    assert [problem for problem in problems if problem.severity == "error"] == []
    view = register.at(moment_with(register, "harbour", day(on), asked))
    names = {board.id: board.name for board, _ in view.of_kind("boards")}
    assert (names["amended"], names["formerly"]) == (amended, formerly)


def test_what_begins_with_an_agreed_change_did_not_exist_before_it_was_proposed() -> None:
    register, _ = register_from(AMENDED)
    answers = [holding(register, moment_with(register, "harbour", day(on)))
               for on in ("2019-05-31", "2019-06-01", "2030-01-01")]
    assert [answer["due"] for answer in answers] == [NO, UNKNOWN, UNKNOWN]
    # A paper can tell of a change long done: its date says nothing about the change's.
    assert [answer["undated"] for answer in answers] == [UNKNOWN, UNKNOWN, UNKNOWN]
