"""From A to B is from B to A in a mirror, and from A to A there is nothing to tell."""

from __future__ import annotations

import datetime
from collections.abc import Callable
from pathlib import Path
from typing import Any

from hypothesis import given, settings
from hypothesis import strategies as st

from register_text import checked, path_of
from remit import pipeline
from remit.model.moment import Moment, moment_with
from remit.model.register import Register
from remit.problems import RemitError
from remit.queries.differences import differences_as_written, differences_at
from remit.queries.differences.difference import KINDS, Difference
from small_register import SMALL
from test_differences_table import TABLE

ROOT = Path(__file__).parent.parent
SAME = {name: edit for name, (edit, _) in TABLE.items()}
IDS = ("north", "south", "east", "west")
ENDS = (None, "2020", "2021-06", "2022-03-15", "reform", "other")
ids, ends = st.sampled_from(IDS), st.sampled_from(ENDS)
times = st.fixed_dictionaries({"from": ends, "until": ends})
lines: Any = st.fixed_dictionaries({
    "to": ids, "as": st.sampled_from(("reports", "informs"))})
seats: Any = st.fixed_dictionaries({
    "post": st.sampled_from(("mayor", "clerk")), "role": st.sampled_from(("chair", "member"))})


def natural_key(item: Any) -> tuple[object, ...]:
    return tuple(item[0].get(key) for key in ("to", "as", "post"))


boards = st.fixed_dictionaries({
    "name": st.sampled_from(("One", "Two")), "type": st.sampled_from(("board", "committee")),
    "time": times,
    "reports_to": st.lists(st.tuples(lines, times), max_size=2, unique_by=natural_key),
    "members": st.lists(st.tuples(seats, times), max_size=2, unique_by=natural_key),
    "responsibilities": st.lists(st.sampled_from((
        "Mend the roof.", "Mend the old roof.", "Count the boats in the harbour.")), max_size=2,
        unique=True),
    "amended": st.one_of(st.none(), st.sampled_from(("2021", "2023-01-01", "reform"))),
})
registers = st.fixed_dictionaries({
    "boards": st.fixed_dictionaries(dict.fromkeys(IDS[:3], boards), optional={"west": boards}),
    "state": st.sampled_from(("proposed", "done", "rejected")),
    "into": st.lists(ids, min_size=1, max_size=2, unique=True),
})
Made = dict[str, Any]


def yaml_of(made: Made) -> dict[str, str]:
    """A register's files; keys without a value are left out."""
    files = {
        "partnership.yaml": "name: Harbour\nspeaks_for: 2022-01-01\nlevels: {town: Town}\n",
        "areas.yaml": "harbour-town: {name: Harbour, level: town}\n",
        "posts.yaml": "mayor: {title: Mayor}\nclerk: {title: Clerk}\n",
        "sources.yaml": "plan: {name: Plan, type: plan, date: 2018}\n",
        "changes/other.yaml": "name: Other\nstate: proposed\nsource: plan\n",
    }
    date = "\ntakes_effect: 2021-01-01" if made["state"] == "done" else ""
    into = [id for id in made["into"] if id in made["boards"]]
    files["changes/reform.yaml"] = (
        f"name: Reform\nstate: {made['state']}{date}\nsource: plan\n" + (
            f"successions:\n  - {{bodies: [{into[0]}], into: [{', '.join(into)}]}}\n"
            if into else ""))
    for id, board in made["boards"].items():
        files[f"boards/{id}.yaml"] = board_of(board, made["boards"])
    return {path_of(path): text for path, text in files.items()}


def board_of(board: Made, known: Made) -> str:
    said = [f"name: {board['name']}", f"type: {board['type']}", "area: harbour-town",
            "source: plan", *(f"{key}: {end}" for key, end in written(board["time"]))]
    for name in ("reports_to", "members"):
        items = [{**item, **dict(written(time))} for item, time in board[name]
                 if name == "members" or item["to"] in known]
        if items:
            said.append(f"{name}:")
            said += ["  - {" + ", ".join(f"{k}: {v}" for k, v in item.items()) + "}"
                     for item in items]
    if board["responsibilities"]:
        said.append("responsibilities:")
        said += [f"  - text: {text}" for text in board["responsibilities"]]
    if board["amended"]:
        said.append(f"amended:\n  - {{from: {board['amended']}, name: Three}}")
    return "\n".join(said) + "\n"


