"""How a record stands, in words: the tags under its title, and what is said above all else."""

from __future__ import annotations

from collections.abc import Iterable

from remit.model.board import Board
from remit.model.change import Change
from remit.model.meeting import Meeting
from remit.model.time import spoken
from remit.queries.evidence import cited_by, newest_of
from remit.queries.proposals import Outlook
from remit.queries.status import change_meant
from remit.views.pages.here import Here
from remit.views.pages.record_told import Telling
from remit.views.pages.shown import Tag
from remit.views.pages.words.plain_words import STATES
from remit.views.wording import Said, listed, words_of

LOOKS = {"current": "rm-live", "proposed": "rm-prop", "not-yet-proposed": "rm-prop",
         "coming": "rm-prop", "ended": "rm-closed",
         "never": "rm-closed", "not-known": "rm-unknown"}


def standing_words(telling: Telling) -> str:
    """The status and what else there is to say of it, for a cell: “Current, dormant”."""
    first, *rest = [tag.words for tag in status_tags(telling)]
    return ", ".join((first, *(word[:1].lower() + word[1:] for word in rest)))


def status_tags(telling: Telling) -> list[Tag]:
    """Whether a record is in force, dormant, implied or disputed, in a word or two each."""
    status, now = telling.status, telling.now
    tags = []
    if now.kind in ("boards", "agreements", "changes", "terms-of-reference", "meetings") or (
        status.code != "current"
    ):
        word = status.word
        if now.kind == "terms-of-reference" and status.code == "current":
            word = "In force"
        # Whether it exists is not certain, so that nobody can say that it does.
        if now.certainty != "disputed" or status.code != "current":
            tags.append(Tag(word, LOOKS[status.code]))
    if isinstance(now, Board) and now.state:
        tags.append(Tag(STATES[now.state], "rm-closed"))
    if now.certainty == "disputed":
        tags.append(Tag("Existence disputed", "rm-unknown"))
    elif now.certainty == "implied":
        tags.append(Tag("Implied, not stated", "rm-unknown"))
    return tags


def outlook_tags(here: Here, outlook: Iterable[Outlook]) -> list[Tag]:
    """What open changes would mean for it: “Hands over to ICP Board under a proposal”."""
    tags = []
    for one in outlook:
        under = _UNDER[one.change.state]
        names = words_of(listed(here.site.short(other) for other in one.others))
        if len(one.others) > 1:
            names = f"{len(one.others)} bodies"
        words = {
            "ends": "Ends", "amended": "Changes", "hands-over": f"Hands over to {names}",
            "takes-over": f"Takes over from {names}",
        }[one.sort]
        sure = f" ({one.certainty})" if one.certainty != "stated" else ""
        tags.append(Tag(f"{words} under {under}{sure}", "rm-prop"))
    return list(dict.fromkeys(tags))


_UNDER = {"proposed": "a proposal", "agreed": "an agreed change",
          "outcome-not-known": "a proposal with no known outcome"}


def _of_meeting(telling: Telling, date: str) -> Iterable[Said]:
    status = telling.status
    if status.code == "never":
        yield f"This meeting was {status.word.lower()}."
    elif status.code == "coming":
        yield f"Still to come at {date}."
    elif status.code == "not-known":
        yield "There are no minutes of this meeting here, so what was decided is not known."


def _of_later_proposal(telling: Telling, date: str) -> Iterable[Said]:
    if isinstance(telling.record, Change):
        yield f"At {date} nobody had proposed this yet. The page tells what was proposed later."
        return
    change = change_meant(telling.view, telling.record, telling.record.from_)
    assert change is not None
    yield (f"At {date} nobody had proposed this yet. The page tells what a later proposal says (",
           telling.here.link(change), ").")


def _coming(telling: Telling) -> str:
    """What a page tells of what is to come: a plan of that time, or what a later source says."""
    newest = newest_of(cited_by(telling.view.register, telling.record))
    if newest is not None and newest.first > telling.view.moment.date:
        return f"The page tells it as a later source has it, of {newest}."
    return "The page tells how it will be."


def notices(telling: Telling) -> Iterable[Said]:
    """What must be said before anything else: that it is proposed, has ended, or is disputed."""
    here, record, status = telling.here, telling.record, telling.status
    what, site = type(record).called, telling.here.site
    date = spoken(site.moment_of(record.partnership).date)
    if status.code == "not-yet-proposed":
        yield from _of_later_proposal(telling, date)
    elif record.kind == "changes":
        pass
    elif isinstance(record, Meeting):
        yield from _of_meeting(telling, date)
    elif status.code == "proposed":
        change = site.register.change(record.partnership, str(record.from_))
        assert change is not None
        yield (f"Proposed: at {date} this does not exist. The page tells what the proposal says (",
               here.link(change), ").")
    elif status.code in ("ended", "never", "coming"):
        gone = f"No longer in force at {date}. The page tells how it was."
        yield {
            "ended": "It ends with what is asked for here, which is only proposed. The page tells "
                     "how it was." if status.detail else gone,
            "never": "This was proposed and did not come about. The page tells what was proposed.",
            "coming": f"Not yet in force at {date}. {_coming(telling)}",
        }[status.code]
    elif status.code == "not-known":
        yield f"Not known at {date}: {status.detail}."
    if record.certainty == "disputed":
        yield (f"The sources contradict each other, or themselves, on whether this {what} exists. "
               "What they say is told here.")
    elif record.certainty == "implied":
        yield f"No source states this {what} outright; it is implied."
