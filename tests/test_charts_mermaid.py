"""A comparison as a chart in a comment: what it shows, and that no name in it is more than text."""

from __future__ import annotations

import datetime
import re

import pytest

from register_text import path_of
from remit.model.moment import moment_with
from remit.queries.consequences.findings import Findings
from remit.queries.differences import compared
from remit.queries.differences.sides import Side
from remit.queries.outcome import Outcome
from remit.views.charts.difference_graph import difference_graph
from remit.views.charts.graph import Edge, Graph, Group, Node
from remit.views.charts.mermaid import MOST_BODIES, mermaid_text
from small_register import SMALL
from test_differences_markdown import markdown_of, outcome_of
from test_differences_table import MAIN, TABLE, Files, add, both, put, rename

# Whatever stands in a label: no quotation mark, no bracket of a shape, no bar, no backtick.
_LABEL = r'"(?:[\w ,\'()-]|#\d+;|<br/>)*"'
_LINES = re.compile("|".join((
    r"flowchart (BT|RL)", r"acc(Title|Descr): [\w ,'()#;-]*", rf"n\d+\[{_LABEL}\]",
    rf"subgraph g\d+\[{_LABEL}\]", "end", rf"n\d+ (-->|==>|-\.->)\|{_LABEL}\| n\d+",
    r"classDef (added|changed|removed) stroke:#\w+,stroke-width:\dpx(,stroke-dasharray:\d \d)?",
    r"class n\d+(,n\d+)* (added|changed|removed)",
    r"linkStyle \d+(,\d+)* stroke:#\w+(,stroke-width:2px)?")))
HOSTILE = [
    'Say "no"', "a] b) c}", "`code`", "```", "end", "subgraph x", '%%{init: {"theme": "base"}}%%',
    "%% comment", "line\nbreak", 'click n0 "https://evil.example"', "<b>bold</b><script>x</script>",
    "--> n1", "a|b", "style n0 fill:#f00;", "classDef x fill:#f00;", "#quot; #35; &lt;b&gt;",
    "1. first", "- item", "$$x^2$$", "fa:fa-car", "\\n", "@{ shape: circle }", "direction LR",
    "DIRECTION\tTB", "javascript:alert(1)", "__proto__", "_italic_ **bold**", "Ńandú 漢字 🦊",
    "\ufb02°°34¶ß", "\u202ertl", "<!-- c -->", "---\ntitle: x\n---", ":::added", "\x00\x1b[31m",
]


def chart_in(told: str) -> list[str]:
    """The lines of the chart in a comment."""
    (chart,) = re.findall(r"^```mermaid\n(.*?)^```$", told, re.DOTALL | re.MULTILINE)
    lines: list[str] = chart.splitlines()
    assert len(lines) > 3
    return lines


def chart_of(files: Files) -> list[str]:
    return chart_in(markdown_of(outcome_of(files)))[3:]


def edited(name: str) -> Files:
    files = dict(SMALL)
    TABLE[name][0](files)
    return files


def test_a_line_that_moves_is_drawn_where_it_was_and_where_it_is() -> None:
    told = markdown_of(outcome_of(edited("move a line")))
    assert "\n<details open><summary><b>In one chart</b></summary>\n\n```mermaid\n" in told
    assert "\n```\n\n</details>\n\n**Who answers to whom**\n" in told
    assert chart_in(told) == [
        "flowchart BT", "accTitle: What is different",
        "accDescr: What begins, ends and moves is marked#46;",
        'n0["Harbour Main Board"]', 'n1["Scrutiny Committee"]', 'n2["Finance Group"]',
        'n2 -.->|"reports to (moves away)"| n0', 'n2 ==>|"reports to (moves here)"| n1',
        "linkStyle 1 stroke:#8250df", "linkStyle 0 stroke:#8250df,stroke-width:2px",
    ]


@pytest.mark.parametrize(("edit", "lines"), [
    ("add a board", ['n1["Audit Group<br/>(new)"]',
                     'n1 ==>|"reports to (begins, implied)"| n0', "class n1 added"]),
    ("close a board", ['n0["Scrutiny Committee<br/>(ends on 31 December 2024)"]',
                       "class n0 removed", 'n1 -->|"scrutinised by"| n0']),
    ("let a board end with a proposal", [
        'n0["Scrutiny Committee<br/>(ends with the new house)"]']),
    ("make a line another sort", ['n1 -.->|"reports to (ends)"| n0',
                                  'n1 ==>|"informs (begins)"| n0']),
    ("change what travels along a line", ['n1 -->|"reports to (changed)"| n0']),
])
def test_what_becomes_of_a_body_or_a_line_is_said_in_words(edit: str, lines: list[str]) -> None:
    assert set(lines) <= set(chart_of(edited(edit)))


