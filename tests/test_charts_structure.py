"""Structure charts from the register: their bodies and lines, their panels, their parts."""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path
from typing import Any

import pytest

from register_text import files_in, register_from, write_project
from remit import pipeline
from remit.load.project_files import FilesOnDisk
from remit.model.diagram import Diagram
from remit.model.moment import Moment
from remit.model.read_diagrams import read_diagrams
from remit.problems import RemitError
from remit.queries.moments import moments_of
from remit.views.charts.chart import Chart
from remit.views.charts.gallery import charts_of
from remit.views.charts.graph import Graph

SMALL = """
== partnership.yaml
name: Harbour
speaks_for: 2024-01-01
levels: {top: Whole harbour, quay: Quay}
== areas.yaml
all: {name: The harbour, level: top}
north: {name: North quay, level: quay, within: all}
== organisations.yaml
council: {name: Harbour Council, type: unitary-council}
trust: {name: Pilots' Trust, type: company}
== sources.yaml
paper: {name: Paper, type: other, date: 2020}
== changes.yaml
merger:
  name: The merger
  state: proposed
  successions:
    - {bodies: [crew], into: [deck], certainty: implied}
    - {bodies: [pilots], into: [deck], open_question: What do the pilots keep?}
== boards.yaml
main: {name: Main Board, type: council-committee, area: all, host: [council]}
pilots:
  name: Pilots
  type: working-group
  area: north
  host: [trust]
  reports_to:
    - {to: main, as: reports}
    - {to_unnamed: Somebody, as: informs, certainty: disputed}
crew:
  name: Crew
  type: working-group
  area: north
  until: merger
  state: dormant
  reports_to: [{to: pilots, as: accountable, certainty: implied}]
deck:
  name: Deck Board
  type: programme-board
  area: north
  from: merger
  not_stated: [reports_to]
watch:
  name: Watch
  type: network
  area: north
  from: 2024
  scrutinised_by: [{board: main}]
old: {name: Old Board, type: board, area: all, until: 2020}
"""


def chart(definition: Mapping[str, Any] | None = None, text: str = SMALL) -> Graph:
    (only,) = charts(definition, text)
    return only.graph


def charts(definition: Mapping[str, Any] | None = None, text: str = SMALL) -> list[Chart]:
    """The named charts of a register, with one definition or with none."""
    register, problems = register_from(text)
    assert not [p for p in problems if p.severity == "error"], problems
    diagrams: list[Diagram] = []
    if definition:
        diagrams = [Diagram.model_validate(
            {"name": "chart", "title": "Chart", "partnership": "harbour", **definition})]
    moments = moments_of(register, None, (), lambda: None)
    return [c for c in charts_of(register, moments, diagrams) if c.named]


def lines(graph: Graph) -> set[tuple[str, str, str, tuple[str, ...]]]:
    return {(e.tail, e.kind, e.head, e.words) for e in graph.edges}


def bodies(graph: Graph) -> dict[str, tuple[str, ...]]:
    return {node.id: node.words for node in graph.nodes}


def test_without_a_definition_a_partnership_has_its_structure_chart() -> None:
    (only,) = charts()
    assert only.name == "harbour/structure"
    assert lines(only.graph) == {
        ("main", "committee", "org-council", ()),
        ("pilots", "reports", "main", ()),
        ("pilots", "informs", "pilots-unnamed-1", ("disputed",)),
        ("crew", "accountable", "pilots", ("implied",)),
    }
    assert bodies(only.graph)["crew"] == ("dormant",)
    assert [(g.id, g.name) for g in only.graph.groups] == [
        ("top", "Whole harbour: The harbour"), ("quay", "Quay: North quay")]


def test_what_is_not_known_stands_beside_the_chart_and_what_is_over_nowhere() -> None:
    graph = chart()
    assert "watch" not in bodies(graph) and "old" not in bodies(graph)
    assert graph.beside == ("Not known whether it existed at this date: Watch.",)


def test_with_a_proposal_bodies_begin_close_and_hand_over() -> None:
    graph = chart({"with": ["merger"]})
    assert bodies(graph)["deck"] == ("proposed", "accountability not stated")
    assert bodies(graph)["crew"] == ("ends", "dormant", "hands over")
    assert bodies(graph)["pilots"] == ("hands over",)
    assert ("crew", "hands-over", "deck", ("implied",)) in lines(graph)
    assert ("pilots", "reports", "main", ("open",)) in lines(graph)
    assert "Ends with the proposal: Crew is accountable to Pilots." in graph.beside


