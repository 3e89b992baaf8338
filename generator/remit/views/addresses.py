"""Where each page of the site stands, and how one page links to another."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterable
from urllib.parse import quote

from remit.model.fields import Key
from remit.model.record import Record
from remit.model.terms_of_reference import TermsOfReference
from remit.queries.terms import version_in_address


def path_of(record: Record) -> str:
    """The path of a record's page below the site's root, with a slash at its end.

    A term has no page of its own, and its path ends with its place on the page of all terms.
    """
    key = record.key
    if isinstance(record, TermsOfReference):
        return f"{terms_path(key.partnership, record.board)}{version_in_address(record)}/"
    return path_of_key(key)


def path_of_key(key: Key) -> str:
    """The same by the key alone, for every kind but terms of reference."""
    if key.kind == "partnership":
        return f"{key.partnership}/"
    if key.kind == "glossary":  # all terms stand on one page
        return f"{key.partnership}/{key.kind}/#{term_anchor(key.id)}"
    return f"{key.partnership}/{key.kind}/{key.id}/"


# Where all partnerships stand side by side.
SIDE_BY_SIDE = "compare/"


def terms_path(partnership: str, board: str) -> str:
    """Where the terms of reference of a board that are in force stand."""
    return f"{partnership}/terms-of-reference/{board.rpartition('/')[2]}/"


def index_path(partnership: str, kind: str) -> str:
    """Where the index of a kind stands."""
    return f"{partnership}/" if kind == "partnership" else f"{partnership}/{kind}/"


def answer_path(partnership: str, answer: str) -> str:
    """Where a page stands that answers one question for a partnership: `proposed`, `not-stated`."""
    return f"{partnership}/{answer}/"


def compare_path(partnership: str, name: str) -> str:
    """Where a comparison stands; `name` is that of a change, or of two moments."""
    return f"{partnership}/compare/{name}/"


def history_path(partnership: str, number: int) -> str:
    """Where a page of a partnership's history stands; the first has the newest steps."""
    return f"{partnership}/history/" + (f"page-{number}/" if number > 1 else "")


def step_path(partnership: str, name: str) -> str:
    """Where one step of a partnership's history stands; `name` is its date in addresses."""
    return f"{partnership}/history/{name}/"


def feed_path(partnership: str) -> str:
    """Where the feed of what has changed in a partnership stands."""
    return f"{partnership}/changes/feed.xml"


def calendar_path(partnership: str) -> str:
    """Where the calendar of what is due in a partnership stands."""
    return f"{partnership}/forward-plan/calendar.ics"


def chart_path(name: str) -> str:
    """Where the page of a named chart stands; `name` is that of its partnership and its own."""
    partnership, _, chart = name.partition("/")
    return f"{partnership}/charts/{chart}/"


def relative(here: str, there: str) -> str:
    """The link from one page to another, by their paths, so that the site works anywhere.

    It is the same from all pages of a partnership that stand as deep, so that it can be remembered.

    >>> relative("thurrock/boards/ice/", "thurrock/boards/hwb/")
    '../../boards/hwb/'
    >>> relative("thurrock/", "thurrock/")
    './'
    >>> relative("", "thurrock/")
    'thurrock/'
    """
    home, _, _ = here.partition("/")
    is_near = home != "" and there.startswith(f"{home}/")
    up = here.count("/") - is_near
    return ("../" * up + (there[len(home) + 1:] if is_near else there)) or "./"


def term_anchor(id: str) -> str:
    """The id, on the page of words, of a term."""
    return f"term-{id}"


def place_anchor(locator: str) -> str:
    """The id, on a source's page, of one of its places."""
    return f"place-{locator}"


def place_fragment(locator: str) -> str:
    """The end of a link to a place; what an address cannot hold is written with percent signs."""
    return "#" + quote(place_anchor(locator))


def slug(words: str) -> str:
    """Words as an id: small letters, digits and hyphens; empty where none are left."""
    bare = unicodedata.normalize("NFKD", words).encode("ascii", "ignore").decode().lower()
    return re.sub(r"[^a-z0-9]+", "-", bare).strip("-")


def anchors(titles: Iterable[str], prefix: str) -> list[str]:
    """An id for each title, stable and unlike the others: `section-legal-basis`, `section-2`."""
    found: list[str] = []
    for number, title in enumerate(titles, 1):
        anchor = f"{prefix}-{slug(title) or number}"
        found.append(f"{anchor}-{number}" if anchor in found else anchor)
    return found
