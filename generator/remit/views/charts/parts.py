"""A chart's panels, and its parts where it has more bodies than can be read at once."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from remit.model.as_at import View
from remit.model.board import Board
from remit.model.diagram import Diagram
from remit.model.partnership import Partnership
from remit.queries.levels import area_of, level_of

MOST_BODIES = 150
"""A chart with more bodies than this is drawn in parts: one for each level or host."""
MOST_IN_ROWS = 40
"""With more bodies than this, rows are wider than anybody scrolls; columns are easier to read."""


def parts_of(
    view: View, partnership: Partnership, diagram: Diagram, boards: list[Board]
) -> Iterator[tuple[str, str, list[Board]]]:
    """The boards of each host where the definition groups by host, else of each level; a level
    with too many bodies is parted by area, and an area by number. Each with a word for its
    address and its public name."""
    for key, name, part in by_group(view, partnership, diagram, boards):
        if len(part) <= MOST_BODIES:
            yield key.replace("/", "-"), name, part
            continue
        areas: dict[str, list[Board]] = {}
        for board in part:
            areas.setdefault(board.area, []).append(board)
        for area, there in areas.items():
            for number, start in enumerate(range(0, len(there), MOST_BODIES), 1):
                of = area_of(view.register, there[0])
                several = len(there) > MOST_BODIES
                address = f"{key}-{area}-{number}" if several else f"{key}-{area}"
                called = f"{name}, {of.label if of else area}"
                yield (address.replace("/", "-"), f"{called} ({number})" if several else called,
                       there[start : start + MOST_BODIES])


def by_group(
    view: View, partnership: Partnership, diagram: Diagram, boards: Iterable[Board]
) -> list[tuple[str, str, list[Board]]]:
    """(group's id, its public name, its boards), levels highest first."""
    groups: dict[str, list[Board]] = {}
    for board in boards:
        key = (next(iter(board.host), "no-host") if diagram.group_by == "host"
               else level_of(view.register, board))
        groups.setdefault(key or "no-level", []).append(board)
    if diagram.group_by == "host":
        ordered = sorted(groups)
    else:
        ordered = [level for level in partnership.levels if level in groups]
        ordered += sorted(set(groups) - set(ordered))
    return [(key, _group_name(view, partnership, diagram, key, groups[key]), groups[key])
            for key in ordered]


def _group_name(
    view: View, partnership: Partnership, diagram: Diagram, key: str, boards: list[Board]
) -> str:
    if diagram.group_by == "host":
        host = view.register.resolve(partnership.partnership, ("organisations",), key)
        return host.label if host else "No host stated"
    name = partnership.levels.get(key, "No level stated")
    areas = {board.area for board in boards}
    area = area_of(view.register, boards[0]) if len(areas) == 1 else None
    return f"{name}: {area.label}" if area is not None else name
