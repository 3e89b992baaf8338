"""Says how high a body stands in a chart, where the lines alone would not say it well.

Two things are put right. A body whose sources state no line would stand in the top row, beside the
highest, which would say too much. And the panels of levels would stand beside each other in any
order, where a lower level belongs below a higher.
"""

from __future__ import annotations

from remit.views.charts.graph import Edge, Graph


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

        That is the last body before it, in reading order, that others answer to; or where its
        level has not begun, the deepest body so far. A hand-over is no line of accountability, and
        so does not count; but no body is put below one that the lines put below it.
        """
        lines = [edge for edge in self.graph.edges if edge.kind != "hands-over"]
        upper = {edge.head for edge in lines}
        placed = upper | {edge.tail for edge in lines}
        found: dict[str, str] = {}
        last = deepest = None
        for node in self.graph.nodes:
            if node.id in placed:
                last = node.id if node.id in upper else last
                if deepest is None or self.depth[node.id] > self.depth[deepest]:
                    deepest = node.id
                continue
            anchor = last if last and self.panel[last] == self.panel[node.id] else deepest
            if anchor and anchor not in self._under(node.id):
                found[node.id] = anchor
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
