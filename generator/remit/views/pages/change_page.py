"""The page of a change: what is proposed, who decides, what became of it, what would follow."""

from __future__ import annotations

from collections.abc import Iterable

from remit.model.change import Change
from remit.queries.proposals import Effect, effects_of, parts_of_change
from remit.views.page import Page
from remit.views.pages.addresses import chart_path
from remit.views.pages.altered import altered_by
from remit.views.pages.connections import connections
from remit.views.pages.frame import frame_of, record_page
from remit.views.pages.here import Here
from remit.views.pages.record_told import Telling, begin
from remit.views.pages.shown import NOT_RECORDED, NOT_STATED, Fact, Table, Value, fact, table
from remit.views.pages.site import Site
from remit.views.wording import Link, Said

_TOLD = frozenset(("put_to", "proposed_on", "decided_by", "decided_on", "takes_effect"))


def change_page(site: Site, change: Change) -> Page:
    """The page of one change."""
    telling = begin(site, change)
    here, now = telling.here, telling.now
    assert isinstance(now, Change)
    effects = effects_of(site.register, change)
    frame = frame_of(telling, _facts(telling, now), said=_TOLD,
                     lead="A change to who governs what.", history=False)
    return record_page(telling, "change_page.html", frame, {
        "settled": now.state == "done",
        "reason": now.reason,
        "successions": _successions(here, now),
        "begins": _whole(here, effects, "begins"),
        "ends": _whole(here, effects, "ends"),
        "altered": altered_by(here, effects),
        "charts": [Value(Link(chart.graph.title, here.url(chart_path(chart.name))))
                   for chart in site.charts_named(change.partnership)
                   if any(change.key in scene.moment.changes for scene in chart.scenes)],
        "connections": connections(here, change),
    })


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
