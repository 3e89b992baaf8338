"""Listens to MkDocs, which tells everything through its log, and keeps what matters."""

from __future__ import annotations

import logging
import os
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

import click
from mkdocs.config.defaults import MkDocsConfig
from mkdocs.exceptions import Abort, MkDocsException, PluginError
from mkdocs.structure.files import File

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


def refuse_unreadable(file: File, config: MkDocsConfig) -> None:
    """Raise PluginError in a sentence where MkDocs would stop at this file with a traceback."""
    name = f"{file.src_uri} in {config.docs_dir}"
    try:
        file.content_bytes.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        raise PluginError(f"{name} is not saved as UTF-8: save it again so (in Notepad: Save as, "
                          "Encoding, UTF-8).") from error
    except OSError as error:
        raise PluginError(f"{name} cannot be opened: {error.strerror}.") from error


def refuse_outsider(file: File, config: MkDocsConfig) -> None:
    """Raise PluginError where a file in the folder of hand-written pages is a link that leads out
    of it: MkDocs would publish whatever it leads to."""
    docs = Path(config.docs_dir).resolve()
    if file.src_dir and Path(file.src_dir).resolve() == docs:
        real = Path(file.src_dir, file.src_uri).resolve()
        if not real.is_relative_to(docs):
            raise PluginError(f"{file.src_uri} in {config.docs_dir} is a link that leads out of "
                              "it: replace it by the file itself.")


def without_traceback(build: Callable[..., None]) -> Callable[..., None]:
    """The function that builds again while serving; what stops it is told and ends nothing.

    MkDocs would keep every page from the browser until a build succeeds. A file that was being
    saved while it was read is read once more.
    """

    def built(*arguments: Any, **named: Any) -> None:
        try:
            try:
                build(*arguments, **named)
            except (OSError, UnicodeError):
                build(*arguments, **named)
        except Abort:
            pass  # MkDocs has told why.
        except MkDocsException as error:
            logging.getLogger("mkdocs").error(" ".join(str(error).split()))
        except (OSError, UnicodeError) as error:
            logging.getLogger("mkdocs").error(
                f"A file cannot be read ({error}); the pages stay as they are until it is saved "
                "again.")

    return built
