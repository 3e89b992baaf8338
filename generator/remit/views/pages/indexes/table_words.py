"""The words of a table as plain text, for files that spreadsheets open."""

from __future__ import annotations

from collections.abc import Iterator
from urllib.parse import urljoin

from remit.views.pages.shown import Value
from remit.views.wording import Link, Said, words_of


def cell_words(value: Value) -> str:
    """What a cell says, with how certain it is: “Thurrock Council (implied)”."""
    said = words_of(value.said)
    return f"{said} ({value.certainty})".strip() if value.certainty else said


def path_meant(page: str, said: Said) -> str:
    """The path below the site's root to which the first link leads, as seen from a page."""
    link = next(_links(said), None)
    return urljoin(f"/{page}", link.url).lstrip("/") if link is not None else ""


def _links(said: Said) -> Iterator[Link]:
    if isinstance(said, Link):
        yield said
    elif not isinstance(said, str):
        for part in said:
            yield from _links(part)
