"""What others show where a page is shared: its title, its description, and a card of the site's."""

from __future__ import annotations

import struct
from pathlib import Path

import pytest

import made_up_site
from html_seen import Seen, seen
from made_up_site import HOSTILE
from remit.plugin import build

CARD = "https://register.example/made/assets/remit/card.png"


@pytest.fixture(scope="module")
def site(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return made_up_site.built(tmp_path_factory.mktemp("card"))


def told(page: Seen) -> dict[str, str]:
    return {meta.attributes["property"]: meta.attributes["content"]
            for meta in page.all("meta") if "property" in meta.attributes}


def size_of(picture: bytes) -> tuple[int, int]:
    """Width and height of a PNG in pixels."""
    assert picture.startswith(b"\x89PNG\r\n\x1a\n")
    width, height = struct.unpack(">II", picture[16:24])
    return width, height


def test_a_page_that_is_shared_has_a_title_a_description_and_a_picture(site: Path) -> None:
    card = told(seen(site / "example/boards/executive/index.html"))
    assert card["og:title"] == "Integrated Commissioning Executive"
    assert card["og:description"] == "Plans and buys health and care for Example."
    assert card["og:url"] == "https://register.example/made/example/boards/executive/"
    assert card["og:image"] == CARD
    assert card["og:site_name"] == "Made-up & partners"
    assert told(seen(site / "index.html"))["og:title"] == "Made-up & partners"
    assert told(seen(site / "404.html")) == {}


def test_the_pictures_are_files_of_the_site_in_the_size_that_is_asked_for(site: Path) -> None:
    assert size_of((site / "assets/remit/card.png").read_bytes()) == (1200, 630)
    assert size_of((site / "assets/remit/icon.png").read_bytes()) == (180, 180)
    for file in ("index.html", "404.html"):
        (icon,) = [link.attributes["href"] for link in seen(site / file).all("link")
                   if link.attributes["rel"] == "apple-touch-icon"]
        assert icon.endswith("assets/remit/icon.png")


def test_without_an_address_there_is_no_picture_and_no_wrong_address(tmp_path: Path) -> None:
    config = made_up_site.project(
        tmp_path, made_up_site.MKDOCS.replace("site_url: https://register.example/made/\n", ""))
    with made_up_site.instead():
        assert build(config).published
    card = told(seen(tmp_path / "site/example/boards/executive/index.html"))
    assert card["og:title"] == "Integrated Commissioning Executive"
    assert not {"og:url", "og:image"} & card.keys()


@pytest.mark.parametrize("number", range(len(HOSTILE)))
def test_hostile_names_are_text_on_the_card(site: Path, number: int) -> None:
    card = told(seen(site / f"example/boards/board-{number}/index.html"))
    assert card["og:title"] == HOSTILE[number]
    assert card["og:description"] == f"About {HOSTILE[number]}"
