"""The questions that a partnership's pages answer, for its front door and for the navigation."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from types import MappingProxyType

from remit.model.board import Board
from remit.queries.meetings import actions_of, decisions_of, meetings_in
from remit.views.addresses import answer_path
from remit.views.pages.here import Here
from remit.views.pages.site import Site
from remit.views.wording import Link

# What is asked, by theme: of each page that answers a question, by its address, the question and
# what the page tells.
THEMES: Mapping[str, Mapping[str, tuple[str, str]]] = MappingProxyType({
    "Boards and people": {
        "boards": ("Which boards are there, and can I attend?",
                   "Who chairs each, when it meets, and whom to ask."),
        "charts": ("Who answers to whom?", "The lines of accountability, as charts and as lists."),
        "organisations": ("Who sits where?", "Each organisation’s seats, with role and vote."),
        "functions": ("Who decides?", "Who plans, pays for, oversees and delivers what."),
    },
    "Decisions and promises": {
        "decisions": ("What was decided?", "Each decision: by which board, when, and on what."),
        "actions": ("Who is to do what?", "Each action that a meeting asked for: whose, by when."),
        "strategies": ("Which promises were kept?",
                       "What was promised for each year, and what came of it."),
        "risk-registers": ("What could go wrong?", "Each risk: how bad, how likely, who owns it."),
        "forward-plan": ("What is due?",
                         "What is to be reviewed, to end, to begin or to be done, and who meets."),
    },
    "Money and services": {
        "funds": ("Where does the money go?",
                  "Who pays into each fund, what it is spent on, and who watches over it."),
        "services": ("What can I get where?",
                     "Each service, and how far it has got in each area."),
    },
    "Change": {
        "proposed": ("What is proposed?",
                     "Each proposal, who decides it, and what it would change."),
        "compare": ("What would be different?", "Now compared with each proposal: what changes, "
                                                "what follows, what stays open."),
        "history": ("What has changed?",
                    "The dates on which boards began, closed or changed, the newest first."),
    },
    "What is missing, and words": {
        "not-stated": ("What is not stated?", "What somebody looked for in the sources in vain."),
        "open-questions": ("What is open?", "What the sources raise and do not answer."),
        "glossary": ("What does this word mean?", "Words, short names and former names, A to Z."),
    },
})
QUESTIONS: Mapping[str, tuple[str, str]] = MappingProxyType({
    answer: asked for theme in THEMES.values() for answer, asked in theme.items()})


@dataclass(frozen=True, slots=True)
class Door:
    """A question that leads to the page that answers it, and what is told there."""

    question: Link
    lead: str


def doors(here: Here, partnership: str) -> Iterator[tuple[str, tuple[Door, ...]]]:
    """The questions to which a partnership has an answer, by theme."""
    for theme, asked in THEMES.items():
        found = tuple(
            Door(Link(question, here.url(answer_path(partnership, answer))), lead)
            for answer, (question, lead) in asked.items()
            if is_answered(here.site, partnership, answer))
        if found:
            yield theme, found


def is_answered(site: Site, partnership: str, answer: str) -> bool:
    """Whether a partnership has an answer to a question, by its address."""
    if answer == "charts":
        return bool(site.charts_named(partnership))
    if answer == "forward-plan":
        return bool(site.due(partnership))
    if answer == "compare":
        return bool(site.over_time.comparisons(partnership))
    if answer == "history":
        return bool(site.over_time.steps(partnership))
    if answer in ("decisions", "actions"):
        of = decisions_of if answer == "decisions" else actions_of
        return any(any(of(one)) for one in meetings_in(site.register, partnership))
    if answer in ("boards", "functions", "services", "risk-registers", "funds", "strategies"):
        return bool(site.register.of_kind(answer, partnership))
    if answer == "organisations":
        return bool(site.register.of_kind(answer, partnership)) and any(
            board.members for board in site.register.of_kind("boards", partnership)
            if isinstance(board, Board))
    return True
