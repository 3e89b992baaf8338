"""Draws charts: the one door to Graphviz.

The engine of the wheel `graphviz-pure` is one program without dependencies that brings its own
fonts, so that a chart looks the same on every machine. It is run once for many charts: starting
it costs as much as drawing one.
"""

from __future__ import annotations

import re
import shutil
import subprocess
from collections.abc import Iterator, Sequence
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass
from importlib.metadata import PackageNotFoundError, distribution
from pathlib import Path
from typing import Literal

from remit.problems import RemitError

Form = Literal["svg", "png"]

# Two programs side by side keep two cores busy; more would only crowd out the rest of the build.
_SIDE_BY_SIDE = 2
# What one run draws at most: so many charts, or so much text, that a failed run costs little.
_CHARTS_A_RUN = 64
_TEXT_A_RUN = 200_000

# Graphviz writes a drawing even where it failed, and sometimes says so only in words.
_TROUBLE = re.compile(r"^Error\b.*|.*triangulation failed.*", re.MULTILINE)
_PNG_BEGINS = b"\x89PNG\r\n\x1a\n"


@dataclass(frozen=True, slots=True)
class Engine:
    """A Graphviz to draw with: the program, and the version it says it has."""

    program: str
    version: str


@dataclass(frozen=True, slots=True)
class Drawn:
    """A chart as the engine drew it: the bytes of an SVG or PNG file."""

    picture: bytes


@dataclass(frozen=True, slots=True)
class NotDrawn:
    """A chart that could not be drawn, and why, in words for the officer."""

    reason: str


def find_engine(setting: Literal["bundled", "system"] = "bundled") -> Engine:
    """The Graphviz the settings ask for: the wheel's own, or the machine's `dot`.

    Raises RemitError if it is not there.
    """
    if setting == "system":
        program = shutil.which("dot")
        if program is None:
            raise RemitError(
                "The settings say `dot: system`, but this machine has no `dot`: install Graphviz, "
                "or take the line out."
            )
    else:
        program = _pure_program()
    said = subprocess.run([program, "-V"], capture_output=True, text=True, check=False)
    return Engine(program, (said.stderr or said.stdout).strip())


def draw_charts(
    sources: Sequence[str], engine: Engine, form: Form = "svg", timeout: float = 20
) -> list[Drawn | NotDrawn]:
    """Draw each DOT text, in order, as SVG or as PNG.

    `timeout` is in seconds and limits each chart that is drawn by itself, as every chart is whose
    run with others failed or took longer than that.
    """
    results: list[Drawn | NotDrawn] = []
    with ThreadPoolExecutor(_SIDE_BY_SIDE) as side_by_side:
        for drawn in side_by_side.map(
            lambda some: _draw_some(some, engine, form, timeout), _batches(sources)
        ):
            results += drawn
    return results


def _batches(sources: Sequence[str]) -> Iterator[list[str]]:
    charts = min(_CHARTS_A_RUN, -(-len(sources) // _SIDE_BY_SIDE))
    batch: list[str] = []
    size = 0
    for source in sources:
        if len(batch) >= charts or (batch and size + len(source) > _TEXT_A_RUN):
            yield batch
            batch, size = [], 0
        batch.append(source)
        size += len(source)
    if batch:
        yield batch


def _draw_some(
    sources: list[str], engine: Engine, form: Form, timeout: float
) -> list[Drawn | NotDrawn]:
    """One run for all of them; where it failed, one run for each, which shows whose fault it is."""
    pictures = _run(sources, engine, form, timeout)
    if not isinstance(pictures, NotDrawn):
        return [Drawn(picture) for picture in pictures]
    if len(sources) == 1:
        return [pictures]
    return [_draw_some([source], engine, form, timeout)[0] for source in sources]


def _run(sources: list[str], engine: Engine, form: Form, timeout: float) -> list[bytes] | NotDrawn:
    command = [engine.program, "-Kdot", f"-T{form}"]
    try:
        done = subprocess.run(
            command,
            input="".join(sources).encode("utf-8", "replace"),
            capture_output=True,
            timeout=timeout,
            check=False,
        )
    except subprocess.TimeoutExpired:
        return NotDrawn(f"drawing it took longer than {timeout:g} seconds")
    said = done.stderr.decode("utf-8", "replace")
    trouble = _TROUBLE.search(said)
    if done.returncode or trouble:
        words = trouble.group().strip() if trouble else f"it ended with status {done.returncode}"
        return NotDrawn(f"Graphviz could not lay it out ({words.removeprefix('Error: ')})")
    pictures = _split(done.stdout, form)
    if len(pictures) != len(sources):
        return NotDrawn("Graphviz gave no picture")
    return pictures


def _split(output: bytes, form: Form) -> list[bytes]:
    """The pictures of one run, which follow each other without anything between."""
    begins = b"<?xml " if form == "svg" else _PNG_BEGINS
    return [begins + rest for rest in output.split(begins)[1:]]


def _pure_program() -> str:
    try:
        files = distribution("graphviz-pure").files or []
    except PackageNotFoundError:
        files = []
    for file in files:
        program = Path(str(file.locate()))
        if program.stem == "graphviz-pure" and program.is_file():
            return str(program.resolve())
    raise RemitError(
        "The wheel graphviz-pure, which draws the charts, is not installed: run "
        "`python -m pip install graphviz-pure`, or say `dot: system` in the settings."
    )
