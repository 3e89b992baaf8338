"""Publishes the site as a version beside those published before, or leaves everything as it was."""

from __future__ import annotations

import os
from dataclasses import dataclass
from pathlib import Path

from mike.versions import VersionInfo
from mkdocs.config import load_config
from mkdocs.config.defaults import MkDocsConfig
from mkdocs.structure.files import InclusionLevel, get_files, set_exclusions

from remit.git import has_commit
from remit.load.earlier_version import EarlierVersion, read_earlier
from remit.model.register import Register
from remit.pipeline import Settings
from remit.plugin.build_command import Outcome, build
from remit.plugin.hooks import plugin_in
from remit.plugin.mkdocs_words import hearing_mkdocs
from remit.problems import RemitError
from remit.progress import stage
from remit.revisions import States
from remit.views.edition import Edition
from remit.write.publishing import new_commit as commits
from remit.write.publishing import version_list as listed
from remit.write.publishing.commit_built import CommitBuilt, commit_built
from remit.write.publishing.published_branch import (
    PublishedBranch,
    only_publisher_of,
    published_branch,
)
from remit.write.publishing.root_files import root_files
from remit.write.publishing.version_names import refuse_bad_names, refuse_clashes


@dataclass(frozen=True)
class Asked:
    """What the call says: the version's name, its title and aliases, whether it may take the place
    of what is published under its name, and where to push (None: the remote of mkdocs.yml)."""

    version: str
    title: str | None = None
    aliases: tuple[str, ...] = ()
    replace: bool = False
    push: bool = False
    remote: str | None = None
    as_at: str | None = None
    with_changes: tuple[str, ...] = ()


@dataclass(frozen=True)
class Publication:
    """What became of it: the build, the branch, and the version that its alias leads to now.

    `commit` is None where nothing was built, or where the branch had all of it already. `pushed` is
    the remote that has it too.
    """

    outcome: Outcome
    branch: str
    commit: str | None = None
    latest: str = ""
    pushed: str | None = None


def publish(config_file: str | os.PathLike[str], asked: Asked) -> Publication:
    """Build the project of `config_file` from its commit and add it to the branch of versions.

    Raises RemitError where the surroundings are wrong; the branch is then as it was.
    """
    with hearing_mkdocs():
        config = load_config(os.fspath(config_file))
        settings = plugin_in(config).settings(config)
    refuse_bad_names(asked.version, asked.title, asked.aliases, settings.alias)
    built = commit_built(settings.root, _made_from(config, settings))
    commits.refuse_unknown_publisher(settings.root)
    remote = asked.remote or str(config.remote_name)
    with only_publisher_of(settings.root) as folder:
        branch = published_branch(settings.root, str(config.remote_branch), remote, asked.push)
        aliases = _aliases(branch, asked, settings)
        refuse_clashes(asked.version, aliases, branch.versions, branch.entries())
        before = listed.earlier_than(branch.versions, asked.version, settings.alias)
        edition = Edition(
            asked.version, built.date, settings.alias,
            asked.version if settings.alias_type == "redirect" else settings.alias,
            _earlier(branch, before) if before is not None else None,
            _register_of(settings, before), _hand_written(config))
        outcome = build(config_file, folder / "site", as_at=asked.as_at,
                        with_changes=asked.with_changes, edition=edition)
        if not outcome.published:
            return Publication(outcome, branch.name)
        with stage("Publishing the version"):
            is_there = _is_there(branch, asked, outcome.folder)
            made = None if is_there else (built, before)
            added = listed.add_version(branch.versions, asked.version, asked.title, aliases, made)
            commit = commits.new_commit(
                branch, built, _message(asked, built), outcome.folder, asked.version,
                dict.fromkeys(sorted(added.aliases), settings.alias_type),
                root_files(branch, edition, outcome.folder, settings.name, config.site_url))
            branch.move_to(commit, remote if asked.push else None)
    return Publication(outcome, branch.name, None if commit == branch.tip else commit,
                       listed.latest_of(branch.versions, settings.alias),
                       remote if asked.push else None)


def _made_from(config: MkDocsConfig, settings: Settings) -> list[str]:
    """What git must know every file of, as paths below the project's root."""
    of_mkdocs = [config.config_file_path, config.docs_dir, config.theme.custom_dir]
    return [settings.content, settings.diagrams,
            *(os.path.relpath(path, settings.root) for path in of_mkdocs if path)]


def _aliases(branch: PublishedBranch, asked: Asked, settings: Settings) -> tuple[str, ...]:
    """The aliases asked for; the first version is the latest whether that was said or not."""
    first = listed.led_to(branch.versions, settings.alias) is None
    return tuple(dict.fromkeys((*asked.aliases, *((settings.alias,) if first else ()))))


def _hand_written(config: MkDocsConfig) -> frozenset[str]:
    """The addresses of the pages that are files in the folder of the docs."""
    config.use_directory_urls = True
    files = get_files(config)
    set_exclusions(files, config)
    pages = files.documentation_pages(inclusion=InclusionLevel.is_included)
    return frozenset(file.url for file in pages)


def _earlier(branch: PublishedBranch, before: VersionInfo) -> EarlierVersion:
    name = str(before.version)
    return read_earlier(
        name, listed.commit_of(before), branch.listing(name),
        branch.file(f"{name}/data/register.json"), branch.file(f"{name}/data/former.json"))


def _register_of(settings: Settings, before: VersionInfo | None) -> Register | None:
    """The register that a version was made from; None where its commit is nowhere any more, or
    what it holds is no register to us."""
    commit = listed.commit_of(before) if before is not None else None
    if commit is None or not has_commit(settings.root, commit):
        return None
    try:
        return States(settings).read(commit).register
    except RemitError:
        return None


def _is_there(branch: PublishedBranch, asked: Asked, site: Path) -> bool:
    """Whether this very site is published under the version's name; nothing else may be."""
    if listed.published(branch.versions, asked.version) is None:
        return False
    same = commits.is_published(branch, asked.version, site)
    if not same and not asked.replace:
        raise RemitError(f"Version {asked.version} is published already, with other content: give "
                         "this one another name, or put it in its place with --replace.")
    return same


def _message(asked: Asked, built: CommitBuilt) -> str:
    words = [f"Publish version {asked.version}\n", f"Made from commit {built.id}."]
    if asked.as_at:
        words.append(f"As at {asked.as_at}.")
    if asked.with_changes:
        words.append(f"With {', '.join(asked.with_changes)}.")
    return "\n".join(words) + "\n"
