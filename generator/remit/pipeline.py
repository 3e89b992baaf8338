"""The map of what Remit does: each function reads from top to bottom as the data goes."""

from __future__ import annotations

import datetime
from dataclasses import dataclass
from pathlib import Path

from remit.load.content_folder import RawRecord, load_content
from remit.model.fields import Key
from remit.model.kinds import KINDS
from remit.model.read import read
from remit.model.read_diagrams import read_diagrams
from remit.model.record import Record
from remit.model.register import Origin, Register
from remit.problems import Problem, RemitError, in_order
from remit.queries.moments import moments_of
from remit.rules import all_rules


@dataclass(frozen=True)
class Settings:
    """What a project says of itself in `mkdocs.yml` and on the command line.

    `root` is the folder of `mkdocs.yml`; `content` and `diagrams` are folders below it.
    """

    root: Path
    content: str = "content"
    diagrams: str = "diagrams"
    dot: str = "bundled"
    as_at: str | None = None
    with_changes: tuple[str, ...] = ()


def load_register(settings: Settings) -> tuple[Register, list[Problem]]:
    """Every record of the project, and what is wrong with their files, shapes and ids."""
    folder = settings.root / settings.content
    if not folder.is_dir():
        raise RemitError(f"There is no folder “{settings.content}” in {settings.root}; "
                         "make one, or run “remit init” to begin a register.")
    raw, problems = load_content(settings.root, settings.content, frozenset(KINDS))
    return register_of(raw, problems)


def register_of(
    raw: list[RawRecord], problems: list[Problem]
) -> tuple[Register, list[Problem]]:
    """The register of raw records; the problems given come first in those returned."""
    records: dict[Key, Record] = {}
    origins: dict[Key, Origin] = {}
    unread = []
    for one in raw:
        record, found = read(one)
        problems = problems + found if found else problems
        if record is None:
            unread.append(Key(one.partnership, one.kind, one.id))
            continue
        origin = Origin(one.document, one.prefix)
        first = origins.get(record.key)
        if first is not None:
            problems = [*problems, Problem(
                "duplicate-id", one.document.place(one.prefix, key=True),
                f"“{record.id}” is the id of two {record.kind} of {record.partnership}; the other "
                f"is in {first.document.place(first.prefix)}", "give one of them another id")]
            continue
        records[record.key], origins[record.key] = record, origin
    return Register(records.values(), origins, unread), problems


def check(settings: Settings) -> tuple[Register, list[Problem]]:
    """Everything that is wrong with the content and the chart definitions, by file and line.

    Raises RemitError where what is asked (a date, a change) cannot be.
    """
    register, problems = load_register(settings)
    for rule in all_rules():
        problems.extend(rule(register))
    problems += read_diagrams(settings.root, settings.diagrams, register)[1]
    if not any(problem.severity == "error" for problem in problems):
        moments_of(register, settings.as_at, settings.with_changes, lambda: datetime.date.min)
    return register, in_order(problems)
