"""Writes the pages of a large site with all the cores of the machine.

Each core has its share of the pages and writes them exactly as MkDocs writes a page, with MkDocs'
own function: the bytes are the same, whoever wrote them. Linux only; elsewhere, on small sites,
and where another plugin listens to every page, MkDocs writes them one after the other.
"""

from __future__ import annotations

import ctypes
import multiprocessing
import os
import signal
import sys
import traceback
from collections.abc import Sequence
from multiprocessing.process import BaseProcess

import jinja2
from mkdocs.commands.build import _build_page
from mkdocs.config.defaults import MkDocsConfig
from mkdocs.exceptions import PluginError
from mkdocs.structure.files import File
from mkdocs.structure.nav import Navigation

# Below this, starting a process costs more than it saves.
_MANY_PAGES = 200


class Writers:
    """The processes that write pages while MkDocs writes the rest."""

    def __init__(self) -> None:
        self._at_work: list[BaseProcess] = []

    def start(
        self,
        pages: Sequence[File],
        everything: Sequence[File],
        config: MkDocsConfig,
        nav: Navigation,
        env: jinja2.Environment,
    ) -> Sequence[File]:
        """Begin to write some of `pages`; returns those, which MkDocs need not write any more."""
        cores = _cores()
        if cores < 2 or len(pages) < _MANY_PAGES or _listened_to(config):
            return []
        fork = multiprocessing.get_context("fork")
        taken: list[File] = []
        for number in range(1, cores):
            share = pages[number::cores]
            writer = fork.Process(
                target=_write, args=(share, everything, config, nav, env), daemon=True
            )
            writer.start()
            self._at_work.append(writer)
            taken.extend(share)
        return taken

    def wait(self) -> None:
        """Wait until all is written; raises PluginError when a page could not be."""
        for writer in self._at_work:
            writer.join()
        failed = any(writer.exitcode for writer in self._at_work)
        self._at_work.clear()
        if failed:
            raise PluginError("Some pages could not be written; the reason is above.")

    def stop(self) -> None:
        """End all writing, because the build has failed."""
        for writer in self._at_work:
            writer.terminate()
            writer.join()
        self._at_work.clear()


def _write(
    share: Sequence[File],
    everything: Sequence[File],
    config: MkDocsConfig,
    nav: Navigation,
    env: jinja2.Environment,
) -> None:
    _end_with_parent()
    try:
        for file in share:
            assert file.page is not None
            _build_page(file.page, config, everything, nav, env)
    except Exception:
        traceback.print_exc()
        sys.stderr.flush()
        os._exit(1)


def _end_with_parent() -> None:
    """Ask Linux to end this process when the build is killed, so that the next can begin."""
    set_parent_death_signal = 1
    ctypes.CDLL(None).prctl(set_parent_death_signal, signal.SIGKILL)


def _cores() -> int:
    return len(os.sched_getaffinity(0)) if sys.platform == "linux" else 1


def _listened_to(config: MkDocsConfig) -> bool:
    """Whether a plugin other than ours would miss pages that are written elsewhere."""
    ours = config.plugins["remit"]
    listeners = [
        listener
        for event in ("page_context", "post_page")
        for listener in config.plugins.events[event]
    ]
    return any(getattr(listener, "__self__", None) is not ours for listener in listeners)
