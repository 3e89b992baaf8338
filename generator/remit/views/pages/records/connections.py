"""What else names a record: the agreements, changes, papers and posts that belong with it."""

from __future__ import annotations

from collections.abc import Mapping

from remit.load.document import Path
from remit.model.record import Record
from remit.queries.funds import funds_governed_by
from remit.views.pages.here import Here
from remit.views.pages.shown import Value
from remit.views.wording import Said, capitalised, joined

# (kind of the record that mentions, key of the mention) -> what that makes of the other.
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
    ("changes", "instead_of"): "cannot go with",
    ("changes", "replaces"): "was replaced by",
    ("functions", "sits_at"): "has a part in",
    ("agreements", "covers"): "is covered by",
    ("agreements", "pool_manager"): "manages the fund under",
    ("funds", "years"): "has a part in",
    ("funds", "plans"): "has a part in the plans of",
    ("programmes", "owners"): "owns",
    ("programmes", "overseen_by"): "oversees",
    ("programmes", "areas"): "is where there is",
    ("strategies", "owners"): "owns",
    ("strategies", "overseen_by"): "oversees",
    ("strategies", "goals"): "has a part in",
    ("offers", "services"): "has a part in",
    ("meetings", "about"): "came before",
    ("meetings", "presented_by"): "presented to",
    ("meetings", "present"): "was at",
    ("meetings", "in_attendance"): "was at",
    ("meetings", "follows"): "was followed by",
    ("risk-registers", "agreement"): "has the risks in",
    ("risk-registers", "board"): "has the risks in",
    ("risk-registers", "organisation"): "has the risks in",
    ("risk-registers", "fund"): "has the risks in",
    ("risk-registers", "programme"): "has the risks in",
    ("risk-registers", "reviewed_by"): "reviews",
    ("risk-registers", "overseen_by"): "oversees",
    ("services", "part_of"): "has the part",
    ("partnership", "within"): "contains",
}

# Keys inside an item that say more than the list in which the item stands.
_INNER = frozenset(("about", "presented_by"))


def connections(
    here: Here, record: Record, *, without: frozenset[str] = frozenset()
) -> tuple[Value, ...]:
    """“Governs …”, “party to …; …”: one for each way in which records name this one.

    `without` are kinds of record that the page tells elsewhere.
    """
    found: dict[str, dict[object, Said]] = {}
    for pointer in here.site.register.pointing_at(record.key):
        kind, path = pointer.record.kind, pointer.reference.path
        said = _SAID.get((kind, _key_of(path)))
        is_relation = not ({"source", "from", "until", "amended", "previously"} & set(path))
        if said is None or kind in without or not is_relation:
            continue
        other = here.site.register.get(pointer.record)
        if other is not None:
            found.setdefault(said, {})[other.key] = here.with_whose(here.link(other), other)
    for fund in funds_governed_by(here.site.register, record):
        watches = found.setdefault("watches over the money of", {})
        watches[fund.key] = here.with_whose(here.link(fund), fund)
    return tuple(Value((f"{capitalised(said)} ", joined(others.values())))
                 for said, others in found.items())


def _key_of(path: Path) -> str:
    """The key that says how a record is mentioned: mostly the first of the path."""
    return next((str(step) for step in path if step in _INNER), str(path[0]))
