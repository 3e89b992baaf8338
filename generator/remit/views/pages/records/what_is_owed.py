"""What an organisation has taken on: what it agreed and promised, and the services it works on."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from remit.load.document import Path
from remit.model.agreement import Agreement, Party
from remit.model.function import Function
from remit.model.offer import Offer
from remit.model.organisation import Organisation
from remit.model.record import Record
from remit.queries.inside import part_at
from remit.queries.offers import service_of, standings_in
from remit.views.pages.here import Here
from remit.views.pages.record_told import begin
from remit.views.pages.shown import Table, Value, table
from remit.views.pages.words.offered_words import STATES_OF_SERVICES
from remit.views.pages.words.standing_words import standing_words
from remit.views.wording import Said, capitalised, joined

_PARTS = {"provider": "Provides", "commissioner": "Pays for"}


def agreed_by(here: Here, organisation: Organisation) -> Table | None:
    """The agreements to which it is a party, what it promised, and what is done under them."""
    columns = ("Agreement", "Its part", "What it promised", "Signed on", "Done under it", "Stands")
    return table("What it has agreed", here.columns(*columns), [
        here.row(
            agreement, Value(here.link(agreement)),
            here.about(party, capitalised(here.words(party, "role")) or "Party", agreement),
            Value("; ".join(party.commitments)),
            Value(here.words(party, "signed_on") or here.words(agreement, "signed_on")),
            Value(joined(here.link(one) for one in _functions_under(here, agreement))),
            Value(standing_words(begin(here.site, agreement))))
        for agreement, party in _parties(here, organisation)])


def services_of(here: Here, organisation: Organisation) -> Table | None:
    """The services that it provides or pays for, area by area."""
    return table("Services", here.columns("Service", "Area", "Its part", "State"), [
        here.row(offer, Value(service), Value(here.link(offer)), Value(_PARTS[part]), Value(state))
        for service, offer, part, state in _services(here, organisation)])


def _parties(here: Here, organisation: Organisation) -> Iterator[tuple[Agreement, Party]]:
    for record, path in _mentions(here, organisation, "parties"):
        party, _ = part_at(record, path)
        if isinstance(record, Agreement) and isinstance(party, Party):
            now = here.site.now(record)
            assert isinstance(now, Agreement)
            yield now, party


def _functions_under(here: Here, agreement: Agreement) -> list[Function]:
    found = {record.key: record for record, _ in _mentions(here, agreement, "sits_at")
             if isinstance(record, Function)}
    return list(found.values())


def _services(
    here: Here, organisation: Organisation
) -> Iterator[tuple[Said, Offer, str, str]]:
    for offer, path in _mentions(here, organisation, "services"):
        if isinstance(offer, Offer) and isinstance(path[1], int) and path[2] in _PARTS:
            standing = standings_in(here.site.tell(offer), offer)[path[1]]
            service = service_of(here.site.register, standing)
            word = STATES_OF_SERVICES[standing.state][1]
            yield (here.link(service) if service else standing.offered.service, offer,
                   str(path[2]), word)


def _mentions(here: Here, record: Record, field: str) -> Iterable[tuple[Record, Path]]:
    """The records that name this one in the items of a field, with the path of the mention."""
    for pointer in here.site.register.pointing_at(record.key):
        path, other = pointer.reference.path, here.site.register.get(pointer.record)
        if other is not None and path[0] == field and len(path) > 2:
            yield other, path
