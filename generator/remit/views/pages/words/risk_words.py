"""What a risk register says of its risks, in the words of a table: scores, targets, owners."""

from __future__ import annotations

from remit.model.risk_register import Band, Risk, RiskRegister
from remit.views.addresses import anchors
from remit.views.pages.here import Here
from remit.views.pages.shown import Value
from remit.views.pages.words.meeting_words import unsaid, when_words
from remit.views.wording import Link


def risk_anchors(register: RiskRegister) -> list[str]:
    """The id, on the register's page, of each of its risks."""
    return anchors((one.number or one.name for one in register.risks), "risk")


def risk_link(here: Here, register: RiskRegister, place: int) -> Link:
    """A link to a risk on the page of its register, by its number and name."""
    return Link(risk_name(register.risks[place]),
                f"{here.link(register).url}#{risk_anchors(register)[place]}")


def risk_name(risk: Risk) -> str:
    """A risk as it is listed: “3. Wider plan”."""
    return f"{risk.number}. {risk.name}" if risk.number else risk.name


def number_value(risk: Risk, field: str) -> Value:
    """Impact or likelihood, or that it is not said."""
    number = getattr(risk, field)
    return Value(f"{number:,}", sort=f"{number:06}") if number is not None else unsaid(risk, field)


def score_value(register: RiskRegister, risk: Risk) -> Value:
    """The score that impact and likelihood make; where the source prints another, that too."""
    made, printed = register.score_of(risk), risk.score
    score = made if made is not None else printed
    if score is None:
        return unsaid(risk, "score")
    words = f"{score:,}"
    if printed is not None and printed != score:
        words += f" (in the source: “{printed:,}”)"
    band = band_of(register, score)
    return Value(f"{words}, {band.name}" if band else words, sort=f"{score:06}")


def target_value(here: Here, risk: Risk) -> Value:
    """The score that is aimed at, and by when."""
    when = when_words(here, risk, "target_by")
    if risk.target_score is None:
        return Value(when) if when else unsaid(risk, "target_score")
    return Value(f"{risk.target_score:,}" + (f", by {when}" if risk.target_by and when else
                                             f" ({when})" if when else ""),
                 sort=f"{risk.target_score:06}")


def band_of(register: RiskRegister, score: int) -> Band | None:
    """What the register calls a score, where it has a word for it."""
    return next((one for one in register.bands if one.lowest <= score <= one.highest), None)
