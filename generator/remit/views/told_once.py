"""Tells once what is so of several bodies, and together what is told of one.

Pages, terminals and comments fold what a comparison found in this one way.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from itertools import groupby
from typing import Generic, TypeVar

from remit.queries.consequences.consequence import Consequence
from remit.queries.differences.difference import Difference
from remit.queries.differences.reworded import Segment
from remit.queries.differences.sentence import Mention, Sentence, listed
from remit.views.said_of_several import in_a_list, names_together, of_several

Found = TypeVar("Found", bound=Difference | Consequence)

# With more names than this, what is said of them stands before them.
_FEW = 4


@dataclass(frozen=True, slots=True)
class Told(Generic[Found]):
    """A sentence, or the subject of which the `points` below it are said.

    `of` is what it tells: the first, where it is told of several bodies at once; None where the
    points tell it. `wording` is what was reworded, word by word.
    """

    sentence: Sentence
    of: Found | None = None
    wording: tuple[Segment, ...] = ()
    points: tuple[Told[Found], ...] = ()

    @property
    def sentences(self) -> int:
        """How many sentences it is."""
        return sum(point.sentences for point in self.points) or 1


def told_once(
    found: Iterable[Found], name: Callable[[Mention], Mention] = lambda body: body,
    besides: Callable[[Found], object] = lambda one: None,
) -> Iterator[Told[Found]]:
    """What was found, body by body; bodies of which just the same is told stand together.

    `name` gives the name by which a reader knows a body, and `besides` what else has to be the
    same, such as the source.
    """
    rows: dict[object, list[Found]] = {}
    for place, one in enumerate(found):
        subject = _subject(one)
        rows.setdefault(subject.key if subject else place, []).append(one)
    alike: dict[object, list[list[Found]]] = {}
    for place, some in enumerate(rows.values()):
        rest = tuple((one.kind, _of_anybody(one), _wording(one), besides(one)) for one in some)
        alike.setdefault(rest if _about(some[0]) else place, []).append(some)
    for together in alike.values():
        yield _told(together, name)


def _subject(one: Difference | Consequence) -> Mention | None:
    first = one.sentence[0]
    return first if isinstance(first, Mention) else None


def _about(one: Difference | Consequence) -> Mention | None:
    """The body of which a sentence tells, wherever it names it."""
    return _subject(one) or next((part for part in one.sentence if isinstance(part, Mention)
                                  and part.key == one.about), None)


def _of_anybody(one: Difference | Consequence) -> tuple[object, ...]:
    """The sentence without the body of which it tells."""
    about = _about(one)
    return tuple(None if part is about else part for part in one.sentence)


def _wording(one: Difference | Consequence) -> tuple[Segment, ...]:
    return one.wording if isinstance(one, Difference) else ()


def _told(
    together: Sequence[Sequence[Found]], name: Callable[[Mention], Mention]
) -> Told[Found]:
    """What is told of one body, or of several of which the same is."""
    first = together[0]
    subjects = [name(subject) for some in together if (subject := _subject(some[0])) is not None]
    if len(first) > 1:
        points = [_behind(one, len(subjects) > 1) for one in first]
        return Told((*names_together(subjects), ":"), points=tuple(_said_once(first, points)))
    (one,) = first
    if not subjects:
        return replace(_alone(one), sentence=_with_others(one.sentence, [
            name(about) for some in together if (about := _about(some[0])) is not None]))
    if len(subjects) == 1:
        return _alone(one)
    several = of_several(one.sentence[1:])
    names = names_together(subjects)
    if len(subjects) <= _FEW and several is not None and "; " not in names:
        return replace(_alone(one), sentence=(*names, *several))
    behind = _behind(one, several is None)
    if isinstance(one.sentence[1], str) and one.sentence[1].startswith(","):  # of one of its fields
        return Told((*names, ":"), points=(behind,))
    return replace(behind, sentence=(*_without_stop(behind.sentence), ": ", *names, "."))


def _alone(one: Found) -> Told[Found]:
    return Told(one.sentence, one, _wording(one))


def _with_others(sentence: Sentence, bodies: Sequence[Mention]) -> Sentence:
    """A sentence that names its body within, and that is as true of others."""
    if len(bodies) < 2:
        return sentence
    before, *rest = sentence
    if isinstance(before, str) and rest[1:] == ["."]:  # “New board: A; B.”
        return (before, *in_a_list(bodies), ".")
    return (*sentence, " The same for ", *listed(bodies[1:]), ".")


def _behind(one: Found, several: bool) -> Told[Found]:
    """What is told of a body whose name stands before it."""
    rest = (of_several(one.sentence[1:]) if several else None) or one.sentence[1:]
    return replace(_alone(one), sentence=_going_on(rest))


def _going_on(sentence: Sentence) -> Sentence:
    """Words behind a subject as a sentence of their own."""
    first, *rest = sentence
    if isinstance(first, Mention):
        return sentence
    begun = first.lstrip(" ,:")
    if not begun and rest:
        return _going_on(tuple(rest))
    return (begun[:1].upper() + begun[1:], *rest)


def _said_once(
    found: Sequence[Found], points: Sequence[Told[Found]]
) -> Iterator[Told[Found]]:
    """Points that begin alike, as “What its work is: now also …”, below what they begin with."""
    pairs = zip(found, points, strict=True)
    for begins, some in groupby(pairs, key=lambda pair: _beginning(pair[0])):
        each = list(some)
        if begins is None or len(each) == 1:
            yield from (told for _, told in each)
        else:
            yield Told(_going_on(begins), points=tuple(
                replace(told, sentence=one.sentence[1 + len(begins):]) for one, told in each))


def _beginning(one: Difference | Consequence) -> Sentence | None:
    """The words before what is counted up, as far as they end with a colon and no name is in them.
    """
    words = [part for part in one.sentence[1:3] if isinstance(part, str)]
    is_list = len(words) == 2 and words[1].strip() in (": now also", ": no longer")
    return tuple(words) if is_list and not _wording(one) else None


def _without_stop(sentence: Sentence) -> Sentence:
    *first, last = sentence
    return (*first, last.removesuffix(".")) if isinstance(last, str) else sentence
