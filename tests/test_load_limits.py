"""Nothing an officer or a pull request can type makes a check or a build take minutes."""

from __future__ import annotations

import time
from pathlib import Path

import pytest

from register_text import checked, register_from
from remit.problems import RemitError
from site_text import build_site
from small_register import SMALL

HEAD = """
== partnership.yaml
name: Harbour
speaks_for: 2024-01-01
levels: {top: Top}
== areas.yaml
all: {name: All, level: top}
"""


@pytest.mark.parametrize(("board", "rule", "words"), [
    ("name: " + "a" * 2_000, "wrong-type", "more than 1,000 characters"),
    ("name: A\npurpose: '" + "[" * 60_000 + "'", "wrong-type", "more than 50,000 characters"),
    ("name: A\nreports_to:\n" + "  - {to_unnamed: them, as: informs}\n" * 2_001,
     "wrong-type", "more than 2,000 items"),
])
def test_what_is_too_long_to_be_read_is_told(board: str, rule: str, words: str) -> None:
    _, problems = register_from(f"{HEAD}== boards/one.yaml\n{board}\ntype: board\narea: all\n")
    assert [p.rule for p in problems] == [rule]
    assert words in problems[0].message


def test_many_amendments_of_a_board_with_many_seats_are_read_at_once() -> None:
    seats = "".join(f"  - {{id: s{n}, title: Seat {n}}}\n" for n in range(1_500))
    amended = "".join(f"  - {{from: 2010-01-01, summary: Number {n}.}}\n" for n in range(1_500))
    start = time.perf_counter()
    register, problems = register_from(
        f"{HEAD}== boards/one.yaml\nname: A\ntype: board\narea: all\nmembers:\n{seats}"
        f"amended:\n{amended}")
    assert problems == [] and len(register.records) == 3
    assert time.perf_counter() - start < 20


@pytest.mark.parametrize("kind", ["boards", "changes", "areas"])
@pytest.mark.parametrize("ends", [True, False])
def test_long_chains_and_rings_are_followed_to_their_end(kind: str, ends: bool) -> None:
    """A thousand in a row: each names the next, and the last names nobody, or the first."""
    most = 1_000
    written = {
        "boards": "{{name: N{n}, type: board, area: all, "
                  "reports_to: [{{to: x{next}, as: reports}}]}}",
        "changes": "{{name: N{n}, state: proposed, needs: [x{next}]}}",
        "areas": "{{name: N{n}, level: top, within: x{next}}}",
    }[kind]
    rows = "".join(f"x{n}: " + written.format(n=n, next=(n + 1) % most) + "\n"
                   for n in range(most - 1 if ends else most))
    last = {"boards": "{name: Z, type: board, area: all}", "changes": "{name: Z, state: proposed}",
            "areas": "{name: Z, level: top}"}[kind]
    rows += f"x{most - 1}: {last}\n" if ends else ""
    head = HEAD.partition("== areas")[0] if kind == "areas" else HEAD
    start = time.perf_counter()
    _, problems = register_from(f"{head}== {kind}.yaml\n{rows}")
    assert time.perf_counter() - start < 30
    if kind == "boards" and not ends:
        assert {p.rule for p in problems} == {"answers-to-itself"}
    if ends:
        assert problems == []


def test_a_link_out_of_the_hand_written_pages_is_refused(tmp_path: Path) -> None:
    secret = tmp_path / "secret.txt"
    secret.write_text("nobody's business")
    docs = tmp_path / "project" / "docs"
    docs.mkdir(parents=True)
    (docs / "leak.txt").symlink_to(secret)
    with pytest.raises(RemitError, match=r"leak.txt in .* is a link that leads out of it"):
        build_site(tmp_path / "project", dict(SMALL))


def test_the_small_register_is_within_all_bounds() -> None:
    assert checked(dict(SMALL))[1] == []
