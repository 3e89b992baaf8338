"""The risk matrix: which risks stand where impact and likelihood meet, in numbers and words."""

from __future__ import annotations

from dataclasses import dataclass

from remit.model.risk_register import RiskRegister
from remit.views.pages.words.risk_words import band_of, risk_anchors

# So many shades there are; a shade only repeats the score.
_SHADES = 5
# A scale that goes further is no matrix that anybody can read.
_MOST = 12


@dataclass(frozen=True, slots=True)
class Point:
    """A risk in a cell: its number, its name, and its place on the page."""

    number: str
    name: str
    url: str


@dataclass(frozen=True, slots=True)
class RiskCell:
    """Where an impact and a likelihood meet: the score in words, its shade, the risks there."""

    score: str
    shade: int
    points: tuple[Point, ...]


@dataclass(frozen=True, slots=True)
class RiskMatrix:
    """Rows from the highest impact down, each with its impact; columns from the lowest likelihood
    up. `ends` says where the scale ends, where the register does not."""

    caption: str
    likelihoods: tuple[int, ...]
    rows: tuple[tuple[int, tuple[RiskCell, ...]], ...]
    ends: str
    unplaced: tuple[Point, ...]


def risk_matrix(register: RiskRegister) -> RiskMatrix | None:
    """The matrix of a register; None where no risk has both numbers, or the scale is too long."""
    placed = [(one.impact, one.likelihood) for one in register.risks
              if one.impact is not None and one.likelihood is not None]
    if not placed:
        return None
    impact = max(register.highest_impact or 0, *(one for one, _ in placed))
    likelihood = max(register.highest_likelihood or 0, *(one for _, one in placed))
    if max(impact, likelihood) > _MOST:
        return None
    points = _points(register)
    most = _score(register, impact, likelihood)
    columns = tuple(range(1, likelihood + 1))
    return RiskMatrix(
        "Risks by impact and likelihood", columns,
        tuple((row, tuple(RiskCell(
            _score_words(register, row, column),
            1 + (_SHADES - 1) * _score(register, row, column) // most,
            tuple(points.get((row, column), ()))) for column in columns))
            for row in range(impact, 0, -1)),
        _ends(register), tuple(points.get(None, ())))


def _points(register: RiskRegister) -> dict[tuple[int, int] | None, list[Point]]:
    found: dict[tuple[int, int] | None, list[Point]] = {}
    for place, (risk, anchor) in enumerate(
            zip(register.risks, risk_anchors(register), strict=True), 1):
        known = risk.impact is not None and risk.likelihood is not None
        at = (risk.impact or 0, risk.likelihood or 0) if known and 0 not in (
            risk.impact, risk.likelihood) else None
        found.setdefault(at, []).append(
            Point(risk.number or str(place), risk.name, f"#{anchor}"))
    return found


def _score(register: RiskRegister, impact: int, likelihood: int) -> int:
    return impact + likelihood if register.score_is == "sum" else impact * likelihood


def _score_words(register: RiskRegister, impact: int, likelihood: int) -> str:
    """“Score 12”, with its word where the register has one; nothing where no rule is known."""
    if register.score_is is None:
        return ""
    score = _score(register, impact, likelihood)
    band = band_of(register, score)
    return f"Score {score}" + (f", {band.name}" if band else "")


def _ends(register: RiskRegister) -> str:
    """What nobody says of the scale."""
    missing = [word for word in ("impact", "likelihood")
               if getattr(register, f"highest_{word}") is None]
    if not missing:
        return ""
    is_silent = all(f"highest_{word}" in register.not_stated for word in missing)
    return (f"How high {' and '.join(missing)} can go is not "
            f"{'stated in the sources' if is_silent else 'recorded'}; the matrix ends at the "
            "highest that is given.")
