"""The page of a strategy: the tree of its goals and promises, and which promises were kept."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from remit.model.record import Named, Part
from remit.model.strategy import Commitment, Goal, Strategy
from remit.queries.funds import programmes_naming
from remit.queries.promises import promises_by_year, promises_of
from remit.views.addresses import anchors
from remit.views.page import Page
from remit.views.pages.frame import frame_of, record_page
from remit.views.pages.indexes.record_sheet import record_sheet
from remit.views.pages.record_told import Telling, begin
from remit.views.pages.records.connections import connections
from remit.views.pages.records.indicators_table import COLUMNS, indicator_row
from remit.views.pages.shown import (
    NOT_RECORDED,
    NOT_STATED,
    Clause,
    Fact,
    Table,
    Value,
    fact,
    table,
)
from remit.views.pages.site import Site
from remit.views.pages.words.owner_words import owners_told
from remit.views.pages.words.plan_words import goal_name
from remit.views.pages.words.promise_words import (
    STATES_OF_PROMISES,
    aim_words,
    how_many_kept,
    marks_of,
    year_words,
)
from remit.views.prose import plain

_DETAILS = (("means", "How it is to be reached"), ("differently", "What is to be done differently"),
            ("challenges", "What stands in the way"), ("risks", "What may come of that"))


def strategy_page(site: Site, strategy: Strategy) -> Page:
    """The page of one strategy."""
    telling = begin(site, strategy)
    now = telling.now
    assert isinstance(now, Strategy)
    frame = frame_of(telling, _facts(telling, now), said=("owners", "overseen_by"),
                     lead="What partners want to reach, and how far they have got.")
    ids = anchors((goal.number or goal.name for goal in now.goals), "goal")
    counted = {found.year.key_in_list: found for found in promises_by_year(now)}
    promises, indicators = _promises(telling, now), _indicators(telling, now)
    return record_page(telling, "records/strategy_page.html", frame, {
        "called": now.goals_called, "ambition": now.ambition or "",
        "aims": _clauses(telling, now.aims),
        "years": [(year_words(year), how_many_kept(counted[year.key_in_list])
                   if year.key_in_list in counted else "No promise is recorded.",
                   telling.here.about(year, "", now)) for year in now.years],
        "goals": [_goal(telling, now, goal, id)
                  for goal, id in zip(now.goals, ids, strict=True)],
        "parts": [Value(telling.here.link(one)) for one in _parts(site, now)],
        "has_promises": promises is not None,
        "outcomes": any(set(found.counts) - {None} for found in counted.values()),
        "indicators": indicators,
        "connections": connections(telling.here, strategy,
                                   without=frozenset(("programmes", "strategies"))),
    }, sheets=(*record_sheet(telling, "promises.csv", promises),
               *record_sheet(telling, "indicators.csv", indicators)))


def _facts(telling: Telling, now: Strategy) -> list[Fact]:
    here, home = telling.here, now.partnership

    def missing(field: str) -> str:
        return NOT_STATED if field in now.not_stated else NOT_RECORDED

    carried = [here.link(one) for one in programmes_naming(here.site.register, now, "carries_out")]
    facts = [
        fact("Owned by", owners_told(here, now, now, now.owners), missing=missing("owners")),
        fact("Overseen by", here.value(now, "overseen_by", here.mentions(
            home, ("boards",), now.overseen_by), home), missing=missing("overseen_by")),
    ]
    if now.part_of:
        facts.append(fact("Part of", here.value(
            now, "part_of", here.mention(home, ("strategies",), now.part_of), home)))
    if carried:
        facts.append(fact("Carried out by", *map(Value, carried)))
    return facts


def _goal(telling: Telling, now: Strategy, goal: Goal, id: str) -> dict[str, Any]:
    here = telling.here
    details = [(title, clauses) for field, title in _DETAILS
               if (clauses := _clauses(telling, getattr(goal, field), goal))]
    # Without promises, the means are what the goal has to say, and nobody has to unfold them.
    unfolded = 1 if goal.means and not (goal.commitments or goal.not_promised_for) else 0
    return {
        "id": id, "name": goal_name(goal), "wanted": goal.wanted or "",
        "about": here.about(goal, "", now),
        "overseen": here.mentions(now.partnership, ("boards",), goal.overseen_by),
        "years": [(year.name, [_promise(telling, one) for one in promises_of(goal, year)],
                   _unsaid(goal, year.key_in_list))
                  for year in now.years] if goal.commitments or goal.not_promised_for else [],
        "glance": [(year.name, marks_of(promises_of(goal, year)), _unsaid(goal, year.key_in_list))
                   for year in now.years],
        "told": details[:unfolded], "details": details[unfolded:],
    }


def _unsaid(goal: Goal, year: str) -> str:
    return "No promise is stated in the sources." if year in goal.not_promised_for else (
        "No promise is recorded.")


def _promise(telling: Telling, promise: Commitment) -> dict[str, Any]:
    symbol, word = STATES_OF_PROMISES[promise.outcome]
    return {
        "symbol": symbol, "state": word,
        "text": promise.text, "aim": aim_words(promise), "progress": promise.progress or "",
        "reported": str(promise.reported or ""),
        "about": telling.here.about(promise, "", telling.now),
    }


def _clauses(telling: Telling, items: tuple[Named, ...], within: Part | None = None
             ) -> list[Clause]:
    """The items as clauses; without a source of its own, an item has that of its goal."""
    source = within.source if within is not None else ()
    return [Clause(one.text, telling.here.about(
        one.model_copy(update={"source": one.source or source}), "", telling.now))
        for one in items]


def _promises(telling: Telling, now: Strategy) -> Table | None:
    """All promises in rows, for a file."""
    return table("Promises", ("Promise", "Goal", "Year", "State", "Aim", "Reached", "Progress",
                              "Reported"), [
        (telling.here.about(one, plain(one.text), now), Value(goal_name(goal)),
         Value(year.name), Value(STATES_OF_PROMISES[one.outcome][1]),
         Value(telling.here.words(one, "target")), Value(telling.here.words(one, "reached")),
         Value(plain(one.progress) if one.progress else ""), Value(str(one.reported or "")))
        for year in now.years for goal in now.goals for one in promises_of(goal, year)])


def _indicators(telling: Telling, now: Strategy) -> Table | None:
    rows = [(row[0], Value(goal.number or goal.name), *row[1:]) for goal in now.goals
            for row in (indicator_row(telling, one) for one in goal.indicators)]
    return table("What is watched", (COLUMNS[0], "Goal", *COLUMNS[1:]), rows)


def _parts(site: Site, strategy: Strategy) -> Iterator[Strategy]:
    for pointer in site.register.pointing_at(strategy.key):
        found = site.register.get(pointer.record)
        if isinstance(found, Strategy) and pointer.reference.path[0] == "part_of":
            yield found
