"""Reads what a version published before says of itself: which pages it had, and of which records.

Its files were written by Remit, perhaps by an older one: what is not as expected is left out.
"""

from __future__ import annotations

import contextlib
import json
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from typing import Any

_DECIDED = ("agreed", "done")
_NOT_AS_EXPECTED = (KeyError, TypeError, ValueError, AttributeError)


@dataclass(frozen=True, slots=True)
class FormerRecord:
    """A record that a version had at the address `path`; `version` is the last that had it.

    `became` are the addresses of what it became. `is_renamed` where that is the same record, which
    only has got another address.
    """

    path: str
    partnership: str
    kind: str
    id: str
    name: str
    version: str
    became: tuple[str, ...] = ()
    is_renamed: bool = False


@dataclass(frozen=True, slots=True)
class FormerSuccession:
    """That the body at the address `body` would become those at `into`, by a change of the
    partnership, which the version knew to be decided or not."""

    body: str
    into: tuple[str, ...]
    partnership: str
    change: str
    is_decided: bool


@dataclass(frozen=True)
class EarlierVersion:
    """A version published before, made from `commit` where that is known.

    `addresses` are those of all its pages but the front page, below its own root, each with a
    slash at its end. `records` are by address, with those that were gone already.
    """

    name: str
    commit: str | None = None
    addresses: frozenset[str] = frozenset()
    records: Mapping[str, FormerRecord] = field(default_factory=dict)
    successions: tuple[FormerSuccession, ...] = ()


def read_earlier(
    name: str, commit: str | None, files: Iterable[str], register: bytes | None,
    former: bytes | None,
) -> EarlierVersion:
    """A version from the paths of its files, its `data/register.json` and `data/former.json`."""
    written = _rows(register, "records")
    records = [*_gone_already(_rows(former, "former")), *_records(name, written)]
    return EarlierVersion(
        name, commit,
        frozenset(file.removesuffix("index.html") for file in files
                  if file.endswith("/index.html")),
        {record.path: record for record in records},
        tuple(_successions(written)))


def _rows(data: bytes | None, name: str) -> list[Any]:
    with contextlib.suppress(*_NOT_AS_EXPECTED):
        return list(json.loads(data or b"")[name])
    return []


def _gone_already(rows: list[Any]) -> Iterator[FormerRecord]:
    for row in rows:
        with contextlib.suppress(*_NOT_AS_EXPECTED):
            yield FormerRecord(**{**row, "became": tuple(row["became"])})


def _records(version: str, rows: list[Any]) -> Iterator[FormerRecord]:
    for row in rows:
        with contextlib.suppress(*_NOT_AS_EXPECTED):
            yield FormerRecord(row["url"], row["partnership"], row["kind"], row["id"],
                               row["derived"]["name"], version)


def _successions(rows: list[Any]) -> Iterator[FormerSuccession]:
    for row in rows:
        with contextlib.suppress(*_NOT_AS_EXPECTED):
            if row["kind"] == "changes":
                home = row["partnership"]
                for one in row.get("successions", ()):
                    into = tuple(_board(home, id) for id in one["into"])
                    for body in one["bodies"]:
                        yield FormerSuccession(_board(home, body), into, home, row["id"],
                                               row["state"] in _DECIDED)


def _board(home: str, written: str) -> str:
    """The address of a board that a change of the partnership `home` names."""
    partnership, _, id = written.rpartition("/")
    return f"{partnership or home}/boards/{id}/"
