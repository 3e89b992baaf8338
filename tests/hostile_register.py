"""A register of which every record is hostile: every field that takes text holds script.

It is made from the models, so that a new kind or a new field is hostile from its first day.
"""

from __future__ import annotations

import json
from collections.abc import Callable
from functools import partial
from typing import Annotated, Any, get_args, get_origin

from pydantic import BaseModel

from remit.model.fields import Prose, Words
from remit.model.kinds import KINDS
from remit.model.record import Amendment

HOSTILE = ('<script>alert(1)</script> {{ 7*7 }} {% raw %} [x](javascript:alert(1)) '
           '"><img src=x onerror=alert(2)> </title></textarea><svg onload=alert(3)> ${7*7} \\N '
           '&amp; \'--')
QUOTED = json.dumps(HOSTILE)  # a JSON string is a YAML string
_TEXT = {id(get_args(Words)[1]), id(get_args(Prose)[1])}
# What must be there, or must not be text, for a record of a kind to be read.
FIXED: dict[str, dict[str, Any]] = {
    "partnership": {"speaks_for": "2024-01-01", "levels": {"top": HOSTILE}},
    "areas": {"level": "top", "codes": {"gss": HOSTILE}},
    "organisations": {"type": "other", "codes": {"ods": HOSTILE}, "website": "javascript:alert(1)"},
    "posts": {"of": ["it"]},
    "people": {"publish": True, "basis": "other"},
    "boards": {"type": "other", "area": "it", "host": ["it"], "website": "javascript:alert(1)",
               "meets": {"stated": HOSTILE, "note": HOSTILE}, "scrutinised_by": [
                   {"board": "two", "note": HOSTILE, "open_question": HOSTILE}]},
    "terms-of-reference": {"board": "it", "version": "1", "approved_on": "2023"},
    "agreements": {"type": "other"},
    "services": {"part_of": "it", "expected": {"stated": HOSTILE, "note": HOSTILE}},
    "offers": {"area": "it"},
    "functions": {},
    "funds": {"type": "pooled", "part_of": "it"},
    "strategies": {"part_of": "it", "overseen_by": ["two"], "counts": None},
    "programmes": {"overseen_by": ["two"], "depends_on": ["it"],
                   "paid_from": ["it"], "counts": None},
    "glossary": {},
    "meetings": {"board": "it", "date": "2023-01-01", "follows": None, "none_declared": None},
    "risk-registers": {"agreement": "it", "as_at": "2023", "score_is": "product", "counts": [
        {"of": "risks", "number": {"is": 1, "stated": HOSTILE}, "note": HOSTILE,
         "open_question": HOSTILE}]},
    "changes": {"state": "proposed", "put_to": "it", "decided_by": "it"},
    "sources": {"type": "other", "date": "2023", "url": "javascript:alert(1)", "put_to": "it"},
}
FILES = {"partnership": "partnership.yaml", "terms-of-reference": "terms-of-reference/it-1.yaml"}
ITEMS: dict[str, dict[str, Any]] = {
    "Line": {"as": "reports", "to": "two", "to_unnamed": None},
    "Seat": {"id": "one", "role": "chair", "post": "it"},
    "Succession": {"bodies": ["two"], "into": ["it"]},
    "Party": {"organisation": "it", "party_unnamed": None},
    "PlaceInSource": {"id": "1", "range": None},
    "PointedTo": {"place": "1", "at": "1"}, "Unfinished": {"at": ["1"]},
    "LevelRole": {"level": "top"},
    "Offered": {"service": "it", "provider": "it", "from": {"stated": HOSTILE}},
    "Allocation": {"level": "top", "board": None, "does": "commission", "under": "it",
                   "from": "it"},
    "Secretariat": {"post": "it"},
    "Related": {"term": "it", "words": None},
    "Attending": {"organisation": None, "seat": None, "post": None},
    "Declaration": {"seat": "one", "post": "it", "item": "1"},
    "AgendaItem": {"number": "1", "papers": "it#1", "presented_by": ["it"]},
    "Decision": {"type": "agreed"},
    "Owner": {"post": None},
    "Held": {"post": "it", "board": None, "seat": None, "from": None, "until": None},
    "Risk": {"impact": 2, "likelihood": 3, "score": 7, "target_score": 1, "number": "1"},
    "Band": {"lowest": 1, "highest": 9},
    "Covered": {"fund": "it", "words": None},
    "Contribution": {"by": "it", "by_unnamed": None, "type": "required", "amount": "£1m"},
    "Scheme": {"amount": {"stated": HOSTILE}, "runs": "one-off", "host": "it"},
    "StatedTotal": {"of": "fund", "amount": "£3m", "about": True},
    "OtherAmount": {"amount": "£1"}, "FundYear": {"year": "2023/24", "counts": None},
    "FundPlan": {"counts": None, "put_to": "two"}, "StrategyYear": {"id": "one"},
    "Commitment": {"year": "one", "target": {"stated": HOSTILE}},
    "Goal": {"counts": None, "not_promised_for": ["one"], "overseen_by": ["two"]},
    "Indicator": {"due": {"stated": HOSTILE}},
    "Authority": {"given_by": "two", "expires": "2030"},
}


