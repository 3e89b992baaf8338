"""A risk is owned by a whole body, and by no post.

## What it does

Looks for risks whose owners are boards, and nobody else. It is a notice about the source: nothing
has to be changed here.

## Why it matters

A board watches over risks; between its meetings somebody has to act. Where all are responsible,
nobody is.

## Example

    owners: [{board: integrated-commissioning-executive}]

## Instead

    owners: [{post: director-of-commissioning}]

and in the register, `overseen_by: integrated-commissioning-executive`. Where the source names the
board, leave it.
"""

from __future__ import annotations

from collections.abc import Iterator

from remit.model.register import Register
from remit.model.risk_register import RiskRegister
from remit.problems import Problem

ABOUT_SOURCES = True


def check(register: Register) -> Iterator[Problem]:
    """Every risk that only boards own."""
    for one in register.of_kind("risk-registers"):
        assert isinstance(one, RiskRegister)
        for place, risk in enumerate(one.risks):
            if risk.owners and all(owner.board is not None for owner in risk.owners) and (
                    risk.state != "closed"):
                yield Problem(
                    "owned-by-a-body",
                    register.place(one.key, ("risks", place, "owners", 0, "board")),
                    f"the risk “{risk.name}” is owned by a body and by no post",
                    "write the post that answers for it; if the source names none, leave it",
                    "notice")
