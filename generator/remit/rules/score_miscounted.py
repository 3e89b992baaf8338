"""A risk has another score than impact and likelihood make.

## What it does

Compares the `score` of each risk, as the source prints it, with its impact and likelihood, by the
rule that the register names in `score_is`. It is a notice about the source: nothing has to be
changed here.

## Why it matters

Risks are ranked by their scores. Where one does not follow from its numbers, either the score or
one of the numbers is wrong, and the risk stands too high or too low.

## Example

    score_is: product
    risks:
      - {number: 1, name: Too few staff, impact: 4, likelihood: 3, score: 16}

## Instead

    risks:
      - {number: 1, name: Too few staff, impact: 4, likelihood: 3, score: 12}

Where the source itself has it so, leave it: the page shows what the numbers make, and what the
source prints.
"""

from __future__ import annotations

from collections.abc import Iterator

from remit.model.register import Register
from remit.model.risk_register import RiskRegister
from remit.problems import Problem

ABOUT_SOURCES = True


def check(register: Register) -> Iterator[Problem]:
    """Every risk whose printed score does not follow from its numbers."""
    for one in register.of_kind("risk-registers"):
        assert isinstance(one, RiskRegister)
        for place, risk in enumerate(one.risks):
            made = one.score_of(risk)
            if risk.score is not None and made is not None and risk.score != made:
                sign = "×" if one.score_is == "product" else "+"
                yield Problem(
                    "score-miscounted", register.place(one.key, ("risks", place, "score")),
                    f"the risk “{risk.name}” is said to score {risk.score:,}, and "
                    f"{risk.impact} {sign} {risk.likelihood} is {made:,}",
                    "compare it with the source; if the source says so, leave it", "notice")
