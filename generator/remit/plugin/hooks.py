"""What Remit does at each step of a MkDocs build: make the site, add its pages, finish it."""

from __future__ import annotations

import copy
import datetime
import os
from collections.abc import Sequence
from pathlib import Path
from typing import Any, Literal

import jinja2
from mkdocs.config.defaults import MkDocsConfig
from mkdocs.exceptions import PluginError
from mkdocs.livereload import LiveReloadServer
from mkdocs.plugins import BasePlugin, event_priority, get_plugin_logger
from mkdocs.structure.files import File, Files, InclusionLevel
from mkdocs.structure.nav import Navigation
from mkdocs.structure.pages import Page as MkDocsPage
from mkdocs.utils import nest_paths

from remit import pipeline
from remit.plugin.both_cores import Writers
from remit.plugin.mkdocs_words import refuse_outsider, refuse_unreadable, without_traceback
from remit.plugin.mkdocs_yml import (
    RemitConfig,
    nav_entries,
    nav_labels,
    set_up_edition,
    set_up_theme,
)
from remit.plugin.register_page import RegisterPage, register_file
from remit.plugin.while_serving import LastShown, page_of_problems
from remit.problems import RemitError
from remit.views.edition import Edition
from remit.views.plain_tables import with_places_for_tables
from remit.views.whole_site import Site
from remit.write.site_files import is_unused
from remit.write.swap import refuse_what_is_no_site

log = get_plugin_logger("remit")

# With more sections than this, the tabs show only the section a page is in.
_MANY_SECTIONS = 6


