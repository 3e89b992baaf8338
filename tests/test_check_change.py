"""What a pull request is told, by the workflow's script on real commits in a bare repository."""

from __future__ import annotations

import shutil
from pathlib import Path

import pytest
from markdown_it import MarkdownIt

from made_up_github import github, packed
from made_up_runner import HOSTILE, Hub, Ran, run_script
from register_repository import MKDOCS, Repository
from register_text import path_of
from small_register import SMALL
from test_differences_table import FINANCE, MAIN, SCRUTINY, Edit, both, put
from test_post_comment import post

MARK = "<!-- remit diff -->\n"
THREE = both(
    put(SCRUTINY, "name: Scrutiny Committee", "name: Overview Committee"),
    put(FINANCE, "to: main-board", "to: scrutiny"),
    put(MAIN, "  - post: chief-nurse\n", ""))


MEETING = path_of("meetings/main-board-2023-06-06.yaml")
# No minutes name the seat that is dropped.
BEFORE = {path: text for path, text in SMALL.items() if path != MEETING}


@pytest.fixture
def hub(tmp_path: Path) -> Hub:
    return Hub(tmp_path, Repository(tmp_path / "work", dict(BEFORE)))


def proposed(hub: Hub, edit: Edit) -> str:
    """A pull request with an edit of the register; its head."""
    files = dict(BEFORE)
    edit(files)
    for path, text in files.items():
        hub.work.write(path, text)
    return hub.propose()


def check(hub: Hub, head: str, *, depth: int | None = None) -> Ran:
    runner = hub.fetched("runner", head, depth=depth)
    ran = run_script("check_change.sh", runner, {
        "BASE_SHA": hub.work.git("rev-parse", "main"), "HEAD_SHA": head}, hub.folder / "out")
    assert list(hub.folder.rglob("pwned")) == []
    assert hub.work.git("-C", str(runner), "status", "--porcelain") == ""
    return ran


def test_a_change_is_told_checked_and_built(hub: Hub) -> None:
    head = proposed(hub, THREE)
    ran = check(hub, head)
    assert (ran.status, ran.out) == (0, "")
    base = hub.work.git("rev-parse", "--short=10", "main")
    assert ran.comment.startswith(f"{MARK}### 3 differences from {base} to {head[:10]}\n")
    for sentence in ("Scrutiny Committee is now called “Overview Committee”.",
                     "Finance Group now reports to the Overview Committee (was: Main Board).",
                     "Main Board loses a seat: Chief nurse (member)."):
        assert f"- {sentence}" in ran.comment
    assert ran.comment.count("<details><summary><b>") >= 3
    assert "<b>Finance Group</b>, harbour/boards/finance-group/</summary>" in ran.comment
    assert "\n- Reports to: Main Board\n+ Reports to: Overview Committee\n" in ran.comment
    assert ran.summary == ran.comment
    assert (hub.folder / "runner/site/harbour/boards/scrutiny/index.html").is_file()


def test_from_the_push_to_one_comment_that_is_kept_up_to_date(hub: Hub) -> None:
    """The whole way: what one workflow keeps, the other posts; a push updates it."""
    with github() as there:
        for edit, said in ((THREE, "### 3 differences from"), (both(), "### No difference from")):
            head = proposed(hub, edit)
            shutil.rmtree(hub.folder / "runner", ignore_errors=True)
            ran = check(hub, head)
            there.artifacts.clear()
            there.artifact("difference-7", packed({"comment.md": ran.comment}))
            there.pull(7, head, HOSTILE)
            status, _ = post(there, hub.folder, head_sha=head, head_branch=HOSTILE)
            assert status == 0
            (body,) = there.bodies(7)
            assert body.startswith(f"{MARK}{said}")
            assert ("```mermaid\n" in body) == (edit is THREE)
            assert body.rstrip().endswith("</sub>")


def test_a_change_of_no_meaning_is_told_in_a_line(hub: Hub) -> None:
    ran = check(hub, proposed(hub, put(MAIN, "type: ", "# A comment.\ntype: ")))
    assert ran.status == 0
    assert ran.comment.startswith(f"{MARK}### No difference from ")
    assert len(ran.comment) < 200


def test_a_page_written_by_hand_is_shown_too(hub: Hub) -> None:
    hub.work.write("docs/about.md", "# About us\n\nWho we are, and <b>whom</b> to ask.\n")
    ran = check(hub, hub.propose())
    assert ran.status == 0
    assert ran.comment.startswith(f"{MARK}### No difference from ")
    assert "<b>About us</b>, about/</summary>" in ran.comment
    assert "\n+ Who we are, and whom to ask.\n" in ran.comment


def test_a_base_of_which_no_site_can_be_built(hub: Hub) -> None:
    hub.work.write("mkdocs.yml", "site_name: Harbour\n")
    hub.work.commit()
    hub.work.git("push", "--quiet", "origin", "main")
    hub.work.write("mkdocs.yml", MKDOCS)
    ran = check(hub, proposed(hub, THREE))
    assert ran.status == 0
    assert "### 3 differences" in ran.comment
    assert "What readers will see" not in ran.comment


