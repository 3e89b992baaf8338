"""The shapes a field can have: text, a choice, a date, a reference, a source."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass
from decimal import Decimal
from typing import Annotated, Literal, NamedTuple

from pydantic import BeforeValidator, PlainValidator, Strict
from pydantic_core import PydanticCustomError

from remit.model.date_meant import date_meant
from remit.model.time import PartialDate, read_date

ID = re.compile(r"[a-z][a-z0-9]*(-[a-z0-9]+)*\Z")
_REFERENCE = re.compile(r"([a-z][a-z0-9-]*/)?[a-z][a-z0-9-]*\Z")
_SOURCE = re.compile(r"((?:[a-z][a-z0-9-]*/)?[a-z][a-z0-9-]*)(?:#(\S+))?\Z")
_PARTED = re.compile(r"([a-z][a-z0-9-]*)[ ,]+(?:para |paragraph |page |p )?([0-9][^\s#]*)\Z")
_WHOLE_DATE = re.compile(r"[12]\d{3}-\d\d-\d\d\Z")
_DATE_HELP = "write a date (2019-04-01), part of one (2019-04, 2019) or a financial year (2017/18)"


class Key(NamedTuple):
    """What a record is: its partnership, kind and id."""

    partnership: str
    kind: str
    id: str

    def __str__(self) -> str:
        return f"{self.partnership}/{self.kind}/{self.id}"


@dataclass(frozen=True, slots=True)
class SourceRef:
    """A place in a source, written `paper#4.25`; without a locator, the whole source."""

    source: str
    locator: str | None = None

    def __str__(self) -> str:
        return f"{self.source}#{self.locator}" if self.locator else self.source


@dataclass(frozen=True, slots=True)
class RefTo:
    """Marks a field as the id of a record of one of these kinds."""

    kinds: tuple[str, ...]


def wrong(message: str, help: str = "") -> PydanticCustomError:
    """The error of a value of the wrong shape; braces in it are text."""
    return PydanticCustomError(
        "wrong_value", "{said}", {"said": message, "help": help}
    )


def id_like(written: str) -> str:
    """An example of an id: the one that is most like what was written, where there is one."""
    slug = re.sub("[^a-z0-9]+", "-", written[:80].casefold()).strip("-")
    return slug if ID.match(slug) else "health-and-wellbeing-board"


def _not_a_date(value: object, message: str) -> PydanticCustomError:
    if isinstance(value, str) and _WHOLE_DATE.match(value):
        return wrong("there is no such day in the calendar", _DATE_HELP)
    meant = date_meant(value)
    return wrong(message, f"write “{meant}”: the year comes first" if meant else _DATE_HELP)


# Far more than a reader bears; a page of more would take minutes to make.
MOST_WORDS, MOST_PROSE, MOST_ITEMS = 1_000, 50_000, 2_000


def _text(value: object) -> str:
    if isinstance(value, str):
        if len(value) > MOST_PROSE:
            raise wrong(f"this text has more than {MOST_PROSE:,} characters",
                        "shorten it, and name the document that holds the rest")
        return value.strip()
    if isinstance(value, bool):
        raise wrong("this must be text", "put it in quotes")
    if not isinstance(value, int | Decimal):
        raise wrong("this must be text", "write it after the colon of its key, without “- ” or "
                                         "brackets; put it in quotes where it holds such signs")
    return str(value)


def _one_line(value: object) -> str:
    line = " ".join(_text(value).split())
    if len(line) > MOST_WORDS:
        raise wrong(f"this has more than {MOST_WORDS:,} characters, too many for one line",
                    "shorten it, and write the rest as a note or a summary")
    return line


def _listed(value: object) -> object:
    if isinstance(value, str | int | Mapping):
        raise wrong("this must be a list", "write one item a line with “- ”, or use brackets [ ]")
    if isinstance(value, list) and len(value) > MOST_ITEMS:
        raise wrong(f"this list has more than {MOST_ITEMS:,} items",
                    "write fewer; like seats are counted with seats:")
    return value


def _date(value: object) -> PartialDate:
    date = read_date(value)
    if date is None:
        raise _not_a_date(value, "this is not a date")
    return date


def _day(value: object) -> PartialDate:
    date = _date(value)
    if date.first != date.last:
        raise wrong("this must be a whole date", "write year, month and day: 2019-12-01")
    return date


def _year(value: object) -> PartialDate:
    date = _date(value)
    if "-" in date.written:
        raise wrong("this must be a year", "write a financial year (2017/18) or a year (2017)")
    return date


def day_or_now(value: object) -> PartialDate | Literal["now"]:
    """A whole date, or the word for the partnership's own."""
    return "now" if value == "now" else _day(value)


