"""A chart that the site shows: what it draws, for which moment or moments, and where it stands."""

from __future__ import annotations

from dataclasses import dataclass

from remit.model.fields import SourceRef
from remit.model.moment import Moment
from remit.views.charts.graph import Graph
from remit.views.charts.union import Union


@dataclass(frozen=True, slots=True)
class Chart:
    """A graph with the partnership it belongs to and the moment it is drawn for.

    A `named` chart has a page of its own and fixed addresses; the others stand on a body's page.
    Between the moments of a `switch` a reader switches: its union is then the graph. `source` has
    the places on which a chart rests that is not drawn from records.
    """

    partnership: str
    graph: Graph
    moment: Moment
    named: bool
    switch: Switch | None = None
    source: tuple[SourceRef, ...] = ()

    @property
    def name(self) -> str:
        """`thurrock/structure-2019`: unique within the site."""
        return f"{self.partnership}/{self.graph.name}"

    @property
    def scenes(self) -> tuple[Chart, ...]:
        """The chart at each of its moments; each is published as files of its own."""
        return self.switch.scenes if self.switch else (self,)


@dataclass(frozen=True, slots=True)
class Switch:
    """The moments of a chart: a chart for each, and all of them as one, to be laid out once.

    For each there are `words` (“1 December 2019, with the ICP reform”) and an address
    (`2019-12-01-with-icp-reform`).
    """

    union: Union
    scenes: tuple[Chart, ...]
    words: tuple[str, ...]
    addresses: tuple[str, ...]
