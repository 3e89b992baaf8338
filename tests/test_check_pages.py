"""Every rule has its page, in the same parts; every page belongs to something that can be told."""

from __future__ import annotations

import ast
import re
from pathlib import Path

import pytest

import remit
from remit.rules import all_rules, rule_pages

PACKAGE = Path(remit.__file__).parent
TELLING = {"Problem", "Told", "fault", "_refuse", "refuse"}
PARTS = ["What it does", "Why it matters", "Example", "Instead"]


def rules_told() -> dict[str, set[str]]:
    """The name of every rule that the code tells, with the files that tell it."""
    found: dict[str, set[str]] = {}
    for file in sorted(PACKAGE.rglob("*.py")):
        for node in ast.walk(ast.parse(file.read_text("utf-8"))):
            if isinstance(node, ast.Call) and node.args:
                called = getattr(node.func, "id", getattr(node.func, "attr", None))
                first = node.args[0]
                if called in TELLING and isinstance(first, ast.Constant) and (
                        isinstance(first.value, str) and re.fullmatch("[a-z-]+", first.value)):
                    found.setdefault(first.value, set()).add(file.name)
    return found


def test_every_rule_that_is_told_has_its_page_and_every_page_is_used() -> None:
    told = rules_told()
    assert len(told) > 25
    assert told.keys() == rule_pages().keys()


def test_a_rule_tells_only_under_the_name_of_its_file() -> None:
    rules = {file.stem.replace("_", "-") for file in (PACKAGE / "rules").glob("[a-z]*.py")}
    assert len(rules) > 25
    for name, files in rules_told().items():
        for file in files & {f"{rule.replace('-', '_')}.py" for rule in rules}:
            assert file == f"{name.replace('-', '_')}.py"


def test_every_check_is_found_by_its_folder() -> None:
    modules = {check.__module__ for check in all_rules()}
    assert len(modules) == len(all_rules()) > 12


@pytest.mark.parametrize("name", sorted(rule_pages()))
def test_a_page_says_what_it_does_why_an_example_and_what_instead(name: str) -> None:
    page = rule_pages()[name]
    first, blank = page.split("\n")[:2]
    assert first.endswith(".")
    assert blank == ""
    assert re.findall(r"^## (.+)$", page, re.MULTILINE) == PARTS
    sections = re.split(r"^## .+$", page, flags=re.MULTILINE)[1:]
    assert all(section.strip() for section in sections)
