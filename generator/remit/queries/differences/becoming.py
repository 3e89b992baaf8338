"""What became what between two moments, as the change records tell it.

A succession counts where its change has happened on one side and not on the other. Told backwards,
what was merged is split.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass

from remit.model.as_at import View
from remit.model.change import Change, Succession
from remit.model.fields import Key
from remit.model.time import Holds, begun
from remit.queries.differences.both import Both
from remit.queries.differences.difference import Difference, Kind
from remit.queries.differences.sentence import Sentence, how_sure, joined, listed, quoted, say
from remit.queries.differences.sides import Side
from remit.queries.successions import boards_in


@dataclass(frozen=True, slots=True)
class Becoming:
    """Bodies that hand over to others, with the change and the succession that say so."""

    bodies: tuple[Key, ...]
    into: tuple[Key, ...]
    change: Change
    succession: Succession
    backwards: bool = False


def becomings(before: Side, after: Side) -> tuple[Becoming, ...]:
    """The successions that are in effect on one side only."""
    if before.view is None or after.view is None:
        return ()
    forwards = _in_effect(after.changes(), after.view, before.view)
    back = _in_effect(before.changes(), before.view, after.view)
    return (*forwards, *(Becoming(b.into, b.bodies, b.change, b.succession, True) for b in back))


def passed_on(found: tuple[Becoming, ...]) -> Mapping[Key, frozenset[Key]]:
    """Who took over, by who handed over."""
    heirs: dict[Key, frozenset[Key]] = {}
    for one in found:
        for body in one.bodies:
            heirs[body] = heirs.get(body, frozenset()) | frozenset(one.into)
    return heirs


def becoming_differences(both: Both, found: tuple[Becoming, ...]) -> Iterator[Difference]:
    """One difference for each succession: merged, split, became, handed over."""
    for one in found:
        gone = [key for key in one.bodies if both.after.holds(key) is not Holds.YES]
        new = [key for key in one.into if both.before.holds(key) is not Holds.YES]
        key, item = one.change.key, one.succession
        yield Difference(
            _kind(one, gone, new), key, key, say(*_sentence(both, one, gone, new)),
            ("successions", item.key_in_list), item if one.backwards else None,
            None if one.backwards else item)


def _in_effect(
    changes: Iterable[Change], there: View, elsewhere: View
) -> tuple[Becoming, ...]:
    found = []
    for change in changes:
        if _happened(there, change) and not _happened(elsewhere, change):
            for one in change.successions:
                bodies = tuple(b.key for b in boards_in(there, change, one.bodies))
                into = tuple(b.key for b in boards_in(there, change, one.into))
                if bodies and into:
                    found.append(Becoming(bodies, into, change, one))
    return tuple(found)


def _happened(view: View, change: Change) -> bool:
    found = view.register.get(change.key)
    return found is not None and begun(
        view.end(change.partnership, f"{change.partnership}/{change.id}"),
        view.moment.date) is Holds.YES


def _kind(one: Becoming, gone: list[Key], new: list[Key]) -> Kind:
    if not gone or not new:
        return "handed-over"
    if len(one.into) > 1:
        return "body-split" if len(one.bodies) == 1 else "bodies-rearranged"
    return "bodies-merged" if len(one.bodies) > 1 else "body-became"


def _sentence(both: Both, one: Becoming, gone: list[Key], new: list[Key]) -> Sentence:
    """“A and B become the C, to which D also hands over: what passes (implied).”"""
    into = listed(both.mentions(one.into))
    staying = [key for key in one.bodies if key not in gone]
    if gone and new:
        first = joined(listed(both.mentions(gone)),
                       " become " if len(gone) > 1 else " becomes ", into)
        if staying:
            first = joined(first, ", to which ", listed(both.mentions(staying)),
                           " also hand over" if len(staying) > 1 else " also hands over")
    else:
        verb = " hand over to " if len(one.bodies) > 1 else " hands over to "
        first = joined(listed(both.mentions(one.bodies)), verb, into)
    return joined(first, how_sure(one.succession.certainty),
                  f". What passes: {quoted(one.succession.passes)}" if one.succession.passes and (
                      not one.backwards) else "")
