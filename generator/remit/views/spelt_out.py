"""Spells out each abbreviation where a page first uses it: “BCF (Better Care Fund)”.

It is spelt out once, in running text, lists and notes, and in a table only where the page has the
whole name nowhere. Nothing is touched in headings, charts, code, controls and the names of links:
what a link's name shortens is spelt out after the link.
"""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import cached_property
from operator import itemgetter
from typing import TypeAlias

from markupsafe import escape

# The capitals of an abbreviation and what follows: to find them costs a fifth of finding words.
_CAPITALS = re.compile(r"[A-Z][A-Z0-9][A-Za-z0-9]*")
# Not read as text: pictures, with their keys and lists; and what a script fills.
_HIDDEN = "svg|figure|details|script|style|template"
# Read, and not to be touched; what stands there counts as said.
_QUIET = "h1|h2|h3|h4|h5|h6|pre|code|abbr|button|form|select|label|nav|thead|caption"
_HIDDEN_SPAN = re.compile(rf"<({_HIDDEN})\b.*?</\1>", re.DOTALL)
_QUIET_SPAN = re.compile(
    rf"<({_QUIET})\b.*?</\1>|<ul class=\"rm-tags\">.*?</ul>|<span class=\"rm-src\">.*?</span>"
    r"|<p class=\"rm-(?:foot|take|basis)[^>]*>.*?</p>", re.DOTALL)
# What may not follow: the rest of a word, a hyphen, an apostrophe as it is written in HTML.
_FOLLOWS = re.compile(r"[\w-]|['’]|&#(?:39|x27);")

Span: TypeAlias = "tuple[int, int]"


@dataclass(frozen=True, slots=True)
class _Use:
    """A place in the body where an abbreviation, or its plural, is used as a word."""

    start: int
    end: int
    in_table: bool


@dataclass(frozen=True, slots=True)
class Abbreviations:
    """What is to be spelt out: the whole name of each abbreviation, as text.

    `of_capitals` has, for what is found on a page by its capitals, the abbreviations it can be.
    """

    whole: Mapping[str, str]
    of_capitals: Mapping[str, tuple[str, ...]]


def abbreviations_with(whole: Mapping[str, str]) -> Abbreviations:
    """The abbreviations with these whole names, made ready to be found on many pages."""
    found: dict[str, list[str]] = {}
    for abbreviation in whole:
        capitals = abbreviation.lstrip("abcdefghijklmnopqrstuvwxyz")
        for written in (capitals, f"{capitals}s"):
            found.setdefault(written, []).append(abbreviation)
    return Abbreviations(whole, {capitals: tuple(all_) for capitals, all_ in found.items()})


def spelt_out(body: str, abbreviations: Abbreviations) -> str:
    """The HTML of a page's body with its abbreviations spelt out at their first use.

    What is inserted is escaped.
    """
    of_capitals = abbreviations.of_capitals
    used = {one for word in set(_CAPITALS.findall(body)) for one in of_capitals.get(word, ())}
    if not used:
        return body
    page = _Body(body)
    inserted: dict[int, list[tuple[str, str]]] = {}
    abbreviated: list[Span] = []
    for abbreviation in sorted(used):
        whole = abbreviations.whole[abbreviation]
        use = page.first_use(abbreviation, whole)
        if use is not None:
            word = body[use.start:use.end]
            after = page.end_of_link(use.start)
            if after is None:
                abbreviated.append((use.start, use.end))
            inserted.setdefault(after or use.end, []).append(
                (word, whole if word == abbreviation else f"{whole}s"))
    return _put_together(body, abbreviated, inserted)


