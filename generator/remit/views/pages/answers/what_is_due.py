"""What is due? Reviews, ends of terms, target dates: the forward plan of a partnership."""

from __future__ import annotations

from collections.abc import Iterable

from remit.queries.forward_plan import Due
from remit.queries.status import status_of
from remit.views.addresses import answer_path, calendar_path
from remit.views.page import Page
from remit.views.pages.answers.doorway import QUESTIONS
from remit.views.pages.frame import finished, foot_of
from remit.views.pages.here import Here
from remit.views.pages.indexes.record_sheet import page_sheet
from remit.views.pages.shown import Table, Value, table
from remit.views.pages.site import Site
from remit.views.pages.words.item_words import fact_words
from remit.views.pages.words.plain_words import kind_name
from remit.views.wording import Said, capitalised_said

QUESTION = QUESTIONS["forward-plan"][0]
_LEAD = ("What the sources date ahead of the day below: when something is to be reviewed, to end, "
         "to begin or to be done, and who meets.")
# What falls due; of what is only proposed, what would.
_WORDS: dict[str, tuple[str, str]] = {
    "begins": ("Begins", "Would begin"), "ends": ("Ends", "Would end"),
    "review": ("Review due", "Review would be due"), "expected": ("Expected", "Would be expected"),
    "target": ("To be done by then", "Would have to be done by then"),
    "effect": ("Takes effect", "Would take effect"), "meets": ("Meets", "Would meet"),
}


def what_is_due(site: Site, partnership: str) -> Page:
    """The forward plan of a partnership."""
    path = answer_path(partnership, "forward-plan")
    here, where = Here(site, path, partnership), site.partnership_name(partnership)
    due = site.due(partnership)
    ahead = _table(here, "Ahead", (one for one in due if not one.overdue))
    overdue = _table(here, "Overdue", (one for one in due if one.overdue))
    return finished(
        path, f"{QUESTION} Forward plan: {where}", "answers/due_page.html", {
            "title": QUESTION, "lead": _LEAD, "ahead": ahead, "overdue": overdue,
            "calendar": here.url(calendar_path(partnership)) if ahead else "",
            "foot": foot_of(site, partnership),
        },
        description=f"Forward plan of {where}: reviews, ends of terms and target dates.",
        section=path, in_nav=True, facets={"partnership": where, "kind": "Index"},
        crumbs=((where, f"{partnership}/"),),
        sheets=(*page_sheet(path, "ahead.csv", ahead), *page_sheet(path, "overdue.csv", overdue)))


def due_words(site: Site, one: Due) -> str:
    """What falls due: “Review due”; “Would take effect” of what is only proposed."""
    now, proposed = _WORDS[one.sort]
    view = site.view(one.record.partnership)
    return proposed if status_of(view, one.record).is_of_a_proposal else now


def due_part(here: Here, one: Due) -> Said:
    """The item of the record that falls due; empty where it is the record itself."""
    return capitalised_said(fact_words(here, one.record, one.path)) if one.path else ""


def _table(here: Here, caption: str, due: Iterable[Due]) -> Table | None:
    return table(caption, ("When", "What", "Of what", "Kind", "Part"), [
        (_when(here, one), Value(due_words(here.site, one)), Value(here.link(one.record)),
         Value(kind_name(one.record.kind)), Value(due_part(here, one)))
        for one in due])


def _when(here: Here, one: Due) -> Value:
    home = one.record.partnership
    words = str(one.date)
    return here.value(one.part, one.field.rstrip("_"), words, home) or Value(words)
