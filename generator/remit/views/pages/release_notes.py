"""What a version of the site is, and what has changed since the one before."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from remit.load.earlier_version import FormerRecord
from remit.model.time import spoken
from remit.views.edition import Edition
from remit.views.page import Page
from remit.views.pages.addresses import relative
from remit.views.pages.former_page import former_name, version_path
from remit.views.pages.frame import finished
from remit.views.pages.shown import Table, Value, table
from remit.views.pages.site import Site
from remit.views.wording import Link, listed

RELEASE_NOTES = "release-notes/"


def release_notes(
    site: Site, edition: Edition, gone: Iterable[FormerRecord], pages: Sequence[Page],
) -> Page:
    """The page about a version: when it was made, which pages are new, and which are gone."""
    earlier = edition.earlier
    before = None if earlier is None else Link(
        f"Version {earlier.name}", version_path(RELEASE_NOTES, earlier.name, ""))
    title = f"Version {edition.name}"
    return finished(
        RELEASE_NOTES, title, "release_notes.html", {
            "title": title, "foot": None, "name": site.name, "date": spoken(edition.date),
            "before": before,
            "new": _new(edition, pages) if earlier else None,
            "gone": _gone(edition, gone, pages),
        },
        description=f"What is new in version {edition.name} of {site.name}.",
        facets={"kind": "About this site"})


def _new(edition: Edition, pages: Sequence[Page]) -> Table | None:
    assert edition.earlier is not None
    return table("New pages", ("Page", "Kind", "Partnership"), [
        (Value(Link(page.title, relative(RELEASE_NOTES, page.path))),
         Value(page.facets.get("kind", "")), Value(page.facets.get("partnership", "")))
        for page in pages if page.path and page.path not in edition.earlier.addresses])


def _gone(
    edition: Edition, gone: Iterable[FormerRecord], pages: Sequence[Page]
) -> Table | None:
    """What the version before had; what was gone already is told by its own notes."""
    titles = {page.path: page.title for page in pages}
    return table("Pages that are gone", ("Page", "What became of it"), [
        (Value(Link(former_name(record), relative(RELEASE_NOTES, record.path))),
         Value(listed(Link(titles[path], relative(RELEASE_NOTES, path))
                      for path in record.became if path in titles)))
        for record in gone
        if edition.earlier is not None and record.version == edition.earlier.name])
