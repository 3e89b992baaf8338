"""What has changed? The dates on which a partnership changed, the newest first."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from remit.queries.differences.difference import Difference
from remit.queries.steps import Step
from remit.views.addresses import feed_path, history_path, step_path
from remit.views.page import Page
from remit.views.pages.answers.doorway import QUESTIONS
from remit.views.pages.frame import finished, foot_of
from remit.views.pages.here import Here
from remit.views.pages.site import Site
from remit.views.pages.through_time.differences_cited import citing
from remit.views.pages.through_time.differences_told import Told, differences_told
from remit.views.pages.through_time.step_words import step_summed_up, still_to_come
from remit.views.wording import Link

MOST_STEPS = 60
"""So many steps stand on a page; older ones have pages of their own."""
# What is told of one step before the rest is folded.
_SHOWN = 8


@dataclass(frozen=True, slots=True)
class Shown:
    """A step as the page shows it. `rest` is folded, and `chart` leads to its own page."""

    anchor: str
    date: str
    to_come: str
    lead: str
    told: tuple[Told, ...]
    rest: tuple[Told, ...]
    more: Link


def history_pages(site: Site, partnership: str) -> range:
    """The numbers of the pages that a partnership's history takes; one where there is none."""
    return range(1, 2 + max(0, len(site.over_time.steps(partnership)) - 1) // MOST_STEPS)


def history_page(site: Site, partnership: str, number: int) -> Page:
    """A page of the history of a partnership; the first has the newest steps."""
    path, where = history_path(partnership, number), site.partnership_name(partnership)
    here = Here(site, path, partnership)
    question, lead = QUESTIONS["history"]
    first, pages = history_path(partnership, 1), history_pages(site, partnership)
    begin = (number - 1) * MOST_STEPS
    steps = site.over_time.steps(partnership)[begin:begin + MOST_STEPS]
    title = question if number == 1 else f"{question} Page {number}"
    above = ((where, f"{partnership}/"),)
    return finished(
        path, f"{title} {where}", "through_time/history_page.html", {
            "title": title, "lead": lead, "steps": [_shown(here, step) for step in steps],
            "feed": here.url(feed_path(partnership)),
            "pages": list(_others(here, pages, number)), "foot": foot_of(site, partnership),
        },
        description=f"When boards of {where} began, closed and changed, the newest first.",
        section=first, in_nav=number == 1, feed=feed_path(partnership),
        facets={"partnership": where, "kind": "Index"},
        crumbs=above if number == 1 else (*above, (question, first)))


def all_told(
    here: Here, differences: Sequence[Difference], *, whole: bool = False
) -> tuple[Told, ...]:
    """Differences without headings; `whole` names the source with each place."""
    _, cite = citing(here, () if whole else differences)
    return tuple(one for group in differences_told(here, differences, cite) for one in group.told)


def _shown(here: Here, step: Step) -> Shown:
    site = here.site
    told = all_told(here, site.over_time.taken(step).differences, whole=True)
    few = len(told) <= _SHOWN
    return Shown(
        f"on-{step.name}", str(step.date), still_to_come(site, step),
        step_summed_up(site, step), told if few else (), () if few else told,
        Link(f"{step.date}: before and after", here.url(step_path(step.partnership, step.name))))


def _others(here: Here, pages: range, number: int) -> Iterator[Link]:
    """Links to the pages of newer and of older steps."""
    if number - 1 in pages:
        yield Link("Newer", here.url(history_path(here.home, number - 1)))
    if number + 1 in pages:
        yield Link("Older", here.url(history_path(here.home, number + 1)))
