"""Charts to test with: some of Thurrock's bodies, hostile names, and whatever comes to mind."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import Any

import jinja2
from hypothesis import strategies as st

import remit.views
from remit.views.charts.draw import Drawn, Engine, NotDrawn, find_engine
from remit.views.charts.graph import Edge, EdgeKind, Graph, Group, Node
from remit.views.charts.links import address
from remit.views.charts.outline import outline_of

ENGINE: Engine = find_engine()
HOSTILE = (
    "<script>alert(1)</script>",
    "{{ 7*7 }}",
    "[x](javascript:alert(1))",
    '"><img src=x onerror=alert(1)>',
    "</title></svg>",
    "\\N \\G \\l \\n \\",
    "<b>bold</b>",
    "<<b>bold</b>>",
    "{a|b} & &amp; &lt;",
    'He said "no"\\',
    "two\nlines\tand a tab",
    "digraph",
    "",
    " ",
    "]]> --> <!-- x",
    "\x00\x07\ud800\ufffe",
    "Pwyllgor Iechyd a Gofal Ŵyl — “naïve” 健康委员会",
    "Antidisestablishmentarianismandfloccinaucinihilipilification",
)
# Minimal: the engine says “trouble in init_rank”, and yet writes half a drawing.
NOT_TO_BE_DRAWN = """digraph g {
subgraph cluster_1 { n3; n10; n12; }
subgraph cluster_2 { n1; n9; n14; n15; }
subgraph cluster_3 { n0; n2; n4; n6; }
n4->n9; n4->n0 [label=q constraint=false]; n14->n9; n9->n11 [constraint=false]; n0->n11;
n11->n1 [minlen=2]; n3->n2; n3->n7; n12->n1; n1->n12; n0->n7; n7->n3; n1->n0; n12->n3;
}
"""


def node(id: str, name: str, *words: str, group: str | None = "place", look: str = "") -> Node:
    """A body with a page of its own; `look` is its class."""
    return Node(id, name, f"thurrock/boards/{id}/", group, words, (look,) if look else ())


def edge(tail: str, head: str, kind: EdgeKind = "reports", *words: str) -> Edge:
    """A line whose words are also its classes."""
    return Edge(tail, head, kind, words, words)


LEVELS = (Group("place", "Place: Thurrock"), Group("locality", "Localities"))
STRUCTURE = Graph(
    "structure",
    "Who answers to whom",
    "Eight bodies in Thurrock on 1 December 2019.",
    LEVELS,
    (
        node("council", "Thurrock Council", look="organisation"),
        node("cabinet", "Cabinet of Thurrock Council"),
        node("hwb", "Health and Wellbeing Board"),
        node("ice", "Integrated Commissioning Executive"),
        node("tica", "Thurrock Integrated Care Alliance"),
        node("ltc", "Long Term Conditions Case Finding and Clinical Management Working Group"),
        node("comms", "Communications Group", "dormant", look="dormant"),
        node(
            "grays",
            "Grays Locality Delivery Group",
            "existence disputed",
            group="locality",
            look="disputed",
        ),
    ),
    (
        edge("hwb", "council", "committee"),
        edge("ice", "hwb"),
        edge("ice", "cabinet"),
        edge("tica", "hwb", "reports", "implied"),
        edge("ltc", "tica", "informs"),
        edge("comms", "tica", "reports", "disputed"),
    ),
    beside=("The communications group may have sat under the Better Care Fund.",),
)

KINDS: tuple[EdgeKind, ...] = (
    "committee",
    "accountable",
    "reports",
    "informs",
    "scrutinised",
    "hands-over",
)


@st.composite
def graphs(draw: Callable[..., Any]) -> Graph:
    """Any graph at all: circles, bodies without lines, double lines, hostile names."""
    names = st.one_of(st.sampled_from(HOSTILE), st.text(max_size=60))
    words = st.sampled_from(((), ("implied",), ("disputed", "</text>\x00 \n"), ("open",)))
    panels = tuple(Group(f"g{n}", draw(names)) for n in range(draw(st.integers(0, 3))))
    nodes = tuple(
        Node(
            f"b{n}",
            draw(names),
            draw(st.sampled_from((None, f"x/boards/b{n}/", "javascript:alert(1)"))),
            draw(st.sampled_from((None, *[panel.id for panel in panels]))),
            draw(words),
            draw(st.sampled_from(((), ("proposed",), ("organisation", "closed")))),
            focus=n == 3,
        )
        for n in range(draw(st.integers(1, 9)))
    )
    ends = st.sampled_from(nodes)
    edges = tuple(
        Edge(draw(ends).id, draw(ends).id, draw(st.sampled_from(KINDS)), draw(words), ())
        for _ in range(draw(st.integers(0, 14)))
    )
    return Graph(
        "any",
        draw(names),
        draw(names),
        panels,
        nodes,
        edges,
        draw(st.sampled_from(("down", "right"))),
        draw(st.sampled_from(((), HOSTILE))),
    )


def picture(result: Drawn | NotDrawn) -> bytes:
    """The picture of a chart that must have been drawn."""
    assert isinstance(result, Drawn), result
    return result.picture


def macros() -> Any:
    """The macros of the charts' template, with autoescape as on the site."""
    folder = Path(remit.views.__file__).parent
    loader = jinja2.FileSystemLoader(folder)
    return (
        jinja2.Environment(loader=loader, autoescape=True)
        .get_template("charts/outline.html")
        .module
    )


def list_of(graph: Graph, page: str = "thurrock/") -> str:
    """The chart as a list, as HTML."""
    return str(macros().outline(outline_of(graph), lambda url: address(url, page)))
