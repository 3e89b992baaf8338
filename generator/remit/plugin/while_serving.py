"""What `remit serve` remembers between two builds, so that an edit builds only what it changed."""

from __future__ import annotations

import contextlib
import datetime
from collections.abc import Sequence
from pathlib import Path

from markupsafe import escape
from mkdocs.config.defaults import MkDocsConfig
from mkdocs.structure.files import Files
from mkdocs.structure.nav import Navigation
from mkdocs.utils import clean_directory

from remit.plugin.register_page import RegisterFile, RegisterPage
from remit.views.page import Heading, Page
from remit.views.whole_site import Site


class LastShown:
    """The pages in the browser's reach now, each with the value it was written from."""

    def __init__(self) -> None:
        self._pages: dict[str, Page] = {}
        self._files: set[str] = set()
        self._frame: object = None
        self._next_frame: object = None

    def compare(self, site: Site, files: Files, config: MkDocsConfig) -> None:
        """Mark what has to be written again, and remove from disk what is no longer there."""
        folder = Path(config.site_dir)
        self._next_frame = (
            site.navigation,
            site.version,
            site.date,
            Path(config.config_file_path).read_bytes(),
        )
        if self._frame != self._next_frame:  # It stands around every page.
            clean_directory(config.site_dir)
            self._pages, self._files = {}, set()
        for file in files:
            if isinstance(file, RegisterFile) and isinstance(file.page, RegisterPage):
                value = file.page.value
                file.stale = self._pages.get(value.path) != value
        now = {page.path for page in site.pages}
        for path in self._pages.keys() - now:
            (folder / path / "index.html").unlink(missing_ok=True)
        for path in self._files - site.files.keys():
            (folder / path).unlink(missing_ok=True)

    def remember(self, site: Site) -> None:
        """The pages of `site` are on disk."""
        self._pages = {page.path: page for page in site.pages}
        self._files = set(site.files)
        self._frame = self._next_frame

    def name_unread_pages(self, nav: Navigation, config: MkDocsConfig) -> None:
        """Read the titles of hand-written pages that will not be built again."""
        for page in nav.pages:
            if not isinstance(page, RegisterPage) and not page.file.is_modified():
                with contextlib.suppress(OSError, ValueError):  # The build will tell of these.
                    page.read_source(config)


def page_of_problems(problems: Sequence[str]) -> Site:
    """A site of one page that says why there is no other yet."""
    told = "".join(f"<li>{escape(problem)}</li>" for problem in problems)
    title = "The content has problems"
    body = (
        f'<h1 id="problems">{title}</h1>'
        '<p class="rm-lead">Correct these and save: the site then appears here by itself.</p>'
        f"<ul>{told}</ul>"
    )
    page = Page("", title, title, body, (Heading(1, "problems", title),))
    return Site((page,), datetime.date(1980, 1, 1))
