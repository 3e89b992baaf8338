"""The rows of the indexes: of each kind of record, the facts that are asked for first."""

from __future__ import annotations

from collections.abc import Callable

from remit.model.agreement import AGREEMENT_TYPES, Agreement
from remit.model.area import Area
from remit.model.board import BOARD_TYPES, PUBLIC_ACCESS, Board
from remit.model.change import Change
from remit.model.fund import FUND_TYPES, Fund
from remit.model.meeting import Meeting
from remit.model.offer import Offer
from remit.model.organisation import ORGANISATION_TYPES, Organisation
from remit.model.person import Person
from remit.model.post import Post
from remit.model.programme import Programme
from remit.model.record import Record
from remit.model.source import SOURCE_TYPES, Source
from remit.model.strategy import Strategy
from remit.model.terms_of_reference import TermsOfReference
from remit.queries.funds import governing, size_of
from remit.queries.meetings import actions_of, decisions_of
from remit.queries.people import held_now
from remit.queries.promises import promises_by_year
from remit.queries.roll_call import roll_call
from remit.queries.seats import boards_with, seats_held_by, seats_on
from remit.queries.status import status_of
from remit.queries.terms import terms_in_force
from remit.views.pages.here import Here
from remit.views.pages.record_told import begin
from remit.views.pages.records.attendance import attendance_facts, meets_rank
from remit.views.pages.records.board_facts import board_facts
from remit.views.pages.records.person_page import held_words
from remit.views.pages.shown import NOT_RECORDED, NOT_STATED, Fact, Value, counted, dated
from remit.views.pages.words.meeting_words import dated_link
from remit.views.pages.words.owner_words import owners_words
from remit.views.pages.words.promise_words import how_many_kept
from remit.views.pages.words.standing_words import standing_words
from remit.views.wording import joined, listed

Row = tuple[Value, ...]


def _board(here: Here, record: Record) -> Row:
    assert isinstance(record, Board)
    telling = begin(here.site, record, here.path)
    now = telling.now
    assert isinstance(now, Board)
    terms = terms_in_force(telling.view, record)
    facts = board_facts(telling, terms, seats_on(telling.view, record))
    public, meets, contact = attendance_facts(telling, terms)
    told = {fact.label: fact for fact in facts}
    upward = facts[0]
    access = str(list(PUBLIC_ACCESS).index(now.public)) if now.public else ""
    return (
        Value(here.link(record)), Value(BOARD_TYPES[record.type][0]),
        Value(standing_words(telling)), _cell(upward),
        _cell(told.get("Chair") or told["Joint chairs"]),
        _cell(meets, meets_rank(now.meets)), _cell(public, access), _cell(contact),
    )


def _area(here: Here, record: Record) -> Row:
    assert isinstance(record, Area)
    partnership = here.site.register.partnership(record.partnership)
    level = here.site.level_name(record.partnership, record.level)
    within = here.mention(record.partnership, ("areas",), record.within) if record.within else ""
    rank = list(partnership.levels).index(record.level) if (
        partnership and record.level in partnership.levels) else 0
    return (Value(here.link(record)), Value(level, sort=f"{rank:03}"), Value(within),
            counted(record.population))


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


def _person(here: Here, record: Record) -> Row:
    assert isinstance(record, Person)
    held = held_now(here.site.view(record.partnership), record)
    return Value(here.link(record)), Value(joined(held_words(here, record, one) for one in held))


def _terms(here: Here, record: Record) -> Row:
    assert isinstance(record, TermsOfReference)
    status = status_of(here.site.tell(record), record)
    return (Value(here.link(record)),
            Value(here.mention(record.partnership, ("boards",), record.board)),
            Value(record.version), Value("In force" if status.code == "current" else status.word),
            _date(here, record, "approved_on"), _date(here, record, "review_due"))


def _agreement(here: Here, record: Record) -> Row:
    assert isinstance(record, Agreement)
    status = status_of(here.site.tell(record), record)
    return (Value(here.link(record)), Value(AGREEMENT_TYPES[record.type]), Value(status.word),
            _board_meant(here, record, "governed_by"), counted(len(record.parties) or None))


def _fund(here: Here, record: Record) -> Row:
    assert isinstance(record, Fund)
    view = here.site.tell(record)
    boards = dict.fromkeys(here.link(board) for _, board in governing(view, record))
    sizes = [(year, size) for year in record.years if (size := size_of(year)) is not None]
    year, size = max(sizes, key=lambda one: one[0].year.first, default=(None, None))
    return (Value(here.link(record)),
            Value(FUND_TYPES[record.type]) if record.type else _unsaid(record, "type"),
            Value(listed(boards)) if boards else Value("Not recorded", missing=True),
            Value(str(year.year)) if year else Value(""),
            Value(str(size), sort=f"{size.pounds:020.2f}") if size else Value(""))


def _strategy(here: Here, record: Record) -> Row:
    assert isinstance(record, Strategy)
    kept = "; ".join(f"{found.year.name}: {how_many_kept(found).rstrip('.')}"
                     for found in promises_by_year(record))
    return (Value(here.link(record)), Value(status_of(here.site.tell(record), record).word),
            _owners(here, record), counted(len(record.goals) or None), Value(kept))


