"""`remit diff` on real commits: what it says, in which forms, and what it leaves as it was."""

from __future__ import annotations

import hashlib
import json
import os
import subprocess
from pathlib import Path

import pytest
from click.testing import CliRunner, Result

from register_repository import Repository
from register_text import path_of, write_project
from remit.cli import commands
from remit.write.differences import difference_formats
from small_register import SMALL
from test_differences_table import FINANCE, MAIN, REFORM, SCRUTINY, Files, add, both, delete, put

MKDOCS = {"mkdocs.yml": "plugins:\n  - remit\n"}
THREE = both(
    put(SCRUTINY, "name: Scrutiny Committee", "name: Overview Committee"),
    put(FINANCE, "to: main-board", "to: scrutiny"),
    put(MAIN, "  - post: chief-nurse\n", ""))


def write(root: Path, files: Files) -> None:
    for old in root.rglob("*.yaml"):
        old.unlink()
    write_project(root, files | MKDOCS)


@pytest.fixture
def clone(tmp_path: Path) -> Repository:
    """A clone with the small register in its first commit and three edits in its second."""
    made = Repository(tmp_path / "clone", dict(SMALL))
    files = dict(SMALL)
    THREE(files)
    write(made.root, files)
    made.commit()
    return made


def run(root: Path, *words: str) -> Result:
    return CliRunner().invoke(commands, ["diff", "--config", str(root / "mkdocs.yml"), *words])


def refusal(root: Path, *words: str) -> str:
    ran = run(root, *words)
    assert (ran.exit_code, ran.stdout) == (2, "")
    (sentence,) = ran.stderr.splitlines()
    return sentence


def test_a_commit_with_three_edits_says_these_and_what_they_bring(clone: Repository) -> None:
    ran = run(clone.root, "HEAD~1", "HEAD")
    assert ran.exit_code == 0
    assert ran.output == """\
From HEAD~1 to HEAD: 3 differences

New, closed and renamed
  Scrutiny Committee is now called “Overview Committee”.

Who answers to whom
  Finance Group now reports to the Overview Committee (was: Main Board).

Who sits where
  Main Board loses a seat: Chief nurse (member).

New findings of the check
  error[unknown-seat] content/harbour/meetings/main-board-2023-06-06.yaml:15:12: “chief-nurse” is \
not a seat of Main Board
"""


def test_what_follows_is_told_below(clone: Repository) -> None:
    files = dict(SMALL)
    both(THREE, add(SCRUTINY, "until: 2024-12-31\n"))(files)
    write(clone.root, files)
    ran = run(clone.root, "HEAD")
    assert ran.output == """\
From HEAD to the files as they are now: 1 difference

New, closed and renamed
  Overview Committee ends on 31 December 2024.

What follows

Lines that lead nowhere
  Finance Group reports to the Overview Committee, which ends.
  Main Board is scrutinised by the Overview Committee, which ends.
"""


def test_one_edit_that_agrees_a_reform_tells_all_that_it_brings(clone: Repository) -> None:
    files = dict(SMALL)
    both(THREE, put(REFORM, "state: proposed", "state: agreed\ntakes_effect: 2025-04-01"),
         add(SCRUTINY, "reports_to: [{to: finance-group, as: reports}]\n"))(files)
    write(clone.root, files)
    clone.commit()
    told = run(clone.root, "HEAD~1", "HEAD").output
    assert "Finance Group ends on 31 March 2025." in told
    assert "Money Board begins on 1 April 2025." in told
    assert "Overview Committee reports to the Finance Group, which ends." in told
    comment = run(clone.root, "HEAD~1", "HEAD", "--format", "markdown").output
    chart = comment.partition("What the decision brings, in one chart")[2].partition("</det")[0]
    assert "Finance Group<br/>(closes, replaced)" in chart and "Money Board<br/>(new)" in chart
    back = run(clone.root, "HEAD", "HEAD~1", "--format", "markdown").output
    assert "What the decision brings, in one chart" not in back


def state_of(root: Path) -> dict[str, str]:
    return {str(path.relative_to(root)): hashlib.sha256(path.read_bytes()).hexdigest()
            for path in sorted(root.rglob("*")) if path.is_file()}


