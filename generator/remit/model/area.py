"""An area: a borough, a locality, a system's footprint."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Annotated, ClassVar

from pydantic import Field

from remit.model.fields import AreaId, Count, Several, Words
from remit.model.record import Record, nothing


class Area(Record):
    """An area at one of its partnership's levels. `codes` are GSS, ODS and other codes."""

    kind: ClassVar[str] = "areas"
    called: ClassVar[str] = "area"

    name: Words
    level: Words
    within: AreaId | None = None
    population: Count | None = None
    codes: Mapping[str, Words] = Field(default_factory=nothing)
    coterminous_with: Annotated[tuple[AreaId, ...], Several] = ()
