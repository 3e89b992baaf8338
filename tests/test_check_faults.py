"""Each kind of fault, planted in a small register, is found where it stands and told in words."""

from __future__ import annotations

import pytest

from planted_faults import FAULTS as GENERAL
from planted_faults import Fault
from planted_plan_faults import PLANS
from register_text import checked, register_from, told
from remit.rules import rule_pages
from small_register import SMALL

FAULTS = [*GENERAL, *PLANS]
# Told while a chart is drawn, not while files are checked.
_ELSEWHERE = {"undrawn-chart"}


@pytest.mark.parametrize("fault", FAULTS, ids=lambda f: f"{f.rule}-{f.new[:25]!r}")
def test_a_planted_fault_is_told_once_at_its_place_with_its_help(fault: Fault) -> None:
    _, problems = checked(fault.planted())
    assert told(problems) == [f"{fault.rule} {fault.place()}"]
    (problem,) = problems
    assert fault.says in problem.message
    assert fault.help in problem.help
    assert problem.severity == fault.severity


def test_the_clean_twin_is_silent() -> None:
    register, problems = checked(SMALL)
    assert problems == []
    assert len(register.records) > 20


def test_every_rule_has_a_planted_fault() -> None:
    assert {fault.rule for fault in FAULTS} == rule_pages().keys() - _ELSEWHERE


def test_several_faults_in_several_files_are_all_told_in_one_run() -> None:
    planted = [next(f for f in FAULTS if (f.rule, f.file) == one) for one in (
        ("stray-file", "/content/notes.yaml"), ("unknown-level", "areas.yaml"),
        ("unknown-key", "boards/finance-group.yaml"), ("wrong-kind", "boards/main-board.yaml"),
        ("shadowing-id", "organisations.yaml"), ("unknown-reference", "posts.yaml"),
        ("terms-misnamed", "terms-of-reference/main-board-2022.yaml"),
        ("unknown-kind", "board/hwb.yaml"), ("excluding-changes", "/diagrams/structure.yaml"))]
    files = {fault.path: fault.planted()[fault.path] for fault in planted}
    _, problems = checked({**SMALL, **files})
    assert sorted(told(problems)) == sorted(f"{f.rule} {f.place()}" for f in planted)
    places = [(p.place.file, p.place.line, p.place.column) for p in problems]
    assert places == sorted(places)


def test_what_cannot_be_read_is_not_told_to_be_missing() -> None:
    """A fault in one file brings no second one in those that name its record."""
    main = "content/harbour/boards/main-board.yaml"
    _, problems = checked({**SMALL, main: SMALL[main].replace("type:", "tipe:")})
    assert told(problems) == [f"unknown-key {main}:3:1"]
    _, problems = checked({**SMALL, "content/harbour/organisations.yaml": "council: [\n"})
    assert [p.rule for p in problems] == ["unreadable-file"]


def test_files_in_both_layouts_are_read() -> None:
    register, problems = register_from("""
== partnership.yaml
name: Harbour
levels: {town: Town}
== areas/harbour-town.yaml
name: Harbour
level: town
== areas.yaml
quayside: {name: Quayside, level: town}
== boards.yaml
one: {name: One, type: board, area: quayside}
== boards/two.yml
name: Two
type: board
area: harbour-town
""")
    assert problems == []
    assert [str(r.key) for r in register.records] == [
        "harbour/areas/harbour-town", "harbour/areas/quayside", "harbour/boards/one",
        "harbour/boards/two", "harbour/partnership/partnership"]
