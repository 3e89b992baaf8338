"""Reads YAML as data only: what could be misread is a problem, and every value knows its place.

Plain scalars have the meaning of YAML 1.2's core schema: `yes`, `on`, `13:00` and `2019-04-01`
are text, only `true` and `false` are truth values. Keys are always text. An empty value is an
absent key. Tags, duplicate keys, second documents and unbounded aliases are refused.
"""

from __future__ import annotations

import re
from decimal import Decimal
from typing import NoReturn

import yaml

from remit.load.document import Document, node_of, place_of
from remit.load.syntax_words import in_plain_words
from remit.problems import Place, Problem

MAX_BYTES = 1_000_000
MAX_DEPTH = 40
MAX_VALUES = 100_000
_SUSPICIOUS = 400  # brackets in one file, or steps in one line, before its depth is counted first

_INT = re.compile(r"[-+]?[0-9]+\Z|0o[0-7]+\Z|0x[0-9a-fA-F]+\Z")
_FLOAT = re.compile(r"[-+]?(\.[0-9]+|[0-9]+(\.[0-9]*)?)([eE][-+]?[0-9]+)?\Z")
_VAST = re.compile(r"[eE][-+]?0*[1-9][0-9]{2}")  # more than a hundred noughts
_MOST_DIGITS = 40
_MANY_STEPS = re.compile(rf"^[ ?-]{{{_SUSPICIOUS}}}", re.MULTILINE)
_UNSEEN = re.compile("[\x00-\x08\x0b-\x1f\x7f-\x9f\ufffe\uffff\ud800-\udfff]")
_CUT_BY_COMMENT = re.compile(r"[ \t]+#(?=[^\s#!])")
_NULLS = frozenset(("", "~", "null", "Null", "NULL"))
_TRUTH = {word: truth for truth, words in ((True, "true True TRUE"), (False, "false False FALSE"))
          for word in words.split()}


class _Unreadable(Exception):
    """Raised inside this module only, to leave a file at its first fault that hides the rest."""

    def __init__(self, problem: Problem) -> None:
        self.problem = problem


def parse(content: bytes | str, file: str) -> tuple[Document | None, list[Problem]]:
    """Read one file's content; `file` is its path for messages.

    Returns the document (None where nothing can be read) and every problem found. The document's
    value is built of dict, list, str, int, Decimal and bool.
    """
    try:
        text = content if isinstance(content, str) else _decode(content, file)
        reader = _Reader(text, file)
        value = reader.read()
    except _Unreadable as unreadable:
        return None, [unreadable.problem]
    return Document(file, text, value), reader.problems


def _refuse(rule: str, place: Place, message: str, help: str = "") -> NoReturn:
    raise _Unreadable(Problem(rule, place, message, help))


def _decode(content: bytes, file: str) -> str:
    """UTF-8 text without its byte-order mark; anything else is refused with what to do."""
    advice = "save the file again as UTF-8 (in Notepad: Save as, Encoding, UTF-8)"
    start = Place(file)
    if len(content) > MAX_BYTES:
        _refuse("unreadable-file", start, "the file is larger than 1 MB, the most that is read",
                "split it into one file a record")
    if content.startswith((b"\xff\xfe", b"\xfe\xff")):
        _refuse("unreadable-file", start, "the file is saved as UTF-16, not as UTF-8", advice)
    if b"\x00" in content:
        line = content[: content.index(b"\x00")].count(b"\n") + 1
        _refuse("unreadable-file", Place(file, line),
                "there is a NUL character on this line, so this is not a text file",
                "delete it, or put back the last good version of the file")
    try:
        return content.decode("utf-8-sig")
    except UnicodeDecodeError as fault:
        before = content[: fault.start]
        column = len(before.rpartition(b"\n")[2].decode("utf-8", "replace")) + 1
        _refuse("unreadable-file", Place(file, before.count(b"\n") + 1, column),
                "this character is not saved as UTF-8", advice)


