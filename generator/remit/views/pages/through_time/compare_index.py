"""The index of a partnership's comparisons: what is compared, and in a sentence what differs."""

from __future__ import annotations

from remit.views.addresses import answer_path
from remit.views.page import Page
from remit.views.pages.answers.doorway import QUESTIONS
from remit.views.pages.frame import finished, foot_of
from remit.views.pages.here import Here
from remit.views.pages.indexes.record_sheet import page_sheet
from remit.views.pages.shown import Value, table
from remit.views.pages.site import Site
from remit.views.pages.through_time.differences_counted import summed_up
from remit.views.pages.words.moment_words import comparison_link

QUESTION = QUESTIONS["compare"][0]
_LEAD = ("Now compared with each proposal, as if it went ahead: what begins, ends and changes, "
         "what follows from it, and what stays open.")
_PAIRS = "Other moments are compared too."


def compare_index(site: Site, partnership: str) -> Page:
    """The index of the comparisons of a partnership, those first in which most is different."""
    path = answer_path(partnership, "compare")
    here, where = Here(site, path, partnership), site.partnership_name(partnership)
    all_ = sorted(site.over_time.comparisons(partnership), key=lambda two: (
        two.change is None, -len(site.over_time.compared(two).differences)))
    rows = [(Value(comparison_link(here, two)),
             Value(summed_up(site.over_time.compared(two), would=two.is_ahead))) for two in all_]
    shown = table("Comparisons", ("Comparison", "What is different"), rows)
    return finished(
        path, f"{QUESTION} {where}", "through_time/compare_index.html", {
            "title": QUESTION,
            "lead": f"{_LEAD} {_PAIRS}" if any(two.change is None for two in all_) else _LEAD,
            "shown": shown,
            "foot": foot_of(site, partnership),
        },
        description=f"What would be different in {where} with each proposal.", section=path,
        in_nav=True, facets={"partnership": where, "kind": "Index"},
        crumbs=((where, f"{partnership}/"),),
        sheets=page_sheet(path, "comparisons.csv", shown))
