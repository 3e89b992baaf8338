"""Says how high a body stands in a chart, where the lines alone would not say it well.

Two things are put right. A body whose sources state no line would stand in the top row, beside the
highest, which would say too much. And the panels of levels would stand beside each other in any
order, where a lower level belongs below a higher.
"""

from __future__ import annotations

from collections import Counter

from remit.views.charts.graph import Edge, Graph

# So many bodies in a row are as wide as a page; those without a line begin another row.
_FULL_ROW = 5


class Standing:
    """Where the bodies of one chart stand: depth 0 is the top row."""

    def __init__(self, graph: Graph) -> None:
        self.graph = graph
        panels = {group.id: number for number, group in enumerate(graph.groups)}
        self.panel = {node.id: panels.get(node.group or "", -1) for node in graph.nodes}
        self.heads: dict[str, list[str]] = {node.id: [] for node in graph.nodes}
        self.tails: dict[str, list[str]] = {node.id: [] for node in graph.nodes}
        for edge in graph.edges:
            self.heads[edge.tail].append(edge.head)
            self.tails[edge.head].append(edge.tail)
        self.depth = self._depths()
        self.below = self._below()
        for lower, upper in self.below.items():
            self.heads[lower].append(upper)
            self.tails[upper].append(lower)
        self.depth = self._depths()

    def _below(self) -> dict[str, str]:
        """For each body without a line of its own: the body below which it is put.

        That is a body of its level that others answer to, where the row below has most room; or
        where all these rows are full, any body of its level that stands here already, so that a
        chart grows down instead of ever wider; or where there is none, the deepest body of a higher
        level. A body that hands over stands below the one that takes over, and no body is put below
        one that is drawn below it.
        """
        lines = [edge for edge in self.graph.edges if edge.kind != "hands-over"]
        upper = {edge.head for edge in lines}
        placed = upper | {edge.tail for edge in lines}
        depth = dict(self.depth)
        in_row = Counter((panel, depth[body]) for body, panel in self.panel.items()
                         if body in placed or self.heads[body])
        found: dict[str, str] = {}
        for body, panel in self.panel.items():
            if body in placed or self.heads[body]:
                continue
            under = self._under(body)
            peers = [b for b in self.panel if self.panel[b] == panel and b not in under]
            tops = [b for b in peers if b in upper]
            higher = [b for b in self.panel if 0 <= self.panel[b] < panel and b not in under
                      and b in placed]
            rooms = {b: (in_row[panel, depth[b] + 1], depth[b]) for b in peers}
            if tops:
                if all(rooms[b][0] >= _FULL_ROW for b in tops):
                    tops += [b for b in peers if b in found]
                found[body] = min(tops, key=rooms.__getitem__)
                depth[body] = depth[found[body]] + 1
                in_row[panel, depth[body]] += 1
            elif higher:
                found[body] = max(higher, key=self.depth.__getitem__)
        return found

    def rows_down(self, edge: Edge) -> int:
        """How many rows a line spans at least: into a lower level, all the way past the higher."""
        upper, lower = self.panel[edge.head], self.panel[edge.tail]
        if not 0 <= upper < lower or edge.head in self._under(edge.tail):
            return 1
        above = [self.depth[body] for body, panel in self.panel.items() if panel == upper]
        return max(above) - self.depth[edge.head] + 1

    def _depths(self) -> dict[str, int]:
        """The longest way from the top to each body; round a circle of lines, no way at all."""
        depth = dict.fromkeys(self.heads, 0)
        waits_for = {body: len(heads) for body, heads in self.heads.items()}
        ready = [body for body, heads in self.heads.items() if not heads]
        for head in ready:
            for tail in self.tails[head]:
                depth[tail] = max(depth[tail], depth[head] + 1)
                waits_for[tail] -= 1
                if not waits_for[tail]:
                    ready.append(tail)
        return depth

    def _under(self, body: str) -> set[str]:
        """Every body that some chain of lines puts below this one."""
        found: set[str] = set()
        waiting = [body]
        while waiting:
            tails = set(self.tails[waiting.pop()]) - found
            found |= tails
            waiting += tails
        return found