class _Reader:
    """Builds plain values from one file's text and collects its problems."""

    def __init__(self, text: str, file: str) -> None:
        self.text = text
        self.file = file
        self.problems: list[Problem] = []
        self.values = 0

    def read(self) -> object:
        node = _compose(self.text, self.file)
        return None if node is None else self.build(node, 0)

    def fault(self, rule: str, node: yaml.Node, message: str, help: str = "") -> None:
        self.problems.append(Problem(rule, place_of(node, self.file), message, help))

    def build(self, node: yaml.Node, depth: int) -> object:
        self.values += 1
        if self.values > MAX_VALUES:
            _refuse("unreadable-file", place_of(node, self.file),
                    "the file grows without bound when its aliases (*name) are followed",
                    "write the values out instead of repeating them by alias")
        if depth > MAX_DEPTH:
            _refuse("unreadable-file", place_of(node, self.file),
                    f"the values are nested more than {MAX_DEPTH} deep",
                    "check the brackets and the indentation")
        self.refuse_tag(node)
        if isinstance(node, yaml.ScalarNode):
            return self.scalar(node)
        if isinstance(node, yaml.SequenceNode):
            return self.sequence(node, depth)
        assert isinstance(node, yaml.MappingNode)
        return self.mapping(node, depth)

    def refuse_tag(self, node: yaml.Node) -> None:
        at = node.start_mark.index
        if self.text[at : at + 1] in ("!", "&"):
            start = self.text[at : at + 200].split("\n", 1)[0]
            if re.match(r"(&\S+\s+)?!", start):
                self.fault("yaml-tag", node, "a YAML tag (a word that begins with “!”) stands here",
                           "delete the tag, or put the text in quotes")

    def scalar(self, node: yaml.ScalarNode) -> object:
        written: str = node.value
        self.refuse_unseen(node)
        if node.style in ("'", '"', "|", ">"):
            return written
        self.refuse_cut(node)
        if written in _NULLS:
            return None
        if written in _TRUTH:
            return _TRUTH[written]
        if _INT.match(written):
            base = {"0o": 8, "0x": 16}.get(written[:2], 10)
            # A number of hundreds of digits is text that nobody can compute with.
            return written if len(written) > _MOST_DIGITS else int(
                written if base == 10 else written[2:], base)
        if _FLOAT.match(written):
            within = len(written) <= _MOST_DIGITS and not _VAST.search(written)
            return Decimal(written) if within else written
        return written

    def refuse_unseen(self, node: yaml.ScalarNode) -> None:
        """A control character reaches a value only as an escape in double quotation marks."""
        if _UNSEEN.search(node.value):
            self.fault("control-character", node,
                       "this text holds a control character that nobody can see",
                       "delete it, or the code that begins with a backslash")

    def refuse_cut(self, node: yaml.ScalarNode) -> None:
        """A `#` after a blank begins a comment, although `paper #4.25` was surely meant whole."""
        cut = _CUT_BY_COMMENT.match(self.text, node.end_mark.index)
        if cut and node.value:
            lost = self.text[cut.end() - 1 :].split("\n", 1)[0].strip()
            self.fault("cut-by-comment", node,
                       f"YAML takes “{lost}” for a comment, so only “{node.value}” is read",
                       f"write “{node.value}{lost}” without the blank, or put the whole in quotes; "
                       "a comment needs a blank after its #")

    def sequence(self, node: yaml.SequenceNode, depth: int) -> list[object]:
        built = []
        for child in node.value:
            value = self.build(child, depth + 1)
            if value is None:
                self.fault("empty-item", child, "this item of the list is empty",
                           "write its value, or delete the line")
            built.append(value)
        return built

    def mapping(self, node: yaml.MappingNode, depth: int) -> dict[str, object]:
        built: dict[str, object] = {}
        seen: dict[str, int] = {}
        for key_node, value_node in node.value:
            if not isinstance(key_node, yaml.ScalarNode):
                self.fault("wrong-type", key_node, "a key must be a word, not a list or a mapping")
                continue
            key = key_node.value
            self.refuse_tag(key_node)
            self.refuse_unseen(key_node)
            if key in seen:
                self.fault("duplicate-key", key_node,
                           f"“{key}” is written twice here; the first is on line {seen[key]}",
                           "keep one of them, or write a list")
                continue
            seen[key] = key_node.start_mark.line + 1
            if self.is_stray(node, key_node, value_node):
                self.fault("comma-in-braces", key_node,
                           f"the comma before “{key}” splits the text inside the braces"
                           if built else f"“{key}” stands in braces and has no value",
                           "put the text in quotes, or write one key a line without braces")
                continue
            value = self.build(value_node, depth + 1)
            if value is not None:
                built[key] = value
        return built

    def is_stray(self, node: yaml.MappingNode, key: yaml.ScalarNode, value: yaml.Node) -> bool:
        """Whether this key in braces has no colon: the rest of a text that a comma cut."""
        if not node.flow_style or not isinstance(value, yaml.ScalarNode) or value.value:
            return False
        return not self.text[key.end_mark.index :].lstrip().startswith(":")


def _compose(text: str, file: str) -> yaml.Node | None:
    """The text's one YAML node, or None for an empty file; a syntax error leaves this module."""
    try:
        if text.count("[") + text.count("{") > _SUSPICIOUS or _MANY_STEPS.search(text):
            _refuse_depth(text, file)
        return node_of(text)
    except RecursionError:
        _refuse("unreadable-file", Place(file), "the values are nested too deep to be read",
                "check the brackets and the indentation")
    except yaml.YAMLError as fault:
        raise _Unreadable(in_plain_words(fault, text, file)) from None


def _refuse_depth(text: str, file: str) -> None:
    """Counts how deep values are nested without following them: the parser itself follows them
    by recursion, and would take the whole program with it where they are nested without end."""
    loader = yaml.CSafeLoader(text)
    try:
        depth = 0
        while (event := loader.get_event()) is not None:
            if isinstance(event, yaml.CollectionStartEvent):
                depth += 1
            elif isinstance(event, yaml.CollectionEndEvent):
                depth -= 1
            if depth > MAX_DEPTH + 1:
                mark = event.start_mark
                place = Place(file, mark.line + 1, mark.column + 1) if mark else Place(file)
                _refuse("unreadable-file", place,
                        f"the values are nested more than {MAX_DEPTH} deep",
                        "check the brackets and the indentation")
    finally:
        loader.dispose()
