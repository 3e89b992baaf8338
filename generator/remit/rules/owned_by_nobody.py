"""Something has no owner, or one of whom nobody can tell who that is.

## What it does

Looks for actions of a meeting and for risks without `owners`, and for owners who are only described
(`owner_unnamed`), those of programmes, strategies and indicators too. Actions that are done or
dropped and risks that are closed are passed over, and an action against a risk belongs to whoever
owns the risk. It is a notice about the source: nothing has to be changed here.

## Why it matters

What nobody owns is rarely done, and nobody can be asked about it.

## Example

    actions:
      - text: Write to NHS England.

## Instead

    actions:
      - text: Write to NHS England.
        owners: [{post: chief-executive}]

Where the minutes name nobody, say that you looked: `not_stated: [owners]`.
"""

from __future__ import annotations

from collections.abc import Iterator

from remit.load.document import Path
from remit.model.action import Action
from remit.model.fields import Key
from remit.model.indicator import Indicator
from remit.model.meeting import Meeting
from remit.model.owner import Owner
from remit.model.register import Register
from remit.model.risk_register import Risk, RiskRegister
from remit.problems import Problem
from remit.queries.inside import items_in, part_at
from remit.queries.naming import quoted

_HELP = "write owners: with a post, an organisation or a board; if the source has none, leave it"

# Kinds of record with owners, or with indicators that have them.
_OWNED = ("funds", "programmes", "strategies")

ABOUT_SOURCES = True


def check(register: Register) -> Iterator[Problem]:
    """Every open action and every risk that nobody owns, and every owner who is nobody."""
    for meeting in register.of_kind("meetings"):
        assert isinstance(meeting, Meeting)
        for place, item in enumerate(meeting.items):
            for index, action in enumerate(item.actions):
                if action.state not in ("done", "dropped"):
                    yield from _told(register, meeting.key, ("items", place, "actions", index),
                                     action)
    for one in register.of_kind("risk-registers"):
        assert isinstance(one, RiskRegister)
        for place, risk in enumerate(one.risks):
            if risk.state != "closed":
                yield from _told(register, one.key, ("risks", place), risk)
    for record in (one for kind in _OWNED for one in register.of_kind(kind)):
        for path, owner in items_in(record):
            if isinstance(owner, Owner):
                owned, _ = part_at(record, path[:-2])
                words = f"“{owned.text}”" if isinstance(owned, Indicator) else record.label
                yield from _unnamed(register, record.key, path, owner, words)


def _told(register: Register, key: Key, path: Path, of: Action | Risk) -> Iterator[Problem]:
    field, words = ("name", of.name) if isinstance(of, Risk) else ("text", of.text)
    what = f"the {'risk' if isinstance(of, Risk) else 'action'} {quoted(words or '')}"
    if not of.owners:
        yield Problem("owned-by-nobody", register.place(key, (*path, field)),
                      f"nobody owns {what}", _HELP, "notice")
    for index, owner in enumerate(of.owners):
        yield from _unnamed(register, key, (*path, "owners", index), owner, what)


def _unnamed(register: Register, key: Key, path: Path, owner: Owner, what: str
             ) -> Iterator[Problem]:
    if owner.owner_unnamed is not None:
        yield Problem(
            "owned-by-nobody", register.place(key, (*path, "owner_unnamed")),
            f"who owns {what} cannot be told: “{owner.owner_unnamed}”", _HELP, "notice")