def _is_text(annotation: Any, metadata: list[Any]) -> bool:
    if get_origin(annotation) is Annotated:
        return _is_text(get_args(annotation)[0], list(annotation.__metadata__))
    if any(id(mark) in _TEXT for mark in metadata):
        return True
    return any(_is_text(part, []) for part in get_args(annotation) if part is not type(None))


def _model_in(annotation: Any) -> type[BaseModel] | None:
    if isinstance(annotation, type) and issubclass(annotation, BaseModel):
        return annotation
    return next((found for part in get_args(annotation) if (found := _model_in(part))), None)


def text_fields() -> set[tuple[str, str]]:
    """The class and the name of every field that takes text, in records and all inside them."""
    found: set[tuple[str, str]] = set()
    waiting: list[type[BaseModel]] = list(KINDS.values())
    for model in waiting:
        for name, field in model.model_fields.items():
            if (field.alias or "").startswith("\0"):
                continue
            if _is_text(field.annotation, list(field.metadata)):
                found.add((model.__name__, name))
            inner = _model_in(field.annotation)
            if inner is not None and inner not in waiting:
                waiting.append(inner)
    return found


def filled(
    model: type[BaseModel], fixed: dict[str, Any], text: Callable[[str], str] = lambda _: HOSTILE
) -> dict[str, Any]:
    """A value of a model with `text` of its name in every field that takes text."""
    value: dict[str, Any] = {}
    for name, field in model.model_fields.items():
        key = field.alias or name
        if key.startswith("\0") or key in fixed or name == "remarks":
            continue
        inner = _model_in(field.annotation)
        is_list = "tuple[" in str(field.annotation)
        if inner is not None and inner is not Amendment:
            named = partial(_named, text, key)
            one = filled(inner, ITEMS.get(inner.__name__, {}), named)
            value[key] = [one] if is_list else one
        elif _is_text(field.annotation, list(field.metadata)):
            value[key] = [text(key)] if is_list else text(key)
    value |= {key: one for key, one in fixed.items() if one is not None}
    return value


def _named(text: Callable[[str], str], key: str, of: str) -> str:
    return text(f"{key} {of}")


def hostile_text() -> str:
    """A register of which every record is hostile."""
    parts = []
    for kind, model in KINDS.items():
        record = filled(model, FIXED[kind])
        if kind != "sources":
            record["source"] = "it#1"
        if kind == "boards":
            record["amended"] = [{"from": "it", "name": HOSTILE, "summary": HOSTILE,
                                  "note": HOSTILE, "open_question": HOSTILE}]
        parts.append(f"== {FILES.get(kind, f'{kind}/it.yaml')}\n{json.dumps(record)}\n")
    two = {"name": HOSTILE, "type": "board", "area": "it", "until": {"is": "it", "note": HOSTILE}}
    return "".join(parts) + f"== boards/two.yaml\n{json.dumps(two)}\n"
