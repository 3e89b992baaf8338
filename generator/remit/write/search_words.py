"""Writes the words that there are, so that search can tell which one a slip was meant for.

A browser fetches this file only where somebody typed a word that nothing has. It also lists the
pages from which everything can be reached, for the reader who finds nothing at all.
"""

from __future__ import annotations

import html
import re
import unicodedata
from collections import Counter
from collections.abc import Iterator, Sequence

from remit.views.harmless_json import harmless_json
from remit.views.page import Page
from remit.views.whole_site import Entry

PATH = "assets/remit/search-words.json"
_WORD = re.compile(r"[^\W\d_]{3,}")
_TAG = re.compile(r"<[^>]*>")
_FEW_PAGES = 1000  # Up to so many, the words of whole pages are listed too.
_MOST_LINKS = 30  # With more indexes than that, only the partnerships are listed.


def search_words(pages: Sequence[Page], navigation: Sequence[Entry]) -> dict[str, bytes]:
    """The file, by its path: `words`, those of most pages first, and `browse`, pairs of a name and
    a path below the site's root."""
    found = {"words": _by_frequency(pages), "browse": _to_browse(navigation)}
    return {PATH: harmless_json(found)}


def _by_frequency(pages: Sequence[Page]) -> list[str]:
    """Each word once, those of names and titles before the others.

    Those on about as many pages are in the order of the alphabet, in which they pack best.
    """
    named: Counter[str] = Counter()
    told: Counter[str] = Counter()
    for page in pages:
        named.update(_words_of(page.title, page.description, *page.names))
        if len(pages) <= _FEW_PAGES:
            told.update(_words_of(html.unescape(_TAG.sub(" ", page.body))))
    others = Counter({word: count for word, count in told.items() if word not in named})
    return [*_in_order(named), *_in_order(others)]


def _in_order(count: Counter[str]) -> list[str]:
    return sorted(count, key=lambda word: (-count[word].bit_length(), word))


def _words_of(*texts: str) -> set[str]:
    return {word for text in texts for word in _WORD.findall(_plain(text))}


def _plain(text: str) -> str:
    """Small letters without accents and apostrophes, as the search compares them."""
    parts = unicodedata.normalize("NFD", text.lower())
    return "".join(one for one in parts if not unicodedata.combining(one) and one not in "'’")


def _to_browse(navigation: Sequence[Entry]) -> list[tuple[str, str]]:
    """Every index while they are few, else the page of each partnership."""
    alone = sum(not isinstance(below, str) for _, below in navigation) == 1
    sections = [list(_links(label, below, alone)) for label, below in navigation]
    if sum(map(len, sections)) > _MOST_LINKS:
        return [section[0] for section in sections]
    return [link for section in sections for link in section]


def _links(label: str, below: str | Sequence[Entry], alone: bool) -> Iterator[tuple[str, str]]:
    """A section's own page under its name, then its indexes: “Boards”, or “Thurrock: boards” where
    there are several."""
    if isinstance(below, str):
        yield label, below
        return
    for name, path in below:
        if not isinstance(path, str):
            continue
        if path.count("/") == 1:
            yield label, path
        else:
            yield (name if alone else f"{label}: {name[:1].lower()}{name[1:]}"), path