def test_nothing_is_touched(clone: Repository) -> None:
    (clone.root / path_of(MAIN)).write_text("name: half written")
    clone.git("add", path_of(MAIN))
    (clone.root / path_of(FINANCE)).unlink()
    before = state_of(clone.root)
    assert len(before) > 40
    assert run(clone.root, "main~1", "main", "--format", "json").exit_code == 0
    assert state_of(clone.root) == before


def test_a_commit_with_itself_and_the_other_way_round(clone: Repository) -> None:
    assert run(clone.root, "HEAD", "HEAD").output == "From HEAD to HEAD: no difference\n"
    assert run(clone.root, "HEAD", "--quiet").output == ""
    back = run(clone.root, "HEAD", "HEAD~1").output
    assert "Finance Group now reports to the Main Board (was: Scrutiny Committee)." in back
    assert "Main Board gains a seat: Chief nurse (member)." in back


def test_two_folders(tmp_path: Path, clone: Repository) -> None:
    write(tmp_path / "old", dict(SMALL))
    ran = run(clone.root, str(tmp_path / "old"), f"{clone.root}/")
    assert ran.exit_code == 0
    assert ": 3 differences\n" in ran.output


def test_a_project_in_a_folder_of_the_repository(tmp_path: Path) -> None:
    repository = Repository(tmp_path, {})
    root = tmp_path / "deep" / "project"
    write(root, dict(SMALL))
    repository.commit()
    assert run(root, "main").output == "From main to the files as they are now: no difference\n"


def test_moments_of_one_register_and_of_two(clone: Repository) -> None:
    told = run(clone.root, "--with", "new-house").output
    assert told.startswith("From 1 June 2024 to 1 June 2024, with The new house: ")
    assert "The Finance Group becomes the Money Board." in told
    assert "Main Board is now open to the public." in told
    assert "New board: Money Board, which is accountable to the Main Board." in told
    told = run(clone.root, "--as-at", "2018-06-01", "--as-at", "2020-06-01").output
    assert told.startswith("From 1 June 2018 to 1 June 2020: ")
    assert "New partnership board: Harbour Main Board (Main Board), " in told
    told = run(clone.root, "HEAD~1", "HEAD", "--as-at", "2024-01-01").output
    assert told.startswith("From HEAD~1, 1 January 2024 to HEAD, 1 January 2024: 3 differences")
    told = run(clone.root, "HEAD~1", "HEAD", "--with", "new-house").output
    assert "Scrutiny Committee is now called “Overview Committee”." in told
    assert "Finance Group" not in told.partition("What follows")[0]


def test_a_proposal_is_asked_at_the_date_of_its_own_partnership(clone: Repository) -> None:
    files = dict(SMALL)
    files["content/haven/partnership.yaml"] = (
        "name: The Haven\nspeaks_for: 2021-01-01\nlevels: {town: Town}\n")
    write(clone.root, files)
    told = run(clone.root, "--with", "new-house").output
    assert told.startswith("From 1 June 2024 to 1 June 2024, with The new house: ")
    assert "The Finance Group becomes the Money Board." in told
    told = run(clone.root, "HEAD~1", "HEAD", "--as-at", "2024-01-01").output
    assert told.startswith("From HEAD~1, 1 January 2024 to HEAD, 1 January 2024: 3 differences")


def test_what_is_shared_and_what_is_gone_is_told_by_a_name(clone: Repository) -> None:
    files = dict(SMALL)
    THREE(files)
    for number in (1, 2):
        files["content/shared/organisations.yaml"] = f"nhs:\n  name: NHS {number}\n  type: other\n"
        files["content/haven/partnership.yaml"] = (
            "name: The Haven\nspeaks_for: 2024-06-01\nlevels: {town: Town}\n")
        write(clone.root, files)
        clone.commit()
    del files["content/haven/partnership.yaml"]
    write(clone.root, files)
    told = run(clone.root, "HEAD~1").output
    assert "\nShared records: New, closed and renamed\n" in told, told
    assert "\nThe Haven: New, closed and renamed\n" in told


