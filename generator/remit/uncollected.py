"""Lets Python not look for garbage while much is made that stays: that takes a third less time."""

from __future__ import annotations

import gc
from collections.abc import Iterator
from contextlib import contextmanager


@contextmanager
def uncollected() -> Iterator[None]:
    """Inside this block nothing is searched for cycles. What is made there stays, a register or
    what is told of it, and looking through its million values again and again finds nothing."""
    was_on = gc.isenabled()
    gc.disable()
    try:
        yield
    finally:
        if was_on:
            gc.enable()
