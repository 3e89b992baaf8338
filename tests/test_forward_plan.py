"""What is due: on the page, and in a calendar that programs can follow."""

from __future__ import annotations

import datetime

import pytest
from icalendar import Calendar

from page_text import page_of, pages_of, site_from, words
from remit.queries.forward_plan import due_in
from remit.write.exporters.calendars import calendars

TEXT = """
== boards/main.yaml
name: 'Main; Board, "first"'
type: board
area: harbour
members:
  - {title: Mayor, role: chair, until: 2025-05-31}
  - {title: Clerk, until: 2020-01-01}
== boards/old.yaml
name: Old Board
type: board
area: harbour
until: 2021
members:
  - {title: Keeper, until: 2026}
== terms-of-reference/main-1.yaml
board: main
version: "1"
review_due: 2024-01
== agreements/deal.yaml
name: The deal
type: contract
until: {is: 2025-03-31, certainty: implied}
review_due: 2030/31
== changes/merger.yaml
name: Merger
state: proposed
takes_effect: 2026-04-01
== changes/refused.yaml
name: Refused
state: rejected
takes_effect: 2026-04-01
== changes/afterthought.yaml
name: Afterthought
state: proposed
proposed_on: 2024-06-02
takes_effect: 2025-01-01
== boards/later.yaml
name: Later
type: board
area: harbour
from: afterthought
members:
  - {title: Pilot, until: 2025-02-01}
== meetings/main-2023.yaml
board: main
date: 2023-09-01
== meetings/main-2024.yaml
board: main
date: 2024-09-03
starts: 10:30am
venue: The long room
== meetings/main-2024-10.yaml
board: main
date: 2024-10-01
state: cancelled
== services.yaml
ferry: {name: Ferry, expected: 2025}
== offers/harbour.yaml
area: harbour
services:
  - {service: ferry, state: planned, expected: 2023}
"""
SITE = site_from(TEXT)


def test_what_is_due_stands_in_order_and_what_is_over_is_left_out() -> None:
    due = due_in(SITE.view("harbour"), "harbour")
    assert [(str(one.date), one.sort, one.record.id, one.overdue) for one in due] == [
        ("2023", "expected", "harbour", True),
        ("January 2024", "review", "main-1", True),
        ("3 September 2024", "meets", "main-2024", False),
        ("31 March 2025", "ends", "deal", False),
        ("31 May 2025", "ends", "main", False),
        ("2025", "expected", "ferry", False),
        ("1 April 2026", "effect", "merger", False),
        ("2030/31", "review", "deal", False),
    ]


def test_the_page_says_what_would_be_and_how_sure_it_is() -> None:
    page = page_of(TEXT, "forward-plan/")
    rows = [[words(cell) for cell in row.xpath("./th | ./td")]
            for row in page.xpath("//h2[@id='ahead']/following-sibling::div[1]//tbody/tr")]
    assert rows[0][:2] == ["3 September 2024", "Meets"] and rows[0][3] == "Meeting"
    assert rows[1] == ["31 March 2025 (implied)", "Ends", "The deal", "Agreement", ""]
    assert rows[2][:2] == ["31 May 2025", "Ends"] and rows[2][4] == "Seat: Mayor"
    assert rows[4][:3] == ["1 April 2026", "Would take effect", "Merger"]
    overdue = page.xpath("//h2[@id='overdue']/following-sibling::div[1]//tbody/tr")
    assert len(overdue) == 2
    assert page.xpath("//a[text()='Calendar file']/@href") == [
        "../forward-plan/calendar.ics"]


def test_a_calendar_program_reads_the_same_in_it() -> None:
    (path, file), = calendars(SITE, "https://register.example/").items()
    assert path == "harbour/forward-plan/calendar.ics"
    assert calendars(site_from(TEXT), "https://register.example/")[path] == file
    calendar = Calendar.from_ical(file)
    events = calendar.walk("VEVENT")
    assert len(events) == 6 and not calendar.errors
    assert len({event["UID"] for event in events}) == 6
    meeting = next(event for event in events if "Meets" in str(event["SUMMARY"]))
    assert (str(meeting["LOCATION"]), str(meeting["DESCRIPTION"])) == (
        "The long room", "Starts at 10:30am.")
    term = next(event for event in events if "Mayor" in str(event["SUMMARY"]))
    assert str(term["SUMMARY"]) == 'Ends: Main; Board, "first": Seat: Mayor'
    assert term.decoded("DTSTART") == datetime.date(2025, 5, 31)
    assert term.decoded("DTEND") == datetime.date(2025, 6, 1)
    assert term["URL"] == "https://register.example/harbour/boards/main/"
    year = next(event for event in events if "Ferry" in str(event["SUMMARY"]))
    assert (year.decoded("DTSTART"), year.decoded("DTEND")) == (
        datetime.date(2025, 1, 1), datetime.date(2026, 1, 1))
    assert year["DESCRIPTION"] == "Known only as 2025."
    assert max(map(len, file.split(b"\r\n"))) <= 75


def test_what_an_entry_is_known_by_stays_when_its_date_changes() -> None:
    def known(text: str) -> set[str]:
        (file,) = calendars(site_from(text), None).values()
        return {str(event["UID"]) for event in Calendar.from_ical(file).walk("VEVENT")}

    assert known(TEXT) == known(TEXT.replace("2025-05-31", "2025-06-30"))


@pytest.mark.parametrize("text", ["", "\n== services.yaml\nferry: {name: Ferry}\n"])
def test_nothing_due_has_no_page_and_no_calendar(text: str) -> None:
    assert not calendars(site_from(text), None)
    assert "harbour/forward-plan/" not in pages_of(site_from(text))
