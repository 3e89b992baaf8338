"""`remit check` and `remit explain`: status, options, and one sentence where a call is wrong."""

from __future__ import annotations

import json
import subprocess
import sys
from pathlib import Path

import pytest
from click.testing import CliRunner, Result

from planted_faults import FAULTS
from register_text import write_project
from remit.call import SETTINGS
from remit.cli import commands
from remit.plugin.mkdocs_yml import RemitConfig
from remit.rules import rule_pages
from remit.write.reports import formats
from small_register import SMALL

FINANCE = "content/harbour/boards/finance-group.yaml"


def project(root: Path, mkdocs: str = "plugins:\n  - remit\n", **files: str) -> Path:
    write_project(root, {**SMALL, "mkdocs.yml": mkdocs, **files})
    return root


def run(root: Path, *arguments: str) -> Result:
    return CliRunner().invoke(commands, [*arguments, "--config", str(root / "mkdocs.yml")])


def test_nothing_wrong_is_status_0(tmp_path: Path) -> None:
    ran = run(project(tmp_path), "check")
    assert (ran.exit_code, ran.output) == (0, "Nothing wrong\n")
    assert run(tmp_path, "check", "--quiet").output == ""


def test_an_error_is_status_1_and_a_warning_is_not(tmp_path: Path) -> None:
    error = next(f for f in FAULTS if f.severity == "error" and f.path == FINANCE)
    warning = next(f for f in FAULTS if f.severity == "warning" and f.path == FINANCE)
    ran = run(project(tmp_path, **{FINANCE: error.planted()[FINANCE]}), "check", "--quiet")
    assert ran.exit_code == 1
    assert ran.output.endswith("1 error in 1 file\n")
    ran = run(project(tmp_path, **{FINANCE: warning.planted()[FINANCE]}), "check")
    assert ran.exit_code == 0
    assert ran.output.endswith("1 warning in 1 file\n")


@pytest.mark.parametrize("form", formats())
def test_every_form_can_be_asked_for(tmp_path: Path, form: str) -> None:
    project(tmp_path, **{FINANCE: "nam: A\n"})
    ran = run(tmp_path, "check", "--format", form)
    assert ran.exit_code == 1
    assert "unknown-key" in ran.stdout
    if form in ("json", "sarif"):
        json.loads(ran.stdout)
        json.loads(run(project(tmp_path), "check", "--format", form, "--quiet").stdout)


@pytest.mark.parametrize(("arguments", "sentence"), [
    (["--as-at", "tomorrow"], "“tomorrow” is not a whole date; write it like 2019-12-01."),
    (["--as-at", "2019"], "“2019” is not a whole date"),
    (["--with", "nothing"], "There is no change “nothing” in this register"),
    (["--with", "lost-house"], "is rejected, so nothing can be shown with it"),
    (["--with", "new-house", "--with", "old-house"], "exclude each other"),
])
def test_what_cannot_be_asked_is_one_sentence_and_status_2(
    tmp_path: Path, arguments: list[str], sentence: str
) -> None:
    ran = run(project(tmp_path), "check", *arguments)
    assert ran.exit_code == 2
    assert ran.stdout == ""
    assert sentence in ran.stderr
    assert len(ran.stderr.splitlines()) == 1


def test_a_moment_that_can_be_is_checked(tmp_path: Path) -> None:
    ran = run(project(tmp_path), "check", "--as-at", "2024-01-01", "--with", "new-house")
    assert (ran.exit_code, ran.output) == (0, "Nothing wrong\n")


@pytest.mark.parametrize(("mkdocs", "sentence"), [
    ("site_name: A\n", "does not name Remit: add “- remit” below “plugins:”."),
    ("plugins: [search]\n", "does not name Remit"),
    ("plugins: {search: {}}\n", "does not name Remit"),
    ("plugins: [\n", "mkdocs.yml:1:11: a value is missing inside brackets"),
    ("plugins: [remit: [content]]\n", "must be keys with values"),
    ("plugins: [remit: {contents: x}]\n", "has no setting “contents”: did you mean “content”?"),
    ("plugins: [remit: {content: [x]}]\n", "content of the plugin remit must be text"),
    ("plugins: [remit: {version: 2019.2}]\n", "must be text; put the number in quotation marks"),
    ("plugins: [remit: {publish_notices: maybe}]\n",
     "publish_notices of the plugin remit is either true or false"),
    ("plugins: [remit: {content: nowhere}]\n", "There is no folder “nowhere”"),
    ("plugins: [remit: {dot: mine}]\n", "either bundled or system"),
    ("plugins: [remit: {with_changes: x}]\n", "must be a list of ids of changes"),
    ("plugins: [remit: {as_at: soon}]\n", "“soon” is not a whole date"),
    ("INHERIT: mkdocs.yml\n", "inherits without end"),
    ("\xff", "does not name Remit"),
])
def test_settings_that_cannot_be_used_are_one_sentence(
    tmp_path: Path, mkdocs: str, sentence: str
) -> None:
    ran = run(project(tmp_path, mkdocs), "check")
    assert ran.exit_code == 2
    assert sentence in ran.stderr
    assert len(ran.stderr.splitlines()) == 1


