"""Makes the files beside the versions: where the site begins, and what search engines may read."""

from __future__ import annotations

from pathlib import Path
from urllib.parse import urlsplit

from mike.versions import Versions

from remit.views.edition import Edition
from remit.views.pages.pointers import pointer
from remit.write.publishing.published_branch import VERSIONS_FILE, PublishedBranch, versions_file
from remit.write.publishing.version_list import latest_of

_ROBOTS = "robots.txt"
# By these a file at the root of the branch is known to be ours, or Mike's, to write anew.
_MARKS = {
    _ROBOTS: b"# Written by remit publish.",
    "index.html": b'<meta http-equiv="refresh"',
    "404.html": b"assets/remit/",
}


def root_files(
    branch: PublishedBranch, edition: Edition, site: Path, site_name: str, site_url: str | None
) -> dict[str, bytes]:
    """The files at the root of the branch by their names.

    What somebody else has put there under these names is left alone. `site` is the folder of the
    version's own site; `branch.versions` has the version already.
    """
    versions = branch.versions
    made = {"index.html": front_file(site_name, edition.latest),
            _ROBOTS: robots_file(versions, edition, site_url)}
    # Its links begin at the root of the host, wherever it is shown.
    if site_url and latest_of(versions, edition.latest) == edition.name:
        made["404.html"] = (site / "404.html").read_bytes()
    ours = {name: data for name, data in made.items() if _is_ours(name, branch.file(name))}
    return {**ours, VERSIONS_FILE: versions_file(versions), ".nojekyll": b""}


def front_file(site_name: str, alias: str) -> bytes:
    """The page at the root, which leads to the version that the alias leads to."""
    return pointer(site_name, f"{alias}/", "The site stands with its versions.",
                   "Go to the latest").encode()


def robots_file(versions: Versions, edition: Edition, site_url: str | None) -> bytes:
    """What search engines may read: one folder, which always has the latest version.

    Addresses begin at the root of the host: the folders are named below that of `site_url`.
    """
    below = urlsplit(site_url or "").path.rstrip("/")
    has_files = edition.lasting == edition.latest
    kept = edition.latest if has_files else latest_of(versions, edition.latest)
    names = {name for one in versions for name in (str(one.version), *one.aliases)}
    lines = [_MARKS[_ROBOTS].decode(), "# Old versions can be read, and are not to be found.",
             "User-agent: *", f"Allow: {below}/{kept}/",
             *(f"Disallow: {below}/{name}/" for name in sorted(names - {kept, edition.latest}))]
    if site_url:
        lines += ["", f"Sitemap: {site_url.rstrip('/')}/{kept}/sitemap.xml"]
    return ("\n".join(lines) + "\n").encode()


def _is_ours(name: str, there: bytes | None) -> bool:
    return there is None or _MARKS[name] in there
