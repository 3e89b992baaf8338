"""The pages of terms of reference: the version in force stands at the address without a version,
the others each at their own, from which the one in force is only pointed to."""

from __future__ import annotations

from dataclasses import replace

from remit.model.board import Board
from remit.model.terms_of_reference import TermsOfReference
from remit.queries.status import status_of
from remit.queries.terms import board_of, terms_in_force, terms_to_show, versions_of
from remit.views.addresses import path_of, terms_path
from remit.views.page import Page
from remit.views.pages.frame import frame_of, record_crumbs, record_page
from remit.views.pages.indexes.record_sheet import record_sheet
from remit.views.pages.record_told import Telling, begin
from remit.views.pages.records.clauses import authority_clauses, duty_clauses, sections_of
from remit.views.pages.shown import (
    NOT_RECORDED,
    NOT_STATED,
    Fact,
    Table,
    Tag,
    Value,
    fact,
    table,
)
from remit.views.pages.site import Site
from remit.views.prose import shortened
from remit.views.wording import Link, Said


def terms_page(site: Site, terms: TermsOfReference) -> Page:
    """The page of one version, at its own address."""
    return _page(site, terms, site.path(terms), in_force=False)


def board_terms_page(site: Site, board: Board) -> Page | None:
    """The page, at the address without a version, of the terms that are in force; where none is,
    of the newest, which says so. None for a board without terms."""
    view = site.tell(board)
    terms = terms_to_show(view, board)
    if terms is None:
        return None
    original = site.register.get(terms.key)
    assert isinstance(original, TermsOfReference)
    return _page(site, original, terms_path(terms.partnership, terms.board), in_force=True)


def _page(site: Site, terms: TermsOfReference, path: str, *, in_force: bool) -> Page:
    telling = begin(site, terms, path)
    here, now, home = telling.here, telling.now, terms.partnership
    assert isinstance(now, TermsOfReference)
    board = board_of(telling.view, now)
    on_board = _is_told_on_board(site, board, terms)
    tags = [Tag(f"Version {now.version}")]
    frame = frame_of(
        telling, _facts(telling, now, on_board), lead=_lead(site, board), tags=tags, said=_TOLD,
        title="" if in_force else f"{site.title(now)}, version {now.version}" if now.name else "")
    crumbs = record_crumbs(site, home, terms.kind)
    if not in_force:
        crumbs = (*crumbs, (site.short(board) if board else terms.board,
                            terms_path(home, terms.board)))
    versions = _versions(telling, board) if board else None
    return record_page(telling, "records/terms_page.html", frame, {
        "in_force": in_force,
        "on_board": on_board,
        "purpose": now.purpose,
        "principles": here.values(
            now, "principles", ((str(n), one) for n, one in enumerate(now.principles)), home),
        "duties": duty_clauses(here, telling, now),
        "authority": authority_clauses(telling, now),
        "conflicts": now.conflicts,
        "sections": sections_of(telling, now.sections),
        "sections_named": now.sections_named,
        "changes": _changes(telling, now),
        "versions": versions,
    }, crumbs, sheets=record_sheet(telling, "versions.csv", versions if in_force else None))


_TOLD = frozenset((
    "quorum", "approved_by", "approved_on", "review_due", "decides_by", "casting_vote", "notice",
    "secretariat",
))


def _is_told_on_board(site: Site, board: Board | None, terms: TermsOfReference) -> bool:
    """Whether the board's page has the purpose, the work and the powers of these terms."""
    if board is None:
        return False
    in_force = terms_in_force(site.tell(board), board)
    return in_force is not None and in_force.key == terms.key


def _lead(site: Site, board: Board | None) -> str:
    name = site.now(board).label if board is not None else "a board"
    return f"The purpose, the powers and the workings of {name}."


def _facts(telling: Telling, now: TermsOfReference, on_board: bool) -> list[Fact]:
    here, home = telling.here, now.partnership

    def one(label: str, field: str, said: Said) -> Fact:
        missing = NOT_STATED if field in now.not_stated else NOT_RECORDED
        return fact(label, here.value(now, field, said, home), missing=missing)

    def told(label: str, field: str, said: Said) -> Fact:
        return replace(one(label, field, said), searched=not on_board)

    casting = {True: "The chair has one", False: "None", None: ""}[now.casting_vote]
    facts = [
        told("Board", "board", here.mention(home, ("boards",), now.board)),
        one("Approved by", "approved_by",
            here.mention(home, ("boards",), now.approved_by) if now.approved_by else ""),
        one("Approved on", "approved_on", str(now.approved_on or "")),
        told("Review due", "review_due", str(now.review_due or "")),
        told("Quorum", "quorum", now.quorum or ""),
        one("Decides by", "decides_by", now.decides_by or ""),
        one("Casting vote", "casting_vote", casting),
        one("Notice of meetings", "notice", now.notice or ""),
        _served_by(telling, now),
    ]
    if now.set_out_in:
        facts.append(one("Set out in", "set_out_in",
                         here.mention(home, ("agreements",), now.set_out_in)))
    return facts


def _served_by(telling: Telling, now: TermsOfReference) -> Fact:
    served, home = now.secretariat, now.partnership
    missing = NOT_STATED if "secretariat" in now.not_stated else NOT_RECORDED
    if served is None:
        return fact("Served by", missing=missing)
    said: Said = ""
    if served.post:
        said = telling.here.mention(home, ("posts",), served.post)
    elif served.organisation:
        said = telling.here.mention(home, ("organisations",), served.organisation)
    if served.reports:
        said = (said, f", reporting {served.reports}") if said else f"Reports {served.reports}"
    return fact("Served by", Value(said, note=served.note or "") if said else None,
                missing=missing)


def _changes(telling: Telling, now: TermsOfReference) -> list[Value]:
    found = []
    for item in now.changes:
        when = ", ".join(words for words in (
            str(item.on or ""), f"version {item.version}" if item.version else "") if words)
        said = f"{when}: {shortened(item.text)}" if when else shortened(item.text)
        found.append(telling.here.about(item, said, now))
    return found


def _versions(telling: Telling, board: Board) -> Table | None:
    here, view = telling.here, telling.view
    rows = []
    for terms in versions_of(view, board):
        here_now = here.url(path_of(terms))  # the address that stays, whichever is in force
        word = status_of(view, terms).word
        rows.append((Value(Link(f"Version {terms.version}", here_now)),
                     Value(str(terms.approved_on or "")),
                     Value("In force" if word == "Current" else word)))
    return table("Versions of these terms of reference", ("Version", "Approved", "Status"), rows)
