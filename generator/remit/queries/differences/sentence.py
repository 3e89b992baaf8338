"""Plain sentences in which records are named, so that whoever shows one can make links of them."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from typing import NamedTuple, TypeAlias

from remit.model.fields import Key
from remit.model.time import PartialDate

_MOST = 140  # characters of an officer's text inside a sentence
# A name that ends so takes an article inside a sentence: “reports to the ICP Board”.
_BODIES = frozenset((
    "alliance", "board", "committee", "council", "executive", "forum", "group", "network", "panel",
    "partnership", "team",
))


class Mention(NamedTuple):
    """A record named in a sentence."""

    name: str
    key: Key


Sentence: TypeAlias = tuple[str | Mention, ...]
Said: TypeAlias = "str | Mention | Sequence[Said]"


def say(*parts: Said) -> Sentence:
    """The parts as one sentence, which begins with a capital and ends with a full stop."""
    said = [part for part in joined(*parts) if part]
    if said and isinstance(said[0], str):
        said[0] = said[0][:1].upper() + said[0][1:]
    if said and not words_of((said[-1],)).endswith((".", "?", ".”", "?”")):
        said.append(".")
    return tuple(said)


def joined(*parts: Said) -> Sentence:
    """The parts one after the other."""
    said: list[str | Mention] = []
    for part in parts:
        if isinstance(part, str | Mention):
            said.append(part)
        else:
            said += joined(*part)
    return tuple(said)


def words_of(sentence: Iterable[str | Mention]) -> str:
    """The sentence as plain text."""
    return "".join(part if isinstance(part, str) else part.name for part in sentence)


def listed(parts: Iterable[Said]) -> Sentence:
    """Names in a row: “a, b and c”."""
    names = list(parts)
    said: list[Said] = []
    for index, name in enumerate(names):
        if index:
            said.append(" and " if index == len(names) - 1 else ", ")
        said.append(name)
    return joined(*said)


def the(named: Said) -> Sentence:
    """What is named, with its article where it takes one inside a sentence.

    >>> the("ICP Board"), the("ICE"), the("The Alliance")
    (('the ', 'ICP Board'), ('ICE',), ('the Alliance',))
    """
    said = joined(named)
    words = words_of(said)
    first = said[0] if said else ""
    if words.startswith("The ") and isinstance(first, Mention):
        return (Mention(f"the {first.name[4:]}", first.key), *said[1:])
    if words.startswith("The ") and isinstance(first, str):
        return (f"the {first[4:]}", *said[1:])
    return ("the ", *said) if words.rpartition(" ")[2].casefold() in _BODIES else said


def a(words: str) -> str:
    """Words with the article for one of them.

    >>> a("working group"), a("advisory group")
    ('a working group', 'an advisory group')
    """
    return f"{'an' if words[:1].casefold() in 'aeiou' and words else 'a'} {words}"


def on_or_in(date: PartialDate | None) -> str:
    """A date after a verb: “on 1 April 2019”, “in April 2019”."""
    if date is None:
        return "at no date"
    return f"{'on' if date.first == date.last else 'in'} {date}"


def how_sure(certainty: str) -> str:
    """What is said after a fact that is not stated outright: “ (implied)”."""
    return "" if certainty == "stated" else f" ({certainty})"


def quoted(text: str) -> str:
    """An officer's words in quotation marks, on one line, cut where they are long."""
    line = " ".join(text.split())
    cut = line if len(line) <= _MOST else f"{line[:_MOST].rsplit(' ', 1)[0].rstrip(',;:')} …"
    return f"“{cut}”"
