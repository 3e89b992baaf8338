"""What does not add up in the sources: the findings of the check that may be a source's own."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterable, Mapping

from remit.model.fields import Key
from remit.model.register import Register
from remit.problems import Problem


def mistakes_by_record(
    register: Register, problems: Iterable[Problem]
) -> Mapping[Key, tuple[str, ...]]:
    """What is told of each record, in the order of its lines. A problem is of the record whose
    first line stands last before it."""
    of_file: dict[str, list[Problem]] = {}
    for problem in sorted(problems, key=lambda one: (one.place.line, one.place.column)):
        of_file.setdefault(problem.place.file, []).append(problem)
    begins: dict[str, list[tuple[int, Key]]] = {}
    for record in register.records:
        file = register.document_of(record.key).file
        if file in of_file:
            begins.setdefault(file, []).append(
                (register.place(record.key, at_key=True).line, record.key))
    found: dict[Key, list[str]] = {}
    for file, told in of_file.items():
        starts = sorted(begins.get(file, ()))
        lines = [line for line, _ in starts]
        for problem in told if starts else ():
            place = bisect_right(lines, problem.place.line) - 1
            found.setdefault(starts[max(place, 0)][1], []).append(problem.message)
    return {key: tuple(messages) for key, messages in found.items()}
