"""Says where a link in a chart leads, seen from the page that the chart stands on."""

from __future__ import annotations

import re

_WHOLE = re.compile(r"https?://[^\s]+", re.IGNORECASE)
_PATH = re.compile(r"(?![\w+.-]+:|/)[^\s\\]*")


def address(url: str | None, page: str) -> str | None:
    """The address of `url` as a link on `page`, or None where there should be no link.

    Both are paths below the site's root; `page` is a page (`thurrock/boards/ice/`) or the folder
    of a published file (`charts/thurrock/`). A page does not link to itself.

    >>> address("thurrock/boards/hwb/", "thurrock/boards/ice/")
    '../hwb/'
    >>> address("thurrock/boards/hwb/", "charts/thurrock/")
    '../../thurrock/boards/hwb/'
    >>> address("javascript:alert(1)", "") is None
    True
    """
    if not url or _WHOLE.fullmatch(url):
        return url or None
    if not _PATH.fullmatch(url):
        return None
    path, mark, anchor = url.partition("#")
    here, there = page.split("/")[:-1], path.split("/")
    while here and len(there) > 1 and here[0] == there[0]:
        here, there = here[1:], there[1:]
    relative = "../" * len(here) + "/".join(there)
    if relative:
        return relative + mark + anchor
    return mark + anchor or None
