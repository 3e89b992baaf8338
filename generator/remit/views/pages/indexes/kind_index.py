"""The index of a kind: a table of its records with the facts that are asked for first."""

from __future__ import annotations

from collections.abc import Iterable

from remit.model.board import Board
from remit.model.kinds import SHARED
from remit.model.meeting import Meeting
from remit.model.record import Record
from remit.queries.levels import level_of
from remit.queries.meetings import newest_first
from remit.views.addresses import index_path
from remit.views.page import Page
from remit.views.pages.frame import finished, foot_of
from remit.views.pages.here import Here
from remit.views.pages.indexes.index_rows import COLUMNS, NARROWED_BY, ROWS
from remit.views.pages.indexes.index_table import IndexTable, Row, index_sheet, index_table
from remit.views.pages.indexes.table_tools import tools_of
from remit.views.pages.site import Site
from remit.views.pages.words.plain_words import KIND_LEADS, kind_name
from remit.views.wording import Link


def kind_index(site: Site, partnership: str, kind: str) -> Page:
    """The index of a kind in a partnership, or among the shared records."""
    path = index_path(partnership, kind)
    here = Here(site, path, partnership)
    where, title = site.partnership_name(partnership), kind_name(kind, several=True)
    shown = records_table(here, kind)
    return finished(
        path, f"{title}: {where}", "indexes/kind_index.html", {
            "title": title, "where": where, "lead": KIND_LEADS[kind], "shown": shown,
            "shared": among_the_shared(here, kind), "foot": foot_of(site, partnership),
        },
        description=f"{title} of {where}. {KIND_LEADS[kind]}", section=path, in_nav=True,
        facets={"partnership": where, "kind": "Index"},
        crumbs=((where, f"{partnership}/"),), sheets=(index_sheet(path, shown),) if shown else (),
    )


def among_the_shared(here: Here, kind: str) -> Link | None:
    """Where the records of the kind stand that belong to no single partnership, if any do."""
    there = len(here.site.register.of_kind(kind, SHARED)) if here.home != SHARED else 0
    words = f"{kind_name(kind, several=True)} among the shared records ({there})"
    return Link(words, here.url(index_path(SHARED, kind))) if there else None


def records_table(here: Here, kind: str) -> IndexTable | None:
    """The records of a kind with the facts that are asked for first, by name."""
    caption = f"{kind_name(kind, several=True)} of {here.site.partnership_name(here.home)}"
    records = _in_order(here, kind, here.site.register.of_kind(kind, here.home))
    tools = tools_of(here.home, kind, groups="Level" if kind == "boards" else "")
    return index_table(caption, COLUMNS[kind], _groups(here, kind, records), tools,
                       NARROWED_BY.get(kind, ()))


def _groups(here: Here, kind: str, records: Iterable[Record]) -> dict[str, list[Row]]:
    """One group, but for boards, which stand under their levels."""
    row = ROWS[kind]
    if kind != "boards":
        return {"": [row(here, record) for record in records]}
    partnership = here.site.register.partnership(here.home)
    levels = dict(partnership.levels) if partnership else {}
    groups: dict[str, list[Row]] = {name: [] for name in levels.values()}
    for record in records:
        assert isinstance(record, Board)
        level = level_of(here.site.register, record) or ""
        name = here.site.level_name(here.home, level) if level else "Level not known"
        groups.setdefault(name, []).append(row(here, record))
    return groups


def _in_order(here: Here, kind: str, records: Iterable[Record]) -> list[Record]:
    """By the name that is shown; areas from the highest level down, meetings from the newest."""
    if kind == "meetings":
        return list(newest_first(one for one in records if isinstance(one, Meeting)))
    partnership = here.site.register.partnership(here.home)
    levels = list(partnership.levels) if partnership and kind == "areas" else []

    def place(record: Record) -> tuple[int, str]:
        level = getattr(record, "level", None)
        rank = levels.index(level) if level in levels else len(levels)
        return rank, here.link(record).name.casefold()

    return sorted(records, key=place)