def test_findings_that_come_and_go(clone: Repository) -> None:
    files = dict(SMALL)
    both(THREE, put(FINANCE, "to: scrutiny", "to: scruntiny"))(files)
    write(clone.root, files)
    told = run(clone.root, "HEAD").output
    assert told.endswith(
        "New findings of the check\n  error[unknown-reference] "
        "content/harbour/boards/finance-group.yaml:8:9: “scruntiny” is not a board of harbour\n")
    clone.commit()
    back = run(clone.root, "HEAD", "HEAD~1").output
    assert "Findings that are gone\n  error[unknown-reference]" in back


def test_terms_of_reference_are_compared_word_by_word(clone: Repository) -> None:
    files = dict(SMALL)
    both(THREE, put("terms-of-reference/main-board-2022.yaml", "Spend what is in the plan",
                    "Spend what is in the yearly plan"))(files)
    write(clone.root, files)
    assert "    Spend what is in the {+yearly +}plan.\n" in run(clone.root, "HEAD").output
    assert "Spend what is in the <ins>yearly</ins> plan." in run(
        clone.root, "HEAD", "--format", "markdown").output


def test_the_words_of_pages_are_told_below_in_markdown(clone: Repository) -> None:
    for name, words in (("old", "Was."), ("new", "Is.")):
        file = clone.root / name / "index.html"
        file.parent.mkdir()
        file.write_text(f"<div data-pagefind-body><h1>Front</h1><p>{words}</p></article>")
    sites = ("--pages", str(clone.root / "old"), str(clone.root / "new"))
    plain = run(clone.root, "HEAD~1", "HEAD", "--format", "markdown").output
    told = run(clone.root, "HEAD~1", "HEAD", "--format", "markdown", *sites).output
    assert told.startswith(plain)
    assert "<b>Front</b>, front page</summary>" in told.removeprefix(plain)
    assert "- Was.\n+ Is.\n" in told
    assert refusal(clone.root, "HEAD~1", *sites) == (
        "The words of pages are told in Markdown: add --format markdown.")
    assert refusal(clone.root, "HEAD~1", "--format", "markdown", "--pages", "/nowhere", "new"
                   ).startswith("There is no built site in /nowhere")


@pytest.mark.parametrize("form", difference_formats())
def test_every_form_can_be_asked_for(clone: Repository, form: str) -> None:
    for words in (("HEAD~1", "HEAD"), ("HEAD", "HEAD")):
        ran = run(clone.root, *words, "--format", form)
        assert (ran.exit_code, ran.stderr) == (0, "")
        if form == "json":
            assert json.loads(ran.stdout)["schema"] == 1
    assert len(difference_formats()) == 3


def test_json_has_what_programs_need(clone: Repository) -> None:
    report = json.loads(run(clone.root, "HEAD~1", "HEAD", "--format", "json").stdout)
    assert sorted(report) == ["after", "before", "consequences", "differences", "findings",
                              "schema"]
    line = next(one for one in report["differences"] if one["kind"] == "line-moved")
    assert line == {
        "kind": "line-moved", "heading": "Who answers to whom",
        "before": "harbour/boards/finance-group", "after": "harbour/boards/finance-group",
        "path": ["reports_to", "scrutiny reports"],
        "was": {"to": "main-board", "as": "reports", "matters": ["spending", "savings"]},
        "now": {"to": "scrutiny", "as": "reports", "matters": ["spending", "savings"]},
        "sentence": "Finance Group now reports to the Overview Committee (was: Main Board).",
        "names": [{"words": "Finance Group", "record": "harbour/boards/finance-group"},
                  {"words": "Overview Committee", "record": "harbour/boards/scrutiny"},
                  {"words": "Main Board", "record": "harbour/boards/main-board"}],
        "touches": ["harbour/boards/finance-group", "harbour/boards/scrutiny",
                    "harbour/boards/main-board"],
        "wording": [],
        "place": {"file": "content/harbour/boards/finance-group.yaml", "line": 8, "column": 5},
    }


