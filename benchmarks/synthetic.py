"""Writes registers of any size for measuring: partnerships of 100 boards each."""

from __future__ import annotations

from pathlib import Path

BOARDS, POSTS, ORGANISATIONS, SEATS = 100, 24, 12, 12
_LEVELS = ("system", "place", "locality")
_TYPES = ("partnership-board", "programme-board", "working-group", "delivery-group", "committee")
_MKDOCS = """\
site_name: Benchmark
site_url: https://example.org/
theme:
  name: material
plugins:
  - remit
"""


def write_register(folder: Path, boards: int) -> None:
    """Write a project with so many boards (a multiple of 100) into an empty folder."""
    (folder / "docs").mkdir(parents=True)
    (folder / "docs" / "about.md").write_text("# About\n\nA register for measuring.\n")
    (folder / "mkdocs.yml").write_text(_MKDOCS)
    for number in range(boards // BOARDS):
        _write_partnership(folder / "content" / f"partnership-{number:03}", number)


def _write_partnership(home: Path, number: int) -> None:
    for kind in ("boards", "terms-of-reference"):
        (home / kind).mkdir(parents=True)
    name = f"Partnership {number:03}"
    levels = "".join(f"  {level}: {level.capitalize()}\n" for level in _LEVELS)
    (home / "partnership.yaml").write_text(
        f"name: {name}\nspeaks_for: 2024-04-01\nlevels:\n{levels}source: paper#1\n"
        f"summary: Everything that {name} decides together.\n")
    (home / "areas.yaml").write_text("".join(
        f"{level}:\n  name: {level.capitalize()} of {name}\n  level: {level}\n"
        for level in _LEVELS))
    (home / "sources.yaml").write_text(
        f"paper:\n  name: Governance of {name}\n  type: committee-report\n  date: 2024-01\n"
        "  places:\n    - {range: 1 to 300}\n")
    (home / "organisations.yaml").write_text("".join(
        f"organisation-{n}:\n  name: Organisation {n} of {name}\n  type: nhs-trust\n"
        f"  source: paper#{n + 1}\n" for n in range(ORGANISATIONS)))
    (home / "posts.yaml").write_text("".join(
        f"post-{n}:\n  title: Director of subject {n}\n  of: [organisation-{n % ORGANISATIONS}]\n"
        f"  source: paper#{n + 1}\n" for n in range(POSTS)))
    for n in range(BOARDS):
        (home / "boards" / f"board-{n}.yaml").write_text(_board(n, name))
        (home / "terms-of-reference" / f"board-{n}-2024.yaml").write_text(_terms(n))


def _board(n: int, name: str) -> str:
    level = _LEVELS[0 if n == 0 else 1 if n < 30 else 2]
    lines = ""
    if n:
        lines = f"reports_to:\n  - {{to: board-{(n - 1) // 4}, as: accountable}}\n"
    if n > 20:
        lines += f"  - {{to: board-{n % 7 + 1}, as: informs, certainty: implied}}\n"
    seats = "".join(
        f"  - post: post-{(n * 5 + seat) % POSTS}\n    role: {'chair' if seat == 0 else 'member'}\n"
        for seat in range(SEATS))
    return (
        f"name: Board {n} for subject {n % 17} of {name}\nshort_name: B{n}\n"
        f"type: {_TYPES[n % len(_TYPES)]}\narea: {level}\n"
        f"host: [organisation-{n % ORGANISATIONS}]\nfrom: 2023-04\n"
        f"meets: monthly\npublic: closed\nsource: paper#{n + 1}\n"
        f"summary: >\n  Brings together those who work on subject {n % 17} and agrees with them\n"
        f"  what is done, by whom and by when.\n{lines}members:\n{seats}"
        "not_stated: [vice_chair, deputies]\n")


def _terms(n: int) -> str:
    duties = "".join(
        f"  - does: oversee\n    text: Watch over piece {duty} of the work and tell what follows.\n"
        for duty in range(6))
    return (f"board: board-{n}\nversion: \"2024\"\nfrom: 2024-01\nsource: paper#{n + 101}\n"
            f"purpose: >\n  Make sure that subject {n % 17} is in good hands and known to all.\n"
            f"responsibilities:\n{duties}quorum: Half of the members\nreview_due: 2025-04\n"
            "decides_by: consensus\n")
