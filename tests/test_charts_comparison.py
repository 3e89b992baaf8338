"""The chart of a comparison: both moments as one, marked in words, and either to switch to."""

from __future__ import annotations

import datetime
import re
from functools import cache

from chart_examples import ENGINE
from page_text import FRAME
from register_text import register_from
from remit.model.moment import Moment
from remit.queries.compared_moments import compared_at, with_each_proposal
from remit.queries.pairs_to_compare import pairs_to_compare
from remit.queries.steps import step_compared, steps_of
from remit.views.charts.chart import Chart
from remit.views.charts.comparison_chart import comparison_chart
from remit.views.charts.draw import Drawn
from remit.views.charts.key import key_of
from remit.views.charts.outline import Entry, outline_of
from remit.views.charts.pictures import draw_graphs
from remit.views.charts.svg import one_of_union_svg

TEXT = """
== changes/reform.yaml
name: The reform
state: proposed
source: plan#1
successions:
  - {bodies: [old-a, old-b], into: [new], certainty: implied}
  - {bodies: [staying], into: [renamed]}
== boards/top.yaml
name: Top Board
type: board
area: harbour
source: plan#1
reports_to: [{to_unnamed: Somebody, as: informs}]
== boards/old-a.yaml
name: Old A
type: working-group
area: harbour
until: reform
source: plan#1
reports_to: [{to: top, as: reports}]
== boards/old-b.yaml
name: Old B
type: working-group
area: harbour
until: reform
source: plan#1
reports_to: [{to: top, as: reports, certainty: disputed}]
== boards/new.yaml
name: New Board
type: board
area: harbour
from: reform
source: plan#1
reports_to: [{to: top, as: accountable, certainty: implied}]
== boards/moving.yaml
name: Moving Group
type: working-group
area: harbour
source: plan#1
state: dormant
reports_to: [{to: old-a, as: reports, until: reform}, {to: top, as: reports, from: reform}]
== boards/staying.yaml
name: Staying Group
type: working-group
area: harbour
source: plan#1
reports_to: [{to: top, as: reports}]
== boards/renamed.yaml
name: First Name
type: working-group
area: harbour
source: plan#1
reports_to: [{to: top, as: reports}]
amended: [{from: reform, name: Second Name}]
== boards/alone.yaml
name: Alone <Group>
type: working-group
area: harbour
source: plan#1
"""


def chart_of(text: str, name: str = "reform") -> Chart | None:
    register, problems = register_from(FRAME + text)
    assert not [one for one in problems if one.severity == "error"], problems
    (two,) = (two for two in with_each_proposal(
        register, "harbour", Moment(datetime.date(2024, 6, 1))) if two.name == name)
    partnership = register.partnership("harbour")
    assert partnership is not None
    return comparison_chart(compared_at(register, two), partnership, "c", "C", ("D", "B", "A"))


@cache
def chart() -> Chart:
    found = chart_of(TEXT)
    assert found is not None and found.switch is not None
    return found


def test_each_body_is_marked_by_what_becomes_of_it_in_words_and_by_a_class() -> None:
    marked = {node.name: (node.words, node.classes[-1]) for node in chart().scenes[0].graph.nodes}
    assert marked == {
        "Top Board": ((), "same"), "Somebody": (("not named",), "same"),
        "Old A": (("closes", "merged"), "removed"), "Old B": (("closes", "merged"), "removed"),
        "New Board": (("new",), "added"), "Moving Group": (("dormant",), "same"),
        "Staying Group": (("hands over",), "changed"), "Second Name": (("renamed",), "changed"),
    }


