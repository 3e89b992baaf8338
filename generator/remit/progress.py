"""Says how far long work has come, to whoever listens: a terminal, or a measurement."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from contextvars import ContextVar
from typing import Protocol


class Listener(Protocol):
    """Somebody who wants to know which stage of the work begins and ends."""

    def began(self, stage: str) -> None: ...

    def ended(self, stage: str) -> None: ...


_listener: ContextVar[Listener | None] = ContextVar("listener", default=None)


@contextmanager
def listening(listener: Listener) -> Iterator[None]:
    """Tell `listener` of every stage inside this block."""
    token = _listener.set(listener)
    try:
        yield
    finally:
        _listener.reset(token)


@contextmanager
def stage(name: str) -> Iterator[None]:
    """The work inside this block is the stage `name`, in words: “Drawing the charts”."""
    listener = _listener.get()
    if listener is not None:
        listener.began(name)
    yield
    if listener is not None:
        listener.ended(name)
