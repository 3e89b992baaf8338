"""How problems are told: the form, the order, the count, and nothing hostile on the screen."""

from __future__ import annotations

import io
import json
from pathlib import Path

import pytest

from remit.problems import Place, Problem, in_order
from remit.write.reports import formats, printer
from remit.write.visible_text import visible, visible_sentence

FILE = "content/thurrock/boards/finance-group.yaml"
TEXT = """\
name: Finance Group
type: working-group
area: thurrock




reports_to:
  - to: icp-bord
    as: reports
"""
UNKNOWN = Problem(
    "unknown-board", Place(FILE, 9, 9, 17), "“icp-bord” is not a board of thurrock",
    "did you mean “icp-board” (Thurrock Integrated Care Partnership Board)?")
# Written at once in every form; what a terminal or a program would obey must not come through.
HOSTILE = "\x1b[31mred\x1b[0m \x07bell\r\nsecond ::error:: line\u202ereversed \x9bCSI \udcff end"


def report(form: str, problems: list[Problem], root: Path) -> str:
    out = io.StringIO()
    printer(form)(problems, root, out)
    return out.getvalue()


def project(root: Path, text: str = TEXT) -> Path:
    file = root / FILE
    file.parent.mkdir(parents=True, exist_ok=True)
    file.write_bytes(text.encode("utf-8", "surrogateescape"))
    return root


def test_a_problem_has_this_form(tmp_path: Path) -> None:
    assert report("full", [UNKNOWN], project(tmp_path)) == """\
error[unknown-board]: “icp-bord” is not a board of thurrock
  --> content/thurrock/boards/finance-group.yaml:9:9
    |
  8 | reports_to:
  9 |   - to: icp-bord
    |         ^^^^^^^^
    |
  help: did you mean “icp-board” (Thurrock Integrated Care Partnership Board)?

1 error in 1 file
"""


def test_what_cannot_be_shown_is_told_without_an_excerpt(tmp_path: Path) -> None:
    problem = Problem("unreadable-file", Place("content/x.yaml"), "this is a folder", "rename it")
    (tmp_path / "content" / "x.yaml").mkdir(parents=True)
    assert report("full", [problem], tmp_path) == """\
error[unreadable-file]: this is a folder
  --> content/x.yaml:1:1
  help: rename it

1 error in 1 file
"""


def test_no_problem_is_said_too(tmp_path: Path) -> None:
    assert report("full", [], tmp_path) == "Nothing wrong\n"
    assert report("concise", [], tmp_path) == ""


def test_the_last_line_counts(tmp_path: Path) -> None:
    problems = [Problem("a", Place("one.yaml"), "m", severity="warning"),
                Problem("a", Place("one.yaml", 2), "m"), Problem("a", Place("two.yaml"), "m"),
                Problem("a", Place("two.yaml", 3), "m", severity="notice")]
    assert report("full", problems, tmp_path).splitlines()[-1] == (
        "2 errors, 1 warning, 1 notice in 2 files")


def test_problems_are_in_order_and_each_told_once() -> None:
    places = [Place("b", 1), Place("a", 10), Place("a", 9, 5), Place("a", 9, 4), Place("a", 9, 4)]
    ordered = in_order(Problem("r", place, "m") for place in places)
    assert [str(p.place) for p in ordered] == ["a:9:4", "a:9:5", "a:10:1", "b:1:1"]


def test_the_mark_stands_under_wide_and_odd_characters(tmp_path: Path) -> None:
    line = "note: 会议 \t“é” bad"
    project(tmp_path, f"{line}\n")
    column = line.index("bad") + 1
    shown = report("full", [Problem("r", Place(FILE, 1, column, column + 3), "m")], tmp_path)
    row, mark = shown.splitlines()[3:5]
    assert row == "  1 | note: 会议 →“é” bad"
    # Two of the characters take two columns each.
    assert mark.index("^") == row.index("bad") + 2
    assert mark.count("^") == 3


