"""What regulations have an agreement on a pooled fund specify, and what is not stated of it."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from remit.model.agreement import FLEXIBILITIES, Agreement
from remit.views.pages.record_told import Telling
from remit.views.pages.shown import NOT_RECORDED, NOT_STATED, Fact, Value, fact
from remit.views.pages.words.plan_words import covered_words
from remit.views.wording import Said, joined

# The words of `not_stated` that these facts tell.
TOLD = frozenset((
    "aims", "flexibilities", "contributions", "contributions_varied", "nhs_functions",
    "council_functions", "for_whom", "services", "staff_and_goods", "variation", "pool_manager",
    "monitoring", "host"))
REGULATIONS = ("The NHS Bodies and Local Authorities Partnership Arrangements Regulations 2000 "
               "(SI 2000/617), regulation 7, list what an agreement on a pooled fund in England "
               "specifies. This shows what the sources say of each point; it is no legal advice.")


def required_terms(telling: Telling) -> list[Fact]:
    """The points of the regulations, in their order, each with what the sources say.

    Where no regulation asks for them, these are only those of which something is said.
    """
    assert isinstance(telling.now, Agreement)
    found = _terms(telling, telling.now)
    return [one for one in found if one.values or are_asked(telling)]


def are_asked(telling: Telling) -> bool:
    """Whether the regulations are about such an agreement, in this part of the kingdom."""
    assert isinstance(telling.now, Agreement)
    partnership = telling.here.site.register.partnership(telling.now.partnership)
    place = partnership.jurisdiction if partnership is not None else None
    return telling.now.type == "section-75" and place in (None, "england")


def _terms(telling: Telling, now: Agreement) -> Iterator[Fact]:
    here, home = telling.here, now.partnership

    def one(label: str, field: str, said: Said) -> Fact:
        missing = NOT_STATED if field in now.not_stated else NOT_RECORDED
        return fact(label, here.value(now, field, said, home), missing=missing)

    def each(label: str, field: str, words: Iterable[Said]) -> Fact:
        missing = NOT_STATED if field in now.not_stated else NOT_RECORDED
        values = here.values(now, field, ((str(n), w) for n, w in enumerate(words)), home)
        return fact(label, *values, missing=missing)

    is_asked = are_asked(telling)
    yield each("What it sets up", "flexibilities", [FLEXIBILITIES[f] for f in now.flexibilities])
    if is_asked:  # told of every agreement on the page already, and repeated for the list
        yield fact("Aims and outcomes", Value("told above") if now.aims else None,
                   missing=NOT_STATED if "aims" in now.not_stated else NOT_RECORDED, searched=False)
        funds = joined(covered_words(here, now, c) for c in now.covers if c.fund)
        yield fact("What each partner pays in", Value(("told with ", funds)) if funds else None,
                   missing=NOT_STATED if "contributions" in now.not_stated else NOT_RECORDED,
                   searched=False)
    yield one("How contributions change", "contributions_varied", now.contributions_varied or "")
    yield each("NHS functions", "nhs_functions", now.nhs_functions)
    yield each("Council functions related to health", "council_functions", now.council_functions)
    yield one("For whom", "for_whom", now.for_whom or "")
    yield each("Services", "services", now.services)
    yield each("Staff, goods and buildings", "staff_and_goods", now.staff_and_goods)
    yield one("How it is changed", "variation", now.variation or "")
    if is_asked:
        hosts = [here.mention(home, ("organisations",), party.organisation)
                 for party in now.parties if party.role == "host" and party.organisation]
        yield fact("Who hosts the fund", Value(joined(hosts)) if hosts else None,
                   missing=NOT_STATED if "host" in now.not_stated else NOT_RECORDED,
                   searched=False)
    yield one("Who manages the fund", "pool_manager",
              here.mention(home, ("posts",), now.pool_manager) if now.pool_manager else "")
    yield one("How it is monitored", "monitoring", now.monitoring or "")
