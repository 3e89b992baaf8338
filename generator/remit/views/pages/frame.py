"""What the page of every record has: its title and status, its history, its sources, its foot."""

from __future__ import annotations

import html
import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from typing import Any

from remit.model.board import Board
from remit.model.field_words import field_words
from remit.model.fields import SourceRef
from remit.model.record import Record
from remit.model.source import Source
from remit.model.time import PartialDate, spoken
from remit.queries.evidence import cited_by, newest_of
from remit.queries.levels import level_of
from remit.queries.proposals import outlook_of
from remit.queries.questions import questions_about
from remit.views.addresses import index_path
from remit.views.environment import render
from remit.views.page import Heading, Page, Sheet
from remit.views.pages.here import Here
from remit.views.pages.indexes.search_names import search_names
from remit.views.pages.record_told import Telling
from remit.views.pages.shown import Asked, Fact, Happening, Tag, Value
from remit.views.pages.site import Site
from remit.views.pages.timeline import timeline
from remit.views.pages.words.plain_words import kind_name
from remit.views.pages.words.standing_words import notices, outlook_tags, status_tags
from remit.views.prose import first_sentence
from remit.views.wording import Link, Said, capitalised, listed, words_of

_HEADING = re.compile(r'<h([1-6]) id="([^"]*)"[^>]*>(.*?)</h\1>', re.DOTALL)
_TAG = re.compile(r"<[^>]*>")


@dataclass(frozen=True, slots=True)
class Foot:
    """When a page speaks: its date, how old its facts are where they are older, the version."""

    as_at: str
    told: str
    version: str


@dataclass(frozen=True, slots=True)
class Frame:
    """Everything on a record's page that does not depend on its kind."""

    title: str
    tags: tuple[Tag, ...]
    notices: tuple[Said, ...]
    lead: str
    lead_is_own: bool
    facts: tuple[Fact, ...]
    names: tuple[Value, ...]
    history: tuple[Happening, ...]
    questions: tuple[Asked, ...]
    mistakes: tuple[str, ...]
    notes: tuple[str, ...]
    unsaid: str
    sources: tuple[tuple[Link, tuple[Said, ...]], ...]
    foot: Foot


def frame_of(
    telling: Telling, facts: Sequence[Fact], *, lead: str = "", tags: Iterable[Tag] = (),
    said: Iterable[str] = (), history: bool = True, questions: bool = True,
    title: str = "",
) -> Frame:
    """The frame of a record's page.

    `title` is its name unless given; `lead` stands in where the record has no summary; `tags`
    follow the status; `said` are words of `not_stated` that the facts tell already. Without
    `history` or `questions` the page tells them in its own way.
    """
    here, view, record, now = telling.here, telling.view, telling.record, telling.now
    outlook = outlook_of(view, record)
    cited = cited_by(here.site.register, record)
    return Frame(
        title=title or here.site.title(now),
        tags=(*status_tags(telling), *tags, *map(Tag, now.tags),
              *outlook_tags(here, outlook)),
        notices=tuple(notices(telling)),
        lead=now.summary or lead,
        lead_is_own=bool(now.summary),
        facts=tuple(facts),
        names=_names(here, now),
        history=timeline(here, view, record) if history else (),
        questions=tuple(
            Asked(question.text,
                  "" if question.about is record else here.link(question.about),
                  here.cites(question.source, question.about.partnership), question.note)
            for question in questions_about(here.site.register, record)) if questions else (),
        mistakes=tuple(f"{capitalised(one)}."
                       for one in (here.site.mistakes or {}).get(record.key, ())),
        notes=tuple(note for note in (now.note,) if note),
        unsaid=_unsaid(now, frozenset(said)),
        sources=_sources(here, record, cited),
        foot=foot_of(here.site, record.partnership, newest_of(cited)),
    )


def foot_of(site: Site, partnership: str, newest: PartialDate | None = None) -> Foot:
    """The foot of a page of a partnership; `newest` is the date of the newest source of its facts.

    A page of the shared records tells what belongs to each partnership at that one's own date.
    """
    moments = site.moments_told(partnership)
    dates = sorted({moment.date for moment in moments})
    told = ""
    if newest is not None and newest.last < dates[0]:
        told = f"as stated in {month_words(newest)}"
    changes = sorted({key for moment in moments for key in moment.changes})
    with_ = listed(site.short(change) for key in changes
                   if (change := site.register.get(key)) is not None)
    as_at = spoken(dates[0]) if len(dates) == 1 else (
        f"each partnership’s own date, from {spoken(dates[0])} to {spoken(dates[-1])}")
    return Foot(as_at + (f", with {words_of(with_)}" if with_ else ""), told, site.version or "")


