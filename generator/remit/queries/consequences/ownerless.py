"""Funds and programmes that nobody governs or owns any more."""

from __future__ import annotations

from collections.abc import Iterator

from remit.model.agreement import Agreement
from remit.model.fields import Key
from remit.model.fund import Fund
from remit.model.owner import KINDS_OF_OWNER
from remit.model.programme import Programme
from remit.model.time import Holds
from remit.queries.consequences.consequence import Consequence
from remit.queries.differences.both import Both
from remit.queries.differences.sentence import Said, joined, listed, say, the
from remit.queries.differences.sides import Side
from remit.queries.funds import agreements_on


def left_without_owner(both: Both) -> Iterator[Consequence]:
    """Funds that some body governed before and none does after, and programmes likewise."""
    before = {now: was for was, now in both.pairs.kept}
    for kind in ("funds", "programmes"):
        for record in both.after.register.of_kind(kind):
            assert isinstance(record, Fund | Programme)
            was = _owners(both.before, before.get(record.key, record.key))
            if was and both.after.record(record.key) and not _owners(both.after, record.key):
                yield _told(both, record, was)


def _owners(side: Side, key: Key) -> tuple[Key, ...]:
    """Who governs a fund, by way of its agreements, or owns a programme, and is there itself."""
    record = side.record(key)
    home = key.partnership
    written: list[tuple[tuple[str, ...], str]] = []
    if isinstance(record, Programme):
        written = [((KINDS_OF_OWNER[named],), written) for named, written in (
            owner.names for owner in record.owners) if named in KINDS_OF_OWNER]
    elif isinstance(record, Fund):
        agreements = [side.record(one.key) for one in agreements_on(side.register, record)]
        written = [(("boards",), one.governed_by) for one in agreements
                   if isinstance(one, Agreement) and one.governed_by]
    found = (side.register.resolve(home, kinds, one) for kinds, one in written)
    return tuple(dict.fromkeys(one.key for one in found
                               if one is not None and side.holds(one.key) is not Holds.NO))


def _told(both: Both, record: Fund | Programme, was: tuple[Key, ...]) -> Consequence:
    owners = listed(the(both.mention(one)) for one in was)
    said = ("a body that governs it", "it was governed by ") if isinstance(record, Fund) else (
        "an owner", "it was owned by ")
    heirs = sorted({heir for one in was for heir in both.passed.get(one, ())} - set(was))
    takes: Said = ""
    if heirs:
        takes = joined("; nothing says that ", listed(both.mentions(heirs)), " takes this on"
                       if len(heirs) == 1 else " take this on")
    # Its whole name, since initials alone would not say what is left without an owner.
    whole = both.mention(record.key)._replace(name=record.label)
    return Consequence("ownerless", record.key, was[0], say(
        whole, f" is left without {said[0]}; {said[1]}", owners, takes))
