"""The page of an area: where it lies, and which bodies work for it."""

from __future__ import annotations

from remit.model.area import Area
from remit.model.board import BOARD_TYPES, Board
from remit.model.record import Record
from remit.views.page import Page
from remit.views.pages.frame import frame_of, record_page
from remit.views.pages.here import Here
from remit.views.pages.indexes.record_sheet import record_sheet
from remit.views.pages.record_told import begin
from remit.views.pages.records.connections import connections
from remit.views.pages.records.official_codes import codes_of
from remit.views.pages.shown import NOT_RECORDED, NOT_STATED, Tag, Value, fact, table
from remit.views.pages.site import Site
from remit.views.pages.words.standing_words import standing_words


def area_page(site: Site, area: Area) -> Page:
    """The page of one area."""
    telling = begin(site, area)
    here, now, home = telling.here, telling.now, area.partnership
    assert isinstance(now, Area)
    level = site.level_name(home, now.level)

    def missing(word: str) -> str:
        return NOT_STATED if word in now.not_stated else NOT_RECORDED

    people = f"{now.population:,}" if now.population is not None else ""
    facts = [
        fact("Level", here.value(now, "level", level, home)),
        fact("Lies in", here.value(now, "within", here.mention(home, ("areas",), now.within)
                                   if now.within else "", home), missing=missing("within")),
        fact("People who live there", here.value(now, "population", people, home),
             missing=missing("population")),
        fact("Official codes", *codes_of(here, now), missing=missing("codes")),
    ]
    offers = _pointing(site, area, "offers", "area")
    if offers:
        facts.append(fact("What can I get here?", *(Value(here.link(one)) for one in offers)))
    boards = table("Boards for this area", ("Board", "Type", "Status"), [
        _board_row(here, board) for board in _pointing(site, area, "boards", "area")
        if isinstance(board, Board)])
    return record_page(telling, "records/area_page.html", frame_of(
        telling, facts, lead=f"An area of {site.partnership_name(home)}.", tags=[Tag(level)],
        said=("within", "population", "codes")), {
            "boards": boards,
            "organisations": [Value(here.link(one))
                              for one in _pointing(site, area, "organisations", "area")],
            "connections": connections(here, area,
                                       without=frozenset(("boards", "organisations"))),
        }, sheets=record_sheet(telling, "boards.csv", boards))


def _board_row(here: Here, board: Board) -> tuple[Value, ...]:
    return (Value(here.link(board)), Value(BOARD_TYPES[board.type][0]),
            Value(standing_words(begin(here.site, board))))


def _pointing(site: Site, area: Area, kind: str, field: str) -> list[Record]:
    """The records of a kind that name the area in a field."""
    found = {}
    for pointer in site.register.pointing_at(area.key):
        if pointer.record.kind == kind and pointer.reference.path == (field,):
            found[pointer.record] = site.register.get(pointer.record)
    return [record for record in found.values() if record is not None]
