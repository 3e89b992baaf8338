"""What tests look at in a browser has every sort of page: a new kind or template is among them."""

from __future__ import annotations

from pathlib import Path

import remit
from browsing import paths_in
from remit.model.kinds import KINDS
from sorts_of_pages import Sorts

TEMPLATES = Path(remit.__file__).parent / "views"
# Made with a version of the site, or with its statement: they have tests of their own
# (test_publish_site.py, test_statement.py).
ELSEWHERE = {"pages/accessibility_page.html", "pages/through_time/former_page.html",
             "pages/through_time/release_notes.html"}
BESIDE_RECORDS = {
    "front", "shared", "side-by-side", "charts", "chart", "chart of steps", "comparisons",
    "comparison", "history", "step", "terms-in-force", "answer decisions", "answer actions",
    "answer forward-plan", "answer proposed", "answer not-stated", "answer open-questions"}


def test_every_template_is_among_the_pages(sorts: Sorts) -> None:
    every = {file.relative_to(TEMPLATES).as_posix()
             for file in (TEMPLATES / "pages").rglob("*.html")}
    assert len(every) > 40
    assert every - sorts.templates == ELSEWHERE


def test_every_kind_of_record_is_among_the_pages(sorts: Sorts) -> None:
    """Words have a page together; those in force stand for terms of reference on the real site."""
    found = {*sorts.real, *sorts.only_small}
    kinds = set(KINDS) - {"partnership"}
    assert {f"index {kind}" for kind in kinds} <= found
    assert {f"record {kind}" for kind in set(KINDS) - {"glossary"}} <= found
    assert found >= BESIDE_RECORDS


def test_each_of_them_is_on_the_sites_that_tests_visit(
    sorts: Sorts, thurrock_site: Path, small_site: Path
) -> None:
    assert set(sorts.real.values()) <= set(paths_in(thurrock_site))
    assert sorts.only_small
    assert set(sorts.only_small.values()) <= set(paths_in(small_site))
