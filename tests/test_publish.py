"""Publishing adds a version to a branch in one step, and nothing that stands there changes."""

from __future__ import annotations

import json
import os
import shutil
import signal
import subprocess
import sys
import textwrap
from pathlib import Path

import pytest

from register_repository import ALONE, TINY, Repository
from remit.problems import RemitError
from remit.write.publishing.published_branch import published_branch
from test_site_build import wait_until


@pytest.fixture(autouse=True)
def _alone(monkeypatch: pytest.MonkeyPatch) -> None:
    for name, value in ALONE.items():
        monkeypatch.setenv(name, value)


@pytest.fixture
def tiny(tmp_path: Path) -> Repository:
    return Repository(tmp_path / "tiny", TINY)


@pytest.fixture(scope="module")
def first(tmp_path_factory: pytest.TempPathFactory) -> Repository:
    """A register of which version 1.0 is published; tests work on copies."""
    with pytest.MonkeyPatch.context() as patched:
        for name, value in ALONE.items():
            patched.setenv(name, value)
        made = Repository(tmp_path_factory.mktemp("first") / "register", TINY)
        made.published("1.0")
    return made


@pytest.fixture
def one(first: Repository, tmp_path: Path) -> Repository:
    """A copy of the register of which 1.0 is published."""
    return first.copied(tmp_path / "one")


def edited(repository: Repository, name: str = "Chief Board") -> str:
    repository.write("content/harbour/boards/main-board.yaml",
                     f"name: {name}\ntype: board\narea: town\n")
    return repository.commit()


def one_sentence(ran: object, words: str) -> None:
    """The call ended with status 2 and one line that holds these words."""
    assert ran.exit_code == 2, (ran.output, ran.exception)  # type: ignore[attr-defined]
    said = ran.stderr  # type: ignore[attr-defined]
    assert words in said, said
    assert said.count("\n") == 1, said


def test_a_version_is_one_commit_of_the_day_of_the_commit_it_was_made_from(
    one: Repository
) -> None:
    built = one.git("rev-parse", "main")
    about = one.git("log", "-1", "--format=%an|%ad|%cd|%s|%P|%b", "gh-pages")
    day = "Mon Jan 1 12:00:00 2024 +0000"
    assert about == f"An Officer|{day}|{day}|Publish version 1.0||Made from commit {built}."
    assert one.git("branch", "--format=%(refname:short)").split() == ["gh-pages", "main"]
    assert one.git("status", "--porcelain") == ""
    assert json.loads(one.file("versions.json")) == [{
        "version": "1.0", "title": "1.0", "aliases": ["latest"],
        "properties": {"commit": built, "date": "2024-01-01", "after": None}}]


def test_the_same_commit_gives_the_same_bytes_anywhere(one: Repository, tmp_path: Path) -> None:
    other = Repository(tmp_path / "elsewhere" / "deep", TINY)
    other.published("1.0")
    assert other.git("rev-parse", "gh-pages^{tree}") == one.git("rev-parse", "gh-pages^{tree}")


def test_what_is_published_already_makes_no_commit(one: Repository) -> None:
    before = one.tip()
    ran = one.published("1.0")
    assert ran.stdout == "Version 1.0 is on the branch gh-pages already, and the same.\n"
    assert one.tip() == before


def test_other_content_takes_a_versions_place_only_on_request(one: Repository) -> None:
    before = one.tip()
    edited(one)
    one_sentence(one.publish("1.0"), "published already, with other content")
    assert one.tip() == before
    one.published("1.0", "--replace")
    assert "Chief Board" in one.file("1.0/harbour/boards/main-board/index.html")
    assert one.git("rev-parse", "gh-pages^") == before
    assert json.loads(one.file("versions.json"))[0]["properties"]["date"] == "2024-01-02"


def test_an_alias_moves_when_it_is_asked_to(one: Repository) -> None:
    edited(one)
    ran = one.published("2.0", "--title", "2.0 & more")
    assert "The latest is still 1.0" in ran.stdout
    assert one.file("latest") == "1.0"
    tree = one.git("rev-parse", "gh-pages:2.0")
    one.published("2.0", "--alias", "latest", "--alias", "stable")
    assert one.file("latest") == one.file("stable") == "2.0"
    assert one.git("rev-parse", "gh-pages:2.0") == tree
    about = {v["version"]: (v["title"], v["aliases"])
             for v in json.loads(one.file("versions.json"))}
    assert about == {"2.0": ("2.0 & more", ["latest", "stable"]), "1.0": ("1.0", [])}


