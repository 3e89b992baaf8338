"""The examples in docstrings give what they say that they give."""

from __future__ import annotations

import doctest
from importlib import import_module
from pathlib import Path

import pytest

GENERATOR = Path(__file__).resolve().parent.parent / "generator"
WITH_EXAMPLES = [".".join(file.relative_to(GENERATOR).with_suffix("").parts)
                 for file in sorted(GENERATOR.rglob("*.py")) if ">>> " in file.read_text("utf-8")]


@pytest.mark.parametrize("name", WITH_EXAMPLES)
def test_an_example_gives_what_it_says(name: str) -> None:
    failed, tried = doctest.testmod(import_module(name))
    assert tried and not failed
