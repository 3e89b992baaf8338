"""Makes links of the records that a sentence names, by names that a reader knows."""

from __future__ import annotations

from remit.queries.differences.sentence import Mention, Sentence, the
from remit.views.pages.here import Here
from remit.views.wording import Link, Said


def linked_names(here: Here, sentence: Sentence, *, behind: bool = False) -> tuple[Said, ...]:
    """A sentence whose records are links. `behind` is one that goes on behind its subject."""
    said: list[Said] = []
    for part in sentence:
        if isinstance(part, str):
            words = part.lstrip(" ,:") if behind and not said else part
            said += [words] if words else []
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
    if any(letter.islower() for letter in mention.name):
        return (Link(mention.name, url),)
    full = Mention(here.site.short(record), mention.key)
    parts = the(full) if inside else (full,)
    return tuple(part if isinstance(part, str) else Link(part.name, url) for part in parts)
