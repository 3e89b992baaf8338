"""Opens a file only where it is an ordinary one that lies inside the folder it was found in."""

from __future__ import annotations

import stat
from pathlib import Path

from remit.load.strict_yaml import MAX_BYTES
from remit.problems import Place, Problem


def ordinary_bytes(path: Path, name: str, folder: Path, called: str) -> bytes | Problem:
    """The file's bytes, or what is wrong with it; nothing is raised.

    `name` is its path in messages. A link may lead anywhere inside `folder`, which messages call
    `called`. Of a file that is too large, as much is read as shows that it is.
    """

    def refused(message: str, help: str) -> Problem:
        return Problem("unreadable-file", Place(name), message, help)

    try:
        real = path.resolve(strict=True)
        about = real.stat()
        if not real.is_relative_to(folder.resolve()):
            return refused(f"this is a link that leads out of {called}",
                           "replace it by the file itself")
        if stat.S_ISDIR(about.st_mode):
            return refused("this is a folder, although it is named like a file",
                           "rename it, or make it a file")
        if not stat.S_ISREG(about.st_mode):
            return refused("this is not an ordinary file", "delete it")
        with real.open("rb") as opened:
            # One byte more than is read is enough to refuse a file.
            return opened.read(min(about.st_size, MAX_BYTES) + 1)
    except (OSError, RuntimeError) as fault:
        reason = getattr(fault, "strerror", None) or "its links go round in a circle"
        return refused(f"this file cannot be opened: {reason}", "check the file and its rights")
