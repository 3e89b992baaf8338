"""What a version of the site is, and what is different from the one before."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from itertools import groupby

from remit.load.earlier_version import FormerRecord
from remit.model.fields import Key
from remit.model.time import spoken
from remit.queries.differences.difference import Difference
from remit.queries.differences.sentence import Sentence
from remit.views.addresses import anchors, relative
from remit.views.edition import Edition
from remit.views.page import Page
from remit.views.pages.frame import finished
from remit.views.pages.shown import Table, Value, table
from remit.views.pages.site import Site
from remit.views.pages.through_time.differences_told import Told
from remit.views.pages.through_time.former_page import former_name, version_path
from remit.views.told_once import Told as ToldOnce
from remit.views.told_once import told_once
from remit.views.wording import Link, Said, listed

RELEASE_NOTES = "release-notes/"


def release_notes(
    site: Site, edition: Edition, different: Sequence[Difference] | None,
    gone: Iterable[FormerRecord], pages: Sequence[Page],
) -> Page:
    """The page about a version: when it was made, what is different, and which pages are gone.

    `different` is what differs from the version before; None where nobody can tell.
    """
    earlier = edition.earlier
    before = None if earlier is None else Link(
        f"Version {earlier.name}", version_path(RELEASE_NOTES, earlier.name, ""))
    title = f"Version {edition.name}"
    gone = [] if earlier is None else [one for one in gone if one.version == earlier.name]
    return finished(
        RELEASE_NOTES, title, "through_time/release_notes.html", {
            "title": title, "foot": None, "name": site.name, "date": spoken(edition.date),
            "before": before, "can_tell": different is not None,
            "groups": _by_heading(site, different or (), gone), "gone": _gone(gone, pages),
        },
        description=f"What is new in version {edition.name} of {site.name}.",
        facets={"kind": "About this site"})


def _by_heading(
    site: Site, different: Sequence[Difference], gone: Iterable[FormerRecord]
) -> list[tuple[str, str, list[Told]]]:
    """(anchor, heading, sentences) for each heading under which something is different."""
    former = {Key(one.partnership, one.kind, one.id): one.path for one in gone}
    groups = [(heading, [_told(site, one, former) for one in told_once(told)])
              for heading, told in groupby(different, key=lambda one: one.heading)]
    return [(anchor, heading, told) for anchor, (heading, told)
            in zip(anchors((heading for heading, _ in groups), "about"), groups, strict=True)]


def _told(site: Site, told: ToldOnce[Difference], former: Mapping[Key, str]) -> Told:
    return Told(_linked(site, told.sentence, former), wording=told.wording,
                points=tuple(_told(site, point, former) for point in told.points))


def _linked(site: Site, sentence: Sentence, former: Mapping[Key, str]) -> Said:
    """A sentence in which each record leads to its page, or to the page on what became of it."""
    said: list[Said] = []
    for part in sentence:
        if isinstance(part, str):
            said.append(part)
            continue
        record = site.register.get(part.key)
        path = site.path(record) if record is not None else former.get(part.key)
        said.append(Link(part.name, relative(RELEASE_NOTES, path)) if path else part.name)
    return said


def _gone(gone: Iterable[FormerRecord], pages: Sequence[Page]) -> Table | None:
    titles = {page.path: page.title for page in pages}
    return table("Pages that are gone", ("Page", "What became of it"), [
        (Value(Link(former_name(one), relative(RELEASE_NOTES, one.path))),
         Value(listed(Link(titles[path], relative(RELEASE_NOTES, path))
                      for path in one.became if path in titles)))
        for one in gone])
