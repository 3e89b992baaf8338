"""A word of `not_stated` is nearly, but not quite, a key that such a record can have.

## What it does

Looks up each word of `not_stated` among the keys of the record, of the items in it, of a board's
terms of reference, and among the roles of seats. A word that comes near one of them and is none
was probably mistyped. Any other word is left alone: papers are silent about many things.

## Why it matters

A page says aloud what was looked for and not found, in the words of its own facts. A mistyped word
would stand there beside them.

## Example

    not_stated: [quorm, vice_chair]

## Instead

    not_stated: [quorum, vice_chair]
"""

from __future__ import annotations

from collections.abc import Iterator
from functools import cache
from typing import Any, get_args

from pydantic import BaseModel

from remit.model.board import ROLES, Board
from remit.model.record import Item
from remit.model.register import Register
from remit.model.terms_of_reference import TermsOfReference
from remit.problems import Problem
from remit.queries.inside import items_in
from remit.suggestions import nearest


def check(register: Register) -> Iterator[Problem]:
    """Every word that no key is called."""
    for record in register.records:
        for path, item in (((), record), *items_in(record)):
            for index, word in enumerate(item.not_stated):
                known = _words(type(item)) | _words(type(record))
                meant = None if word in known else nearest(word, known, at_least=85)
                if meant is not None:
                    yield Problem(
                        "unknown-not-stated",
                        register.place(record.key, (*path, "not_stated", index)),
                        f"“{word}” is not a key of this", f"did you mean “{meant}”?", "warning")


@cache
def _words(model: type[BaseModel]) -> frozenset[str]:
    """The keys of a model and of the models in it, as officers write them."""
    words = set()
    for name, field in model.model_fields.items():
        words.add(name if (field.alias or "\0").startswith("\0") else str(field.alias))
        for inner in _models_in(field.annotation):
            words |= _words(inner) if issubclass(inner, Item) and inner is not model else set(
                inner.model_fields)
    if model is Board:
        words |= _words(TermsOfReference)
    if model in (Board, TermsOfReference):
        words |= {role.replace("-", "_") for role in ROLES} | {"deputies", "members"}
    return frozenset(words)


def _models_in(annotation: Any) -> Iterator[type[BaseModel]]:
    if isinstance(annotation, type):
        if issubclass(annotation, BaseModel):
            yield annotation
        return
    for part in get_args(annotation):
        yield from _models_in(part)
