"""Every page of the site, as small tasks that can be shared out among several processes."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from dataclasses import replace
from typing import Any, NamedTuple

from remit.model.board import Board
from remit.model.fields import Key
from remit.model.kinds import SHARED
from remit.model.record import Record
from remit.model.terms_of_reference import TermsOfReference
from remit.queries.terms import versions_of
from remit.views.page import Page
from remit.views.pages.answers.doorway import is_answered
from remit.views.pages.answers.glossary_page import glossary_page
from remit.views.pages.answers.partnerships_side_by_side import side_by_side
from remit.views.pages.answers.what_could_go_wrong import what_could_go_wrong
from remit.views.pages.answers.what_is_due import what_is_due
from remit.views.pages.answers.what_is_not_stated import what_is_not_stated
from remit.views.pages.answers.what_is_open import what_is_open
from remit.views.pages.answers.what_is_proposed import what_is_proposed
from remit.views.pages.answers.what_is_to_be_done import what_is_to_be_done
from remit.views.pages.answers.what_was_decided import what_was_decided
from remit.views.pages.answers.what_where import what_where
from remit.views.pages.answers.who_decides import who_decides
from remit.views.pages.answers.who_sits_where import who_sits_where
from remit.views.pages.chart_pages import chart_index, chart_page
from remit.views.pages.front_page import front_page, has_shared, shared_page
from remit.views.pages.indexes.kind_index import kind_index
from remit.views.pages.records.agreement_page import agreement_page
from remit.views.pages.records.area_page import area_page
from remit.views.pages.records.board_page import board_page
from remit.views.pages.records.change_page import change_page
from remit.views.pages.records.function_page import function_page
from remit.views.pages.records.fund_page import fund_page
from remit.views.pages.records.meeting_page import meeting_page
from remit.views.pages.records.offer_page import offer_page
from remit.views.pages.records.organisation_page import organisation_page
from remit.views.pages.records.partnership_page import partnership_page
from remit.views.pages.records.person_page import person_page
from remit.views.pages.records.post_page import post_page
from remit.views.pages.records.programme_page import programme_page
from remit.views.pages.records.risk_register_page import risk_register_page
from remit.views.pages.records.service_page import service_page
from remit.views.pages.records.source_page import source_page
from remit.views.pages.records.strategy_page import strategy_page
from remit.views.pages.records.terms_page import board_terms_page, terms_page
from remit.views.pages.site import Site
from remit.views.pages.through_time.compare_index import compare_index
from remit.views.pages.through_time.compare_page import compare_page
from remit.views.pages.through_time.history_page import history_page, history_pages
from remit.views.pages.through_time.step_page import step_page
from remit.views.pages.words.plain_words import KIND_LEADS
from remit.views.spelt_out import spelt_out

# Of each kind of record, what makes its page. Each takes the site and a record of its kind.
_RECORD_PAGES: dict[str, Callable[[Site, Any], Page]] = {
    "partnership": partnership_page, "areas": area_page, "organisations": organisation_page,
    "posts": post_page, "people": person_page,
    "boards": board_page, "terms-of-reference": terms_page,
    "agreements": agreement_page, "services": service_page, "offers": offer_page,
    "functions": function_page, "funds": fund_page, "strategies": strategy_page,
    "programmes": programme_page, "meetings": meeting_page, "risk-registers": risk_register_page,
    "changes": change_page, "sources": source_page,
}


# The indexes that answer a question; the others are tables.
_INDEXES: dict[str, Callable[[Site, str], Page]] = {
    "functions": who_decides, "services": what_where, "organisations": who_sits_where,
    "glossary": glossary_page, "risk-registers": what_could_go_wrong,
}
# What a partnership is asked beside its records.
_ANSWERS: dict[str, Callable[[Site, str], Page]] = {
    "proposed": what_is_proposed, "not-stated": what_is_not_stated,
    "open-questions": what_is_open, "forward-plan": what_is_due,
    "decisions": what_was_decided, "actions": what_is_to_be_done,
}


class Task(NamedTuple):
    """A page to make. `of` is a record's key, or the words that name what the page is of."""

    sort: str
    of: tuple[str, ...] = ()


