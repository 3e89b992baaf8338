"""Shows the site in the browser while it is being written, and builds again at each edit."""

from __future__ import annotations

import logging
import os
import re
import sys

from mkdocs.commands.serve import serve as mkdocs_serve
from mkdocs.config import load_config

from remit.plugin.hooks import plugin_in
from remit.plugin.mkdocs_words import hearing_mkdocs
from remit.problems import RemitError

_HOUR = re.compile(r"\[[0-9:]+\] ")  # with which MkDocs begins what it says while serving
# What MkDocs says while serving that helps somebody who edits, in our words; the rest is left out.
_SAID = {
    "Detected file changes": "A file has changed: building again.",
    "Reloading browsers": "Done; the browser shows it.",
}


class _Told(logging.Handler):
    """Prints what an officer wants to know while serving."""

    failed = False
    """Whether the pages in the browser are older than the last edit."""

    def emit(self, record: logging.LogRecord) -> None:
        said = _HOUR.sub("", record.getMessage(), 1)
        if said == "Detected file changes":
            self.failed = False
        elif record.levelno >= logging.ERROR:
            self.failed = True
        elif self.failed and said == "Reloading browsers":
            print("The last good pages stay until this is corrected.", file=sys.stderr, flush=True)
            return
        if said.startswith("Serving on"):
            said = f"{said}\nStop with Ctrl + C. Search is left out here; “remit build” has it."
        elif record.levelno < logging.WARNING:
            said = _SAID.get(said, "")
        if said and "'dirty' build" not in said:
            print(said.removeprefix("remit: "), file=sys.stderr, flush=True)


def serve(
    config_file: str | os.PathLike[str] = "mkdocs.yml",
    address: str = "127.0.0.1:8000",
    open_browser: bool = False,
    *,
    as_at: str | None = None,
    with_changes: tuple[str, ...] = (),
) -> None:
    """Serve the project of `config_file` at `address` until Ctrl + C.

    An edit in the content, the diagrams or the docs shows in the browser by itself; content with
    errors is told of, and the last good pages stay. Raises RemitError where the surroundings are
    wrong.
    """
    log = logging.getLogger("mkdocs")
    told = _Told()
    with hearing_mkdocs():
        plugin = plugin_in(load_config(os.fspath(config_file)))
        plugin.ask(as_at, with_changes)
        log.setLevel(logging.INFO)
        log.addHandler(told)
        try:
            mkdocs_serve(
                os.fspath(config_file),
                build_type="dirty",
                dev_addr=address,
                open_in_browser=open_browser,
            )
        except OSError as error:
            raise RemitError(
                f"Nothing can be served at {address} ({error.strerror}): try another address."
            ) from error
        finally:
            plugin.ask(None, ())
            log.removeHandler(told)
