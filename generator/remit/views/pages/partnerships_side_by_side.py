"""All partnerships side by side: their levels, bodies and money, and what each leaves unstated."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterable, Iterator, Sequence

from remit.model.agreement import Agreement
from remit.model.board import BOARD_TYPES, Board
from remit.model.field_words import field_words
from remit.model.fund import Fund
from remit.model.partnership import Partnership
from remit.model.record import Record
from remit.model.time import Holds, spoken
from remit.queries.funds import size_of
from remit.queries.levels import levels_in_order
from remit.queries.proposals import open_changes
from remit.queries.questions import questions_in
from remit.queries.silences import silences_in
from remit.views.page import Page
from remit.views.pages.addresses import SIDE_BY_SIDE, answer_path, index_path
from remit.views.pages.frame import finished
from remit.views.pages.here import Here
from remit.views.pages.record_sheet import page_sheet
from remit.views.pages.shown import Table, Value, table
from remit.views.pages.site import Site
from remit.views.wording import Link, Said, capitalised, joined

TITLE = "Partnerships side by side"
# What there is more of is counted, and its index has the names.
_NAMED = 12
_Cell = Callable[[Partnership], Said]


def side_by_side(site: Site) -> Page:
    """What is alike and what differs between the partnerships of a register."""
    here = Here(site, SIDE_BY_SIDE, "")
    tables = {file: shown for file, shown in (
        ("glance.csv", _at_a_glance(here)), ("levels.csv", _levels(here)),
        ("bodies.csv", _bodies(here)), ("money.csv", _money(here)),
        ("not-stated.csv", _not_stated(here))) if shown is not None}
    return finished(
        SIDE_BY_SIDE, TITLE, "side_by_side_page.html",
        {"title": TITLE, "tables": list(tables.items()), "foot": None},
        description="The partnerships of this site side by side: levels, bodies, money, and what "
                    "the sources of each do not state.",
        facets={"kind": "Index"}, section="",
        sheets=tuple(sheet for file, shown in tables.items()
                     for sheet in page_sheet(SIDE_BY_SIDE, file, shown)))


def _table(
    here: Here, caption: str, head: str, rows: Iterable[tuple[str, _Cell]]
) -> Table | None:
    """A row for each question, with what each partnership has to say to it."""
    homes = here.site.register.partnerships
    return table(caption, (head, *(here.site.short(home) for home in homes)), [
        (Value(name), *(Value(cell(home) or "None") for home in homes)) for name, cell in rows])


def _at_a_glance(here: Here) -> Table | None:
    site = here.site

    def counted(count: int, path: str) -> Said:
        return Link(str(count), here.url(path)) if count else ""

    def of_kind(kind: str) -> _Cell:
        return lambda home: counted(len(site.register.of_kind(kind, home.partnership)),
                                    index_path(home.partnership, kind))

    return _table(here, "At a glance", "What", (
        ("Its own page", here.link),
        ("Told as at", lambda home: spoken(site.moment_of(home.partnership).date)),
        ("Bodies recorded", of_kind("boards")),
        ("Organisations", of_kind("organisations")),
        ("Proposals", lambda home: counted(
            len(open_changes(site.view(home.partnership), home.partnership)),
            answer_path(home.partnership, "proposed"))),
        ("Open questions", lambda home: counted(
            len(questions_in(site.register, home.partnership)),
            answer_path(home.partnership, "open-questions"))),
    ))


def _levels(here: Here) -> Table | None:
    """A row for each level that any partnership has, the highest first, with its areas."""
    site = here.site

    def cell(level: str) -> _Cell:
        def said(home: Partnership) -> Said:
            if level not in home.levels:
                return ""
            areas = [area for area in site.register.of_kind("areas", home.partnership)
                     if getattr(area, "level", None) == level]
            named = _named(here, areas, index_path(home.partnership, "areas"))
            return (home.levels[level], ": ", named) if named else home.levels[level]
        return said

    return _table(here, "Levels, the highest first, and their areas", "Level", (
        (capitalised(level.replace("-", " ")), cell(level))
        for level in levels_in_order(site.register.partnerships)))


def _bodies(here: Here) -> Table | None:
    """A row for each type of body, with those that are in force at each partnership's moment."""
    site = here.site
    of: dict[tuple[str, str], list[Record]] = {}
    for board in site.register.of_kind("boards"):
        assert isinstance(board, Board)
        if site.view(board.partnership).holds(board) is not Holds.NO:
            of.setdefault((board.type, board.partnership), []).append(board)

    def cell(type_: str) -> _Cell:
        return lambda home: _named(here, of.get((type_, home.partnership), ()),
                                   index_path(home.partnership, "boards"))

    return _table(here, "Bodies by type, at the date of each partnership", "Type", (
        (words, cell(type_)) for type_, (words, *_) in BOARD_TYPES.items()
        if any(found == type_ for found, _ in of)))


def _money(here: Here) -> Table | None:
    """The funds of each partnership with their size, the agreements on money, and who governs."""
    site = here.site

    def funds(home: Partnership) -> Iterator[Said]:
        for fund in site.register.of_kind("funds", home.partnership):
            assert isinstance(fund, Fund)
            yield (here.link(fund), ", ".join(("", *(
                f"{size} in {year.year}" for year in fund.years if (size := size_of(year))))))

    def agreements(home: Partnership) -> Iterator[Said]:
        for agreement in site.register.of_kind("agreements", home.partnership):
            assert isinstance(agreement, Agreement)
            if agreement.type == "section-75" or agreement.covers:
                yield (here.link(agreement), ", ", _watched(here, agreement))

    return _table(here, "Pooled money and who watches over it", "What", (
        ("Funds, and how large they are", lambda home: joined(funds(home))),
        ("Agreements, and the body that governs each", lambda home: joined(agreements(home))),))


def _watched(here: Here, agreement: Agreement) -> Said:
    if agreement.governed_by:
        return ("governed by ",
                here.mention(agreement.partnership, ("boards",), agreement.governed_by))
    stated = "not stated" if "governed_by" in agreement.not_stated else "not recorded"
    return f"whose governing body is {stated}"


def _not_stated(here: Here) -> Table | None:
    """Of how many bodies each thing is not stated, the most often first."""
    register = here.site.register
    counted: dict[str, Counter[str]] = {
        home.partnership: Counter(
            name for silence in silences_in(register, home.partnership)
            for name in silence.fields if silence.record.kind == "boards" and not silence.path)
        for home in register.partnerships}
    every = sum(counted.values(), Counter[str]())

    def cell(name: str) -> _Cell:
        def said(home: Partnership) -> Said:
            count = counted[home.partnership][name]
            boards = len(register.of_kind("boards", home.partnership))
            return Link(f"{count} of {boards}", here.url(
                answer_path(home.partnership, "not-stated"))) if count else ""
        return said

    return _table(here, "What the sources do not state, and of how many bodies", "What", (
        (capitalised(field_words(name)), cell(name))
        for name, _ in sorted(every.items(), key=lambda found: (-found[1], found[0]))))


def _named(here: Here, records: Sequence[Record], index: str) -> Said:
    """The records by name; how many there are, where there are too many to name."""
    if len(records) > _NAMED:
        return Link(f"{len(records)}, in the index", here.url(index))
    return joined(here.link(one) for one in sorted(
        records, key=lambda one: here.link(one).name.casefold()))
