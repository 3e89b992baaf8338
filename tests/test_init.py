"""`remit init` makes a register of one's own that checks and builds, also from a wheel."""

from __future__ import annotations

import os
import re
import shutil
import subprocess
import sys
import venv
from pathlib import Path

import pytest
from click.testing import CliRunner
from lxml import html

import remit
from remit import pipeline
from remit.cli import commands

ROOT = Path(__file__).parent.parent


@pytest.fixture(scope="module")
def mine(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("new") / "mine"
    ran = CliRunner().invoke(commands, ["init", str(folder)])
    assert ran.exit_code == 0, ran.output
    assert f"A small register is in {folder}." in ran.output
    return folder


def test_it_checks_clean(mine: Path) -> None:
    register, problems = pipeline.check(pipeline.Settings(mine))
    assert problems == []
    kinds = {record.kind for record in register.records}
    assert kinds == {"partnership", "areas", "organisations", "posts", "boards", "agreements",
                     "terms-of-reference", "changes", "glossary", "sources"}
    assert 3 <= len(register.of_kind("boards")) <= 5


def test_it_holds_what_an_officer_needs(mine: Path) -> None:
    for file in ("README.md", "mkdocs.yml", ".gitignore", "docs/about.md", "requirements.txt",
                 ".github/workflows/pull-request.yml", ".github/scripts/check_change.sh",
                 "diagrams/structure.yaml", "content/fernhill/partnership.yaml"):
        assert (mine / file).is_file(), file
    assert re.search(r"^speaks_for: \d{4}-\d\d-\d\d$",
                     (mine / "content/fernhill/partnership.yaml").read_text(), re.MULTILINE)
    everything = "".join(f.read_text("utf-8") for f in mine.rglob("*") if f.is_file())
    assert not re.search(r"\b(NHS|Thurrock|CCG)\b", everything)
    readme = (mine / "README.md").read_text("utf-8")
    named = re.findall(r"`(content/[^`]+\.yaml)`", readme)
    assert len(named) >= 3
    for file in named:
        assert (mine / file).is_file(), file


def test_every_record_that_states_a_fact_names_its_source(mine: Path) -> None:
    register, _ = pipeline.check(pipeline.Settings(mine))
    sourced = [r for r in register.records
               if r.kind in ("boards", "terms-of-reference", "agreements", "changes")]
    assert len(sourced) >= 7
    assert all(record.source for record in sourced)


def test_it_builds(mine: Path) -> None:
    ran = CliRunner().invoke(commands, ["build", "--config", str(mine / "mkdocs.yml")])
    assert ran.exit_code == 0, ran.output
    assert ran.stderr == ""
    page = html.parse(mine / "site" / "fernhill" / "boards" / "finance" / "index.html")
    assert "Finance and Audit Committee" in page.getroot().text_content()


def test_a_folder_that_is_not_empty_is_left_alone(tmp_path: Path) -> None:
    (tmp_path / "letter.txt").write_text("Dear clerk,\n")
    ran = CliRunner().invoke(commands, ["init", str(tmp_path)])
    assert ran.exit_code == 2
    assert ran.stderr == f"{tmp_path} is not empty: name a new folder, or an empty one.\n"
    assert [path.name for path in tmp_path.iterdir()] == ["letter.txt"]
    ran = CliRunner().invoke(commands, ["init", str(tmp_path / "letter.txt")])
    assert ran.exit_code == 2
    assert "is a file: name a new folder." in ran.stderr


def test_an_empty_folder_will_do(tmp_path: Path) -> None:
    assert CliRunner().invoke(commands, ["init", str(tmp_path)]).exit_code == 0
    assert (tmp_path / "mkdocs.yml").is_file()


@pytest.mark.slow
def test_it_works_from_an_installed_wheel(mine: Path, tmp_path: Path) -> None:
    """The wheel, in an environment of its own beside the packages that Remit needs."""
    source = tmp_path / "source"
    source.mkdir()
    for name in ("pyproject.toml", "README.md", "LICENSE"):
        shutil.copy(ROOT / name, source)
    shutil.copytree(Path(remit.__file__).parent, source / "generator" / "remit",
                    ignore=shutil.ignore_patterns("__pycache__"))
    made = subprocess.run(
        [sys.executable, "-m", "pip", "wheel", "--quiet", "--no-deps", "--wheel-dir",
         str(tmp_path), str(source)], capture_output=True, text=True, timeout=300)
    if made.returncode:
        pytest.skip(f"no wheel can be made here: {made.stderr.strip().splitlines()[-1]}")
    (wheel,) = tmp_path.glob("remit-*.whl")
    venv.create(tmp_path / "venv", with_pip=True)
    python = tmp_path / "venv" / "bin" / "python"
    subprocess.run([python, "-m", "pip", "install", "--quiet", "--no-deps", str(wheel)],
                   check=True, timeout=300)
    # The packages that Remit needs are those of this environment; Remit itself is not among them.
    (needed,) = {str(Path(p).parent) for p in (__import__("mkdocs").__path__)}
    (site,) = (tmp_path / "venv" / "lib").glob("python*/site-packages")
    (site / "needed.pth").write_text(f"{needed}\n")
    bin = tmp_path / "venv" / "bin" / "remit"
    alone = {name: value for name, value in os.environ.items() if name != "PYTHONPATH"}
    for arguments in (["init", "mine"], ["check", "--config", "mine/mkdocs.yml"],
                      ["build", "--config", "mine/mkdocs.yml"]):
        ran = subprocess.run([bin, *arguments], cwd=tmp_path, capture_output=True, text=True,
                             timeout=300, env=alone)
        assert ran.returncode == 0, ran.stderr
    where = subprocess.run([python, "-c", "import remit; print(remit.__file__)"],
                           capture_output=True, text=True, timeout=60, check=True,
                           env=alone).stdout
    assert str(tmp_path) in where
    ours = sorted(path.relative_to(mine) for path in mine.rglob("*") if path.is_file())
    assert sorted(path.relative_to(tmp_path / "mine")
                  for path in (tmp_path / "mine").rglob("*") if path.is_file()
                  and not {"site", ".cache"} & {*path.relative_to(tmp_path / "mine").parts}) == [
        path for path in ours if not {"site", ".cache"} & {*path.parts}]
    assert (tmp_path / "mine" / "site" / "index.html").is_file()
