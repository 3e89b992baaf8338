"""The page of a risk register: a matrix, a table, and of each risk what is done about it."""

from __future__ import annotations

from dataclasses import dataclass

from remit.model.action import Action
from remit.model.board import FREQUENCIES
from remit.model.risk_register import Risk, RiskRegister
from remit.views.page import Page
from remit.views.pages.frame import frame_of, record_page
from remit.views.pages.here import Here
from remit.views.pages.indexes.record_sheet import record_sheet
from remit.views.pages.record_told import Telling, begin
from remit.views.pages.records.connections import connections
from remit.views.pages.records.risk_matrix import risk_matrix
from remit.views.pages.shown import (
    NOT_RECORDED,
    NOT_STATED,
    Clause,
    Fact,
    Tag,
    Value,
    fact,
    table,
)
from remit.views.pages.site import Site
from remit.views.pages.words.meeting_words import state_value, when_words
from remit.views.pages.words.owner_words import owners_value, owners_words
from remit.views.pages.words.risk_words import (
    number_value,
    risk_anchors,
    risk_name,
    score_value,
    target_value,
)
from remit.views.wording import Link, Said, capitalised

_TOLD = frozenset(("as_at", "reviewed", "reviewed_by", "overseen_by", "score_is",
                   "highest_impact", "highest_likelihood"))
SCORE_IS = {"product": "Impact times likelihood", "sum": "Impact plus likelihood"}
RISK_STATES = {"closed": "Closed", "accepted": "Accepted"}


@dataclass(frozen=True, slots=True)
class RiskTold:
    """One risk: its anchor and name, what is remarked on it, and what is done about it."""

    anchor: str
    name: str
    value: Value
    text: str
    tags: tuple[Tag, ...]
    controls: tuple[Clause, ...]
    actions: tuple[Clause, ...]


def risk_register_page(site: Site, register: RiskRegister) -> Page:
    """The page of one risk register."""
    telling = begin(site, register)
    here, now = telling.here, telling.now
    assert isinstance(now, RiskRegister)
    anchors = risk_anchors(now)
    risks = table("Risks, with what they score", (
        "Risk", "Impact", "Likelihood", "Score", "Aim", "Owner"), [
        (Value(Link(risk_name(one), f"#{anchor}")), number_value(one, "impact"),
         number_value(one, "likelihood"), score_value(now, one), target_value(here, one),
         owners_value(here, now, one, one.owners))
        for one, anchor in zip(now.risks, anchors, strict=True)])
    return record_page(telling, "records/risk_register_page.html", frame_of(
        telling, _facts(telling, now), said=_TOLD,
        lead="What could go wrong, how bad and how likely it is, and who watches it."), {
        "matrix": risk_matrix(now),
        "risks": risks,
        "told": [_risk(here, now, one, anchor)
                 for one, anchor in zip(now.risks, anchors, strict=True)],
        "bands": [here.about(band, f"{band.name}: {band.lowest} to {band.highest}", now)
                  for band in now.bands],
        "connections": connections(here, register),
    }, sheets=record_sheet(telling, "risks-in-registers.csv", risks))


def _facts(telling: Telling, now: RiskRegister) -> list[Fact]:
    here, home = telling.here, now.partnership

    def one(label: str, field: str, said: Said) -> Fact:
        missing = NOT_STATED if field in now.not_stated else NOT_RECORDED
        return fact(label, here.value(now, field, said, home), missing=missing)

    of = [here.value(now, key, here.mention(home, (kind,), written), home)
          for key, kind, written in (("fund", "funds", now.fund),
                                     ("programme", "programmes", now.programme),
                                     ("agreement", "agreements", now.agreement),
                                     ("board", "boards", now.board),
                                     ("organisation", "organisations", now.organisation))
          if written]
    return [
        fact("Of", *of), one("As it stood on", "as_at", str(now.as_at or "")),
        one("Reviewed", "reviewed", FREQUENCIES.get(now.reviewed or "", "")),
        one("Reviewed by", "reviewed_by",
            here.mention(home, ("posts",), now.reviewed_by) if now.reviewed_by else ""),
        one("Overseen by", "overseen_by",
            here.mention(home, ("boards",), now.overseen_by) if now.overseen_by else ""),
        one("A score is", "score_is", SCORE_IS.get(now.score_is or "", "")),
        _counted(here, now),
    ]


def _counted(here: Here, now: RiskRegister) -> Fact:
    """How many risks are listed, and how many a source says there are, where it is another number.
    """
    said = str(len(now.risks))
    count = next((one for one in now.counts if one.of == "risks"), None)
    if count is None:
        return fact("Risks", Value(said))
    printed = here.words(count, "number")
    if printed != said:
        said += f" (in the source: “{printed}”)"
    return fact("Risks", here.about(count, said, now))


def _risk(here: Here, now: RiskRegister, risk: Risk, anchor: str) -> RiskTold:
    bare = risk.model_copy(update={"not_stated": tuple(
        word for word in risk.not_stated
        if word not in ("impact", "likelihood", "score", "target_score", "owners"))})
    tags = [Tag(words) for words in (
        risk.category, RISK_STATES.get(risk.state or ""), *_between(risk)) if words]
    return RiskTold(
        anchor, risk_name(risk), here.about(bare, "", now), risk.text or "", tuple(tags),
        tuple(Clause(one.text, here.about(one, "", now)) for one in risk.controls),
        tuple(_action(here, now, one) for one in risk.actions))


def _between(risk: Risk) -> list[str]:
    return [f"{word} {end}" for word, end in (("Since", risk.from_), ("Until", risk.until)) if end]


def _action(here: Here, now: RiskRegister, action: Action) -> Clause:
    """An action with who, by when and what became of it, as far as anything is said."""
    day = here.site.moment_of(now.partnership).date
    said: list[Said] = []
    if action.owners:
        said += ["Who: ", owners_words(here, now, action.owners), ". "]
    if when := when_words(here, action, "due"):
        said.append(f"By when: {when}. ")
    if action.state is not None:
        said.append(f"{state_value(action, day).said}. ")
    told = here.about(action, tuple(said), now)
    notes = [told.note, *(here.about(one, "", now).note for one in action.owners)]
    return Clause(capitalised(action.text), Value(
        told.said, told.certainty, "\n\n".join(note for note in notes if note), told.cites))
