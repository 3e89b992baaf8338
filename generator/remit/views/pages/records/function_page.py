"""The page of a function: who plans, commissions, oversees, decides and delivers it."""

from __future__ import annotations

from collections.abc import Iterator

from remit.model.agreement import Agreement
from remit.model.function import Function
from remit.queries.functions import Sitting, sittings_of, undivided
from remit.views.page import Page
from remit.views.pages.answers.who_decides import standing_tag
from remit.views.pages.frame import frame_of, record_page
from remit.views.pages.here import Here
from remit.views.pages.indexes.record_sheet import record_sheet
from remit.views.pages.record_told import begin
from remit.views.pages.shown import NOT_RECORDED, NOT_STATED, Fact, Table, Tag, Value, fact, table
from remit.views.pages.site import Site
from remit.views.pages.words.item_words import place_of
from remit.views.pages.words.plain_words import DOES, DOES_MEANS
from remit.views.wording import Said, listed

# Asked of every function; who advises is told where somebody does.
_ALWAYS = ("plan", "commission", "oversee", "decide", "deliver")
_PASSIVE = {"plan": "planned", "commission": "commissioned", "oversee": "overseen",
            "decide": "decided", "deliver": "delivered", "advise": "advised on"}


def function_page(site: Site, function: Function) -> Page:
    """The page of one function."""
    telling = begin(site, function)
    here, now = telling.here, telling.now
    assert isinstance(now, Function)
    sittings = sittings_of(telling.view, now)
    frame = frame_of(
        telling, _facts(here, now, sittings), lead="Who does what for this function.",
        tags=[Tag(now.group)] if now.group else (), history=False)
    places = _places(here, now, sittings)
    return record_page(telling, "records/function_page.html", frame, {
        "places": places,
        "said": list(_levels_said(here, now, sittings)),
        "unclear": list(_unclear(here, now)),
    }, sheets=record_sheet(telling, "places.csv", places))


def _facts(here: Here, function: Function, sittings: tuple[Sitting, ...]) -> list[Fact]:
    """For each verb, at which levels and with which boards."""
    facts: list[Fact] = []
    for verb in DOES_MEANS:
        doing = [sitting for sitting in sittings if sitting.allocation.does == verb]
        if doing or verb in _ALWAYS:
            missing = NOT_STATED if verb in function.not_stated else NOT_RECORDED
            facts.append(fact(DOES[verb], *(_who(here, function, one) for one in doing),
                              missing=missing, searched=bool(doing)))
    return facts


def _who(here: Here, function: Function, sitting: Sitting) -> Value:
    one = sitting.allocation
    part = f": {one.part}" if one.part else ""
    return Value((place_of(here, function, one), part, f" ({standing_tag(sitting.status).words})"),
                 here.about(one, "", function).certainty)


def _places(here: Here, function: Function, sittings: tuple[Sitting, ...]) -> Table | None:
    columns = ("Where", "What is done there", "Which part", "Stands", "Since", "Under")
    return table("Levels and boards", columns, [
        (here.about(one, place_of(here, function, one), function), Value(DOES[one.does]),
         Value(one.part or ""), Value(sitting.status.word), _since(here, function, sitting),
         Value(_under(here, function, sitting)))
        for sitting in sittings for one in (sitting.allocation,)])


def _since(here: Here, function: Function, sitting: Sitting) -> Value:
    one = sitting.allocation
    if isinstance(one.from_, str):
        return Value(("with ", here.mention(function.partnership, ("changes",), one.from_)))
    remark = one.remark("from")
    words = (remark.stated if remark else None) or str(one.from_ or "")
    if words:
        return Value(words)
    return Value("Not stated" if "from" in one.not_stated else "Not recorded", missing=True)


def _under(here: Here, function: Function, sitting: Sitting) -> Said:
    """The agreement, and the board that governs it, which the agreement itself says."""
    written = sitting.allocation.under
    if not written:
        return ""
    found = here.site.register.resolve(function.partnership, ("agreements",), written)
    if not isinstance(found, Agreement):
        return written
    now = here.site.now(found)
    governed = now.governed_by if isinstance(now, Agreement) else None
    if not governed:
        return here.link(found)
    return (here.link(found), ", governed by ",
            here.mention(found.partnership, ("boards",), governed))


def _levels_said(
    here: Here, function: Function, sittings: tuple[Sitting, ...]
) -> Iterator[Said]:
    """At how many levels it sits, and whether any of it is done already."""
    levels = dict.fromkeys(sitting.level for sitting in sittings if sitting.level)
    names = [here.site.level_name(function.partnership, level) for level in levels]
    if len(names) > 1:
        yield (f"It sits at {len(names)} levels: ", listed(names), ".")
    if sittings and all(sitting.status.code == "proposed" for sitting in sittings):
        yield "All of this is proposed; who does it until then is not recorded."


def _unclear(here: Here, function: Function) -> Iterator[Said]:
    """What two levels both do, without a word on which part is where."""
    for first, second in undivided(here.site.register, function):
        one, other = function.sits_at[first], function.sits_at[second]
        yield ("It sits at two levels without a word on which part is where: ",
               f"{_PASSIVE[one.does]} both at ", place_of(here, function, one), " and at ",
               place_of(here, function, other), ".")
