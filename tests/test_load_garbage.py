"""Made-up garbage: bytes of any kind, and valid records with anything put anywhere in them."""

from __future__ import annotations

import json
from typing import Any

from hypothesis import given, settings
from hypothesis import strategies as st

from register_text import checked
from remit.load.document import lines_of
from remit.load.strict_yaml import parse
from remit.rules import rule_pages
from small_register import SMALL

PARTS = st.sampled_from([
    "name", "from", "until", "is", "stated", "amended", "previously", "members", ":", ": ", "- ",
    "\n", "\n  ", "\n    ", "\t", "[", "]", "{", "}", ",", "#", " #", "&a", "*a", "!x", "|", ">",
    "'", '"', "\\", "---", "...", "%", "~", "null", "2019", "2019-04", "hwb", "é", "\x85", "\u2028",
    "\x00", "\x1b", "\ufeff", "?", "<<", "@", "`", "0x", "1e9",
])
TEXT = st.lists(PARTS, max_size=40).map("".join)
WORDS = st.sampled_from([
    "main-board", "council", "plan#2.1", "plan", "new-house", "2019", "2019-04-01", "2018/19", "",
    "proposed", "reports", "county/county-board", "quayside", "\n", "{{ 7*7 }}", "<script>", "a b",
    "is", "stated", "from", "until", "members", "amended", "previously", "not_stated", "source",
])
SCALARS = st.one_of(st.none(), st.booleans(), st.integers(-5, 3000), st.floats(allow_nan=False),
                    WORDS, st.text(max_size=8))
VALUES = st.recursive(SCALARS, lambda inner: st.one_of(
    st.lists(inner, max_size=3), st.dictionaries(WORDS, inner, max_size=3)), max_leaves=6)
FILES = sorted(path for path in SMALL if path.startswith("content/harbour"))


def value_of(path: str) -> Any:
    document, problems = parse(SMALL[path], path)
    assert document is not None
    assert not problems
    return document.value


def spots(value: Any) -> list[tuple[Any, Any]]:
    """Every place in a value at which something can be put: (container, key or index)."""
    steps = list(value.items()) if isinstance(value, dict) else (
        list(enumerate(value)) if isinstance(value, list) else [])
    return [(value, key) for key, _ in steps] + [s for _, inner in steps for s in spots(inner)]


@settings(max_examples=300)
@given(st.one_of(st.binary(max_size=300), TEXT.map(lambda text: text.encode())))
def test_any_bytes_are_read_or_told(content: bytes) -> None:
    document, problems = parse(content, "a.yaml")
    assert document is not None or problems
    lines = lines_of(content.decode("utf-8-sig", "replace"))
    for problem in problems:
        assert problem.rule in rule_pages()
        assert 1 <= problem.place.line <= len(lines) + 1
        assert problem.place.column >= 1
        assert problem.message


@settings(max_examples=150)
@given(TEXT, st.sampled_from(FILES))
def test_any_text_in_the_place_of_a_file_is_checked(text: str, path: str) -> None:
    _, problems = checked({**SMALL, path: text})
    assert {problem.rule for problem in problems} <= rule_pages().keys()


@settings(max_examples=400)
@given(st.data())
def test_anything_anywhere_in_a_record_is_checked(data: st.DataObject) -> None:
    files = dict(SMALL)
    for path in data.draw(st.lists(st.sampled_from(FILES), min_size=1, max_size=3)):
        value = value_of(path)
        for _ in range(data.draw(st.integers(1, 3))):
            container, step = data.draw(st.sampled_from(spots(value)))
            act = data.draw(st.sampled_from(["put", "drop", "add"]))
            if act == "drop" and len(container) > 1:
                del container[step]
            elif act == "add" and isinstance(container, dict):
                container[data.draw(WORDS)] = data.draw(VALUES)
            else:
                container[step] = data.draw(VALUES)
        files[path] = json.dumps(value, default=str, ensure_ascii=False)
    register, problems = checked(files)
    assert {problem.rule for problem in problems} <= rule_pages().keys()
    for problem in problems:
        assert problem.message
        assert "\0" not in problem.message + problem.help
        assert "pydantic" not in problem.message
        assert problem.place.file in files or problem.place.file.endswith("/partnership.yaml")
    assert problems or len(register.records) >= 1
