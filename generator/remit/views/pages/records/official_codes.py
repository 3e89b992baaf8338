"""The official codes of an area or an organisation, such as GSS and ODS codes."""

from __future__ import annotations

from remit.model.area import Area
from remit.model.organisation import Organisation
from remit.views.pages.here import Here
from remit.views.pages.shown import Value


def codes_of(here: Here, now: Area | Organisation) -> tuple[Value, ...]:
    """Official codes, such as those of the Office for National Statistics (GSS)."""
    return here.values(now, "codes", (
        (name, f"{name.upper()}: {code}") for name, code in sorted(now.codes.items())),
        now.partnership)