@pytest.mark.parametrize(("words", "said"), [
    (["2019 2"], "cannot be the name of a version"), ([".."], "cannot be the name of a version"),
    (["a/b"], "cannot be the name of a version"), ([".hidden"], "cannot be the name of a version"),
    (["1..2"], "cannot be the name of a version"), (["--", "-2"], "cannot be the name"),
    (["2."], "cannot be the name of a version"), ([""], "cannot be the name of a version"),
    (["v\n2"], "cannot be the name of a version"), (["é"], "cannot be the name of a version"),
    (["9" * 61], "cannot be the name of a version"), (["a\\b"], "cannot be the name of a version"),
    (["latest"], "is the name of an alias"), (["Latest"], "is the name of an alias"),
    (["2.0", "--alias", "2.0"], "is the name of an alias"),
    (["2.0", "--alias", "a b"], "cannot be the name of an alias"),
    (["2.0", "--alias", "1.0"], "“1.0” is a version"),
    (["assets"], "keeps the name “assets”"), (["robots.txt"], "keeps the name “robots.txt”"),
    (["2.0", "--alias", "CNAME"], "keeps the name “CNAME”"),
    (["2.0", "--title", "<b>2</b>"], "without < and >"), (["2.0", "--title", " "], "one line"),
    (["2.0", "--remote=--upload-pack=x", "--push"], "cannot be the name of a remote"),
])
def test_a_name_that_is_none_is_refused(one: Repository, words: list[str], said: str) -> None:
    before = one.tip()
    one_sentence(one.publish(*words), said)
    assert one.tip() == before


def test_what_stands_on_the_branch_keeps_its_name(one: Repository) -> None:
    for name in ("Papers", "1.0-draft"):
        one.git("checkout", "--quiet", "gh-pages")
        one.write(f"{name}/index.html", "<p>Somebody's</p>")
        one.commit()
        one.git("checkout", "--quiet", "main")
    one_sentence(one.publish("papers"), "already holds something called “Papers”")
    one_sentence(one.publish("1.0-draft"), "already holds something called “1.0-draft”")
    one_sentence(one.publish("2.0", "--alias", "PAPERS"), "already holds something called")


def test_content_with_errors_is_told_and_nothing_is_published(one: Repository) -> None:
    before = one.tip()
    one.write("content/harbour/boards/main-board.yaml", "name: A\ntype: borad\narea: town\n")
    one.commit()
    ran = one.publish("2.0")
    assert ran.exit_code == 1
    assert "borad" in ran.stderr and "Nothing was published." in ran.stderr
    assert one.tip() == before


def test_only_what_is_committed_is_published(one: Repository) -> None:
    before = one.tip()
    board = "content/harbour/boards/main-board.yaml"
    text = (one.root / board).read_text()
    for path, written in ((board, text + "# changed\n"), ("docs/new.md", "# New\n"),
                          ("content/harbour/notes.secret", "x"), ("mkdocs.yml", None)):
        had = (one.root / path).read_text() if (one.root / path).exists() else None
        one.write(path, written or had + "# changed\n")  # type: ignore[operator]
        one_sentence(one.publish("2.0"), f"{path} is not as it was committed")
        one.git("add", "--force", path)
        one_sentence(one.publish("2.0"), f"{path} is not as it was committed")
        one.git("reset", "--quiet", path)
        one.write(path, had)
    one.write("docs/.notes.md.swp", "what editors leave behind")
    one.write("letter.txt", "Dear clerk,\n")
    edited(one)
    one.write("letter2.txt", "Dear clerk,\n")
    one.published("2.0")
    assert one.tip() != before


