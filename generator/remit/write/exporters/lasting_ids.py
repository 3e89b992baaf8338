"""Ids of entries in feeds and calendars: the same in every edition, wherever the site stands."""

from __future__ import annotations

import uuid

# What all ids are made in: a name of Remit's own.
_OURS = uuid.uuid5(uuid.NAMESPACE_OID, "remit")


def lasting_id(*name: str) -> uuid.UUID:
    """The id of what has a name; the parts of a name are ids themselves and hold no slash."""
    return uuid.uuid5(_OURS, "/".join(name))
