"""`remit build` publishes a site, or leaves the last good one and says what is wrong."""

from __future__ import annotations

from pathlib import Path

import pytest
from click.testing import CliRunner, Result
from mkdocs.__main__ import cli as mkdocs_cli

from register_text import write_project
from remit.cli import commands
from small_register import SMALL

MKDOCS = "site_name: Harbour\ntheme: {name: material}\nplugins: [remit]\n"


def run(root: Path, *arguments: str) -> Result:
    return CliRunner().invoke(commands, [*arguments, "--config", str(root / "mkdocs.yml")])


def project(root: Path) -> Path:
    write_project(root, {**SMALL, "mkdocs.yml": MKDOCS, "docs/about.md": "# About\n"})
    return root


def test_a_build_tells_where_the_site_is_and_a_faulty_one_leaves_it(tmp_path: Path) -> None:
    ran = run(project(tmp_path), "build")
    assert ran.exit_code == 0, ran.output
    assert "The site is in" in ran.output
    page = tmp_path / "site" / "harbour" / "boards" / "main-board" / "index.html"
    before = page.read_bytes()
    board = tmp_path / "content" / "harbour" / "boards" / "main-board.yaml"
    board.write_text(board.read_text().replace("to: county-board", "to: county-bord"))
    ran = run(tmp_path, "build")
    assert ran.exit_code == 1
    assert "did you mean “county-board” (County Board)?" in ran.stderr
    assert "Nothing was built; the last good site stays as it is." in ran.stderr
    assert page.read_bytes() == before


def test_surroundings_that_are_wrong_are_one_sentence_without_a_traceback(tmp_path: Path) -> None:
    project(tmp_path)
    for mkdocs, words in (
        ("site_name: A\n", "does not name Remit"), ("plugins: [\n", ""),
        (MKDOCS.replace("material", "no-such-theme"), "no-such-theme"),
        (MKDOCS.replace("[remit]", "[remit: {content: nowhere}]"), "no folder “nowhere”"),
        (MKDOCS.replace("[remit]", "[remit, no-such-plugin]"), "no-such-plugin"),
        (MKDOCS.replace("[remit]", "[remit: {as_at: soon}]"), "not a whole date"),
    ):
        (tmp_path / "mkdocs.yml").write_text(mkdocs)
        ran = run(tmp_path, "build")
        assert ran.exit_code == 2, (mkdocs, ran.output, ran.exception)
        assert words in ran.stderr
        assert "Traceback" not in ran.output
        assert not (tmp_path / "site").exists()


def test_a_project_that_is_not_there_is_one_sentence(tmp_path: Path) -> None:
    for command in ("build", "serve"):
        ran = run(tmp_path / "nowhere", command)
        assert ran.exit_code == 2, ran.output
        assert len(ran.stderr.splitlines()) == 1


@pytest.mark.parametrize(("mkdocs", "words"), [
    ("site_name: A\nplugins: [remit]\n", "write “theme: {name: material}”"),
    (MKDOCS + "site_dir: content\n", "holds something else than a site"),
    (MKDOCS + "site_dir: mkdocs.yml\n", "is a file, and the site would take its place"),
    (MKDOCS.replace("[remit]", "[remit: {content: ../elsewhere}]"), "leads out of"),
    (MKDOCS.replace("[remit]", "[remit: {diagrams: /etc}]"), "leads out of"),
    (MKDOCS.replace("[remit]", "[remit: {contents: a}]"), "did you mean “content”?"),
    (MKDOCS.replace("Harbour", '"Harbour'), "mkdocs.yml:1:12: a quotation mark that was opened"),
])
def test_a_build_that_would_do_harm_is_refused_in_a_sentence(
    tmp_path: Path, mkdocs: str, words: str
) -> None:
    project(tmp_path)
    (tmp_path / "mkdocs.yml").write_text(mkdocs)
    ran = run(tmp_path, "build")
    assert ran.exit_code == 2, (ran.output, ran.exception)
    assert words in ran.stderr
    assert ran.stderr.count("\n") == 1
    assert (tmp_path / "content" / "harbour" / "partnership.yaml").exists()
    assert (tmp_path / "mkdocs.yml").read_text() == mkdocs


def test_mkdocs_alone_never_empties_the_folder_of_the_register(tmp_path: Path) -> None:
    project(tmp_path)
    (tmp_path / "mkdocs.yml").write_text(MKDOCS + "site_dir: content\n")
    ran = CliRunner().invoke(mkdocs_cli, ["build", "--config-file", str(tmp_path / "mkdocs.yml")])
    assert ran.exit_code != 0
    assert (tmp_path / "content" / "harbour" / "partnership.yaml").exists()


def test_a_page_that_is_no_utf_8_is_named_in_a_sentence(tmp_path: Path) -> None:
    project(tmp_path)
    (tmp_path / "docs" / "about.md").write_bytes("# About\n".encode("utf-16"))
    ran = run(tmp_path, "build")
    assert ran.exit_code == 2, (ran.output, ran.exception)
    assert "about.md" in ran.stderr and "save it again" in ran.stderr
