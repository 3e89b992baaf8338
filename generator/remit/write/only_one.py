"""Lets only one of us at a time work on a folder; whoever comes second is told so at once."""

from __future__ import annotations

import contextlib
import os
from collections.abc import Iterator
from pathlib import Path

from remit.problems import RemitError

try:
    import fcntl
except ImportError:  # Windows has no such lock: two at once are not told apart there.
    fcntl = None  # type: ignore[assignment]


@contextlib.contextmanager
def only_one_in(folder: Path, otherwise: str) -> Iterator[None]:
    """Hold the folder's lock; it goes with the process that holds it, however that ends.

    Raises RemitError with the sentence `otherwise` where somebody else holds it.
    """
    if fcntl is None:
        yield
        return
    handle = os.open(folder, os.O_RDONLY)
    try:
        try:
            fcntl.flock(handle, fcntl.LOCK_EX | fcntl.LOCK_NB)
        except BlockingIOError as error:
            raise RemitError(otherwise) from error
        yield
    finally:
        os.close(handle)