@pytest.mark.parametrize(("definition", "expected"), [
    ({"root": "pilots"}, {"pilots", "crew", "pilots-unnamed-1"}),
    ({"types": ["working-group"]}, {"pilots", "crew", "pilots-unnamed-1"}),
    ({"levels": ["top"]}, {"main", "org-council"}),
    ({"levels": ["top"], "types": ["network"]}, set()),
    ({"moment": "2025-06-01", "levels": ["quay"]}, {"pilots", "crew", "watch", "pilots-unnamed-1"}),
])
def test_a_definition_chooses_bodies(definition: Mapping[str, Any], expected: set[str]) -> None:
    assert set(bodies(chart(definition))) == expected


def test_a_chart_can_be_grouped_by_host_and_grow_to_the_right() -> None:
    graph = chart({"group_by": "host", "direction": "right"})
    assert [(g.id, g.name) for g in graph.groups] == [
        ("council", "Harbour Council"), ("no-host", "No host stated"), ("trust", "Pilots' Trust")]
    assert graph.direction == "right"
    assert chart({"group_by": "nothing"}).groups == ()


def many(boards: int) -> str:
    written = "".join(
        f"b{n}: {{name: Board {n}, type: board, area: {'all' if n < 100 else 'north'}, "
        f"reports_to: [{{to: b{n // 3}, as: reports}}]}}\n" for n in range(1, boards))
    head, _, _ = SMALL.partition("main: {name")
    return (head.replace("[crew]", "[b1]").replace("[pilots]", "[b2]").replace("[deck]", "[b3]")
            + "b0: {name: Board 0, type: board, area: all}\n" + written)


def test_more_than_150_bodies_are_drawn_in_parts_that_hold_every_body_and_line() -> None:
    text = many(320)
    parts = charts(text=text)
    names = [part.graph.name for part in parts]
    assert names == ["structure-top", "structure-quay-north-1", "structure-quay-north-2"]
    drawn = {node for part in parts for node in bodies(part.graph)}
    assert drawn >= {f"b{n}" for n in range(320)}
    all_lines = {line[:3] for part in parts for line in lines(part.graph)}
    assert all_lines == {(f"b{n}", "reports", f"b{n // 3}") for n in range(1, 320)}
    assert len(charts(text=many(150))) == 1


def test_reading_order_is_from_the_top() -> None:
    order = [node.id for node in chart(text=many(40)).nodes]
    assert order[0] == "b0"
    for n in range(1, 40):
        assert order.index(f"b{n // 3}") < order.index(f"b{n}")


def test_two_charts_of_one_name_are_told(tmp_path: Path) -> None:
    files = files_in(many(320) + "== /diagrams/a.yaml\ntitle: A\npartnership: harbour\n"
                     "== /diagrams/a-top.yaml\ntitle: B\npartnership: harbour\nlevels: [top]\n")
    with pytest.raises(RemitError, match="Two charts would be called harbour/a-top"):
        pipeline.make_site(write_project(tmp_path, files))


def test_a_definition_cannot_take_the_name_of_a_chart_around_a_body(tmp_path: Path) -> None:
    files = files_in(SMALL + "== /diagrams/around-main.yaml\ntitle: A\npartnership: harbour\n")
    settings = write_project(tmp_path, files)
    register, _ = pipeline.load_register(settings)
    _, (problem,) = read_diagrams(FilesOnDisk(tmp_path), "diagrams", register)
    assert (problem.rule, str(problem.place)) == ("bad-id", "diagrams/around-main.yaml:1:1")


def test_a_chart_that_cannot_be_drawn_becomes_its_list_and_a_warning(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    engine = tmp_path / "bin" / "dot"
    engine.parent.mkdir()
    engine.write_text("#!/bin/sh\n"
                      'test "$1" = -V && { echo "dot - graphviz version 9.9.9 (0)" >&2; exit 0; }\n'
                      'echo "Error: trouble in init_rank" >&2\nexit 1\n')
    engine.chmod(0o755)
    monkeypatch.setenv("PATH", f"{engine.parent}:/usr/bin:/bin")
    written = write_project(tmp_path / "p", files_in(SMALL))
    site = pipeline.make_site(pipeline.Settings(written.root, dot="system"))
    told = [p for p in site.problems if p.rule == "undrawn-chart"]
    assert told and all("trouble in init_rank" in p.message for p in told)
    assert not site.has_errors
    page = next(p for p in site.pages if p.path == "harbour/charts/structure/")
    assert "<svg xmlns" not in page.body.partition("remit-outline")[0]
    assert 'data-node="pilots"' in page.body
    assert not [path for path in site.files if path.startswith("charts/")]


def test_a_moment_is_part_of_what_a_chart_says() -> None:
    (only,) = charts({"moment": "2022-05-01", "with": ["merger"]})
    assert isinstance(only.moment, Moment)
    assert str(only.moment) == "2022-05-01-with-merger"
