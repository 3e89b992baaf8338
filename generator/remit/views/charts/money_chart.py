"""The money chart of a fund: who pays in, what it is spent on, lines as broad as the amounts."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from decimal import Decimal

from remit.model.as_at import View
from remit.model.fund import CONTRIBUTION_TYPES, Contribution, Fund, FundYear, Scheme
from remit.model.moment import Moment
from remit.model.record import Record
from remit.model.register import Register
from remit.queries.funds import rest_of, size_of, sum_of
from remit.views.addresses import path_of_key
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
    inward_flows = list(_flows(year, year.contributions))
    outward_flows = list(_flows(year, year.schemes))
    givers = [_with(_giver(view, fund, year.contributions[flow.place], f"in-{flow.place}"), flow)
              for flow in inward_flows]
    spent = [_with(Node(f"out-{flow.place}", year.schemes[flow.place].name), flow)
             for flow in outward_flows]
    edges = [*(Edge("fund", node.id, "pays", width=_width(flow, whole))
               for node, flow in zip(givers, inward_flows, strict=True)),
             *(Edge(node.id, "fund", "pays", width=_width(flow, whole))
               for node, flow in zip(spent, outward_flows, strict=True))]
    return Graph(
        money_chart_name(fund, year), f"Where the money comes from and goes, {year.year}",
        f"Who pays into the {now.label} in {year.year}, and what it is spent on. Lines are as "
        "broad as the amounts.", (), (*givers, middle, *spent), tuple(edges), "right",
        tuple(_beside(view, fund, year, inward_flows, outward_flows)), "money")


def _giver(view: View, fund: Fund, one: Contribution, id: str) -> Node:
    giver = _organisation(view, fund, one.by)
    name = _readable(giver) if giver else one.by_unnamed or one.by or ""
    return Node(id, name, path_of_key(giver.key) if giver else None,
                words=(CONTRIBUTION_TYPES[one.type].lower(),),
                classes=("organisation",) if giver else ())


@dataclass(frozen=True, slots=True)
class _Flow:
    """What flows along a line: the place of its item, the amount in words, and in pounds where it
    is known."""

    place: int
    words: str
    pounds: Decimal | None


def _flows(year: FundYear, items: Sequence[Contribution | Scheme]) -> Iterator[_Flow]:
    """A flow for each item with an amount, and for the only one without where a total leaves it;
    for all items where none has an amount."""
    lacking = [place for place, one in enumerate(items) if one.amount is None]
    rest = rest_of(year, items) if len(lacking) == 1 else None
    for place, one in enumerate(items):
        if one.amount is not None:
            yield _Flow(place, str(one.amount), one.amount.pounds)
        elif rest is not None:
            yield _Flow(place, f"the rest: {rest}", rest.pounds)
        elif len(lacking) == len(items):
            stated = "amount not stated" if "amount" in one.not_stated else "no amount"
            yield _Flow(place, stated, None)


def _with(node: Node, flow: _Flow) -> Node:
    unknown = () if flow.pounds is not None else ("no-amount",)
    return replace(node, words=(*node.words, flow.words), classes=(*node.classes, *unknown))


def _readable(record: Record) -> str:
    """The short name of an organisation where it is more than initials."""
    short = record.short_label
    return short if any(letter.islower() for letter in short) else record.label


def _organisation(view: View, fund: Fund, written: str | None) -> Record | None:
    found = view.register.resolve(fund.partnership, ("organisations",), written) if (
        written) else None
    return view.current(found) if found is not None else None


def _width(flow: _Flow, whole: Decimal) -> float:
    broad = (flow.pounds or 0) / whole * _BROADEST
    return round(float(max(broad, _NARROWEST)), 2)


def _beside(
    view: View, fund: Fund, year: FundYear, inward: Sequence[_Flow], outward: Sequence[_Flow]
) -> Iterator[str]:
    """What has no line, because it has no amount and others have."""
    drawn = {flow.place for flow in inward}
    givers = [_giver(view, fund, one, "").name for place, one in enumerate(year.contributions)
              if place not in drawn]
    if givers:
        yield f"Pays in, amount not stated: {'; '.join(givers)}."
    drawn = {flow.place for flow in outward}
    schemes = [scheme.name for place, scheme in enumerate(year.schemes) if place not in drawn]
    if schemes:
        yield f"Without an amount: {'; '.join(schemes)}."
