"""The page of a comparison: what is different at two moments, what follows, what stays open."""

from __future__ import annotations

from collections.abc import Iterator

from remit.model.change import STATES
from remit.queries.compared_moments import TwoMoments
from remit.queries.consequences import consequences_of
from remit.views.addresses import answer_path, chart_path, compare_path
from remit.views.page import Page
from remit.views.pages.frame import finished, foot_of
from remit.views.pages.here import Here
from remit.views.pages.shown import Value
from remit.views.pages.site import Site
from remit.views.pages.through_time.charts_over_time import compared_chart_name, drawing_html
from remit.views.pages.through_time.consequences_told import follows_told, open_told
from remit.views.pages.through_time.differences_cited import citing
from remit.views.pages.through_time.differences_counted import summed_up
from remit.views.pages.through_time.differences_told import differences_told
from remit.views.pages.words.moment_words import comparison_title, moment_words
from remit.views.wording import Link, Said, listed


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
        path, title, "through_time/compare_page.html", {
            "title": title, "two": two, "lead": lead, "notices": list(_notices(here, two)),
            "tags": _tags(two), "chart": drawing_html(here, compared_chart_name(two)),
            "groups": differences_told(here, told, cite),
            "source": here.link(source) if source is not None else None,
            "follows": follows_told(here, follows),
            "open": open_told(here, two, found, follows),
            "charts": _charts(here, two), "foot": foot_of(site, partnership),
        },
        description=f"{title}: {lead}", section=answer_path(partnership, "compare"),
        facets={"partnership": where, "kind": "Comparison"},
        crumbs=((where, f"{partnership}/"), ("Compare", answer_path(partnership, "compare"))))


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


def _charts(here: Here, two: TwoMoments) -> list[Value]:
    """The charts of either moment that have pages of their own."""
    return [Value(Link(chart.graph.title, here.url(chart_path(chart.name))))
            for moment in (two.before, two.after)
            for chart in here.site.charts_named(two.partnership) if chart.moment == moment]
