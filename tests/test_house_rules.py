"""The rules of the house: who imports whom, what things are called, what the docs must mention."""

from __future__ import annotations

import ast
import re
import subprocess
import sys
import tomllib
from collections import Counter
from pathlib import Path

import pytest

import remit
from remit.cli import commands
from remit.plugin.mkdocs_yml import RemitConfig
from remit.rules import reference, rule_pages
from remit.write.reports import formats

ROOT = Path(__file__).parent.parent
PACKAGE = Path(remit.__file__).parent
MODULES = sorted(PACKAGE.rglob("*.py"))
TESTS = sorted(Path(__file__).parent.glob("*.py"))
# Stage names stand in the order in which data passes.
STAGES = ["load", "model", "queries", "rules", "views", "write"]
NAMES_OF_NOTHING = {"common", "data", "helper", "helpers", "manager", "misc", "util", "utils"}
# What would make two builds of the same input differ.
UNSTEADY = re.compile(r"\b(date|datetime)\.(now|today|utcnow)\b|\btime\.(time|localtime)\b|"
                      r"\buuid\.uuid[14]|os\.urandom|\b(random|secrets|locale)\.\w+")


def docs() -> str:
    pages = [ROOT / "README.md", *sorted((ROOT / "docs").rglob("*.md"))]
    assert len(pages) > 3
    return "\n".join(page.read_text("utf-8") for page in pages)


def tree(file: Path) -> ast.Module:
    return ast.parse(file.read_text("utf-8"))


def test_stages_import_stages_to_their_left_only() -> None:
    ran = subprocess.run([Path(sys.executable).with_name("lint-imports"), "--no-logo"], cwd=ROOT,
                         capture_output=True, text=True, timeout=120)
    assert ran.returncode == 0, ran.stdout
    assert re.search(r"Contracts: [5-9] kept, 0 broken", ran.stdout), ran.stdout


def test_every_part_of_the_package_has_its_place_among_the_layers() -> None:
    contracts = tomllib.loads((ROOT / "pyproject.toml").read_text())["tool"]["importlinter"]
    layers = " | ".join(contracts["contracts"][0]["layers"])
    named = [part.strip().removeprefix("remit.") for part in layers.split("|")]
    parts = {p.stem for p in PACKAGE.iterdir() if p.suffix == ".py" or (p / "__init__.py").exists()}
    assert set(named) == parts - {"__init__"}
    assert [stage for stage in reversed(named) if stage in STAGES] == STAGES == sorted(STAGES)


def test_decisions_are_numbered_one_by_one() -> None:
    numbers = [file.name[:4] for file in sorted((ROOT / "docs" / "decisions").glob("*.md"))]
    assert numbers == [f"{number:04}" for number in range(1, len(numbers) + 1)]


def test_a_files_name_occurs_once() -> None:
    names = Counter(file.name for file in MODULES if file.name != "__init__.py")
    assert len(names) > 50
    assert [name for name, count in names.items() if count > 1] == []


def test_nothing_has_a_name_that_says_nothing() -> None:
    assert {file.stem for file in (*MODULES, *TESTS)} & NAMES_OF_NOTHING == set()


@pytest.mark.parametrize("file", MODULES, ids=lambda f: str(f.relative_to(PACKAGE)))
def test_a_module_begins_with_a_sentence_and_is_not_too_long(file: Path) -> None:
    text = file.read_text("utf-8")
    said = ast.get_docstring(tree(file))
    assert said, "a module says in its first line what it is for"
    first = said.split("\n\n", 1)[0]
    assert first[0].isupper() or first[0] in "`“"
    assert re.search(r"[.:]$", first), first
    assert text.count("\n") <= 250


def test_nothing_reads_a_clock_or_rolls_dice() -> None:
    calls = [(file.name, ast.unparse(node.func)) for file in MODULES
             for node in ast.walk(tree(file)) if isinstance(node, ast.Call)]
    assert len(calls) > 1000
    assert [call for call in calls if UNSTEADY.search(call[1])] == []


def test_every_command_and_option_is_in_the_docs() -> None:
    written = docs()
    assert len(commands.commands) >= 6
    for name, command in commands.commands.items():
        assert f"remit {name}" in written, name
        assert command.help
        for option in (option for param in command.params for option in param.opts):
            if option.startswith("--"):
                assert option in written, f"{name} {option}"


def test_every_setting_and_form_is_in_the_docs() -> None:
    written = docs()
    settings = [name for name, _ in RemitConfig._schema]
    assert {"content", "diagrams", "dot"} <= set(settings)
    for name in (*settings, *formats()):
        assert f"`{name}`" in written, name


def test_the_reference_of_rules_is_what_the_rules_say() -> None:
    page = ROOT / "docs" / "reference" / "rules.md"
    assert len(rule_pages()) > 25
    assert page.read_text("utf-8") == reference(), (
        "write it anew: python -m remit explain > docs/reference/rules.md")


def test_every_ignore_has_a_reason_beside_or_above_it() -> None:
    ignore = re.compile(r"# (type: ignore|noqa)[^#]*(#)?")
    bare = []
    for file in MODULES:
        lines = file.read_text("utf-8").splitlines()
        for above, line in zip(["", *lines], lines, strict=False):
            found = ignore.search(line)
            if found and not found[2] and "#" not in above:
                bare.append(f"{file.name}: {line.strip()}")
    assert bare == []


def test_no_test_module_is_empty() -> None:
    tests = [file for file in TESTS if file.name.startswith("test_")]
    assert len(tests) > 10
    for file in tests:
        named = [node.name for node in tree(file).body if isinstance(node, ast.FunctionDef)]
        assert any(name.startswith("test_") for name in named), file.name
