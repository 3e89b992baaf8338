"""The branch that holds the published versions: what stands there, and how it moves on.

A new commit is made out of sight and the branch then moves to it in one step, which git refuses
where the branch is no longer what it was. Whatever is killed before that leaves it untouched.
"""

from __future__ import annotations

import contextlib
import json
import os
import shutil
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from mike.versions import Versions

from remit.git import GitRefusal, asked, told
from remit.problems import RemitError
from remit.write.only_one import only_one_in

VERSIONS_FILE = "versions.json"
# What may stand on a branch that nothing has been published on yet.
_HARMLESS = (".nojekyll", ".gitignore", ".domains", "CNAME", "LICENSE", "README.md")


@dataclass(frozen=True)
class PublishedBranch:
    """The branch `name` of the repository that `root` lies in.

    `local` is the commit on which it stands here; `tip` the one on which the next is built, which
    is that of the remote where the remote is ahead. Both are None where nothing is published yet.
    """

    root: Path
    name: str
    local: str | None
    tip: str | None
    versions: Versions

    def entries(self) -> frozenset[str]:
        """The names of what stands at the root of the branch."""
        return _entries(self.root, self.tip)

    def file(self, path: str) -> bytes | None:
        """A file on the branch, or None where there is none."""
        return _file(self.root, self.tip, path)

    def listing(self, folder: str) -> dict[str, str]:
        """Every file below a folder at the root, by its path there, with git's id of its bytes."""
        if self.tip is None or folder not in self.entries():
            return {}
        listed = told(self.root, "ls-tree", "-r", "-z", "--full-tree", f"{self.tip}:{folder}")
        found = (line.split("\t", 1) for line in listed.decode("utf-8", "surrogateescape")
                 .split("\0") if line)
        return {path: about.split()[2] for about, path in found}

    def move_to(self, commit: str, remote: str | None) -> None:
        """Let the branch stand on `commit`, in `remote` first where one is named.

        Raises RemitError where somebody else has moved it meanwhile; then it stays as it is here.
        """
        ref = f"refs/heads/{self.name}"
        if remote is not None:
            try:
                told(self.root, "push", "--quiet", remote, f"{commit}:{ref}")
            except GitRefusal as fault:
                raise RemitError(f"“{remote}” did not take the branch {self.name}, and nothing "
                                 f"was changed here ({fault}): try again.") from fault
        try:
            told(self.root, "update-ref", "-m", "remit publish", ref, commit,
                 self.local or "")
        except GitRefusal as fault:
            raise RemitError(f"The branch {self.name} was changed by somebody else meanwhile: "
                             "publish again.") from fault


@contextlib.contextmanager
def only_publisher_of(root: Path) -> Iterator[Path]:
    """A folder to work in, for whoever is the only one who publishes from this repository now."""
    there = root / os.fsdecode(told(root, "rev-parse", "--git-common-dir")).rstrip("\n")
    folder = there / "remit-publish"
    folder.mkdir(exist_ok=True)
    with only_one_in(folder, "Another publish is at work in this repository: wait until it has "
                             "ended, then try again."):
        work = folder / "work"
        shutil.rmtree(work, ignore_errors=True)  # of one that was killed
        work.mkdir()
        try:
            yield work
        finally:
            shutil.rmtree(work, ignore_errors=True)


def published_branch(root: Path, name: str, remote: str, fetch: bool) -> PublishedBranch:
    """The branch as it is now; with `fetch`, as it is in `remote` now.

    Raises RemitError where it cannot be published on.
    """
    if name.startswith("-") or asked(root, "check-ref-format", f"refs/heads/{name}") is None:
        raise RemitError(f"“{name}” cannot be the name of a branch: correct remote_branch in "
                         "mkdocs.yml.")
    _refuse_checked_out(root, name)
    local = _commit(root, f"refs/heads/{name}")
    there = (_fetched(root, name, remote) if fetch
             else _commit(root, f"refs/remotes/{remote}/{name}"))
    tip = _newer(root, name, local, there, remote)
    text = _file(root, tip, VERSIONS_FILE)
    if text is None:
        other = sorted(_entries(root, tip).difference(_HARMLESS))
        if other:
            raise RemitError(f"The branch {name} holds something else than published versions "
                             f"({other[0]}): name another as remote_branch in mkdocs.yml.")
        return PublishedBranch(root, name, local, tip, Versions())
    try:
        return PublishedBranch(root, name, local, tip, Versions.loads(text.decode("utf-8")))
    except (ValueError, KeyError, TypeError, AttributeError) as fault:
        raise RemitError(f"{VERSIONS_FILE} on the branch {name} cannot be read ({fault}): correct "
                         "it there.") from fault


def versions_file(versions: Versions) -> bytes:
    """What the version selector reads: the versions, newest first."""
    # Mike keeps aliases as a set, whose order differs from run to run.
    rows = [{**one, "aliases": sorted(one["aliases"])} for one in versions.to_json()]
    return (json.dumps(rows, indent=2) + "\n").encode()


def _commit(root: Path, ref: str) -> str | None:
    return asked(root, "rev-parse", "--verify", "--quiet", f"{ref}^{{commit}}")


def _file(root: Path, commit: str | None, path: str) -> bytes | None:
    if commit is None or asked(root, "cat-file", "-e", f"{commit}:{path}") is None:
        return None
    return told(root, "cat-file", "blob", f"{commit}:{path}")


def _entries(root: Path, commit: str | None) -> frozenset[str]:
    if commit is None:
        return frozenset()
    listed = told(root, "ls-tree", "-z", "--full-tree", "--name-only", commit)
    return frozenset(listed.decode("utf-8", "surrogateescape").split("\0")) - {""}


def _refuse_checked_out(root: Path, name: str) -> None:
    """A branch that moves below somebody's checked-out files would look as if they had changed."""
    folder = ""
    for line in told(root, "worktree", "list", "--porcelain").decode(errors="replace").splitlines():
        kind, _, said = line.partition(" ")
        if kind == "worktree":
            folder = said
        elif said == f"refs/heads/{name}" and Path(folder).exists():
            raise RemitError(f"The branch {name} is checked out in {folder}: check out another one "
                             "there, then publish again.")


def _fetched(root: Path, name: str, remote: str) -> str | None:
    """The commit on which the branch stands in the remote, fetched; None where it has none."""
    if remote.startswith("-"):
        raise RemitError(f"“{remote}” cannot be the name of a remote.")
    here = "refs/remit/published"
    try:
        if not told(root, "ls-remote", "--heads", remote, f"refs/heads/{name}").strip():
            return None
        told(root, "fetch", "--quiet", "--no-tags", remote, f"+refs/heads/{name}:{here}")
    except GitRefusal as fault:
        raise RemitError(f"“{remote}” cannot be reached ({fault}): name another with --remote, or "
                         "publish without --push.") from fault
    return _commit(root, here)


def _newer(
    root: Path, name: str, local: str | None, there: str | None, remote: str
) -> str | None:
    if local is None or there is None:
        return local or there
    for older, newer in ((local, there), (there, local)):
        if asked(root, "merge-base", "--is-ancestor", older, newer) is not None:
            return newer
    raise RemitError(f"The branch {name} here and in “{remote}” have gone different ways: make "
                     f"them one first, as with “git branch -f {name} {remote}/{name}”.")