@pytest.mark.parametrize("mkdocs", [
    "plugins: [remit]\n",
    "plugins:\n  - search\n  - remit:\n",
    "plugins:\n  remit:\n    content: content\n",
    "plugins:\n  - remit:\n      as_at: 2024-06-01\n      with_changes: [new-house]\n",
    "plugins: [remit: {content: !ENV [NO_SUCH_VARIABLE, content]}]\n",
    "plugins: [remit]\nmarkdown_extensions:\n  - emoji:\n      f: !!python/name:material.x ''\n",
    "INHERIT: base.yml\nsite_name: A\n",
    "\ufeffplugins: [remit]\n",
])
def test_settings_stand_beside_whatever_else_mkdocs_reads(tmp_path: Path, mkdocs: str) -> None:
    (tmp_path / "base.yml").write_text("plugins: [remit: {content: content}]\n")
    ran = run(project(tmp_path, mkdocs), "check")
    assert (ran.exit_code, ran.output) == (0, "Nothing wrong\n")


def test_both_doors_know_the_same_settings() -> None:
    assert {name for name, _ in RemitConfig._schema} == SETTINGS


def test_this_projects_own_content_has_nothing_but_notices() -> None:
    """What the papers themselves get wrong; test_thurrock_notices.py lists it."""
    root = Path(__file__).parent.parent
    ran = CliRunner().invoke(commands, ["check", "--config", str(root / "mkdocs.yml"),
                                        "--format", "json"])
    report = json.loads(ran.output)
    assert (ran.exit_code, report["errors"], report["warnings"]) == (0, 0, 0)
    assert report["notices"] == len(report["problems"]) > 0


def test_without_a_project_one_sentence_says_where_to_go(tmp_path: Path) -> None:
    ran = run(tmp_path, "check")
    assert ran.exit_code == 2
    assert "go to the folder that has one, or name it with --config" in ran.stderr


def test_explain_prints_the_page_of_a_rule() -> None:
    ran = CliRunner().invoke(commands, ["explain", "never-holds"])
    assert ran.exit_code == 0
    assert ran.output == f"# never-holds\n\n{rule_pages()['never-holds']}\n"
    every = CliRunner().invoke(commands, ["explain"]).output
    assert all(f"\n## {name}\n" in every for name in rule_pages())
    assert len(rule_pages()) > 25


def test_explain_offers_the_rule_that_was_meant() -> None:
    ran = CliRunner().invoke(commands, ["explain", "never-hold"])
    assert ran.exit_code == 2
    assert ran.stderr == "There is no rule “never-hold”: did you mean “never-holds”?\n"


def test_python_m_remit_is_the_same_tool(tmp_path: Path) -> None:
    project(tmp_path, **{FINANCE: "name: [\n"})
    for call in ([sys.executable, "-m", "remit"], [str(Path(sys.executable).with_name("remit"))]):
        ran = subprocess.run([*call, "check"], cwd=tmp_path, capture_output=True, timeout=60)
        assert ran.returncode == 1
        assert "content/harbour/boards/finance-group.yaml:1:8" in ran.stdout.decode()
        assert ran.stderr == b""


def test_a_poor_terminal_gets_what_it_can_show(tmp_path: Path) -> None:
    project(tmp_path, **{FINANCE: "nam: A\n"})
    ran = subprocess.run(
        [sys.executable, "-m", "remit", "check"], cwd=tmp_path, capture_output=True, timeout=60,
        env={"PYTHONIOENCODING": "ascii", "PATH": "/usr/bin"})
    assert ran.returncode == 1
    assert b"?nam? is not a key of this" in ran.stdout
    assert b"Traceback" not in ran.stderr


def test_a_register_without_a_partnership_is_not_called_right(tmp_path: Path) -> None:
    (tmp_path / "content").mkdir()
    (tmp_path / "mkdocs.yml").write_text("site_name: Empty\nplugins: [remit]\n")
    done = CliRunner().invoke(commands, ["check", "--config", str(tmp_path / "mkdocs.yml")])
    assert done.exit_code == 2
    assert "There is no partnership in “content” yet" in done.output
    assert "Nothing wrong" not in done.output
