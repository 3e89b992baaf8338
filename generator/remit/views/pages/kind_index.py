"""The index of a kind: a table of its records with the facts that are asked for first."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import dataclass

from remit.model.agreement import AGREEMENT_TYPES, Agreement
from remit.model.area import Area
from remit.model.board import BOARD_TYPES, Board
from remit.model.change import Change
from remit.model.offer import Offer
from remit.model.organisation import ORGANISATION_TYPES, Organisation
from remit.model.post import Post
from remit.model.record import Record
from remit.model.source import SOURCE_TYPES, Source
from remit.model.terms_of_reference import TermsOfReference
from remit.queries.levels import level_of
from remit.queries.seats import boards_with, seats_held_by, seats_on
from remit.queries.status import status_of
from remit.queries.terms import terms_in_force
from remit.views.page import Page
from remit.views.pages.addresses import index_path
from remit.views.pages.board_facts import board_facts
from remit.views.pages.frame import finished, foot_of
from remit.views.pages.here import Here
from remit.views.pages.plain_words import KIND_LEADS, kind_name
from remit.views.pages.record_told import begin
from remit.views.pages.shown import NOT_RECORDED, NOT_STATED, Fact, Table, Value, table
from remit.views.pages.site import Site
from remit.views.pages.standing_words import standing_words
from remit.views.wording import joined

Row = tuple[Value, ...]


@dataclass(frozen=True, slots=True)
class Group:
    """The records of a kind that belong under one heading; without a name there is none."""

    name: str
    anchor: str
    shown: Table


def kind_index(site: Site, partnership: str, kind: str) -> Page:
    """The index of a kind in a partnership, or among the shared records."""
    path = index_path(partnership, kind)
    here = Here(site, path, partnership)
    where, title = site.partnership_name(partnership), kind_name(kind, several=True)
    records = site.register.of_kind(kind, partnership)
    return finished(
        path, f"{title}: {where}", "kind_index.html", {
            "title": title, "where": where, "lead": KIND_LEADS[kind], "count": len(records),
            "groups": _groups(here, kind, records), "foot": foot_of(site, partnership),
        },
        description=f"{title} of {where}. {KIND_LEADS[kind]}", section=path, in_nav=True,
        facets={"partnership": where, "kind": "Index"},
        crumbs=((where, f"{partnership}/"),),
    )


def records_table(here: Here, kind: str, records: Iterable[Record]) -> Table | None:
    """Some records of a kind with the facts that are asked for first, by name."""
    row, in_order = _ROWS[kind], _in_order(here, kind, records)
    return table(kind_name(kind, several=True), _COLUMNS[kind],
                 [row(here, record) for record in in_order])


def _groups(here: Here, kind: str, records: Iterable[Record]) -> list[Group]:
    """One table, but for boards, which stand under their levels."""
    if kind != "boards":
        shown = records_table(here, kind, records)
        return [Group("", "", shown)] if shown else []
    row, columns = _ROWS[kind], _COLUMNS[kind]
    records = _in_order(here, kind, records)
    caption = kind_name(kind, several=True)
    partnership = here.site.register.partnership(here.home)
    levels = dict(partnership.levels) if partnership else {}
    by_level: dict[str, list[Record]] = {level: [] for level in levels}
    for record in records:
        assert isinstance(record, Board)
        by_level.setdefault(level_of(here.site.register, record) or "", []).append(record)
    groups = []
    for number, (level, boards) in enumerate(by_level.items(), 1):
        name = levels.get(level, level or "Level not known")
        shown = table(f"{caption}: {name}", columns, [row(here, board) for board in boards])
        if shown:
            groups.append(Group(name, f"level-{number}", shown))
    return groups


def _in_order(here: Here, kind: str, records: Iterable[Record]) -> list[Record]:
    """By the name that is shown; areas from the highest level down."""
    partnership = here.site.register.partnership(here.home)
    levels = list(partnership.levels) if partnership and kind == "areas" else []

    def place(record: Record) -> tuple[int, str]:
        level = getattr(record, "level", None)
        rank = levels.index(level) if level in levels else len(levels)
        return rank, here.link(record).name.casefold()

    return sorted(records, key=place)


def _board(here: Here, record: Record) -> Row:
    assert isinstance(record, Board)
    telling = begin(here.site, record, here.path)
    facts = board_facts(telling, terms_in_force(telling.view, record),
                        seats_on(telling.view, record))
    told = {fact.label: fact for fact in facts}
    upward = facts[0]
    return (
        Value(here.link(record)), Value(BOARD_TYPES[record.type][0]),
        Value(standing_words(telling)), _cell(upward),
        _cell(told.get("Chair") or told["Joint chairs"]), _cell(told["Meets"]),
        _cell(told["Can I attend?"]),
    )


def _area(here: Here, record: Record) -> Row:
    assert isinstance(record, Area)
    partnership = here.site.register.partnership(record.partnership)
    level = partnership.levels.get(record.level, record.level) if partnership else record.level
    within = here.mention(record.partnership, ("areas",), record.within) if record.within else ""
    people = f"{record.population:,}" if record.population is not None else ""
    return Value(here.link(record)), Value(level), Value(within), Value(people)


def _organisation(here: Here, record: Record) -> Row:
    assert isinstance(record, Organisation)
    boards = boards_with(here.site.tell, here.site.register, record)
    return (Value(here.link(record)), Value(ORGANISATION_TYPES[record.type]),
            Value(joined(here.link(board) for board, _ in boards)))


def _post(here: Here, record: Record) -> Row:
    assert isinstance(record, Post)
    held = seats_held_by(here.site.tell, here.site.register, record)
    boards = {board.key: board for board, _ in held}
    return (Value(here.link_briefly(record)),
            Value(here.mentions(record.partnership, ("organisations", "boards"), record.of)),
            Value(joined(here.link(board) for board in boards.values())))


def _terms(here: Here, record: Record) -> Row:
    assert isinstance(record, TermsOfReference)
    status = status_of(here.site.tell(record), record)
    return (Value(here.link(record)),
            Value(here.mention(record.partnership, ("boards",), record.board)),
            Value(record.version), Value("In force" if status.code == "current" else status.word),
            Value(str(record.approved_on or "")), Value(str(record.review_due or "")))


def _agreement(here: Here, record: Record) -> Row:
    assert isinstance(record, Agreement)
    status = status_of(here.site.tell(record), record)
    governed = here.mention(record.partnership, ("boards",), record.governed_by) if (
        record.governed_by) else ""
    return (Value(here.link(record)), Value(AGREEMENT_TYPES[record.type]), Value(status.word),
            Value(governed), Value(str(len(record.parties) or "")))


def _offer(here: Here, record: Record) -> Row:
    assert isinstance(record, Offer)
    area = here.mention(record.partnership, ("areas",), record.area)
    services = here.mentions(record.partnership, ("services",), (
        offered.service for offered in record.services))
    return Value(here.link(record)), Value(area), Value(services)


def _change(here: Here, record: Record) -> Row:
    assert isinstance(record, Change)
    status = status_of(here.site.tell(record), record)
    put_to = here.mention(record.partnership, ("boards",), record.put_to) if record.put_to else ""
    return (Value(here.link(record)), Value(status.word), Value(put_to),
            Value(str(record.proposed_on or "")), Value(str(record.takes_effect or "")))


def _source(here: Here, record: Record) -> Row:
    assert isinstance(record, Source)
    facts = len(here.site.register.pointing_at(record.key))
    return (Value(here.link(record)), Value(SOURCE_TYPES[record.type]),
            Value(record.publisher or ""), Value(str(record.date or "")), Value(str(facts)))


def _cell(fact: Fact) -> Value:
    """The values of a fact in one cell; what is missing is said aloud."""
    said = [(value.said, f" ({value.certainty})") if value.certainty else value.said
            for value in fact.values]
    return Value(joined(said)) if said else Value(_SHORTLY[fact.missing], missing=True)


_SHORTLY = {NOT_STATED: "Not stated", NOT_RECORDED: "Not recorded"}


_ROWS: dict[str, Callable[[Here, Record], Row]] = {
    "boards": _board, "areas": _area, "organisations": _organisation, "posts": _post,
    "terms-of-reference": _terms, "agreements": _agreement, "offers": _offer,
    "changes": _change, "sources": _source,
}
_COLUMNS: dict[str, tuple[str, ...]] = {
    "boards": ("Board", "Type", "Status", "Answers to", "Chair", "Meets", "Can I attend?"),
    "areas": ("Area", "Level", "Lies in", "People"),
    "organisations": ("Organisation", "Type", "Sits on"),
    "posts": ("Post", "Belongs to", "Sits on"),
    "terms-of-reference": ("Terms of reference", "Board", "Version", "Status", "Approved",
                           "Review due"),
    "agreements": ("Agreement", "Type", "Status", "Governed by", "Parties"),
    "offers": ("Offer", "Area", "Services"),
    "changes": ("Change", "State", "Put to", "Proposed on", "Takes effect"),
    "sources": ("Source", "Type", "Published by", "Date", "Facts that rest on it"),
}