def record_page(
    telling: Telling, template: str, frame: Frame, values: dict[str, Any],
    crumbs: Iterable[tuple[str, str]] | None = None, *, in_nav: bool = False,
    sheets: tuple[Sheet, ...] = (),
) -> Page:
    """The page of a record: its frame and what is its kind's own, through a template."""
    here, record = telling.here, telling.record
    kind = record.kind
    place = here.site.place(record)
    above = record_crumbs(here.site, record.partnership, kind)
    return finished(
        here.path, frame.title, template, {"frame": frame, **values},
        description=_description(telling, frame),
        facets=_facets(telling),
        names=search_names(telling.record, frame.title),
        crumbs=tuple(crumbs) if crumbs is not None else above,
        file=place.file, line=place.line, section=index_path(record.partnership, kind),
        in_nav=in_nav, sheets=sheets,
    )


def finished(
    path: str, title: str, template: str, values: dict[str, Any], **rest: Any
) -> Page:
    """A page of a template's body; its headings are read from the body, so that none is lost."""
    body = render(f"pages/{template}", values)
    headings = tuple(
        Heading(int(level), html.unescape(id), html.unescape(_TAG.sub("", inside)).strip())
        for level, id, inside in _HEADING.findall(body))
    foot = values["frame"].foot if "frame" in values else values.get("foot")
    return Page(path=path, title=title, body=body, headings=headings,
                as_at=foot.as_at if foot else "",
                has_chart='<figure class="remit-chart"' in body, **rest)


def record_crumbs(site: Site, partnership: str, kind: str) -> tuple[tuple[str, str], ...]:
    """The way down to a record's page: its partnership, and the index of its kind."""
    top = (site.partnership_name(partnership), f"{partnership}/")
    return (top, (kind_name(kind, several=True), index_path(partnership, kind)))


def _names(here: Here, now: Record) -> tuple[Value, ...]:
    names = [here.about(other, f"“{other.name}”", now) for other in now.also_known_as]
    if now.short_name and now.short_name != now.label:
        names.insert(0, Value(f"“{now.short_name}”, for short"))
    return tuple(names)


def _unsaid(now: Record, said: frozenset[str]) -> str:
    words = [field_words(word) for word in now.not_stated if word not in said]
    return words_of(listed(words))


def _sources(
    here: Here, record: Record, all_cited: Iterable[tuple[Source, SourceRef]]
) -> tuple[tuple[Link, tuple[Said, ...]], ...]:
    """(the source, its cited places) for each source of a record."""
    found: dict[str, tuple[Link, list[Said]]] = {}
    for source, cited in all_cited:
        link = here.link(source)
        places = found.setdefault(link.url, (link, []))[1]
        if cited.locator:
            (place,) = here.cites((cited,), record.partnership)
            short = words_of(place).removeprefix(f"{link.name}, ")
            places.append(Link(short, place.url) if isinstance(place, Link) else short)
    return tuple((link, tuple(places)) for link, places in found.values())


def _facets(telling: Telling) -> dict[str, str]:
    site, now = telling.here.site, telling.now
    facets = {"partnership": site.partnership_name(now.partnership), "kind": kind_name(now.kind),
              "status": telling.status.word}
    partnership = site.register.partnership(now.partnership)
    level = getattr(now, "level", None)
    if isinstance(now, Board):
        level = level_of(site.register, now)
    if partnership is not None and level is not None:
        facets["level"] = partnership.levels.get(level, level)
    return facets


def _description(telling: Telling, frame: Frame) -> str:
    if frame.lead:
        return first_sentence(frame.lead)
    where = telling.here.site.partnership_name(telling.record.partnership)
    return f"{kind_name(telling.record.kind)} of {where}: {frame.title}."


def month_words(date: PartialDate) -> str:
    """The month of a whole date, else the date as it is written."""
    words = str(date)
    return words.partition(" ")[2] if date.first == date.last else words
