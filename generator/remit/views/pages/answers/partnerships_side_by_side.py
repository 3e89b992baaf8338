"""All partnerships side by side: levels, bodies by what they are there for, money, plans, and what
each leaves unstated."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence
from functools import partial

from remit.model.field_words import field_words
from remit.model.partnership import Partnership
from remit.model.time import spoken
from remit.queries.proposals import open_changes
from remit.queries.questions import questions_in
from remit.queries.silences import silences_in
from remit.views.addresses import SIDE_BY_SIDE, answer_path, index_path
from remit.views.page import Page
from remit.views.pages.answers.side_by_side_bodies import (
    Bodies,
    bodies_by_role,
    bodies_side_by_side,
    leading_side_by_side,
    levels_side_by_side,
)
from remit.views.pages.answers.side_by_side_plans import (
    agreements_side_by_side,
    money_side_by_side,
    strategies_side_by_side,
)
from remit.views.pages.answers.side_by_side_table import Answer, SideBySide, questions
from remit.views.pages.frame import finished
from remit.views.pages.here import Here
from remit.views.pages.indexes.record_sheet import page_sheet
from remit.views.pages.shown import Value
from remit.views.pages.site import Site
from remit.views.prose import plain
from remit.views.wording import Link, capitalised

TITLE = "Partnerships side by side"
# Of each kind so many things are told; all stand on the page of what is not stated.
_MOST_OFTEN = 8


def side_by_side(site: Site) -> Page:
    """What is alike and what differs between the partnerships of a register."""
    here, homes = Here(site, SIDE_BY_SIDE, ""), site.register.partnerships
    bodies = bodies_by_role(here)
    names = [site.short(home) for home in homes]
    tables = [one for one in (
        _at_a_glance(here, homes, bodies), levels_side_by_side(here, homes),
        bodies_side_by_side(here, homes, bodies), leading_side_by_side(here, homes, bodies),
        money_side_by_side(here, homes), agreements_side_by_side(here, homes),
        strategies_side_by_side(here, homes), _not_stated(here, homes),
    ) if any(asked for _, asked in one.groups)]
    return finished(
        SIDE_BY_SIDE, TITLE, "answers/side_by_side_page.html",
        {"title": TITLE, "tables": tables, "foot": None, "sides": [
            (home.partnership, name, here.url(f"{home.partnership}/"))
            for home, name in zip(homes, names, strict=True)]},
        description="The partnerships of this site side by side: levels, bodies, money, plans, and "
                    "what the sources of each do not state.",
        facets={"kind": "Index"}, section="",
        sheets=tuple(sheet for one in tables
                     for sheet in page_sheet(SIDE_BY_SIDE, one.file, one.as_rows(names))))


def _at_a_glance(here: Here, homes: Sequence[Partnership], bodies: Bodies) -> SideBySide:
    site = here.site

    def counted(count: int, path: str) -> Iterable[Value]:
        return (Value(Link(str(count), here.url(path))),) if count else ()

    def of_kind(kind: str) -> Answer:
        return lambda home: counted(len(site.register.of_kind(kind, home.partnership)),
                                    index_path(home.partnership, kind))

    def there(home: Partnership) -> Iterator[Value]:
        codes = Counter(status.code for (one, _), found in bodies.items()
                        if one == home.partnership for _, status in found)
        proposed = f", and {codes['proposed']} proposed" if codes["proposed"] else ""
        yield Value((Link(f"{codes['current'] + codes['not-known']}",
                          here.url(index_path(home.partnership, "boards"))), proposed))

    return SideBySide("glance.csv", "At a glance", "What", (("", questions(homes, (
        ("What it is", lambda home: (Value(plain(home.summary)),) if home.summary else ()),
        ("Told as at", lambda home: (Value(spoken(site.moment_of(home.partnership).date)),)),
        ("Bodies", there), ("Organisations of its own", of_kind("organisations")),
        ("Proposals", lambda home: counted(
            len(open_changes(site.view(home.partnership), home.partnership)),
            answer_path(home.partnership, "proposed"))),
        ("Open questions", lambda home: counted(
            len(questions_in(site.register, home.partnership)),
            answer_path(home.partnership, "open-questions"))),
    ))),), "None")


def _not_stated(here: Here, homes: Sequence[Partnership]) -> SideBySide:
    """How much is not stated in all, and of how many records of a kind what is not."""
    silences = {home.partnership: list(silences_in(here.site.register, home.partnership))
                for home in homes}

    def counted(home: Partnership, said: str) -> tuple[Value]:
        return (Value(Link(said, here.url(answer_path(home.partnership, "not-stated")))),)

    def papers(home: Partnership) -> Iterable[Value]:
        return counted(home, str(len(home.missing))) if home.missing else ()

    def facts(home: Partnership) -> Iterable[Value]:
        total = sum(len(silence.fields) for silence in silences[home.partnership])
        return counted(home, str(total)) if total else ()

    def of_kind(kind: str) -> Iterator[tuple[str, Answer]]:
        found = {home: Counter(
            name for silence in there if silence.record.kind == kind and not silence.path
            for name in silence.fields) for home, there in silences.items()}
        often = sum(found.values(), Counter[str]())
        for name, _ in sorted(often.items(), key=lambda one: (-one[1], one[0]))[:_MOST_OFTEN]:
            yield capitalised(field_words(name)), partial(answer, kind, found, name)

    def answer(
        kind: str, found: Mapping[str, Counter[str]], name: str, home: Partnership
    ) -> Iterable[Value]:
        number = len(here.site.register.of_kind(kind, home.partnership))
        count = found[home.partnership][name]
        return counted(home, f"{count} of {number}") if count else ()

    groups = (("In all", questions(homes, (
        ("Facts looked for in vain", facts), ("Papers that the sources lack", papers)))),
        *((f"Of how many {kind}", questions(homes, of_kind(kind)))
          for kind in ("boards", "agreements", "programmes", "strategies")))
    return SideBySide("not-stated.csv", "What the sources do not state", "What", tuple(
        group for group in groups if group[1]), "None")
