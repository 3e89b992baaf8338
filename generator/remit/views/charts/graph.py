"""A structure chart before it is drawn: who answers to whom, and what is said of each."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

EdgeKind = Literal[
    "committee", "accountable", "reports", "informs", "scrutinised", "hands-over", "pays",
    "follows"]
Direction = Literal["down", "right"]
Subject = Literal["bodies", "money", "steps"]


@dataclass(frozen=True, slots=True)
class Group:
    """A panel of the chart: a level or a host, with its public name."""

    id: str
    name: str


@dataclass(frozen=True, slots=True)
class Node:
    """A body in a chart. `words` are said under its name, such as “proposed”.

    `url` is its page's path below the site's root, as in `Page.path`, or a whole https address.
    In a chart laid out for several moments, `others` are what the body is at the others.
    """

    id: str
    name: str
    url: str | None = None
    group: str | None = None
    words: tuple[str, ...] = ()
    classes: tuple[str, ...] = ()
    focus: bool = False
    others: tuple[Node, ...] = ()


@dataclass(frozen=True, slots=True)
class Edge:
    """A line: `tail` answers to (hands over to, is paid by, comes after) `head`. `words` say how
    certain it is, or to which answer it belongs.

    `width`, in points, is for lines that are as wide as an amount.
    """

    tail: str
    head: str
    kind: EdgeKind
    words: tuple[str, ...] = ()
    classes: tuple[str, ...] = ()
    width: float | None = None


@dataclass(frozen=True, slots=True)
class Graph:
    """A whole chart. `nodes` stand in reading order from the top; `beside` is said next to it.
    `subject` is what its nodes are: bodies, who pays and is paid, or the steps of a procedure."""

    name: str
    title: str
    description: str
    groups: tuple[Group, ...]
    nodes: tuple[Node, ...]
    edges: tuple[Edge, ...]
    direction: Direction = "down"
    beside: tuple[str, ...] = ()
    subject: Subject = "bodies"
