"""Words with links in them, which become HTML in one place and escaped."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from functools import lru_cache
from typing import NamedTuple, TypeAlias

from markupsafe import Markup, escape

_WEB = re.compile(r"https?://[^\s]+\Z")


class Link(NamedTuple):
    """Words that lead somewhere; `url` is made by us or a whole https address, never typed."""

    name: str
    url: str


Said: TypeAlias = "str | Link | Sequence[Said]"
"""A sentence, with links in it or without."""


def linked(said: Said) -> Markup:
    """The sentence as HTML.

    >>> linked(("reports to ", Link("R & D", "../rd/")))
    Markup('reports to <a href="../rd/">R &amp; D</a>')
    """
    if isinstance(said, str):
        return escape(said)
    if isinstance(said, Link):
        return _anchor(said)
    return Markup("".join([linked(part) for part in said]))


@lru_cache(maxsize=65536)
def _anchor(link: Link) -> Markup:
    return Markup(f'<a href="{escape(link.url)}">{escape(link.name)}</a>')


def listed(parts: Iterable[Said], last: str = "and") -> tuple[Said, ...]:
    """Names in a row: “a, b and c”."""
    names = list(parts)
    said: list[Said] = []
    for index, name in enumerate(names):
        if index:
            said.append(f" {last} " if index == len(names) - 1 else ", ")
        said.append(name)
    return tuple(said)


def joined(parts: Iterable[Said]) -> tuple[Said, ...]:
    """Names in a row that may hold commas and “and” themselves: “a; b and c; d”."""
    return tuple(said for part in parts for said in (part, "; "))[:-1]


def words_of(said: Said) -> str:
    """The sentence without its links."""
    if isinstance(said, str):
        return said
    if isinstance(said, Link):
        return said.name
    return "".join(words_of(part) for part in said)


def capitalised(words: str) -> str:
    """The words with a capital at the beginning; the rest stays as it is."""
    return words[:1].upper() + words[1:]


def capitalised_said(said: Said) -> Said:
    """The same for a sentence with links in it; a name that leads somewhere stays as it is."""
    if isinstance(said, str):
        return capitalised(said)
    if isinstance(said, Link) or not said:
        return said
    return (capitalised_said(said[0]), *said[1:])


def within_sentence(name: str) -> str:
    """A name as it stands inside a sentence: its article is small.

    >>> within_sentence("The ICP reform")
    'the ICP reform'
    """
    return f"the {name[4:]}" if name.startswith("The ") else name


def outward(website: str) -> str | Link:
    """A link to a web address; what is none stays text."""
    return Link(website, website) if _WEB.match(website) else website
