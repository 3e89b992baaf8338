"""Listens to MkDocs, which tells everything through its log, and keeps what matters."""

from __future__ import annotations

import logging
import os
from collections.abc import Iterator
from contextlib import contextmanager

import click
from mkdocs.exceptions import Abort, MkDocsException

from remit.problems import RemitError

_OURS = "mkdocs.plugins.remit"


class Heard(logging.Handler):
    """The warnings and errors MkDocs gave, in its words; ours reach the reader another way."""

    def __init__(self) -> None:
        super().__init__(logging.WARNING)
        self.warnings: list[str] = []
        self.errors: list[str] = []

    def emit(self, record: logging.LogRecord) -> None:
        """Keep one message."""
        if record.name != _OURS:
            said = self.errors if record.levelno >= logging.ERROR else self.warnings
            said.append(click.unstyle(record.getMessage()))


@contextmanager
def hearing_mkdocs() -> Iterator[Heard]:
    """Keep MkDocs quiet in this block; what stops it is raised as RemitError in plain words."""
    os.environ["NO_MKDOCS_2_WARNING"] = "1"  # The theme's notice is for those who choose themes.
    heard = Heard()
    log = logging.getLogger("mkdocs")
    before = log.level, log.propagate
    log.addHandler(heard)
    log.setLevel(logging.WARNING)
    log.propagate = False
    try:
        yield heard
    except Abort as error:
        raise RemitError(" ".join(heard.errors) or error.format_message()) from error
    except MkDocsException as error:
        raise RemitError(error.format_message()) from error
    finally:
        log.removeHandler(heard)
        log.level, log.propagate = before