def test_surroundings_that_are_wrong_are_one_sentence(
    tiny: Repository, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    fresh = Repository(tmp_path / "fresh", TINY, commits=False)
    one_sentence(fresh.publish("1.0"), "Nothing is committed")
    shutil.rmtree(fresh.root / ".git")
    one_sentence(fresh.publish("1.0"), "is not in a git repository")
    tiny.git("config", "--unset", "user.email")
    one_sentence(tiny.publish("1.0"), "git config user.email")
    tiny.git("config", "user.email", "officer@example.org")
    one_sentence(tiny.publish("1.0", "--push"), "“origin” cannot be reached")
    tiny.git("worktree", "add", "--quiet", "-b", "gh-pages", str(tmp_path / "tree"))
    one_sentence(tiny.publish("1.0"), "The branch gh-pages is checked out in")
    shutil.rmtree(tmp_path / "tree")
    one_sentence(tiny.publish("1.0"), "holds something else than published versions (content)")
    tiny.git("worktree", "prune")
    tiny.git("branch", "--quiet", "-D", "gh-pages")
    tiny.write("mkdocs.yml", (tiny.root / "mkdocs.yml").read_text() + "remote_branch: 'a..b'\n")
    tiny.commit()
    one_sentence(tiny.publish("1.0"), "cannot be the name of a branch")
    monkeypatch.setenv("PATH", str(tmp_path))
    one_sentence(tiny.publish("1.0"), "This needs git")


def test_a_branch_that_was_made_ready_is_published_on(tiny: Repository) -> None:
    tiny.git("checkout", "--quiet", "--orphan", "gh-pages")
    tiny.git("rm", "--quiet", "--cached", "-r", ".")
    tiny.write("CNAME", "register.example\n")
    tiny.git("add", "CNAME")
    tiny.git("commit", "--quiet", "--message", "Ours")
    tiny.git("checkout", "--quiet", "--force", "main")
    tiny.published("1.0")
    assert tiny.file("CNAME") == "register.example"


def test_a_register_below_the_root_of_a_repository_is_published_too(
    one: Repository, tmp_path: Path
) -> None:
    one.git("branch", "--quiet", "-D", "gh-pages")
    (one.root / "below").mkdir()
    for name in ("content", "docs", "mkdocs.yml", ".gitignore"):
        one.git("mv", name, f"below/{name}")
    one.write("elsewhere.txt", "not of the register")
    one.commit()
    below = Repository.at(one.root / "below", one.days)
    below.published("1.0")
    one.write("elsewhere.txt", "changed, and not committed")
    below.published("1.0")
    below.write("docs/new.md", "# New")
    one_sentence(below.publish("2.0"), "docs/new.md is not as it was committed")
    below.commit()
    below.published("2.0")
    notes = below.file("2.0/release-notes/index.html")
    assert "What the register says is the same." in notes


def test_a_list_of_versions_that_cannot_be_read_is_told(one: Repository) -> None:
    one.git("checkout", "--quiet", "gh-pages")
    one.write("versions.json", '[{"version": 1}]')
    one.commit()
    one.git("checkout", "--quiet", "main")
    one_sentence(one.publish("2.0"), "versions.json on the branch gh-pages cannot be read")


def test_what_others_put_at_the_root_stays(one: Repository) -> None:
    theirs = {"robots.txt": "User-agent: *\n", "index.html": "<h1>Ours</h1>\n",
              "CNAME": "register.example\n", "404.html": "<h1>Lost</h1>\n"}
    one.git("checkout", "--quiet", "gh-pages")
    for name, text in theirs.items():
        one.write(name, text)
    one.commit()
    one.git("checkout", "--quiet", "main")
    edited(one)
    one.published("2.0", "--alias", "latest")
    assert {name: one.file(name) + "\n" for name in theirs} == theirs


def test_a_second_publish_at_the_same_time_is_told_so(one: Repository) -> None:
    edited(one)
    first = process(one, "remit.pipeline.finish_site", 1, """
open("there", "w").close()
while os.path.exists("there"):
    time.sleep(0.01)
""")
    there = one.root / "there"
    wait_until(lambda: there.exists() or first.poll() is not None)
    before = one.tip()
    one_sentence(one.publish("3.0"), "Another publish is at work in this repository")
    assert one.tip() == before
    there.unlink()
    said = first.communicate(timeout=60)
    assert first.returncode == 0, said
    one.published("3.0")
    assert [v["version"] for v in json.loads(one.file("versions.json"))] == ["3.0", "2.0", "1.0"]


def test_a_branch_that_moved_meanwhile_is_left_alone(one: Repository) -> None:
    """Where the lock does not reach: another machine, or somebody with git alone."""
    branch = published_branch(one.root, "gh-pages", "origin", fetch=False)
    tree = one.git("rev-parse", "gh-pages^{tree}")
    ours, theirs = (one.git("commit-tree", tree, "-p", "gh-pages", "-m", whose)
                    for whose in ("ours", "theirs"))
    one.git("update-ref", "refs/heads/gh-pages", theirs)
    with pytest.raises(RemitError, match="changed by somebody else meanwhile"):
        branch.move_to(ours, None)
    assert one.tip() == theirs


# Where a publish is killed: as the function begins, or at its n-th call.
POINTS = {
    "while it builds": ("remit.pipeline.finish_site", 1),
    "before it writes": ("remit.write.publishing.new_commit.new_commit", 1),
    "in the midst of the files": ("mike.git_utils.Commit.add_file", 30),
    "before the last word": ("mike.git_utils.Commit.finish", 1),
    "when the commit is made": ("remit.write.publishing.new_commit._tip_or_new", 1),
    "before the branch moves": ("remit.write.publishing.published_branch.PublishedBranch.move_to",
                                1),
}


@pytest.mark.parametrize("point", POINTS)
def test_a_killed_publish_leaves_the_branch_as_it_was(one: Repository, point: str) -> None:
    edited(one)
    before = one.git("for-each-ref")
    killed_at(one, *POINTS[point])
    assert one.git("for-each-ref", "refs/heads/gh-pages", "refs/heads/main") == before
    assert one.git("fsck", "--no-dangling") == ""
    one.published("2.0", "--alias", "latest")
    assert one.git("rev-parse", "gh-pages^") in before
    assert one.git("branch", "--format=%(refname:short)").split() == ["gh-pages", "main"]
    assert not list((one.root / ".git/remit-publish").iterdir())


def killed_at(repository: Repository, function: str, call: int) -> None:
    ran = process(repository, function, call, "os.kill(os.getpid(), signal.SIGKILL)")
    said = ran.communicate(timeout=60)
    assert ran.returncode == -signal.SIGKILL, said


def process(
    repository: Repository, function: str, call: int, first: str
) -> subprocess.Popen[str]:
    """`remit publish 2.0` in a process in which the n-th call of a function does something first.
    """
    owner, _, name = function.rpartition(".")
    code = f"""
import os, pkgutil, signal, sys, time
sys.argv = ["remit", "publish", "2.0", "--config", "mkdocs.yml"]
owner, calls = pkgutil.resolve_name({owner!r}), 0
real = getattr(owner, {name!r})
def first():
{textwrap.indent(first.strip(), "    ")}
def watched(*given, **named):
    global calls
    calls += 1
    if calls == {call}:
        first()
    return real(*given, **named)
setattr(owner, {name!r}, watched)
from remit.cli import main
main()
"""
    return subprocess.Popen(
        [sys.executable, "-c", code], cwd=repository.root, text=True,
        stdout=subprocess.PIPE, stderr=subprocess.PIPE,
        env={**os.environ, "PYTHONPATH": os.pathsep.join(path for path in sys.path if path)})


class TestWithARemote:
    """A bare repository on disk stands for the one that hosts the site."""

    @pytest.fixture
    def bare(self, one: Repository, tmp_path: Path) -> Path:
        bare = tmp_path / "bare.git"
        one.git("init", "--quiet", "--bare", str(bare))
        one.git("remote", "add", "origin", str(bare))
        return bare

    def there(self, one: Repository) -> str:
        return one.git("ls-remote", "origin", "refs/heads/gh-pages").partition("\t")[0]

    def test_nothing_is_sent_unless_asked(self, one: Repository, bare: Path) -> None:
        one.published("1.0")
        assert self.there(one) == ""
        ran = one.published("1.0", "--push")
        assert "here and in origin already" in ran.stdout
        assert self.there(one) == one.tip() != ""

    def test_versions_of_another_clone_are_kept(
        self, one: Repository, bare: Path, tmp_path: Path
    ) -> None:
        one.published("1.0", "--push")
        two = one.copied(tmp_path / "two")
        edited(one)
        one.published("2.0", "--push", "--alias", "latest")
        edited(two, "Third Board")
        two.published("3.0", "--push", "--remote", str(bare))
        assert self.there(one) == two.tip()
        assert two.git("rev-parse", "gh-pages^") == one.tip()
        assert [v["version"] for v in json.loads(two.file("versions.json"))] == [
            "3.0", "2.0", "1.0"]

    def test_a_clone_without_the_branch_goes_on_from_the_remote(
        self, one: Repository, bare: Path
    ) -> None:
        one.published("1.0", "--push")
        first = one.tip()
        one.git("branch", "--quiet", "-D", "gh-pages")
        edited(one)
        one.published("2.0")
        assert one.git("rev-parse", "gh-pages^") == first

    def test_what_the_remote_refuses_is_not_here_either(
        self, one: Repository, bare: Path
    ) -> None:
        one.published("1.0", "--push")
        before = one.tip()
        hook = bare / "hooks" / "pre-receive"
        hook.write_text("#!/bin/sh\nexit 1\n")
        hook.chmod(0o755)
        edited(one)
        one_sentence(one.publish("2.0", "--push"), "“origin” did not take the branch gh-pages")
        assert one.tip() == before == self.there(one)

    def test_branches_that_went_different_ways_are_told(
        self, one: Repository, bare: Path
    ) -> None:
        one.published("1.0", "--push")
        tree = one.git("rev-parse", "gh-pages^{tree}")
        other = one.git("commit-tree", tree, "-m", "Another beginning")
        one.git("push", "--quiet", "--force", "origin", f"{other}:refs/heads/gh-pages")
        one_sentence(one.publish("2.0", "--push"), "have gone different ways")
