"""What is left open: the questions that the sources raise and do not answer."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace

from remit.model.board import Board
from remit.model.change import Change
from remit.model.fields import SourceRef
from remit.model.record import Item, OtherName, Record
from remit.model.register import Register
from remit.queries.inside import inner_parts, remarks_in


@dataclass(frozen=True, slots=True)
class Question:
    """A question in an officer's words, with the record in whose file it stands."""

    text: str
    about: Record
    source: tuple[SourceRef, ...]
    note: str = ""


def questions_of(record: Record) -> tuple[Question, ...]:
    """The open questions in a record's own file."""
    return _each_once(_questions(record))


def questions_about(register: Register, record: Record) -> tuple[Question, ...]:
    """Those of the record itself, and those of the changes by which a board hands or takes over."""
    found = list(_questions(record))
    for pointer in register.pointing_at(record.key) if isinstance(record, Board) else ():
        path, change = pointer.reference.path, register.get(pointer.record)
        if path[0] == "successions" and isinstance(change, Change) and isinstance(path[1], int):
            succession = change.successions[path[1]]
            if succession.open_question:
                found.append(_question(succession.open_question, change, succession))
    return _each_once(found)


def questions_in(register: Register, partnership: str) -> tuple[Question, ...]:
    """Every open question of a partnership, by kind and record."""
    return tuple(question for kind in _KINDS
                 for record in register.of_kind(kind, partnership)
                 for question in questions_of(record))


_KINDS = ("partnership", "changes", "boards", "terms-of-reference", "agreements", "funds",
          "strategies", "programmes", "functions", "services", "offers", "meetings",
          "risk-registers", "organisations", "posts", "people",
          "areas", "glossary", "sources")


def _questions(record: Record) -> Iterator[Question]:
    if record.open_question:
        yield _question(record.open_question, record, record)
    if isinstance(record, Change):
        for question in record.questions:
            yield replace(_question(question.text, record, question), note=question.note or "")
    for _, remark in remarks_in(record):
        if remark.open_question:
            yield Question(remark.open_question, record, remark.source or record.source)
    for _, inner in inner_parts(record):
        if not isinstance(inner, OtherName) and inner.open_question:
            yield Question(inner.open_question, record, inner.source or record.source)


def _question(text: str, record: Record, item: Item) -> Question:
    return Question(text, record, item.source or record.source)


def _each_once(questions: Iterable[Question]) -> tuple[Question, ...]:
    return tuple({(q.about.key, q.text): q for q in questions}.values())
