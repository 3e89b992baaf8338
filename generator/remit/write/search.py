"""Makes the search index of a finished site."""

from __future__ import annotations

import os
import shutil
import subprocess
from pathlib import Path

from pagefind.service import get_executable

from remit.problems import RemitError
from remit.write.settle import settle

_BUNDLE = "pagefind"
# Pagefind's own faces: the site has one of its own.
_UNUSED = ("pagefind-ui.*", "pagefind-modular-ui.*", "pagefind-component-ui.*",
           "pagefind-highlight.js")
# What is not searched. A word is to lead to the page that tells it first, and each occurrence of a
# common word costs every reader of a large site some bytes: so not what repeats another page, nor
# the lists of an index, nor what all pages of a kind have alike.
_LEFT_OUT = (
    "h1",  # the title, which is searched by itself
    "pre",  # examples of how to write a record
    ".headerlink", ".remit-chart", ".remit-outline", ".remit-beside", "details.rm > summary",
    ".rm-unsearched", ".rm-src", ".rm-sources", ".rm-time", ".rm-foot", "p.rm-note",
    "p.rm-missing", "td.rm-missing", ".rm-places dd.rm-missing",
    ".rm-certainty", ".rm-spelt", ".rm-tags > :not(.rm-kind)",
    "table.rm > caption", "table.rm > thead", ".rm-tells h2:not(.rm-own)",
    *(f'td[data-label="{label}"]' for label in ("How certain", "Line", "Organisation", "Role")),
    *(f".rm-lists {list}" for list in ("h2", "table", "ul", "dl", "details")),
)
# Pagefind's allocator keeps what it is done with; told not to, it needs a sixth less at its peak.
_MEMORY = {"_RJEM_MALLOC_CONF": "narenas:2,dirty_decay_ms:0,muzzy_decay_ms:0"}


class Search:
    """The making of a search index, begun; other files of the site can be written meanwhile."""

    def __init__(self, site: Path) -> None:
        """Begin to index the pages below `site`. Raises RemitError where Pagefind is missing."""
        program = get_executable()
        if program is None:
            raise RemitError("Search needs Pagefind: install it, “pip install 'pagefind[bin]'”.")
        self._bundle = site / _BUNDLE
        shutil.rmtree(self._bundle, ignore_errors=True)  # Pagefind adds and never removes.
        self._run = subprocess.Popen(
            [program, "--site", site, "--silent", "--exclude-selectors", ", ".join(_LEFT_OUT)],
            stdout=subprocess.PIPE,
            stderr=subprocess.STDOUT,
            env={**os.environ, **_MEMORY},
        )

    def finish(self) -> None:
        """Wait for the index and make it the same bytes for the same pages.

        Raises RemitError where Pagefind fails.
        """
        said = self._run.communicate()[0].decode("utf-8", "replace")
        if self._run.returncode or not (self._bundle / "pagefind-entry.json").exists():
            reason = " ".join(said.split()) or "it gave no reason"
            raise RemitError(f"Pagefind could not make the search index: {reason}")
        for pattern in _UNUSED:
            for file in self._bundle.glob(pattern):
                file.unlink()
        settle(self._bundle)