class _Body:
    """The HTML of a page, asked only about the few places where an abbreviation stands."""

    def __init__(self, html: str) -> None:
        self.html = html

    def first_use(self, abbreviation: str, whole: str) -> _Use | None:
        """Where to spell it out; None where the page says the whole before, or only in passing."""
        in_a_table = None
        for use in self._uses(abbreviation):
            if not use.in_table:
                return None if self._stands(whole, use.start) else use
            in_a_table = in_a_table or use
        is_needed = in_a_table is not None and not self._stands(whole, len(self.html))
        return in_a_table if is_needed else None

    def end_of_link(self, at: int) -> int | None:
        """Where the link ends inside which a place is; None outside links."""
        if self.html.rfind("<a ", 0, at) <= self.html.rfind("</a>", 0, at):
            return None
        return self.html.index("</a>", at) + len("</a>")

    def _uses(self, abbreviation: str) -> Iterator[_Use]:
        html, end = self.html, 0
        while (start := html.find(abbreviation, end)) >= 0:
            end = start + len(abbreviation)
            if html.startswith("s", end) and not html[end + 1:end + 2].isalnum():
                end += 1
            before = html[start - 1:start]
            if before.isalnum() or before in ("_", "-", "@") or _FOLLOWS.match(html, end):
                continue
            if not (self._is_in_a_tag(start) or _is_within(start, self._hidden)
                    or _is_within(start, self._quiet) or self._is_in_brackets(start)):
                yield _Use(start, end, self._is_in_a_table(start))

    def _stands(self, whole: str, before: int) -> bool:
        """Whether the whole name stands before a place for all to read, whatever its capitals."""
        wanted, told = str(escape(whole)), self.html[:before]
        if self._is_read(told, wanted):
            return True
        small = told.lower()  # a few letters of the world grow longer, and places would be others
        return len(small) == len(told) and self._is_read(small, wanted.lower())

    def _is_read(self, told: str, wanted: str) -> bool:
        at = -1
        while (at := told.find(wanted, at + 1)) >= 0:
            if not (self._is_in_a_tag(at) or _is_within(at, self._hidden)):
                return True
        return False

    def _is_in_a_tag(self, at: int) -> bool:
        return self.html.rfind("<", 0, at) > self.html.rfind(">", 0, at)

    def _is_in_brackets(self, at: int) -> bool:
        """Whether it, or the link with it, comes right after a bracket: two would be too many."""
        link = self.html.rfind("<a ", 0, at)
        is_in_link = link > self.html.rfind("</a>", 0, at)
        return self.html[(at := link if is_in_link else at) - 1:at] == "("

    def _is_in_a_table(self, at: int) -> bool:
        return any(self.html.rfind(begin, 0, at) > self.html.rfind(end, 0, at)
                   for begin, end in (("<table", "</table>"), ('<dl class="rm-facts"', "</dl>")))

    @cached_property
    def _hidden(self) -> list[Span]:
        return [match.span() for match in _HIDDEN_SPAN.finditer(self.html)]

    @cached_property
    def _quiet(self) -> list[Span]:
        return [match.span() for match in _QUIET_SPAN.finditer(self.html)]


def _is_within(at: int, spans: Sequence[Span]) -> bool:
    """Whether a place lies in one of some spans, which stand in order and apart."""
    index = bisect_right(spans, at, key=itemgetter(0)) - 1
    return index >= 0 and at < spans[index][1]


def _inserted(html: str, at: int, said: Sequence[tuple[str, str]]) -> str:
    """What is written at a place: the whole name, and what it is of where that is not plain."""
    (word, whole), *more = said
    is_plain = not more and html[:at].endswith((word, f">{word}</a>"))
    words = whole if is_plain else "; ".join(f"{word}: {whole}" for word, whole in said)
    return f' <span class="rm-spelt">({escape(words)})</span>'


def _put_together(
    html: str, abbreviated: Sequence[Span], inserted: Mapping[int, Sequence[tuple[str, str]]]
) -> str:
    marks = [(start, 2, "<abbr>") for start, _ in abbreviated]
    marks += [(end, 0, "</abbr>") for _, end in abbreviated]
    marks += [(at, 1, _inserted(html, at, said)) for at, said in inserted.items()]
    parts, last = [], 0
    for at, _, mark in sorted(marks):
        parts += [html[last:at], mark]
        last = at
    return "".join((*parts, html[last:]))
