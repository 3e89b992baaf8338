"""YAML is read as data only, with the meaning of YAML 1.2, and every value knows its place."""

from __future__ import annotations

from decimal import Decimal

import pytest

from remit.load.document import Document, lines_of
from remit.load.strict_yaml import parse
from remit.problems import Place

SCALARS = {
    "yes": "yes", "no": "no", "on": "on", "off": "off", "y": "y",
    "true": True, "True": True, "TRUE": True, "false": False, "tRue": "tRue",
    "13:00": "13:00", "2019-04-01": "2019-04-01", "2019-04": "2019-04", "2017/18": "2017/18",
    "12": 12, "-7": -7, "+7": 7, "007": 7, "0o17": 15, "0x1F": 31, "1_000": "1_000",
    "2.10": Decimal("2.10"), ".5": Decimal("0.5"), "1e3": Decimal("1000"), ".inf": ".inf",
    "£3.235m": "£3.235m", "1.2.3": "1.2.3", "٣": "٣", "9" * 60: "9" * 60,
    '"yes"': "yes", "'12'": "12", '"12"': "12", "paper#4.25": "paper#4.25",
}


def document(text: str) -> Document:
    read, problems = parse(text, "a.yaml")
    assert problems == []
    assert read is not None
    return read


@pytest.mark.parametrize("written", SCALARS)
def test_a_plain_value_means_what_it_looks_like(written: str) -> None:
    value = document(f"key: {written}\n").value
    assert value == {"key": SCALARS[written]}
    assert type(value["key"]) is type(SCALARS[written])


@pytest.mark.parametrize("nothing", ["", "~", "null", "Null", "NULL", "# a comment"])
def test_an_empty_value_is_an_absent_key(nothing: str) -> None:
    assert document(f"a: 1\nkey: {nothing}\n").value == {"a": 1}


@pytest.mark.parametrize("key", ["yes", "12", "true", "2019-04-01", "~"])
def test_keys_are_always_text(key: str) -> None:
    assert document(f"{key}: 1\n").value == {key: 1}


def test_block_text_keeps_its_lines_and_its_hashes() -> None:
    assert document("note: |\n  one #2\n  two: three\n").value == {"note": "one #2\ntwo: three\n"}
    assert document("note: >\n  one\n  two\n").value == {"note": "one two\n"}


def test_every_value_and_key_knows_its_place() -> None:
    read = document("name: Ä board\nreports_to:\n  - to: hwb\n    from: {is: 2019, note: x}\n"
                    "host: [one, two]\n")
    places = {
        ("name",): Place("a.yaml", 1, 7, 14),
        ("reports_to", 0, "to"): Place("a.yaml", 3, 9, 12),
        ("reports_to", 0, "from"): Place("a.yaml", 4, 16, 20),
        ("reports_to", 0, "from", "note"): Place("a.yaml", 4, 28, 29),
        ("host", 1): Place("a.yaml", 5, 13, 16),
        ("host", 7): Place("a.yaml", 5, 7, 17),
        (): Place("a.yaml", 1, 1, None),
    }
    assert {path: read.place(path) for path in places} == places
    assert read.place(("reports_to",), key=True) == Place("a.yaml", 2, 1, 11)


def test_a_long_list_has_the_places_of_its_items() -> None:
    read = document("host:\n  is: [one, two]\n  note: both\n")
    assert read.place(("host", 1)) == Place("a.yaml", 2, 13, 16)


def test_windows_line_ends_and_a_byte_order_mark_change_nothing() -> None:
    read, problems = parse("\ufeffname: A\r\ntype: b\r\n".encode(), "a.yaml")
    assert problems == []
    assert read is not None
    assert read.value == {"name": "A", "type": "b"}
    assert read.place(("type",)) == Place("a.yaml", 2, 7, 8)


@pytest.mark.parametrize("end", ["\n", "\r\n", "\r", "\x85", "\u2028"])
def test_lines_are_counted_as_places_count_them(end: str) -> None:
    text = f"a: 1{end}b: 2{end}c: 3"
    assert lines_of(text) == ["a: 1", "b: 2", "c: 3"]
    if end not in "\x85\u2028":  # the parser takes these two for ends of lines inside a text only
        assert document(text).place(("c",)).line == 3


def test_several_faults_of_one_file_are_told_together() -> None:
    _, problems = parse("a: 1\na: 2\nb: !x y\nc: z #9\nd: {e f, g}\n", "a.yaml")
    assert [(p.rule, p.place.line) for p in problems] == [
        ("duplicate-key", 2), ("yaml-tag", 3), ("cut-by-comment", 4), ("comma-in-braces", 5),
        ("comma-in-braces", 5)]


def test_aliases_work_within_bounds() -> None:
    assert document("a: &x [1, 2]\nb: *x\n").value == {"a": [1, 2], "b": [1, 2]}


@pytest.mark.parametrize(("text", "place", "words", "help"), [
    ('a: b\nname: "A\nb: c\n', "2:7", "is not closed", "same mark"),
    ("name: 'Chair's group'\n", "1:14", "text goes on after its closing", "do not occur in it"),
    ("name: A\n area: b\n", "2:2", "indented further", "as many blanks as the keys beside it"),
    ("a: b\narea:c\nd: e\n", "2:5", "no blank stands after this colon", "“area: c”"),
    ("area:c\nd: e\n", "1:5", "no blank stands after this colon", "“area: c”"),
    ("r:\n  - to: a\n   as: b\n", "3:4", "where its item begins", "below the first word"),
    ("r:\n  – to: a\n    as: b\n", "2:3", "begins no item of a list", "write a hyphen"),
    ("area:\u00a0b\nfrom: 2\n", "1:6", "a blank here is no ordinary one", "space bar"),
    ("name: Finance: Group\n", "1:14", "a second colon", "quotes"),
], ids=lambda value: repr(value)[:20])
def test_a_slip_of_the_pen_is_told_where_it_was_made(
    text: str, place: str, words: str, help: str
) -> None:
    document, problems = parse(text, "a.yaml")
    assert document is None
    (problem,) = problems
    assert str(problem.place) == f"a.yaml:{place}"
    assert words in problem.message
    assert help in problem.help


@pytest.mark.parametrize("written", ["1e99999999999999999999", "1e-999999999", "0." + "1" * 9000])
def test_a_number_that_nobody_can_compute_with_is_text(written: str) -> None:
    document, problems = parse(f"a: {written}\n", "a.yaml")
    assert problems == []
    assert document is not None and document.value == {"a": written}
