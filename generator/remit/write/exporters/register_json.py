"""Writes the whole register as one JSON file, with the schema that says what stands in it."""

from __future__ import annotations

from decimal import Decimal
from typing import Any

from remit.model.board import Board
from remit.model.fund import Fund
from remit.model.kinds import KINDS
from remit.model.meeting import Meeting
from remit.model.record import Record
from remit.model.risk_register import RiskRegister
from remit.model.strategy import Strategy
from remit.model.time import Holds
from remit.queries.funds import agreements_on, governing, sum_of
from remit.queries.levels import level_of
from remit.queries.lines import lines_to
from remit.queries.promises import promises_by_year
from remit.queries.roles import role_of
from remit.queries.roll_call import roll_call
from remit.queries.seats import members_by_sector, seats_on
from remit.queries.status import StatusCode, status_of
from remit.queries.terms import terms_in_force
from remit.views.harmless_json import harmless_json
from remit.views.pages.site import Site
from remit.write.authored import published, published_key

SCHEMA = 1
_STATUSES: tuple[StatusCode, ...] = (
    "current", "proposed", "not-yet-proposed", "coming", "ended", "never", "not-known")


def register_files(site: Site) -> dict[str, bytes]:
    """The files by their paths below the site's root: the register and its JSON Schema."""
    return {
        "data/register.json": harmless_json(register_value(site)),
        "data/register.schema.json": harmless_json(register_schema()),
    }


def register_value(site: Site) -> dict[str, Any]:
    """The register as plain values: what was typed, and under `derived` what is computed."""
    return {
        "schema": SCHEMA,
        "partnerships": {
            one.partnership: {"name": one.label, "moment": str(site.moment_of(one.partnership))}
            for one in site.register.partnerships},
        "records": [_record(site, record) for record in site.register.records],
    }


def _record(site: Site, record: Record) -> dict[str, Any]:
    view = site.view(record.partnership)
    derived: dict[str, Any] = {
        "name": view.current(record).label, "status": status_of(view, record).code}
    if isinstance(record, Board):
        terms = terms_in_force(view, record)
        derived |= {
            "level": level_of(site.register, record),
            "role": role_of(site.register, record),
            "answered_to_by": [{"board": _named(site, tie.tail, record), "as": tie.kind}
                               for tie in lines_to(view, record) if tie.holds is Holds.YES],
            "members": sum(seats for _, seats in members_by_sector(seats_on(view, record))),
            "terms_of_reference": terms.id if terms else None,
        }
    if isinstance(record, Meeting) and (called := roll_call(site.register, record)) is not None:
        derived |= {
            "seats": called.seats, "seats_present": called.seated("present"),
            "in_neither_list": [one.seat.key_in_list for one, _ in called.in_neither]}
    if isinstance(record, RiskRegister):
        derived["scores"] = {risk.key_in_list: record.score_of(risk) for risk in record.risks}
    if isinstance(record, Fund):
        derived |= _of_fund(site, record)
    if isinstance(record, Strategy):
        derived["promises"] = {found.year.key_in_list: {
            outcome or "nothing-reported": count for outcome, count in found.counts.items()}
            for found in promises_by_year(record)}
    return {"partnership": record.partnership, "id": record.id, "url": site.path(record),
            **published(record), "kind": record.kind, "derived": derived}


def _of_fund(site: Site, fund: Fund) -> dict[str, Any]:
    """Who governs a fund, under what, and what each of its years adds up to, in pounds."""
    view = site.view(fund.partnership)
    return {
        "agreements": [_named(site, one, fund) for one in agreements_on(site.register, fund)],
        "governed_by": list(dict.fromkeys(
            _named(site, board, fund) for _, board in governing(view, fund))),
        "added_up": {year.year.written: {
            field: _number(found.pounds) for field in ("contributions", "schemes")
            if (found := sum_of(getattr(year, field))) is not None} for year in fund.years},
    }


def _number(pounds: Decimal) -> int | float:
    return int(pounds) if pounds == int(pounds) else float(pounds)


def _named(site: Site, record: Record, seen_from: Record) -> str:
    """The id of a record, as a reference in another's file would write it."""
    same = record.partnership == seen_from.partnership
    return record.id if same else f"{record.partnership}/{record.id}"


def register_schema() -> dict[str, Any]:
    """The JSON Schema of the register's file."""
    text = {"type": "string"}
    return {
        "$schema": "https://json-schema.org/draft/2020-12/schema",
        "title": "A register of who governs what",
        "type": "object",
        "required": ["schema", "partnerships", "records"],
        "additionalProperties": False,
        "properties": {
            "schema": {"const": SCHEMA},
            "partnerships": {"type": "object", "additionalProperties": {
                "type": "object", "required": ["name", "moment"], "additionalProperties": False,
                "properties": {"name": text, "moment": {
                    "type": "string", "pattern": r"^\d{4}-\d{2}-\d{2}(-with-[a-z0-9/-]+)?$"}}}},
            "records": {"type": "array", "items": {
                "oneOf": [_schema_of(kind, model) for kind, model in sorted(KINDS.items())]}},
        },
    }


def _schema_of(kind: str, model: type[Record]) -> dict[str, Any]:
    """What a record of a kind has; a value can stand long, as `{"is": …, "stated": …}`."""
    text = {"type": "string"}
    keys = [published_key(field.alias or name) for name, field in model.model_fields.items()]
    typed: dict[str, dict[str, Any]] = {key: {} for key in keys if not key.startswith("\0")}
    # “kind” and “id” are the record's own, whatever an officer's key may be called.
    return {
        "type": "object",
        "required": ["derived", "id", "kind", "partnership", "url"],
        "additionalProperties": False,
        "properties": {
            **typed, "amended": {"type": "array"}, "previously": {"type": "array"},
            "kind": {"const": kind}, "partnership": text, "id": text, "url": text,
            "derived": {"type": "object", "required": ["name", "status"], "properties": {
                "name": text, "status": {"enum": list(_STATUSES)}}},
        },
    }
