"""Says how a promise went: a word and a symbol, what was aimed at, and what is reported."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from types import MappingProxyType

from remit.model.strategy import OUTCOMES, Commitment, Outcome, StrategyYear
from remit.queries.promises import YearOfPromises, counted

# Of each outcome the symbol and the word.
STATES_OF_PROMISES: Mapping[Outcome | None, tuple[str, str]] = MappingProxyType({
    "kept": ("●", OUTCOMES["kept"]), "partly-kept": ("◐", OUTCOMES["partly-kept"]),
    "put-off": ("◌", OUTCOMES["put-off"]), "not-kept": ("×", OUTCOMES["not-kept"]),
    None: ("–", "Nothing reported"),
})


def year_words(year: StrategyYear) -> str:
    """A year with its span: “Year one, July 2022 to June 2023”."""
    begins, ends = str(year.begins or ""), str(year.ends or "")
    span = f"{begins} to {ends}" if begins and ends and begins != ends else begins or ends
    return f"{year.name}, {span}" if span else year.name


def how_many_kept(found: YearOfPromises) -> str:
    """“12 promises: 4 kept, 4 partly kept, 1 put off, 3 not kept.”"""
    number = len(found.promises)
    promises = f"{number} {'promise' if number == 1 else 'promises'}"
    if set(found.counts) == {None}:
        return f"{promises}; nothing is reported on them yet."
    parts = [f"{count} {STATES_OF_PROMISES[outcome][1].lower()}"
             for outcome, count in found.counts.items() if outcome is not None]
    if unsaid := found.counts.get(None):
        parts.append(f"nothing reported on {unsaid}")
    return f"{promises}: {', '.join(parts)}."


def marks_of(promises: Iterable[Commitment]) -> list[tuple[str, str]]:
    """(symbol, words) of each way in which some of these went: (“●”, “2 kept”)."""
    def words(outcome: Outcome | None, count: int) -> str:
        word = STATES_OF_PROMISES[outcome][1].lower()
        return f"{count} {word}" if outcome is not None else f"{word} on {count}"

    return [(STATES_OF_PROMISES[outcome][0], words(outcome, count))
            for outcome, count in counted(promises).items()]


def aim_words(promise: Commitment) -> str:
    """“Aim: 80 roles; reached: 68.76 posts”; empty where nothing is counted."""
    said = [("Aim", promise.target), ("reached", promise.reached)]
    return "; ".join(f"{label}: {one}" for label, one in said if one is not None)
