"""What was reworded in a text: which words stayed, which went and which came."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from typing import Literal, NamedTuple

from rapidfuzz.distance import Indel

Fate = Literal["same", "gone", "new"]
_WORDS = re.compile(r"\s+|[\w£%’'-]+|.", re.DOTALL)
_ALIKE = 0.5
"""Texts that share less than this part of their words are two texts, and not one reworded."""
_MOST_PAIRS = 40_000


class Segment(NamedTuple):
    """Some words in a row, and what became of them."""

    fate: Fate
    text: str


def reworded(was: str, now: str) -> tuple[Segment, ...]:
    """The two texts as one, word by word. Read backwards, it tells the way back.

    >>> reworded("Spend what is planned.", "Save what is planned.")
    (Segment(fate='gone', text='Spend'), Segment(fate='new', text='Save'), \
Segment(fate='same', text=' what is planned.'))
    """
    if (now, was) < (was, now):  # the same words stay in both directions
        return tuple(_put_in_order(_turned(reworded(now, was))))
    old, new = _WORDS.findall(was), _WORDS.findall(now)
    if Indel.normalized_similarity(old, new) < _ALIKE / 2:
        return tuple(_segments([("", was, now)]))
    runs: list[tuple[str, str, str]] = []  # what stayed, what went, what came
    for step in Indel.opcodes(old, new):
        gone = "".join(old[step.src_start:step.src_end])
        came = "".join(new[step.dest_start:step.dest_end])
        same, gone, came = (gone, "", "") if step.tag == "equal" else ("", gone, came)
        if runs and not same and not runs[-1][0]:
            runs[-1] = ("", runs[-1][1] + gone, runs[-1][2] + came)
        else:
            runs.append((same, gone, came))
    return tuple(_segments(_without_crumbs(runs)))


def alike(was: Iterable[str], now: Iterable[str]) -> list[tuple[int, int]]:
    """Pairs of texts that are one text reworded, by their places; the most alike first.

    Each text is in one pair at most. Where there are too many to compare, none are paired.
    """
    old, new = list(was), list(now)
    if len(old) * len(new) > _MOST_PAIRS:
        return []
    olds, news = [_WORDS.findall(t) for t in old], [_WORDS.findall(t) for t in new]
    found: list[tuple[float, str, str, int, int]] = []
    for i, one in enumerate(olds):
        for j, other in enumerate(news):
            likeness = Indel.normalized_similarity(one, other, score_cutoff=_ALIKE)
            if likeness >= _ALIKE:
                found.append((-likeness, min(old[i], new[j]), max(old[i], new[j]), i, j))
    pairs, taken = [], set[tuple[str, int]]()
    for _, _, _, i, j in sorted(found):
        if ("old", i) not in taken and ("new", j) not in taken:
            taken |= {("old", i), ("new", j)}
            pairs.append((i, j))
    return pairs


def _without_crumbs(runs: list[tuple[str, str, str]]) -> list[tuple[str, str, str]]:
    """Take in the few words that happen to be the same between long changed stretches."""
    kept: list[tuple[str, str, str]] = []
    for index, run in enumerate(runs):
        same = run[0]
        is_crumb = same and kept and index + 1 < len(runs) and not kept[-1][0] and (
            len(same) <= min(max(map(len, kept[-1][1:])), max(map(len, runs[index + 1][1:])))
            and (same.isspace() or len(same) < 12))
        if is_crumb:
            kept[-1] = ("", kept[-1][1] + same, kept[-1][2] + same)
        elif not same and kept and not kept[-1][0]:
            kept[-1] = ("", kept[-1][1] + run[1], kept[-1][2] + run[2])
        else:
            kept.append(run)
    return kept


def _segments(runs: Iterable[tuple[str, str, str]]) -> Iterator[Segment]:
    for same, gone, came in runs:
        for fate, text in zip(("same", "gone", "new"), (same, gone, came), strict=True):
            if text:
                yield Segment(fate, text)  # type: ignore[arg-type]  # the three words above


def _turned(segments: Iterable[Segment]) -> list[Segment]:
    fates: dict[Fate, Fate] = {"same": "same", "gone": "new", "new": "gone"}
    return [Segment(fates[segment.fate], segment.text) for segment in segments]


def _put_in_order(segments: list[Segment]) -> list[Segment]:
    """What went stands before what came in its place."""
    for index in range(len(segments) - 1):
        if segments[index].fate == "new" and segments[index + 1].fate == "gone":
            segments[index], segments[index + 1] = segments[index + 1], segments[index]
    return segments
