"""A chart's definition: what to draw, written in `diagrams/<name>.yaml`."""

from __future__ import annotations

from typing import Annotated, Literal

from pydantic import Field

from remit.model.board import BoardType
from remit.model.fields import BoardId, ChangeId, Day, PartnershipId, Prose, Several, Words
from remit.model.record import Frozen


class Diagram(Frozen):
    """A structure chart to be drawn; `name` is the stem of its file and part of its address.

    Without `moment` the chart is drawn for the partnership's own date. `root` draws only what
    answers to that board, however indirectly; `types` and `levels` only boards of these.
    Without `direction`, a chart of many bodies grows to the right and scrolls down.
    """

    name: Words
    title: Words
    partnership: PartnershipId
    description: Prose | None = None
    moment: Day | None = None
    with_: Annotated[tuple[ChangeId, ...], Several] = Field(default=(), alias="with")
    root: BoardId | None = None
    types: Annotated[tuple[BoardType, ...], Several] = ()
    levels: Annotated[tuple[Words, ...], Several] = ()
    group_by: Literal["level", "host", "nothing"] = "level"
    direction: Literal["down", "right"] | None = None