def _programme(here: Here, record: Record) -> Row:
    assert isinstance(record, Programme)
    overseen = here.mentions(record.partnership, ("boards",), record.overseen_by)
    return (Value(here.link(record)), Value(status_of(here.site.tell(record), record).word),
            _owners(here, record),
            Value(overseen) if overseen else _unsaid(record, "overseen_by"))


def _owners(here: Here, record: Strategy | Programme) -> Value:
    found = owners_words(here, record, record.owners)
    return Value(found) if found else _unsaid(record, "owners")


def _offer(here: Here, record: Record) -> Row:
    assert isinstance(record, Offer)
    area = here.mention(record.partnership, ("areas",), record.area)
    services = here.mentions(record.partnership, ("services",), (
        offered.service for offered in record.services))
    return Value(here.link(record)), Value(area), Value(services)


def _meeting(here: Here, record: Record) -> Row:
    assert isinstance(record, Meeting)
    site = here.site
    status = status_of(site.tell(record), record)
    board = here.mention(record.partnership, ("boards",), record.board)
    return (dated_link(here, record), Value(board), Value(status.word),
            counted(len(list(decisions_of(record))) or None),
            counted(len(list(actions_of(record))) or None), _there(here, record))


def _there(here: Here, meeting: Meeting) -> Value:
    called = roll_call(here.site.register, meeting)
    if called is None:
        return Value("")
    return Value(f"{called.seated('present')} of {called.seats}")


def _change(here: Here, record: Record) -> Row:
    assert isinstance(record, Change)
    status = status_of(here.site.tell(record), record)
    return (Value(here.link(record)), Value(status.word), _board_meant(here, record, "put_to"),
            _date(here, record, "proposed_on"), _date(here, record, "takes_effect"))


def _source(here: Here, record: Record) -> Row:
    assert isinstance(record, Source)
    facts = len(here.site.register.pointing_at(record.key))
    return (Value(here.link(record)), Value(SOURCE_TYPES[record.type]),
            Value(record.publisher) if record.publisher else _unsaid(record, "publisher"),
            _date(here, record, "date"), counted(facts))


def _date(here: Here, record: Record, field: str) -> Value:
    words = here.words(record, field)
    return dated(words, getattr(record, field)) if words else _unsaid(record, field)


def _board_meant(here: Here, record: Record, field: str) -> Value:
    written = getattr(record, field)
    if not written:
        return _unsaid(record, field)
    return Value(here.mention(record.partnership, ("boards",), written))


def _unsaid(record: Record, field: str) -> Value:
    """What is missing is said aloud, and whether somebody looked for it in the sources."""
    missing = NOT_STATED if field in record.not_stated else NOT_RECORDED
    return Value(_SHORTLY[missing], missing=True)


def _cell(fact: Fact, sort: str = "") -> Value:
    """The values of a fact in one cell; what is missing is said aloud."""
    said = [(value.said, f" ({value.certainty})") if value.certainty else value.said
            for value in fact.values]
    return Value(joined(said), sort=sort) if said else Value(_SHORTLY[fact.missing], missing=True)


_SHORTLY = {NOT_STATED: "Not stated", NOT_RECORDED: "Not recorded"}


ROWS: dict[str, Callable[[Here, Record], Row]] = {
    "boards": _board, "areas": _area, "organisations": _organisation, "posts": _post,
    "people": _person,
    "terms-of-reference": _terms, "agreements": _agreement, "offers": _offer,
    "funds": _fund, "strategies": _strategy, "programmes": _programme, "meetings": _meeting,
    "changes": _change, "sources": _source,
}
COLUMNS: dict[str, tuple[str, ...]] = {
    "boards": ("Board", "Type", "Status", "Answers to", "Chair", "Meets", "Can I attend?",
               "Whom to ask"),
    "areas": ("Area", "Level", "Lies in", "People"),
    "organisations": ("Organisation", "Type", "Sits on"),
    "posts": ("Post", "Belongs to", "Sits on"),
    "people": ("Person", "Holds"),
    "terms-of-reference": ("Terms of reference", "Board", "Version", "Status", "Approved",
                           "Review due"),
    "agreements": ("Agreement", "Type", "Status", "Governed by", "Parties"),
    "offers": ("Offer", "Area", "Services"),
    "meetings": ("Meeting", "Board", "Status", "Decisions", "Actions", "Seats present"),
    "funds": ("Fund", "Type", "Governed by", "Year", "Size"),
    "strategies": ("Strategy", "Status", "Owned by", "Goals", "Promises"),
    "programmes": ("Programme", "Status", "Owned by", "Overseen by"),
    "changes": ("Change", "State", "Put to", "Proposed on", "Takes effect"),
    "sources": ("Source", "Type", "Published by", "Date", "Facts that rest on it"),
}
# The columns of which a reader can ask for one value.
NARROWED_BY: dict[str, tuple[str, ...]] = {
    "boards": ("Type", "Status", "Can I attend?"), "areas": ("Level",),
    "organisations": ("Type",), "posts": ("Belongs to",), "terms-of-reference": ("Status",),
    "agreements": ("Type", "Status"), "programmes": ("Status", "Owned by", "Overseen by"),
    "meetings": ("Board", "Status"), "changes": ("State",), "sources": ("Type", "Published by"),
}
