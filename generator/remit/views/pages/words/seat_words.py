"""Says of the seats of one organisation on one body how many there are, in which role, who votes.

“Chair, 4 members: all vote”; “Attends: no vote (proposed)”. Where nothing tells of a whole body who
votes, that is said once beside its name.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from types import MappingProxyType

from remit.model.board import ROLES, Board, Role
from remit.model.organisation import Organisation
from remit.model.record import Record
from remit.queries.seats import Sitting
from remit.queries.status import Status
from remit.views.pages.answers.matrix import Cell
from remit.views.pages.here import Here
from remit.views.pages.records.seats_table import holder_of
from remit.views.pages.shown import Table, Tag, Value, table
from remit.views.pages.words.standing_words import LOOKS
from remit.views.wording import Said, listed

# One seat in a role, and several.
_COUNTED: Mapping[Role, tuple[str, str]] = MappingProxyType({
    "chair": ("Chair", "{} chairs"), "joint-chair": ("Joint chair", "{} joint chairs"),
    "vice-chair": ("Vice-chair", "{} vice-chairs"), "member": ("Member", "{} members"),
    "attendee": ("Attends", "{} attend"), "observer": ("Observes", "{} observe"),
})
_VOTES, _NO_VOTE = "votes", "no vote"
_NOT_STATED, _NOT_RECORDED = "vote not stated", "vote not recorded"
_JOINT = "joint post"
# What the words mean, for those that occur in a matrix.
SEAT_WORDS_MEAN: Mapping[str, str] = MappingProxyType({
    "Chair": "leads the meetings", "Joint chair": "leads them together with another",
    "Vice-chair": "leads them when the chair is away",
    "Member": "sits there", "Attends": "is there, and is no member",
    "Observes": "may listen, and is no member",
    _VOTES: "has a vote in decisions", _NO_VOTE: "has none",
    _NOT_STATED: "the sources do not say whether it has a vote",
    _NOT_RECORDED: "whether it has a vote is not known here",
    _JOINT: "of two or more organisations, and told under each",
    "(proposed)": "would sit there, if a proposal goes ahead",
    "(not yet begun)": "will sit there from a later date",
    "(not known)": "whether it sits there at the date below is not known",
    "(ended)": "sat there, until the body ended",
    "(implied)": "no source states it outright",
    "(disputed)": "the sources contradict each other, or themselves",
})


@dataclass(frozen=True, slots=True)
class Seated:
    """A seat of a board, and how it stands."""

    board: Board
    sitting: Sitting
    status: Status

    @property
    def organisations(self) -> tuple[Organisation, ...]:
        """The organisations for which it counts; a joint post has two."""
        return tuple(body for body in self.sitting.bodies if isinstance(body, Organisation))

    @property
    def is_joint(self) -> bool:
        """Whether it is a seat of several bodies together, as that of a joint post."""
        return len(self.sitting.bodies) > 1

    @property
    def vote(self) -> str:
        """Whether it votes; of those who only attend, nothing where nothing is written."""
        seat = self.sitting.seat
        if seat.voting is not None:
            return _VOTES if seat.voting else _NO_VOTE
        if seat.role in ("attendee", "observer"):
            return ""
        is_silent = "voting" in seat.not_stated or "voting" in self.board.not_stated
        return _NOT_STATED if is_silent else _NOT_RECORDED

    @property
    def certainty(self) -> str:
        """How certain the seat is, or else that its post belongs to the organisation."""
        seat, post = self.sitting.seat, self.sitting.post
        own = [seat.certainty, *(remark.certainty for name, remark in seat.remarks.items()
                                 if name not in ("from", "until"))]
        if post is not None and not (seat.organisation or seat.board):
            own.append(post.certainty_of("of"))
        return next((word for word in own if word != "stated"), "")

    @property
    def standing(self) -> Tag | None:
        """How it stands where it does not simply hold: “proposed”."""
        if self.status.code == "current":
            return None
        return Tag(self.status.word.lower(), LOOKS[self.status.code])

    @property
    def words(self) -> tuple[str, ...]:
        """The words with which it is told, to look up what they mean."""
        brackets = (self.standing.words if self.standing else "", self.certainty)
        joint = _JOINT if self.is_joint else ""
        return (_COUNTED[self.sitting.seat.role][0], self.vote, joint,
                *(f"({word})" for word in brackets if word))


def seat_cells(
    here: Here, seats: Iterable[Seated], of: Organisation, *, tell_votes: bool,
    named: bool = False,
) -> Iterator[Cell]:
    """What is said where a body and an organisation meet; those alike are counted together.

    Without `tell_votes` a vote of which nothing is known is passed over. With `named`, each begins
    with the organisation, for a cell that several share.
    """
    alike: dict[tuple[str, str, str, Tag | None], dict[Role, int]] = {}
    for seat in seats:
        joint = _JOINT if seat.is_joint else ""
        counted = alike.setdefault((seat.vote, joint, seat.certainty, seat.standing), {})
        role = seat.sitting.seat.role
        counted[role] = counted.get(role, 0) + seat.sitting.seat.seats
    for (vote, joint, certainty, standing), counted in alike.items():
        words = [one if counted[role] == 1 else many.format(counted[role])
                 for role, (one, many) in _COUNTED.items() if role in counted]
        lead = words[0] + "".join(f", {word.lower()}" for word in words[1:])
        if vote == _VOTES and sum(counted.values()) > 1:
            vote = "all vote"
        is_told = vote and (tell_votes or vote not in (_NOT_STATED, _NOT_RECORDED))
        said: list[Said] = [here.link(of)] if named else []
        said += [part for part in (vote if is_told else "", joint) if part]
        yield Cell(lead, Value(tuple(_parted(said)), certainty), standing)


def vote_of_all(seats: Iterable[Seated]) -> str:
    """What is not known of the votes of a whole body, for its note; empty where anything is."""
    votes = {seat.vote for seat in seats} - {""}
    said = {_NOT_STATED: "Who votes is not stated.", _NOT_RECORDED: "Who votes is not recorded."}
    return said.get(votes.pop(), "") if len(votes) == 1 else ""


def seats_outside(
    here: Here, bodies: Iterable[tuple[Board, Iterable[Seated]]]
) -> Table | None:
    """The seats of no organisation: whose holder comes from another body, or from nobody named."""
    columns = ("Body", "Seat", "Role", "Votes", "Comes from")
    return table("Seats that no organisation has", columns, [
        (Value(here.link(board)), Value(seat_of(here, seat), seat.certainty),
         Value(role_of(seat)), Value(votes_of(seat)), _comes_from(here, seat))
        for board, seats in bodies for seat in seats if not seat.organisations])


def seat_of(here: Here, seat: Seated) -> Said:
    """Whose seat it is, and how many like it there are where there are several."""
    many = seat.sitting.seat.seats
    holder = holder_of(here, seat.sitting)
    return (holder, f" ({many} seats)") if many > 1 else holder


def role_of(seat: Seated) -> str:
    """The role of a seat, with how it stands where it does not simply hold: “Member (proposed)”."""
    role = ROLES[seat.sitting.seat.role]
    return f"{role} ({seat.standing.words})" if seat.standing else role


def votes_of(seat: Seated) -> str:
    """Whether a seat votes, under a heading that asks it; empty where nothing is recorded."""
    return {_VOTES: "Yes", _NO_VOTE: "No", _NOT_STATED: "Not stated"}.get(seat.vote, "")


def _comes_from(here: Here, seat: Seated) -> Value:
    bodies: list[Record] = list(seat.sitting.bodies)
    if not bodies:
        return Value("Not stated", missing=True)
    return Value(listed(here.link(body) for body in bodies))


def _parted(said: list[Said]) -> Iterator[Said]:
    for index, part in enumerate(said):
        yield from ("; ", part) if index else (part,)
