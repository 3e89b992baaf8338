"""One difference between two registers: what is different, of which records, and one sentence."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from types import MappingProxyType
from typing import Literal, NamedTuple

from remit.model.fields import Key
from remit.queries.differences.reworded import Segment
from remit.queries.differences.sentence import Mention, Sentence, words_of

Kind = Literal[
    "bodies-merged", "body-split", "body-became", "bodies-rearranged", "handed-over",
    "succession-added", "succession-removed", "succession-changed", "state-changed",
    "record-created", "record-closed", "record-ended", "record-reopened", "record-renamed",
    "record-readdressed",
    "line-added", "line-removed", "line-moved", "line-changed",
    "seat-gained", "seat-lost", "seat-changed",
    "terms-replaced", "clause-added", "clause-removed", "clause-changed",
    "function-gained", "function-lost", "function-moved", "function-changed",
    "agreement-signed", "agreement-lapsed", "agreement-varied",
    "party-joined", "party-left", "party-changed",
    "decision-added", "decision-removed", "decision-changed",
    "action-added", "action-removed", "action-changed",
    "risk-added", "risk-removed", "risk-changed",
    "money-added", "money-removed", "money-changed",
    "promise-added", "promise-removed", "promise-changed",
    "amount-changed", "date-changed",
    "item-added", "item-removed", "item-changed", "value-changed",
    "amendment-added", "amendment-removed", "amendment-changed",
    "doubt-arisen", "doubt-settled",
    "question-opened", "question-settled", "question-changed",
    "evidence-changed",
]


class Sort(NamedTuple):
    """A kind's heading, and what it is called when both registers change places."""

    heading: str
    mirror: Kind


_SUCCESSIONS = "What becomes what"
_RECORDS = "New, closed and renamed"
_LINES = "Who answers to whom"
_SEATS = "Who sits where"
_TERMS = "Terms of reference and duties"
_FUNCTIONS = "Who does what"
_AGREEMENTS = "Agreements"
_MEETINGS = "Decisions and actions"
_RISKS = "Risks"
_MONEY = "Money"
_PROMISES = "Goals and promises"
_FIGURES = "Amounts and dates"
_OTHERS = "Other facts"
_LATER = "What changes with time"
_DOUBTS = "What is not known"
_QUESTIONS = "Open questions"
_EVIDENCE = "Sources and certainty"

