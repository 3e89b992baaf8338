"""A source counts more or fewer things than it lists.

## What it does

Compares each number under `counts` with the length of the list that it names. It is a notice about
the source.

## Why it matters

“The top ten risks” of which there are eleven, or “eight changes” of which nine are listed: one was
added later, or one is named twice, or one is missing here, and a reader who counts loses trust in
the rest.

## Example

    counts:
      - {of: parts, number: 8}
    parts:
      - text: Shared decisions
      - text: Choice

## Instead

Type the list as it is in the source. If the list is whole and the number is the source's own, leave
both as they are.
"""

from __future__ import annotations

from collections.abc import Iterator

from remit.load.document import Path
from remit.model.register import Register
from remit.model.stated_count import Counted
from remit.problems import Problem
from remit.queries.inside import items_in

_WITH_COUNTS = ("funds", "strategies", "programmes", "risk-registers")

ABOUT_SOURCES = True


def check(register: Register) -> Iterator[Problem]:
    """Every stated number that is not the length of its list."""
    for kind in _WITH_COUNTS:
        for record in register.of_kind(kind):
            root: list[tuple[Path, object]] = [((), record)]
            for path, owner in (*root, *items_in(record)):
                for place, count in enumerate(getattr(owner, "counts", ())):
                    assert isinstance(owner, Counted)
                    length = len(getattr(owner, count.of))
                    if length != count.number:
                        yield Problem(
                            "count-differs",
                            register.place(record.key, (*path, "counts", place, "number")),
                            f"the source counts {count.number} {count.of.replace('_', ' ')} in "
                            f"{record.label}, and {length} {'is' if length == 1 else 'are'} listed",
                            "compare the list with the source; if it is the source’s own, leave it",
                            "notice")