def test_what_others_did_meanwhile_is_not_part_of_it(hub: Hub) -> None:
    head = proposed(hub, put(SCRUTINY, "name: Scrutiny Committee", "name: Overview Committee"))
    hub.work.git("checkout", "--quiet", "main")
    hub.work.write("content/harbour/boards/newer.yaml",
                   "name: Newer Board\ntype: board\narea: harbour-town\n")
    hub.work.commit()
    hub.work.git("push", "--quiet", "origin", "main")
    ran = check(hub, head)
    assert "### 1 difference from" in ran.comment
    assert "Newer" not in ran.comment


def test_errors_stand_beside_their_lines_and_in_the_comment(hub: Hub) -> None:
    ran = check(hub, proposed(hub, put(FINANCE, "to: main-board", "to: main-bord")))
    assert ran.status == 1
    assert ran.out.startswith(
        "::error file=content/harbour/boards/finance-group.yaml,line=8,col=9,")
    assert ran.comment.startswith("### This change has errors\n")
    assert "finance-group.yaml:8:9" in ran.comment and "main-bord" in ran.comment
    assert ran.summary == ran.comment
    assert not (hub.folder / "runner/site").exists()


def test_errors_in_changed_files_come_first(hub: Hub) -> None:
    """GitHub shows ten of a kind, and the files before this one could have more than that."""
    for number in range(12):
        hub.work.write(f"content/harbour/boards/a{number:02}.yaml",
                       "name: Old\ntype: board\narea: nowhere\n")
    hub.work.commit()
    hub.work.git("push", "--quiet", "origin", "main")
    ran = check(hub, proposed(hub, put(FINANCE, "to: main-board", "to: main-bord")))
    lines = ran.out.splitlines()
    assert len(lines) == 13
    assert "finance-group.yaml" in lines[0]
    assert all("boards/a" in line for line in lines[1:])


def test_a_file_that_is_no_yaml(hub: Hub) -> None:
    head = proposed(hub, put(MAIN, "name: Harbour Main Board", "name: ["))
    ran = check(hub, head)
    assert ran.status == 1
    assert "::error file=content/harbour/boards/main-board.yaml,line=" in ran.out
    assert "main-board.yaml:" in ran.comment


def test_settings_that_cannot_be_read(hub: Hub) -> None:
    hub.work.write("mkdocs.yml", "plugins: [remit: {content: }}\n")
    ran = check(hub, hub.propose())
    assert ran.status == 2
    assert ran.comment.startswith("### This change could not be checked\n")
    assert ran.err.count("\n") == 1
    assert ran.err.strip() in ran.comment


def test_a_base_that_cannot_be_read_is_said(hub: Hub) -> None:
    hub.work.write(path_of(MAIN), "name: [")
    hub.work.commit()
    hub.work.git("push", "--quiet", "origin", "main")
    head = proposed(hub, both())
    ran = check(hub, head)
    assert ran.status == 0
    assert ran.comment.startswith(
        "### This change cannot be compared with what was there before\n")
    assert (hub.folder / "runner/site/index.html").is_file()


def test_a_clone_without_the_history_says_what_to_do(hub: Hub) -> None:
    head = proposed(hub, THREE)
    ran = check(hub, head, depth=1)
    assert ran.status == 2
    assert ran.comment == ""
    assert ran.err.splitlines()[-1] == ("The commit where this change begins is not in this clone: "
                                        "check out with fetch-depth: 0.")


def test_a_hostile_name_stays_a_name(hub: Hub) -> None:
    name = "</details><script>alert(1)</script> @mayor $(touch pwned) `x` ~~~ ```mermaid ::error::x"
    ran = check(hub, proposed(hub, put(SCRUTINY, "name: Scrutiny Committee", f"name: '{name}'")))
    assert (ran.status, ran.out) == (0, "")
    markdown = MarkdownIt("commonmark", {"html": True})
    assert "<script" not in markdown.render(ran.comment)
    assert "&lt;script&gt;alert(1)" in markdown.render(ran.comment)
    # In a block of code GitHub calls nobody.
    assert "@mayor" not in "".join(token.content for token in markdown.parse(ran.comment)
                                   if token.type != "fence")


def test_a_hostile_name_with_an_error_stays_in_its_block(hub: Hub) -> None:
    edit = put(FINANCE, "to: main-board", "to: '~~~~~~~~~~~~</script>```'")
    ran = check(hub, proposed(hub, edit))
    assert ran.status == 1
    assert ran.out.count("\n::") == ran.out.count("\n") - 1
    blocks = [token.type for token in MarkdownIt().parse(ran.comment)]
    assert blocks == ["heading_open", "inline", "heading_close", "paragraph_open", "inline",
                      "paragraph_close", "fence"]
