"""The charts of what is different over time: of each comparison, and of each step of a history."""

from __future__ import annotations

from collections.abc import Iterator

from markupsafe import Markup

from remit.queries.compared_moments import TwoMoments
from remit.queries.steps import Step
from remit.views.charts.chart import Chart
from remit.views.charts.comparison_chart import comparison_chart
from remit.views.pages.chart_block import chart_html
from remit.views.pages.here import Here
from remit.views.pages.site import Site
from remit.views.pages.through_time.step_words import step_title
from remit.views.pages.words.moment_words import moment_words

_BOTH = "Both at once"


def charts_over_time(site: Site) -> Iterator[Chart]:
    """The charts by which comparisons and steps are shown, where a chart shows anything."""
    for partnership in site.register.partnerships:
        home = partnership.partnership
        for two in site.over_time.comparisons(home):
            chart = comparison_chart(
                site.over_time.compared(two), partnership, compared_chart_name(two),
                "What would be different" if two.is_ahead else "What is different",
                (_BOTH, moment_words(site, two.before), moment_words(site, two.after)))
            if chart is not None:
                yield chart
        for step in site.over_time.steps(home):
            chart = comparison_chart(
                site.over_time.taken(step), partnership, step_chart_name(step), step_title(step),
                (_BOTH, "Before", "After"))
            if chart is not None:
                yield chart


def compared_chart_name(two: TwoMoments) -> str:
    """The name, in its partnership, of the chart of a comparison; no definition can have it."""
    return f"compare/{two.name}"


def step_chart_name(step: Step) -> str:
    """The name, in its partnership, of the chart of a step."""
    return f"history/{step.name}"


def drawing_html(here: Here, name: str) -> Markup | None:
    """The chart of a comparison or a step for its page; None where none was drawn."""
    drawing = here.site.drawings.get(f"{here.home}/{name}")
    return chart_html(drawing, here.path, level=3) if drawing is not None else None
