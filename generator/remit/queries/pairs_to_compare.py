"""The pairs of moments that the settings ask to be compared, read and checked."""

from __future__ import annotations

import datetime
from collections.abc import Iterator, Mapping, Sequence
from typing import TypeGuard

from remit.model.moment import Moment, moment_with
from remit.model.register import Register
from remit.model.time import read_date
from remit.problems import RemitError
from remit.queries.compared_moments import TwoMoments

_WHERE = "under “compare” in mkdocs.yml"
_SHAPE = ("“compare” in mkdocs.yml holds the ids of partnerships, and below each a list of pairs "
          "of moments, as in “thurrock: [[2017-09-08, 2019-12-01]]”.")
_WITH, _AND = "-with-", "-and-"


def pairs_to_compare(
    register: Register, asked: object
) -> Mapping[str, tuple[TwoMoments, ...]]:
    """The pairs by partnership, each once, in the order in which they are asked for.

    `asked` is what the settings say: partnerships, each with a list of pairs of moments, which are
    dates or texts as in addresses. Raises RemitError, with a sentence, for what cannot be compared.
    """
    if asked is None:
        return {}
    if not isinstance(asked, Mapping):
        raise RemitError(_SHAPE)
    found = {}
    for partnership, pairs in asked.items():
        if register.partnership(str(partnership)) is None:
            known = ", ".join(f"“{one.partnership}”" for one in register.partnerships)
            raise RemitError(f"“{partnership}” {_WHERE} is no partnership of this register, which "
                             f"has {known}.")
        found[str(partnership)] = tuple(
            {two.name: two for two in _pairs(register, str(partnership), pairs)}.values())
    return found


def _pairs(register: Register, partnership: str, pairs: object) -> Iterator[TwoMoments]:
    if not _is_list(pairs):
        raise RemitError(_SHAPE)
    for pair in pairs:
        if not _is_list(pair) or len(pair) != 2:
            raise RemitError(_SHAPE)
        before, after = (_moment(register, partnership, one) for one in pair)
        if before == after:
            raise RemitError(f"“{pair[0]}” {_WHERE} would be compared with itself; name another "
                             "moment beside it.")
        yield TwoMoments(partnership, before, after)


def _moment(register: Register, partnership: str, written: object) -> Moment:
    """The moment of a date, or of a text as in addresses: `2019-12-01-with-icp-reform`."""
    day, with_, names = str(written).partition(_WITH)
    date = read_date(day)
    if not isinstance(written, str | datetime.date) or date is None or date.first != date.last:
        raise RemitError(f"“{written}” {_WHERE} is no moment; write a whole date like 2019-12-01, "
                         "or with a proposal 2019-12-01-with-icp-reform.")
    if not with_:
        return Moment(date.first)
    named = _named(register, partnership, names)
    if named is None:
        raise RemitError(f"“{written}” {_WHERE} names a change that {partnership} does not have; "
                         "write the id of one of its changes.")
    return moment_with(register, partnership, date.first, named)


def _named(register: Register, partnership: str, names: str) -> tuple[str, ...] | None:
    """The changes that a text joined by “-and-” names; an id may hold “-and-” itself."""
    if register.change(partnership, names) is not None:
        return (names,)
    at = names.find(_AND)
    while at >= 0:
        first, rest = names[:at], names[at + len(_AND):]
        if register.change(partnership, first) is not None:
            others = _named(register, partnership, rest)
            if others is not None:
                return (first, *others)
        at = names.find(_AND, at + 1)
    return None


def _is_list(value: object) -> TypeGuard[Sequence[object]]:
    return isinstance(value, Sequence) and not isinstance(value, str)
