"""What mkdocs.yml can say to Remit, and what holds on every site whatever it says."""

from __future__ import annotations

import datetime
from collections.abc import Sequence
from typing import Any

from markupsafe import escape
from mkdocs.config import config_options as option
from mkdocs.config.base import Config
from mkdocs.config.defaults import MkDocsConfig
from mkdocs.exceptions import PluginError

from remit.model.time import spoken
from remit.views import policy, shell
from remit.views.edition import Edition
from remit.views.pages.accessibility_page import PATH as STATEMENT
from remit.views.whole_site import Entry, Site


class RemitConfig(Config):  # type: ignore[no-untyped-call]  # MkDocs leaves it untyped
    """What `plugins: - remit:` in mkdocs.yml can say."""

    content = option.Type(str, default="content")
    """The folder of the register, below that of mkdocs.yml."""

    diagrams = option.Type(str, default="diagrams")
    """The folder of the chart definitions."""

    dot = option.Choice(("bundled", "system"), default="bundled")
    """Which Graphviz draws: the one that comes with Remit, or the machine's own."""

    as_at = option.Optional(option.Type((str, datetime.date)))
    """The date the site speaks for, where a partnership does not say it."""

    with_changes = option.ListOfItems(option.Type(str), default=[])
    """The ids of proposed changes to show as if they were agreed."""

    version = option.Optional(option.Type(str))
    """A label of this version of the site, such as “2019.2”, shown at the foot of pages."""

    notice = option.Optional(option.Type(str))
    """What readers must know first, shown at the top of the front page; Markdown."""

    publish_notices = option.Type(bool, default=False)
    """Whether pages say what does not add up in the sources."""

    compare = option.Optional(option.Type(object))
    """Pairs of moments to compare, in a list below the id of each partnership."""

    accessibility = option.Optional(option.Type(dict))
    """The accessibility statement: who runs the site, whom to ask, what is known not to work."""

    alias = option.Type(str, default="latest")
    """The name under which the latest of several published versions is found."""

    alias_type = option.Choice(("symlink", "copy", "redirect"), default="symlink")
    """How an alias leads to its version: a link between folders, a copy, or pages that lead on."""


def refuse_onlookers(config: MkDocsConfig) -> None:
    """Raise PluginError where mkdocs.yml asks for what would tell others who reads the site."""
    for name in ("analytics", "consent"):
        if config.extra.get(name):
            raise PluginError(f"“extra: {name}:” in {config.config_file_path} would ask another "
                              "origin or set a cookie, which no page here does: take it out.")


def set_up_theme(config: MkDocsConfig, site: Site, serving: bool) -> None:
    """Set what must hold on every site, whatever mkdocs.yml says or leaves unsaid.

    A site that is served to be edited has no search, and no policy: MkDocs' own script that shows
    each edit stands inside the page.
    """
    refuse_onlookers(config)
    theme = config.theme
    theme.dirs.insert(1 if theme.custom_dir else 0, str(shell.TEMPLATES))
    theme["font"] = False  # The theme would fetch fonts from another origin.
    theme["features"] = shell.features(theme.get("features") or ())
    if "palette" not in theme:
        theme["palette"] = shell.palette()
    if theme["language"] == "en":
        theme["language"] = "en-GB"
    theme["icon"] = {"menu": shell.MENU, **(theme.get("icon") or {})}
    if theme["favicon"] == "assets/images/favicon.png":
        theme["favicon"] = shell.FAVICON
    config.use_directory_urls = True  # Links between the register's pages rely on it.
    config.site_name = escape(config.site_name)
    if config.site_description:
        config.site_description = escape(config.site_description)
    config.extra.setdefault("generator", False)
    # Else the columns of a Markdown table are aligned by a style inside the page.
    config.mdx_configs.setdefault("tables", {})["use_align_attribute"] = True
    config.extra["remit_version"] = site.version and escape(site.version)
    stated = any(page.path == STATEMENT for page in site.pages)
    config.extra["remit_statement"] = STATEMENT if stated else None
    config.extra["remit_overviews"] = _overviews(site.navigation)
    config.extra["remit_search"] = not serving
    config.extra["remit_policy"] = None if serving else policy.META
    if serving:
        theme.static_templates.discard("sitemap.xml")


def set_up_edition(config: MkDocsConfig, edition: Edition) -> None:
    """Let the theme show which version this is; name lasting addresses to search engines."""
    config.extra["version"] = {"provider": "mike", "default": edition.latest, "alias": True}
    config.extra["remit_edition"] = {
        "name": edition.name, "date": spoken(edition.date), "latest": edition.latest}
    if config.site_url:
        config.site_url = f"{config.site_url.rstrip('/')}/{edition.lasting}/"


def nav_entries(entries: Sequence[Entry]) -> list[dict[str, Any]]:
    """The site's sections as `nav:` in mkdocs.yml would have them."""
    return [
        {escape(label): f"{below}index.md" if isinstance(below, str) else nav_entries(below)}
        for label, below in entries
    ]


def nav_labels(entries: Sequence[Entry]) -> list[tuple[str, str]]:
    """The path of each page in the navigation with its label there."""
    pairs: list[tuple[str, str]] = []
    for label, below in entries:
        pairs.extend([(below, label)] if isinstance(below, str) else nav_labels(below))
    return pairs


def _overviews(entries: Sequence[Entry]) -> list[tuple[str, str]]:
    """Each section with the path of its first page: the partnerships, for a reader who is lost."""
    sections = ((label, nav_labels(below)) for label, below in entries
                if not isinstance(below, str))
    return [(escape(label), pages[0][0]) for label, pages in sections if pages]
