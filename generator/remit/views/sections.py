"""The sections of the site: a front page, then for each partnership its index pages."""

from __future__ import annotations

from collections.abc import Iterable

from remit.model.kinds import KINDS, SHARED
from remit.views.page import Page
from remit.views.pages.answers.doorway import QUESTIONS
from remit.views.pages.site import Site
from remit.views.pages.words.plain_words import kind_name
from remit.views.whole_site import Entry

# Questions first, in the order of the front door, and then the records by kind.
_ORDER = ("", *QUESTIONS, "meetings", "changes", "terms-of-reference", "agreements", "programmes",
          "offers", "posts", "people", "areas", "sources")
# Where the navigation says it shorter than the page.
_SHORTLY = {"": "Overview", "boards": "Boards", "charts": "Charts", "glossary": "Words"}


def sections_of(site: Site, pages: Iterable[Page]) -> tuple[Entry, ...]:
    """The entries of the navigation, from the pages that ask to stand in it."""
    entries: list[Entry] = []
    of: dict[str, list[Entry]] = {}
    for page in sorted((page for page in pages if page.in_nav), key=_rank):
        home, _, rest = page.path.partition("/")
        if not home:
            entries.append(("Home", page.path))
        else:
            of.setdefault(home, []).append((_label(rest.rstrip("/"), page), page.path))
    entries += [(site.partnership_name(home), of[home]) for home in sorted(of, key=_shared_last)]
    return tuple(entries)


def _rank(page: Page) -> int:
    index = page.path.partition("/")[2].rstrip("/")
    return _ORDER.index(index) if index in _ORDER else len(_ORDER)


def _shared_last(home: str) -> tuple[bool, str]:
    return home == SHARED, home


def _label(index: str, page: Page) -> str:
    """What an index is called below its partnership: “Boards”, “Who decides?”."""
    if index in _SHORTLY:
        return _SHORTLY[index]
    question = QUESTIONS[index][0] if index in QUESTIONS else ""
    if question and page.title.startswith(question):
        return question
    return kind_name(index, several=True) if index in KINDS else index.capitalize()
