"""Reads a project: its records, the definitions of its charts, and what is wrong with both."""

from __future__ import annotations

import datetime
import os
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Literal

from remit.load.content_folder import UNREAD, RawRecord, load_content
from remit.load.document import Document
from remit.load.project_files import FilesOnDisk, ProjectFiles
from remit.load.strict_yaml import parse
from remit.model.diagram import Diagram
from remit.model.fields import Key
from remit.model.kinds import KINDS
from remit.model.moment import Moment
from remit.model.read import read
from remit.model.read_diagrams import read_diagrams
from remit.model.record import Record
from remit.model.register import Origin, Register
from remit.problems import Problem, RemitError, in_order
from remit.queries.moments import moments_of
from remit.rules import all_rules
from remit.uncollected import uncollected
from remit.views.edition import AliasType, Edition
from remit.views.statement import Statement, refuse_old, statement_of


@dataclass(frozen=True)
class Settings:
    """What a project says of itself in `mkdocs.yml` and on the command line.

    `root` is the folder of `mkdocs.yml`; `content` and `diagrams` are folders below it.
    `notice` is prose for the front page: what readers must know before they believe the rest.
    `compare` has pairs of moments by partnership, as they were typed. `address` is where the site
    will stand, with a slash at its end, where that is known.
    With `publish_notices`, pages say what does not add up in the sources.
    `accessibility` is what `views.statement` reads: the site's accessibility statement.
    `alias` and `alias_type` say how the latest version is found where versions are published;
    `edition` is the one that is being published.
    """

    root: Path
    content: str = "content"
    diagrams: str = "diagrams"
    dot: Literal["bundled", "system"] = "bundled"
    as_at: str | None = None
    with_changes: tuple[str, ...] = ()
    name: str = "Remit"
    version: str | None = None
    notice: str | None = None
    publish_notices: bool = False
    compare: object = None
    accessibility: Mapping[str, object] | None = None
    address: str | None = None
    alias: str = "latest"
    alias_type: AliasType = "symlink"
    edition: Edition | None = None


class Memory:
    """What was read already: of two states of a project, the files that are the same in both are
    read once, and their records are the same values."""

    def __init__(self) -> None:
        self._documents: dict[tuple[str, bytes], tuple[Document | None, list[Problem]]] = {}
        self._records: dict[tuple[int, str, tuple[str, ...]], tuple[
            Record | None, list[Problem]]] = {}

    def parse(self, content: bytes, path: str) -> tuple[Document | None, list[Problem]]:
        """As `strict_yaml.parse`."""
        key = (path, content)
        if key not in self._documents:
            self._documents[key] = parse(content, path)
        return self._documents[key]

    def read(self, raw: RawRecord) -> tuple[Record | None, list[Problem]]:
        """As `model.read.read`."""
        if raw.value is UNREAD:
            return read(raw)
        key = (id(raw.document), raw.kind, raw.prefix)  # documents that were read stay alive
        if key not in self._records:
            self._records[key] = read(raw)
        return self._records[key]


def checked(settings: Settings) -> tuple[Register, list[Diagram], list[Problem]]:
    """The register and the charts of a project, and everything that is wrong with either."""
    with uncollected():
        register, problems = load_register(settings)
        diagrams, found = findings(register, settings)
    return register, diagrams, in_order([*problems, *found])


def load_register(
    settings: Settings, files: ProjectFiles | None = None, memory: Memory | None = None
) -> tuple[Register, list[Problem]]:
    """Every record of the project, and what is wrong with their files, shapes and ids.

    `files` are those of the project's folder, unless others are given.
    """
    for below in (settings.content, settings.diagrams):
        if os.path.isabs(below) or ".." in Path(below).parts:
            raise RemitError(f"“{below}” leads out of {settings.root}: name a folder below it in "
                             "mkdocs.yml.")
    files = files or FilesOnDisk(settings.root)
    if not files.is_folder(settings.content):
        raise RemitError(f"There is no folder “{settings.content}” in {files}; "
                         "make one, or run “remit init” to begin a register.")
    raw, problems = load_content(files, settings.content, frozenset(KINDS),
                                 memory.parse if memory else parse)
    return _register_of(raw, problems, memory.read if memory else read)


def findings(
    register: Register, settings: Settings, files: ProjectFiles | None = None
) -> tuple[list[Diagram], list[Problem]]:
    """The charts of a project, and what the rules and the charts find in a register."""
    problems = [problem for rule in all_rules() for problem in rule(register)]
    diagrams, found = read_diagrams(files or FilesOnDisk(settings.root), settings.diagrams,
                                    register)
    return diagrams, [*problems, *found]


def has_errors(problems: Sequence[Problem]) -> bool:
    """Whether any of the problems is an error."""
    return any(problem.severity == "error" for problem in problems)


def moments_asked(
    register: Register, settings: Settings, commit_day: Callable[[], datetime.date | None]
) -> Mapping[str, Moment]:
    """The moment of each partnership. Raises RemitError where there is none."""
    if not register.partnerships:
        raise RemitError(f"There is no partnership in “{settings.content}” yet; make a folder "
                         "with a partnership.yaml in it, or run “remit init”.")
    return moments_of(register, settings.as_at, settings.with_changes, commit_day)


def statement_asked(
    settings: Settings,
    moments: Mapping[str, Moment],
    commit_day: Callable[[], datetime.date | None],
) -> Statement | None:
    """The site's accessibility statement, or None where it has none.

    Raises RemitError where it is not whole, or more than a year older than the commit; where there
    is no commit, than the latest day the site speaks for.
    """
    if settings.accessibility is None:
        return None
    statement = statement_of(settings.accessibility)
    refuse_old(statement, commit_day() or max(moment.date for moment in moments.values()))
    return statement


def _register_of(
    raw: list[RawRecord], problems: list[Problem],
    read: Callable[[RawRecord], tuple[Record | None, list[Problem]]],
) -> tuple[Register, list[Problem]]:
    records: dict[Key, Record] = {}
    origins: dict[Key, Origin] = {}
    unread = []
    told = list(problems)
    for one in raw:
        record, found = read(one)
        told += found
        if record is None:
            unread.append(Key(one.partnership, one.kind, one.id))
            continue
        origin = Origin(one.document, one.prefix)
        first = origins.get(record.key)
        if first is not None:
            told.append(Problem(
                "duplicate-id", one.document.place(one.prefix, key=True),
                f"“{record.id}” is the id of two {record.kind} of {record.partnership}; the other "
                f"is in {first.document.place(first.prefix)}", "give one of them another id"))
            continue
        records[record.key], origins[record.key] = record, origin
    return Register(records.values(), origins, unread), told
