"""What else names a record: the agreements, changes, papers and posts that belong with it."""

from __future__ import annotations

from collections.abc import Mapping

from remit.model.record import Record
from remit.views.pages.here import Here
from remit.views.pages.shown import Value

# (kind of the record that mentions, first step of the path) -> what that makes of the other.
_SAID: Mapping[tuple[str, str], str] = {
    ("agreements", "governed_by"): "governs",
    ("agreements", "parties"): "party to",
    ("terms-of-reference", "approved_by"): "approved",
    ("terms-of-reference", "set_out_in"): "sets out",
    ("terms-of-reference", "authority"): "gives authority in",
    ("terms-of-reference", "secretariat"): "serves under",
    ("changes", "put_to"): "was asked about",
    ("changes", "decided_by"): "decided",
    ("sources", "put_to"): "received the paper",
    ("posts", "of"): "has the post of",
    ("areas", "within"): "contains",
    ("areas", "coterminous_with"): "has the same boundary as",
    ("organisations", "area"): "is the area of",
    ("boards", "area"): "is the area of",
    ("boards", "host"): "hosts",
    ("boards", "reports_to"): "is answered to by",
    ("changes", "needs"): "is needed by",
    ("changes", "instead_of"): "excludes",
    ("changes", "replaces"): "was replaced by",
    ("partnership", "within"): "contains",
}


def connections(
    here: Here, record: Record, *, without: frozenset[str] = frozenset()
) -> tuple[Value, ...]:
    """“Governs …”, “party to …”: one for each record that names this one in such a way.

    `without` are kinds of record that the page tells elsewhere.
    """
    found: dict[tuple[str, object], Value] = {}
    for pointer in here.site.register.pointing_at(record.key):
        kind, path = pointer.record.kind, pointer.reference.path
        said = _SAID.get((kind, str(path[0])))
        is_relation = not ({"source", "from", "until", "amended", "previously"} & set(path))
        if said is None or kind in without or not is_relation:
            continue
        other = here.site.register.get(pointer.record)
        if other is not None:
            found[said, other.key] = Value((said[0].upper() + said[1:] + " ", here.link(other)))
    return tuple(found.values())
