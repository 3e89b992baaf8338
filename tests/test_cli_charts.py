"""`remit charts` writes the structure charts of a project into a folder."""

from __future__ import annotations

from pathlib import Path

import pytest
from click.testing import CliRunner, Result
from lxml import etree

from register_text import write_project
from remit.cli import commands
from small_register import SMALL


def run(root: Path, *arguments: str) -> Result:
    config = ["--config", str(root / "mkdocs.yml"), "--out", str(root / "out")]
    return CliRunner().invoke(commands, ["charts", *config, *arguments])


def project(root: Path) -> Path:
    write_project(root, {**SMALL, "mkdocs.yml": "plugins: [remit]\n"})
    return root


def test_all_charts_are_written_as_svg(tmp_path: Path) -> None:
    ran = run(project(tmp_path))
    assert ran.exit_code == 0, ran.output
    drawn = tmp_path / "out" / "harbour" / "structure.svg"
    assert str(drawn) in ran.output
    assert "Money Board" in "".join(etree.parse(drawn).getroot().itertext())


@pytest.mark.parametrize(("form", "begins"), [("png", b"\x89PNG"), ("dot", b"digraph")])
def test_a_named_chart_is_written_in_another_form(
    tmp_path: Path, form: str, begins: bytes
) -> None:
    ran = run(project(tmp_path), "harbour/structure", "--format", form, "--quiet")
    assert (ran.exit_code, ran.output) == (0, "")
    (written,) = (tmp_path / "out").rglob("*.*")
    assert written.name == f"structure.{form}"
    assert begins in written.read_bytes()[:200]


def test_a_chart_that_is_not_there_is_one_sentence(tmp_path: Path) -> None:
    ran = run(project(tmp_path), "stucture")
    assert ran.exit_code == 2
    assert "There is no chart “stucture”; did you mean “structure”?" in ran.stderr
    assert not (tmp_path / "out").exists()


def test_a_folder_that_cannot_be_written_is_one_sentence(tmp_path: Path) -> None:
    (project(tmp_path) / "out").write_text("a file\n")
    ran = run(tmp_path)
    assert ran.exit_code == 2
    assert len(ran.stderr.splitlines()) == 1
    assert "Traceback" not in ran.output


def test_faulty_content_draws_nothing(tmp_path: Path) -> None:
    project(tmp_path)
    (tmp_path / "content" / "harbour" / "boards" / "scrutiny.yaml").write_text("name: [\n")
    ran = run(tmp_path)
    assert ran.exit_code == 2
    assert "run “remit check”" in ran.stderr
