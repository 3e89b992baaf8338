"""What a site has more when it is published as a version: notes on it, and pages on what is gone.
"""

from __future__ import annotations

from collections.abc import Collection, Mapping, Sequence

from remit.load.earlier_version import EarlierVersion, FormerRecord
from remit.model.fields import Key
from remit.queries.differences import differences_as_written
from remit.queries.differences.renamed_ids import renamed_ids
from remit.queries.gone import gone_since
from remit.queries.people import without_people
from remit.views.addresses import compare_path, terms_path
from remit.views.edition import Edition
from remit.views.page import Page
from remit.views.pages.site import Site
from remit.views.pages.through_time.former_page import former_pages
from remit.views.pages.through_time.release_notes import RELEASE_NOTES, release_notes


def edition_pages(
    site: Site, edition: Edition, pages: Sequence[Page], files: Mapping[str, bytes]
) -> tuple[Page, list[Page], dict[str, bytes]]:
    """The notes on the version, the pages at addresses that only earlier versions filled, and the
    files that lead on from there. `pages` and `files` are those of the register.
    """
    gone: tuple[FormerRecord, ...] = ()
    settled: dict[str, str] = {}
    before = edition.earlier_register
    if edition.earlier is not None:
        live = {RELEASE_NOTES, *edition.hand_written, *(page.path for page in pages), *(
            path.removesuffix("index.html") for path in files if path.endswith("/index.html"))}
        renamed = renamed_ids(before, site.register) if before is not None else {}
        settled = _settled(site, edition.earlier, live)
        gone = gone_since(edition.earlier, site.register, live,
                          _readdressed(site, edition.earlier, renamed, live) | settled)
    former, leading = former_pages(site, gone, pages)
    # Who has gone is not told for ever after.
    told = differences_as_written(without_people(before), without_people(site.register)) if (
        before is not None) else None
    noted = tuple(one for one in gone if one.path not in settled)
    return release_notes(site, edition, told, noted, pages), former, leading


def _readdressed(
    site: Site, earlier: EarlierVersion, renamed: Mapping[Key, Key], live: Collection[str]
) -> dict[str, str]:
    """The new address, by its former one, of every page of a record that has another id."""
    now = {}
    tops = {}
    for old, new in renamed.items():
        if old.kind == "partnership":
            tops[f"{old.partnership}/"] = f"{new.partnership}/"
        elif old.kind == "boards":
            tops[terms_path(old.partnership, old.id)] = terms_path(new.partnership, new.id)
    for path in earlier.addresses.difference(live):
        was = earlier.records.get(path)
        key = renamed.get(Key(was.partnership, was.kind, was.id)) if was is not None else None
        record = site.register.get(key) if key is not None else None
        if record is not None:
            now[path] = site.path(record)
        else:
            for top, here in tops.items():
                if path.startswith(top) and (there := here + path[len(top):]) in live:
                    now[path] = there
    return now


def _settled(
    site: Site, earlier: EarlierVersion, live: Collection[str]
) -> dict[str, str]:
    """The page of each change that needs no comparison any more, by the address where that was."""
    return {path: site.path(change) for change in site.register.of_kind("changes")
            if (path := compare_path(change.partnership, change.id)) not in live
            and path in earlier.addresses}
