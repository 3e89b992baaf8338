"""A record while its page is made: where the page stands, and as at which moment it tells."""

from __future__ import annotations

from dataclasses import dataclass

from remit.model.as_at import View
from remit.model.record import Record
from remit.queries.status import Status, status_of
from remit.views.pages.here import Here
from remit.views.pages.site import Site


@dataclass(frozen=True, slots=True)
class Telling:
    """A record while its page is made: where, as at which view, and as it is then."""

    here: Here
    view: View
    record: Record
    now: Record
    status: Status


def begin(site: Site, record: Record, path: str | None = None) -> Telling:
    """Begin the page of a record; `path` where it is not the record's own."""
    view = site.tell(record)
    here = Here(site, path if path is not None else site.path(record), record.partnership)
    return Telling(here, view, record, view.current(record), status_of(view, record))
