"""What a site has more when it is published as a version: notes on it, and pages on what is gone.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from remit.load.earlier_version import FormerRecord
from remit.queries.gone import gone_since
from remit.views.edition import Edition
from remit.views.page import Page
from remit.views.pages.former_page import former_pages
from remit.views.pages.release_notes import RELEASE_NOTES, release_notes
from remit.views.pages.site import Site


def edition_pages(
    site: Site, edition: Edition, pages: Sequence[Page], files: Mapping[str, bytes],
    renamed: Mapping[str, str],
) -> tuple[Page, list[Page], dict[str, bytes]]:
    """The notes on the version, the pages at addresses that only earlier versions filled, and the
    files that lead on from there.

    `pages` and `files` are those of the register. `renamed` has, by its former address, the new
    one of each record that only has another id.
    """
    gone: tuple[FormerRecord, ...] = ()
    if edition.earlier is not None:
        live = {RELEASE_NOTES, *edition.hand_written, *(page.path for page in pages), *(
            path.removesuffix("index.html") for path in files if path.endswith("/index.html"))}
        gone = gone_since(edition.earlier, site.register, live, renamed)
    former, leading = former_pages(site, gone, pages)
    return release_notes(site, edition, gone, pages), former, leading
