"""A moment in words: the date, and the changes with which it is asked for."""

from __future__ import annotations

from remit.model.moment import Moment
from remit.model.time import spoken
from remit.views.pages.site import Site
from remit.views.wording import listed, within_sentence, words_of


def moment_words(site: Site, moment: Moment) -> str:
    """“1 December 2019, with the ICP reform”."""
    changes = [change for key in sorted(moment.changes)
               if (change := site.register.get(key)) is not None]
    with_ = words_of(listed(within_sentence(site.short(change)) for change in changes))
    return spoken(moment.date) + (f", with {with_}" if with_ else "")
