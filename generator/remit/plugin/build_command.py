"""Builds the site beside the old one and puts it in its place when it is whole."""

from __future__ import annotations

import os
from dataclasses import dataclass
from pathlib import Path

from mkdocs.commands.build import build as mkdocs_build
from mkdocs.config import load_config

from remit import pipeline
from remit.plugin.hooks import plugin_in
from remit.plugin.mkdocs_words import hearing_mkdocs
from remit.progress import stage
from remit.views.edition import Edition
from remit.views.whole_site import Site
from remit.write.swap import built_beside


@dataclass(frozen=True)
class Outcome:
    """What became of a build.

    `published` says whether the site in `folder` is the new one. `warnings` are those of MkDocs,
    about hand-written pages and settings; `site.problems` are those of the content.
    """

    site: Site
    folder: Path
    warnings: tuple[str, ...] = ()
    published: bool = False


def build(
    config_file: str | os.PathLike[str] = "mkdocs.yml",
    site_dir: str | os.PathLike[str] | None = None,
    strict: bool = False,
    *,
    as_at: str | None = None,
    with_changes: tuple[str, ...] = (),
    edition: Edition | None = None,
) -> Outcome:
    """Build the site of the project in `config_file` into `site_dir`, as `edition` where it is to
    be published as a version.

    The last good site stays where the content has errors, where `strict` and there is any
    warning, and where the build fails. Raises RemitError where the surroundings are wrong.
    """
    with hearing_mkdocs() as heard:
        config = load_config(
            os.fspath(config_file), site_dir=site_dir and os.path.abspath(site_dir)
        )
        strict = strict or config.strict
        config.strict = False  # MkDocs would stop only after the site is finished; so can we.
        folder = Path(config.site_dir)
        plugin = plugin_in(config)
        config.plugins.on_startup(command="build", dirty=False)
        try:
            plugin.ask(as_at, with_changes, edition)
            site = plugin.made = pipeline.make_site(plugin.settings(config))
            if site.has_errors:
                return Outcome(site, folder)
            with built_beside(folder) as (new, put_in_place):
                config.site_dir = str(new)
                with stage("Writing the pages"):
                    mkdocs_build(config)
                warned = heard.warnings or any(p.severity == "warning" for p in site.problems)
                if strict and (warned or heard.errors):
                    return Outcome(site, folder, (*heard.errors, *heard.warnings))
                put_in_place()
        finally:
            plugin.ask(None, ())
            config.plugins.on_shutdown()
    return Outcome(site, folder, (*heard.errors, *heard.warnings), published=True)
