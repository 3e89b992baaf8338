"""Says of several bodies at once what is so of each: their names in a row, and the verb with them.

“Grays, Purfleet, and Tilbury and Chadwell Locality Delivery Groups now inform the ICP Board.”
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping, Sequence
from types import MappingProxyType

from remit.queries.differences.sentence import Mention, Sentence, listed

# What several bodies can be called together, by what one of them is called.
_SEVERAL: Mapping[str, str] = MappingProxyType({word: f"{word}s" for word in (
    "Alliance", "Board", "Committee", "Council", "Executive", "Forum", "Group", "Network", "Panel",
    "Partnership", "Team")})
_VERBS: Mapping[str, str] = MappingProxyType({
    "is": "are", "has": "have", "was": "were", "may": "may", **{f"{verb}s": verb for verb in (
        "begin", "close", "end", "exist", "gain", "inform", "lapse", "lose", "meet", "report")}})
_FIRST_VERB = re.compile(r" ((?:now |no longer )?)(\w+)\b")
# More names than these, with “and” in one of them, are told apart by semicolons.
_FEW = 3
# So many words of a name are its kind; one alone may belong with the words before it.
_A_KIND = 2


def names_together(bodies: Sequence[Mention]) -> Sentence:
    """The names of bodies in a row; the end that they share is said once."""
    names = [body.name.split() for body in bodies]
    end = _common_end(names)
    if not end:
        is_plain = len(bodies) <= _FEW or not any(" and " in f" {body.name} " for body in bodies)
        return listed(bodies) if is_plain else in_a_list(bodies)
    short = [Mention(" ".join(name[:-len(end)]), body.key)
             for name, body in zip(names, bodies, strict=True)]
    has_and = any(" and " in body.name for body in short)
    *others, last = short
    first = [part for body in others for part in (body, ", ")][:-1]
    together = " ".join((*end[:-1], _SEVERAL[end[-1]]))
    return (*first, ", and " if has_and else " and ", last, f" {together}")


def in_a_list(bodies: Iterable[Mention]) -> Sentence:
    """Names in a row that may hold commas and “and” themselves: “a; b and c; d”."""
    return tuple(part for body in bodies for part in (body, "; "))[:-1]


def of_several(rest: Sentence) -> Sentence | None:
    """What follows the name of one body, as it follows the names of several; None where its verb
    is not known."""
    first = rest[0] if rest else ""
    begun = first if isinstance(first, str) else ""
    if not begun.strip() and len(rest) > 1 and isinstance(rest[1], str):
        begun, rest = f" {rest[1]}", rest[1:]
    found = _FIRST_VERB.match(begun)
    if found is None or found[2] not in _VERBS:
        return None
    return (f" {found[1]}{_VERBS[found[2]]}{begun[found.end():]}", *rest[1:])


def _common_end(names: Sequence[Sequence[str]]) -> tuple[str, ...]:
    """The words with which all names end, where they can be said once of several bodies."""
    if len(names) < 2:
        return ()
    end: list[str] = []
    for words in zip(*(name[:0:-1] for name in names), strict=False):
        if len(set(words)) > 1:
            break
        end.insert(0, words[0])
    if len(end) < _A_KIND or end[-1] not in _SEVERAL:
        return ()
    # Initials alone, as of “ICP Partnership Board”, do not name a body.
    first = (" ".join(name[:-len(end)]) for name in names)
    return tuple(end) if all(any(map(str.islower, words)) for words in first) else ()
