"""Says of several bodies at once what is so of each: their names in a row, and the verb with them.

“Grays, Purfleet, and Tilbury and Chadwell Locality Delivery Groups now inform the ICP Board.”
"""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from types import MappingProxyType

from remit.queries.differences.sentence import Mention, Sentence
from remit.views.pages.here import Here
from remit.views.pages.sentence_links import link_of
from remit.views.wording import Link, Said, joined, listed, words_of

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


def names_together(here: Here, bodies: Sequence[Mention]) -> Said:
    """The names of bodies as links, in a row; the end that they share is said once."""
    links = [link for body in bodies for link in link_of(here, body)]
    names = [words_of(link).split() for link in links]
    end = _common_end(names)
    if not end:
        is_plain = len(links) <= _FEW or not any(" and " in f" {' '.join(name)} " for name in names)
        return listed(links) if is_plain else joined(links)
    short = [Link(" ".join(name[:-len(end)]), link.url)
             for name, link in zip(names, links, strict=True) if isinstance(link, Link)]
    has_and = any(" and " in link.name for link in short)
    *others, last = short
    first = [part for link in others for part in (link, ", ")][:-1]
    together = " ".join((*end[:-1], _SEVERAL[end[-1]]))
    return (*first, ", and " if has_and else " and ", last, f" {together}")


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
    return tuple(end) if len(end) >= _A_KIND and end[-1] in _SEVERAL else ()
