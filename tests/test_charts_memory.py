"""Remembered pictures: the same text is drawn once, and a broken memory is no fault."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from pathlib import Path

import pytest

from chart_examples import ENGINE, NOT_TO_BE_DRAWN, STRUCTURE
from remit.views.charts import pictures
from remit.views.charts.dot import dot_text
from remit.views.charts.draw import Drawn, Engine, Form, NotDrawn, draw_charts
from remit.views.charts.memory import FILE, ChartMemory, drawing
from remit.views.charts.pictures import draw_graphs


@pytest.fixture
def runs(monkeypatch: pytest.MonkeyPatch) -> list[int]:
    """How many charts each call of the engine was given."""
    told: list[int] = []

    def counted(
        sources: Sequence[str], engine: Engine, form: Form, timeout: float
    ) -> list[Drawn | NotDrawn]:
        told.append(len(sources))
        return draw_charts(sources, engine, form, timeout)

    monkeypatch.setattr(pictures, "draw_charts", counted)
    return told


def test_a_picture_is_drawn_again_only_when_its_text_changed(
    tmp_path: Path, runs: list[int]
) -> None:
    first = draw_graphs([STRUCTURE], ENGINE, memory=ChartMemory(tmp_path))
    assert draw_graphs([STRUCTURE], ENGINE, memory=ChartMemory(tmp_path)) == first
    renamed = replace(
        STRUCTURE, nodes=(replace(STRUCTURE.nodes[0], name="New"), *STRUCTURE.nodes[1:])
    )
    again = draw_graphs([renamed, STRUCTURE], ENGINE, memory=ChartMemory(tmp_path))
    assert runs == [1, 0, 1]
    assert again[0] != first[0]
    assert again[1] == first[0]


def test_pages_that_move_do_not_change_the_picture(tmp_path: Path, runs: list[int]) -> None:
    draw_graphs([STRUCTURE], ENGINE, memory=ChartMemory(tmp_path))
    moved = replace(STRUCTURE, nodes=tuple(replace(node, url="x/") for node in STRUCTURE.nodes))
    draw_graphs([moved], ENGINE, memory=ChartMemory(tmp_path))
    assert runs == [1, 0]


def test_charts_that_look_the_same_are_drawn_once(runs: list[int]) -> None:
    one, two, three = draw_graphs([STRUCTURE, replace(STRUCTURE, name="b"), STRUCTURE], ENGINE)
    assert one == two == three
    assert runs == [1]


def test_another_engine_or_form_draws_afresh(tmp_path: Path) -> None:
    names = {
        drawing("digraph {}", form, engine) for form in ("svg", "png") for engine in ("1", "2")
    }
    assert len(names) == 4


@pytest.mark.parametrize("rubbish", [b"", b"not a memory", b"SQLite format 3\x00" + b"\x00" * 200])
def test_a_broken_memory_is_begun_anew(tmp_path: Path, runs: list[int], rubbish: bytes) -> None:
    (tmp_path / FILE).write_bytes(rubbish)
    for _ in range(2):
        (result,) = draw_graphs([STRUCTURE], ENGINE, memory=ChartMemory(tmp_path))
        assert isinstance(result, Drawn)
    assert runs == [1, 0]


def test_a_picture_that_changed_in_the_memory_is_not_used(tmp_path: Path, runs: list[int]) -> None:
    first = draw_graphs([STRUCTURE], ENGINE, memory=ChartMemory(tmp_path))
    file = tmp_path / FILE
    kept = bytearray(file.read_bytes())
    for place in range(len(kept) - 300, len(kept) - 200):
        kept[place] ^= 255
    file.write_bytes(kept)
    assert draw_graphs([STRUCTURE], ENGINE, memory=ChartMemory(tmp_path)) == first
    assert len(runs) == 2


def test_a_place_that_cannot_be_written_costs_only_time(tmp_path: Path) -> None:
    (tmp_path / "file").write_text("in the way")
    memory = ChartMemory(tmp_path / "file" / "charts")
    (result,) = draw_graphs([STRUCTURE], ENGINE, memory=memory)
    assert isinstance(result, Drawn)


def test_a_chart_that_was_not_drawn_is_not_remembered(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, runs: list[int]
) -> None:
    monkeypatch.setattr(pictures, "dot_text", lambda *_: NOT_TO_BE_DRAWN)
    for _ in range(2):
        (result,) = draw_graphs([STRUCTURE], ENGINE, memory=ChartMemory(tmp_path))
        assert isinstance(result, NotDrawn)
    assert runs == [1, 1]


def test_a_drawing_that_lost_a_line_counts_as_not_drawn(monkeypatch: pytest.MonkeyPatch) -> None:
    less = dot_text(replace(STRUCTURE, edges=STRUCTURE.edges[:-1]))
    monkeypatch.setattr(pictures, "dot_text", lambda *_: less)
    (result,) = draw_graphs([STRUCTURE], ENGINE)
    assert result == NotDrawn("Graphviz left a body or a line out of it")


def test_many_pictures_are_recalled_at_once(tmp_path: Path) -> None:
    memory = ChartMemory(tmp_path)
    kept = {
        drawing(str(number), "svg", "x"): f"picture {number}".encode() for number in range(1200)
    }
    memory.remember(kept)
    assert memory.recall([*kept, drawing("unknown", "svg", "x")]) == kept
    assert [file.name for file in tmp_path.iterdir()] == [FILE]
