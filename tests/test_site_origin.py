"""Each page leads to the line of YAML behind it, where the repository is on the web."""

from __future__ import annotations

from pathlib import Path

from lxml import html

from site_text import MKDOCS, build_site
from small_register import SMALL

REPOSITORY = "repo_url: https://code.example/people/register\nedit_uri: edit/main/docs/\n"


def test_the_foot_links_to_the_line_and_to_a_change_of_it(tmp_path: Path) -> None:
    site = build_site(tmp_path, {**SMALL, "mkdocs.yml": MKDOCS + REPOSITORY})
    page = html.fromstring((site / "harbour/boards/finance-group/index.html").read_text("utf-8"))
    links = [link for link in page.xpath("//a/@href") if link.startswith("https://code.example/")]
    assert "https://code.example/people/register/blob/main/" \
        "content/harbour/boards/finance-group.yaml#L1" in links
    assert "https://code.example/people/register/edit/main/" \
        "content/harbour/boards/finance-group.yaml" in links


def test_without_a_repository_the_foot_names_file_and_line(tmp_path: Path) -> None:
    site = build_site(tmp_path, dict(SMALL))
    page = html.fromstring((site / "harbour/boards/finance-group/index.html").read_text("utf-8"))
    words = " ".join(page.text_content().split())
    assert "content/harbour/boards/finance-group.yaml, line 1" in words
    assert "suggest a change" not in words
