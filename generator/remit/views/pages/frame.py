"""What the page of every record has: its title and status, its history, its sources, its foot."""

from __future__ import annotations

import html
import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from typing import Any

from remit.model.as_at import View
from remit.model.board import Board
from remit.model.fields import SourceRef
from remit.model.record import Record
from remit.model.source import Source
from remit.model.time import PartialDate, spoken
from remit.queries.evidence import cited_by, newest_of
from remit.queries.levels import level_of
from remit.queries.proposals import Outlook, outlook_of
from remit.queries.questions import questions_about
from remit.queries.status import Status, status_of
from remit.views.environment import render
from remit.views.page import Heading, Page
from remit.views.pages.addresses import index_path
from remit.views.pages.here import Here
from remit.views.pages.plain_words import STATES, field_words, kind_name
from remit.views.pages.shown import Asked, Fact, Happening, Tag, Value
from remit.views.pages.site import Site
from remit.views.pages.timeline import timeline
from remit.views.prose import first_sentence
from remit.views.wording import Link, Said, listed, words_of

_HEADING = re.compile(r'<h([1-6]) id="([^"]*)">(.*?)</h\1>', re.DOTALL)
_TAG = re.compile(r"<[^>]*>")
_LOOKS = {"current": "rm-live", "proposed": "rm-prop", "coming": "rm-prop", "ended": "rm-closed",
          "never": "rm-closed", "not-known": "rm-unknown"}


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
    facts: tuple[Fact, ...]
    names: tuple[Value, ...]
    history: tuple[Happening, ...]
    questions: tuple[Asked, ...]
    notes: tuple[str, ...]
    unsaid: str
    sources: tuple[tuple[Link, tuple[Said, ...]], ...]
    foot: Foot


@dataclass(frozen=True, slots=True)
class Telling:
    """A record while its page is made: where, as at which view, and as it is then."""

    here: Here
    view: View
    record: Record
    now: Record
    status: Status


def begin(site: Site, record: Record, path: str | None = None) -> Telling:
    """Begin the page of a record; `path` where it is not the record's own."""
    view = site.tell(record)
    here = Here(site, path if path is not None else site.path(record), record.partnership)
    return Telling(here, view, record, view.current(record), status_of(view, record))


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
        tags=(*_status_tags(telling), *tags, *map(Tag, now.tags),
              *_outlook_tags(here, outlook)),
        notices=tuple(_notices(telling)),
        lead=now.summary or lead,
        facts=tuple(facts),
        names=_names(here, now),
        history=timeline(here, view, record) if history else (),
        questions=tuple(
            Asked(question.text,
                  "" if question.about is record else here.link(question.about),
                  here.cites(question.source, question.about.partnership), question.note)
            for question in questions_about(here.site.register, record)) if questions else (),
        notes=tuple(note for note in (now.note,) if note),
        unsaid=_unsaid(now, frozenset(said)),
        sources=_sources(here, record, cited),
        foot=foot_of(here.site, record.partnership, newest_of(cited)),
    )


def foot_of(site: Site, partnership: str, newest: PartialDate | None = None) -> Foot:
    """The foot of a page of a partnership; `newest` is the date of the newest source of its facts.
    """
    moment = site.moment_of(partnership)
    told = ""
    if newest is not None and newest.last < moment.date:
        told = f"as stated in {_month(newest)}"
    with_ = listed(site.short(change) for key in sorted(moment.changes)
                   if (change := site.register.get(key)) is not None)
    as_at = spoken(moment.date) + (f", with {words_of(with_)}" if with_ else "")
    return Foot(as_at, told, site.version or "")


def record_page(
    telling: Telling, template: str, frame: Frame, values: dict[str, Any],
    crumbs: Iterable[tuple[str, str]] | None = None, *, in_nav: bool = False,
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
        crumbs=tuple(crumbs) if crumbs is not None else above,
        file=place.file, line=place.line, section=index_path(record.partnership, kind),
        in_nav=in_nav,
    )


