"""Who holds a post or a seat, and which people the site may name at all."""

from __future__ import annotations

from collections.abc import Callable, Iterator

from remit.model.as_at import View
from remit.model.board import Board
from remit.model.fields import Key
from remit.model.person import Held, Person
from remit.model.record import Record
from remit.model.register import Register
from remit.model.time import Holds
from remit.queries.seats import Sitting


def named_in_public(register: Register, view_of: Callable[[str], View]) -> Register:
    """The register without the people whom the site may not name: those who are not to be
    published, and those of whom it is not certain that they hold anything at the moment.

    `view_of` gives the register as at the moment of a partnership. Whatever is made from what this
    returns can tell nothing of the others: no page, no file, no search and no comparison.
    """
    hidden = {person.key for person in _people(register)
              if not (person.publish and any(held_now(view_of(person.partnership), person)))}
    return register.without(hidden) if hidden else register


def held_now(view: View, person: Person) -> Iterator[Held]:
    """The posts and seats that a person certainly holds at a view's moment."""
    return (item for item in person.holds if view.item_holds(person, item) is Holds.YES)


def holders_of(view: View, post: Record) -> Iterator[tuple[Person, Held]]:
    """The people who hold a post at a view's moment."""
    for person, held in _holding(view, post):
        if held.post is not None:
            yield person, held


def sitting_people(view: View, board: Board, sitting: Sitting) -> Iterator[tuple[Person, Held]]:
    """The people who hold a seat, by its key or by the post that it is known by."""
    for person, held in _holding(view, board):
        if held.seat == sitting.seat.key_in_list:
            yield person, held
    if sitting.post is not None:
        yield from holders_of(view, sitting.post)


def _holding(view: View, record: Record) -> Iterator[tuple[Person, Held]]:
    for pointer in view.register.pointing_at(record.key):
        person, path = view.register.get(pointer.record), pointer.reference.path
        if isinstance(person, Person) and path[0] == "holds" and isinstance(path[1], int):
            held = person.holds[path[1]]
            if view.item_holds(person, held) is Holds.YES:
                yield person, held


def _people(register: Register) -> Iterator[Person]:
    return (one for one in register.of_kind("people") if isinstance(one, Person))


def without_people(register: Register) -> Register:
    """The register without anybody in it, for what stays when they have gone."""
    people: set[Key] = {one.key for one in _people(register)}
    return register.without(people) if people else register
