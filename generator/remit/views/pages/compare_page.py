"""The page of a comparison: what is different at two moments, what follows, what stays open."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace
from itertools import groupby

from remit.model.change import STATES
from remit.model.field_words import field_words
from remit.model.fields import Key
from remit.model.record import Record
from remit.queries.compared_moments import TwoMoments
from remit.queries.consequences import consequences_of
from remit.queries.consequences.consequence import Consequence
from remit.queries.differences import Comparison
from remit.queries.questions import questions_of
from remit.views.page import Page
from remit.views.pages.addresses import answer_path, chart_path, compare_path
from remit.views.pages.altered import together
from remit.views.pages.charts_over_time import compared_chart_name, drawing_html
from remit.views.pages.differences_cited import citing
from remit.views.pages.differences_counted import summed_up
from remit.views.pages.differences_told import differences_told
from remit.views.pages.frame import finished, foot_of
from remit.views.pages.here import Here
from remit.views.pages.moment_words import moment_words
from remit.views.pages.sentence_links import link_of, linked_names
from remit.views.pages.shown import Asked, Value
from remit.views.pages.site import Site
from remit.views.pages.what_is_open import asked_of
from remit.views.wording import Link, Said, capitalised, listed, words_of

# What stays open is told by itself, and not among what follows.
_OPEN = frozenset(("left-open", "answers-to-nobody", "disputed"))


@dataclass(frozen=True, slots=True)
class Open:
    """What a comparison leaves open, each in its own way."""

    questions: list[Asked]
    answerless: Said
    disputed: tuple[Said, ...]
    silent: list[tuple[Said, tuple[Value, ...]]]

    def __bool__(self) -> bool:
        return bool(self.questions or self.answerless or self.disputed or self.silent)


def compare_page(site: Site, partnership: str, name: str) -> Page:
    """The page of one comparison of a partnership, by its name in addresses."""
    two = site.over_time.comparison(partnership, name)
    path = compare_path(partnership, name)
    here, where = Here(site, path, partnership), site.partnership_name(partnership)
    found = site.over_time.compared(two)
    follows = consequences_of(found)
    told = [one for one in found.differences if one.kind != "question-opened"]
    source, cite = citing(here, told)
    title = comparison_title(site, two)
    lead = summed_up(found, would=two.is_ahead)
    return finished(
        path, title, "compare_page.html", {
            "title": title, "two": two, "lead": lead, "notices": list(_notices(here, two)),
            "tags": _tags(two), "chart": drawing_html(here, compared_chart_name(two)),
            "groups": differences_told(here, told, cite),
            "source": here.link(source) if source is not None else None,
            "follows": _follows(here, follows), "open": _open(here, two, found, follows),
            "charts": _charts(here, two), "foot": foot_of(site, partnership),
        },
        description=f"{title}: {lead}", section=answer_path(partnership, "compare"),
        facets={"partnership": where, "kind": "Comparison"},
        crumbs=((where, f"{partnership}/"), ("Compare", answer_path(partnership, "compare"))))


def comparison_title(site: Site, two: TwoMoments) -> str:
    """“The ICP reform, compared with now”."""
    if two.change is not None:
        return f"{site.short(two.change)}, compared with now"
    return f"{moment_words(site, two.after)}, compared with {moment_words(site, two.before)}"


def _tags(two: TwoMoments) -> list[tuple[str, str]]:
    """(words, class): the state of the change, or nothing."""
    if two.change is None:
        return []
    return [(STATES[two.change.state], "rm-prop")]


def _notices(here: Here, two: TwoMoments) -> Iterator[Said]:
    site, change = here.site, two.change
    if change is None:
        if two.is_ahead:
            yield ("Each sentence says what would be so: ", moment_words(site, two.after), ".")
        return
    yield ("Each sentence says what would be so at ", moment_words(site, two.before),
           ", if this went ahead: ", here.link(change), ".")
    others = sorted(two.after.changes - two.before.changes - {change.key})
    along = [here.link(record) for key in others if (record := site.register.get(key))]
    if along:
        yield ("It takes along ", listed(along), ", so that what this brings is told too.")


def _follows(
    here: Here, follows: Iterable[Consequence]
) -> list[tuple[str, str, list[tuple[Said, ...]]]]:
    """(anchor, heading, sentences) for each kind of consequence."""
    told = [one for one in follows if one.kind not in _OPEN]
    return [(f"follows-{kind}", some[0].heading, [linked_names(here, one.sentence) for one in some])
            for kind, found in groupby(told, key=lambda one: one.kind) for some in (list(found),)]


def _open(
    here: Here, two: TwoMoments, found: Comparison, follows: Iterable[Consequence]
) -> Open:
    of = {kind: [one for one in follows if one.kind == kind] for kind in _OPEN}
    asking = dict.fromkeys((
        *(one.about for one in of["left-open"]),
        *(one.about for one in found.differences if one.kind == "question-opened")))

    def named(key: Key) -> Said:
        return link_of(here, found.both.mention(key))

    questions = [replace(asked, about=named(record.key))
                 for record in _records(here, sorted(asking, key=_changes_first))
                 for asked in asked_of(here, questions_of(record))]
    return Open(
        questions, listed(named(one.about) for one in of["answers-to-nobody"]),
        tuple(linked_names(here, one.sentence) for one in of["disputed"]),
        _silent(here, two, found))


def _silent(
    here: Here, two: TwoMoments, found: Comparison
) -> list[tuple[Said, tuple[Value, ...]]]:
    """What was looked for in vain of the change itself, and of what begins with it."""
    begun = [one.about for one in found.differences
             if one.kind in ("record-created", "agreement-signed")]
    asked = sorted(two.after.changes ^ two.before.changes)
    rows: list[tuple[Link, tuple[Value, ...]]] = []
    for record in _records(here, dict.fromkeys((*asked, *begun))):
        if record.not_stated:
            fields = words_of(listed(field_words(name) for name in record.not_stated))
            rows.append((here.link(record), (Value(capitalised(fields)),)))
    return together(rows)


def _charts(here: Here, two: TwoMoments) -> list[Value]:
    """The charts of either moment that have pages of their own."""
    return [Value(Link(chart.graph.title, here.url(chart_path(chart.name))))
            for moment in (two.before, two.after)
            for chart in here.site.charts_named(two.partnership) if chart.moment == moment]


def _records(here: Here, keys: Iterable[Key]) -> Iterator[Record]:
    for key in keys:
        record = here.site.register.get(key)
        if record is not None:
            yield record


def _changes_first(key: Key) -> tuple[bool, Key]:
    return key.kind != "changes", key
