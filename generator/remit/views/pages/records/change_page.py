"""The page of a change, as a story: to whom it was put, who decides, what would be otherwise."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from remit.model.change import Change
from remit.queries.consequences import consequences_of
from remit.queries.proposals import Effect, effects_of, parts_of_change
from remit.views.addresses import chart_path, step_path
from remit.views.page import Page
from remit.views.pages.frame import frame_of, record_page
from remit.views.pages.here import Here
from remit.views.pages.indexes.record_sheet import record_sheet
from remit.views.pages.record_told import Telling, begin
from remit.views.pages.records.altered import altered_by
from remit.views.pages.records.before_and_after import before_and_after
from remit.views.pages.records.connections import connections
from remit.views.pages.shown import NOT_RECORDED, NOT_STATED, Fact, Table, Value, fact, table
from remit.views.pages.site import Site
from remit.views.pages.through_time.consequences_told import Open, follows_told, open_told
from remit.views.pages.through_time.differences_counted import summed_up
from remit.views.pages.through_time.differences_told import Told
from remit.views.pages.through_time.step_words import step_title
from remit.views.pages.words.moment_words import comparison_link
from remit.views.wording import Link, Said

_TOLD = frozenset(("put_to", "proposed_on", "decided_by", "decided_on", "takes_effect"))


def change_page(site: Site, change: Change) -> Page:
    """The page of one change."""
    telling = begin(site, change)
    here, now = telling.here, telling.now
    assert isinstance(now, Change)
    effects = effects_of(site.register, change)
    story, successions = _story(here, change), _successions(here, now)
    frame = frame_of(telling, _facts(telling, now), said=_TOLD, questions=story is None,
                     lead="A change to who governs what.", history=False)
    return record_page(telling, "records/change_page.html", frame, {
        "settled": now.state == "done",
        "reason": now.reason,
        "successions": successions,
        "story": story,
        "begins": _whole(here, effects, "begins") if story is None else [],
        "ends": _whole(here, effects, "ends") if story is None else [],
        "altered": altered_by(here, effects) if story is None else [],
        "taken": _taken(here, change),
        "charts": [Value(Link(chart.graph.title, here.url(chart_path(chart.name))))
                   for chart in site.charts_named(change.partnership)
                   if any(change.key in scene.moment.changes for scene in chart.scenes)],
        "connections": connections(here, change),
    }, sheets=(*record_sheet(telling, "before-and-after.csv", story.bodies if story else None),
               *record_sheet(telling, "successions.csv", successions)))


@dataclass(frozen=True, slots=True)
class Story:
    """What would be otherwise with a change that is not settled; the comparison has the whole."""

    lead: str
    bodies: Table | None
    follows: list[Told]
    open: Open
    comparison: Link


def _story(here: Here, change: Change) -> Story | None:
    over_time = here.site.over_time
    two = next((two for two in over_time.comparisons(change.partnership)
                if two.change is not None and two.change.key == change.key), None)
    if two is None:
        return None
    found = over_time.compared(two)
    consequences = consequences_of(found)
    follows = follows_told(here, consequences)
    return Story(
        summed_up(found, would=True), before_and_after(here, found),
        [one for _, _, points in follows for one in points],
        open_told(here, two, found, consequences, change.key),
        comparison_link(here, two))


def _taken(here: Here, change: Change) -> Link | None:
    """The step of the history at which a change that happened took effect."""
    for step in here.site.over_time.steps(change.partnership):
        if change.key in step.changes:
            return Link(step_title(step), here.url(step_path(change.partnership, step.name)))
    return None


def _facts(telling: Telling, now: Change) -> list[Fact]:
    here, home = telling.here, now.partnership

    def one(label: str, field: str, said: Said) -> Fact:
        missing = NOT_STATED if field in now.not_stated else NOT_RECORDED
        return fact(label, here.value(now, field, said, home), missing=missing)

    def board(written: str | None) -> Said:
        return here.mention(home, ("boards",), written) if written else ""

    facts = [
        one("Put to", "put_to", board(now.put_to)),
        one("Proposed on", "proposed_on", str(now.proposed_on or "")),
        one("Decided by", "decided_by", board(now.decided_by)),
        one("Decided on", "decided_on", str(now.decided_on or "")),
        one("Takes effect", "takes_effect", str(now.takes_effect or "")),
    ]
    for label, field, others in (
        ("Needs", "needs", now.needs), ("Instead of", "instead_of", now.instead_of),
        ("Part of", "part_of", (now.part_of,) if now.part_of else ()),
        ("Replaces", "replaces", now.replaces),
    ):
        if others:
            facts.append(one(label, field, here.mentions(home, ("changes",), others)))
    parts = parts_of_change(here.site.register, now)
    if parts:
        facts.append(fact("Has the parts", *(Value(here.link(part)) for part in parts)))
    return facts


def _successions(here: Here, now: Change) -> Table | None:
    home = now.partnership
    return table("What becomes what", ("From", "To", "What passes"), [
        (here.about(one, here.mentions(home, ("boards",), one.bodies), now),
         Value(here.mentions(home, ("boards",), one.into)), Value(one.passes or ""))
        for one in now.successions])


def _whole(here: Here, effects: Iterable[Effect], sort: str) -> list[Value]:
    field = "from" if sort == "begins" else "until"
    found = []
    for effect in effects:
        if effect.sort == sort and effect.part is effect.record:
            remark = effect.record.remark(field)
            certainty = remark.certainty if remark and remark.certainty != "stated" else ""
            found.append(Value(here.link(effect.record), certainty, remark.note or "" if remark
                               else ""))
    return found
