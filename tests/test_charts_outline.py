"""The list of a chart says what its picture says: each body once in full, each line once."""

from __future__ import annotations

import itertools
from dataclasses import replace
from typing import Any

from hypothesis import HealthCheck, given, settings
from lxml import etree, html
from markupsafe import Markup

from chart_examples import ENGINE, LEVELS, STRUCTURE, edge, graphs, list_of, macros, node, picture
from remit.views.charts.graph import Graph
from remit.views.charts.key import key_of
from remit.views.charts.outline import outline_of
from remit.views.charts.pictures import draw_graphs
from remit.views.charts.svg import inline_svg


def _bodies(parsed: Any) -> list[tuple[str, str]]:
    found = parsed.xpath("//*[@data-node]")
    return sorted((body.get("data-node"), body.get("data-words")) for body in found)


def _lines(parsed: Any) -> list[tuple[str, ...]]:
    keys = ("data-from", "data-to", "data-kind", "data-words")
    return sorted(tuple(line.get(key) for key in keys) for line in parsed.xpath("//*[@data-from]"))


@settings(max_examples=60, deadline=None, suppress_health_check=[HealthCheck.too_slow])
@given(graphs())
def test_the_list_and_the_picture_hold_the_same_bodies_and_lines(graph: Graph) -> None:
    svg = etree.fromstring(
        inline_svg(picture(draw_graphs([graph], ENGINE)[0]), graph, "x/").encode()
    )
    listed = html.fromstring(list_of(graph, "x/"))
    assert _bodies(listed) == _bodies(svg) != []
    assert _lines(listed) == _lines(svg)


def test_a_line_is_said_in_words() -> None:
    listed = html.fromstring(list_of(STRUCTURE))
    (tica,) = listed.xpath('//li[@data-node="tica"]')
    said = " ".join(tica.xpath("./*[not(self::ul)]//text() | ./text()")).split()
    assert " ".join(said) == (
        "Thurrock Integrated Care Alliance , reports to Health and Wellbeing Board (implied)"
    )


def test_a_body_with_two_heads_stands_in_full_once_and_again_under_the_other() -> None:
    listed = html.fromstring(list_of(STRUCTURE))
    assert len(listed.xpath('//li[@data-node="ice"]')) == 1
    (again,) = listed.xpath('//li[@data-node="cabinet"]/ul/li')
    assert again.get("data-again") == "ice"
    assert "also reports to Cabinet of Thurrock Council" in again.text_content()


def test_the_list_begins_with_who_answers_to_nobody() -> None:
    tops = [entry.node.id for entry in outline_of(STRUCTURE).entries]
    assert tops == ["council", "cabinet", "grays"]


def test_a_body_without_lines_says_so() -> None:
    (grays,) = html.fromstring(list_of(STRUCTURE)).xpath('//li[@data-node="grays"]')
    said = " ".join(grays.text_content().split())
    assert said == "Grays Locality Delivery Group (existence disputed) Localities. No line stated"


def test_a_body_stands_under_whom_it_reports_to_rather_than_whom_it_informs() -> None:
    lines = (edge("a", "b", "informs"), edge("a", "c", "reports"))
    nodes = tuple(node(id, id.upper()) for id in "bca")
    b, c = outline_of(Graph("x", "x", "x", LEVELS, nodes, lines)).entries
    assert b.below[0].again
    assert not c.below[0].again


def test_who_is_scrutinised_does_not_stand_under_the_scrutineer() -> None:
    lines = (edge("board", "scrutiny", "scrutinised"),)
    nodes = (node("board", "Board"), node("scrutiny", "Scrutiny"))
    board, scrutiny = outline_of(Graph("x", "x", "x", LEVELS, nodes, lines)).entries
    assert (board.node.id, board.again) == ("board", False)
    assert board.line == ""
    assert scrutiny.below[0].line == "scrutinised by Scrutiny"


def test_a_circle_of_lines_ends() -> None:
    lines = (edge("a", "b"), edge("b", "c"), edge("c", "a"))
    (a,) = outline_of(Graph("x", "x", "x", (), tuple(node(id, id) for id in "abc"), lines)).entries
    c = a.below[0]
    b = c.below[0]
    assert [entry.node.id for entry in (a, c, b)] == ["a", "c", "b"]
    assert b.below[0].again and b.below[0].node.id == "a"


def test_a_chain_of_a_thousand_bodies_is_listed_without_nesting_a_thousand_deep() -> None:
    names = [f"b{number}" for number in range(1000)]
    chain = Graph(
        "x",
        "x",
        "x",
        (),
        tuple(node(name, name) for name in names),
        tuple(edge(low, high) for high, low in itertools.pairwise(names)),
    )
    listed = html.fromstring(list_of(chain))
    assert len(listed.xpath("//li[@data-node]")) == 1000
    assert len(listed.xpath("//*[@data-from]")) == 999
    assert max(len(list(body.iterancestors("ul"))) for body in listed.iter("li")) < 15


def test_what_is_beside_the_chart_is_said_below_the_list() -> None:
    listed = html.fromstring(f"<div>{list_of(STRUCTURE)}</div>")
    assert listed.xpath('//ul[@class="remit-beside"]/li/text()') == list(STRUCTURE.beside)


def test_the_key_names_what_occurs_and_nothing_else() -> None:
    assert [(sign.shows, sign.name) for sign in key_of(STRUCTURE)] == [
        ("line", "committee"),
        ("line", "reports"),
        ("line", "informs"),
        ("line-mark", "implied"),
        ("line-mark", "disputed"),
        ("body-mark", "dormant"),
        ("body-mark", "organisation"),
    ]
    assert key_of(replace(STRUCTURE, nodes=(), edges=())) == ()


def test_marks_that_look_alike_share_a_sign() -> None:
    (dotted,) = [sign for sign in key_of(STRUCTURE) if sign.name == "dormant"]
    assert dotted.meaning == "dormant, existence disputed"


def test_the_figure_shows_a_sign_for_each_entry_of_the_key() -> None:
    figure = html.fromstring(
        str(
            macros().figure(
                Markup("<svg></svg>"), "A <b>chart</b>", key_of(STRUCTURE), (("SVG", "../x.svg"),)
            )
        )
    )
    signs = figure.xpath("//figcaption/ul/li")
    assert len(signs) == len(key_of(STRUCTURE))
    assert all(sign.xpath('.//*[local-name()="g"]/*') for sign in signs)
    (view,) = figure.xpath('//div[@role="region"]')
    assert (view.get("tabindex"), view.get("aria-label")) == ("0", "Chart: A <b>chart</b>")
    assert figure.xpath("//figcaption/p/a/@href") == ["../x.svg"]
