"""Which record is which when an id was changed: recognised where it is sure, else gone and new."""

from __future__ import annotations

from collections.abc import Mapping

import pytest

from register_text import checked
from remit.queries.differences import differences_as_written
from remit.queries.differences.renamed_ids import renamed_ids
from small_register import SMALL
from test_differences_table import (
    FINANCE,
    MAIN,
    Edit,
    Files,
    add,
    both,
    delete,
    edited,
    put,
    rename,
    small,
)


def move_partnership(files: Files) -> None:
    for path in [p for p in files if p.startswith("content/harbour/")]:
        files[path.replace("/harbour/", "/port/")] = files.pop(path)
    files["diagrams/structure.yaml"] = files["diagrams/structure.yaml"].replace("harbour", "port")


def move_outward(files: Files) -> None:
    """The council becomes a record that all share."""
    organisations = files["content/harbour/organisations.yaml"]
    council = organisations[:organisations.index("clinic:")]
    files["content/harbour/organisations.yaml"] = organisations.removeprefix(council)
    files["content/shared/organisations.yaml"] += council.replace(
        "  area: harbour-town\n", "  area: harbour/harbour-town\n")


def ids_of(edit: Edit) -> Mapping[str, str]:
    return {str(was): str(now) for was, now in renamed_ids(small(), edited(edit)).items()}


def told(edit: Edit) -> list[str]:
    return [one.words for one in differences_as_written(small(), edited(edit))]


@pytest.mark.parametrize(("edit", "words"), [
    pytest.param(rename("clerk", "secretary"), [
        "Clerk has a new id, and with it a new address: secretary (was: clerk)."], id="a post"),
    pytest.param(both(rename("finance-group", "purse"), rename("money-board", "treasure")), [
        "Finance Group has a new id, and with it a new address: purse (was: finance-group).",
        "Money Board has a new id, and with it a new address: treasure (was: money-board)."],
        id="two boards at once"),
    pytest.param(rename("new-house", "newer-house"), [
        "The new house has a new id, and with it a new address: newer-house (was: new-house)."],
        id="a change, with all that begins and ends with it"),
    pytest.param(rename("quayside", "embankment"), [
        "Quayside has a new id, and with it a new address: embankment (was: quayside)."],
        id="an area, with its offer"),
    pytest.param(move_partnership, [
        "Harbour Partnership has a new id, and with it a new address: port (was: harbour)."],
        id="a whole partnership"),
    pytest.param(move_outward, [
        "Harbour Council has a new id, and with it a new address: shared/council (was: "
        "harbour/council)."], id="a record that moved outward"),
])
def test_another_id_is_the_only_thing_told(edit: Edit, words: list[str]) -> None:
    assert told(edit) == words


def test_what_else_changed_is_told_of_those_that_name_it() -> None:
    edit = both(put(FINANCE, "as: reports", "as: informs"), rename("main-board", "great-board"))
    assert told(edit) == [
        "Main Board has a new id, and with it a new address: great-board (was: main-board).",
        "Finance Group now informs the Main Board (was: reports to)."]


def test_a_record_that_changed_in_itself_is_gone_and_new() -> None:
    edit = both(put(MAIN, "voting: true", "voting: false"), rename("main-board", "great-board"))
    assert "harbour/boards/main-board" not in ids_of(edit)


def test_another_name_besides_is_recognised_only_where_somebody_goes_on_naming_it() -> None:
    renamed = both(put("boards/closed-group.yaml", "name: Closed Group", "name: Shut Group"),
                   rename("closed-group", "shut-group"))
    assert ids_of(renamed) == {}
    seat = add(FINANCE, "members:\n  - board: closed-group\n")
    files = dict(SMALL)
    seat(files)
    before = checked(files)[0]
    renamed(files)
    found = renamed_ids(before, checked(files)[0])
    assert [(was.id, now.id) for was, now in found.items()] == [("closed-group", "shut-group")]


def test_of_two_that_are_alike_neither_is_taken_for_the_other() -> None:
    twins = both(add("boards/one.yaml", "name: Twin\ntype: board\narea: quayside\nsource: plan\n"),
                 add("boards/two.yaml", "name: Twin\ntype: board\narea: quayside\nsource: plan\n"))
    files = dict(SMALL)
    twins(files)
    before = checked(files)[0]
    both(rename("boards/one", "boards/three"), rename("boards/two", "boards/four"))(files)
    after = checked(files)[0]
    assert renamed_ids(before, after) == {}
    kinds = [one.kind for one in differences_as_written(before, after)]
    assert kinds == ["record-created"] * 2 + ["record-closed"] * 2


def test_nothing_is_renamed_where_records_only_come_or_go() -> None:
    assert ids_of(delete("boards/closed-group.yaml")) == {}
    assert ids_of(add("boards/new.yaml", "name: New\ntype: board\narea: quayside\n")) == {}
