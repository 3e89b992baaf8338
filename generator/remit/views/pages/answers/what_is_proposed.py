"""What is proposed? Each proposal of a partnership, who decides it, and what would come of it."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from remit.model.board import BOARD_TYPES, Board
from remit.model.change import STATES, Change
from remit.queries.proposals import Effect, open_changes
from remit.queries.what_would_come import BodyFate, Outcome, outcome_of
from remit.views.addresses import answer_path
from remit.views.page import Page, Sheet
from remit.views.pages.answers.doorway import QUESTIONS
from remit.views.pages.frame import finished, foot_of
from remit.views.pages.here import Here
from remit.views.pages.indexes.record_sheet import page_sheet
from remit.views.pages.records.altered import altered_by
from remit.views.pages.shown import Table, Value, table
from remit.views.pages.site import Site
from remit.views.pages.words.item_words import place_of
from remit.views.pages.words.plain_words import DOES, DOES_MEANS
from remit.views.wording import Link, Said, capitalised, capitalised_said, joined, listed

QUESTION = QUESTIONS["proposed"][0]
_LEAD = "What papers propose and nobody has settled. None of it is in force at the date below."


@dataclass(frozen=True, slots=True)
class Shown:
    """What would come of one proposal, as its part of the page shows it."""

    anchor: str
    change: Link
    bodies: Table | None
    lines: list[tuple[Said, tuple[Value, ...]]]
    functions: Table | None
    others: list[tuple[Said, tuple[Value, ...]]]


def what_is_proposed(site: Site, partnership: str) -> Page:
    """The page of everything that is proposed in a partnership."""
    path = answer_path(partnership, "proposed")
    here, where = Here(site, path, partnership), site.partnership_name(partnership)
    changes = proposals_in(site, partnership)
    outcomes = [outcome_of(site.view(partnership), change) for change in changes]
    told = [_shown(here, one) for one in outcomes if one.is_told]
    proposals = proposals_table(here, changes)
    return finished(
        path, f"{QUESTION} {where}", "answers/proposed_page.html", {
            "title": QUESTION, "lead": _LEAD, "proposals": proposals,
            "outcomes": told,
            "untold": listed(here.link(one.change) for one in outcomes if not one.is_told),
            "foot": foot_of(site, partnership),
        },
        description=f"What is proposed in {where}, who decides it and what would come of it.",
        section=path, in_nav=True, facets={"partnership": where, "kind": "Index"},
        crumbs=((where, f"{partnership}/"),),
        sheets=(*page_sheet(path, "proposals.csv", proposals), *_sheets(path, told)))


def _sheets(path: str, told: Iterable[Shown]) -> Iterator[Sheet]:
    for one in told:
        about = ("Proposal", one.change.name)
        yield from page_sheet(path, "bodies.csv", one.bodies, about)
        yield from page_sheet(path, "functions.csv", one.functions, about)


def proposals_in(site: Site, partnership: str) -> list[Change]:
    """The changes of a partnership that are not settled yet: those of most bodies first, and of
    equal ones by name."""
    view = site.view(partnership)

    def rank(change: Change) -> tuple[int, str]:
        return -len(outcome_of(view, change).bodies), site.short(change).casefold()

    return sorted(open_changes(view, partnership), key=rank)


def proposals_table(here: Here, changes: Iterable[Change]) -> Table | None:
    """What each proposal would do, who decides it, and when."""
    return table("Proposals", ("Proposal", "What it would do", "Who decides?", "When?"), [
        (Value(here.link(change), _state(change)), Value(change.summary or ""),
         Value(tuple(_who(here, change))), Value("".join(_when(here, change))))
        for change in changes])


def _state(change: Change) -> str:
    return "" if change.state == "proposed" else STATES[change.state].lower()


def _who(here: Here, change: Change) -> Iterator[Said]:
    home = change.partnership
    if change.decided_by:
        yield from ("Decided by ", here.mention(home, ("boards",), change.decided_by))
    elif change.put_to:
        yield from ("Put to ", here.mention(home, ("boards",), change.put_to))
        yield f"; who decides is {_missing(change, 'decided_by')}"
    else:
        yield capitalised(_missing(change, "put_to"))


def _when(here: Here, change: Change) -> Iterator[str]:
    for words, name in (("Proposed ", "proposed_on"), ("Takes effect: ", "takes_effect")):
        said, sure = here.words(change, name), change.certainty_of(name)
        if said:
            yield f"{words}{said}{_unsure(sure)}. "
        elif name == "takes_effect":
            yield f"{words}{_missing(change, name)}."


def _missing(change: Change, name: str) -> str:
    return "not stated" if name in change.not_stated else "not recorded"


def _unsure(certainty: str) -> str:
    return "" if certainty == "stated" else f" ({certainty})"


def _shown(here: Here, one: Outcome) -> Shown:
    whole = [effect for effect in one.others if effect.part is effect.record]
    begins = [(here.link(effect.record), (Value(_begins_or_ends(effect)),)) for effect in whole]
    return Shown(
        f"with-{one.change.id}", here.link(one.change), _bodies(here, one),
        altered_by(here, one.lines), _functions(here, one),
        [*begins, *altered_by(here, one.others)])


def _begins_or_ends(effect: Effect) -> str:
    unsure = _unsure(effect.record.certainty_of("from" if effect.sort == "begins" else "until"))
    return f"Would {'begin' if effect.sort == 'begins' else 'end'}{unsure}"


def _bodies(here: Here, one: Outcome) -> Table | None:
    """The bodies that would begin, then those that would end or hand over."""
    def place(found: tuple[Board, list[BodyFate]]) -> tuple[bool, str]:
        board, fates = found
        return all(fate.sort != "begins" for fate in fates), here.link(board).name.casefold()

    return table("What would become of bodies", ("Body", "Type", "What would happen"), [
        (Value(here.link(board)), Value(BOARD_TYPES[board.type][0]),
         Value(capitalised_said(joined(_fate(here, one.change, fate) for fate in fates))))
        for board, fates in sorted(one.bodies.values(), key=place)])


def _fate(here: Here, change: Change, fate: BodyFate) -> Said:
    unsure, passing = _unsure(fate.certainty), fate.succession
    if passing is None:
        return f"would {'begin' if fate.sort == 'begins' else 'end'}{unsure}"
    home = change.partnership
    if fate.sort == "hands-over":
        return ("would hand over to ", here.mentions(home, ("boards",), passing.into), unsure)
    return ("would take over from ", here.mentions(home, ("boards",), passing.bodies), unsure)


def _functions(here: Here, one: Outcome) -> Table | None:
    """One row for what would be done in one place, with all the functions of which it is said.

    The highest level stands first; a board, by its id, after the levels.
    """
    home = here.site.register.partnership(one.change.partnership)
    levels = list(home.levels) if home else []

    def place(key: tuple[str, str, str]) -> tuple[int, str, int, str]:
        where, does, sort = key
        rank = levels.index(where) if where in levels else len(levels)
        return rank, where, list(DOES_MEANS).index(does), sort

    rows: dict[tuple[str, str, str], tuple[Said, list[Said]]] = {}
    for function, part, effect in one.functions:
        key = (part.level or part.board or "", part.does, effect.sort)
        found = rows.setdefault(key, (place_of(here, function, part), []))[1]
        link = here.link(function)
        found.append((link, f" ({part.part})") if part.part else link)
    return table("Who would do what", ("Where", "What is done there", "Functions"), [
        (Value(where), Value(DOES[does] if sort == "begins" else f"No longer {DOES[does].lower()}"),
         Value(joined(functions)))
        for key in sorted(rows, key=place)
        for _, does, sort in (key,) for where, functions in (rows[key],)])
