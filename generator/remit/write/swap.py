"""Puts a new site in place of the old one in a single step, so that readers never meet half a site.

The new site is built in a folder beside the old one. Only when it is whole do the two change
places; a build that fails or is killed leaves the last good site as it was.
"""

from __future__ import annotations

import contextlib
import ctypes
import os
import shutil
from collections.abc import Callable, Iterator
from pathlib import Path

from remit.problems import RemitError
from remit.write.only_one import only_one_in

_EXCHANGE = 2
_HERE = -100
# What stands in every site, even in one that was begun and never finished.
_IN_EVERY_SITE = ("index.html", "404.html", "assets")


@contextlib.contextmanager
def built_beside(site: Path) -> Iterator[tuple[Path, Callable[[], None]]]:
    """An empty folder beside `site` to build in, and the function that puts it in place.

    What was not put in place when the block ends is thrown away. Raises RemitError when another
    build of the same site is under way, or when `site` cannot be replaced.
    """
    refuse_what_is_no_site(site)
    site = site.resolve()
    site.parent.mkdir(parents=True, exist_ok=True)
    new = site.with_name(f".{site.name}-new")
    busy = f"Another build is at work in {site.parent}: wait until it has ended, then try again."
    with only_one_in(site.parent, busy):
        _tidy_up_after_a_killed_build(site, new)
        new.mkdir()
        try:
            yield new, lambda: _put_in_place(new, site)
        finally:
            shutil.rmtree(new, ignore_errors=True)


def refuse_what_is_no_site(folder: Path) -> None:
    """Raise RemitError where a site in `folder` would take the place of something else."""
    if not os.path.lexists(folder):
        return
    if not folder.is_dir():
        raise RemitError(f"{folder} is a file, and the site would take its place: move it away, "
                         "or name another folder as site_dir in mkdocs.yml.")
    there = {path.name for path in folder.iterdir() if not path.name.startswith(".")}
    if there and there.isdisjoint(_IN_EVERY_SITE):
        raise RemitError(f"The folder {folder} holds something else than a site, which would be "
                         "deleted: name another folder as site_dir in mkdocs.yml, or empty it.")


def _put_in_place(new: Path, site: Path) -> None:
    """Make `new` the site; what was the site until now is left at `new`."""
    if not site.exists():
        new.rename(site)
        return
    try:
        _exchange(new, site)
    except (OSError, AttributeError):  # Not Linux, or not this file system: two quick renames.
        old = _parked(site)
        try:
            site.rename(old)
        except OSError as error:
            raise RemitError(
                f"The folder {site} cannot be replaced ({error.strerror}): close whatever has it "
                "open, or name another folder as site_dir in mkdocs.yml."
            ) from error
        new.rename(site)
        old.rename(new)


def _exchange(one: Path, other: Path) -> None:
    libc = ctypes.CDLL(None, use_errno=True)
    if libc.renameat2(_HERE, os.fsencode(one), _HERE, os.fsencode(other), _EXCHANGE):
        number = ctypes.get_errno()
        raise OSError(number, os.strerror(number))


def _parked(site: Path) -> Path:
    """Where the old site waits between two renames."""
    return site.with_name(f".{site.name}-new-old")


def _tidy_up_after_a_killed_build(site: Path, new: Path) -> None:
    if _parked(site).exists() and not site.exists():
        _parked(site).rename(site)
    for leftover in (new, _parked(site)):
        if leftover.exists():
            shutil.rmtree(leftover)
