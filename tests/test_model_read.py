"""Plain values become typed records: long values, amendments, remarks, other names."""

from __future__ import annotations

from datetime import date

import pytest

from register_text import register_from
from remit.model.board import Board
from remit.model.fields import Key
from remit.model.moment import moment_with
from remit.model.record import Record
from remit.model.register import Register
from remit.model.time import PartialDate, read_date

AROUND = """
== partnership.yaml
name: Harbour
levels: {town: {is: Town, note: As the plan has it, source: plan#2}}
== areas.yaml
town:
  name: Town
  level: town
  population: {is: 12000, stated: some twelve thousand, certainty: implied}
  codes: {gss: {is: E05000001, source: plan#3}, ods: {stated: not yet given}}
== organisations.yaml
council: {name: Council, type: unitary-council}
== sources.yaml
plan: {name: Plan, type: plan, date: 2018}
"""


def read(board: str) -> tuple[Register, Board]:
    register, problems = register_from(f"{AROUND}== boards/one.yaml\n{board}\n")
    assert problems == []
    found = register.get(Key("harbour", "boards", "one"))
    assert isinstance(found, Board)
    return register, found


def test_a_long_value_is_computed_with_and_keeps_what_is_said_beside_it() -> None:
    _, board = read("""
name: {is: One, note: So the minutes}
type: board
area: town
from: {is: 2019-12, stated: at the end of 2019, certainty: implied, source: plan#4}
until: {stated: when the work is done}
host: {is: [council], source: plan#5}
""")
    assert board.name == "One"
    assert board.from_ == read_date("2019-12")
    assert board.until is None
    assert board.host == ("council",)
    said = board.remark("from")
    assert said is not None
    assert (said.stated, said.certainty) == ("at the end of 2019", "implied")
    until = board.remark("until")
    assert until is not None
    assert until.stated == "when the work is done"
    assert board.certainty_of("from") == "implied"
    assert board.certainty_of("name") == "stated"


def test_values_of_a_mapping_can_be_written_long_too() -> None:
    register, _ = read("name: One\ntype: board\narea: town")
    town = register.get(Key("harbour", "areas", "town"))
    harbour = register.partnership("harbour")
    assert town is not None and harbour is not None
    assert town.codes == {"gss": "E05000001"}  # type: ignore[attr-defined]  # an area has codes
    assert harbour.levels == {"town": "Town"}
    # What they rest on counts as resting on it.
    plan = Key("harbour", "sources", "plan")
    assert {(p.record.id, p.reference.locator) for p in register.pointing_at(plan)} == {
        ("town", "3"), ("partnership", "2")}


def test_a_year_a_version_and_a_number_may_be_typed_bare() -> None:
    _, board = read("name: 2019\ntype: board\narea: town\nfrom: 2019\nmeets: 6\nquorum: 2.10")
    assert (board.name, board.meets, board.quorum) == ("2019", 6, "2.10")
    assert isinstance(board.from_, PartialDate)


def test_other_names_can_be_plain_or_dated() -> None:
    _, board = read("""
name: One
type: board
area: town
also_known_as: [The Board, {name: The Old Board, until: 2015, source: plan#1}]
""")
    assert [(n.name, str(n.until or "")) for n in board.also_known_as] == [
        ("The Board", ""), ("The Old Board", "2015")]


def test_amended_values_are_typed_and_take_their_place_in_time() -> None:
    register, problems = register_from(AROUND + """
== boards/one.yaml
name: One
type: board
area: town
from: 2010
meets: monthly
members:
  - id: clerk
    title: Clerk
    voting: false
    amended:
      - {from: 2020-01-01, voting: true}
previously:
  - {until: 2014-12-31, name: The First, public: closed}
amended:
  - {from: 2020-01-01, meets: 6, source: plan#9}
  - {from: reform, meets: weekly, certainty: implied}
== changes/reform.yaml
name: Reform
state: proposed
proposed_on: 2021
""")
    assert problems == []
    found = register.get(Key("harbour", "boards", "one"))
    assert isinstance(found, Board)

    def said(day: str, *changes: str) -> tuple[str, object, bool | None, str, str | None]:
        view = register.at(moment_with(register, "harbour", date.fromisoformat(day), changes))
        now = view.current(found)
        seat = view.current_item(now, now.members[0])
        return now.name, now.meets, seat.voting, now.certainty, now.public

    assert said("2014-12-31") == ("The First", "monthly", False, "stated", "closed")
    assert said("2015-01-01") == ("One", "monthly", False, "stated", None)
    assert said("2020-01-01") == ("One", 6, True, "stated", None)
    assert said("2021-06-01", "reform") == ("One", "weekly", True, "implied", None)
    # Nothing was copied where nothing is amended.
    town = register.get(Key("harbour", "areas", "town"))
    assert town is not None
    assert register.at(moment_with(register, "harbour", date(2020, 1, 1))).current(town) is town


@pytest.mark.parametrize("wrong", [
    "amended:\n  - {from: 2020, meets: often}", "amended:\n  - {from: 2020, mets: 6}",
    "amended:\n  - {meets: 6}", "amended: 2020", "previously:\n  - {from: 2010, meets: 6}",
    "amended:\n  - {from: 2020, note: [x]}", "amended:\n  - 2020",
])
def test_a_fault_in_an_amendment_is_told_where_it_stands(wrong: str) -> None:
    _, problems = register_from(
        f"{AROUND}== boards/one.yaml\nname: One\ntype: board\narea: town\n{wrong}\n")
    assert len(problems) == 1
    assert problems[0].place.line in (4, 5)


def test_records_are_equal_wherever_they_stand() -> None:
    """Places are kept outside the values, so that differences do not see them."""
    _, one = read("name: One\ntype: board\narea: town")
    _, two = read("\n\n# A comment\narea: town\n\ntype:   board\nname: One")
    assert one == two
    with pytest.raises(Exception, match="frozen"):
        one.name = "Two"


def test_every_record_knows_what_it_is_called() -> None:
    register, _ = read("name: One\nshort_name: O\ntype: board\narea: town")
    labels = {record.key.id: (record.label, record.short_label) for record in register.records}
    assert labels["one"] == ("One", "O")
    assert labels["council"] == ("Council", "Council")
    assert all(isinstance(record, Record) for record in register.records)


def test_an_item_of_a_list_of_words_cannot_be_without_its_value() -> None:
    _, problems = register_from("""
== partnership.yaml
name: Harbour
speaks_for: 2024-01-01
levels: {top: Top}
tags:
  - one
  - {stated: printed only}
""")
    assert [(p.rule, p.place.line, p.place.column) for p in problems] == [("wrong-type", 6, 5)]
    assert "needs its value" in problems[0].message