# MkDocs leaves its base class untyped.
class RemitPlugin(BasePlugin[RemitConfig]):  # type: ignore[no-untyped-call]
    """Publishes the register with MkDocs."""

    def __init__(self) -> None:
        self._asked: dict[str, Any] = {}
        self.on_startup(command="build", dirty=False)

    def on_startup(self, *, command: Literal["build", "gh-deploy", "serve"], dirty: bool) -> None:
        """Begin anew: MkDocs keeps this object for as long as the process lives."""
        self.serving = command == "serve"
        self.made: Site | None = None
        self.site: Site | None = None
        self._last_good: Site | None = None
        self._shown = LastShown()
        self._writers = Writers()
        self._nav = Navigation([], [])
        self._pages: Sequence[File] = ()

    def ask(
        self, as_at: str | None, with_changes: tuple[str, ...], edition: Edition | None = None
    ) -> None:
        """Take what the command line says; it goes before mkdocs.yml until asked anew."""
        asked = {"as_at": as_at, "with_changes": with_changes, "edition": edition,
                 "version": edition and edition.name}
        self._asked = {name: said for name, said in asked.items() if said}

    def settings(self, config: MkDocsConfig) -> pipeline.Settings:
        """The settings in mkdocs.yml, with those of the command line over them."""
        ours = ("content", "diagrams", "dot", "version", "notice", "publish_notices", "compare",
                "accessibility", "alias", "alias_type")
        said = {
            **{name: self.config[name] for name in ours},
            "as_at": str(self.config.as_at) if self.config.as_at else None,
            "with_changes": tuple(self.config.with_changes),
            "name": str(config.site_name), "address": config.site_url or None,
        }
        root = Path(config.config_file_path).resolve().parent
        return pipeline.Settings(root=root, **{**said, **self._asked})

    def on_config(self, config: MkDocsConfig) -> MkDocsConfig:
        """Make the site before MkDocs empties the folder it goes to; set what must always hold."""
        if config.theme.name != "material":
            raise PluginError("Remit needs the theme Material: write “theme: {name: material}” in "
                              f"{config.config_file_path}.")
        try:
            refuse_what_is_no_site(Path(config.site_dir))
        except RemitError as error:
            raise PluginError(str(error)) from error
        self.site = self._site(config)
        moment = datetime.datetime.combine(self.site.date, datetime.time(), datetime.UTC)
        os.environ["SOURCE_DATE_EPOCH"] = str(int(moment.timestamp()))
        set_up_theme(config, self.site, self.serving)
        if edition := self._asked.get("edition"):
            set_up_edition(config, edition)
        return config

    def _site(self, config: MkDocsConfig) -> Site:
        if self.made is not None:
            made, self.made = self.made, None
            return made
        try:
            site = pipeline.make_site(self.settings(config))
        except RemitError as error:
            if not self.serving:
                raise PluginError(str(error)) from error
            log.error(str(error))
            return self._last_good or page_of_problems([str(error)])
        for problem in site.problems:
            if problem.severity != "notice":
                help = f" ({problem.help})" if problem.help else ""
                tell = log.error if problem.severity == "error" else log.warning
                tell(f"{problem.place}: {problem.message}{help}")
        if not site.has_errors:
            self._last_good = site
            return site
        if not self.serving:
            raise PluginError("The content has errors, so nothing was built.")
        told = [f"{problem.place}: {problem.message}" for problem in site.problems]
        return self._last_good or page_of_problems(told)

    def on_files(self, files: Files, config: MkDocsConfig) -> Files:
        """Add the register's pages, and leave out what the theme has and the site does not use."""
        assert self.site is not None
        for file in list(files):
            if is_unused(file.src_uri):
                files.remove(file)
        for file in files.documentation_pages():
            refuse_unreadable(file, config)
        for file in files:
            refuse_outsider(file, config)
        written = [file.src_uri for file in files.documentation_pages()]
        if config.nav is None and written:
            below = nest_paths(written)  # type: ignore[no-untyped-call]  # MkDocs has no type
            config.nav = [{"About this site": below}]
        config.nav = [*nav_entries(self.site.navigation), *(config.nav or [])]
        labels = dict(nav_labels(self.site.navigation))
        for value in self.site.pages:
            file = register_file(value, labels.get(value.path), config)
            twin = files.get_file_from_path(file.src_uri)
            if twin is not None:
                raise PluginError(
                    f"{twin.src_uri} in {config.docs_dir} would have the address of “{value.title}”"
                    " of the register: give it another name."
                )
            files.append(file)
        for value in self.site.former:
            file = register_file(value, None, config)
            if files.get_file_from_path(file.src_uri) is None:
                files.append(file)
        if self.serving:
            self._shown.compare(self.site, files, config)
        return files

    @event_priority(-100)
    def on_nav(self, nav: Navigation, config: MkDocsConfig, files: Files) -> Navigation:
        """Hang each page below the index page whose entry in the navigation it lights."""
        indexes = {page.value.path: page for page in nav.pages if isinstance(page, RegisterPage)}
        for file in files.documentation_pages():
            page = file.page
            if isinstance(page, RegisterPage) and page.value.path not in indexes:
                # MkDocs asks of a parent only that it can be active.
                page.parent = indexes.get(page.value.section or "-")  # type: ignore[assignment]
        if self.serving:
            self._shown.name_unread_pages(nav, config)
        self._nav = nav
        return nav

    @event_priority(-100)
    def on_env(
        self, env: jinja2.Environment, config: MkDocsConfig, files: Files
    ) -> jinja2.Environment:
        """Start to write a share of the pages on every other core."""
        self._pages = files.documentation_pages(inclusion=InclusionLevel.is_included)
        ours = [file for file in self._pages if isinstance(file.page, RegisterPage)]
        if not self.serving:
            for file in self._writers.start(ours, self._pages, config, self._nav, env):
                files.remove(file)
        return env

    def on_template_context(self, context: Any, template_name: str, config: MkDocsConfig) -> Any:
        """Let the site map list all pages, whoever writes them."""
        context["pages"] = self._pages
        return context

    def on_page_content(
        self, html: str, page: MkDocsPage, config: MkDocsConfig, files: Files
    ) -> str:
        """Give the tables of hand-written pages what the register's own have."""
        return html if isinstance(page, RegisterPage) else with_places_for_tables(html)

    def on_page_context(
        self, context: Any, page: MkDocsPage, config: MkDocsConfig, nav: Navigation
    ) -> Any:
        """Show no next and previous page: the theme would bind bare keys to them."""
        page.previous_page = page.next_page = None
        context["pages"] = self._pages
        assert self.site is not None
        own = len(self.site.navigation)
        if own > _MANY_SECTIONS:
            context["nav"] = copy.copy(nav)
            context["nav"].items = [
                item
                for place, item in enumerate(nav.items)
                if place >= own or item.active or not item.is_section
            ]
        return context

    @event_priority(-100)
    def on_post_build(self, config: MkDocsConfig) -> None:
        """When all pages are written: charts, data and search."""
        assert self.site is not None
        self._writers.wait()
        try:
            pipeline.finish_site(Path(config.site_dir), self.site, search=not self.serving)
        except RemitError as error:
            raise PluginError(str(error)) from error
        self._shown.remember(self.site)

    def on_build_error(self, error: Exception) -> None:
        """Leave no process behind."""
        self._writers.stop()

    def on_serve(
        self, server: LiveReloadServer, config: MkDocsConfig, builder: Any
    ) -> LiveReloadServer:
        """Build again when the register or a chart definition changes."""
        settings = self.settings(config)
        for folder in (settings.content, settings.diagrams):
            if (settings.root / folder).is_dir():
                server.watch(str(settings.root / folder))
        server.builder = without_traceback(server.builder)
        return server


def plugin_in(config: MkDocsConfig) -> RemitPlugin:
    """Remit's own plugin in a configuration; raises RemitError where it is not named there."""
    plugin = config.plugins.get("remit")
    if not isinstance(plugin, RemitPlugin):
        raise RemitError(
            f"{config.config_file_path} does not name Remit: add “- remit” below “plugins:”."
        )
    return plugin
