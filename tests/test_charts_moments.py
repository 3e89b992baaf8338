"""Charts between whose moments a reader switches: laid out as one, and told one after the other."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from lxml import etree, html

from chart_examples import ENGINE, edge, graphs, node, picture
from register_text import files_in, register_from, write_project
from remit import pipeline
from remit.load.project_files import FilesOnDisk
from remit.model.diagram import Diagram
from remit.model.read_diagrams import read_diagrams
from remit.problems import RemitError
from remit.queries.moments import moments_of
from remit.views.charts.chart import Chart
from remit.views.charts.dot import printable
from remit.views.charts.gallery import charts_called, charts_of
from remit.views.charts.graph import Graph, Group
from remit.views.charts.pictures import draw_graphs
from remit.views.charts.svg import one_of_union_svg
from remit.views.charts.union import union_of
from test_charts_structure import SMALL, many

BEFORE = Graph(
    "before", "Before", "", (Group("place", "Place"), Group("locality", "Localities")),
    (node("hwb", "Health and Wellbeing Board"), node("ice", "Executive"), node("old", "Old Board"),
     node("grays", "Grays Group", group="locality")),
    (edge("ice", "hwb"), edge("old", "hwb"), edge("grays", "ice", "informs")))
AFTER = Graph(
    "after", "After", "", (Group("place", "Place"),),
    (node("hwb", "Health and Wellbeing Board"), node("new", "New Board", "proposed"),
     node("ice", "Executive", "hands over"), node("grays", "Grays Group")),
    (edge("new", "hwb", "accountable"), edge("ice", "hwb", "reports", "open"),
     edge("grays", "ice", "informs")))


def test_a_union_holds_each_body_and_line_once_and_says_where_it_stands() -> None:
    union = union_of([BEFORE, AFTER], "both", "Both")
    stands = {row.id: tuple(None if one is None else one.words for one in places)
              for row, places in zip(union.graph.nodes, union.nodes, strict=True)}
    assert stands == {
        "hwb": ((), ()), "ice": ((), ("hands over",)), "old": ((), None),
        "new": (None, ("proposed",)), "grays": ((), None), "grays--place": (None, ()),
    }
    lines = {(line.tail, line.kind, line.head, line.words): {
                 number for number, own in enumerate(row) if own is not None}
             for line, row in zip(union.graph.edges, union.edges, strict=True)}
    assert lines == {
        ("ice", "reports", "hwb", ()): {0}, ("ice", "reports", "hwb", ("open",)): {1},
        ("old", "reports", "hwb", ()): {0}, ("new", "accountable", "hwb", ()): {1},
        # In another panel it is another node, and so is its line.
        ("grays", "informs", "ice", ()): {0}, ("grays--place", "informs", "ice", ()): {1},
    }
    assert [group.id for group in union.graph.groups] == ["place", "locality"]


def test_two_lines_that_say_the_same_stay_two() -> None:
    twice = replace(BEFORE, edges=(*BEFORE.edges, edge("ice", "hwb")))
    union = union_of([twice, BEFORE], "both", "Both")
    assert [row for line, row in zip(union.graph.edges, union.edges, strict=True)
            if (line.tail, line.head) == ("ice", "hwb")] == [
        (BEFORE.edges[0], BEFORE.edges[0]), (BEFORE.edges[0], None)]


def parts(svg: str) -> dict[str, tuple[str, ...]]:
    """Where each body and each panel stands: its box, as it is written."""
    found = {}
    for group in etree.fromstring(svg.encode()).iterfind(".//{*}g"):
        name = group.get("data-node") or group.get("data-group")
        if name:
            box = group.find(".//{*}rect")
            found[name] = tuple(box.get(key) for key in ("x", "y", "width", "height"))
    return found


def drawn(given_graphs: list[Graph]) -> list[str]:
    union = union_of(given_graphs, "both", "Both")
    raw = picture(draw_graphs([union.graph], ENGINE)[0])
    return [one_of_union_svg(raw, union, number, graph, "thurrock/charts/both/")
            for number, graph in enumerate(given_graphs)]


def test_what_stays_stands_where_it_stood_and_what_is_absent_is_not_there() -> None:
    before, after = (parts(svg) for svg in drawn([BEFORE, AFTER]))
    assert set(before) == {"hwb", "ice", "old", "grays", "place", "locality"}
    assert set(after) == {"hwb", "ice", "new", "grays", "place"}
    for name in ("hwb", "ice", "place"):
        assert before[name] == after[name]
    assert before["grays"] != after["grays"]  # it went to another panel


def test_a_box_has_room_for_what_is_said_at_each_moment() -> None:
    long = replace(BEFORE, nodes=(replace(
        BEFORE.nodes[0], name="Long Term Conditions Case Finding and Clinical Management Group",
        words=("accountability not stated", "proposed")), *BEFORE.nodes[1:]))
    alone = parts(drawn([long])[0])["hwb"]
    for first, second in ((long, BEFORE), (BEFORE, long)):
        assert parts(drawn([first, second])[0])["hwb"][2:] == alone[2:]


@settings(max_examples=30, deadline=None)
@given(st.lists(graphs(), min_size=2, max_size=3))
def test_every_moment_can_be_read_back_from_its_picture(several: list[Graph]) -> None:
    named = [replace(graph, name=f"any-{number}") for number, graph in enumerate(several)]
    for graph, svg in zip(named, drawn(named), strict=True):
        read = etree.fromstring(svg.encode())
        bodies = [(body.get("data-node"), body.get("data-name"), body.get("data-words"))
                  for body in read.xpath("//*[@data-node]")]
        assert sorted(bodies) == sorted(
            (body.id, printable(body.name), "; ".join(map(printable, body.words)))
            for body in graph.nodes)
        lines = [(line.get("data-from"), line.get("data-to"), line.get("data-kind"))
                 for line in read.xpath("//*[@data-from]")]
        assert sorted(lines) == sorted((line.tail, line.head, line.kind) for line in graph.edges)


def charts(definition: Mapping[str, Any], text: str = SMALL) -> list[Chart]:
    register, problems = register_from(text)
    assert not [p for p in problems if p.severity == "error"], problems
    diagram = Diagram.model_validate(
        {"name": "chart", "title": "Chart", "partnership": "harbour", **definition})
    found = charts_of(register, moments_of(register, None, (), lambda: None), [diagram])
    return [chart for chart in found if chart.named]


def test_a_definition_with_moments_is_one_chart_with_an_address_for_each() -> None:
    (chart,) = charts({"moments": [
        {"date": "now"}, {"date": "2022-05-01"}, {"with": ["merger"]},
        {"date": "2022-05-01", "with": ["merger"]}]})
    assert chart.name == "harbour/chart"
    assert [scene.name for scene in chart.scenes] == [
        "harbour/chart-now", "harbour/chart-2022-05-01", "harbour/chart-with-merger",
        "harbour/chart-2022-05-01-with-merger"]
    assert [str(scene.moment) for scene in chart.scenes] == [
        "2024-01-01", "2022-05-01", "2024-01-01-with-merger", "2022-05-01-with-merger"]
    assert chart.switch is not None
    assert chart.switch.words[3] == "1 May 2022, with the merger"
    assert {body.id for scene in chart.scenes for body in scene.graph.nodes} == {
        body.id for body in chart.graph.nodes}


def test_a_chart_in_parts_has_its_moments_in_each_part() -> None:
    found = charts({"moments": [{"date": "now"}, {"with": ["merger"]}]}, many(320))
    assert [chart.name for chart in found] == [
        "harbour/chart-top", "harbour/chart-quay-north-1", "harbour/chart-quay-north-2"]
    assert found[0].scenes[1].name == "harbour/chart-top-with-merger"


def test_a_chart_is_called_by_its_own_name_or_by_that_of_one_moment() -> None:
    found = charts({"moments": [{"date": "now"}, {"with": ["merger"]}]})
    assert [one.name for one in charts_called(found, ["chart"])] == [
        "harbour/chart-now", "harbour/chart-with-merger"]
    assert [one.name for one in charts_called(found, ["chart-now"])] == ["harbour/chart-now"]
    with pytest.raises(RemitError, match="chart-with-merger"):
        charts_called(found, ["chart-with-murger"])


@pytest.mark.parametrize(("written", "rule", "place", "says", "help"), [
    ("moments: [{date: 2022-05-01}]", "wrong-type", "3:10",
     "a chart that is switched has two moments or more", "write another"),
    ("moments: [{date: now}, {with: []}]", "wrong-type", "3:10",
     "two of these moments are the same", "take one of them out"),
    ("moments: [{date: now}, {date: 2022-05}]", "wrong-type", "3:31",
     "this must be a whole date", "write year, month and day"),
    ("moments: [{date: now}, 2022-05-01]", "wrong-type", "3:24",
     "this must be written as keys with values", "date: 2022-05-01"),
    ("moments: [{date: now}, {on: 2022-05-01}]", "unknown-key", "3:25",
     "“on” is not a key of this", "it can have date, with"),
    ("moments: [{date: now}, {with: [murger]}]", "unknown-reference", "3:32",
     "“murger” is not a change of harbour", "did you mean “merger”"),
    ("moments: [{date: now}, {with: [merger, split]}]", "excluding-changes", "3:31",
     "exclude each other", ""),
    ("moment: 2022-05-01\nmoments: [{date: now}, {with: [merger]}]", "wrong-type", "1:1",
     "a chart has one moment (moment: and with:) or several (moments:)",
     "write all of them as items of moments:"),
])
def test_what_is_wrong_with_moments_is_told_in_plain_words(
    tmp_path: Path, written: str, rule: str, place: str, says: str, help: str
) -> None:
    text = SMALL.replace("== boards.yaml", """split: {name: The split, state: proposed, """
                         """instead_of: [merger]}\n== boards.yaml""")
    files = files_in(text + "== /diagrams/chart.yaml\ntitle: Chart\npartnership: harbour\n"
                     + written + "\n")
    settings_ = write_project(tmp_path, files)
    register, _ = pipeline.load_register(settings_)
    read, (problem,) = read_diagrams(FilesOnDisk(tmp_path), "diagrams", register)
    assert read == []
    assert (problem.rule, str(problem.place)) == (rule, f"diagrams/chart.yaml:{place}")
    assert says in problem.message and help in problem.help


def test_two_charts_of_one_name_are_told(tmp_path: Path) -> None:
    files = files_in(SMALL + "== /diagrams/a.yaml\ntitle: A\npartnership: harbour\n"
                     "moments: [{date: now}, {with: [merger]}]\n"
                     "== /diagrams/a-now.yaml\ntitle: B\npartnership: harbour\n")
    with pytest.raises(RemitError, match="Two charts would be called harbour/a-now"):
        pipeline.make_site(write_project(tmp_path, files))


def test_a_page_tells_each_moment_below_a_heading_and_its_list_says_the_same(
    tmp_path: Path
) -> None:
    files = files_in(SMALL + "== /diagrams/a.yaml\ntitle: A chart\npartnership: harbour\n"
                     "moments: [{date: now}, {with: [merger]}]\n")
    site = pipeline.make_site(write_project(tmp_path, files))
    assert {path for path in site.files if path.startswith("charts/")} == {
        f"charts/harbour/a-{moment}.{form}" for moment in ("now", "with-merger")
        for form in ("svg", "png")}
    page = next(page for page in site.pages if page.path == "harbour/charts/a/")
    assert [(heading.level, heading.id) for heading in page.headings] == [
        (1, "top"), (2, "moment-now"), (2, "moment-with-merger")]
    body = html.fromstring(f"<main>{page.body}</main>")
    moments = body.xpath("//div[@class='remit-moment']")
    assert [moment.xpath(".//h2")[0].text for moment in moments] == [
        "1 January 2024", "1 January 2024, with the merger"]
    for moment in moments:
        in_picture = {e.get("data-node") for e in moment.xpath(".//svg//*[@data-node]")}
        in_list = {e.get("data-node") for e in moment.xpath(".//ul//*[@data-node]")}
        assert in_picture == in_list and len(in_picture) > 3
        assert moment.xpath(".//a[text()='SVG picture']")
    ids = body.xpath("//@id")
    assert len(ids) == len(set(ids))
    on_partnership = next(page for page in site.pages if page.path == "harbour/")
    assert (3, "moment-now") in [(h.level, h.id) for h in on_partnership.headings]


def test_where_nothing_could_be_drawn_the_lists_of_all_moments_stand(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    engine = tmp_path / "bin" / "dot"
    engine.parent.mkdir()
    engine.write_text("#!/bin/sh\n"
                      'test "$1" = -V && { echo "dot - graphviz version 9.9.9 (0)" >&2; exit 0; }\n'
                      'echo "Error: trouble in init_rank" >&2\nexit 1\n')
    engine.chmod(0o755)
    monkeypatch.setenv("PATH", f"{engine.parent}:/usr/bin:/bin")
    files = files_in(SMALL + "== /diagrams/a.yaml\ntitle: A chart\npartnership: harbour\n"
                     "moments: [{date: now}, {with: [merger]}]\n")
    written = write_project(tmp_path / "p", files)
    site = pipeline.make_site(pipeline.Settings(written.root, dot="system"))
    page = next(page for page in site.pages if page.path == "harbour/charts/a/")
    body = html.fromstring(f"<main>{page.body}</main>")
    assert len(body.xpath("//div[@class='remit-moment']//ul[@class='remit-outline']")) == 2
    assert [heading.id for heading in page.headings] == ["top", "moment-now", "moment-with-merger"]
    assert not body.xpath("//figure")
