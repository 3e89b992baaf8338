"""Two items of a list are known by the same words.

## What it does

Looks for two seats with the same post, two lines of one kind to the same body, two clauses with
the same text, and the same word twice in a list.

## Why it matters

An item is known by what it names. Where two have the same name, nobody can say which of them
changed, and the votes and the quorum would count one person twice.

## Example

    members:
      - {title: Councillor, role: chair}
      - {title: Councillor}

## Instead

    members:
      - {id: chair, title: Councillor, role: chair}
      - {id: councillors, title: Councillor, seats: 4}

Any item can have an `id`. Two lines of one kind to the same body at the same time are one line with
several `matters`; two in different years each need an id.
"""

from __future__ import annotations

from collections.abc import Iterator
from functools import cache
from typing import Any, get_args

from pydantic import BaseModel

from remit.load.document import Path
from remit.model.board import Seat
from remit.model.record import Item, Part, Record
from remit.model.register import Register
from remit.problems import Problem
from remit.queries.inside import items_in

_NAMING = ("id", "post", "organisation", "board", "title", "to", "to_organisation", "to_unnamed",
           "party_unnamed", "text")


def check(register: Register) -> Iterator[Problem]:
    """Every item whose key another of its list has already."""
    for record in register.records:
        first: dict[tuple[Path, str], Path] = {}
        for path, words, item in _keyed(record):
            before = first.setdefault((path[:-1], words), path)
            if before != path:
                line = register.place(record.key, before).line
                yield Problem(
                    "duplicate-item", register.place(record.key, (*path, *_named_by(item))),
                    f"“{_short(words)}” stands twice in this list; the first is on line {line}",
                    _help(item, words))


def _keyed(record: Record) -> Iterator[tuple[Path, str, Item | None]]:
    """Every item with its natural key, and every word of a list of words."""
    yield from _words(record, ())
    for path, item in items_in(record):
        if isinstance(item, Part) and (key := item.key_in_list):
            yield path, key, item
        yield from _words(item, path)


def _words(item: Item, path: Path) -> Iterator[tuple[Path, str, None]]:
    for name in _lists_of_words(type(item)):
        for index, word in enumerate(getattr(item, name)):
            yield (*path, name, index), word, None


@cache
def _lists_of_words(model: type[BaseModel]) -> tuple[str, ...]:
    return tuple(name for name, field in model.model_fields.items()
                 if _is_list_of_words(field.annotation))


def _is_list_of_words(annotation: Any) -> bool:
    args = get_args(annotation)
    inner = args[0] if len(args) == 2 and args[1] is ... else None
    return inner is str or (get_args(inner)[:1] == (str,))


def _named_by(item: Item | None) -> Path:
    name = next((n for n in _NAMING if getattr(item, n, None)), None)
    return (name,) if name else ()


def _help(item: Item | None, words: str) -> str:
    if isinstance(item, Seat):
        return f"give one of them an id, such as “id: {_short(words)}-2”, or count them with seats:"
    return "delete one of them" if item is None else (
        "put them together, or give one of them an id, such as “id: later”")


def _short(words: str) -> str:
    return words if len(words) <= 60 else f"{words[:59]}…"
