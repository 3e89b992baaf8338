"""Who owns something, in words: posts, organisations and boards as links, others as described."""

from __future__ import annotations

from collections.abc import Iterable

from remit.model.owner import KINDS_OF_OWNER, Owner
from remit.model.record import Item, Record
from remit.views.pages.here import Here
from remit.views.pages.shown import Value
from remit.views.pages.words.meeting_words import unsaid
from remit.views.wording import Said, listed


def owners_words(here: Here, record: Record, owners: Iterable[Owner]) -> Said:
    """Who owns something: “Director of Public Health, Thurrock Council and Cabinet”."""
    return listed(owner_words(here, record, one) for one in owners)


def owner_words(here: Here, record: Record, owner: Owner) -> Said:
    """One owner: a link to whom it names, or the words for somebody who is not named."""
    key, written = owner.names
    if key not in KINDS_OF_OWNER:
        return written
    return here.mention(record.partnership, (KINDS_OF_OWNER[key],), written)


def owners_told(here: Here, record: Record, of: Item, owners: tuple[Owner, ...]) -> Value | None:
    """The owners with what is remarked on all of them and on each; None where there is none."""
    told = here.value(of, "owners", owners_words(here, record, owners), record.partnership)
    if told is None:
        return None
    every = [told, *(here.about(one, "", record) for one in owners)]
    return Value(
        told.said,
        next((value.certainty for value in every if value.certainty), ""),
        "\n\n".join(value.note for value in every if value.note),
        tuple(dict.fromkeys(cited for value in every for cited in value.cites)))


def owners_value(here: Here, record: Record, of: Item, owners: tuple[Owner, ...]) -> Value:
    """The owners in one cell, or that there is none."""
    return owners_told(here, record, of, owners) or unsaid(of, "owners")
