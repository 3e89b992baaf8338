"""The page of a programme: who owns it, who watches over it, what it needs and what needs it."""

from __future__ import annotations

from remit.model.programme import Programme
from remit.queries.funds import agreements_on, governing, programmes_naming
from remit.views.page import Page
from remit.views.pages.frame import frame_of, record_page
from remit.views.pages.record_told import Telling, begin
from remit.views.pages.records.connections import connections
from remit.views.pages.shown import NOT_RECORDED, NOT_STATED, Clause, Fact, Value, fact
from remit.views.pages.site import Site
from remit.views.pages.words.owner_words import owners_told
from remit.views.wording import Said, listed

# Each field that names records, in words, with the kinds it can name.
_NAMED: tuple[tuple[str, str, tuple[str, ...], bool], ...] = (
    ("Overseen by", "overseen_by", ("boards",), True),
    ("Part of", "part_of", ("programmes",), False),
    ("Depends on", "depends_on", ("programmes",), False),
    ("Paid from", "paid_from", ("funds",), False),
    ("Carries out", "carries_out", ("strategies",), False),
    ("Where", "areas", ("areas",), False),
)


def programme_page(site: Site, programme: Programme) -> Page:
    """The page of one programme."""
    telling = begin(site, programme)
    now = telling.now
    assert isinstance(now, Programme)
    register, here = site.register, telling.here
    frame = frame_of(telling, _facts(telling, now), said=("owners", "overseen_by"),
                     lead="A piece of change with an owner.")
    return record_page(telling, "records/programme_page.html", frame, {
        "work": [Clause(one.text, here.about(one, "", now)) for one in now.parts],
        "below": [Value(here.link(one)) for one in programmes_naming(register, now, "part_of")],
        "needed_by": [Value(here.link(one))
                      for one in programmes_naming(register, now, "depends_on")],
        "connections": connections(here, programme, without=frozenset(("programmes",))),
    })


def _facts(telling: Telling, now: Programme) -> list[Fact]:
    here, home = telling.here, now.partnership
    facts = [fact("Owned by", owners_told(here, now, now, now.owners),
                  missing=_missing(now, "owners"))]
    for label, field, kinds, is_asked in _NAMED:
        written = getattr(now, field)
        said: Said = ""
        if written:
            said = here.mention(home, kinds, written) if isinstance(written, str) else (
                here.mentions(home, kinds, written))
        value = here.value(now, field, said, home)
        if value is not None or is_asked:
            facts.append(fact(label, value, missing=_missing(now, field)))
    if agreements := agreements_on(here.site.register, now):
        boards = dict.fromkeys(here.link(board) for _, board in governing(telling.view, now))
        by: Said = (", governed by ", listed(boards)) if boards else ""
        facts.append(fact("Under", Value((listed(map(here.link, agreements)), by))))
    if due := here.value(now, "due", str(now.due or ""), home):
        facts.append(fact("Due", due))
    return facts


def _missing(now: Programme, field: str) -> str:
    return NOT_STATED if field in now.not_stated else NOT_RECORDED
