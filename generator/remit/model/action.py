"""An action: something that somebody is to do, who does it, by when, and what became of it."""

from __future__ import annotations

from collections.abc import Mapping
from types import MappingProxyType
from typing import Annotated, Literal

from remit.model.fields import Date, Several
from remit.model.owner import Owner
from remit.model.record import Named

ActionState = Literal["open", "done", "dropped"]
ACTION_STATES: Mapping[ActionState, str] = MappingProxyType({
    "open": "Open", "done": "Done", "dropped": "Dropped",
})


class Action(Named):
    """Something to be done. Without a `state` nothing says what became of it."""

    owners: Annotated[tuple[Owner, ...], Several] = ()
    due: Date | None = None
    state: ActionState | None = None
    done_on: Date | None = None
