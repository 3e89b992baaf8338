"""One value is told both under `amended` and under `previously`.

## What it does

Tells where a record or a seat names the same key in both lists.

## Why it matters

`previously` tells what a value used to be until it became what it is, and `amended` what it becomes
from then on. With both, three values stand in three places, and it is easy to change one and to
forget the others.

## Example

    public: open
    previously:
      - {until: 2017, public: closed}
    amended:
      - {from: 2020, public: part-open}

## Instead

Tell the whole story from the first value on:

    public: closed
    amended:
      - {from: 2018, public: open}
      - {from: 2020, public: part-open}
"""

from __future__ import annotations

from collections.abc import Iterator

from remit.model.register import Register
from remit.problems import Problem
from remit.queries.inside import items_in


def check(register: Register) -> Iterator[Problem]:
    """Every key that stands in both lists of one record or item, told in `previously`."""
    for record in register.records:
        for path, item in (((), record), *items_in(record)):
            if not item.amended or not item.previously:
                continue
            later = {key for one in item.amended for key in one.values}
            for index, former in enumerate(item.previously):
                for key in sorted(later & former.values.keys()):
                    written = key.rstrip("_")
                    yield Problem(
                        "amended-and-previously",
                        register.place(record.key, (*path, "previously", index, written),
                                       at_key=True),
                        f"“{written}” is told both under previously and under amended",
                        "write the first value above, and every later one under amended",
                        "warning")
