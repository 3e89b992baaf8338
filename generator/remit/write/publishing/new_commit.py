"""Makes the commit that adds a version to its branch, out of sight until it is whole."""

from __future__ import annotations

import contextlib
import hashlib
import os
from collections.abc import Iterator, Mapping
from pathlib import Path
from urllib.parse import quote

from mike.git_utils import Commit, FileInfo, GitError, get_config, walk_real_files

from remit.git import asked, told
from remit.problems import RemitError
from remit.views.edition import AliasType
from remit.views.pages.pointers import pointer
from remit.write.publishing.commit_built import CommitBuilt
from remit.write.publishing.published_branch import PublishedBranch

# Where the commit is made; the published branch knows nothing of it until it is whole.
_ASIDE = "remit-publishing"
_LINK = 0o120000
# What pages need to be shown, and nobody links to.
_ONLY_FOR_PAGES = ("assets/", "pagefind/")


def refuse_unknown_publisher(root: Path) -> None:
    """Raise RemitError where git does not know in whose name to commit."""
    with contextlib.chdir(root):
        for name in ("name", "email"):
            if not os.environ.get(f"GIT_COMMITTER_{name.upper()}"):
                try:
                    get_config(f"user.{name}")
                except GitError:
                    raise RemitError(
                        "git does not know in whose name to publish: run “git config user.name” "
                        "and “git config user.email”, each with what it is to be.") from None


def is_published(branch: PublishedBranch, version: str, site: Path) -> bool:
    """Whether the branch has exactly the site in the folder `site` as this version."""
    there = branch.listing(version)
    here = [path for path in site.rglob("*") if path.is_file()]
    if len(here) != len(there):
        return False
    kind = asked(branch.root, "rev-parse", "--show-object-format") or "sha1"
    return all(there.get(path.relative_to(site).as_posix()) == _id_of(path.read_bytes(), kind)
               for path in here)


def new_commit(
    branch: PublishedBranch, built: CommitBuilt, message: str, site: Path, version: str,
    aliases: Mapping[str, AliasType], root_files: Mapping[str, bytes],
) -> str:
    """The id of a commit that follows on the branch's tip and has the site as `version`; that of
    the tip itself where it would hold nothing new.

    Its date is that of the commit built. Nothing else on the branch changes but the aliases named
    and the files at its root. Raises RemitError where git refuses.
    """
    _forget(branch.root)
    if branch.tip is not None:
        told(branch.root, "update-ref", f"refs/heads/{_ASIDE}", branch.tip)
    try:
        with (_in_repository(branch.root, built),
              Commit(_ASIDE, message, allow_empty=True) as commit):
            commit.delete_files([version, *aliases])
            for file in walk_real_files(str(site)):
                path = Path(file.path).relative_to(site).as_posix()
                commit.add_file(FileInfo(f"{version}/{path}", file.data))
                for alias, type_ in aliases.items():
                    _add_to_alias(commit, alias, type_, version, path, file.data)
            for alias, type_ in aliases.items():
                if type_ == "symlink":
                    commit.add_file(FileInfo(alias, version, mode=_LINK))
            for name, data in root_files.items():
                commit.add_file(FileInfo(name, data))
        return _tip_or_new(branch)
    except GitError as fault:
        raise RemitError(f"git could not write the version ({' '.join(str(fault).split())}).") \
            from fault
    finally:
        _forget(branch.root)


def _tip_or_new(branch: PublishedBranch) -> str:
    new = told(branch.root, "rev-parse", f"refs/heads/{_ASIDE}", f"{_ASIDE}^{{tree}}").split()
    tree = asked(branch.root, "rev-parse", f"{branch.tip}^{{tree}}") if branch.tip else None
    return branch.tip if branch.tip and tree == new[1].decode() else new[0].decode()


def _add_to_alias(
    commit: Commit, alias: str, type_: AliasType, version: str, path: str, data: bytes
) -> None:
    """What stands below an alias for one file of the version, where it is not a mere link."""
    if type_ == "redirect" and path.endswith(".html"):
        if path == "404.html":
            return
        top = "../" * (path.count("/") + 1) + version
        data = pointer("This page has moved", f"{top}/{quote(path.removesuffix('index.html'))}",
                       "The page stands with its version.", "Go to the page",
                       script=f"{top}/assets/remit/lead-on.js").encode()
    elif type_ == "symlink" or (type_ == "redirect" and path.startswith(_ONLY_FOR_PAGES)):
        return
    commit.add_file(FileInfo(f"{alias}/{path}", data))


@contextlib.contextmanager
def _in_repository(root: Path, built: CommitBuilt) -> Iterator[None]:
    """Mike commits in the folder it is called in, at the time that the environment says."""
    name = "GIT_COMMITTER_DATE"
    before = os.environ.get(name)
    os.environ[name] = f"{built.seconds} +0000"
    try:
        with contextlib.chdir(root):
            yield
    finally:
        os.environ.pop(name)
        if before is not None:
            os.environ[name] = before


def _forget(root: Path) -> None:
    """Remove what a publish, perhaps a killed one, has left aside."""
    if asked(root, "rev-parse", "--verify", "--quiet", f"refs/heads/{_ASIDE}"):
        told(root, "update-ref", "-d", f"refs/heads/{_ASIDE}")


def _id_of(data: bytes, kind: str) -> str:
    """The id that git gives a file of these bytes."""
    return hashlib.new(kind, b"blob %d\0" % len(data) + data, usedforsecurity=False).hexdigest()
