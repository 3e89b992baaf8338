"""Who sits where? The organisations of a partnership on its bodies, with role and vote."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass

from remit.model.board import Board
from remit.model.fields import Key
from remit.model.organisation import Organisation
from remit.model.record import Record
from remit.queries.levels import level_of
from remit.queries.seats import seats_and_standing
from remit.views.addresses import answer_path, index_path
from remit.views.page import Page
from remit.views.pages.answers.doorway import QUESTIONS
from remit.views.pages.answers.matrix import Cell, Matrix, MatrixRow, matrix, matrix_sheet
from remit.views.pages.frame import finished, foot_of
from remit.views.pages.here import Here
from remit.views.pages.indexes.index_table import index_sheet
from remit.views.pages.indexes.kind_index import among_the_shared, records_table
from remit.views.pages.indexes.record_sheet import page_sheet
from remit.views.pages.indexes.table_tools import tools_of
from remit.views.pages.shown import Value
from remit.views.pages.site import Site
from remit.views.pages.words.plain_words import KIND_LEADS, kind_name
from remit.views.pages.words.seat_words import (
    SEAT_WORDS_MEAN,
    Seated,
    seat_cells,
    seats_outside,
    vote_of_all,
)
from remit.views.wording import Link, Said

QUESTION = QUESTIONS["organisations"][0]
# Of more organisations than this, those that sit on the fewest bodies share the last column.
_MOST_COLUMNS = 10
_OTHERS = "Other organisations"


@dataclass(frozen=True, slots=True)
class _Body:
    """A body with its seats, and those that each organisation has, alone or with others."""

    board: Board
    seats: tuple[Seated, ...]
    of: Mapping[Key, list[Seated]]


def who_sits_where(site: Site, partnership: str) -> Page:
    """The index of the organisations of a partnership: bodies by organisations, then a list."""
    path = index_path(partnership, "organisations")
    here, where = Here(site, path, partnership), site.partnership_name(partnership)
    bodies = list(_bodies(here))
    shown = _matrix(here, bodies)
    title = QUESTION if shown else kind_name("organisations", several=True)
    organisations = records_table(here, "organisations")
    outside = seats_outside(here, ((body.board, body.seats) for body in bodies))
    sheets = ([matrix_sheet(path, shown)] if shown else [],
              [index_sheet(path, organisations)] if organisations else [])
    return finished(
        path, f"{QUESTION} Organisations: {where}" if shown else f"{title}: {where}",
        "answers/seats_page.html", {
            "title": title, "lead": KIND_LEADS["organisations"], "shown": shown,
            "said": _said(here, bodies), "outside": outside,
            "legend": _legend(bodies), "all": organisations,
            "shared": among_the_shared(here, "organisations"), "foot": foot_of(site, partnership),
        },
        description=f"Organisations of {where}. {KIND_LEADS['organisations']}", section=path,
        in_nav=True, facets={"partnership": where, "kind": "Index"},
        crumbs=((where, f"{partnership}/"),), sheets=(
            *sheets[0], *sheets[1], *page_sheet(path, "outside.csv", outside)))


def _bodies(here: Here) -> Iterator[_Body]:
    """The bodies of the partnership, the highest level first, each with its seats."""
    register, home = here.site.register, here.home
    partnership = register.partnership(home)
    levels = list(partnership.levels) if partnership else []

    def place(board: Record) -> tuple[int, str]:
        assert isinstance(board, Board)
        level = level_of(register, board)
        rank = levels.index(level) if level in levels else len(levels)
        return rank, here.link(board).name.casefold()

    for board in sorted(register.of_kind("boards", home), key=place):
        assert isinstance(board, Board)
        seats = tuple(Seated(board, sitting, status) for sitting, status in seats_and_standing(
            here.site.tell(board), board))
        of: dict[Key, list[Seated]] = {}
        for seat in seats:
            for organisation in seat.organisations:
                of.setdefault(organisation.key, []).append(seat)
        yield _Body(board, seats, of)


def _matrix(here: Here, bodies: Iterable[_Body]) -> Matrix | None:
    with_seats = [body for body in bodies if body.of]
    if not with_seats:
        return None
    named, others = _columns(here, with_seats)
    heads: list[Said] = [here.link(organisation) for organisation in named]
    return matrix("Bodies by organisation", "Body", [*heads, _OTHERS] if others else heads, [
        (_level_name(here, body.board), _row(here, body, named, others)) for body in with_seats],
        "Level not known",
        tools_of(here.home, "organisations", "who-sits-where", rows="bodies", groups="Level",
                 columns="Organisation"))


def _columns(
    here: Here, bodies: Iterable[_Body]
) -> tuple[list[Organisation], list[Organisation]]:
    """The organisations with a column of their own and those without, by how often they sit."""
    counted = Counter(key for body in bodies for key in body.of)
    found = [one for key in counted if isinstance(
        one := here.site.register.get(key), Organisation)]

    def often(organisation: Organisation) -> tuple[int, str]:
        return -counted[organisation.key], here.link(organisation).name.casefold()

    ranked = sorted(found, key=often)
    if len(ranked) <= _MOST_COLUMNS:
        return ranked, []
    return ranked[:_MOST_COLUMNS - 1], ranked[_MOST_COLUMNS - 1:]


def _row(
    here: Here, body: _Body, named: list[Organisation], others: list[Organisation]
) -> MatrixRow:
    unknown = vote_of_all(body.seats)

    def cell(organisation: Organisation, *, named: bool = False) -> Iterator[Cell]:
        return seat_cells(here, body.of.get(organisation.key, ()), organisation,
                          tell_votes=not unknown, named=named)

    cells = [tuple(cell(one)) for one in named]
    if others:
        cells.append(tuple(one for other in others for one in cell(other, named=True)))
    return MatrixRow(Value(here.link(body.board), note=unknown), tuple(cells))


def _level_name(here: Here, board: Board) -> str:
    level = level_of(here.site.register, board)
    return here.site.level_name(here.home, level) if level else ""


def _said(here: Here, bodies: list[_Body]) -> list[Said]:
    """What the matrix alone does not make plain."""
    empty = sum(1 for body in bodies if not body.seats)
    if not empty:
        return []
    count = "1 body is" if empty == 1 else f"{empty} bodies are"
    silent = Link("what is not stated", here.url(answer_path(here.home, "not-stated")))
    return [(f"{count} not shown, because no seat there is recorded: see ", silent, ".")]


def _legend(bodies: Iterable[_Body]) -> list[Cell]:
    """What the words in the cells mean, of those that occur."""
    used: set[str] = set()
    for body in bodies:
        unknown = vote_of_all(body.seats)
        for seat in body.seats:
            used.update(word for word in seat.words if seat.organisations and not (
                unknown and word == seat.vote))
    return [Cell(word, Value(means)) for word, means in SEAT_WORDS_MEAN.items() if word in used]
