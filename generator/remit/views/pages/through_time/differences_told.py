"""Tells what is different under its headings, in sentences with links and with their sources."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, replace
from functools import partial
from itertools import groupby

from remit.queries.differences.difference import Difference
from remit.queries.differences.reworded import Segment
from remit.views.addresses import slug
from remit.views.pages.here import Here
from remit.views.pages.through_time.differences_cited import Cite
from remit.views.pages.words.sentence_links import linked_names, readable
from remit.views.told_once import Told as ToldOnce
from remit.views.told_once import told_once
from remit.views.wording import Link, Said


@dataclass(frozen=True, slots=True)
class Told:
    """A sentence, or what is said below a subject, with where it stands in the sources.

    `wording` is what was reworded, word by word; `points` are what the words before them are said
    of.
    """

    said: Said
    cites: tuple[Link | str, ...] = ()
    wording: tuple[Segment, ...] = ()
    points: tuple[Told, ...] = ()


@dataclass(frozen=True, slots=True)
class Group:
    """What is told under one heading. `doubtful` is what nobody could tell at one of the moments.
    """

    anchor: str
    heading: str
    told: tuple[Told, ...]
    doubtful: bool = False


def differences_told(
    here: Here, differences: Iterable[Difference], cite: Cite
) -> tuple[Group, ...]:
    """The differences under their headings, each with what `cite` says of it."""
    groups = []
    for heading, found in groupby(differences, key=lambda one: one.heading):
        some = list(found)
        groups.append(Group(
            slug(heading), heading,
            tuple(_cited_once(_linked(here, told, cite))
                  for told in told_once(some, partial(readable, here), cite)),
            some[0].kind.startswith("doubt-")))
    return tuple(groups)


def _linked(here: Here, told: ToldOnce[Difference], cite: Cite) -> Told:
    return Told(linked_names(here, told.sentence), cite(told.of) if told.of is not None else (),
                told.wording, tuple(_linked(here, point, cite) for point in told.points))


def _cited_once(told: Told) -> Told:
    """The sources behind the first words, where all points have the same."""
    points = [inner for one in told.points for inner in (one.points or (one,))]
    cites = {one.cites for one in points}
    if len(cites) != 1 or not points[0].cites:
        return told

    def bare(one: Told) -> Told:
        return replace(one, cites=(), points=tuple(map(bare, one.points)))

    return replace(told, cites=points[0].cites, points=tuple(map(bare, told.points)))
