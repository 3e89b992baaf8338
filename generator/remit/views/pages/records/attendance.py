"""Can I attend, and whom do I ask? Whether a board is open, when it meets, and who serves it."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any
from urllib.parse import quote

from remit.model.board import FREQUENCIES, PUBLIC_ACCESS, Board
from remit.model.change import STATES
from remit.model.field_words import field_words
from remit.model.terms_of_reference import TermsOfReference
from remit.queries.proposals import open_changes
from remit.queries.status import change_meant
from remit.views.pages.here import Here
from remit.views.pages.record_told import Telling
from remit.views.pages.shown import NOT_RECORDED, NOT_STATED, Fact, Value, fact
from remit.views.wording import Link, Said, capitalised, listed, words_of

_MAILBOX = re.compile(r"[\w.+-]+@[\w.-]+\.\w+\Z")
# What is asked, by the key that tells it.
_ASKED = {"public": "Can I attend?", "meets": "Meets", "contact": "Whom to ask"}
# Of a body that is gone, or never came: that it does not meet, and what the facts then tell.
_OVER = {"ended": ("It does not meet any more", "; this is how it was."),
         "never": ("It did not come about", "; this is what was proposed.")}


@dataclass(frozen=True, slots=True)
class Attendance:
    """What a resident needs to know of a board's meetings: what is known, and what is not."""

    facts: tuple[Fact, ...]
    unsaid: tuple[Said, ...]


def attendance(telling: Telling, terms: TermsOfReference | None) -> Attendance:
    """Whether a board is open, when it meets and whom to ask, with what a proposal would change."""
    now = telling.now
    assert isinstance(now, Board)
    asked = dict(zip(_ASKED, attendance_facts(telling, terms), strict=True))
    known = []
    for field, one in asked.items():
        ahead = tuple(_ahead(telling, field))
        if one.values or ahead:
            known.append(Fact(one.label, (*one.values, *ahead), one.missing))
    over = _OVER.get(telling.status.code)
    if over is not None:
        return Attendance(tuple(known), (over[0] + (over[1] if known else "."),))
    missing = {field: one.missing for field, one in asked.items()
               if one.missing and all(one.label != told.label for told in known)}
    return Attendance(tuple(known), tuple(_unsaid(telling.here, now, missing)))


def attendance_facts(telling: Telling, terms: TermsOfReference | None) -> list[Fact]:
    """“Can I attend?”, “Meets” and “Whom to ask”; those that are missing say so."""
    here, now = telling.here, telling.now
    assert isinstance(now, Board)
    silent = {*now.not_stated, *(terms.not_stated if terms else ())}

    def one(field: str, *values: Value | None) -> Fact:
        return fact(_ASKED[field], *values,
                    missing=NOT_STATED if field in silent else NOT_RECORDED)

    home = now.partnership
    return [
        one("public", here.value(now, "public", PUBLIC_ACCESS.get(now.public or "", ""), home)),
        one("meets", here.value(now, "meets", meets_words(now.meets), home)),
        one("contact", *_contact(here, now, terms)),
    ]


def meets_words(meets: str | int | None) -> str:
    """How often, in words."""
    return f"{meets} times a year" if isinstance(meets, int) else FREQUENCIES.get(meets or "", "")


def meets_rank(meets: str | int | None) -> str:
    """What “how often” is sorted by: who meets most often comes first; empty where not known."""
    times = meets if isinstance(meets, int) else _TIMES_A_YEAR.get(meets or "")
    return "" if times is None else f"{999 - min(times, 999):03}"


_TIMES_A_YEAR = {
    "weekly": 52, "fortnightly": 26, "monthly": 12, "six-weekly": 9, "bi-monthly": 6,
    "quarterly": 4, "four-monthly": 3, "twice-a-year": 2, "yearly": 1, "as-needed": 0,
}


def _contact(here: Here, board: Board, terms: TermsOfReference | None) -> list[Value | None]:
    """The role mailbox, or else who serves the board under its terms of reference."""
    if board.contact or "contact" in board.remarks:
        said: Said = board.contact or ""
        if board.contact and _MAILBOX.match(board.contact):
            said = Link(board.contact, f"mailto:{quote(board.contact, safe='@')}")
        return [here.value(board, "contact", said, board.partnership)]
    served = terms.secretariat if terms else None
    if served is not None and served.post:
        return [Value((here.mention(board.partnership, ("posts",), served.post), _SERVES))]
    if served is not None and served.organisation:
        return [Value((here.mention(board.partnership, ("organisations",), served.organisation),
                       _SERVES))]
    return []


_SERVES = ", who serves it under its terms of reference"


def _ahead(telling: Telling, field: str) -> Iterator[Value]:
    """What open changes would make of it: “Proposed: No, meetings are private, with The reform”."""
    here, view, record = telling.here, telling.view, telling.record
    for later in record.amended:
        change = change_meant(view, record, later.from_)
        words = _words(field, later.values.get(field))
        if change is not None and change in open_changes(view, record.partnership) and words:
            remark = later.remarks.get(field)
            sure = remark.certainty if remark is not None else later.certainty
            yield Value((f"{STATES[change.state]}: {words}, with ", here.link(change)),
                        "" if sure == "stated" else sure, (remark.note if remark else "") or "",
                        here.cites(remark.source if remark else (), record.partnership))


def _words(field: str, value: Any) -> str:
    if field == "public":
        return PUBLIC_ACCESS.get(value or "", "")
    return meets_words(value) if field == "meets" else value or ""


def _unsaid(here: Here, board: Board, missing: dict[str, str]) -> Iterator[Said]:
    for why, words in ((NOT_STATED, "The sources do not say {}."),
                       (NOT_RECORDED, "{} {} not recorded.")):
        fields = [field_words(field) for field, one in missing.items() if one == why]
        if fields:
            said = words_of(listed(fields, "or" if why == NOT_STATED else "and"))
            are = "is" if len(fields) == 1 else "are"
            yield words.format(said if why == NOT_STATED else capitalised(said), are)
    if "contact" in missing and board.host:
        hosts = here.mentions(board.partnership, ("organisations",), board.host)
        yield ("Its host is ", hosts, ".")