def _reference(value: object) -> str:
    if not isinstance(value, str) or not _REFERENCE.match(value):
        raise wrong("this must be the id of a record",
                    "an id has small letters, digits and hyphens: "
                    + id_like(value if isinstance(value, str) else ""))
    return value


def _endpoint(value: object) -> PartialDate | str:
    date = read_date(value)
    if date is not None:
        return date
    if isinstance(value, str) and _REFERENCE.match(value):
        return value
    raise _not_a_date(value, "this is neither a date nor the id of a change")


def _sources(value: object) -> tuple[SourceRef, ...]:
    written = value if isinstance(value, list | tuple) else [value]
    found = []
    for one in written:
        if isinstance(one, SourceRef):
            found.append(one)
            continue
        match = _SOURCE.match(one) if isinstance(one, str) else None
        if match is None:
            parted = _PARTED.match(one) if isinstance(one, str) else None
            raise wrong("this must name a source and a place in it",
                        f"write “{parted[1]}#{parted[2]}”" if parted else
                        "write the source’s id, a # and the place, without blanks: paper#4.25")
        found.append(SourceRef(match[1], match[2]))
    return tuple(found)


def _count(value: object) -> int:
    if isinstance(value, bool) or not isinstance(value, int) or value < 0:
        raise wrong("this must be a whole number")
    return value


def name_exactly_one(values: Mapping[str, object], what: str) -> None:
    """Refuse anything but one value among those that say the same in different ways."""
    given = [name for name, value in values.items() if value is not None]
    if len(given) != 1:
        raise wrong(f"{what} names exactly one of " + ", ".join(values),
                    "several are given here" if given else "none is given here")


Words = Annotated[str, PlainValidator(_one_line)]
"""A name or a short text on one line."""
Prose = Annotated[str, PlainValidator(_text)]
"""Markdown, written by an officer; raw HTML in it stays text."""
Count = Annotated[int, PlainValidator(_count)]
Truth = Annotated[bool, Strict()]
Date = Annotated[PartialDate, PlainValidator(_date)]
Day = Annotated[PartialDate, PlainValidator(_day)]
Year = Annotated[PartialDate, PlainValidator(_year)]
Sources = Annotated[tuple[SourceRef, ...], PlainValidator(_sources), RefTo(("sources",))]
EndPoint = Annotated[PartialDate | str, PlainValidator(_endpoint), RefTo(("changes",))]
Several = BeforeValidator(_listed)
"""Goes with a tuple: refuses a single value where a list belongs."""


AreaId = Annotated[str, PlainValidator(_reference), RefTo(("areas",))]
BoardId = Annotated[str, PlainValidator(_reference), RefTo(("boards",))]
OrganisationId = Annotated[str, PlainValidator(_reference), RefTo(("organisations",))]
EmployerId = Annotated[str, PlainValidator(_reference), RefTo(("organisations", "boards"))]
PostId = Annotated[str, PlainValidator(_reference), RefTo(("posts",))]
AgreementId = Annotated[str, PlainValidator(_reference), RefTo(("agreements",))]
ServiceId = Annotated[str, PlainValidator(_reference), RefTo(("services",))]
FundId = Annotated[str, PlainValidator(_reference), RefTo(("funds",))]
ProgrammeId = Annotated[str, PlainValidator(_reference), RefTo(("programmes",))]
StrategyId = Annotated[str, PlainValidator(_reference), RefTo(("strategies",))]
FunctionId = Annotated[str, PlainValidator(_reference), RefTo(("functions",))]
MeetingId = Annotated[str, PlainValidator(_reference), RefTo(("meetings",))]
RiskRegisterId = Annotated[str, PlainValidator(_reference), RefTo(("risk-registers",))]
TermsId = Annotated[str, PlainValidator(_reference), RefTo(("terms-of-reference",))]
TermId = Annotated[str, PlainValidator(_reference), RefTo(("glossary",))]
ChangeId = Annotated[str, PlainValidator(_reference), RefTo(("changes",))]
PartnershipId = Annotated[str, PlainValidator(_reference), RefTo(("partnership",))]
