"""What a site says of its accessibility: read from its settings, and refused when it says too much.

The regulations ask public bodies for a statement of this form: the Public Sector Bodies (Websites
and Mobile Applications) (No. 2) Accessibility Regulations 2018.
"""

from __future__ import annotations

import datetime
import re
from collections.abc import Mapping
from dataclasses import dataclass, fields
from typing import Any

from remit.model.time import spoken
from remit.problems import RemitError
from remit.suggestions import did_you_mean

_CHOICES = {
    "status": ("fully-compliant", "partially-compliant", "not-compliant"),
    "enforcement": ("great-britain", "northern-ireland", "none"),
}
_CONTACT = re.compile(r"[^@\s<>\"]+@[^@\s<>\"]+\.[^@\s<>\"]+|https://[^\s<>\"]+")


@dataclass(frozen=True)
class Statement:
    """What stands under `accessibility` in mkdocs.yml.

    `organisation` runs the site and answers at `contact`, a role mailbox or the https address of a
    form, `answered_within` so many days. `reviewed` and `prepared` are days. `status` and
    `enforcement` are one of their choices. `known_issues`, `disproportionate_burden` and
    `out_of_scope` are what is not accessible, and why it is so; `improvements` are what is being
    done. `tested` says who tested the site itself, how and when; `tested_with_people`, the same of
    people with disabilities.
    """

    organisation: str
    contact: str
    reviewed: datetime.date
    status: str
    prepared: datetime.date | None = None
    answered_within: str = ""
    known_issues: tuple[str, ...] = ()
    disproportionate_burden: tuple[str, ...] = ()
    out_of_scope: tuple[str, ...] = ()
    improvements: tuple[str, ...] = ()
    tested: str = ""
    tested_with_people: str = ""
    enforcement: str = "great-britain"


def statement_of(said: Mapping[str, Any]) -> Statement:
    """The statement that settings make; raises RemitError where it is not whole, or claims what
    nothing in it supports."""
    known = {field.name: field for field in fields(Statement)}
    for key in said:
        if key not in known:
            raise _wrong(f"has no “{key}”: {did_you_mean(str(key), known) or 'leave it out.'}")
    if not said.get("contact"):
        raise _wrong("has no contact: write whom a reader asks who cannot use a page, as in "
                     "“contact: accessibility@example.org”.")
    for key in ("organisation", "reviewed", "status"):
        if not said.get(key):
            raise _wrong(f"has no {key}: {_MISSING[key]}")
    given: dict[str, Any] = {key: _read(key, value, str(known[key].type))
                             for key, value in said.items() if value is not None}
    statement = Statement(**given)
    if not _CONTACT.fullmatch(statement.contact):
        raise _wrong("has a contact that nobody can write to: give a role mailbox, or the https "
                     "address of a form.")
    _refuse_claims(statement)
    return statement


def refuse_old(statement: Statement, day: datetime.date) -> None:
    """Raise RemitError where the last review was more than a year before `day`."""
    last = statement.reviewed
    if last < _year_before(day):
        raise RemitError(
            f"The accessibility statement was last reviewed on {spoken(last)}, more than a year "
            f"before {spoken(day)}: check that it is still true, and write the day on which you "
            "did as “reviewed:” below “accessibility:” in mkdocs.yml.")


_MISSING = {
    "organisation": "write who runs the site.",
    "reviewed": "write the day on which somebody last checked that it is true, as in "
                "“reviewed: 2026-03-31”.",
    "status": f"write one of {', '.join(_CHOICES['status'])}.",
}


def _refuse_claims(statement: Statement) -> None:
    if statement.status == "fully-compliant":
        if statement.known_issues:
            raise _wrong("says fully-compliant and lists known_issues: the site is "
                         "partially-compliant.")
        if not statement.tested:
            raise _wrong("says fully-compliant, and not who tested the site: write under “tested:” "
                         "who did, how and when, or “status: partially-compliant”.")
    elif not (statement.known_issues or statement.disproportionate_burden):
        raise _wrong(f"says {statement.status}, and not why: list under “known_issues:” what does "
                     "not work for whom.")


def _read(key: str, value: object, kind: str) -> object:
    if "date" in kind:
        try:
            return datetime.date.fromisoformat(str(value))
        except ValueError:
            raise _wrong(f"has a “{key}” that is no day: write it as in 2026-03-31.") from None
    if "tuple" in kind:
        if isinstance(value, list) and all(isinstance(one, str) and one for one in value):
            return tuple(value)
        raise _wrong(f"has a “{key}” that is no list of sentences: begin each with a hyphen.")
    if not isinstance(value, str):
        raise _wrong(f"has a “{key}” that is no text: put it in quotation marks.")
    if value not in _CHOICES.get(key, (value,)):
        raise _wrong(f"has an unknown “{key}”: write one of {', '.join(_CHOICES[key])}.")
    return value


def _year_before(day: datetime.date) -> datetime.date:
    try:
        return day.replace(year=day.year - 1)
    except ValueError:  # 29 February
        return day.replace(year=day.year - 1, day=28)


def _wrong(what: str) -> RemitError:
    return RemitError(f"The accessibility statement in mkdocs.yml {what}")
