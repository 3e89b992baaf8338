"""What is different over time: each partnership's comparisons and the steps of its history.

What was compared once is remembered, since several pages tell of it.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field

from remit.model.moment import Moment
from remit.model.register import Register
from remit.queries.compared_moments import TwoMoments, compared_at, with_each_proposal
from remit.queries.differences import Comparison
from remit.queries.steps import Step, step_compared, steps_of


@dataclass
class OverTime:
    """`moment_of` gives the moment of a partnership; `pairs` are moments to compare, by it."""

    register: Register
    moment_of: Callable[[str], Moment]
    pairs: Mapping[str, tuple[TwoMoments, ...]]
    _two: dict[str, tuple[TwoMoments, ...]] = field(default_factory=dict, repr=False)
    _compared: dict[TwoMoments, Comparison] = field(default_factory=dict, repr=False)
    _steps: dict[str, tuple[Step, ...]] = field(default_factory=dict, repr=False)
    _taken: dict[tuple[str, str], Comparison] = field(default_factory=dict, repr=False)

    def comparisons(self, partnership: str) -> tuple[TwoMoments, ...]:
        """What is compared in a partnership: now with each proposal, then the pairs asked for."""
        found = self._two.get(partnership)
        if found is None:
            proposals = with_each_proposal(
                self.register, partnership, self.moment_of(partnership))
            told = {(two.before, two.after) for two in proposals}
            pairs = (two for two in self.pairs.get(partnership, ())
                     if (two.before, two.after) not in told)
            found = self._two[partnership] = (*proposals, *pairs)
        return found

    def comparison(self, partnership: str, name: str) -> TwoMoments:
        """One of these by its name in addresses."""
        return next(two for two in self.comparisons(partnership) if two.name == name)

    def compared(self, two: TwoMoments) -> Comparison:
        """What is different at two moments."""
        found = self._compared.get(two)
        if found is None:
            found = self._compared[two] = compared_at(self.register, two)
        return found

    def steps(self, partnership: str) -> tuple[Step, ...]:
        """The dates on which a partnership changed, the newest first."""
        found = self._steps.get(partnership)
        if found is None:
            found = self._steps[partnership] = steps_of(self.register, partnership)
        return found

    def taken(self, step: Step) -> Comparison:
        """What is different with a step from before."""
        key = (step.partnership, step.name)
        found = self._taken.get(key)
        if found is None:
            found = self._taken[key] = step_compared(self.register, step)
        return found
