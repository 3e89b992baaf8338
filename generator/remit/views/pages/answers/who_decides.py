"""Who decides? Every function of a partnership, and what each level does with it."""

from __future__ import annotations

from collections.abc import Iterable

from remit.model.function import Function
from remit.queries.functions import Sitting, sittings_of, undivided
from remit.queries.status import Status
from remit.views.addresses import index_path
from remit.views.page import Page
from remit.views.pages.answers.doorway import QUESTIONS
from remit.views.pages.answers.matrix import Cell, MatrixRow, as_written, matrix, matrix_sheet
from remit.views.pages.frame import finished, foot_of
from remit.views.pages.here import Here
from remit.views.pages.indexes.table_tools import tools_of
from remit.views.pages.shown import Tag, Value
from remit.views.pages.site import Site
from remit.views.pages.words.plain_words import DOES, DOES_MEANS, KIND_LEADS
from remit.views.pages.words.standing_words import LOOKS
from remit.views.wording import Said, listed

QUESTION = QUESTIONS["functions"][0]
_LEAD = "What has to be done, and at which level it is planned, paid for, overseen and delivered."
_NO_LEVEL = ""


def who_decides(site: Site, partnership: str) -> Page:
    """The index of the functions of a partnership: a matrix of functions by levels."""
    path = index_path(partnership, "functions")
    here, where = Here(site, path, partnership), site.partnership_name(partnership)
    functions = [one for one in as_written(site, partnership, "functions")
                 if isinstance(one, Function)]
    sitting = {one.key: sittings_of(site.view(partnership), one) for one in functions}
    all_sittings = [one for sittings in sitting.values() for one in sittings]
    levels = _levels(site, partnership, all_sittings)
    shown = matrix(
        "Functions by level", "Function",
        [site.level_name(partnership, level) if level else "Level not known" for level in levels],
        [(one.group or "", _line(here, one, sitting[one.key], levels)) for one in functions],
        "Other functions",
        tools_of(partnership, "functions", groups="Group", columns="Level", cells="Does"))
    return finished(
        path, f"{QUESTION} Functions: {where}", "answers/matrix_page.html", {
            "title": QUESTION, "lead": _LEAD, "shown": shown,
            "said": _said(here, functions), "legend": _legend(all_sittings),
            "foot": foot_of(site, partnership),
        },
        description=f"Functions of {where}. {KIND_LEADS['functions']}", section=path, in_nav=True,
        facets={"partnership": where, "kind": "Index"}, crumbs=((where, f"{partnership}/"),),
        sheets=(matrix_sheet(path, shown),))


def standing_tag(status: Status) -> Tag:
    """How a place where a function sits stands: “now”, “proposed”."""
    words = "now" if status.code == "current" else status.word.lower()
    return Tag(words, LOOKS[status.code])


def _levels(site: Site, partnership: str, sittings: Iterable[Sitting]) -> list[str]:
    """The levels at which anything sits, the highest first."""
    used = {sitting.level or _NO_LEVEL for sitting in sittings}
    home = site.register.partnership(partnership)
    known = [level for level in home.levels if level in used] if home else []
    return [*known, *sorted(used - set(known))]


def _line(
    here: Here, function: Function, sittings: tuple[Sitting, ...], levels: list[str]
) -> MatrixRow:
    return MatrixRow(Value(here.link(function)), tuple(
        tuple(_cell(here, function, sitting) for sitting in sittings
              if (sitting.level or _NO_LEVEL) == level)
        for level in levels))


def _cell(here: Here, function: Function, sitting: Sitting) -> Cell:
    """“Commissions: specialist hub (proposed)”; a board is named where one is."""
    one = sitting.allocation
    parts: list[Said] = [here.link(sitting.board)] if sitting.board is not None else (
        [one.board] if one.board else [])
    if one.part:
        parts.append(one.part)
    certainty = here.about(one, "", function).certainty
    return Cell(DOES[one.does], Value(_joined(parts), certainty), standing_tag(sitting.status))


def _joined(parts: list[Said]) -> Said:
    return tuple(said for part in parts for said in (part, ", "))[:-1]


def _said(here: Here, functions: list[Function]) -> list[Said]:
    """What the matrix alone does not make plain."""
    unclear = [here.link(one) for one in functions
               if any(undivided(here.site.register, one))]
    said: list[Said] = ["A cell without words: the sources put nothing of it at that level."]
    if unclear:
        said.append(("At two levels without a word on which part is where: ",
                     listed(unclear), "."))
    return said


def _legend(sittings: Iterable[Sitting]) -> list[Cell]:
    """What the verbs and the words in brackets mean, of those that occur."""
    found = list(sittings)
    verbs = {sitting.allocation.does for sitting in found}
    tags = {standing_tag(sitting.status).words for sitting in found}
    return [*(Cell(DOES[verb], Value(means)) for verb, means in DOES_MEANS.items()
              if verb in verbs),
            *(Cell(f"({words})", Value(means)) for words, means in _IN_BRACKETS.items()
              if words in tags or words in ("implied", "disputed"))]


_IN_BRACKETS = {
    "now": "done there at the date below",
    "proposed": "would be done there, if a proposal goes ahead",
    "not known": "whether it is done there is not known",
    "ended": "was done there",
    "implied": "no source states it outright",
    "disputed": "the sources contradict each other, or themselves",
}
