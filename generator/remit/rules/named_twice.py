"""A list of a source names one thing twice.

## What it does

Looks through the lists of funds, strategies and programmes for two items with an id each and the
same words. (Two items with the same words and no id are an error: nobody can tell them apart.) It
is a notice about the source.

## Why it matters

A list that was put together from two others counts one thing twice, and whoever ticks it off does
not know which of the two is meant.

## Example

    aims:
      - {id: home, text: Get people home.}
      - {id: home-again, text: Get people home.}

## Instead

Type the list as it is in the source. If you wrote the same words for two different things, choose
others.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from remit.load.document import Path
from remit.model.record import Part
from remit.model.register import Register
from remit.problems import Problem
from remit.queries.inside import items_in
from remit.queries.naming import quoted

_WITH_LISTS = ("funds", "strategies", "programmes")


ABOUT_SOURCES = True


def check(register: Register) -> Iterator[Problem]:
    """Every item that says in the same words what one before it says."""
    for kind in _WITH_LISTS:
        for record in register.of_kind(kind):
            first: dict[tuple[Path, str], Path] = {}
            for path, item in items_in(record):
                words = _words(item) if isinstance(item, Part) and item.id else ""
                before = first.setdefault((path[:-1], words), path) if words else path
                if before != path:
                    field = "text" if getattr(item, "text", None) else "name"
                    line = register.place(record.key, before).line
                    yield Problem(
                        "named-twice", register.place(record.key, (*path, field)),
                        f"{quoted(getattr(item, field))} stands twice in one list",
                        f"the first is on line {line}; compare with the source, and if it is the "
                        "source’s own, leave it", "notice")


def _words(item: Part) -> str:
    said = getattr(item, "text", None) or getattr(item, "name", None) or ""
    return " ".join(re.findall(r"\w+", said.casefold()))
