"""An abbreviation stands for two things.

## What it does

Looks at the short names and other names of a partnership's records and terms that are one word of
capitals, such as `ICP`, and at what each stands for. It is a notice.

## Why it matters

A reader who meets the abbreviation cannot tell which of the two is meant. The site spells out
abbreviations where a page first uses them, and it does not spell out this one: it would be wrong
half of the time.

## Example

    # boards/icp-board.yaml
    short_name: ICP

    # glossary.yaml
    icp:
      name: integrated care partnership
      short_name: ICP

## Instead

Give one of them another short name. Where the sources themselves use it for both, say so in a term:

    icp:
      name: integrated care partnership
      short_name: ICP
      not_to_be_confused_with: [{board: icp-board}]
"""

from __future__ import annotations

import datetime
from collections.abc import Iterator

from remit.model.as_at import View
from remit.model.kinds import SHARED
from remit.model.moment import Moment
from remit.model.record import Record
from remit.model.register import Register
from remit.problems import Place, Problem
from remit.queries.abbreviations import are_told_apart, meanings_in

_EVER_AFTER = datetime.date.max


def check(register: Register) -> Iterator[Problem]:
    """Every abbreviation of two things that no term tells apart, at the second of them."""
    def tell(record: Record) -> View:
        home = register.partnership(record.partnership)
        told_for = home.speaks_for if home is not None else None
        return register.at(Moment(told_for.first if told_for else _EVER_AFTER))

    for place in (*(one.partnership for one in register.partnerships), SHARED):
        for word, meanings in meanings_in(tell, register, place).items():
            if len(meanings) > 1 and not are_told_apart(meanings, register):
                first, second, *_ = (meaning.record for meaning in meanings)
                yield Problem(
                    "ambiguous-abbreviation", _place(register, second, word),
                    f"“{word}” stands for {meanings[1].whole} here, and for {meanings[0].whole} "
                    f"in {_place(register, first, word)}",
                    "give one of them another short name, or write a term that says "
                    "not_to_be_confused_with:", "notice")


def _place(register: Register, record: Record, word: str) -> Place:
    if record.short_name == word:
        return register.place(record.key, ("short_name",))
    return register.place(record.key, at_key=True)
