"""Finds the files of the register in the content folder and reads each of them.

`content/<partnership>/<kind>.yaml` holds records by id; `content/<partnership>/<kind>/<id>.yaml`
holds one record. Both layouts are read for every kind. `partnership.yaml` is one record.
"""

from __future__ import annotations

import os
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from typing import Final

from remit.load.document import Document
from remit.load.project_files import Entry, ProjectFiles
from remit.load.strict_yaml import parse
from remit.problems import Place, Problem
from remit.suggestions import did_you_mean

Parse = Callable[[bytes, str], tuple[Document | None, list[Problem]]]
"""Reads the bytes of a file; its path stands beside them."""

_ENDINGS = (".yaml", ".yml")
_NOT_CONTENT = (".md", ".txt")

UNREAD: Final = object()
"""The value of what is written and cannot be read; what is wrong with it is told by the way."""


@dataclass(frozen=True)
class RawRecord:
    """A record before it is understood: where it belongs, its plain value, and its document.

    `prefix` is the path of the record inside the document: its id, or nothing. A file of many
    records that cannot be read is one raw record without an id, and its value is UNREAD.
    """

    partnership: str
    kind: str
    id: str
    value: object
    document: Document
    prefix: tuple[str, ...] = ()


@dataclass(frozen=True)
class _File:
    partnership: str
    kind: str
    id: str | None  # None: the file holds records by id
    name: str  # its path below the project's root


def load_content(
    files: ProjectFiles, content: str, kinds: frozenset[str], parse: Parse = parse
) -> tuple[list[RawRecord], list[Problem]]:
    """Read every record of the folder `content`; `kinds` are the names a file or folder may have.

    Returns the raw records sorted by partnership, kind and id, and all problems met on the way.
    Nothing is raised for anything that stands in the folder.
    """
    problems: list[Problem] = []
    records: list[RawRecord] = []
    for file in _files(files, content, kinds, problems):
        read_bytes = files.read(file.name, content, "the content folder")
        document, found = ((None, [read_bytes]) if isinstance(read_bytes, Problem)
                           else parse(read_bytes, file.name))
        problems += found
        read = list(_records(file, document, problems)) if document is not None else []
        records += read or [RawRecord(file.partnership, file.kind, file.id or "", UNREAD,
                                      document or Document(file.name, "", None))]
    records.sort(key=lambda r: (r.partnership, r.kind, r.id, r.document.file))
    return records, problems


def _files(
    files: ProjectFiles, content: str, kinds: frozenset[str], problems: list[Problem]
) -> Iterator[_File]:
    for partnership in _entries(files, content, problems):
        name = f"{content}/{partnership.name}"
        if not partnership.is_folder:
            if not partnership.name.endswith(_NOT_CONTENT):
                problems.append(Problem(
                    "stray-file", Place(name), "this file belongs to no partnership",
                    f"move it into the folder of one, such as {content}/my-partnership/"))
            continue
        for entry in _entries(files, name, problems):
            yield from _of_kind(files, partnership.name, entry, f"{name}/{entry.name}", kinds,
                                problems)


def _of_kind(
    files: ProjectFiles, partnership: str, entry: Entry, name: str, kinds: frozenset[str],
    problems: list[Problem],
) -> Iterator[_File]:
    stem, ending = os.path.splitext(entry.name)
    is_file = not entry.is_folder
    if is_file and ending in _NOT_CONTENT and not _is_notepads(stem):
        return
    if is_file and ending not in _ENDINGS:
        problems.append(_not_read(name))
    elif (kind := stem if is_file else entry.name) not in kinds:
        # A folder that is named like a file is told as what it is.
        if not is_file and ending in _ENDINGS:
            problems.append(Problem("unreadable-file", Place(name),
                                    "this is a folder, although it is named like a file",
                                    f"rename it to “{stem}”, or make it a file"))
        else:
            problems.append(_unknown_kind(kind, name, kinds))
    elif is_file:
        yield _File(partnership, kind, kind if kind == "partnership" else None, name)
    else:
        for child in _entries(files, name, problems):
            child_stem, child_ending = os.path.splitext(child.name)
            child_name = f"{name}/{child.name}"
            if child_ending in _ENDINGS:
                yield _File(partnership, kind, child_stem, child_name)
            elif (child.is_folder or child_ending not in _NOT_CONTENT
                  or _is_notepads(child_stem)):
                problems.append(_not_read(child_name))


def _entries(files: ProjectFiles, name: str, problems: list[Problem]) -> list[Entry]:
    """What stands in a folder, by name; hidden entries are nobody's content."""
    try:
        return [entry for entry in files.entries(name) if not entry.name.startswith(".")]
    except OSError as fault:
        problems.append(Problem("unreadable-file", Place(name),
                                f"this folder cannot be opened: {fault.strerror}",
                                "check the folder and its rights"))
        return []


def _is_notepads(stem: str) -> bool:
    """Whether a text file was surely meant as YAML: Notepad saves `hwb.yaml` as `hwb.yaml.txt`."""
    return stem.endswith(_ENDINGS)


def _not_read(name: str) -> Problem:
    return Problem("stray-file", Place(name), "this is not read: its name does not end in .yaml",
                   "rename it, or move it out of the content folder", "warning")


def _unknown_kind(kind: str, name: str, kinds: frozenset[str]) -> Problem:
    help = did_you_mean(kind, kinds) or (
        "a record stands in the folder of its kind, or in a file that has its kind’s name: "
        + ", ".join(sorted(kinds)))
    return Problem("unknown-kind", Place(name), f"“{kind}” is not a kind of record", help)


def _records(file: _File, document: Document, problems: list[Problem]) -> Iterator[RawRecord]:
    value = document.value
    if value is None:
        problems.append(Problem("empty-file", Place(file.name), "the file is empty",
                                "write the record, or delete the file"))
    elif file.id is not None:
        yield RawRecord(file.partnership, file.kind, file.id, value, document)
    elif not isinstance(value, dict):
        problems.append(Problem(
            "wrong-type", document.place(), f"{file.kind} must be records by their id",
            "begin each record with its id and a colon, and indent what belongs to it"))
    else:
        for id, record in value.items():
            yield RawRecord(file.partnership, file.kind, id, record, document, (id,))
