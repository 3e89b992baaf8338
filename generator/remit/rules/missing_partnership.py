"""A folder of records has no `partnership.yaml`.

## What it does

Tells which folder of the content folder holds records and no file `partnership.yaml`. The folder
`shared` needs none.

## Why it matters

The file gives the partnership its name, its levels and the date for which it speaks. Without it
its records have no page to belong to.

## Example

    content/thurrock/boards/hwb.yaml

## Instead

    content/thurrock/boards/hwb.yaml
    content/thurrock/partnership.yaml
"""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import PurePosixPath

from remit.model.kinds import SHARED
from remit.model.register import Register
from remit.problems import Place, Problem


def check(register: Register) -> Iterator[Problem]:
    """Every partnership that has records and no record of its own."""
    told = {SHARED}
    for record in register.records:
        home = record.partnership
        if home in told or register.may_be_unread(home, ("partnership",), home):
            continue
        told.add(home)
        if register.partnership(home) is None:
            place = register.place(record.key)
            # A file of records lies in the partnership's folder, a single record one deeper.
            alone = PurePosixPath(place.file).stem == record.id
            folder = PurePosixPath(place.file).parents[1 if alone else 0]
            yield Problem(
                "missing-partnership", Place(f"{folder}/partnership.yaml"),
                f"“{home}” has records and no partnership.yaml",
                "add the file, with name: and levels: (or correct the name of the folder)")