def test_each_line_is_marked_by_what_becomes_of_it_in_words_and_by_a_class() -> None:
    marked = {(edge.tail, edge.kind, edge.head): (edge.words, edge.classes[-1])
              for edge in chart().scenes[0].graph.edges}
    assert marked == {
        ("old-a", "reports", "top"): (("ends",), "removed"),
        ("old-b", "reports", "top"): (("ends", "disputed"), "removed"),
        ("new", "accountable", "top"): (("begins", "implied"), "added"),
        ("moving", "reports", "old-a"): (("moves away",), "left"),
        ("moving", "reports", "top"): (("moves here",), "moved"),
        ("staying", "reports", "top"): ((), "same"),
        ("renamed", "reports", "top"): ((), "same"),
        ("top", "informs", "top-unnamed-1"): ((), "same"),
        ("old-a", "hands-over", "new"): (("implied",), "passing"),
        ("old-b", "hands-over", "new"): (("implied",), "passing"),
        ("staying", "hands-over", "renamed"): ((), "passing"),
    }


def test_the_list_says_what_the_picture_says() -> None:
    graph = chart().scenes[0].graph
    told: set[tuple[str, str, str, tuple[str, ...]]] = set()
    bodies: dict[str, tuple[str, ...]] = {}

    def walk(entries: tuple[Entry, ...]) -> None:
        for entry in entries:
            if not entry.again:
                bodies[entry.node.id] = entry.node.words
            if entry.edge is not None:
                told.add((entry.edge.tail, entry.edge.kind, entry.edge.head, entry.edge.words))
            walk(entry.below)

    walk(outline_of(graph).entries)
    assert told == {(edge.tail, edge.kind, edge.head, edge.words) for edge in graph.edges}
    assert bodies == {node.id: node.words for node in graph.nodes}


def test_what_is_not_drawn_is_said() -> None:
    assert chart().scenes[0].graph.beside == (
        "Not drawn, because they have no line and nothing is different for them: Alone <Group>.",)


def test_the_key_tells_each_mark() -> None:
    signs = {(sign.shows, sign.name): sign.pattern for sign in key_of(chart().scenes[0].graph)}
    assert {name for shows, name in signs if shows == "line-mark"} >= {
        "added", "removed", "moved", "left"}
    assert {name for shows, name in signs if shows == "body-mark"} >= {
        "added", "removed", "changed"}
    assert len(set(signs.values())) == len(signs), "two signs look alike"


def pictures() -> list[str]:
    (drawn,) = draw_graphs([chart().graph], ENGINE)
    assert isinstance(drawn, Drawn) and chart().switch is not None
    switch = chart().switch
    assert switch is not None
    return [one_of_union_svg(drawn.picture, switch.union, number, scene.graph, "harbour/")
            for number, scene in enumerate(chart().scenes)]


def test_nothing_moves_between_the_three() -> None:
    stands = [dict(re.findall(r'data-node="([^"]+)".*?<rect ([^>]*)/>', svg, re.DOTALL))
              for svg in pictures()]
    assert len(stands[0]) == 8 and stands[1].keys() < stands[0].keys()
    assert "new" not in stands[1] and "new" in stands[2]
    for scene in stands[1:]:
        for body, rect in scene.items():
            assert rect == stands[0][body], body


def test_either_moment_says_only_what_is_so_then() -> None:
    different, before, after = pictures()
    assert ">ends<" in different.replace("> ", ">") and "moves here" in different
    for plain in (before, after):
        assert not re.search(r">\s*(ends|begins|moves)\b", plain)
    assert ">disputed<" in before.replace("> ", ">") and "First Name" in before
    assert "Second Name" in after and "First Name" not in after


def test_where_no_body_and_no_line_is_different_there_is_no_chart() -> None:
    assert chart_of("""
== changes/reform.yaml
name: The reform
state: proposed
source: plan#1
== boards/a.yaml
name: A
type: board
area: harbour
source: plan#1
amended: [{from: reform, meets: monthly}]
""") is None


def many(extra: str, count: int = 70) -> str:
    boards = "".join(
        f"== boards/b{n}.yaml\nname: B{n}\ntype: board\narea: harbour\nsource: plan#1\n"
        f"reports_to: [{{to: top, as: reports{extra}}}]\n" for n in range(count))
    return ("== changes/reform.yaml\nname: R\nstate: proposed\nsource: plan#1\n"
            "== boards/top.yaml\nname: Top\ntype: board\narea: harbour\nsource: plan#1\n"
            "== boards/late.yaml\nname: Late\ntype: board\narea: harbour\nsource: plan#1\n"
            f"from: reform\nreports_to: [{{to: b1, as: reports}}]\n{boards}")


