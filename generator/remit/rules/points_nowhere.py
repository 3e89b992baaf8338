"""A source points its readers to something that it does not have.

## What it does

Compares the `place` of each item under `refers_to` of a source with the places that the source
lists. A section counts as there where one of its paragraphs is. It is a notice about the source:
nothing has to be changed here.

## Why it matters

“See section 5” sends a reader to look for a section that was renumbered or taken out, and “see the
chart in the appendix” to a chart that nobody published. What stood there cannot be checked.

## Example

    places: [{range: 4.1 to 4.32}]
    refers_to:
      - {words: Figure 3, place: figure-3, at: 4.17}

## Instead

Look whether the source has it after all; then add it to its `places`. If it does not, leave it.
"""

from __future__ import annotations

from collections.abc import Iterator

from remit.model.register import Register
from remit.model.source import Source
from remit.problems import Problem

ABOUT_SOURCES = True


def check(register: Register) -> Iterator[Problem]:
    """Everything to which a source points and which it does not have."""
    for source in register.of_kind("sources"):
        assert isinstance(source, Source)
        for number, item in enumerate(source.refers_to if source.places else ()):
            if source.found(item.place) is None:
                yield Problem(
                    "points-nowhere", register.place(source.key, ("refers_to", number, "place")),
                    f"“{item.words}” at {' and '.join(item.at)} of {source.short_label} points to "
                    "what is not there",
                    "look for it in the source; if the source has it, add it to its places, and if "
                    "not, leave it", "notice")