def written(time: Made) -> list[tuple[str, str]]:
    return [(key, end) for key, end in time.items() if end]


def in_mirror(told: tuple[Difference, ...]) -> list[tuple[object, ...]]:
    return sorted(((KINDS[d.kind].mirror, d.after, d.before, d.path, repr(d.now), repr(d.was))
                   for d in told), key=repr)


def seen(told: tuple[Difference, ...]) -> list[tuple[object, ...]]:
    return sorted(((d.kind, d.before, d.after, d.path, repr(d.was), repr(d.now)) for d in told),
                  key=repr)


def hold(compare: Callable[..., tuple[Difference, ...]], one: object, other: object) -> None:
    assert compare(one, one) == ()
    assert compare(other, other) == ()
    there, back = compare(one, other), compare(other, one)
    assert [difference for difference in there if not difference.words.endswith(
        (".", "?", ".”", "?”"))] == []
    assert without_places(in_mirror(there)) == without_places(seen(back))


def without_places(told: list[tuple[object, ...]]) -> list[tuple[object, ...]]:
    """What moved stands where it is now, which is another place on the way back."""
    moving = ("moved", "changed")
    return sorted(((*d[:3], *d[4:]) if str(d[0]).endswith(moving) else d for d in told), key=repr)


@settings(max_examples=100)
@given(registers, registers)
def test_as_written(one: Made, other: Made) -> None:
    hold(differences_as_written, checked(yaml_of(one))[0], checked(yaml_of(other))[0])


@settings(max_examples=100)
@given(registers, registers, st.dates(datetime.date(2019, 1, 1), datetime.date(2024, 1, 1)),
       st.dates(datetime.date(2019, 1, 1), datetime.date(2024, 1, 1)), st.booleans())
def test_at_two_moments(
    one: Made, other: Made, day: datetime.date, later: datetime.date, asked: bool
) -> None:
    before, after = checked(yaml_of(one))[0], checked(yaml_of(other))[0]
    moment = asking(before, later) if asked else Moment(later)
    hold(differences_at, before.at(Moment(day)), before.at(moment))
    hold(differences_at, before.at(Moment(day)), after.at(Moment(later)))


def asking(register: Register, day: datetime.date) -> Moment:
    try:
        return moment_with(register, "harbour", day, ["reform"])
    except RemitError:  # it is rejected
        return moment_with(register, "harbour", day, ["other"])


@settings(max_examples=40)
@given(st.sets(st.sampled_from(sorted(SAME)), max_size=6),
       st.sets(st.sampled_from(sorted(SAME)), max_size=6))
def test_any_edits_of_the_table_together(one: set[str], other: set[str]) -> None:
    before, after = (checked(edited_by(names))[0] for names in (one, other))
    assert differences_as_written(before, before) == ()
    there, back = differences_as_written(before, after), differences_as_written(after, before)
    assert sorted((KINDS[d.kind].mirror, str(d.after), str(d.before)) for d in there) == sorted(
        (d.kind, str(d.before), str(d.after)) for d in back)


def edited_by(names: set[str]) -> dict[str, str]:
    files = dict(SMALL)
    for name in sorted(names):
        attempt = dict(files)
        try:
            SAME[name](attempt)
        except (AssertionError, KeyError):
            continue  # another edit changed or took away what this one changes
        files = attempt
    return files


def test_on_the_content() -> None:
    register, _ = pipeline.load_register(pipeline.Settings(ROOT))
    thurrock = register.partnership("thurrock")
    assert thurrock is not None and thurrock.speaks_for is not None
    now = thurrock.speaks_for.first
    reform = moment_with(register, "thurrock", now, ["icp-reform"])
    assert len(differences_at(register.at(Moment(now)), register.at(reform))) > 20
    hold(differences_at, register.at(Moment(now)), register.at(reform))
    for year in (2015, 2017, 2018):
        hold(differences_at, register.at(Moment(datetime.date(year, 7, 1))),
             register.at(Moment(now)))
    assert differences_as_written(register, register) == ()
