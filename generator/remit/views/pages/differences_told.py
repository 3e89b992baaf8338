"""Tells what is different in sentences with links; what is so of several bodies is told once."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from itertools import groupby

from remit.queries.differences.difference import Difference
from remit.queries.differences.reworded import Segment
from remit.queries.differences.sentence import Mention, Sentence
from remit.views.pages.addresses import slug
from remit.views.pages.differences_cited import Cite
from remit.views.pages.here import Here
from remit.views.pages.said_of_several import names_together, of_several
from remit.views.pages.sentence_links import linked_names
from remit.views.wording import Link, Said, capitalised_said

# With more names than this, what is said of them stands before them.
_FEW = 4


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
        groups.append(Group(slug(heading), heading, tuple(_by_subject(here, some, cite)),
                            some[0].kind.startswith("doubt-")))
    return tuple(groups)


def _by_subject(
    here: Here, differences: Iterable[Difference], cite: Cite
) -> Iterator[Told]:
    """Body by body; bodies of which just the same is told stand together."""
    rows: dict[object, list[Difference]] = {}
    for place, one in enumerate(differences):
        subject = _subject(one)
        rows.setdefault(subject.key if subject else place, []).append(one)
    alike: dict[object, list[list[Difference]]] = {}
    for place, some in enumerate(rows.values()):
        rest = tuple((one.kind, one.sentence[1:], one.wording, cite(one))
                     for one in some)
        alike.setdefault(rest if _subject(some[0]) else place, []).append(some)
    for together in alike.values():
        yield _told(here, together, cite)


def _subject(one: Difference) -> Mention | None:
    first = one.sentence[0]
    return first if isinstance(first, Mention) else None


def _told(here: Here, together: Sequence[list[Difference]], cite: Cite) -> Told:
    """What is told of one body, or of several of which the same is."""
    differences = together[0]
    subjects = [subject for some in together if (subject := _subject(some[0])) is not None]
    if len(subjects) < 2 and len(differences) == 1:
        return _sentence(here, differences[0], differences[0].sentence, cite)
    names = names_together(here, subjects)
    if len(differences) > 1:
        points = tuple(_behind(here, one, len(subjects) > 1, cite) for one in differences)
        return _cited_once(Told((names, ":"), points=tuple(_said_once(here, differences, points))))
    (one,) = differences
    several = of_several(one.sentence[1:])
    if len(subjects) > _FEW or several is None:
        behind = _behind(here, one, several is None, cite)
        return replace(behind, said=(_without_stop(behind.said), ": ", names, "."))
    told = _sentence(here, one, several, cite)
    return replace(told, said=(names, told.said))


def _sentence(here: Here, one: Difference, sentence: Sentence, cite: Cite) -> Told:
    return Told(linked_names(here, sentence), cite(one), one.wording)


def _behind(here: Here, one: Difference, several: bool, cite: Cite) -> Told:
    """What is told of a body whose name stands before it."""
    rest = (of_several(one.sentence[1:]) if several else None) or one.sentence[1:]
    told = _sentence(here, one, rest, cite)
    return replace(told, said=capitalised_said(linked_names(here, rest, behind=True)))


def _said_once(
    here: Here, differences: Sequence[Difference], points: Sequence[Told]
) -> Iterator[Told]:
    """Points that begin alike, as “What its work is: now also …”, below what they begin with."""
    pairs = zip(differences, points, strict=True)
    for begins, found in groupby(pairs, key=lambda pair: _beginning(pair[0])):
        some = list(found)
        if begins is None or len(some) == 1:
            yield from (told for _, told in some)
            continue
        said = capitalised_said(linked_names(here, begins, behind=True))
        yield Told((said,), points=tuple(
            replace(told, said=linked_names(here, one.sentence[1 + len(begins):]))
            for one, told in some))


def _beginning(one: Difference) -> Sentence | None:
    """The words before what is counted up, as far as they end with a colon and no name is in them.
    """
    words = [part for part in one.sentence[1:3] if isinstance(part, str)]
    is_list = len(words) == 2 and words[1].strip() in (": now also", ": no longer")
    return tuple(words) if is_list and not one.wording else None


def _cited_once(told: Told) -> Told:
    """The sources behind the first words, where all points have the same."""
    points = [inner for one in told.points for inner in (one.points or (one,))]
    cites = {one.cites for one in points}
    if len(cites) > 1 or not points[0].cites:
        return told

    def bare(one: Told) -> Told:
        return replace(one, cites=(), points=tuple(map(bare, one.points)))

    return replace(told, cites=points[0].cites, points=tuple(map(bare, told.points)))


def _without_stop(said: Said) -> Said:
    if isinstance(said, str):
        return said.removesuffix(".")
    if isinstance(said, Link) or not said:
        return said
    return (*said[:-1], _without_stop(said[-1]))
