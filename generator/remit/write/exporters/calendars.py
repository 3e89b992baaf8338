"""Writes for each partnership a calendar of what is due, which calendar programs can follow.

An entry is known for good by what falls due, so that a later file changes it instead of adding
another. What is known as a month or a year fills all its days and keeps nobody busy.
"""

from __future__ import annotations

import datetime
from urllib.parse import urljoin

from icalendar import Calendar, Event

from remit.model.meeting import Meeting
from remit.queries.forward_plan import Due
from remit.views.addresses import answer_path, calendar_path
from remit.views.pages.answers.what_is_due import due_part, due_words
from remit.views.pages.here import Here
from remit.views.pages.site import Site
from remit.views.wording import words_of
from remit.write.exporters.lasting_ids import lasting_id


def calendars(site: Site, address: str | None) -> dict[str, bytes]:
    """The files by their paths below the site's root: `thurrock/forward-plan/calendar.ics`.

    `address` is where the site will stand; without it entries do not link to their pages. A
    partnership with nothing ahead has no file.
    """
    found = {}
    for home in site.register.partnerships:
        due = [one for one in site.due(home.partnership) if not one.overdue]
        if due:
            found[calendar_path(home.partnership)] = _calendar(
                site, home.partnership, due, address)
    return found


def _calendar(site: Site, partnership: str, due: list[Due], address: str | None) -> bytes:
    here = Here(site, answer_path(partnership, "forward-plan"), partnership)
    calendar = Calendar()
    calendar.add("prodid", "-//Remit//Forward plan//EN")
    calendar.add("version", "2.0")
    calendar.add("x-wr-calname", f"What is due: {site.partnership_name(partnership)}")
    day = site.moment_of(partnership).date
    stamp = datetime.datetime.combine(day, datetime.time(), datetime.UTC)
    for one in due:
        calendar.add_component(_event(here, one, stamp, address))
    written: bytes = calendar.to_ical()
    return written


def _event(here: Here, one: Due, stamp: datetime.datetime, address: str | None) -> Event:
    site, record = here.site, one.record
    part = words_of(due_part(here, one))
    event = Event()
    event.add("uid", str(lasting_id(*record.key, *map(str, one.path), one.field)))
    event.add("dtstamp", stamp)
    event.add("summary", ": ".join(filter(None, (
        due_words(site, one), site.full(record), part))))
    event.add("dtstart", one.date.first)
    event.add("dtend", one.date.last + datetime.timedelta(days=1))  # the day after the last
    event.add("transp", "TRANSPARENT")
    if isinstance(record, Meeting) and record.venue:
        event.add("location", record.venue)
    if isinstance(record, Meeting) and record.starts:
        event.add("description", f"Starts at {record.starts}.")
    elif one.date.first != one.date.last:
        event.add("description", f"Known only as {one.date}.")
    if address:
        event.add("url", urljoin(address, site.path(record)))
    return event
