"""What all tests share: made-up cases are the same in every run."""

from __future__ import annotations

from pathlib import Path

import pytest
from hypothesis import HealthCheck, settings

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
