"""The page of one date on which a partnership changed: what was otherwise from then on."""

from __future__ import annotations

from remit.queries.steps import Step
from remit.views.addresses import feed_path, history_path, step_path
from remit.views.page import Page
from remit.views.pages.answers.doorway import QUESTIONS
from remit.views.pages.frame import finished, foot_of
from remit.views.pages.here import Here
from remit.views.pages.site import Site
from remit.views.pages.through_time.charts_over_time import drawing_html, step_chart_name
from remit.views.pages.through_time.differences_cited import citing
from remit.views.pages.through_time.differences_told import differences_told
from remit.views.pages.through_time.step_words import step_summed_up, step_title, still_to_come
from remit.views.wording import Link


def step_page(site: Site, partnership: str, name: str) -> Page:
    """The page of a step, by its name in addresses."""
    steps = site.over_time.steps(partnership)
    place = next(place for place, step in enumerate(steps) if step.name == name)
    step, path = steps[place], step_path(partnership, name)
    here, where = Here(site, path, partnership), site.partnership_name(partnership)
    differences = site.over_time.taken(step).differences
    source, cite = citing(here, differences)
    title, lead = step_title(step), step_summed_up(site, step)
    return finished(
        path, f"{title}: {where}", "through_time/step_page.html", {
            "title": title, "to_come": still_to_come(site, step), "lead": lead,
            "chart": drawing_html(here, step_chart_name(step)),
            "groups": differences_told(here, differences, cite),
            "source": here.link(source) if source is not None else None,
            "around": [(words, _link(here, one)) for words, near in (
                ("Before it", steps[place + 1:place + 2]), ("After it", steps[:place][-1:]))
                       for one in near],
            "foot": foot_of(site, partnership),
        },
        description=f"{title} in {where}: {lead}", section=history_path(partnership, 1),
        feed=feed_path(partnership),
        facets={"partnership": where, "kind": "Comparison"},
        crumbs=((where, f"{partnership}/"),
                (QUESTIONS["history"][0], history_path(partnership, 1))))


def _link(here: Here, step: Step) -> Link:
    return Link(str(step.date), here.url(step_path(step.partnership, step.name)))
