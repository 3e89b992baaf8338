"""Something still to be filled in was left in.

## What it does

Looks in every text for what people write where they mean to write something else later: INSERT
HERE, TBC, £x, £xm, Figure X, xx, [name], lorem ipsum, ???. In your own words it is a warning. In a
source’s own words (`stated`, or `owner_unnamed` and its like), and in its list `unfinished`, it is
a notice about the source, and nothing has to be changed here. What stands in quotation marks is
quoted, and passed over; so is what is a short name of a record, as TBC may be.

## Why it matters

A reader takes what is printed for what is meant. “£xm” in a plan that a board approved is money of
which nobody can say how much it is.

## Example

    summary: The board has TBC members and meets every xx weeks.

## Instead

    not_stated: [meets]

Leave out what you do not know, or say with `not_stated` that you looked for it in the sources.
Where the source itself left it open, write what it prints as `stated`, or list the place in the
source’s record:

    unfinished:
      - {words: £xm, at: plan-6b, what: How much social care is to have}
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from remit.model.field_words import field_words
from remit.model.record import OtherName, Record, Remark
from remit.model.register import Register
from remit.model.source import PointedTo, Source, Unfinished
from remit.problems import Problem
from remit.queries.inside import part_at
from remit.queries.naming import quoted
from remit.queries.texts import Text, texts_in

ABOUT_SOURCES = True

_LEFT_IN = re.compile(r"""
    \bINSERT(?:[ ][A-Z]+)*\b | \b(?:ADD|ENTER|TEXT)[ ]HERE\b | \bTODO\b | \bFIXME\b
  | (?i:\blorem[ ]ipsum\b) | \?{3,} | _{4,}
  | £[ ]?(?:[xX]+|\?+|_+)(?:[ ]?(?:k|m|bn|million|thousand))?(?!\w)
  | (?<!\w)[xX]{1,3}[ ]?%
  | \b(?i:figure|table|page|paragraph)[ ]X+(?!\w)
  | (?<![\w./(-])x{2,}(?![\w)-])
  | (?<!\w)XX(?=[%/])
  | \[(?i:(?:insert|enter|add|your|tbc|tba|name|date|amount|title|number|address|organisation)
        (?:[ ][\w ]*)?|x+|\.{3}|…)\](?![(\[])
  | \[TB[ACD]\] | (?<=\d[ ])\(TB[ACD]\) | [:–-][ ]TB[ACD]\.?$
  | \A(?:TB[ACD]|XX+|\?+)\Z
  | \A(?i:to[ ]be[ ](?:confirmed|added|decided|determined|advised|announced|completed))\.?\Z
""", re.VERBOSE | re.MULTILINE)
# One of these is in whatever the pattern above finds, and is looked for much faster.
_HINT = re.compile(r"INSERT|HERE|TODO|FIXME|[Ii][Pp][Ss][Uu][Mm]|__|£[ ]?[xX]|xx|XX|[xX][ ]?%|"
                   r"[EeHh][ ]X|\[|TB[ACD]|[?]|[Bb][Ee][ ][acd]")
_QUOTED = re.compile(r"“[^”]*”|‘[^’]*’|`[^`]*`")
_LEAVE_IT = "compare with the source; if it is the source’s own, leave it"
_SHORT_NAMES = frozenset(("short_name", "tags"))


def check(register: Register) -> Iterator[Problem]:
    """Everything that was left to be filled in, by the records' own words and by their sources."""
    names = _short_names_in(register)
    for record in register.records:
        for text in texts_in(record):
            found = left_in(text.words)
            if found and found not in names and not _is_told_or_a_name(text):
                place = register.place(record.key, text.path)
                if _is_the_sources(text):
                    yield Problem(
                        "placeholder-left-in", place,
                        f"the source prints “{text.words}” for {_meant(record, text)}, which was "
                        "never filled in", _LEAVE_IT, "notice")
                else:
                    yield Problem(
                        "placeholder-left-in", place,
                        f"“{found}” looks like something still to be filled in",
                        f"write what it is, or leave it out; where the sources do not say it, "
                        f"write not_stated: [{_key(text)}]", "warning")
    for source in register.of_kind("sources"):
        assert isinstance(source, Source)
        for number, item in enumerate(source.unfinished):
            what = f": {item.what}" if item.what else ""
            yield Problem(
                "placeholder-left-in", register.place(source.key, ("unfinished", number, "words")),
                f"“{item.words}” at {' and '.join(item.at)} of {source.short_label} was never "
                f"filled in{what}", _LEAVE_IT, "notice")


def _key(text: Text) -> str:
    """The key below which a text stands, alone or in a list."""
    return next(step for step in reversed(text.path) if isinstance(step, str))


def left_in(words: str) -> str:
    """What in a text is still to be filled in; empty where nothing is.

    >>> left_in("Up to £xm a year"), left_in("The paper has “£xm” here."), left_in("Part XX")
    ('£xm', '', '')
    """
    if not _HINT.search(words) or not _LEFT_IN.search(words):
        return ""
    match = _LEFT_IN.search(_QUOTED.sub("“”", words))
    return match[0].strip(" :–-.()[]") or match[0] if match else ""


def _short_names_in(register: Register) -> frozenset[str]:
    return frozenset(name for record in register.records for name in (
        record.short_name, *(other.name for other in record.also_known_as)) if name)


def _is_the_sources(text: Text) -> bool:
    return (text.model is Remark and text.field == "stated") or text.field == "period" or (
        text.field.endswith("_unnamed"))


def _meant(record: Record, text: Text) -> str:
    """What the source’s words stand for: the field of a remark, or who is not named, and of what.
    """
    field = str(text.path[-2]) if text.model is Remark else text.field
    part, _ = part_at(record, text.path)
    name = (getattr(part, "name", None) or getattr(part, "text", None) or "") if (
        part is not record) else ""
    return field_words(field.removesuffix("_unnamed")) + (f" of {quoted(name)}" if name else "")


def _is_told_or_a_name(text: Text) -> bool:
    """Whether the words are the source's and told elsewhere, or a name, which may be any letters.
    """
    if text.model in (PointedTo, Unfinished):
        return text.field != "what"
    return text.field in _SHORT_NAMES or (text.model is OtherName and text.field == "name")
