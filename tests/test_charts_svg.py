"""The SVG on a page and as a file: readable back, with links, without paint, safe."""

from __future__ import annotations

import re
import shutil
from dataclasses import replace
from typing import Any

import pytest
from hypothesis import HealthCheck, given, settings
from lxml import etree, html

from chart_examples import ENGINE, HOSTILE, STRUCTURE, graphs, picture
from remit.views.charts.dot import printable
from remit.views.charts.draw import find_engine
from remit.views.charts.graph import Graph
from remit.views.charts.links import address
from remit.views.charts.pictures import draw_graphs
from remit.views.charts.svg import inline_svg, lost_in_drawing, standalone_svg

_PAGE = "thurrock/boards/ice/"


def _inline(graph: Graph, page: str = _PAGE) -> str:
    return inline_svg(picture(draw_graphs([graph], ENGINE)[0]), graph, page)


def _parsed(text: str) -> Any:
    return etree.fromstring(text.encode())


@settings(max_examples=60, deadline=None, suppress_health_check=[HealthCheck.too_slow])
@given(graphs())
def test_every_body_and_line_can_be_read_back(graph: Graph) -> None:
    svg = _parsed(_inline(graph))
    bodies = [
        (body.get("data-node"), body.get("data-words")) for body in svg.xpath("//*[@data-node]")
    ]
    assert bodies == [(node.id, "; ".join(map(printable, node.words))) for node in graph.nodes]
    lines = [
        tuple(line.get(f"data-{what}") for what in ("from", "to", "kind", "words"))
        for line in svg.xpath("//*[@data-from]")
    ]
    told = [
        (edge.tail, edge.head, edge.kind, "; ".join(map(printable, edge.words)))
        for edge in graph.edges
    ]
    assert sorted(lines) == sorted(told)
    assert not svg.xpath('//*[starts-with(@*[local-name()="href"], "javascript")]')


@pytest.mark.parametrize("name", HOSTILE)
def test_hostile_text_stays_text(name: str) -> None:
    nodes = tuple(replace(node, name=name, words=(name,)) for node in STRUCTURE.nodes)
    groups = tuple(replace(group, name=name) for group in STRUCTURE.groups)
    edges = tuple(replace(edge, words=(name,)) for edge in STRUCTURE.edges)
    hostile = replace(
        STRUCTURE,
        title=name,
        description=name,
        nodes=nodes,
        groups=groups,
        edges=edges,
        name="h",
    )
    raw = picture(draw_graphs([hostile], ENGINE, alone=True)[0])
    allowed = {
        "svg",
        "style",
        "title",
        "desc",
        "g",
        "a",
        "rect",
        "path",
        "polygon",
        "text",
        "ellipse",
        "polyline",
    }
    for text in (inline_svg(raw, hostile, _PAGE), standalone_svg(raw, hostile, "charts/thurrock/")):
        parsed = _parsed(text)
        assert {etree.QName(element).localname for element in parsed.iter()} <= allowed
        assert {
            key for element in parsed.iter() for key in element.attrib if key.startswith("on")
        } == set()
        as_html = html.fromstring(f"<div>{text.split('?>')[-1]}</div>")
        assert {element.tag for element in as_html.iter()} <= allowed | {"div"}


def test_nothing_in_it_says_a_colour_a_font_or_a_style() -> None:
    svg = _parsed(_inline(STRUCTURE))
    keys = {key for element in svg.iter() for key in element.attrib}
    assert "class" in keys
    assert not {key for key in keys if re.match("fill|stroke|font|style|xlink|on", key)}


def test_it_says_what_it_is_and_who_drew_it() -> None:
    svg = _parsed(_inline(STRUCTURE))
    assert "graphviz-pure" in svg.get("data-drawn-by")
    assert svg.get("role") == "group"
    (title,) = svg.xpath(f'//*[@id="{svg.get("aria-labelledby")}"]')
    (description,) = svg.xpath(f'//*[@id="{svg.get("aria-describedby")}"]')
    assert (title.text, description.text) == (STRUCTURE.title, STRUCTURE.description)
    assert "pt" not in svg.get("width") + svg.get("height")


