"""Finds the date that was meant where it is written in another way, as in “1 April 2019”."""

from __future__ import annotations

import re

from remit.model.time import read_date

_MONTHS = ("jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec")
_YEARS = re.compile(r"(\d{4})[-/](?:20)?(\d\d)\Z")
_YEAR_FIRST = re.compile(r"(\d{4})[-/.](\d{1,2})(?:[-/.](\d{1,2}))?\Z")
_DAY_FIRST = re.compile(r"(?:(\d{1,2})[-/.])?(\d{1,2})[-/.](\d{4})\Z")
_IN_WORDS = re.compile(r"(?:(\d{1,2})(?:st|nd|rd|th)? )?([a-z]{3,9}),? (\d{4})\Z")


def date_meant(written: object) -> str | None:
    """The date as it should be written, or None. The day stands before the month, as in Britain.

    >>> date_meant("1/4/2019"), date_meant("April 2019"), date_meant("2017-18")
    ('2019-04-01', '2019-04', '2017/18')
    """
    if not isinstance(written, str) or len(written) > 40:
        return None
    plain = " ".join(written.casefold().strip("“”‘’\"'.").split())
    plain = re.sub("[‐-―]", "-", plain)
    for guess in _guesses(plain):
        if read_date(guess) is not None and guess != written:
            return guess
    return None


def _guesses(plain: str) -> list[str]:
    guesses = [plain]
    if found := _YEARS.match(plain):
        guesses.append(f"{found[1]}/{found[2]}")
    if found := _YEAR_FIRST.match(plain):
        guesses.append(_date(found[1], found[2], found[3]))
    if found := _DAY_FIRST.match(plain):
        guesses.append(_date(found[3], found[2], found[1]))
    if (found := _IN_WORDS.match(plain)) and found[2][:3] in _MONTHS:
        guesses.append(_date(found[3], str(_MONTHS.index(found[2][:3]) + 1), found[1]))
    return guesses


def _date(year: str, month: str, day: str | None) -> str:
    return "-".join((year, month.zfill(2), *((day.zfill(2),) if day else ())))
