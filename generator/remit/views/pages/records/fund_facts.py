"""The facts about a fund that readers ask for first, and who watches over its money."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from remit.model.agreement import Agreement
from remit.model.board import Board
from remit.model.fund import Fund
from remit.model.time import Holds
from remit.queries.funds import agreements_on, governing, size_of
from remit.queries.lines import lines_from
from remit.views.pages.record_told import Telling
from remit.views.pages.records.lines_table import SEEN_FROM_ABOVE
from remit.views.pages.shown import NOT_RECORDED, NOT_STATED, Fact, Table, Value, fact, table
from remit.views.wording import Said, capitalised, joined, listed


def fund_facts(telling: Telling) -> list[Fact]:
    """Under which agreement it comes, who governs and hosts it, and how large it is."""
    here, now, site = telling.here, telling.now, telling.here.site
    assert isinstance(now, Fund)
    home = now.partnership
    agreements = agreements_on(site.register, now)
    boards = dict.fromkeys(here.link(board) for _, board in governing(telling.view, now))
    hosts = dict.fromkeys(
        here.mention(one.partnership, ("organisations",), party.organisation)
        for one in agreements for party in one.parties
        if party.role == "host" and party.organisation)
    managers = dict.fromkeys(here.mention(one.partnership, ("posts",), one.pool_manager)
                             for one in agreements if one.pool_manager)

    def of_agreement(label: str, found: Iterable[Said], field: str) -> Fact:
        silent = any(field in one.not_stated for one in agreements)
        said = listed(found)
        return fact(label, Value(said) if said else None,
                    missing=NOT_STATED if silent else NOT_RECORDED)

    facts = [
        fact("Under", Value(joined(map(here.link, agreements))) if agreements else None),
        of_agreement("Governed by", boards, "governed_by"),
        of_agreement("Hosted by", hosts, "host"),
        of_agreement("Managed by", managers, "pool_manager"),
    ]
    facts += [fact(f"In {year.year}", Value(str(size)))
              for year in reversed(now.years) if (size := size_of(year)) is not None
              and any(total.of == "fund" for total in year.totals)]
    if now.part_of:
        facts.append(fact("Part of", here.value(
            now, "part_of", here.mention(home, ("funds",), now.part_of), home)))
    return facts


def watchers(telling: Telling) -> Table | None:
    """Who watches over the money: the boards that govern the fund, and those to which they answer.
    """
    assert isinstance(telling.now, Fund)
    rows = [row for agreement, board in governing(telling.view, telling.now)
            for row in _watching(telling, agreement, board)]
    return table("Who watches over the money", ("Body", "What it does", "About", "How often"),
                 dict.fromkeys(rows))


def _watching(
    telling: Telling, agreement: Agreement, board: Board
) -> Iterator[tuple[Value, ...]]:
    here = telling.here
    yield (Value(here.link(board)), Value(("Governs the fund under ", here.link(agreement))),
           Value(""), Value(""))
    for tie in lines_from(telling.view, board):
        if tie.holds is not Holds.YES or tie.kind == "informs":
            continue
        head = here.link(tie.head) if tie.head is not None else tie.unnamed or ""
        matters = "; ".join(getattr(tie.item, "matters", ()))
        often = getattr(tie.item, "how_often", None) or ""
        sure = "" if tie.certainty == "stated" else tie.certainty
        yield (Value(head, sure), Value((here.link(board), f" {SEEN_FROM_ABOVE[tie.kind]}")),
               Value(capitalised(matters)), Value(capitalised(often)))
