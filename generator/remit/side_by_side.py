"""Does many small independent pieces of work on all cores, with the same result as on one."""

from __future__ import annotations

import multiprocessing
import os
from collections.abc import Callable, Sequence
from concurrent.futures import ProcessPoolExecutor
from typing import Any, TypeVar

Work = TypeVar("Work")
Result = TypeVar("Result")

_WORTH_IT = 400
"""With fewer pieces, starting another process costs more than it saves."""
_A_SHARE = 100

# What the pieces are done with. A process that is forked off sees it without being sent it.
_doing: Callable[[Any], Any] | None = None


def side_by_side(
    do: Callable[[Work], Result], pieces: Sequence[Work], worth_it: int = _WORTH_IT,
    a_share: int = _A_SHARE,
) -> list[Result]:
    """`do` of each piece, in order. Where processes can be forked, half of them do half each.

    Pieces and results must be picklable; `do` need not be. Fewer pieces than are `worth_it` are
    done here; a process takes so many at once as are `a_share`.
    """
    global _doing
    cores = os.cpu_count() or 1
    if len(pieces) < worth_it or cores < 2 or not hasattr(os, "fork"):
        return [do(piece) for piece in pieces]
    shares = [pieces[start : start + a_share] for start in range(0, len(pieces), a_share)]
    _doing = do
    try:
        fork = multiprocessing.get_context("fork")
        with ProcessPoolExecutor(min(cores, 4), mp_context=fork) as pool:
            return [result for share in pool.map(_do_share, shares) for result in share]
    finally:
        _doing = None


def _do_share(share: Sequence[Any]) -> list[Any]:
    assert _doing is not None
    return [_doing(piece) for piece in share]
