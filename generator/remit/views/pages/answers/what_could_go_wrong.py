"""What could go wrong? Every risk of a partnership, with its score, its owner and its register."""

from __future__ import annotations

from remit.model.risk_register import RiskRegister
from remit.views.page import Page
from remit.views.pages.answers.registers import register_page
from remit.views.pages.here import Here
from remit.views.pages.shown import Value
from remit.views.pages.site import Site
from remit.views.pages.words.owner_words import owners_value
from remit.views.pages.words.risk_words import number_value, risk_link, score_value, target_value

_COLUMNS = ("Risk", "Impact", "Likelihood", "Score", "Aim", "Owner", "Register")
_NARROWED_BY = ("Impact", "Likelihood", "Owner", "Register")


def what_could_go_wrong(site: Site, partnership: str) -> Page:
    """The index of the risk registers of a partnership: a table of all their risks."""
    registers = [one for one in site.register.of_kind("risk-registers", partnership)
                 if isinstance(one, RiskRegister)]

    def rows(here: Here) -> list[tuple[Value, ...]]:
        return [_row(here, register, place) for register in registers
                for place in range(len(register.risks))]

    return register_page(site, partnership, "risk-registers", _COLUMNS, rows, _NARROWED_BY,
                         of="risks", beside=lambda here: [_about(here, one) for one in registers])


def _row(here: Here, register: RiskRegister, place: int) -> tuple[Value, ...]:
    risk = register.risks[place]
    return (Value(risk_link(here, register, place)), number_value(risk, "impact"),
            number_value(risk, "likelihood"), score_value(register, risk),
            target_value(here, risk), owners_value(here, register, risk, risk.owners),
            Value(here.link(register)))


def _about(here: Here, register: RiskRegister) -> Value:
    """“Better Care Fund risk register: 11 risks, as they stood on 1 August 2017”."""
    count = len(register.risks)
    when = f", as it stood on {register.as_at}" if register.as_at else ""
    return Value((here.link(register), f": {count} {'risk' if count == 1 else 'risks'}{when}"))