# Every kind, in the order in which differences are told.
KINDS: Mapping[Kind, Sort] = MappingProxyType({
    "bodies-merged": Sort(_SUCCESSIONS, "body-split"),
    "body-split": Sort(_SUCCESSIONS, "bodies-merged"),
    "body-became": Sort(_SUCCESSIONS, "body-became"),
    "bodies-rearranged": Sort(_SUCCESSIONS, "bodies-rearranged"),
    "handed-over": Sort(_SUCCESSIONS, "handed-over"),
    "succession-added": Sort(_SUCCESSIONS, "succession-removed"),
    "succession-removed": Sort(_SUCCESSIONS, "succession-added"),
    "succession-changed": Sort(_SUCCESSIONS, "succession-changed"),
    "state-changed": Sort(_RECORDS, "state-changed"),
    "record-created": Sort(_RECORDS, "record-closed"),
    "record-closed": Sort(_RECORDS, "record-created"),
    "record-ended": Sort(_RECORDS, "record-reopened"),
    "record-reopened": Sort(_RECORDS, "record-ended"),
    "record-renamed": Sort(_RECORDS, "record-renamed"),
    "record-readdressed": Sort(_RECORDS, "record-readdressed"),
    "line-added": Sort(_LINES, "line-removed"),
    "line-removed": Sort(_LINES, "line-added"),
    "line-moved": Sort(_LINES, "line-moved"),
    "line-changed": Sort(_LINES, "line-changed"),
    "seat-gained": Sort(_SEATS, "seat-lost"),
    "seat-lost": Sort(_SEATS, "seat-gained"),
    "seat-changed": Sort(_SEATS, "seat-changed"),
    "terms-replaced": Sort(_TERMS, "terms-replaced"),
    "clause-added": Sort(_TERMS, "clause-removed"),
    "clause-removed": Sort(_TERMS, "clause-added"),
    "clause-changed": Sort(_TERMS, "clause-changed"),
    "function-gained": Sort(_FUNCTIONS, "function-lost"),
    "function-lost": Sort(_FUNCTIONS, "function-gained"),
    "function-moved": Sort(_FUNCTIONS, "function-moved"),
    "function-changed": Sort(_FUNCTIONS, "function-changed"),
    "agreement-signed": Sort(_AGREEMENTS, "agreement-lapsed"),
    "agreement-lapsed": Sort(_AGREEMENTS, "agreement-signed"),
    "agreement-varied": Sort(_AGREEMENTS, "agreement-varied"),
    "party-joined": Sort(_AGREEMENTS, "party-left"),
    "party-left": Sort(_AGREEMENTS, "party-joined"),
    "party-changed": Sort(_AGREEMENTS, "party-changed"),
    "decision-added": Sort(_MEETINGS, "decision-removed"),
    "decision-removed": Sort(_MEETINGS, "decision-added"),
    "decision-changed": Sort(_MEETINGS, "decision-changed"),
    "action-added": Sort(_MEETINGS, "action-removed"),
    "action-removed": Sort(_MEETINGS, "action-added"),
    "action-changed": Sort(_MEETINGS, "action-changed"),
    "risk-added": Sort(_RISKS, "risk-removed"),
    "risk-removed": Sort(_RISKS, "risk-added"),
    "risk-changed": Sort(_RISKS, "risk-changed"),
    "money-added": Sort(_MONEY, "money-removed"),
    "money-removed": Sort(_MONEY, "money-added"),
    "money-changed": Sort(_MONEY, "money-changed"),
    "promise-added": Sort(_PROMISES, "promise-removed"),
    "promise-removed": Sort(_PROMISES, "promise-added"),
    "promise-changed": Sort(_PROMISES, "promise-changed"),
    "amount-changed": Sort(_FIGURES, "amount-changed"),
    "date-changed": Sort(_FIGURES, "date-changed"),
    "item-added": Sort(_OTHERS, "item-removed"),
    "item-removed": Sort(_OTHERS, "item-added"),
    "item-changed": Sort(_OTHERS, "item-changed"),
    "value-changed": Sort(_OTHERS, "value-changed"),
    "amendment-added": Sort(_LATER, "amendment-removed"),
    "amendment-removed": Sort(_LATER, "amendment-added"),
    "amendment-changed": Sort(_LATER, "amendment-changed"),
    "doubt-arisen": Sort(_DOUBTS, "doubt-settled"),
    "doubt-settled": Sort(_DOUBTS, "doubt-arisen"),
    "question-opened": Sort(_QUESTIONS, "question-settled"),
    "question-settled": Sort(_QUESTIONS, "question-opened"),
    "question-changed": Sort(_QUESTIONS, "question-changed"),
    "evidence-changed": Sort(_EVIDENCE, "evidence-changed"),
})
_ORDER = {kind: place for place, kind in enumerate(KINDS)}
_HEADINGS = {sort.heading: place for place, sort in reversed(list(enumerate(KINDS.values())))}


@dataclass(frozen=True, slots=True)
class Difference:
    """Something that is not the same on both sides.

    `before` and `after` are the record on either side, None where it is not there. `path` leads
    to the place inside the record: a field, the key of an item in its list, a field of the item.
    `was` and `now` are typed values of the model (a Seat, a PartialDate, a text); None is nothing.
    `wording` is what was reworded, word by word.
    """

    kind: Kind
    before: Key | None
    after: Key | None
    sentence: Sentence
    path: tuple[str, ...] = ()
    was: object = None
    now: object = None
    wording: tuple[Segment, ...] = ()

    @property
    def about(self) -> Key:
        """The record in whose file it is written: where it is now, else where it was."""
        key = self.after or self.before
        assert key is not None
        return key

    @property
    def touches(self) -> tuple[Key, ...]:
        """Every record that it is about, and that its sentence names, each once."""
        named = (part.key for part in self.sentence if isinstance(part, Mention))
        return tuple(dict.fromkeys((self.about, *named)))

    @property
    def heading(self) -> str:
        return KINDS[self.kind].heading

    @property
    def words(self) -> str:
        """The sentence as plain text."""
        return words_of(self.sentence)


def in_order(differences: Iterable[Difference]) -> tuple[Difference, ...]:
    """The differences by heading, then by record."""
    return tuple(sorted(differences, key=lambda d: (
        _HEADINGS[d.heading], d.about.partnership, _ORDER[d.kind] if d.heading in _BY_KIND else 0,
        d.about, d.path, _ORDER[d.kind], d.words)))


_BY_KIND = frozenset((_SUCCESSIONS, _RECORDS))
