"""A source says another number of risks than the register lists.

## What it does

Compares `number_of_risks`, as a source gives it, with the risks that are listed. It is a notice
about the source: nothing has to be changed here.

## Why it matters

Either a risk is missing here, or the source counts wrongly, and its readers look for a risk that
is not there.

## Example

    number_of_risks: 10
    risks:        # and eleven of them below

## Instead

Add the risk that is missing, or correct the number. Where the source itself has it so, leave it.
"""

from __future__ import annotations

from collections.abc import Iterator

from remit.model.register import Register
from remit.model.risk_register import RiskRegister
from remit.problems import Problem

ABOUT_SOURCES = True


def check(register: Register) -> Iterator[Problem]:
    """Every register whose number of risks is not that of its list."""
    for one in register.of_kind("risk-registers"):
        assert isinstance(one, RiskRegister)
        if one.number_of_risks is not None and one.number_of_risks != len(one.risks):
            count = len(one.risks)
            yield Problem(
                "risks-miscounted", register.place(one.key, ("number_of_risks",)),
                f"there are said to be {one.number_of_risks} risks, and {count} "
                f"{'is' if count == 1 else 'are'} listed",
                "compare it with the source; if the source says so, leave it", "notice")