def test_what_is_not_there_is_one_sentence_and_status_2(clone: Repository, tmp_path: Path) -> None:
    assert refusal(clone.root, "nope") == (
        "There is no revision “nope” in this clone; name a branch, a tag or a commit, or a folder.")
    assert refusal(clone.root, "HEAD~7", "HEAD").startswith("There is no revision “HEAD~7”")
    assert refusal(clone.root, "--", "--all").startswith("There is no revision “--all”")
    for words in (("",), ("HEAD", " "), ("", "HEAD")):
        assert refusal(clone.root, *words).startswith("An empty name means no revision")
    assert refusal(clone.root).startswith("Name what to compare with, such as main")
    assert refusal(clone.root, "--as-at", "2019-01-01").startswith("Name what to compare with")
    assert refusal(clone.root, "HEAD", "--as-at", "2019").startswith("“2019” is not a whole date")
    assert "no more: give --as-at twice" in refusal(clone.root, *["--as-at", "2019-01-01"] * 3)
    assert refusal(clone.root, "--with", "nothing").startswith("There is no change “nothing”")
    assert refusal(clone.root, str(tmp_path)).startswith("There is no folder “content” in")
    alone = tmp_path / "alone"
    write(alone, dict(SMALL))
    assert "is not in a clone of a git repository" in refusal(alone, "main")


def test_content_that_does_not_load(clone: Repository) -> None:
    (clone.root / path_of(MAIN)).write_text("name: [")
    clone.commit()
    assert refusal(clone.root, "HEAD", "HEAD~1").startswith(
        "HEAD cannot be compared, as the content has errors: "
        "content/harbour/boards/main-board.yaml:")
    assert refusal(clone.root, "HEAD~1").startswith("The files as they are now cannot be compared")
    clone.git("rm", "-rqf", "content")
    clone.commit()
    assert refusal(clone.root, "HEAD", "HEAD~2").startswith("There is no folder “content” in HEAD")


def test_no_git(clone: Repository, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("PATH", "/nowhere")
    assert refusal(clone.root, "main") == "This needs git: install it, then try again."


def test_a_shallow_clone_says_what_to_fetch(clone: Repository, tmp_path: Path) -> None:
    shallow = tmp_path / "shallow"
    clone.git("branch", "older", "HEAD~1")
    subprocess.run(["git", "clone", "-q", "--depth", "1", f"file://{clone.root}", str(shallow)],
                   check=True, capture_output=True)
    assert refusal(shallow, "origin/older") == (
        "This clone is shallow and does not hold “origin/older”: run git fetch origin older, or "
        "git fetch --unshallow, then try again.")
    assert refusal(shallow, "HEAD~1") == (
        "This clone is shallow and does not hold “HEAD~1”: run git fetch --unshallow, then try "
        "again.")
    Repository.at(shallow).git(
        "fetch", "-q", "--depth", "1", "origin", "older:refs/remotes/origin/older")
    assert ": 3 differences\n" in run(shallow, "origin/older", "HEAD").output
    assert refusal(shallow, "older").endswith(("“origin/older”?", "then try again."))


def test_links_and_large_files_in_a_commit(clone: Repository) -> None:
    links = clone.root / "content" / "harbour" / "boards"
    os.symlink("scrutiny.yaml", links / "again.yaml")
    clone.commit()
    told = run(clone.root, "HEAD~1", "HEAD").output
    assert "New scrutiny committee: Overview Committee." in told
    assert run(clone.root, "HEAD").output.endswith("no difference\n")
    (links / "again.yaml").unlink()
    os.symlink("../../../../outside.yaml", links / "again.yaml")
    clone.commit()
    refused = refusal(clone.root, "HEAD", "HEAD~1")
    assert "this is a link that leads out of the content folder" in refused
    (links / "again.yaml").unlink()
    (links / "again.yaml").write_text("name: " + "x" * 1_100_000)
    clone.commit()
    assert "the file is larger than 1 MB" in refusal(clone.root, "HEAD", "HEAD~2")


def test_a_board_that_is_deleted_or_split_off(clone: Repository) -> None:
    files = dict(SMALL)
    both(THREE, delete("boards/closed-group.yaml"))(files)
    write(clone.root, files)
    told = run(clone.root, "HEAD").output
    assert "Taken out of the register: working group Closed Group." in told
