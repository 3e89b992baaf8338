"""Makes links of the records that a sentence names, by names that a reader knows."""

from __future__ import annotations

from remit.queries.differences.sentence import Mention, Sentence, the
from remit.views.pages.here import Here
from remit.views.wording import Link, Said


def linked_names(here: Here, sentence: Sentence) -> tuple[Said, ...]:
    """A sentence whose records are links."""
    said: list[Said] = []
    for part in sentence:
        if isinstance(part, str):
            said.append(part)
            continue
        before = said[-1] if said else ""
        is_inside = isinstance(before, str) and before != "" and not before.endswith("the ")
        said += link_of(here, part, inside=is_inside)
    return tuple(said)


def link_of(here: Here, mention: Mention, *, inside: bool = False) -> tuple[Said, ...]:
    """A record as a link by the name that the sentence gives it; bare initials are not readable.

    `inside` a sentence a full name that stands for initials takes its article.
    """
    record = here.site.register.get(mention.key)
    if record is None:
        return (mention.name,)
    url = here.url(here.site.path(record))
    full = readable(here, mention)
    parts = the(full) if inside and full is not mention else (full,)
    return tuple(part if isinstance(part, str) else Link(part.name, url) for part in parts)


def readable(here: Here, mention: Mention) -> Mention:
    """A record by a name that a reader knows: its short name, where the sentence has initials."""
    if any(letter.islower() for letter in mention.name):
        return mention
    record = here.site.register.get(mention.key)
    return Mention(here.site.short(record), mention.key) if record is not None else mention
