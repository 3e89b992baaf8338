"""Publishing from the main branch, by the workflow's script on a bare repository."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest

from made_up_github import REPOSITORY, TOKEN, github
from made_up_runner import HOSTILE, Hub, Ran, run_script
from register_repository import TINY, Repository

WHO = {f"GIT_{who}_{what}": said for who in ("AUTHOR", "COMMITTER")
       for what, said in (("NAME", "a-bot"), ("EMAIL", "bot@example.org"))}
CHART = {"diagrams/structure.yaml": "title: Who answers to whom\npartnership: harbour\n"}


@pytest.fixture
def hub(tmp_path: Path) -> Hub:
    return Hub(tmp_path, Repository(tmp_path / "work", TINY | CHART))


def push(hub: Hub, path: str, text: str) -> None:
    hub.work.write(path, text)
    hub.work.commit()
    hub.work.git("push", "--quiet", "origin", "main")


def publish(
    hub: Hub, name: str = "runner", variables: dict[str, str] | None = None,
    depth: int | None = None,
) -> Ran:
    """A run of the workflow on the newest commit, each in a clone of its own."""
    head = hub.work.git("rev-parse", "main")
    runner = hub.fetched(name, head, depth=depth)
    ran = run_script("publish.sh", runner, WHO | (variables or {}))
    assert list(hub.folder.rglob("pwned")) == []
    hub.work.git("fetch", "--quiet", "origin", "+refs/heads/*:refs/remotes/origin/*")
    return ran


def published(hub: Hub) -> dict[str, dict[str, Any]]:
    rows = json.loads(hub.work.file("versions.json", "origin/gh-pages"))
    return {row["version"]: row for row in rows}


def tree(hub: Hub, version: str) -> str:
    return hub.work.git("rev-parse", f"origin/gh-pages:{version}")


def test_a_month_is_a_version_and_earlier_ones_stay(hub: Hub) -> None:
    ran = publish(hub)
    assert (ran.status, ran.err) == (0, "")
    assert "Version 2024.01 is on the branch gh-pages, here and in origin." in ran.out
    first = published(hub)["2024.01"]
    assert (first["title"], first["aliases"]) == ("January 2024", ["latest"])
    charts = hub.work.files("2024.01/charts/harbour", "origin/gh-pages")
    assert {"structure.svg", "structure.png"} <= set(charts)

    first_tree = tree(hub, "2024.01")
    push(hub, "content/harbour/boards/main-board.yaml",
         "name: Harbour Board\ntype: board\narea: town\n")
    assert publish(hub, "second").status == 0
    assert list(published(hub)) == ["2024.01"]
    assert tree(hub, "2024.01") != first_tree

    second_tree = tree(hub, "2024.01")
    hub.work.days = 40
    push(hub, "content/harbour/boards/other.yaml", "name: Other\ntype: board\narea: town\n")
    assert publish(hub, "third").status == 0
    assert list(published(hub)) == ["2024.02", "2024.01"]
    assert published(hub)["2024.02"]["aliases"] == ["latest"]
    assert tree(hub, "2024.01") == second_tree
    notes = hub.work.file("2024.02/release-notes/index.html", "origin/gh-pages")
    assert "New board" in notes


def test_nothing_is_published_where_nothing_has_changed(hub: Hub) -> None:
    assert publish(hub).status == 0
    tip = hub.work.git("rev-parse", "origin/gh-pages")
    said = "Nothing has changed since the site was last published.\n"
    assert publish(hub, "again").out == said
    push(hub, "README.md", "# A register\n")
    push(hub, ".github/workflows/other.yml", "name: Other\n")
    assert publish(hub, "third").out == said
    assert hub.work.git("rev-parse", "origin/gh-pages") == tip


def test_a_version_of_its_own_name(hub: Hub) -> None:
    assert publish(hub).status == 0
    ran = publish(hub, "named", {"VERSION": "2024-review"})
    assert ran.status == 0, ran.err
    assert published(hub)["2024-review"]["aliases"] == ["latest"]
    before = tree(hub, "2024-review")
    push(hub, "docs/about.md", "# About us\n")
    ran = publish(hub, "other", {"VERSION": "2024-review"})
    assert ran.status == 2
    assert ran.err.startswith("Version 2024-review is published already, with other content")
    assert publish(hub, "month").status == 0
    assert published(hub)["2024.01"]["aliases"] == ["latest"]
    assert tree(hub, "2024-review") == before


@pytest.mark.parametrize("name", [HOSTILE, "--remote=/tmp/elsewhere", "../up", "a b", "x\ny"])
def test_a_name_that_is_none_is_refused(hub: Hub, name: str) -> None:
    ran = publish(hub, variables={"VERSION": name})
    assert (ran.status, ran.out) == (2, "")
    assert "cannot be the name of a version" in ran.err
    assert hub.work.git("branch", "--remotes") == "origin/main"


def test_a_register_with_errors_is_not_published(hub: Hub) -> None:
    push(hub, "content/harbour/boards/bad.yaml", "name: Bad\ntype: board\narea: nowhere\n")
    ran = publish(hub)
    assert ran.status == 1
    assert "Nothing was published." in ran.err
    assert hub.work.git("branch", "--remotes") == "origin/main"


def test_github_pages_is_asked_to_show_it(hub: Hub) -> None:
    with github() as there:
        asking = {"GITHUB_TOKEN": TOKEN, "GITHUB_API_URL": there.address,
                  "GITHUB_REPOSITORY": REPOSITORY}
        assert "::warning" not in publish(hub, "runner", asking).out
        assert there.asked == [f"POST /repos/{REPOSITORY}/pages/builds"]
        there.shows_pages = False
        ran = publish(hub, "again", asking)
        assert ran.status == 0
        assert "::warning::GitHub Pages does not show the branch yet" in ran.out


def test_a_clone_without_the_history_says_what_to_do(hub: Hub) -> None:
    assert publish(hub).status == 0
    hub.work.days = 40
    push(hub, "docs/about.md", "# About us\n")
    ran = publish(hub, "shallow", depth=1)
    assert ran.status == 2
    assert "git fetch --unshallow" in ran.err
