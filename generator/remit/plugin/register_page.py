"""A page of the register in the form in which MkDocs takes it: its HTML is ready."""

from __future__ import annotations

import os
from collections.abc import Sequence
from typing import Any

from markupsafe import Markup, escape
from mkdocs.config.defaults import MkDocsConfig
from mkdocs.structure.files import File, Files, InclusionLevel
from mkdocs.structure.pages import Page as MkDocsPage
from mkdocs.structure.toc import get_toc

from remit.views.page import Heading, Page


class RegisterFile(File):
    """A page that has no file: `stale` while what is on disk is not what it says now."""

    stale = True

    def is_modified(self) -> bool:
        """Whether a build that keeps what it can has to write this page again."""
        return self.stale or not os.path.exists(self.abs_dest_path)


class RegisterPage(MkDocsPage):
    """Hands a page value to the theme without Markdown between.

    The theme's templates do not escape: whatever they are given here is escaped already, as
    Markup, so that a template that does escape leaves it alone.
    """

    def __init__(self, value: Page, label: str | None, file: File, config: MkDocsConfig) -> None:
        self.value = value
        super().__init__(escape(label or value.title), file, config)

    def read_source(self, config: MkDocsConfig) -> None:
        """Tell the theme what it may know of the page beside its body."""
        value = self.value
        self.markdown = ""
        self.meta = {
            "title": escape(value.title),
            "description": escape(value.description),
            "home": not value.path,
            "hide": [] if value.section else ["navigation"],  # It would name no page near it.
            "facets": {escape(name): escape(said) for name, said in value.facets.items()},
            "names": [escape(name) for name in value.names],
            "crumbs": [(escape(title), path) for title, path in value.crumbs],
            "chart": value.has_chart,
            "as_at": escape(value.as_at),
            "feed": value.feed,
            "origin": _origin(value, config) if value.file else None,
        }

    def render(self, config: MkDocsConfig, files: Files) -> None:
        """Take the body as it is, and the headings for the list “On this page”."""
        self.content = self.value.body
        self.toc = get_toc(outline(self.value.headings))  # type: ignore[arg-type]  # A private TypedDict.
        self.present_anchor_ids = {heading.id for heading in self.value.headings}


def register_file(value: Page, label: str | None, config: MkDocsConfig) -> RegisterFile:
    """The file that MkDocs believes `value` to come from; `label` is its name in the navigation."""
    file = RegisterFile(
        f"{value.path}index.md",
        None,
        config.site_dir,
        True,
        inclusion=InclusionLevel.INCLUDED if label else InclusionLevel.NOT_IN_NAV,
    )
    file.generated_by = "remit"
    file.content_string = ""
    RegisterPage(value, label, file, config)
    return file


def outline(headings: Sequence[Heading]) -> list[dict[str, Any]]:
    """The headings as a tree, each below the nearest one above it that ranks higher."""
    top: list[dict[str, Any]] = []
    above: list[dict[str, Any]] = []
    for heading in headings:
        here: dict[str, Any] = {
            "level": heading.level,
            "id": escape(heading.id),
            "name": escape(heading.name),
            "children": [],
        }
        while above and above[-1]["level"] >= heading.level:
            above.pop()
        (above[-1]["children"] if above else top).append(here)
        above.append(here)
    return top


def _origin(value: Page, config: MkDocsConfig) -> dict[str, Any]:
    """The line of YAML behind a page, with links to it where the repository is on the web."""
    line = value.line or 1
    origin: dict[str, Any] = {"file": escape(value.file), "line": line, "view": None, "edit": None}
    edit_uri = (config.edit_uri or "").removesuffix("docs/")
    if config.repo_url and "edit" in edit_uri:
        base = f"{config.repo_url.rstrip('/')}/"
        origin["edit"] = Markup(escape(f"{base}{edit_uri}{value.file}"))
        view = edit_uri.replace("edit", "blob", 1)
        origin["view"] = Markup(escape(f"{base}{view}{value.file}#L{line}"))
    return origin
