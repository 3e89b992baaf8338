"""The charts of a partnership: their index, and a page for each."""

from __future__ import annotations

from typing import Any

from remit.views.addresses import chart_path
from remit.views.charts.chart import Chart
from remit.views.page import Page
from remit.views.pages.chart_block import chart_html
from remit.views.pages.frame import finished, foot_of
from remit.views.pages.here import Here
from remit.views.pages.indexes.index_table import index_sheet, index_table
from remit.views.pages.indexes.table_tools import tools_of
from remit.views.pages.shown import Value
from remit.views.pages.site import Site
from remit.views.pages.words.moment_words import moment_words
from remit.views.wording import Link, joined, words_of


def chart_index(site: Site, partnership: str) -> Page:
    """The index of a partnership's charts."""
    path = f"{partnership}/charts/"
    here = Here(site, path, partnership)
    name = site.partnership_name(partnership)
    rows = [(Value(Link(chart.graph.title, here.url(chart_path(chart.name)))),
             Value(joined(moment_words(site, scene.moment) for scene in chart.scenes),
                   sort=str(chart.moment.date)) if _has_a_date(chart) else Value(""),
             Value(chart.graph.description))
            for chart in site.charts_named(partnership)]
    shown = index_table(f"Charts of {name}", ("Chart", "As at", "What it shows"), {"": rows},
                        tools_of(partnership, "charts"))
    return finished(
        path, f"Charts: {name}", "indexes/kind_index.html", {
            "title": "Charts", "shown": shown, "shared": None,
            "foot": foot_of(site, partnership),
            "lead": "Who answers to whom, and procedures step by step. Each chart is also a list.",
        },
        description=f"The structure charts of {name}.", section=path, in_nav=True,
        facets={"partnership": name, "kind": "Index"}, crumbs=((name, f"{partnership}/"),),
        sheets=(index_sheet(path, shown),) if shown else (),
    )


def chart_page(site: Site, name: str) -> Page:
    """The page of a named chart."""
    drawing = site.drawings[name]
    chart = drawing.chart
    partnership, path = chart.partnership, chart_path(name)
    called = site.partnership_name(partnership)
    told = words_of(joined(moment_words(site, scene.moment) for scene in chart.scenes))
    values: dict[str, Any] = {
        "title": chart.graph.title, "description": chart.graph.description,
        "moments": [(moment_words(site, scene.moment), bool(scene.moment.changes))
                    for scene in chart.scenes] if _has_a_date(chart) else [],
        "chart": chart_html(drawing, path), "foot": foot_of(site, partnership),
        "cites": Here(site, path, partnership).cites(chart.source, partnership),
    }
    return finished(
        path, chart.graph.title, "chart_page.html", values,
        description=f"{chart.graph.title}: {called}" + (
            f", as at {told}." if _has_a_date(chart) else "."),
        facets={"partnership": called, "kind": "Chart"}, section=f"{partnership}/charts/",
        crumbs=((called, f"{partnership}/"), ("Charts", f"{partnership}/charts/")),
    )


def _has_a_date(chart: Chart) -> bool:
    """Whether a chart is told as at a date: a procedure is as its source has it."""
    return chart.graph.subject != "steps"
