"""The index of a partnership's comparisons: what is compared, and in a sentence what differs."""

from __future__ import annotations

from remit.queries.compared_moments import TwoMoments
from remit.views.page import Page
from remit.views.pages.addresses import answer_path, compare_path
from remit.views.pages.compare_page import comparison_title
from remit.views.pages.differences_counted import summed_up
from remit.views.pages.doorway import QUESTIONS
from remit.views.pages.frame import finished, foot_of
from remit.views.pages.here import Here
from remit.views.pages.shown import Value, table
from remit.views.pages.site import Site
from remit.views.wording import Link

QUESTION = QUESTIONS["compare"][0]
_LEAD = ("Now compared with each proposal, as if it went ahead: what begins, ends and changes, "
         "what follows from it, and what stays open.")
_PAIRS = "Other moments are compared too."


def compare_index(site: Site, partnership: str) -> Page:
    """The index of the comparisons of a partnership."""
    path = answer_path(partnership, "compare")
    here, where = Here(site, path, partnership), site.partnership_name(partnership)
    all_ = site.over_time.comparisons(partnership)
    rows = [(Value(comparison_link(here, two)),
             Value(summed_up(site.over_time.compared(two), would=two.is_ahead))) for two in all_]
    return finished(
        path, f"{QUESTION} {where}", "compare_index.html", {
            "title": QUESTION,
            "lead": f"{_LEAD} {_PAIRS}" if any(two.change is None for two in all_) else _LEAD,
            "shown": table("Comparisons", ("Comparison", "What is different"), rows),
            "foot": foot_of(site, partnership),
        },
        description=f"What would be different in {where} with each proposal.", section=path,
        in_nav=True, facets={"partnership": where, "kind": "Index"},
        crumbs=((where, f"{partnership}/"),))


def comparison_link(here: Here, two: TwoMoments) -> Link:
    """A link to a comparison by its title."""
    return Link(comparison_title(here.site, two),
                here.url(compare_path(two.partnership, two.name)))