@pytest.mark.parametrize("edit", ["drop a seat", "reword a clause", "change an id everywhere",
                                  "delete a board's file"])
def test_where_no_chart_shows_anything_there_is_none(edit: str) -> None:
    told = markdown_of(outcome_of(edited(edit)))
    assert "mermaid" not in told and "no chart" not in told


def test_a_line_of_a_body_with_a_new_id_stays_one_line() -> None:
    files = dict(SMALL)
    both(put(MAIN, "Harbour Main Board\nshort_name: Main", "Great Board\nshort_name: Great"),
         rename("main-board", "great-board"))(files)
    told = chart_of(files)
    assert any("Great Board<br/>(renamed)" in line for line in told)
    assert not any("(begins" in line or "(ends" in line for line in told)


def test_the_reform_of_the_small_register_is_drawn_with_who_hands_over() -> None:
    register = outcome_of(dict(SMALL)).comparisons[0].both.after.register
    day = datetime.date(2024, 6, 1)
    sides = [Side(register, register.at(moment_with(register, "harbour", day, names)))
             for names in ((), ("new-house",))]
    graph = difference_graph(compared(*sides), {"harbour": "Harbour"})
    assert graph is not None
    marked = {node.name: node.words for node in graph.nodes}
    assert marked["Finance Group"] == ("closes", "replaced") and marked["Money Board"] == ("new",)
    assert {(edge.tail, edge.head) for edge in graph.edges if edge.kind == "hands-over"} == {
        ("harbour-finance-group", "harbour-money-board")}


@pytest.mark.parametrize("text", HOSTILE)
def test_no_name_is_more_than_a_label(text: str) -> None:
    node, other = Node("x", text, words=(text,), classes=("added",), group="g"), Node("y", "Y")
    edges = tuple(Edge("x", "y", "reports", (text,), (mark,)) for mark in (
        "added", "moved", "removed", "left", "changed", "passing", "same"))
    told = mermaid_text(Graph("x", text, text, (Group("g", text),), (node, other), edges))
    for line in told.splitlines():
        assert _LINES.fullmatch(line), line
        assert not re.search(r"(?i)direction\s", line)
    assert told.count("\nn0[") == 1 and len(told.splitlines()) == 3 + 1 + 3 + 7 + 2 + 5


def test_every_line_of_a_real_chart_is_one_of_these() -> None:
    files = dict(SMALL)
    put("boards/scrutiny.yaml", "name: Scrutiny Committee",
        'name: "\\"] --> n9 %%{init}%%"\nuntil: 2024-12-31')(files)
    lines = chart_in(markdown_of(outcome_of(files)))
    for line in lines:
        assert _LINES.fullmatch(line), line
    assert ('n0["#34;#93; --#62; n9 #37;#37;#123;init#125;#37;#37;'
            '<br/>(ends on 31 December 2024, renamed)"]') in lines


def groups(count: int) -> Files:
    files = dict(SMALL)
    for number in range(count):
        add(f"boards/group-{number}.yaml",
            f"name: Group {number}\ntype: working-group\narea: quayside\nsource: plan#2.2\n"
            f"reports_to: [{{to: main-board, as: reports}}]\nmembers: [{{title: One, seats: "
            f"{number + 1}}}]\n")(files)
    return files


def test_more_than_anybody_can_read_is_left_to_the_sentences() -> None:
    few, many = markdown_of(outcome_of(groups(50))), markdown_of(outcome_of(groups(70)))
    assert len([line for line in chart_in(few) if line.startswith("n")]) == 50 * 2 + 1
    assert "```" not in many
    assert "\nThere is no chart: 71 bodies and 70 lines are more than one shows legibly.\n" in many
    assert MOST_BODIES < 71


def test_a_chart_leaves_the_sentences_their_room() -> None:
    files = groups(40)
    add("boards/scrutiny.yaml", "responsibilities:\n" + "".join(
        f"  - text: Duty {number} of {'many ' * 25}\n" for number in range(415)))(files)
    told = markdown_of(outcome_of(files))
    assert 55_000 < len(told) <= 65_536 and "for which there is no room: run" not in told
    assert "\nThere is no chart, as there is no room for it.\n" in told


def test_bodies_of_two_partnerships_stand_in_two_groups() -> None:
    files = edited("name a board anew")
    comparison = outcome_of(files).comparisons[0]
    told = markdown_of(Outcome("a", "b", (comparison,), (), Findings((), ()), {
        "harbour": "Harbour", "county": "The County"}))
    chart = chart_in(told)
    assert chart.count("end") == 2 and 'subgraph g0["The County"]' in chart
    assert path_of(MAIN) in files
