"""Indicators as a table: what is watched, in which term, who answers for it, how far it has got."""

from __future__ import annotations

from collections.abc import Iterable

from remit.model.indicator import TERMS, Indicator
from remit.views.pages.record_told import Telling
from remit.views.pages.shown import Table, Value, table
from remit.views.pages.words.owner_words import owners_told
from remit.views.pages.words.plan_words import besides
from remit.views.prose import plain
from remit.views.wording import Said

COLUMNS = ("Indicator", "Term", "By when", "Who answers for it", "Before", "Aim", "Reached",
           "Progress")


def indicators_table(
    telling: Telling, caption: str, indicators: Iterable[Indicator]
) -> Table | None:
    """The table of some indicators of a record; None where there are none."""
    return table(caption, COLUMNS, (indicator_row(telling, one) for one in indicators))


def indicator_row(telling: Telling, one: Indicator) -> tuple[Value, ...]:
    """One indicator under `COLUMNS`."""
    here = telling.here
    bare = besides(one, "term", "due", "owners", "baseline", "target", "reached", "progress")

    def cell(field: str, said: Said) -> Value:
        if said:
            return Value(said)
        return Value("Not stated", missing=True) if field in one.not_stated else Value("")

    return (
        here.about(bare, plain(one.text), telling.now),
        cell("term", TERMS[one.term] if one.term else ""),
        cell("due", here.words(one, "due")),
        owners_told(here, telling.now, one, one.owners) or cell("owners", ""),
        cell("baseline", _in_year(here.words(one, "baseline"), here.words(one, "baseline_in"))),
        cell("target", here.words(one, "target")),
        cell("reached", _in_year(here.words(one, "reached"), here.words(one, "reached_in"))),
        cell("progress", plain(one.progress) if one.progress else ""),
    )


def _in_year(words: str, year: str) -> str:
    """“70.35%, in 2017/18”."""
    return f"{words}, in {year}" if words and year else words or year
