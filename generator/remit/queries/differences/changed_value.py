"""Tells that a field has another value: a text, a date, an amount, a word of a closed list."""

from __future__ import annotations

from collections.abc import Mapping
from types import MappingProxyType
from typing import Any

from pydantic import BaseModel

from remit.model.action import Action
from remit.model.agreement import Agreement
from remit.model.area import Area
from remit.model.board import Board
from remit.model.change import Change
from remit.model.field_words import field_words
from remit.model.fund import FundPlan
from remit.model.indicator import Indicator
from remit.model.meeting import Decision, Meeting
from remit.model.offer import Offered
from remit.model.organisation import Organisation
from remit.model.programme import Programme
from remit.model.risk_register import Risk
from remit.model.source import Source
from remit.model.strategy import Commitment
from remit.model.terms_of_reference import TermsOfReference
from remit.model.time import PartialDate
from remit.queries.differences.about import About
from remit.queries.differences.difference import Difference
from remit.queries.differences.sentence import Said, Sentence, a, joined, on_or_in, the, words_of
from remit.queries.differences.values import is_long, kind_of_value, value_words, wording

# What has a verb of its own: “Finance Group now meets monthly (was: quarterly)”.
_VERBS: Mapping[tuple[type[BaseModel], str], str] = MappingProxyType({
    (Board, "type"): "is now", (Board, "meets"): "now meets", (Board, "public"): "is now",
    (Board, "state"): "is now", (Board, "area"): "now works for",
    (Change, "state"): "is now", (Change, "takes_effect"): "now takes effect",
    (Agreement, "governed_by"): "is now governed by", (Area, "within"): "now lies within",
    (Agreement, "review_due"): "is now due for review",
    (TermsOfReference, "review_due"): "is now due for review",
    (Action, "state"): "is now", (Action, "due"): "is now due", (Decision, "type"): "is now",
    (Commitment, "outcome"): "is now", (Commitment, "reported"): "was last reported",
    (Programme, "due"): "is now due", (Indicator, "due"): "is now due",
    (FundPlan, "due"): "is now due", (Meeting, "state"): "is now",
    (Meeting, "date"): "now meets", (Meeting, "public"): "is now",
})
# What a field is called where its key means something else than elsewhere.
_CALLED: Mapping[tuple[type[BaseModel], str], str] = MappingProxyType({
    (Offered, "state"): "how far it has got", (Agreement, "type"): "what kind of agreement it is",
    (Action, "state"): "what became of it", (Decision, "type"): "how it was decided",
    (Meeting, "state"): "whether it was held", (Risk, "state"): "how it is treated",
    (Organisation, "type"): "what kind of organisation it is",
    (Source, "type"): "what kind of document it is", (Indicator, "term"): "in which term",
    (Commitment, "reported"): "when it was last reported",
})
_WITH_ARTICLE = frozenset(((Board, "type"),))


def value_difference(
    about: About, model: type[BaseModel], name: str, was: Any, now: Any, silent: bool = False
) -> Difference:
    """One field whose value is another, gained or lost; `about` ends with the field.

    A value that is lost is `silent` where it was looked for and is not stated.
    """
    key = about.path[-1]
    words = [_words(about, model, name, value) for value in (was, now)]
    verb = _VERBS.get((model, name))
    subject = about.subject if verb and now is not None else joined(
        about.subject, f", {_CALLED.get((model, name)) or field_words(key)}")
    told: Said
    if now is None:
        gone: Said = ": no longer stated" if is_long(was) else (": no longer ", words[0])
        told = (gone, "; it is not stated" if silent and not is_long(was) else "")
    elif verb:
        told = (f" {verb} ", words[1])
    elif is_long(now) and was is not None:
        told = (", reworded: ", words[1])
    else:
        told = (": now ", words[1])
    if was is not None and now is not None and not is_long(was) and not is_long(now):
        told = (*told, " (was: ", words[0], ")")
    kind = "state-changed" if (model, name) == (Change, "state") else kind_of_value(was, now)
    return about.difference(kind, subject, *told, was=was, now=now,
                            wording=wording(was, now))


def is_silent(item: BaseModel, name: str) -> bool:
    """Whether a field has no value because it was looked for and is not stated."""
    return name in getattr(item, "not_stated", ()) and getattr(item, name, None) is None


def _words(about: About, model: type[BaseModel], name: str, value: Any) -> Sentence:
    said = joined(value_words(about.both, model, name, about.home, value))
    if isinstance(value, PartialDate) and (model, name) in _VERBS:
        return (on_or_in(value),)
    if (model, name) in _WITH_ARTICLE:
        return (a(words_of(said)),)
    return the(said) if name == "governed_by" else said
