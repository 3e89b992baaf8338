"""Tables of hand-written pages: where one is wider than the window, it alone scrolls sideways.

The place in which it scrolls can be reached by keyboard and has a name, like those of the
register's own tables.
"""

from __future__ import annotations

import re
from html import escape, unescape

_PARTS = re.compile(
    r"<h[1-6][^>]*>(?P<heading>.*?)</h[1-6]>|<table>|<th(?=[ >])|</table>", re.DOTALL
)
_TAG = re.compile(r"<[^>]*>")


def with_places_for_tables(html: str) -> str:
    """The HTML that Markdown made, with each of its tables in a named place of its own."""
    heading, number = "", 0

    def placed(part: re.Match[str]) -> str:
        nonlocal heading, number
        if part["heading"] is not None:
            heading = " ".join(unescape(_TAG.sub("", part["heading"])).split())
            return part[0]
        if part[0] == "<th":
            return '<th scope="col"'
        if part[0] == "</table>":
            return "</table></div>"
        number += 1
        name = escape(f"Table {number}: {heading}" if heading else f"Table {number}")
        return (f'<div class="rm-scroll" role="region" tabindex="0" aria-label="{name}">'
                '<table class="rm rm-plain">')

    return _PARTS.sub(placed, html)
