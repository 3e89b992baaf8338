"""The page at an address where a record stood until its version: what became of it, or who had it.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import asdict
from urllib.parse import quote

from remit.load.earlier_version import FormerRecord
from remit.model.kinds import KINDS
from remit.views.addresses import index_path, relative
from remit.views.harmless_json import harmless_json
from remit.views.page import Page
from remit.views.pages.frame import finished, foot_of, record_crumbs
from remit.views.pages.pointers import pointer
from remit.views.pages.site import Site
from remit.views.pages.words.plain_words import kind_name
from remit.views.wording import Link, listed


def former_pages(
    site: Site, gone: Iterable[FormerRecord], pages: Sequence[Page]
) -> tuple[list[Page], dict[str, bytes]]:
    """A page for each address whose page is gone; where the record has only got another id, a file
    that leads there instead. A further file tells the next version what was gone already."""
    titles = {page.path: page.title for page in pages}
    told, files, kept = [], {}, []
    for record in gone:
        kept.append(asdict(record))
        if record.is_renamed:
            (there,) = record.became
            files[f"{record.path}index.html"] = pointer(
                record.name, relative(record.path, there), "This page has another address now.",
                f"Go to {titles.get(there, 'the page')}").encode()
        else:
            told.append(_former_page(site, record, titles))
    files["data/former.json"] = harmless_json({"schema": 1, "former": kept})
    return told, files


def former_name(record: FormerRecord) -> str:
    """What a page that is gone was called: by its record, as an index, or else by its address."""
    folder, _, rest = record.path.rstrip("/").rpartition("/")
    if record.kind or rest not in KINDS or "/" in folder:
        return record.name
    return kind_name(rest, several=True)


def version_path(path: str, version: str, there: str) -> str:
    """The link from a page at `path` to the page `there` of another version, which stands beside.

    >>> version_path("thurrock/boards/ice/", "2019.1", "thurrock/")
    '../../../../2019.1/thurrock/'
    """
    return f"{'../' * (path.count('/') + 1)}{quote(version)}/{quote(there)}"


def _former_page(site: Site, record: FormerRecord, titles: dict[str, str]) -> Page:
    is_record = record.kind in KINDS
    home = site.register.partnership(record.partnership) if is_record else None
    kind = kind_name(record.kind) if is_record else "Page"
    index = index_path(record.partnership, record.kind)
    name = record.name if is_record else "This page is no longer here"
    facets = {"kind": kind, "status": "No longer in the register"}
    if home is not None:
        facets["partnership"] = site.partnership_name(record.partnership)
    has_index = home is not None and index in titles
    return finished(
        record.path, name, "through_time/former_page.html", {
            "title": name, "kind": kind.lower() if is_record else "",
            "became": listed(Link(titles[path], relative(record.path, path))
                             for path in record.became if path in titles),
            "version": record.version,
            "there": version_path(record.path, record.version, record.path),
            "index": Link(f"{kind_name(record.kind, several=True)} of {facets['partnership']}",
                          relative(record.path, index)) if has_index else None,
            "foot": foot_of(site, record.partnership) if home is not None else None,
        },
        description=f"{name}: no longer in the register; version {record.version} was the last to "
                    "have this page.",
        facets=facets, section=index if has_index else None,
        crumbs=record_crumbs(site, record.partnership, record.kind) if has_index else ())
