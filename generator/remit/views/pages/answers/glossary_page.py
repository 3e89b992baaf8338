"""What does this word mean? The words, short names and former names of a partnership, A to Z."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field, replace

from remit.model.kinds import KINDS
from remit.model.record import Record
from remit.model.term import Term
from remit.queries.other_names import namings_in
from remit.views.addresses import anchors, index_path, term_anchor
from remit.views.page import Page
from remit.views.pages.answers.doorway import QUESTIONS
from remit.views.pages.frame import finished, foot_of
from remit.views.pages.here import Here
from remit.views.pages.shown import Value
from remit.views.pages.site import Site
from remit.views.pages.words.plain_words import KIND_LEADS
from remit.views.pages.words.term_words import Meaning, meaning_of, naming_words
from remit.views.wording import Link, Said, capitalised, listed

QUESTION = QUESTIONS["glossary"][0]
_OTHER_LETTER = "0 to 9"
_WORD_LEVEL = 3


@dataclass(slots=True)
class Entry:
    """A word: its meanings as somebody wrote them down, and the records that are called so.

    The records stand by their own names: two of one name are one thing to a reader.
    """

    word: str
    anchor: str = ""
    meanings: list[Meaning] = field(default_factory=list)
    namings: dict[str, Value] = field(default_factory=dict)

    @property
    def senses(self) -> int:
        """How many things are meant by the word."""
        return len(self.meanings) + len(self.namings)


def glossary_page(site: Site, partnership: str) -> Page:
    """The page of the words of a partnership, or of those that several share."""
    path = index_path(partnership, "glossary")
    here, where = Here(site, path, partnership), site.partnership_name(partnership)
    entries = _entries(here)
    page = finished(
        path, f"{QUESTION} Words: {where}", "answers/glossary_page.html", {
            "title": QUESTION, "lead": KIND_LEADS["glossary"],
            "letters": _by_letter(entries), "elsewhere": _elsewhere(here),
            "foot": foot_of(site, partnership),
        },
        description=f"Words of {where}. {KIND_LEADS['glossary']}", section=path, in_nav=True,
        facets={"partnership": where, "kind": "Index"}, crumbs=((where, f"{partnership}/"),))
    # The letters are the contents of the page; its words are too many.
    return replace(page, headings=tuple(one for one in page.headings if one.level < _WORD_LEVEL))


def _entries(here: Here) -> list[Entry]:
    """Every word once, in the order of the alphabet; whatever its capitals."""
    site, found = here.site, dict[str, Entry]()
    records = list(_records(here))
    for record in records:
        if isinstance(record, Term):
            now = site.now(record)
            assert isinstance(now, Term)
            entry = found.setdefault(now.label.casefold(), Entry(_headed(now.label)))
            entry.anchor = entry.anchor or term_anchor(record.id)
            entry.meanings.append(meaning_of(here, now))
    for naming in namings_in(site.tell, records):
        entry = found.setdefault(naming.word.casefold(), Entry(_headed(naming.word)))
        of = site.now(naming.record).label.casefold()
        entry.namings.setdefault(of, naming_words(here, naming))
    entries = sorted(found.values(), key=lambda entry: _sorted_as(entry.word))
    for entry, anchor in zip(entries, anchors((one.word for one in entries), "word"), strict=True):
        entry.anchor = entry.anchor or anchor
    return entries


def _headed(word: str) -> str:
    """A word as a heading; one like “iBCF” keeps its small letter."""
    return word if word[1:2].isupper() else capitalised(word)


def _records(here: Here) -> Iterator[Record]:
    for kind in KINDS:
        yield from here.site.register.of_kind(kind, here.home)


def _by_letter(entries: Iterable[Entry]) -> list[tuple[str, str, list[Entry]]]:
    """(letter, anchor, entries) for each letter that has any."""
    found: dict[str, list[Entry]] = {}
    for entry in entries:
        first = _sorted_as(entry.word)[:1].upper()
        found.setdefault(first if "A" <= first <= "Z" else _OTHER_LETTER, []).append(entry)
    return [(letter, f"letter-{letter.split()[0].lower()}", found[letter])
            for letter in sorted(found)]


def _sorted_as(word: str) -> str:
    """A word as it is looked up: without marks, accents and its article."""
    bare = unicodedata.normalize("NFKD", word).encode("ascii", "ignore").decode().casefold()
    return re.sub(r"^(?:the|a|an) |[^a-z0-9 ]", "", bare).strip()


def _elsewhere(here: Here) -> Said:
    """Where more words stand: those of the partnerships around, and those that all share."""
    site = here.site
    others = [place for place in site.register.places_to_look(here.home)[1:]
              if site.register.of_kind("glossary", place)]
    return listed(Link(site.partnership_name(place), here.url(index_path(place, "glossary")))
                  for place in others)
