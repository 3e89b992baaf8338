"""The flowchart of a procedure: what is asked, what each answer leads to, and what is done."""

from __future__ import annotations

from collections.abc import Iterator

from remit.model.diagram import Diagram, Step
from remit.model.register import Register
from remit.views.addresses import path_of, place_fragment
from remit.views.charts.graph import Edge, Graph, Node


def flowchart_graph(register: Register, diagram: Diagram) -> Graph:
    """The steps of a procedure as a graph, the first one on top. A step leads to the place of the
    source that says it."""
    return Graph(
        diagram.name, diagram.title, " ".join((diagram.description or diagram.title).split()), (),
        tuple(_node(register, diagram, step) for step in diagram.steps),
        tuple(edge for step in diagram.steps for edge in _edges(step)),
        diagram.direction or "down", subject="steps")


def _node(register: Register, diagram: Diagram, step: Step) -> Node:
    return Node(step.id, " ".join(step.text.split()), _place(register, diagram, step),
                classes=("question",) if step.answers else ())


def _edges(step: Step) -> Iterator[Edge]:
    if step.then:
        yield Edge(step.then, step.id, "follows")
    for one in step.answers:
        yield Edge(one.then, step.id, "follows", (one.answer,))


def _place(register: Register, diagram: Diagram, step: Step) -> str | None:
    for cited in step.source or diagram.source:
        found = register.resolve(diagram.partnership, ("sources",), cited.source)
        if found is not None:
            return path_of(found) + (place_fragment(cited.locator) if cited.locator else "")
    return None
