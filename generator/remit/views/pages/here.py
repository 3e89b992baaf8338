"""What is seen from one page: links to other records, places in sources, values with remarks."""

from __future__ import annotations

from collections.abc import Iterable

from remit.model.field_words import field_words
from remit.model.fields import SourceRef
from remit.model.kinds import SHARED
from remit.model.record import Item, Record
from remit.model.source import Source
from remit.model.time import spoken
from remit.queries.inside import Inner
from remit.views.addresses import place_fragment, relative
from remit.views.pages.shown import NOT_STATED, Value
from remit.views.pages.site import Site
from remit.views.wording import Link, Said, listed, words_of


class Here:
    """The page at a path, on which what belongs to the partnership `home` is told."""

    def __init__(self, site: Site, path: str, home: str) -> None:
        self.site = site
        self.path = path
        self.home = home
        self._links = site.links_from(path)

    def url(self, path: str) -> str:
        """The link to another page of the site, by its path."""
        return relative(self.path, path)

    def link(self, record: Record) -> Link:
        """A link to a record's page by its short readable name; a post with whom it belongs to."""
        found = self._links.get(record.key)
        if found is None:
            found = self._links[record.key] = Link(
                self.site.full(record), self.url(self.site.path(record)))
        return found

    def link_briefly(self, record: Record) -> Link:
        """A link to a post where its organisation is said beside it."""
        link = self.link(record)
        return Link(self.site.short(record), link.url) if record.kind == "posts" else link

    def with_whose(self, said: Said, record: Record) -> Said:
        """What is said of a record; on a page of the shared records, with whose it is."""
        return (said, ", ", self._whose(record)) if self._is_of_all else said

    def columns(self, *names: str) -> tuple[str, ...]:
        """The columns of a table whose rows are made with `row`."""
        return (*names, "Told for") if self._is_of_all else names

    def row(self, record: Record, *cells: Value) -> tuple[Value, ...]:
        """A row about a record; on a page of the shared records it ends with whose record it is."""
        return (*cells, Value(self._whose(record))) if self._is_of_all else cells

    @property
    def _is_of_all(self) -> bool:
        return self.home == SHARED

    def _whose(self, record: Record) -> str:
        """The partnership of a record and the day for which that one is told."""
        name = self.site.partnership_name(record.partnership)
        return f"{name}, {spoken(self.site.moment_of(record.partnership).date)}"

    def mention(self, home: str, kinds: tuple[str, ...], written: str) -> Link | str:
        """A link to what an id means in a partnership; the id itself where it means nothing."""
        found = self.site.register.resolve(home, kinds, written)
        return self.link(found) if found is not None else written

    def mentions(self, home: str, kinds: tuple[str, ...], written: Iterable[str]) -> Said:
        """Links to what several ids mean: “a, b and c”."""
        return listed(self.mention(home, kinds, one) for one in written)

    def cites(self, sources: Iterable[SourceRef], home: str) -> tuple[Link | str, ...]:
        """Links to places in sources; a source is named once for the places that follow it."""
        found: list[Link | str] = []
        last = None
        for cited in sources:
            source = self.site.register.resolve(home, ("sources",), cited.source)
            if not isinstance(source, Source):
                found.append(str(cited))
                continue
            name = "" if source is last else self.site.short(source)
            place = place_words(cited.locator) if cited.locator else ""
            anchor = place_fragment(cited.locator) if cited.locator else ""
            words = f"{name}, {place}" if name and place else place or self.site.short(source)
            found.append(Link(words, self.url(self.site.path(source)) + anchor))
            last = source
        return tuple(found)

    def value(self, item: Item, field: str, said: Said, home: str) -> Value | None:
        """The value of a field with what is remarked on it; None where there is nothing to say.

        What the source prints is shown where it differs from what Remit computes with.
        """
        remark = item.remarks.get(field)
        if remark is None:
            return Value(said) if said else None
        if remark.stated:
            said = (said, f" (in the source: “{remark.stated}”)") if said else remark.stated
        if not said:
            return None
        certainty = "" if remark.certainty == "stated" else remark.certainty
        return Value(said, certainty, remark.note or "", self.cites(remark.source, home))

    def values(self, item: Item, field: str, said: Iterable[tuple[str, Said]], home: str
               ) -> tuple[Value, ...]:
        """The values inside a list or mapping, each with what is remarked on it.

        `said` pairs what names a value there (its place in the list, its key) with its words.
        """
        found = (self.value(item, f"{field}.{name}", words, home) for name, words in said)
        return tuple(value for value in found if value is not None)

    def words(self, item: Item, field: str) -> str:
        """A field of an item as text: what the source prints, or else its value."""
        remark = item.remarks.get(field)
        value = getattr(item, field)
        return (remark.stated if remark else None) or ("" if value is None else str(value))

    def about(self, part: Inner, said: Said, record: Record, end: str = "") -> Value:
        """What is said of an item, with its certainty, notes and sources, those on its fields too.

        A source that is its record's own, and so says nothing new, is left out. How certain its
        beginning or end is counts only where `end` asks for it (“from”, “until”).
        """
        remarks = part.remarks
        certain = [part.certainty, *(
            remark.certainty for field, remark in remarks.items()
            if field == end or field not in ("from", "until"))]
        notes = [part.note, *(remark.note for remark in remarks.values())]
        if isinstance(part, Item) and part.not_stated:
            silent = words_of(listed(field_words(word) for word in part.not_stated))
            notes.append(f"{NOT_STATED}: {silent}.")
        source = part.source if part.source != record.source else ()
        remarked = (cited for remark in remarks.values() for cited in remark.source)
        return Value(
            said, next((word for word in certain if word != "stated"), ""),
            "\n\n".join(note for note in notes if note),
            self.cites(dict.fromkeys((*source, *remarked)), record.partnership))


def place_words(locator: str) -> str:
    """A place as a reader says it: “4.25”, “plan 3a”."""
    return locator.replace("-", " ") if locator[:1].isalpha() else locator
