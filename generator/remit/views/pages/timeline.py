"""Tells a record's history in sentences: what happened, what would, and what never did."""

from __future__ import annotations

from itertools import groupby
from typing import Any, Literal

from remit.model.as_at import View
from remit.model.board import BOARD_TYPES, FREQUENCIES, LINES, Line, Scrutiny, Seat
from remit.model.change import Succession
from remit.model.field_words import field_words
from remit.model.meeting import Meeting
from remit.model.record import Amendment, Record
from remit.model.time import NEVER
from remit.queries.history import Event, history_of
from remit.queries.inside import part_at
from remit.views.pages.here import Here
from remit.views.pages.shown import Happening, Value
from remit.views.pages.words.item_words import head_of, part_words, seat_words
from remit.views.pages.words.meeting_words import met_words
from remit.views.prose import plain, shortened
from remit.views.wording import Said, capitalised

Mood = Literal["was", "is", "would", "was to"]
# Base form -> (past, present); “would” and “was to” take the base form.
_VERBS = {
    "begin": ("began", "begins"), "end": ("ended", "ends"), "stop": ("stopped", "stops"),
    "gain": ("gained", "gains"), "lose": ("lost", "loses"), "take": ("took", "takes"),
    "give": ("gave", "gives"), "hand": ("handed", "hands"), "change": ("changed", "changes"),
    "be": ("was", "is"), "become": ("became", "becomes"), "report": ("reported", "reports"),
}
_DONE = {
    "approved": "The terms of reference were approved", "signed": "It was signed",
    "proposed": "It was proposed", "decided": "It was decided",
}


def timeline(here: Here, view: View, record: Record) -> tuple[Happening, ...]:
    """A record's history as its page shows it, the earliest first."""
    return tuple(_happening(here, view, record, list(together))
                 for _, together in groupby(history_of(view, record), key=_time))


def _time(event: Event) -> tuple[object, object]:
    change = event.change.key if event.change else None
    worded = event.sort if event.date is None and change is None else None
    return (event.date, change or worded)


def _happening(here: Here, view: View, record: Record, events: list[Event]) -> Happening:
    first = events[0]
    mood = _mood(view, first)
    what = tuple(told for event in events for told in _sentences(here, record, event, mood))
    ahead = first.change is not None and mood in ("would", "was to")
    return Happening(_when(here, record, first), what, ahead)


def _mood(view: View, event: Event) -> Mood:
    if event.change is not None:
        if event.change.state == "proposed":
            return "would"
        if event.change.state in NEVER or event.change.state == "outcome-not-known":
            return "was to"
    if event.date is not None and event.date.first > view.moment.date:
        return "is"
    return "was" if event.date is not None or event.change is None else "is"


def _when(here: Here, record: Record, event: Event) -> Said:
    change, date = event.change, event.date
    if change is None:
        if date is not None:
            return str(date)
        remark = record.remark("from" if event.sort == "begins" else "until")
        return (remark.stated if remark else None) or "No date"
    under: Said = "" if change is record else (": ", here.link(change))
    match change.state:
        case "proposed":
            return (f"Proposed for {date}" if date else "Proposed, no date", under)
        case "agreed" | "done":
            return (str(date) if date else "Agreed, no date", under)
        case "outcome-not-known":
            return ("Proposed, outcome not known", under)
        case _:
            return (f"Proposed and {change.state}", under)


def _sentences(here: Here, record: Record, event: Event, mood: Mood) -> list[Value]:
    """What happens, in one sentence; an amendment has one for each field that it changes."""
    if not isinstance(event.part, Amendment):
        return [_sentence(here, record, event, mood)]
    inside, _ = part_at(record, event.path[:-2])
    seat: Said = ("The seat of ", seat_words(here, record, inside), ": ") if isinstance(
        inside, Seat) else ""
    clauses = (_former(event.part) if event.sort == "former" else
               amended_words(event.part, mood))
    told = [Value((seat, clause)) for clause in clauses]
    return [*told[:-1], *(here.about(event.part, one.said, event.record) for one in told[-1:])]


def _sentence(here: Here, record: Record, event: Event, mood: Mood) -> Value:
    part, owner = event.part, event.record
    match event.sort:
        case "approved" | "signed" | "proposed" | "decided":
            said: Said = _DONE[event.sort]
            return Value((said, ": ", here.link(owner)) if owner is not record else said)
        case "met":
            assert isinstance(part, Meeting)
            return Value(met_words(here, part))
        case "takes-effect":
            return Value(_say("begin", mood, " to take effect"))
        case "begins" | "ends":
            field = "from" if event.sort == "begins" else "until"
            said = _say(event.sort.rstrip("s"), mood)
            value = here.value(record, field, said, record.partnership) or Value(said)
            # The words of the source stand above already.
            return Value(said, value.certainty, value.note, value.cites)
        case "hands-over" | "takes-over":
            assert isinstance(part, Succession)
            return here.about(part, _passing(here, record, owner, part, event.sort, mood), owner)
        case "gains-line" | "loses-line":
            assert isinstance(part, Line | Scrutiny)
            end = "from" if event.sort == "gains-line" else "until"
            return here.about(part, _line_of(here, owner, part, event.sort, mood), owner, end)
        case _:
            end = "from" if event.sort == "item-begins" else "until"
            return here.about(part, _item(here, owner, event, mood), owner, end)


