"""What all tests share: made-up cases are the same in every run."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from typing import TYPE_CHECKING

import pytest
from hypothesis import HealthCheck, settings

from browsing import CHROMIUM, serving
from register_text import write_project
from remit import pipeline
from site_text import build_site
from small_register import SMALL
from sorts_of_pages import Sorts

if TYPE_CHECKING:
    from playwright.sync_api import Browser

ROOT = Path(__file__).resolve().parent.parent

settings.register_profile(
    "remit", derandomize=True, deadline=None, database=None,
    suppress_health_check=[HealthCheck.too_slow])
settings.load_profile("remit")


@pytest.fixture(scope="session")
def thurrock_site(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The real site, built once for all tests that look at it."""
    from remit.plugin import build

    site = tmp_path_factory.mktemp("thurrock") / "site"
    assert build(ROOT / "mkdocs.yml", site).published
    return site


@pytest.fixture(scope="session")
def small_site(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The site of the small register, which has what the real one lacks: people, old terms."""
    return build_site(tmp_path_factory.mktemp("small"), SMALL)


@pytest.fixture(scope="session")
def sorts(tmp_path_factory: pytest.TempPathFactory) -> Sorts:
    """One page of each sort on the real site, and of those that only the small one has."""
    small = write_project(tmp_path_factory.mktemp("sorts"), SMALL)
    return Sorts.of(pipeline.Settings(ROOT), small)


@pytest.fixture(scope="session")
def browser() -> Iterator[Browser]:
    """Chromium, started once; it asks nobody but the pages' own server."""
    from playwright.sync_api import sync_playwright

    assert CHROMIUM is not None, "Chromium is not installed; run: make browser"
    with sync_playwright() as playwright:
        started = playwright.chromium.launch(executable_path=CHROMIUM, args=[
            "--no-sandbox", "--disable-gpu", "--no-first-run", "--disable-background-networking",
            "--disable-component-update", "--disable-sync", "--disable-quic"])
        yield started
        started.close()


@pytest.fixture(scope="session")
def thurrock(thurrock_site: Path) -> Iterator[str]:
    """The address at which the real site is served."""
    yield from serving(thurrock_site)


@pytest.fixture(scope="session")
def one_of_each(sorts: Sorts, thurrock: str, small_site: Path) -> Iterator[dict[str, str]]:
    """The address of one page of each sort there is, by its sort."""
    for small in serving(small_site):
        yield {**{sort: thurrock + path for sort, path in sorts.real.items()},
               **{sort: small + path for sort, path in sorts.only_small.items()}}
