"""Finds the word that was probably meant."""

from __future__ import annotations

from collections.abc import Iterable, Mapping

from rapidfuzz import fuzz, process


def nearest(word: str, words: Iterable[str], at_least: int = 70) -> str | None:
    """The most similar of `words`, or None where none is as like as `at_least` in a hundred."""
    found = process.extractOne(word.casefold(), sorted(words), scorer=fuzz.ratio,
                               score_cutoff=at_least)
    return str(found[0]) if found else None


def did_you_mean(word: str, words: Iterable[str], names: Mapping[str, str] | None = None) -> str:
    """A question that offers the nearest word, with its name where it has one; or nothing."""
    best = nearest(word, words)
    if best is None:
        return ""
    name = (names or {}).get(best)
    return f"did you mean “{best}” ({name})?" if name else f"did you mean “{best}”?"
