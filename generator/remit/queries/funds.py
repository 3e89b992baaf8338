"""Where a fund's money comes from and goes, what it adds up to, and who watches over it."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from decimal import Decimal
from typing import Literal

from remit.model.agreement import Agreement
from remit.model.as_at import View
from remit.model.board import Board
from remit.model.fields import Key
from remit.model.fund import Contribution, Fund, FundYear, Scheme, StatedTotal
from remit.model.money import Money, pounds_like
from remit.model.programme import Programme
from remit.model.record import Record
from remit.model.register import Register
from remit.model.time import Holds

# “About” is taken to allow this much, where the digits allow less.
_ABOUT = Decimal("0.05")


@dataclass(frozen=True, slots=True)
class Sum:
    """What some amounts add up to, in pounds; `within` is by how much that may be off.

    `lacking` is how many of the items have no amount.
    """

    pounds: Decimal
    within: Decimal
    amounts: tuple[Money, ...]
    lacking: int = 0

    def __str__(self) -> str:
        return pounds_like(self.pounds, self.amounts)


Verdict = Literal["same", "differs", "cannot-tell"]


@dataclass(frozen=True, slots=True)
class Compared:
    """A total as a source prints it beside what its parts add up to; `index` is its place.

    The two are the same where they are no further apart than their digits allow; what has no amount
    may make up for a sum that is too small, and then nobody can tell.
    """

    index: int
    stated: StatedTotal
    found: Sum
    verdict: Verdict


def sum_of(items: Iterable[Contribution | Scheme]) -> Sum | None:
    """What the items add up to; None where none of them has an amount."""
    each = list(items)
    amounts = tuple(one.amount for one in each if one.amount is not None)
    if not amounts:
        return None
    return Sum(sum((one.pounds for one in amounts), Decimal()),
               sum((one.within for one in amounts), Decimal()), amounts, len(each) - len(amounts))


def totals_against_sums(year: FundYear) -> Iterator[Compared]:
    """Each total that a source prints for a year, against each sum that it should be."""
    for index, total in enumerate(year.totals):
        for found in _sums_meant(year, total.of):
            yield Compared(index, total, found, _verdict(total, found))


def rest_of(year: FundYear, items: Sequence[Contribution | Scheme]) -> Money | None:
    """What a printed total leaves for the items that have no amount, as exact as the digits allow.

    None where each has one, where no exact total is printed for these items, where a total is that
    of the others alone, and where the totals leave different amounts.
    """
    found = sum_of(items)
    if found is None or not found.lacking:
        return None
    compared = [one for one in totals_against_sums(year) if one.found == found]
    if any(one.verdict == "same" for one in compared):
        return None
    left = {_left(one.stated, found) for one in compared
            if one.verdict == "cannot-tell" and not one.stated.about}
    return left.pop() if len({str(one) for one in left}) == 1 else None


def unspent(year: FundYear) -> tuple[Sum, Sum] | None:
    """What comes in and what goes out, where both are known in full and further apart than their
    digits allow."""
    inward, outward = sum_of(year.contributions), sum_of(year.schemes)
    if inward is None or outward is None or inward.lacking or outward.lacking:
        return None
    apart = abs(inward.pounds - outward.pounds)
    return (inward, outward) if apart > inward.within + outward.within else None


def size_of(year: FundYear) -> Money | None:
    """The size of a fund in a year, as the most exact of its stated totals has it."""
    stated = [total.amount for total in year.totals
              if total.of in ("fund", "contributions", "schemes")]
    return min(stated, key=lambda amount: amount.within, default=None)


def agreements_on(register: Register, record: Fund | Programme) -> tuple[Agreement, ...]:
    """The agreements that say they cover a fund or a programme, in the order of their ids."""
    found: dict[Key, Agreement] = {}
    for pointer in register.pointing_at(record.key):
        agreement = register.get(pointer.record)
        if isinstance(agreement, Agreement) and pointer.reference.path[0] == "covers":
            found[agreement.key] = agreement
    return tuple(found[key] for key in sorted(found))


def governing(view: View, record: Fund | Programme) -> tuple[tuple[Agreement, Board], ...]:
    """The boards that govern a fund, each with the agreement that says so, where that is not over.
    """
    found = []
    for agreement in agreements_on(view.register, record):
        now = view.current(agreement)
        board = view.register.resolve(now.partnership, ("boards",), now.governed_by) if (
            now.governed_by) else None
        if isinstance(board, Board) and view.holds(agreement) is not Holds.NO:
            found.append((now, board))
    return tuple(found)


def funds_governed_by(register: Register, record: Record) -> tuple[Fund, ...]:
    """The funds that come under agreements which a board governs; none for other records."""
    found: dict[Key, Fund] = {}
    for pointer in register.pointing_at(record.key) if isinstance(record, Board) else ():
        agreement = register.get(pointer.record)
        if isinstance(agreement, Agreement) and pointer.reference.path == ("governed_by",):
            funds = (register.resolve(agreement.partnership, ("funds",), covered.fund)
                     for covered in agreement.covers if covered.fund)
            found |= {fund.key: fund for fund in funds if isinstance(fund, Fund)}
    return tuple(found[key] for key in sorted(found))


def programmes_naming(register: Register, record: Record, field: str) -> tuple[Programme, ...]:
    """The programmes that name a record under a field, such as `paid_from`."""
    found: dict[Key, Programme] = {}
    for pointer in register.pointing_at(record.key):
        programme = register.get(pointer.record)
        if isinstance(programme, Programme) and pointer.reference.path[0] == field:
            found[programme.key] = programme
    return tuple(found[key] for key in sorted(found))


def _sums_meant(year: FundYear, of: str) -> Iterator[Sum]:
    """The sums that a total of some sort should equal."""
    if of in ("fund", "contributions"):
        inward = sum_of(year.contributions)
        if inward is not None:
            yield inward
    if of != "contributions":
        outward = sum_of(s for s in year.schemes if of in ("fund", "schemes") or s.runs == of)
        if outward is not None:
            yield outward


def _left(total: StatedTotal, found: Sum) -> Money:
    """A total without a sum, in the digits of the least exact amount of them."""
    least = max((total.amount, *found.amounts), key=lambda amount: amount.within)
    return least.with_pounds(total.amount.pounds - found.pounds)


def _verdict(total: StatedTotal, found: Sum) -> Verdict:
    stated = total.amount.pounds
    allowed = total.amount.within + found.within
    if total.about:
        allowed = max(allowed, stated * _ABOUT)
    if abs(stated - found.pounds) <= allowed:
        return "same"
    return "cannot-tell" if stated > found.pounds and found.lacking else "differs"
