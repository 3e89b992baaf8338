"""Says of a step in a partnership's history when it was, what changed, and whether it has come."""

from __future__ import annotations

from remit.queries.differences.sentence import on_or_in
from remit.queries.steps import Step
from remit.views.pages.site import Site
from remit.views.pages.through_time.differences_counted import summed_up
from remit.views.wording import listed, words_of


def step_title(step: Step) -> str:
    """“What changed in 2018”, “What changed on 1 December 2019”."""
    return f"What changed {on_or_in(step.date)}"


def step_summed_up(site: Site, step: Step) -> str:
    """What changed with a step, in a sentence or two."""
    names = [record.label for key in sorted(step.brief) if (record := site.register.get(key))]
    brief = f"{words_of(listed(names))} began and ended within this time." if names else ""
    found = site.over_time.taken(step)
    if names and not found.differences:
        return brief
    return f"{summed_up(found)} {brief}".strip()


def still_to_come(site: Site, step: Step) -> str:
    """Whether a step lies ahead of the date for which the partnership is told; empty if not."""
    today = site.moment_of(step.partnership).date
    if step.date.first > today:
        return "Still to come"
    return "Perhaps still to come" if step.date.last > today else ""