@pytest.mark.parametrize("ahead", [0, 30, 500, 400_000])
def test_a_very_long_line_is_cut_around_the_mark(tmp_path: Path, ahead: int) -> None:
    line = "x" * ahead + "WRONG" + "y" * 100_000
    project(tmp_path, f"{line}\n")
    shown = report("full", [Problem("r", Place(FILE, 1, ahead + 1, ahead + 6), "m")], tmp_path)
    row, mark = shown.splitlines()[3:5]
    assert len(row) < 110
    assert row[mark.index("^"):][:5] == "WRONG"
    assert row.endswith("…")


@pytest.mark.parametrize("place", [
    Place(FILE, 0), Place(FILE, 99), Place(FILE, 2, 500), Place(FILE, 2, 3, 1), Place("../x.yaml"),
    Place("/etc/passwd", 1), Place("", 1), Place("\0", 1), Place("content", 1)])
def test_a_place_that_is_not_there_does_no_harm(tmp_path: Path, place: Place) -> None:
    shown = report("full", [Problem("r", place, "m")], project(tmp_path))
    assert shown.endswith("1 error in 1 file\n")
    assert "root:" not in shown


@pytest.mark.parametrize("form", formats())
def test_hostile_text_comes_out_as_text(tmp_path: Path, form: str) -> None:
    project(tmp_path, f"name: {HOSTILE}\n")
    told = report(form, [Problem("r", Place(FILE, 1, 7, 9), HOSTILE, HOSTILE),
                         Problem("r", Place(f"content/{HOSTILE}.yaml"), HOSTILE)], tmp_path)
    assert "red" in told
    assert "line" in told
    for sign in "\x1b\x07\x9b\u202e\udcff\r":
        assert sign not in told
    told.encode()  # every character can be written
    if form in ("concise", "github"):
        assert len(told.splitlines()) == 2
    if form == "github":
        assert told.count("::error ") == 2
        assert all(line.startswith("::error ") for line in told.splitlines())


@pytest.mark.parametrize("form", formats())
def test_every_form_tells_every_problem(tmp_path: Path, form: str) -> None:
    problems = [UNKNOWN, Problem("r", Place(FILE, 2, 1), "second words", severity="warning")]
    told = report(form, problems, project(tmp_path)).encode().decode()
    plain = json.dumps(json.loads(told), ensure_ascii=False) if form in ("json", "sarif") else told
    for words in ("unknown-board", "is not a board of thurrock", "second words", "icp-board"):
        assert words in plain


def test_json_is_for_programs(tmp_path: Path) -> None:
    told = json.loads(report("json", [UNKNOWN], tmp_path))
    assert (told["schema"], told["errors"], told["warnings"], told["notices"]) == (1, 1, 0, 0)
    assert told["problems"] == [{
        "rule": "unknown-board", "severity": "error", "file": FILE, "line": 9, "column": 9,
        "end_column": 17, "message": UNKNOWN.message, "help": UNKNOWN.help}]


def test_sarif_names_its_rules(tmp_path: Path) -> None:
    problem = Problem("unknown-place", Place(FILE, 2, 3), "m")
    (run,) = json.loads(report("sarif", [problem], tmp_path))["runs"]
    (rule,) = run["tool"]["driver"]["rules"]
    assert rule["id"] == "unknown-place"
    assert rule["shortDescription"]["text"] == "A source has no such place."
    (result,) = run["results"]
    assert result["locations"][0]["physicalLocation"]["region"] == {
        "startLine": 2, "startColumn": 3}


def test_a_terminal_gets_colours_and_a_file_none(tmp_path: Path) -> None:
    class Terminal(io.StringIO):
        def isatty(self) -> bool:
            return True

    out = Terminal()
    printer("full")([UNKNOWN], project(tmp_path), out)
    assert "\x1b[" in out.getvalue()
    assert "\x1b" not in report("full", [UNKNOWN], tmp_path)


def test_a_message_is_one_line_and_not_endless() -> None:
    assert visible_sentence("one\n  two\tthree") == "one two three"
    assert len(visible_sentence("x" * 100_000)) < 500
    assert visible("a\x00b\x1bc\u00a0d\ufeffe\x7ff") == "a␀b␛c d\ufffde␡f"
