"""The page of a meeting: what was decided item by item, who is to do what, and who was there."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from typing import TypeVar

from remit.model.board import PUBLIC_ACCESS
from remit.model.meeting import DECISION_TYPES, AgendaItem, Decision, Meeting
from remit.model.record import Part
from remit.queries.abbreviations import meant
from remit.queries.meetings import actions_of, board_meeting, meeting_after
from remit.views.addresses import answer_path
from remit.views.page import Page
from remit.views.pages.frame import frame_of, record_page
from remit.views.pages.here import Here
from remit.views.pages.indexes.record_sheet import record_sheet
from remit.views.pages.record_told import Telling, begin
from remit.views.pages.records.connections import connections
from remit.views.pages.records.who_was_there import attendance_table, declared, there_words
from remit.views.pages.shown import (
    NOT_RECORDED,
    NOT_STATED,
    Clause,
    Fact,
    Table,
    Value,
    fact,
    table,
)
from remit.views.pages.site import Site
from remit.views.pages.words.meeting_words import (
    action_value,
    dated_link,
    due_value,
    item_anchors,
    item_words,
    state_value,
)
from remit.views.pages.words.owner_words import owners_value
from remit.views.wording import Link, Said, joined, listed, words_of

AnyPart = TypeVar("AnyPart", bound=Part)
_TOLD = frozenset(("venue", "agenda_published", "starts", "ends", "public", "follows"))


@dataclass(frozen=True, slots=True)
class ItemTold:
    """An item of the agenda: its anchor and words, what is remarked on it, and what came of it."""

    anchor: str
    name: str
    value: Value
    text: str
    facts: tuple[tuple[str, Said], ...]
    recommended: tuple[Clause, ...]
    decided: tuple[Clause, ...]
    asked: tuple[Value, ...]


def meeting_page(site: Site, meeting: Meeting) -> Page:
    """The page of one meeting."""
    telling = begin(site, meeting)
    here, now = telling.here, telling.now
    assert isinstance(now, Meeting)
    attendance, actions = attendance_table(here, now), _actions(here, now)
    index = answer_path(meeting.partnership, "decisions")
    return record_page(telling, "records/meeting_page.html", frame_of(
        telling, _facts(telling, now), said=_TOLD, history=False, lead=_lead(here, now),
    ), {
        "is_minuted": now.is_minuted,
        "items": [_item(here, now, place) for place in range(len(now.items))],
        "actions": actions,
        "attendance": attendance,
        "there": there_words(site.register, now),
        "declared": declared(here, now),
        "none_declared": now.none_declared,
        "connections": connections(here, meeting, without=frozenset(("meetings",))),
        "index": Link("All decisions", here.url(index)) if now.is_minuted else "",
    }, sheets=(*record_sheet(telling, "actions-of-meetings.csv", actions),
               *record_sheet(telling, "attendance.csv", attendance)))


def _lead(here: Here, now: Meeting) -> str:
    """“11 items, 10 decisions and 5 actions.”"""
    board = board_meeting(here.site.register, now)
    counts = ((len(now.items), "item"), (len(list(now.decisions)), "decision"),
              (len(list(now.actions)), "action"))
    counted = listed(f"{count} {word}{'s' if count > 1 else ''}" for count, word in counts if count)
    if counted:
        return f"{words_of(counted)}."
    return f"Meeting of {here.site.short(board) if board is not None else now.board}."


def _facts(telling: Telling, now: Meeting) -> list[Fact]:
    here, home, register = telling.here, now.partnership, telling.here.site.register

    def one(label: str, field: str, said: Said) -> Fact:
        missing = NOT_STATED if field in now.not_stated else NOT_RECORDED
        return fact(label, here.value(now, field, said, home), missing=missing)

    hours = " to ".join(time for time in (now.starts, now.ends) if time)
    facts = [
        one("Board", "board", here.mention(home, ("boards",), now.board)),
        one("Date", "date", f"{now.date}"),
        fact("Time", *(value for value in (
            here.value(now, "starts", hours, home),
            here.value(now, "ends", "", home)) if value is not None),
            missing=NOT_STATED if {"starts", "ends"} & set(now.not_stated) else NOT_RECORDED),
        one("Where", "venue", now.venue or ""),
        one("Agenda published", "agenda_published", str(now.agenda_published or "")),
    ]
    if now.public or "public" in now.remarks:
        facts.append(one("Open to the public", "public", PUBLIC_ACCESS.get(now.public or "", "")))
    if now.follows:
        before = register.resolve(home, ("meetings",), now.follows)
        facts.append(one("The meeting before", "follows", dated_link(here, before).said
                         if isinstance(before, Meeting) else now.follows))
    after = meeting_after(register, now)
    if after is not None:
        facts.append(fact("The next meeting", dated_link(here, after)))
    return facts


def _item(here: Here, now: Meeting, place: int) -> ItemTold:
    item, home = now.items[place], now.partnership
    about = (("About", joined(_related(here, now, item))) if item.about else ("", ""))
    facts: list[tuple[str, Said]] = [
        ("Presented by", here.mentions(home, ("posts",), item.presented_by)),
        ("Papers", joined(here.cites(item.papers, home))), about]
    return ItemTold(
        item_anchors(now)[place], item_words(item), here.about(item, "", now), item.text or "",
        tuple(one for one in facts if one[1]),
        tuple(Clause(one.text, here.about(_within(item, one, now), "", now))
              for one in item.recommendations),
        tuple(_decision(here, now, _within(item, one, now)) for one in item.decisions),
        tuple(action_value(here, now, _within(item, one, now)) for one in item.actions))


def _within(item: AgendaItem, part: AnyPart, now: Meeting) -> AnyPart:
    """A part of an item, without the place that the item names already."""
    return part.model_copy(update={"source": now.source}) if part.source == item.source else part


def _decision(here: Here, now: Meeting, decision: Decision) -> Clause:
    """A decision: the word for how, what was decided, and how the votes fell."""
    vote: Said = f"Votes: {decision.vote}." if decision.vote else ""
    return Clause(decision.text, here.about(decision, vote, now), DECISION_TYPES[decision.type])


def _related(here: Here, now: Meeting, item: AgendaItem) -> Iterable[Said]:
    """The records with which an item deals, or the words for what is none."""
    for one in item.about:
        record = meant(here.site.register, now, one)
        said: Said = here.link(record) if record is not None else one.names[1]
        value = here.about(one, said, now)
        yield (said, f" ({value.note})") if value.note else said


def _actions(here: Here, now: Meeting) -> Table | None:
    anchors = item_anchors(now)
    day = here.site.moment_of(now.partnership).date
    return table("What is to be done", ("Action", "Who", "By when", "What became of it", "Item"), [
        (Value(action_value(here, now, one.action).said),
         owners_value(here, now, one.action, one.action.owners),
         due_value(here, one.action), state_value(one.action, day),
         Value(Link(item_words(one.item), f"#{anchors[one.place]}")))
        for one in actions_of(now)])
