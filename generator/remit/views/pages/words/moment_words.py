"""A moment in words, and two that are compared: dates, and the changes they are asked with."""

from __future__ import annotations

from remit.model.moment import Moment
from remit.model.time import spoken
from remit.queries.compared_moments import TwoMoments
from remit.views.addresses import compare_path
from remit.views.pages.here import Here
from remit.views.pages.site import Site
from remit.views.wording import Link, listed, within_sentence, words_of


def moment_words(site: Site, moment: Moment) -> str:
    """“1 December 2019, with the ICP reform”."""
    changes = [change for key in sorted(moment.changes)
               if (change := site.register.get(key)) is not None]
    with_ = words_of(listed(within_sentence(site.short(change)) for change in changes))
    return spoken(moment.date) + (f", with {with_}" if with_ else "")


def comparison_title(site: Site, two: TwoMoments) -> str:
    """“The ICP reform, compared with now”."""
    if two.change is not None:
        return f"{site.short(two.change)}, compared with now"
    return f"{moment_words(site, two.after)}, compared with {moment_words(site, two.before)}"


def comparison_link(here: Here, two: TwoMoments) -> Link:
    """A link to a comparison by its title."""
    return Link(comparison_title(here.site, two),
                here.url(compare_path(two.partnership, two.name)))
