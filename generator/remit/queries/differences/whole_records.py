"""Records that are new, and records that are gone."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from types import MappingProxyType

from remit.model.agreement import Agreement
from remit.model.board import BOARD_TYPES, Board
from remit.model.change import STATES, Change
from remit.model.fields import Key
from remit.model.function import Function
from remit.model.meeting import Meeting
from remit.model.record import Record
from remit.model.risk_register import RiskRegister
from remit.model.terms_of_reference import TermsOfReference
from remit.queries.differences.both import Both
from remit.queries.differences.changed_agreements import party_name
from remit.queries.differences.changed_functions import sitting_words
from remit.queries.differences.changed_lines import line_phrase, lines_of
from remit.queries.differences.changed_successions import successions_of
from remit.queries.differences.difference import Difference, Kind
from remit.queries.differences.sentence import Mention, Sentence, how_sure, joined, listed, say, the

_ENDS: Mapping[str, str] = MappingProxyType({
    "boards": "closes", "agreements": "lapses", "terms-of-reference": "are no longer in force",
})


def created(both: Both, key: Key) -> Iterator[Difference]:
    """A record that is there after and was not before."""
    record = both.record(key)
    assert record is not None
    if key not in both.pairs.replaced.values() or both.is_written:
        sentence = say(f"New {_what(record)}: ", *_whole_name(both, record),
                       *_about(both, _certain(both, record)),
                       both.when(key.partnership, record) if both.is_written else ())
        kind: Kind = "agreement-signed" if key.kind == "agreements" else "record-created"
        yield Difference(kind, None, key, sentence, (), None, both.after.record(key))
    if isinstance(record, Change) and both.is_written:
        yield from successions_of(both, record, None, key)


def closed(both: Both, key: Key) -> Iterator[Difference]:
    """A record that was there before and is not after: it ended, or was taken out of the files."""
    record = both.record(key)
    assert record is not None
    if key not in both.pairs.replaced or both.is_written:
        kind: Kind = "agreement-lapsed" if key.kind == "agreements" else "record-closed"
        yield Difference(kind, key, None, _ended(both, record), (), both.before.record(key), None)
    if isinstance(record, Change) and both.is_written:
        yield from successions_of(both, record, key, None)


def _ended(both: Both, record: Record) -> Sentence:
    mention, written = both.mention(record.key), both.before.register.get(record.key)
    if both.is_written or both.after.register.get(both.pairs.now(record.key)) is None:
        return say(f"Taken out of the register: {_what(record)} ", mention)
    sure = how_sure(written.certainty_of("until")) if written is not None else ""
    return say(mention, f" {_ENDS.get(record.kind, 'ends')}{sure}")


def _what(record: Record) -> str:
    if isinstance(record, TermsOfReference):
        return "document"
    if isinstance(record, Board):
        return BOARD_TYPES[record.type][0].lower()
    return type(record).called


def _whole_name(both: Both, record: Record) -> Sentence:
    mention = both.mention(record.key)
    if record.name is None or record.name == mention.name:
        return (mention,)
    short = f" ({mention.name})" if isinstance(record, Board) else ""
    return (Mention(record.name, mention.key), short)


def _certain(both: Both, record: Record) -> Record:
    """The record without the lines, seats and parties of which nobody can tell whether they hold.
    """
    unsure = both.after.doubtful(record.key)
    kept = {field: tuple(item for place, item in enumerate(getattr(record, field))
                         if (field, place) not in unsure) for field, _ in unsure}
    return record.model_copy(update=kept) if kept else record


def _about(both: Both, record: Record) -> Iterator[Sentence]:
    home = record.partnership
    if isinstance(record, Board):
        lines = [joined(line_phrase(both, home, line), how_sure(line.certainty_of("to")))
                 for line in lines_of(record)]
        if lines:
            yield joined(", which ", listed(lines))
        seats = sum(seat.seats for seat in record.members)
        if seats:
            yield (f", with {seats} {'seat' if seats == 1 else 'seats'}",)
    elif isinstance(record, Agreement) and record.parties:
        yield joined(", between " if len(record.parties) > 1 else ", by ",
                     listed(the(party_name(both, home, party)) for party in record.parties))
    elif isinstance(record, Function) and record.sits_at:
        yield joined(", ", listed(sitting_words(both, home, item) for item in record.sits_at))
    elif isinstance(record, Meeting):
        counts = ((len(list(record.decisions)), "decision"), (len(list(record.actions)), "action"))
        counted = [f"{count} {word}{'s' if count > 1 else ''}" for count, word in counts if count]
        if counted:
            yield joined(", with ", listed(counted))
    elif isinstance(record, RiskRegister) and record.risks:
        yield (f", with {len(record.risks)} risk{'s' if len(record.risks) > 1 else ''}",)
    elif isinstance(record, Change):
        yield (f", which is {STATES[record.state].lower()}",)
