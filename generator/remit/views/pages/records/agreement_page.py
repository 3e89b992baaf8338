"""The page of an agreement: who agreed what, who governs it, and who bears a loss."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from remit.model.agreement import AGREEMENT_TYPES, Agreement
from remit.queries.telling import told_items
from remit.views.page import Page
from remit.views.pages.frame import frame_of, record_page
from remit.views.pages.here import Here
from remit.views.pages.indexes.record_sheet import record_sheet
from remit.views.pages.record_told import Telling, begin
from remit.views.pages.records.agreement_terms import REGULATIONS, TOLD, are_asked, required_terms
from remit.views.pages.records.clauses import sections_of
from remit.views.pages.records.connections import connections
from remit.views.pages.shown import (
    NOT_RECORDED,
    NOT_STATED,
    Clause,
    Fact,
    Table,
    Tag,
    Value,
    fact,
    table,
)
from remit.views.pages.site import Site
from remit.views.pages.words.item_words import party_of
from remit.views.pages.words.plan_words import covered_words
from remit.views.wording import Said, capitalised, listed, words_of

_TOLD = frozenset(("signed_on", "binding", "term", "review_due", "governed_by", "notice", "from"))


def agreement_page(site: Site, agreement: Agreement) -> Page:
    """The page of one agreement."""
    telling = begin(site, agreement)
    here, now = telling.here, telling.now
    assert isinstance(now, Agreement)
    kind = AGREEMENT_TYPES[now.type]
    frame = frame_of(telling, _facts(telling, now), lead=_lead(telling, now, kind),
                     tags=[Tag(kind)],
                     said=_TOLD | (TOLD if are_asked(telling) else frozenset()))
    levels = site.register.partnership(agreement.partnership)
    parties = _parties(telling, now)
    return record_page(telling, "records/agreement_page.html", frame, {
        "aims": here.values(now, "aims", _numbered(now.aims), now.partnership),
        "parties": parties,
        "proposed": telling.status.is_of_a_proposal,
        "covers": _covers(telling, now),
        "roles": [(levels.levels.get(role.level, role.level) if levels else role.level,
                   Clause(role.text, here.about(role, "", agreement)))
                  for role, _ in told_items(telling.view, agreement, now.roles_by_level)],
        "risk": _risk(here, now),
        "sections": sections_of(telling, now.sections),
        "terms": required_terms(telling),
        "regulations": REGULATIONS if are_asked(telling) else "",
        "connections": connections(here, agreement),
    }, sheets=record_sheet(telling, "parties.csv", parties))


def _lead(telling: Telling, now: Agreement, kind: str) -> str:
    parties = words_of(listed(party_of(telling.here, now, party) for party in now.parties[:4]))
    others = " and others" if len(now.parties) > 4 else ""
    return f"{kind} between {parties}{others}." if parties else f"{kind}."


def _facts(telling: Telling, now: Agreement) -> list[Fact]:
    here, home = telling.here, now.partnership

    def one(label: str, field: str, said: Said) -> Fact:
        missing = NOT_STATED if field in now.not_stated else NOT_RECORDED
        return fact(label, here.value(now, field, said, home), missing=missing)

    binding = {True: "Yes", False: "No", None: ""}[now.binding]
    began: Said = str(now.from_ or "")
    if isinstance(now.from_, str):
        began = ("With ", here.mention(home, ("changes",), now.from_))
    facts = [
        one("Governed by", "governed_by",
            here.mention(home, ("boards",), now.governed_by) if now.governed_by else ""),
        one("Signed on", "signed_on", str(now.signed_on or "")),
        one("In force from", "from", began),
        one("Runs for", "term", now.term or ""),
        one("Binding in law", "binding", binding),
        one("Review due", "review_due", str(now.review_due or "")),
        one("Notice", "notice", now.notice or ""),
    ]
    if now.contributions_paid or "contributions_paid" in now.remarks:
        facts.append(one("Contributions paid", "contributions_paid", now.contributions_paid or ""))
    return facts


def _parties(telling: Telling, now: Agreement) -> Table | None:
    here = telling.here
    return table("Parties", ("Party", "Role", "Signed on", "Promises"), [
        (here.about(party, party_of(here, now, party), now),
         Value(capitalised(here.words(party, "role"))), Value(here.words(party, "signed_on")),
         Value("; ".join(party.commitments)))
        for party, _ in told_items(telling.view, telling.record, now.parties)])


def _covers(telling: Telling, now: Agreement) -> list[Value]:
    """What it covers, with what is remarked on the items and on the words."""
    here, found = telling.here, []
    for place, (covered, _) in enumerate(told_items(telling.view, telling.record, now.covers)):
        said = covered_words(here, now, covered)
        about = here.about(covered, said, now)
        remarked = here.value(now, f"covers.{place}", said, now.partnership)
        found.append(about if about.more or remarked is None else remarked)
    return found


def _risk(here: Here, now: Agreement) -> list[tuple[str, tuple[Value, ...]]]:
    share = now.risk_share
    if share is None:
        return []
    found = ((label, here.value(now, f"risk_share.{field}", words or "", now.partnership))
             for label, field, words in (
                 ("If it costs more", "overspend", share.overspend),
                 ("If it costs less", "underspend", share.underspend),
                 ("What is done about it", "action_plan", share.action_plan)))
    return [(label, (value,)) for label, value in found if value is not None]


def _numbered(words: Iterable[str]) -> Iterator[tuple[str, str]]:
    """Each of some words with its place in their list, which is what a remark names."""
    return ((str(place), one) for place, one in enumerate(words))
