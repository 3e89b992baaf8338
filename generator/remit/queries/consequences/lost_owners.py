"""Risks and actions that lose their owner, because the board, post or organisation ends."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from remit.model.fields import Key
from remit.model.meeting import Meeting
from remit.model.owner import KINDS_OF_OWNER, Owner
from remit.model.record import Record
from remit.model.risk_register import RiskRegister
from remit.queries.consequences.consequence import Consequence
from remit.queries.differences.both import Both
from remit.queries.differences.sentence import Sentence, joined, listed, quoted, say, the

_SETTLED = frozenset(("done", "dropped"))


def losing_their_owner(both: Both, ending: Iterable[Key]) -> Iterator[Consequence]:
    """What an ending record owns and nobody else does; actions only while they are open."""
    register = both.after.register
    for end in ending:
        heirs = sorted(both.passed.get(end, frozenset()) - {end})
        for key in dict.fromkeys(pointer.record for pointer in register.pointing_at(end)):
            record = both.after.record(key)
            for what, owners in _owned(both, record) if record is not None else ():
                kept = [owner for owner in owners if _meant(both, key, owner) != end]
                if len(kept) < len(owners) and not any(
                        both.after.record(other) for one in kept
                        if (other := _meant(both, key, one)) is not None):
                    yield Consequence("ownerless", key, end, say(
                        what, " loses its owner: ", the(both.mention(end)), *_then(both, heirs)))


def _owned(both: Both, record: Record) -> Iterator[tuple[Sentence, tuple[Owner, ...]]]:
    """What in a record has owners: how a sentence calls it, and who they are."""
    here = both.mention(record.key)
    if isinstance(record, RiskRegister):
        for risk in record.risks:
            if risk.state != "closed":
                yield joined("The risk ", quoted(risk.name), " (", here, ")"), risk.owners
                for action in risk.actions:
                    if action.state not in _SETTLED:
                        yield _action(both, record, action.text), action.owners
    elif isinstance(record, Meeting):
        for _, action in record.actions:
            if action.state == "open":  # where nothing is said, it may have been done long ago
                yield _action(both, record, action.text), action.owners


def _action(both: Both, record: Record, text: str) -> Sentence:
    return joined("The action ", quoted(text), " (", both.mention(record.key), ")")


def _meant(both: Both, key: Key, owner: Owner) -> Key | None:
    named, written = owner.names
    kind = KINDS_OF_OWNER.get(named)
    return both.meant(key.partnership, (kind,), written) if kind else None


def _then(both: Both, heirs: list[Key]) -> Iterator[Sentence]:
    if not heirs:
        yield (", which ends",)
        return
    yield joined(", which hands over to ", listed(both.mentions(heirs)),
                 f"; nothing says that {'they take' if len(heirs) > 1 else 'it takes'} this on")
