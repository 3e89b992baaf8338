"""Putting a new site in place of the old one in one step."""

from __future__ import annotations

from pathlib import Path

import pytest

from remit.problems import RemitError
from remit.write import swap
from remit.write.swap import built_beside


def site_of(folder: Path, words: str) -> Path:
    folder.mkdir()
    (folder / "index.html").write_text(words, "utf-8")
    return folder


def publish(site: Path, words: str) -> None:
    with built_beside(site) as (new, put_in_place):
        (new / "index.html").write_text(words, "utf-8")
        put_in_place()


def test_the_first_site_comes_into_place(tmp_path: Path) -> None:
    publish(tmp_path / "site", "new")
    assert (tmp_path / "site/index.html").read_text() == "new"
    assert [path.name for path in tmp_path.iterdir()] == ["site"]


@pytest.mark.parametrize("system", ["exchanges", "only renames"])
def test_a_new_site_takes_the_place_of_the_old(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, system: str
) -> None:
    if system == "only renames":
        def cannot(one: Path, other: Path) -> None:
            raise OSError(22, "Invalid argument")

        monkeypatch.setattr(swap, "_exchange", cannot)
    site_of(tmp_path / "site", "old")
    publish(tmp_path / "site", "new")
    assert (tmp_path / "site/index.html").read_text() == "new"
    assert [path.name for path in tmp_path.iterdir()] == ["site"]


def test_what_is_not_put_in_place_is_thrown_away(tmp_path: Path) -> None:
    site_of(tmp_path / "site", "old")
    with pytest.raises(ZeroDivisionError), built_beside(tmp_path / "site") as (new, _):
        (new / "index.html").write_text("half", "utf-8")
        raise ZeroDivisionError
    assert (tmp_path / "site/index.html").read_text() == "old"
    assert [path.name for path in tmp_path.iterdir()] == ["site"]


def test_a_build_killed_between_two_renames_is_made_good(tmp_path: Path) -> None:
    site_of(tmp_path / ".site-new-old", "old")
    site_of(tmp_path / ".site-new", "new")
    with built_beside(tmp_path / "site"):
        assert (tmp_path / "site/index.html").read_text() == "old"
    assert [path.name for path in tmp_path.iterdir()] == ["site"]


def test_a_site_that_is_a_link_stays_one(tmp_path: Path) -> None:
    site_of(tmp_path / "real", "old")
    (tmp_path / "site").symlink_to("real")
    publish(tmp_path / "site", "new")
    assert (tmp_path / "site").is_symlink()
    assert (tmp_path / "real/index.html").read_text() == "new"


def test_a_folder_that_cannot_be_replaced_is_told_in_a_sentence(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def cannot(*_: object) -> None:
        raise OSError(16, "Device or resource busy")

    site_of(tmp_path / "site", "old")
    monkeypatch.setattr(swap, "_exchange", cannot)
    monkeypatch.setattr(Path, "rename", cannot)
    with pytest.raises(RemitError, match=r"cannot be replaced.*another folder as site_dir"):
        publish(tmp_path / "site", "new")
    assert (tmp_path / "site/index.html").read_text() == "old"
