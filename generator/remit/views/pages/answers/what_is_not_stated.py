"""What is not stated? What the sources of a partnership do not say, do not name or only imply."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass, replace

from remit.model.field_words import field_words
from remit.model.fields import Key
from remit.model.partnership import Partnership
from remit.model.record import Record
from remit.queries.silences import Silence, Unsure, silences_in, unnamed_in, unsure_in
from remit.views.addresses import answer_path
from remit.views.page import Page
from remit.views.pages.answers.doorway import QUESTIONS
from remit.views.pages.frame import finished, foot_of
from remit.views.pages.here import Here
from remit.views.pages.indexes.record_sheet import page_sheet
from remit.views.pages.records.altered import together
from remit.views.pages.shown import Clause, Table, Value, table
from remit.views.pages.site import Site
from remit.views.pages.words.item_words import fact_words, part_words
from remit.views.pages.words.plain_words import kind_name
from remit.views.wording import Link, Said, capitalised, capitalised_said, listed, words_of

QUESTION = QUESTIONS["not-stated"][0]
_LEAD = ("What somebody looked for in the sources and did not find, whom they do not name, and "
         "what they only imply or contradict.")


@dataclass(frozen=True, slots=True)
class Told:
    """What is said of the records of one kind; those of which the same is said stand together."""

    kind: str
    name: str
    rows: list[tuple[Said, tuple[Value, ...]]]


def what_is_not_stated(site: Site, partnership: str) -> Page:
    """The page of everything that the sources of a partnership do not say."""
    path = answer_path(partnership, "not-stated")
    here, where = Here(site, path, partnership), site.partnership_name(partnership)
    silences = list(silences_in(site.register, partnership))
    unsure = list(unsure_in(site.register, partnership))
    counted, unnamed = _counted(here, silences), _unnamed(here)
    return finished(
        path, f"{QUESTION} {where}", "answers/not_stated_page.html", {
            "title": QUESTION, "lead": _LEAD, "missing": missing_from(here),
            "counted": counted, "silent": _silent(here, silences),
            "unnamed": unnamed,
            "disputed": _unsure(here, (one for one in unsure if one.certainty == "disputed")),
            "implied": _unsure(here, (one for one in unsure if one.certainty == "implied")),
            "foot": foot_of(site, partnership),
        },
        description=f"What the sources of {where} do not say, body by body.", section=path,
        in_nav=True, facets={"partnership": where, "kind": "Index"},
        crumbs=((where, f"{partnership}/"),),
        sheets=(*page_sheet(path, "not-named.csv", unnamed),
                *page_sheet(path, "most-often.csv", counted)))


def missing_from(here: Here) -> list[Clause]:
    """The documents, and parts of documents, that the sources refer to and do not hold."""
    found = here.site.register.partnership(here.home)
    if found is None:
        return []
    now = here.site.now(found)
    assert isinstance(now, Partnership)
    return [Clause(item.text, here.about(item, "", found)) for item in now.missing]


def _counted(here: Here, silences: Iterable[Silence]) -> Table | None:
    """Of how many boards each thing is not stated, the most often first."""
    boards = len(here.site.register.of_kind("boards", here.home))
    counted = Counter(field for silence in silences for field in silence.fields
                      if silence.record.kind == "boards" and not silence.path)
    ranked = sorted(counted.items(), key=lambda found: (-found[1], field_words(found[0])))
    return table("What is not stated most often", ("What", "Boards"), [
        (Value(capitalised(field_words(name))), Value(f"{count} of {boards}"))
        for name, count in ranked])


def _silent(here: Here, silences: Iterable[Silence]) -> list[Told]:
    def said(one: Silence) -> Value:
        fields = words_of(listed(field_words(name) for name in one.fields))
        if not one.path:
            return Value(capitalised(fields))
        return Value((capitalised_said(fact_words(here, one.record, one.path)), ": ", fields))

    return _by_record(here, ((one.record, said(one)) for one in silences))


def _unnamed(here: Here) -> Table | None:
    """Whom the sources mention without a name."""
    return table("Whom the sources do not name", ("Where", "Whom"), [
        (Value(here.link(one.record)),
         here.about(one.part, capitalised_said(part_words(here, one.record, one.part)), one.record))
        for one in unnamed_in(here.site.register, here.home)])


def _unsure(here: Here, facts: Iterable[Unsure]) -> list[Told]:
    return _by_record(here, ((one.record, _unsure_value(here, one)) for one in facts))


def _unsure_value(here: Here, one: Unsure) -> Value:
    """The fact, with the note and the places that bear on it; its heading says how sure it is."""
    home = one.record.partnership
    said: Said = fact_words(here, one.record, one.path)
    if one.field:
        words = field_words(one.field.partition(".")[0])
        said = (said, f", {words}") if one.path else words
    said = capitalised_said(said)
    remark = one.part.remarks.get(one.field)
    if remark is not None:
        return Value(said, "", remark.note or "", here.cites(remark.source, home))
    if one.part is one.record:
        return Value(said, "", one.part.note or "", here.cites(one.part.source, home))
    return replace(here.about(one.part, said, one.record), certainty="")


def _by_record(here: Here, said: Iterable[tuple[Record, Value]]) -> list[Told]:
    """Kind by kind, boards first, what is said of each record."""
    of: dict[str, dict[Key, tuple[Link, list[Value]]]] = {}
    for record, value in said:
        rows = of.setdefault(record.kind, {})
        rows.setdefault(record.key, (here.link(record), []))[1].append(value)

    def by_name(kind: str) -> list[tuple[Link, tuple[Value, ...]]]:
        rows = sorted(of[kind].values(), key=lambda row: row[0].name.casefold())
        return [(record, tuple(values)) for record, values in rows]

    return [Told(kind, kind_name(kind, several=True), together(by_name(kind)))
            for kind in sorted(of, key=lambda kind: kind != "boards")]
