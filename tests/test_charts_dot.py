"""A chart in DOT: names stay literal, the same graph gives the same text, levels stand in order."""

from __future__ import annotations

from collections import Counter
from dataclasses import replace

import pytest
from lxml import etree

from chart_examples import ENGINE, HOSTILE, LEVELS, STRUCTURE, edge, node, picture
from remit.views.charts.dot import dot_text, name_lines, printable, word_lines
from remit.views.charts.draw import draw_charts
from remit.views.charts.graph import Graph, Group, Node
from remit.views.charts.look import LINES, LOOK


@pytest.mark.parametrize("name", HOSTILE)
def test_a_name_comes_out_as_it_was_typed(name: str) -> None:
    graph = Graph("x", name, name, (Group("g", name),), (Node("a", name, group="g"),), ())
    raw = picture(draw_charts([dot_text(graph, caption=(name,))], ENGINE)[0])
    drawn = etree.fromstring(raw)
    (body,) = drawn.xpath('//*[@id="n0"]')
    lines = [" ".join(text.split()) for text in body.xpath('*[local-name()="text"]/text()')]
    assert lines == [line for line in name_lines(name, LOOK.wrap) if line]
    assert "alert" not in {child.tag for child in drawn.iter()}


def test_what_no_page_can_show_is_replaced() -> None:
    assert printable("a\x00b\x07c\ud800d\ufffee") == "a\ufffdb\ufffdc\ufffdd\ufffde"


def test_a_name_wraps_into_few_lines_of_like_length() -> None:
    assert name_lines("Health and Wellbeing Board", 24) == ("Health and", "Wellbeing Board")
    assert name_lines("Finance Group", 24) == ("Finance Group",)
    assert max(map(len, name_lines("x" * 100, 24))) == 24
    assert word_lines(("proposed", "dormant"), 24) == ("(proposed, dormant)",)


def test_the_same_graph_gives_the_same_text() -> None:
    assert dot_text(STRUCTURE) == dot_text(replace(STRUCTURE))


def test_each_kind_of_line_has_a_pattern_of_its_own() -> None:
    patterns = [tuple(sorted(line.attributes.items())) for line in LINES.values()]
    assert len(set(patterns)) == len(LINES) == 8
    assert len({line.pattern for line in LINES.values()}) == len(LINES)


def _heights(graph: Graph) -> dict[str, float]:
    """How far down each body is drawn."""
    drawn = etree.fromstring(picture(draw_charts([dot_text(graph)], ENGINE)[0]))
    found = {}
    for number, body in enumerate(graph.nodes):
        (text, *_) = drawn.xpath(f'//*[@id="n{number}"]/*[local-name()="text"]')
        found[body.id] = float(text.get("y"))
    return found


def test_whom_a_body_answers_to_is_drawn_above_it() -> None:
    heights = _heights(STRUCTURE)
    assert STRUCTURE.edges
    for line in STRUCTURE.edges:
        assert heights[line.head] < heights[line.tail], line


def test_a_lower_level_is_drawn_below_a_higher_one() -> None:
    heights = _heights(STRUCTURE)
    assert heights["grays"] > heights["ltc"]
    informing = replace(STRUCTURE, edges=(*STRUCTURE.edges, edge("grays", "hwb", "informs")))
    heights = _heights(informing)
    assert heights["grays"] > heights["ltc"]


def test_a_body_without_a_line_does_not_stand_in_the_top_row() -> None:
    alone = node("alone", "Stands alone")
    heights = _heights(replace(STRUCTURE, nodes=(*STRUCTURE.nodes, alone)))
    assert heights["alone"] > heights["council"] + 20


def test_a_body_that_others_only_hand_over_to_stands_above_them() -> None:
    nodes = (node("top", "Top"), node("sub", "Sub"), node("new", "New"))
    lines = (edge("sub", "top"), edge("sub", "new", "hands-over"), edge("top", "new", "hands-over"))
    heights = _heights(Graph("x", "x", "x", LEVELS, nodes, lines))
    assert heights["new"] < heights["sub"]
    assert heights["new"] < heights["top"]


def test_many_bodies_without_a_line_begin_new_rows_instead_of_one_wide_one() -> None:
    nodes = (node("top", "Top"), node("sub", "Sub"), *(node(f"b{n}", f"B{n}") for n in range(12)))
    heights = _heights(Graph("x", "x", "x", LEVELS, nodes, (edge("sub", "top"),)))
    rows = Counter(heights.values())
    assert max(rows.values()) <= 6 and len(rows) >= 4
