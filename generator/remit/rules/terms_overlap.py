"""Two versions of a board's terms of reference are in force at once.

## What it does

Looks for a moment at which two versions of one board's terms both hold for certain. Where a date
is only partly known, the rule is silent.

## Why it matters

The page of a board shows its terms in force. With two of them nobody can say which quorum counts.

## Example

    # terms-of-reference/ice-2017.yaml      # terms-of-reference/ice-2019.yaml
    from: 2017-04-01                        from: 2019-04-01

## Instead

    # terms-of-reference/ice-2017.yaml      # terms-of-reference/ice-2019.yaml
    from: 2017-04-01                        from: 2019-04-01
    until: 2019-03-31
"""

from __future__ import annotations

from collections.abc import Iterator
from itertools import combinations

from remit.model.fields import Key
from remit.model.register import Register
from remit.model.terms_of_reference import TermsOfReference
from remit.model.time import Holds, spoken
from remit.problems import Problem
from remit.queries.ever import best_answer, span_of


def check(register: Register) -> Iterator[Problem]:
    """Every pair of versions that hold at one moment, told at the later of the two."""
    versions: dict[Key, list[TermsOfReference]] = {}
    for terms in register.of_kind("terms-of-reference"):
        assert isinstance(terms, TermsOfReference)
        board = register.resolve(terms.partnership, ("boards",), terms.board)
        if board is not None:
            versions.setdefault(board.key, []).append(terms)
    for several in versions.values():
        for one, other in combinations(several, 2):
            answer, moment = best_answer(
                register, [span_of(register, one), span_of(register, other)], once_heard=True)
            if answer is not Holds.YES:
                continue
            when = ""
            if moment is not None and moment.date.year > 1:
                when = f" on {spoken(moment.date)}"
            if moment is not None and moment.named:
                when += " with " + " and ".join(moment.named)
            yield Problem(
                "terms-overlap", register.place(other.key, ("version",)),
                f"“{one.id}” and “{other.id}” are both in force{when}",
                "write until: in the version that was replaced, and from: in the one that "
                "replaced it")