def test_ids_begin_with_the_chart_so_that_two_fit_on_a_page() -> None:
    both = _inline(STRUCTURE) + _inline(replace(STRUCTURE, name="other"))
    ids = re.findall(r' id="([^"]*)"', both)
    assert len(ids) == len(set(ids)) == 2 * (len(STRUCTURE.nodes) + 2)
    assert all(id.startswith("chart-") for id in ids)


def test_links_are_seen_from_the_page_and_a_page_has_none_to_itself() -> None:
    svg = _parsed(_inline(STRUCTURE))
    hrefs = [link.get("href") for link in svg.iter("{*}a")]
    assert hrefs[:2] == ["../council/", "../cabinet/"]
    assert len(hrefs) == len(STRUCTURE.nodes) - 1
    assert not svg.xpath('//*[@data-node="ice"]/*[local-name()="a"]')


@pytest.mark.parametrize(
    ("url", "page", "link"),
    [
        ("a/boards/x/", "", "a/boards/x/"),
        ("a/boards/x/", "a/", "boards/x/"),
        ("a/boards/x/#seats", "a/boards/x/", "#seats"),
        ("a/boards/x/", "a/boards/x/", None),
        ("a/", "a/boards/x/", "../../"),
        ("https://example.org/x", "a/", "https://example.org/x"),
        ("JavaScript:alert(1)", "a/", None),
        ("//example.org/", "a/", None),
        ("/etc/", "a/", None),
        (None, "a/", None),
    ],
)
def test_an_address_is_relative_or_whole_or_no_link(
    url: str | None, page: str, link: str | None
) -> None:
    assert address(url, page) == link


def test_the_bodies_follow_each_other_in_reading_order() -> None:
    svg = _parsed(_inline(STRUCTURE))
    assert [b.get("data-node") for b in svg.xpath("//*[@data-node]")] == [
        n.id for n in STRUCTURE.nodes
    ]


def test_a_file_of_its_own_carries_its_style_and_its_key() -> None:
    raw = picture(draw_graphs([STRUCTURE], ENGINE, alone=True)[0])
    text = standalone_svg(raw, STRUCTURE, "charts/thurrock/")
    svg = _parsed(text)
    assert "prefers-color-scheme: dark" in text
    assert "@import" not in text
    assert "url(" not in text
    assert svg.xpath('//*[@data-node="hwb"]/*[local-name()="a"]/@href') == [
        "../../thurrock/boards/hwb/"
    ]
    printed = " ".join(svg.xpath('//*[@class="caption"]/text()'))
    assert printed.startswith("Who answers to whom Thick line: committee of.")
    assert "may have sat under the Better Care Fund" in printed


def test_a_drawing_without_a_line_is_noticed() -> None:
    raw = picture(draw_graphs([STRUCTURE], ENGINE)[0])
    assert not lost_in_drawing(raw, STRUCTURE)
    assert lost_in_drawing(raw.replace(b'<g id="e3"', b'<g id="x3"'), STRUCTURE)
    assert lost_in_drawing(raw.replace(b'<g id="n3"', b'<g id="x3"'), STRUCTURE)


def test_the_machines_own_dot_gives_the_same_bodies_and_lines() -> None:
    if shutil.which("dot") is None:
        pytest.skip("this machine has no Graphviz of its own")
    raw = picture(draw_graphs([STRUCTURE], find_engine("system"))[0])
    ours, theirs = _parsed(_inline(STRUCTURE)), _parsed(inline_svg(raw, STRUCTURE, _PAGE))
    assert "graphviz-pure" not in theirs.get("data-drawn-by")
    for svg in (ours, theirs):
        assert len(svg.xpath("//*[@data-node]")) == len(STRUCTURE.nodes)
        assert len(svg.xpath("//*[@data-from]")) == len(STRUCTURE.edges)