def test_of_many_bodies_those_are_drawn_that_are_touched_and_to_whom_they_answer() -> None:
    found = chart_of(many(""))
    assert found is not None
    assert {node.name for node in found.scenes[0].graph.nodes} == {"Late", "B1"}


def test_more_than_anybody_can_read_is_told_in_sentences_alone() -> None:
    assert chart_of(many(", until: reform")) is None


def test_a_step_of_the_past_shows_who_handed_over_to_whom() -> None:
    register, _ = register_from(FRAME + TEXT.replace(
        "state: proposed", "state: done\ntakes_effect: 2024-01-01"))
    (step,) = steps_of(register, "harbour")
    partnership = register.partnership("harbour")
    assert partnership is not None
    found = comparison_chart(step_compared(register, step), partnership, "s", "S", ("D", "B", "A"))
    assert found is not None
    edges = {(e.tail, e.kind, e.head) for e in found.scenes[0].graph.edges}
    assert {("old-a", "hands-over", "new"), ("staying", "hands-over", "renamed")} <= edges
    before, after = ({node.id for node in scene.graph.nodes} for scene in found.scenes[1:])
    assert "old-a" in before and "old-a" not in after and "new" in after - before


def test_two_dates_are_compared_by_what_is_drawn_of_either() -> None:
    register, _ = register_from(FRAME + TEXT + """
== boards/late.yaml
name: Late Board
type: board
area: harbour
from: 2024-01-01
source: plan#1
reports_to: [{to: top, as: reports}]
""")
    ((two,),) = pairs_to_compare(register, {"harbour": [["2023-06-01", "2024-06-01"]]}).values()
    partnership = register.partnership("harbour")
    assert partnership is not None
    found = comparison_chart(compared_at(register, two), partnership, "p", "P", ("D", "B", "A"))
    assert found is not None
    marked = {node.name for node in found.scenes[0].graph.nodes if "same" not in node.classes}
    assert marked == {"Late Board"}


EARLY = """
== boards/top.yaml
name: Top Board
type: board
area: harbour
source: plan#1
== boards/moving.yaml
name: Moving Group
type: working-group
area: harbour
source: plan#1
reports_to: [{to: top, as: reports, until: 2019}, {to: late, as: reports}]
== boards/late.yaml
name: Late Board
type: board
area: harbour
from: 2020-01-01
source: plan#1
== boards/beside.yaml
name: Beside Group
type: working-group
area: harbour
source: plan#1
reports_to: [{to: top, as: reports}]
"""


def test_what_moves_is_drawn_although_no_source_is_so_old_and_this_is_said() -> None:
    register, problems = register_from(FRAME + EARLY)
    assert not [one for one in problems if one.severity == "error"], problems
    ((two,),) = pairs_to_compare(register, {"harbour": [["2018-06-01", "2024-06-01"]]}).values()
    partnership = register.partnership("harbour")
    assert partnership is not None
    found = comparison_chart(compared_at(register, two), partnership, "p", "P", ("D", "B", "A"))
    assert found is not None
    different, before, after = (scene.graph for scene in found.scenes)
    assert {(e.tail, e.head): e.words for e in different.edges} == {
        ("moving", "top"): ("moves away",), ("moving", "late"): ("moves here",),
        ("beside", "top"): ()}
    # Of a body that is not touched, nobody says that it was there already.
    assert {node.name for node in before.nodes} == {"Top Board", "Moving Group"}
    assert before.beside == (
        "Drawn, although no source as early as this tells of them: Moving Group; Top Board.",
        "Not known whether it existed at this date: Beside Group.")
    assert different.beside == tuple(f"B: {line}" for line in before.beside)
    assert after.beside == ()
