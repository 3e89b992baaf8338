"""The register answers: what an id means, who points at a record, where a value is written."""

from __future__ import annotations

import weakref

import pytest

from register_text import checked, register_from
from remit.model.fields import Key
from remit.model.kinds import KINDS
from remit.model.references import references_of
from remit.model.register import Register
from remit.queries.inside import inner_parts
from small_register import SMALL


def small() -> Register:
    register, problems = checked(SMALL)
    assert problems == []
    return register


@pytest.mark.parametrize(("home", "kinds", "written", "found"), [
    ("harbour", ("boards",), "main-board", "harbour/boards/main-board"),
    ("harbour", ("boards",), "county-board", "county/boards/county-board"),
    ("harbour", ("boards",), "county/county-board", "county/boards/county-board"),
    ("harbour", ("organisations",), "ministry", "shared/organisations/ministry"),
    ("county", ("organisations",), "ministry", "shared/organisations/ministry"),
    ("harbour", ("partnership",), "county", "county/partnership/partnership"),
    ("harbour", ("organisations", "boards"), "main-board", "harbour/boards/main-board"),
    ("county", ("boards",), "main-board", None),  # never inward
    ("county", ("boards",), "harbour/main-board", "harbour/boards/main-board"),
    ("harbour", ("organisations",), "main-board", None),
    ("harbour", ("boards",), "", None),
    ("nowhere", ("boards",), "main-board", None),
])
def test_a_reference_is_looked_up_at_home_then_outward_then_among_the_shared(
    home: str, kinds: tuple[str, ...], written: str, found: str | None
) -> None:
    record = small().resolve(home, kinds, written)
    assert (str(record.key) if record else None) == found


def test_every_reference_of_every_kind_is_found() -> None:
    """Fields, lists, items, nested values, amendments and remarks."""
    register = small()
    found = {(record.kind, str(next(s for s in ref.path if isinstance(s, str))))
             for record in register.records for ref in references_of(record)}
    assert {
        ("partnership", "within"), ("areas", "within"), ("areas", "codes"),
        ("organisations", "area"), ("posts", "of"), ("boards", "area"), ("boards", "host"),
        ("boards", "from"), ("boards", "until"), ("boards", "source"), ("boards", "reports_to"),
        ("boards", "scrutinised_by"), ("boards", "members"), ("boards", "amended"),
        ("terms-of-reference", "board"), ("terms-of-reference", "authority"),
        ("terms-of-reference", "secretariat"), ("agreements", "parties"),
        ("agreements", "governed_by"), ("changes", "put_to"), ("changes", "successions"),
        ("changes", "instead_of"), ("offers", "area"), ("offers", "services"),
        ("functions", "sits_at"), ("sources", "put_to"),
    } <= found


def test_who_points_at_a_record_is_known() -> None:
    register = small()
    pointers = register.pointing_at(Key("harbour", "boards", "finance-group"))
    assert [(p.record.id, p.reference.path) for p in pointers] == [
        ("new-house", ("successions", 0, "bodies", 0))]
    house = register.pointing_at(Key("harbour", "changes", "new-house"))
    assert {(p.record.id, p.reference.path[0]) for p in house} == {
        ("main-board", "amended"), ("finance-group", "until"), ("money-board", "from"),
        ("old-house", "instead_of"), ("harbour-lights", "sits_at")}


def test_a_value_knows_the_line_on_which_it_is_written() -> None:
    register = small()
    main = Key("harbour", "boards", "main-board")
    assert str(register.place(main, ("reports_to", 1, "to_organisation"))) == (
        "content/harbour/boards/main-board.yaml:11:22")
    clinic = Key("harbour", "organisations", "clinic")
    assert str(register.place(clinic, at_key=True)) == "content/harbour/organisations.yaml:5:1"
    assert str(register.place(clinic, ("name",))) == "content/harbour/organisations.yaml:6:9"
    assert register.document_of(main).file == "content/harbour/boards/main-board.yaml"


def test_records_come_in_one_order_whatever_the_order_of_files() -> None:
    names = [str(record.key) for record in small().records]
    backwards = dict(reversed(list(SMALL.items())))
    assert [str(record.key) for record in checked(backwards)[0].records] == names == sorted(names)


def test_every_kind_has_a_name_and_a_folder() -> None:
    assert len(KINDS) == 19
    assert all(kind == model.kind and model.called for kind, model in KINDS.items())
    assert {record.kind for record in small().records} == set(KINDS)


@pytest.mark.parametrize("levels", ["within: county\nlevels: {a: A}", "levels: {a: A}"])
def test_circles_of_partnerships_end(levels: str) -> None:
    register, problems = register_from(f"""
== harbour/partnership.yaml
name: Harbour
{levels}
== county/partnership.yaml
name: County
within: harbour
levels: {{a: A}}
""")
    assert register.places_to_look("county")[-1] == "shared"
    assert [p.rule for p in problems] == (["within-itself"] if "within" in levels else [])


def test_what_is_remembered_of_a_record_is_never_told_of_another() -> None:
    board = small().get(Key("harbour", "boards", "finance-group"))
    assert board is not None
    assert references_of(board) and references_of(board) is references_of(board)
    for number in range(50):  # each stands where the one before it stood
        other = board.model_copy(update={"area": f"area-{number}"})
        told = [one.written for one in references_of(other) if one.path == ("area",)]
        assert told == [f"area-{number}"]
    assert [one.written for one in references_of(board) if one.path == ("area",)] == [
        "harbour-town"]


def test_a_record_that_nobody_needs_is_forgotten() -> None:
    board = small().get(Key("harbour", "boards", "finance-group"))
    assert board is not None
    other = board.model_copy()
    assert references_of(other) and inner_parts(other)
    gone = weakref.ref(other)
    del other
    assert gone() is None