def _say(verb: str, mood: Mood, rest: Said = "", subject: Said = "") -> Said:
    """A clause with its verb in the mood: “Began”, “Would begin”, “Was to begin”."""
    past, present = _VERBS[verb]
    form = {"was": past, "is": present, "would": f"would {verb}", "was to": f"was to {verb}"}[mood]
    return (subject, f" {form}", rest) if subject else (capitalised(form), rest)


def _passing(
    here: Here, record: Record, change: Record, part: Succession, sort: str, mood: Mood
) -> Said:
    home = change.partnership
    passes = f": {part.passes}" if part.passes else ""
    if sort == "hands-over":
        return _say("hand", mood, (" over to ", here.mentions(home, ("boards",), part.into),
                                   passes))
    return _say("take", mood, (" over from ", here.mentions(home, ("boards",), part.bodies),
                               passes))


def _line_of(
    here: Here, tail: Record, part: Line | Scrutiny, sort: str, mood: Mood
) -> Said:
    verb = "begin" if sort == "gains-line" else "stop"
    to = "to inform it" if isinstance(part, Line) and part.as_ == "informs" else "to report to it"
    if isinstance(part, Scrutiny):
        to = "to be scrutinised by it"
    elif part.as_ == "accountable":
        to = "to be accountable to it"
    if verb == "stop":
        to = {"to inform it": "informing it", "to report to it": "reporting to it",
              "to be scrutinised by it": "being scrutinised by it",
              "to be accountable to it": "being accountable to it"}[to]
    return _say(verb, mood, f" {to}", here.link(tail))


def _item(here: Here, record: Record, event: Event, mood: Mood) -> Said:
    part, begins = event.part, event.sort == "item-begins"
    if isinstance(part, Line | Scrutiny):
        head = head_of(here, record, part) if isinstance(part, Line) else here.mention(
            record.partnership, ("boards",), part.board)
        phrase = LINES[part.as_] if isinstance(part, Line) else "scrutinised by"
        to, ing = _LINE_VERBS[phrase]
        return _say("begin", mood, (f" to {to} ", head)) if begins else _say(
            "stop", mood, (f" {ing} ", head))
    if isinstance(part, Seat):
        return _say("gain" if begins else "lose", mood,
                    f" {_seats(part)}: {seat_words(here, record, part)}")
    text = getattr(part, "text", None)
    if isinstance(text, str):
        return _say("take" if begins else "give", mood,
                    f" {'on' if begins else 'up'}: {shortened(text)}")
    return _say("gain" if begins else "lose", mood, (": ", part_words(here, record, part)))


_LINE_VERBS = {
    "accountable to": ("be accountable to", "being accountable to"),
    "reports to": ("report to", "reporting to"), "informs": ("inform", "informing"),
    "scrutinised by": ("be scrutinised by", "being scrutinised by"),
}


def _seats(seat: Seat) -> str:
    return "a seat" if seat.seats == 1 else f"{seat.seats} seats"


def amended_words(part: Amendment, mood: Mood) -> list[Said]:
    """“Would be renamed “…””, “Would become a programme board”: one for each field."""
    clauses: list[Said] = []
    for name, value in part.values.items():
        if name == "name":
            clauses.append(_say("be", mood, f" renamed “{value}”"))
        elif name == "short_name":
            clauses.append(_say("be", mood, f" called “{value}” for short"))
        elif name == "type" and value in BOARD_TYPES:
            clauses.append(_say("become", mood, f" a {BOARD_TYPES[value][0].lower()}"))
        else:
            now = _shown(value)
            clauses.append(_say("change", mood,
                                f" {field_words(name)}" + (f": {now}" if now else "")))
    return clauses


def _former(part: Amendment) -> list[Said]:
    return [f"Until then, {field_words(name)} was “{shown}”" if (shown := _shown(value))
            else f"Until then, {field_words(name)} was another"
            for name, value in part.values.items()]


def _shown(value: Any) -> str:
    if isinstance(value, str):
        return FREQUENCIES.get(value) or _ACCESS.get(value) or plain(value)
    return str(value) if value is not None and not isinstance(value, tuple | dict) else ""


_ACCESS = {"open": "open", "part-open": "open in part", "closed": "closed"}
