"""The page of a fund: where its money comes from, where it goes, and who watches over it."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from typing import Any

from remit.model.fund import FUND_TYPES, Condition, Fund, FundPlan, FundYear, Scheme
from remit.model.record import Record
from remit.queries.funds import programmes_naming, size_of
from remit.views.charts.money_chart import money_chart_name
from remit.views.page import Page, Sheet
from remit.views.pages.chart_block import chart_html
from remit.views.pages.frame import frame_of, record_page
from remit.views.pages.here import Here
from remit.views.pages.indexes.record_sheet import record_sheet
from remit.views.pages.record_told import Telling, begin
from remit.views.pages.records.connections import connections
from remit.views.pages.records.fund_facts import fund_facts, watchers
from remit.views.pages.records.indicators_table import COLUMNS, indicator_row, indicators_table
from remit.views.pages.records.money_tables import MONEY, amount_of, money_tables
from remit.views.pages.shown import Clause, Table, Tag, Value, table
from remit.views.pages.site import Site
from remit.views.pages.words.plan_words import besides
from remit.views.wording import Link, Said, listed, words_of


def fund_page(site: Site, fund: Fund) -> Page:
    """The page of one fund."""
    telling = begin(site, fund)
    here, now = telling.here, telling.now
    assert isinstance(now, Fund)
    tags = [Tag(FUND_TYPES[now.type])] if now.type else []
    frame = frame_of(telling, fund_facts(telling), tags=tags, said=("type",),
                     lead="Money with a purpose: who pays in, and what it is spent on.")
    # Those of which most is known stand first, and of these the newest.
    years = sorted(now.years, key=lambda year: (size_of(year) is not None, year.year.first),
                   reverse=True)
    parts = [Value(here.link(part)) for part in _parts(site, now)]
    watching = watchers(telling)
    return record_page(telling, "records/fund_page.html", frame, {
        "years": [_year(telling, year) for year in years],
        "amounts": MONEY, "watchers": watching,
        "parts": parts,
        "paid": [Value(here.link(one))
                 for one in programmes_naming(site.register, now, "paid_from")],
        "plans": [_plan(telling, plan) for plan in now.plans],
        "connections": connections(here, fund, without=frozenset(("programmes", "funds"))),
    }, sheets=(*record_sheet(telling, "watching.csv", watching), *_sheets(telling, now)))


def _year(telling: Telling, year: FundYear) -> dict[str, Any]:
    """What the template needs for one year."""
    here, now = telling.here, telling.now
    assert isinstance(now, Fund)
    drawing = here.site.drawings.get(f"{now.partnership}/{money_chart_name(now, year)}")
    others = table(f"Other amounts, {year.year}", _OTHERS, _others(telling, year))
    silent = [word for word in year.not_stated if word in _SILENT]
    return {
        "id": year.year.written.replace("/", "-"), "name": str(year.year),
        "chart": chart_html(drawing, here.path, level=3) if drawing else None,
        "tables": list(money_tables(telling, year)),
        "aims": [(scheme.name, *_aims(telling, scheme)) for scheme in year.schemes if scheme.aims],
        "others": others,
        "names": [here.about(name, (f"{scheme.name}, also called “{name.name}”"), now)
                  for scheme in year.schemes for name in scheme.also_known_as],
        "about": here.about(besides(year, *_SILENT), "", now),
        "silent": "; ".join(_SILENT[word] for word in silent),
    }


_OTHERS = ("What", "Amount", "As at")


def _others(telling: Telling, year: FundYear) -> Iterator[tuple[Value, ...]]:
    """The rows of what is told beside contributions and schemes."""
    for one in year.other_amounts:
        yield (telling.here.about(one, one.name, telling.now), amount_of(telling, one),
               Value(telling.here.words(one, "on")))


def _aims(telling: Telling, scheme: Scheme) -> tuple[list[Clause], tuple[Link | str, ...]]:
    """What a scheme is to do; where all of it stands at the same place, that is said once."""
    clauses = [Clause(aim.text, telling.here.about(aim, "", telling.now)) for aim in scheme.aims]
    places = {one.value.cites for one in clauses}
    if len(places) > 1 or len(clauses) == 1:
        return clauses, ()
    return [Clause(one.text, replace(one.value, cites=())) for one in clauses], places.pop()


_SILENT = {"contributions": "who pays in, and how much", "schemes": "what it is spent on",
           "totals": "how large the fund is"}


def _plan(telling: Telling, plan: FundPlan) -> dict[str, Any]:
    here, now = telling.here, telling.now
    home = now.partnership
    facts: list[tuple[str, Said]] = [
        ("For", words_of(listed(map(str, plan.years)))),
        ("Put to", here.mention(home, ("boards",), plan.put_to) if plan.put_to else ""),
        ("Due", here.words(plan, "due")),
        ("To be signed by", here.mentions(home, ("posts",), plan.signs)),
    ]
    return {
        "name": plan.name, "about": here.about(plan, "", now),
        "facts": [(label, (Value(said),)) for label, said in facts if said],
        "conditions": [Clause(one.text, here.about(one, _set_aside(here, one), now))
                       for one in plan.conditions],
        "measures": indicators_table(
            telling, f"What is measured: {plan.name}", plan.measures),
    }


def _set_aside(here: Here, condition: Condition) -> str:
    """The amount that a condition names; where it is none, what the source prints for it."""
    if condition.amount is not None:
        return f"Amount: {condition.amount}."
    printed = here.words(condition, "amount")
    return f"Amount, as printed: “{printed}”." if printed else ""


def _parts(site: Site, fund: Fund) -> Iterator[Record]:
    for pointer in site.register.pointing_at(fund.key):
        record = site.register.get(pointer.record)
        if isinstance(record, Fund) and pointer.reference.path[0] == "part_of":
            yield record


def _sheets(telling: Telling, now: Fund) -> Iterator[Sheet]:
    """What stands in the tables of all years, for files."""
    for file, id in (("contributions.csv", ("from",)),
                     ("schemes.csv", ("to", "recurrent", "one-off", "unpaid"))):
        rows = [(row[0], Value(str(year.year)), *row[1:])
                for year in now.years for money in money_tables(telling, year) if money.id in id
                for row in money.shown.all_rows]
        columns = next((money.shown.all_columns for year in now.years
                        for money in money_tables(telling, year) if money.id in id), ())
        shown: Table | None = table("", (*columns[:1], "Year", *columns[1:]), rows)
        yield from record_sheet(telling, file, shown)
    others = [(row[0], Value(str(year.year)), *row[1:])
              for year in now.years for row in _others(telling, year)]
    yield from record_sheet(telling, "other-amounts.csv", table(
        "", (_OTHERS[0], "Year", *_OTHERS[1:]), others))
    measures = [(row[0], Value(plan.name), *row[1:]) for plan in now.plans
                for row in (indicator_row(telling, one) for one in plan.measures)]
    yield from record_sheet(telling, "measures.csv", table(
        "", (COLUMNS[0], "Plan", *COLUMNS[1:]), measures))
