"""Says what a version can be called: its name is part of an address that has to last."""

from __future__ import annotations

import re
from collections.abc import Collection, Sequence

from mike.versions import Versions

from remit.problems import RemitError

_NAME = re.compile(r"[A-Za-z0-9](?:[A-Za-z0-9._-]*[A-Za-z0-9])?")
_LONGEST = 60
# What stands, or is looked for, beside the versions.
_KEPT = frozenset(("index.html", "404.html", "robots.txt", "sitemap.xml", "versions.json",
                   "favicon.ico", "cname", "readme.md", "assets"))


def refuse_bad_names(
    version: str, title: str | None, aliases: Sequence[str], default_alias: str
) -> None:
    """Raise RemitError where a version, its title or one of its aliases is called wrongly."""
    for name, called in ((version, "version"), *((alias, "alias") for alias in aliases),
                         (default_alias, "alias")):
        if not _NAME.fullmatch(name) or ".." in name or len(name) > _LONGEST:
            raise RemitError(
                f"“{name}” cannot be the name of {'an alias' if called == 'alias' else 'a version'}"
                ": use letters, digits, dots, hyphens and underscores, with a letter or digit "
                "first and last, as in 2019.2.")
        if name.casefold() in _KEPT:
            raise RemitError(f"The site keeps the name “{name}” for itself: choose another "
                             f"{called}.")
    same = {alias.casefold() for alias in (*aliases, default_alias)}
    if version.casefold() in same:
        raise RemitError(f"“{version}” is the name of an alias, which leads from version to "
                         "version: give the version a name of its own, such as 2019.2.")
    if title is not None and (not title.strip() or not title.isprintable() or set("<>") & {*title}):
        raise RemitError("The title of a version is one line of text without < and >.")


def refuse_clashes(
    version: str, aliases: Sequence[str], published: Versions, others: Collection[str]
) -> None:
    """Raise RemitError where a name already means something else on the branch.

    `others` are the names of whatever stands at its root.
    """
    versions = {str(one.version) for one in published}
    led = {alias: str(one.version) for one in published for alias in one.aliases}
    if version in led:
        raise RemitError(f"“{version}” is an alias that leads to version {led[version]}: give the "
                         "new version a name of its own.")
    for alias in aliases:
        if alias in versions:
            raise RemitError(f"“{alias}” is a version, so it cannot be an alias of {version}.")
    known = {*versions, *led}
    for name in (version, *aliases):
        for other in sorted({*others, *known}):
            # Not every host and machine tells capitals from small letters.
            if other.casefold() == name.casefold() and (other != name or other not in known):
                raise RemitError(f"The branch already holds something called “{other}”: choose "
                                 f"another name than “{name}”.")
