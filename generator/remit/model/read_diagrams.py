"""Reads the definitions of charts and says what is wrong with them."""

from __future__ import annotations

import datetime
import os
from collections.abc import Iterator

from pydantic import ValidationError

from remit.load.document import Document, Path
from remit.load.project_files import ProjectFiles
from remit.load.strict_yaml import parse
from remit.model.diagram import Diagram, DiagramMoment
from remit.model.fault_words import problem_of
from remit.model.fields import ID, SourceRef
from remit.model.moment import moment_with
from remit.model.register import Register
from remit.model.source import Source
from remit.problems import Place, Problem, RemitError
from remit.suggestions import did_you_mean


def read_diagrams(
    files: ProjectFiles, folder: str, register: Register
) -> tuple[list[Diagram], list[Problem]]:
    """Every definition in a folder, by name, and every problem; there may be no folder."""
    diagrams: list[Diagram] = []
    problems: list[Problem] = []
    for entry in _entries(files, folder, problems):
        name, (stem, ending) = f"{folder}/{entry}", os.path.splitext(entry)
        if entry.startswith((".", "_")) or ending == ".md":
            continue
        if ending != ".yaml":
            problems.append(Problem("stray-file", Place(name),
                                    "this is not read: its name does not end in .yaml",
                                    "rename it, or move it out of the folder of charts", "warning"))
            continue
        content = files.read(name, folder, "the folder of charts")
        document, found = ((None, [content]) if isinstance(content, Problem)
                           else parse(content, name))
        problems += found
        if document is not None and not found:
            diagram, told = _read(document, stem, register)
            problems += told
            diagrams += [diagram] if diagram else []
    return diagrams, problems


def _entries(files: ProjectFiles, folder: str, problems: list[Problem]) -> list[str]:
    """What stands in the folder, by name; a project need not have the folder."""
    if not files.is_there(folder):
        return []
    try:
        return [entry.name for entry in files.entries(folder)]
    except OSError as fault:
        problems.append(Problem("unreadable-file", Place(folder),
                                f"this folder of charts cannot be opened: {fault.strerror}",
                                "make it a folder that can be read, or delete it"))
        return []


def _read(
    document: Document, name: str, register: Register
) -> tuple[Diagram | None, list[Problem]]:
    if not ID.match(name) or name.startswith("around-"):
        return None, [Problem("bad-id", document.place(), f"“{name}” cannot be a chart’s name",
                              "a name has small letters, digits and hyphens, and does not begin "
                              "with “around-”: the charts around single bodies are called so")]
    if not isinstance(document.value, dict):
        return None, [Problem("wrong-type", document.place(), "a chart is defined by keys with "
                              "values", "write at least title: and partnership:")]
    if "name" in document.value:
        return None, [Problem("unknown-key", document.place(("name",), key=True),
                              "“name” is not a key of this", "the file’s name is the chart’s name")]
    try:
        diagram = Diagram.model_validate({**document.value, "name": name})
    except ValidationError as error:
        told = [problem_of(one, Diagram, "diagrams") for one in error.errors(include_url=False)]
        return None, [Problem(t.rule, document.place(t.path, key=t.at_key), t.message, t.help)
                      for t in told]
    problems = list(_faults(document, diagram, register))
    return (diagram if not problems else None), problems


def _faults(document: Document, diagram: Diagram, register: Register) -> Iterator[Problem]:
    """What a definition names must exist, and what it asks must be possible."""
    home = diagram.partnership
    partnership = register.partnership(home)
    if partnership is None and register.may_be_unread(home, ("partnership",), home):
        return
    if partnership is None:
        ids = {p.partnership: p.label for p in register.partnerships}
        yield Problem("unknown-reference", document.place(("partnership",)),
                      f"“{diagram.partnership}” is not a partnership",
                      did_you_mean(diagram.partnership, ids, ids)
                      or f"add a folder “{home}” with a partnership.yaml, or name one there is")
        return
    if (diagram.root and register.resolve(home, ("boards",), diagram.root) is None
            and not register.may_be_unread(home, ("boards",), diagram.root)):
        names = {b.id: b.label for b in register.of_kind("boards", diagram.partnership)}
        yield Problem("unknown-reference", document.place(("root",)),
                      f"“{diagram.root}” is not a board of {diagram.partnership}",
                      did_you_mean(diagram.root, names, names)
                      or "write the id of one of its boards: the name of its file")
    for index, level in enumerate(diagram.levels):
        if level not in partnership.levels:
            yield Problem("unknown-level", document.place(("levels", index)),
                          f"“{level}” is not a level of {diagram.partnership}",
                          did_you_mean(level, partnership.levels, partnership.levels)
                          or "its levels are " + ", ".join(partnership.levels))
    for path, cited in _cited_in(diagram):
        yield from _citation_faults(document, cited, path, home, register)
    for written, path in _moments_in(diagram):
        yield from _moment_faults(document, written, path, home, register)


def _cited_in(diagram: Diagram) -> Iterator[tuple[Path, SourceRef]]:
    """The places that a definition cites, and where."""
    yield from ((("source",), cited) for cited in diagram.source)
    for index, step in enumerate(diagram.steps):
        yield from ((("steps", index, "source"), cited) for cited in step.source)


def _citation_faults(
    document: Document, cited: SourceRef, path: Path, home: str, register: Register
) -> Iterator[Problem]:
    """A source that there is not, and a place that it does not have."""
    source = register.resolve(home, ("sources",), cited.source)
    if source is None and not register.may_be_unread(home, ("sources",), cited.source):
        names = {one.id: one.label for one in register.of_kind("sources", home)}
        yield Problem("unknown-reference", document.place(path),
                      f"“{cited.source}” is not a source of {home}",
                      did_you_mean(cited.source, names, names)
                      or "write the id of one of its sources")
    if (isinstance(source, Source) and source.places and cited.locator
            and cited.locator not in source.locators()):
        yield Problem("unknown-place", document.place(path),
                      f"“{cited.locator}” is not a place in {source.id} ({source.short_label})",
                      did_you_mean(cited.locator, source.locators())
                      or "write one of the places that the source lists")


def _moments_in(diagram: Diagram) -> Iterator[tuple[DiagramMoment, Path]]:
    """The moments that a definition writes, and where."""
    if not diagram.moments:
        yield DiagramMoment.model_validate(
            {"date": diagram.moment.written if diagram.moment else "now",
             "with": list(diagram.with_)}), ()
    for index, moment in enumerate(diagram.moments):
        yield moment, ("moments", index)


def _moment_faults(
    document: Document, moment: DiagramMoment, path: Path, home: str, register: Register
) -> Iterator[Problem]:
    """Changes that there are not, and changes that cannot be asked for together."""
    for index, name in enumerate(moment.with_):
        if register.change(home, name) is None:
            if register.may_be_unread(home, ("changes",), name):
                return
            names = {c.id: c.label for c in register.of_kind("changes", home)}
            yield Problem("unknown-reference", document.place((*path, "with", index)),
                          f"“{name}” is not a change of {home}",
                          did_you_mean(name, names, names)
                          or "write the id of one of its changes: the name of its file")
            return
    try:
        if moment.with_:
            moment_with(register, home, moment.day or datetime.date.max, moment.with_)
    except RemitError as fault:
        yield Problem("excluding-changes", document.place((*path, "with")), str(fault))
