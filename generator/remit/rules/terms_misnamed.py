"""Terms of reference have an id that is not `<board>-<version>`.

## What it does

Compares the id of each record in `terms-of-reference` (the name of its file) with its `board` and
its `version`.

## Why it matters

The id is the address at which the version stays when a newer one comes. A wrong one would send
readers of last year's terms to another year, or to another board.

## Example

`terms-of-reference/ice-2018.yaml`, and in it

    board: ice
    version: "2017"

## Instead

Name the file `ice-2017.yaml`, or correct the version.
"""

from __future__ import annotations

from collections.abc import Iterator

from remit.model.register import Register
from remit.model.terms_of_reference import TermsOfReference
from remit.problems import Problem
from remit.queries.naming import as_id


def check(register: Register) -> Iterator[Problem]:
    """Every version of terms whose id says something else than it does itself."""
    for terms in register.of_kind("terms-of-reference"):
        assert isinstance(terms, TermsOfReference)
        board = terms.board.rpartition("/")[2]
        right = f"{board}-{as_id(terms.version)}"
        if terms.id != right:
            wrong = "version" if terms.id.startswith(f"{board}-") else "board"
            yield Problem(
                "terms-misnamed", register.place(terms.key, (wrong,)),
                f"version {terms.version} of the terms of {board} has the id “{terms.id}”",
                f"rename it to “{right}”, or correct the {wrong} here")
