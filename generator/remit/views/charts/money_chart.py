"""The money chart of a fund: who pays in, what it is spent on, lines as broad as the amounts."""

from __future__ import annotations

from collections.abc import Iterator
from decimal import Decimal

from remit.model.as_at import View
from remit.model.fund import CONTRIBUTION_TYPES, Contribution, Fund, FundYear
from remit.model.moment import Moment
from remit.model.record import Record
from remit.model.register import Register
from remit.queries.funds import size_of, sum_of
from remit.views.charts.bodies import address_of
from remit.views.charts.chart import Chart
from remit.views.charts.graph import Edge, Graph, Node

# The line of a whole fund, in points: a little less than the box that stands for it is high.
_BROADEST = 34
_NARROWEST = Decimal("0.75")
# With more boxes on one side a chart is no quicker to read than the table below it.
MOST_LINES = 40


def money_charts(register: Register, home: str, moment: Moment) -> Iterator[Chart]:
    """A chart for each year of each fund of a partnership of which amounts are known."""
    for fund in register.of_kind("funds", home):
        assert isinstance(fund, Fund)
        for year in fund.years:
            graph = money_graph(register.at(moment), fund, year)
            if graph is not None:
                yield Chart(home, graph, moment, False)


def money_chart_name(fund: Fund, year: FundYear) -> str:
    """What the chart of a year is called within its partnership: `money-bcf-2017-18`."""
    return f"money-{fund.id}-{year.year.written.replace('/', '-')}"


def money_graph(view: View, fund: Fund, year: FundYear) -> Graph | None:
    """The fund between those who pay in and what it is spent on; None where too little is known.
    """
    inward, outward = sum_of(year.contributions), sum_of(year.schemes)
    size = size_of(year)
    whole = max((found.pounds for found in (inward, outward, size) if found), default=Decimal())
    counts = len(year.contributions), len(year.schemes)
    if not (inward or outward) or not whole or max(counts) > MOST_LINES or sum(counts) < 2:
        return None
    now = view.current(fund)
    middle = Node("fund", now.label, words=(str(size or inward or outward),), focus=True)
    nodes, edges = [], []
    for number, one in enumerate(year.contributions):
        if one.amount is not None:
            node = _giver(view, fund, one, f"in-{number}")
            nodes.append(node)
            edges.append(Edge("fund", node.id, "pays", width=_width(one.amount.pounds, whole)))
    nodes.append(middle)
    for number, scheme in enumerate(year.schemes):
        if scheme.amount is not None:
            nodes.append(Node(f"out-{number}", scheme.name, words=(str(scheme.amount),)))
            edges.append(Edge(f"out-{number}", "fund", "pays",
                              width=_width(scheme.amount.pounds, whole)))
    return Graph(
        money_chart_name(fund, year), f"Where the money comes from and goes, {year.year}",
        f"Who pays into the {now.label} in {year.year}, and what it is spent on. Lines are as "
        "broad as the amounts.", (), tuple(nodes), tuple(edges), "right",
        tuple(_beside(view, fund, year)), "money")


def _giver(view: View, fund: Fund, one: Contribution, id: str) -> Node:
    giver = _organisation(view, fund, one.by)
    name = _readable(giver) if giver else one.by_unnamed or one.by or ""
    words = (CONTRIBUTION_TYPES[one.type].lower(), *([str(one.amount)] if one.amount else []))
    return Node(id, name, address_of(giver.key) if giver else None, words=words,
                classes=("organisation",) if giver else ())


def _readable(record: Record) -> str:
    """The short name of an organisation where it is more than initials."""
    short = record.short_label
    return short if any(letter.islower() for letter in short) else record.label


def _organisation(view: View, fund: Fund, written: str | None) -> Record | None:
    found = view.register.resolve(fund.partnership, ("organisations",), written) if (
        written) else None
    return view.current(found) if found is not None else None


def _width(pounds: Decimal, whole: Decimal) -> float:
    return round(float(max(pounds / whole * _BROADEST, _NARROWEST)), 2)


def _beside(view: View, fund: Fund, year: FundYear) -> Iterator[str]:
    """What has no amount, and so no line."""
    givers = [_giver(view, fund, one, "").name for one in year.contributions if one.amount is None]
    if givers:
        yield f"Pays in, amount not stated: {'; '.join(givers)}."
    schemes = [scheme.name for scheme in year.schemes if scheme.amount is None]
    if schemes:
        yield f"Without an amount: {'; '.join(schemes)}."