def finished(
    path: str, title: str, template: str, values: dict[str, Any], **rest: Any
) -> Page:
    """A page of a template's body; its headings are read from the body, so that none is lost."""
    body = render(f"pages/{template}", values)
    headings = tuple(
        Heading(int(level), html.unescape(id), html.unescape(_TAG.sub("", inside)).strip())
        for level, id, inside in _HEADING.findall(body))
    return Page(path=path, title=title, body=body, headings=headings, **rest)


def record_crumbs(site: Site, partnership: str, kind: str) -> tuple[tuple[str, str], ...]:
    """The way down to a record's page: its partnership, and the index of its kind."""
    top = (site.partnership_name(partnership), f"{partnership}/")
    return (top, (kind_name(kind, several=True), index_path(partnership, kind)))


def standing_words(telling: Telling) -> str:
    """The status and what else there is to say of it, for a cell: “Current, dormant”."""
    first, *rest = [tag.words for tag in _status_tags(telling)]
    return ", ".join((first, *(word[:1].lower() + word[1:] for word in rest)))


def _status_tags(telling: Telling) -> list[Tag]:
    status, now = telling.status, telling.now
    tags = []
    if now.kind in ("boards", "agreements", "changes", "terms-of-reference") or (
        status.code != "current"
    ):
        word = status.word
        if now.kind == "terms-of-reference" and status.code == "current":
            word = "In force"
        # Whether it exists is not certain, so that nobody can say that it does.
        if now.certainty != "disputed" or status.code != "current":
            tags.append(Tag(word, _LOOKS[status.code]))
    if isinstance(now, Board) and now.state:
        tags.append(Tag(STATES[now.state], "rm-closed"))
    if now.certainty == "disputed":
        tags.append(Tag("Existence disputed", "rm-unknown"))
    elif now.certainty == "implied":
        tags.append(Tag("Implied, not stated", "rm-unknown"))
    return tags


def _outlook_tags(here: Here, outlook: Iterable[Outlook]) -> list[Tag]:
    tags = []
    for one in outlook:
        under = _UNDER[one.change.state]
        names = words_of(listed(here.site.short(other) for other in one.others))
        if len(one.others) > 1:
            names = f"{len(one.others)} bodies"
        words = {
            "ends": "Ends", "amended": "Changes", "hands-over": f"Hands over to {names}",
            "takes-over": f"Takes over from {names}",
        }[one.sort]
        sure = f" ({one.certainty})" if one.certainty != "stated" else ""
        tags.append(Tag(f"{words} under {under}{sure}", "rm-prop"))
    return list(dict.fromkeys(tags))


_UNDER = {"proposed": "a proposal", "agreed": "an agreed change",
          "outcome-not-known": "a proposal with no known outcome"}


def _notices(telling: Telling) -> Iterable[Said]:
    here, record, status = telling.here, telling.record, telling.status
    what, site = type(record).called, telling.here.site
    date = spoken(site.moment_of(record.partnership).date)
    if record.kind == "changes":
        pass
    elif status.code == "proposed":
        change = site.register.change(record.partnership, str(record.from_))
        assert change is not None
        yield (f"Proposed: at {date} this does not exist. The page tells what the proposal says (",
               here.link(change), ").")
    elif status.code in ("ended", "never", "coming"):
        yield {
            "ended": f"No longer in force at {date}. The page tells how it was.",
            "never": "This was proposed and did not come about. The page tells what was proposed.",
            "coming": f"Not yet in force at {date}. The page tells how it will be.",
        }[status.code]
    elif status.code == "not-known":
        yield f"Not known at {date}: {status.detail}."
    if record.certainty == "disputed":
        yield (f"The sources contradict each other, or themselves, on whether this {what} exists. "
               "What they say is told here.")
    elif record.certainty == "implied":
        yield f"No source states this {what} outright; it is implied."


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


def _month(date: PartialDate) -> str:
    """The month of a whole date, else the date as it is written."""
    words = str(date)
    return words.partition(" ")[2] if date.first == date.last else words
