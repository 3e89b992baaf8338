"""The sections of the site: a front page, then for each partnership its index pages."""

from __future__ import annotations

from collections.abc import Iterable

from remit.model.kinds import KINDS, SHARED
from remit.views.page import Page
from remit.views.pages.plain_words import kind_name
from remit.views.pages.site import Site
from remit.views.whole_site import Entry

# What readers ask for first comes first.
_ORDER = ("", "boards", "functions", "services", "offers", "charts", "proposed", "not-stated",
          "open-questions", "glossary", "changes", "terms-of-reference", "agreements",
          "organisations", "posts", "areas", "sources")
_LABELS = {"": "Overview", "proposed": "What is proposed?", "not-stated": "What is not stated?",
           "open-questions": "What is open?"}


def sections_of(site: Site, pages: Iterable[Page]) -> tuple[Entry, ...]:
    """The entries of the navigation, from the pages that ask to stand in it."""
    entries: list[Entry] = []
    of: dict[str, list[Entry]] = {}
    for page in sorted((page for page in pages if page.in_nav), key=_rank):
        home, _, rest = page.path.partition("/")
        if not home:
            entries.append(("Home", page.path))
        else:
            of.setdefault(home, []).append((_label(rest.rstrip("/")), page.path))
    entries += [(site.partnership_name(home), of[home]) for home in sorted(of, key=_shared_last)]
    return tuple(entries)


def _rank(page: Page) -> int:
    index = page.path.partition("/")[2].rstrip("/")
    return _ORDER.index(index) if index in _ORDER else len(_ORDER)


def _shared_last(home: str) -> tuple[bool, str]:
    return home == SHARED, home


def _label(index: str) -> str:
    """What an index is called below its partnership: “Boards”."""
    if index in KINDS:
        return kind_name(index, several=True)
    return _LABELS.get(index) or index.capitalize()
