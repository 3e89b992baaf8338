"""Keeps the list of published versions: which there are, which is the latest, which came before."""

from __future__ import annotations

from collections.abc import Sequence

from mike.versions import VersionInfo, Versions

from remit.problems import RemitError
from remit.write.publishing.commit_built import CommitBuilt

# What the list keeps of a version beside its name: from what, when and after which it was made.
_COMMIT, _DATE, _AFTER = "commit", "date", "after"


def published(versions: Versions, version: str) -> VersionInfo | None:
    """The version of a name, or None where it is not published."""
    return next((one for one in versions if str(one.version) == version), None)


def led_to(versions: Versions, alias: str) -> VersionInfo | None:
    """The version that an alias leads to, or None."""
    return next((one for one in versions if alias in one.aliases), None)


def latest_of(versions: Versions, alias: str) -> str:
    """The name of the version that an alias of theirs leads to."""
    found = led_to(versions, alias)
    assert found is not None, "the first version has the alias of the latest"
    return str(found.version)


def earlier_than(versions: Versions, version: str, alias: str) -> VersionInfo | None:
    """The version before this one: for a new one, the latest until now; None for the first.

    A version that is made again follows the one that it followed at first.
    """
    here = published(versions, version)
    if here is None:
        return led_to(versions, alias) or next(iter(versions), None)
    return published(versions, str((here.properties or {}).get(_AFTER)))


def commit_of(version: VersionInfo) -> str | None:
    """The commit that a version was made from, where the list says it."""
    said = (version.properties or {}).get(_COMMIT)
    return said if isinstance(said, str) else None


def add_version(
    versions: Versions, version: str, title: str | None, aliases: Sequence[str],
    made: tuple[CommitBuilt, VersionInfo | None] | None,
) -> VersionInfo:
    """Put a version into the list, and let the aliases lead to it.

    `made` says from which commit and after which version it was made; None where what is published
    of it stays. Raises RemitError where a name is taken.
    """
    try:
        added = versions.add(version, title, list(aliases), True)
    except ValueError as fault:
        raise RemitError(f"The list of versions refuses “{version}” ({fault}).") from fault
    if made is not None:
        built, earlier = made
        added.properties = {
            **(added.properties or {}), _COMMIT: built.id, _DATE: built.date.isoformat(),
            _AFTER: str(earlier.version) if earlier else None}
    return added
