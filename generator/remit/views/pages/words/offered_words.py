"""Says how a service stands in an area: its state in a word and a symbol, since when, from whom."""

from __future__ import annotations

from collections.abc import Mapping
from types import MappingProxyType

from remit.model.area import Area
from remit.model.service import Service
from remit.queries.offers import Standing, StateCode
from remit.views.pages.answers.matrix import Cell
from remit.views.pages.here import Here
from remit.views.pages.shown import Value
from remit.views.wording import Said

# Of each state the symbol, the word, and what it means.
STATES_OF_SERVICES: Mapping[StateCode | None, tuple[str, str, str]] = MappingProxyType({
    "live": ("●", "Live", "it can be had"),
    "partly": ("◐", "Partly there", "part of it can be had, or in part of the area"),
    "planned": ("○", "Planned", "it is being prepared"),
    "proposed": ("○", "Proposed", "it would come if a proposal goes ahead"),
    "hoped-for": ("◌", "Hoped for", "it is wanted, and there is no plan yet"),
    "ended": ("×", "Ended", "it could be had before"),
    "never": ("×", "Did not come about", "it was proposed and did not come about"),
    "not-known": ("?", "Not known", "whether it can be had at the date below is not known"),
    None: ("–", "Not stated", "the sources say nothing of it for the area"),
})
_RANK = {state: f"{rank:02}" for rank, state in enumerate(STATES_OF_SERVICES)}
NOT_STATED_HERE = Cell(STATES_OF_SERVICES[None][1], Value("", missing=True),
                       symbol=STATES_OF_SERVICES[None][0], sort=_RANK[None])
TOLD_AROUND = Cell("See …", Value("it is told for an area around this one"), symbol="↑")
_AHEAD = ("planned", "proposed", "hoped-for")


def cell_around(here: Here, area: Area) -> Cell:
    """Where a service is told for an area around: “↑ See Thurrock”."""
    return Cell(around_words(here, area), Value("", missing=True), symbol=TOLD_AROUND.symbol,
                sort=_RANK["not-known"] + "+")


def around_words(here: Here, area: Area) -> str:
    """Where a reader finds a service that is told for an area around: “See Thurrock”."""
    return f"See {here.site.short(area)}"


def state_cell(here: Here, standing: Standing, service: Service | None) -> Cell:
    """The state of a service in an area: “● Live: since 2019”, “○ Planned: for 2022”."""
    symbol, word, _ = STATES_OF_SERVICES[standing.state]
    when = when_of(here, standing, service)
    return Cell(word, Value(when.said, when.certainty), symbol=symbol,
                sort=_RANK[standing.state])


def when_of(here: Here, standing: Standing, service: Service | None) -> Value:
    """Since when it can be had, or when it is expected.

    What is expected of a service everywhere counts for an area that plans it and gives no date.
    """
    offered = standing.offered
    unsure = "" if offered.certainty == "stated" else offered.certainty
    if standing.state in _AHEAD:
        said, sure = here.words(offered, "expected"), offered.certainty_of("expected")
        if not said and standing.state == "planned" and service is not None:
            said = str(service.expected or "") or here.words(service, "expected")
            sure = service.certainty_of("expected")
        certainty = unsure or (sure if said and sure != "stated" else "")
        return _with_remark(here, standing, "expected", f"expected {said}" if said else "",
                            certainty)
    if standing.state == "ended":
        return _with_remark(here, standing, "until", _end(here, standing, "until"), unsure)
    since = _end(here, standing, "from")
    return _with_remark(here, standing, "from", ("since ", since) if since else "", unsure)


def _with_remark(
    here: Here, standing: Standing, field: str, said: Said, certainty: str
) -> Value:
    remark = standing.offered.remark(field)
    if remark is None:
        return Value(said, certainty)
    own = "" if remark.certainty == "stated" else remark.certainty
    return Value(said, certainty or own, remark.note or "",
                 here.cites(remark.source, standing.offer.partnership))


def _end(here: Here, standing: Standing, field: str) -> Said:
    offered = standing.offered
    written = offered.from_ if field == "from" else offered.until
    if isinstance(written, str):
        return here.mention(standing.offer.partnership, ("changes",), written)
    remark = offered.remark(field)
    return (remark.stated if remark else None) or str(written or "")