def page_tasks(site: Site) -> Sequence[Task]:
    """What pages there are, in reading order."""
    return tuple(_tasks(site))


def render(site: Site, task: Task) -> Page:
    """The page of a task; any process that has the same site makes the same page."""
    page = _made(site, task)
    home, _, rest = page.path.partition("/")
    if task.sort in ("front", "side-by-side") or rest == "glossary/":  # which tells each anyway
        return page
    body = spelt_out(page.body, site.abbreviations(home))
    return page if body is page.body else replace(page, body=body)


def _made(site: Site, task: Task) -> Page:
    match task:
        case Task("record", key):
            record = site.register.get(Key(*key))
            assert record is not None
            return _RECORD_PAGES[record.kind](site, record)
        case Task("terms-in-force", key):
            board = site.register.get(Key(*key))
            assert isinstance(board, Board)
            page = board_terms_page(site, board)
            assert page is not None
            return page
        case Task("index", (partnership, kind)):
            answer = _INDEXES.get(kind)
            return answer(site, partnership) if answer else kind_index(site, partnership, kind)
        case Task("answer", (partnership, answer)):
            return _ANSWERS[answer](site, partnership)
        case Task("comparisons", (partnership,)):
            return compare_index(site, partnership)
        case Task("comparison", (partnership, name)):
            return compare_page(site, partnership, name)
        case Task("history", (partnership, number)):
            return history_page(site, partnership, int(number))
        case Task("step", (partnership, name)):
            return step_page(site, partnership, name)
        case Task("charts", (partnership,)):
            return chart_index(site, partnership)
        case Task("chart", (name,)):
            return chart_page(site, name)
        case Task("side-by-side"):
            return side_by_side(site)
        case Task("shared"):
            return shared_page(site)
        case _:
            return front_page(site)


def _tasks(site: Site) -> Iterator[Task]:
    register = site.register
    yield Task("front")
    homes = [partnership.partnership for partnership in register.partnerships]
    if len(homes) > 1:
        yield Task("side-by-side")
    for home in [*homes, SHARED] if has_shared(site) else homes:
        if home == SHARED:
            yield Task("shared")
        else:
            yield from (Task("record", record.key)
                        for record in register.of_kind("partnership", home))
            yield from (Task("answer", (home, answer)) for answer in _ANSWERS
                        if is_answered(site, home, answer))
        for kind in KIND_LEADS:
            records = register.of_kind(kind, home)
            # Names of records are words too, so that every partnership has a page of words.
            if records or (kind == "glossary" and home != SHARED):
                yield Task("index", (home, kind))
            yield from (Task("record", record.key) for record in records
                        if kind in _RECORD_PAGES and not _stands_with_its_board(site, record))
        yield from _terms_in_force(site, home)
        if home != SHARED:
            yield from _over_time(site, home)
        if site.charts_named(home):
            yield Task("charts", (home,))
            yield from (Task("chart", (chart.name,)) for chart in site.charts_named(home))


def _over_time(site: Site, home: str) -> Iterator[Task]:
    """What is compared in a partnership, and its history."""
    compared = site.over_time.comparisons(home)
    if compared:
        yield Task("comparisons", (home,))
    yield from (Task("comparison", (home, two.name)) for two in compared)
    yield from (Task("history", (home, str(number))) for number in history_pages(site, home))
    yield from (Task("step", (home, step.name)) for step in site.over_time.steps(home))


def _stands_with_its_board(site: Site, record: Record) -> bool:
    return isinstance(record, TermsOfReference) and site.is_shown_for_its_board(record)


def _terms_in_force(site: Site, home: str) -> Iterator[Task]:
    """Boards whose terms of reference stand in this partnership, at the address without version."""
    for board in site.register.of_kind("boards", home):
        assert isinstance(board, Board)
        if versions_of(site.tell(board), board):
            yield Task("terms-in-force", board.key)
