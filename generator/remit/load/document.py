"""One file of the register: its text, its value, and where each part of the value stands."""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from functools import lru_cache

import yaml

from remit.problems import Place

Path = tuple[str | int, ...]
# Where the YAML parser begins a new line; it counts them so.
_LINE_END = re.compile("\r\n|[\n\r\x85\u2028\u2029]")


@dataclass(frozen=True)
class Document:
    """A file that was read. `value` is plain: dict, list, str, int, Decimal, bool or None.

    Places are found again from the text when somebody asks, so that a register of ten thousand
    files does not carry a million of them, and so that values are equal wherever they stand.
    """

    file: str
    text: str = field(repr=False)
    value: object = field(repr=False)

    def place(self, path: Path = (), key: bool = False) -> Place:
        """Where the value at `path` stands, or with `key` the key that names it.

        A path that leads beyond what is written gives the last place on the way. The place of a
        value written long (`{is: …}`) is that of its `is`.
        """
        node = _remembered_node(self.text)
        if node is None:
            return Place(self.file)
        key_node: yaml.Node | None = None
        for depth, step in enumerate(path):
            found = _step(node, step)
            if found is None and isinstance(step, int | str):
                inner = _step(node, "is")
                found = _step(inner[1], step) if inner else None
            if found is None:
                break
            key_node, node = (found[0] if depth == len(path) - 1 else None), found[1]
        if key and key_node is not None:
            return place_of(key_node, self.file)
        inner = _step(node, "is")
        return place_of(inner[1] if inner and path else node, self.file)

    def is_written(self, path: Path) -> bool:
        """Whether the key at `path` stands in the file, if only without a value."""
        node = _remembered_node(self.text)
        for step in path:
            found = _step(node, step) if node is not None else None
            if found is None:
                return False
            node = found[1]
        return node is not None


def lines_of(text: str) -> list[str]:
    """The text by lines, as places count them, for whoever shows what stands around a place."""
    return _LINE_END.split(text)


def node_of(text: str) -> yaml.Node | None:
    """The text's one YAML node, or None for an empty text; raises yaml.YAMLError."""
    loader = yaml.CSafeLoader(text)
    try:
        node: yaml.Node | None = loader.get_single_node()
        return node
    finally:
        loader.dispose()


_remembered_node = lru_cache(maxsize=4)(node_of)


def place_of(node: yaml.Node, file: str) -> Place:
    """Where a node stands; its end is given only where it ends on the line where it begins."""
    start, end = node.start_mark, node.end_mark
    end_column = end.column + 1 if end.line == start.line else None
    return Place(file, start.line + 1, start.column + 1, end_column)


def _step(node: yaml.Node, step: str | int) -> tuple[yaml.Node | None, yaml.Node] | None:
    if isinstance(node, yaml.MappingNode):
        return _by_key(node).get(str(step))
    if (isinstance(node, yaml.SequenceNode) and isinstance(step, int)
          and 0 <= step < len(node.value)):
        return None, node.value[step]
    return None


@lru_cache(maxsize=64)
def _by_key(node: yaml.MappingNode) -> dict[str, tuple[yaml.Node | None, yaml.Node]]:
    """The keys and values of a mapping by the key's text; the first of two with one key."""
    found: dict[str, tuple[yaml.Node | None, yaml.Node]] = {}
    for key, value in node.value:
        if isinstance(key, yaml.ScalarNode):
            found.setdefault(key.value, (key, value))
    return found
