"""A page as a plain value: whoever publishes the site needs nothing else to publish it."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field


@dataclass(frozen=True, slots=True)
class Heading:
    """A heading of a page: its level (1 to 6), its anchor and its words as plain text."""

    level: int
    id: str
    name: str


@dataclass(frozen=True, slots=True)
class Sheet:
    """Rows of text that a page shows, for a file that spreadsheets open.

    `path` is that of the file below the site's root. Pages that share a file give it the same
    columns; it has their rows in the order of the pages.
    """

    path: str
    columns: tuple[str, ...]
    rows: tuple[tuple[str, ...], ...]


@dataclass(frozen=True, slots=True)
class Page:
    """One page of the site.

    `path` is the address below the site's root and ends with a slash (`""` is the front page).
    `body` is finished HTML; its links are relative to the page, so that the site works
    anywhere. `headings` holds the headings of the body in order, the h1 first: those that its
    contents list. `facets` are what search can filter by: partnership, kind, level, status.
    `names` are those by which a reader looks for what the page is of, its title first; none for
    a page that only tells of others. `crumbs` are (title, path) pairs from the top. `has_chart`
    says whether the body has a structure chart, which then needs its script. `section` is the
    path of the index page whose entry in the navigation is lit. `sheets` are the tables that
    readers can take with them. `as_at` is the day the page speaks for, in words. `feed` is the
    path of a feed that tells of changes to all this.
    """

    path: str
    title: str
    description: str
    body: str
    headings: tuple[Heading, ...]
    facets: Mapping[str, str] = field(default_factory=dict)
    crumbs: tuple[tuple[str, str], ...] = ()
    file: str | None = None
    line: int | None = None
    section: str | None = None
    has_chart: bool = False
    in_nav: bool = False
    sheets: tuple[Sheet, ...] = ()
    names: tuple[str, ...] = ()
    as_at: str = ""
    feed: str | None = None
