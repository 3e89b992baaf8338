"""Who was at a meeting: present, with apologies, in neither list, and who else came."""

from __future__ import annotations

from collections.abc import Iterator

from remit.model.board import ROLES
from remit.model.meeting import Attending, Declaration, Meeting
from remit.model.post import Post
from remit.model.register import Register
from remit.queries.roll_call import RollCall, roll_call
from remit.queries.seats import Sitting
from remit.views.pages.here import Here
from remit.views.pages.records.seats_table import bodies_of, holder_of
from remit.views.pages.shown import Clause, Table, Value, table
from remit.views.wording import Said, listed

_LISTS = (("present", "Present"), ("apologies", "Sent apologies"))
_COLUMNS = ("Who", "Organisation", "In which list", "Seat", "Remark")


def there_words(register: Register, meeting: Meeting) -> str:
    """“Of 24 seats, 11 were there and 10 sent apologies; 3 are in neither list.”"""
    called = roll_call(register, meeting)
    if called is None:
        return ""
    left = sum(count for _, count in called.in_neither)
    words = (f"Of {called.seats} seats, {_were(called.seated('present'))} there and "
             f"{called.seated('apologies')} sent apologies")
    words += f"; {left} {'is' if left == 1 else 'are'} in neither list." if left else "."
    others = sum(one.how_many for one in (
        *called.without_seat("present"), *meeting.in_attendance))
    if others:
        words += f" {others} {'other' if others == 1 else 'others'} came, without a seat."
    return words


def attendance_table(here: Here, meeting: Meeting) -> Table | None:
    """A row for each who is listed, and for each seat that is in neither list."""
    called = roll_call(here.site.register, meeting)
    rows = [_row(here, meeting, one, words, called, sitting) for name, words in _LISTS
            for one, sitting in _entries(called, meeting, name)]
    for sitting, count in called.in_neither if called is not None else ():
        rows.append((Value((holder_of(here, sitting), _counted(count))),
                     Value(bodies_of(here, sitting)), Value("In neither list"),
                     Value(ROLES[sitting.seat.role]), Value("")))
    rows += [_row(here, meeting, one, "In attendance", None, None)
             for one in meeting.in_attendance]
    return table("Who was there", _COLUMNS, rows)


def declared(here: Here, meeting: Meeting) -> tuple[Clause, ...]:
    """The interests that were declared, each with whose it is and what followed."""
    return tuple(Clause(one.text, here.about(one, _declared(here, meeting, one), meeting))
                 for one in meeting.declarations)


def _declared(here: Here, meeting: Meeting, one: Declaration) -> Said:
    said: list[Said] = []
    if one.seat:
        called = roll_call(here.site.register, meeting)
        sitting = next((each for each in (called.sittings if called else ())
                        if each.seat.key_in_list == one.seat), None)
        said += ["Seat: ", holder_of(here, sitting) if sitting else one.seat, ". "]
    if one.post:
        said += ["By: ", here.mention(meeting.partnership, ("posts",), one.post), ". "]
    if one.item:
        said.append(f"Item {one.item}. ")
    if one.left_the_room is not None:
        said.append("Left the room." if one.left_the_room else "Stayed in the room.")
    return tuple(said)


def _entries(
    called: RollCall | None, meeting: Meeting, name: str
) -> Iterator[tuple[Attending, Sitting | None]]:
    if called is not None:
        yield from called.sat[name]
    else:
        yield from ((one, None) for one in getattr(meeting, name))


def _row(
    here: Here, meeting: Meeting, one: Attending, listed_in: str, called: RollCall | None,
    sitting: Sitting | None,
) -> tuple[Value, ...]:
    who, of = _who(here, meeting, one, sitting)
    seat = ROLES[sitting.seat.role] if sitting is not None else "None" if called else ""
    return (here.about(one, (who, _counted(one.how_many)), meeting), Value(of), Value(listed_in),
            Value(seat), Value(_remark(here, meeting, one)))


def _who(
    here: Here, meeting: Meeting, one: Attending, sitting: Sitting | None
) -> tuple[Said, Said]:
    """Who it is, and from which organisation."""
    home, register = meeting.partnership, here.site.register
    if sitting is not None:
        return holder_of(here, sitting), bodies_of(here, sitting)
    post = register.resolve(home, ("posts",), one.post) if one.post else None
    if isinstance(post, Post):
        return here.link_briefly(post), here.mentions(
            post.partnership, ("organisations", "boards"), post.of)
    if one.organisation:
        return "Not named", here.mention(home, ("organisations",), one.organisation)
    return one.title or one.seat or one.post or "", ""


def _remark(here: Here, meeting: Meeting, one: Attending) -> Said:
    said: list[Said] = [f"Listed as {one.listed_as}"] if one.listed_as else []
    if one.deputy:
        said.append(("Represented by ", here.mention(meeting.partnership, ("posts",), one.deputy)))
    return listed(said)


def _counted(how_many: int) -> str:
    return f" ({how_many})" if how_many > 1 else ""


def _were(count: int) -> str:
    return f"{count} {'was' if count == 1 else 'were'}"
