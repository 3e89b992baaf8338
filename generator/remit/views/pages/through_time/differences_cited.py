"""Where the sources say what is different: cited behind each sentence, a sole source named once."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from typing import TypeAlias

from remit.model.fields import SourceRef
from remit.model.record import Item, Record
from remit.queries.differences.difference import Difference
from remit.views.pages.here import Here, place_words
from remit.views.wording import Link

Cite: TypeAlias = Callable[[Difference], tuple["Link | str", ...]]


def citing(here: Here, differences: Iterable[Difference]) -> tuple[Record | None, Cite]:
    """The one source in which all stand, or None, and what cites one of them.

    Where there is one source only, places alone are cited.
    """
    register = here.site.register
    found = (register.resolve(one.about.partnership, ("sources",), ref.source)
             for one in differences for ref in _sources(here, one))
    cited = {source.key: source for source in found if source is not None}
    only = next(iter(cited.values())) if len(cited) == 1 else None

    def whole(one: Difference) -> tuple[Link | str, ...]:
        return here.cites(_sources(here, one), one.about.partnership)

    def place(one: Difference) -> tuple[Link | str, ...]:
        refs = [ref for ref in _sources(here, one) if ref.locator]
        return tuple(
            Link(place_words(ref.locator or ""), cite.url) if isinstance(cite, Link) else cite
            for ref, cite in zip(refs, here.cites(refs, one.about.partnership), strict=True))

    return (only, whole) if only is None else (only, place)


def _sources(here: Here, one: Difference) -> tuple[SourceRef, ...]:
    """Where it stands: with the item that came or went, its beginning or end, else the record."""
    record = here.site.register.get(one.about)
    if record is None:
        return ()
    amendment = next((a for a in (*record.amended, *record.previously)
                      if one.path[:1] and one.path[0] in a.values), None)
    if amendment is not None:
        return amendment.source or record.source
    if not one.path:
        remark = record.remark("from" if one.before is None else "until")
        if remark is not None and remark.source:
            return remark.source
    value = one.now if one.now is not None else one.was
    return (value.source if isinstance(value, Item) else ()) or record.source
