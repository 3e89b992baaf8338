"""The page of a board: who it answers to, who sits there, what it does, and what would change."""

from __future__ import annotations

from collections.abc import Iterable

from remit.model.board import BOARD_TYPES, Board
from remit.model.time import spoken
from remit.queries.evidence import newest_in
from remit.queries.levels import area_of
from remit.queries.seats import Sitting, seats_on
from remit.queries.terms import terms_in_force
from remit.views.page import Page
from remit.views.pages.chart_block import chart_html
from remit.views.pages.frame import frame_of, month_words, record_page
from remit.views.pages.indexes.record_sheet import record_sheet
from remit.views.pages.record_told import Telling, begin
from remit.views.pages.records.attendance import attendance
from remit.views.pages.records.board_facts import TOLD, board_facts
from remit.views.pages.records.board_meetings import board_meetings
from remit.views.pages.records.clauses import authority_clauses, duty_clauses
from remit.views.pages.records.connections import connections
from remit.views.pages.records.lines_table import downward_table, is_in_lines, upward_table
from remit.views.pages.records.owned import owned_table
from remit.views.pages.records.seats_table import seats_table
from remit.views.pages.shown import Tag
from remit.views.pages.site import Site
from remit.views.wording import capitalised, listed, words_of


def board_page(site: Site, board: Board) -> Page:
    """The page of one board."""
    telling = begin(site, board)
    here, view, now = telling.here, telling.view, telling.now
    assert isinstance(now, Board)
    terms = terms_in_force(view, now)
    sittings = seats_on(view, board)
    drawing = site.drawings.get(f"{board.partnership}/around-{board.id}")
    duties = terms if terms is not None and terms.responsibilities else now
    frame = frame_of(telling, board_facts(telling, terms, sittings), lead=_lead(telling),
                     tags=_tags(telling), said=TOLD)
    members = seats_table(here, board, sittings, _caption(telling, sittings))
    upward = upward_table(here, view, board)
    owned = owned_table(here, board)
    return record_page(telling, "records/board_page.html", frame, {
        "attendance": attendance(telling, terms),
        "chart": chart_html(drawing, here.path) if drawing else None,
        "purpose": (terms.purpose if terms else None) or now.purpose,
        "duties": duty_clauses(here, telling, duties),
        "authority": authority_clauses(telling, terms) if terms else (),
        "members": members,
        "upward": upward,
        "downward": downward_table(here, view, board),
        "in_lines": is_in_lines(view, board),
        "meetings": board_meetings(here, board),
        "owned": owned,
        "connections": connections(here, board, without=frozenset(("boards", "areas"))),
    }, sheets=(*record_sheet(telling, "seats.csv", members),
               *record_sheet(telling, "lines.csv", upward),
               *record_sheet(telling, "owned.csv", owned)))


def _tags(telling: Telling) -> list[Tag]:
    now, site = telling.now, telling.here.site
    assert isinstance(now, Board)
    kind = BOARD_TYPES[now.type][0]
    if now.type == "other" and now.type_words:
        kind = capitalised(now.type_words)
    sure = now.certainty_of("type") if "type" in now.remarks else "stated"
    tags = [Tag(kind if sure == "stated" else f"{kind} ({sure})")]
    area = area_of(site.register, now)
    if area is not None:
        level = site.level_name(now.partnership, area.level)
        tags.append(Tag(f"{level}: {site.short(area)}"))
    return tags


def _lead(telling: Telling) -> str:
    """What such a body is, where nobody has written what this one does."""
    now, site = telling.now, telling.here.site
    assert isinstance(now, Board)
    name, sentence = BOARD_TYPES[now.type]
    area = area_of(site.register, now)
    return f"{name} for {site.short(area)}. {sentence}" if area else sentence


def _caption(telling: Telling, sittings: Iterable[Sitting]) -> str:
    if telling.status.is_of_a_proposal:
        return "Seats, as the proposal has them"
    if telling.status.code != "current":
        return "Seats, as last told"
    day, record = telling.view.moment.date, telling.record
    told = {newest_in(telling.view.register, record.partnership, s.seat.source or record.source)
            for s in sittings}
    dates = sorted((date for date in told if date), key=lambda date: (date.last, date.first))
    older = dates and len(dates) == len(told) and dates[0].last < day
    stated = words_of(listed(dict.fromkeys(map(month_words, dates)))) if older else ""
    return f"Seats at {spoken(day)}" + (f", as stated in {stated}" if stated else "")
