"""What the README shows and tells is what Remit does."""

from __future__ import annotations

import re
import sys
import tomllib
from pathlib import Path

from lxml import html

from remit.cli import commands
from site_text import build_site

ROOT = Path(__file__).resolve().parent.parent
README = (ROOT / "README.md").read_text("utf-8")


def register_in_readme() -> dict[str, str]:
    """The files of the ten-line register, by the comments that name them."""
    (block,) = re.findall(r"```yaml\n(# content/.*?)```", README, re.DOTALL)
    parts = re.split(r"^# (content/\S+)\n", block, flags=re.MULTILINE)[1:]
    return dict(zip(parts[::2], parts[1::2], strict=True))


def test_the_register_has_ten_lines_and_three_kinds() -> None:
    files = register_in_readme()
    assert len(files) == 3
    assert sum(len(text.strip().splitlines()) for text in files.values()) == 10


def test_the_register_becomes_the_page_that_is_shown(tmp_path: Path) -> None:
    site = build_site(tmp_path, register_in_readme())
    page = html.fromstring((site / "oakfield/boards/finance/index.html").read_text("utf-8"))
    assert page.xpath("//h1")[0].text_content().strip() == "Finance Committee"
    facts = " ".join(page.xpath("//dl[contains(@class,'rm-facts')]")[0].text_content().split())
    assert "Accountable to" in facts and "Board of Trustees" in facts


def test_what_the_docs_take_from_the_program_is_up_to_date() -> None:
    sys.path.insert(0, str(ROOT / "tools"))
    from write_reference import written

    for name, content in written().items():
        assert (ROOT / name).read_bytes() == content, f"{name} is out of date; run: make reference"


def test_every_command_is_named() -> None:
    assert len(commands.commands) >= 6
    for name in commands.commands:
        assert f"`remit {name}" in README, f"the README does not name remit {name}"


def test_every_local_link_leads_to_a_file() -> None:
    links = [link for link in re.findall(r"\]\(([^)\s]+)\)", README) if "://" not in link]
    assert len(links) > 5
    for link in links:
        assert (ROOT / link).exists(), link


def test_the_lock_holds_exact_versions_with_hashes_and_no_host() -> None:
    project = tomllib.loads((ROOT / "pyproject.toml").read_text("utf-8"))["project"]
    for name in ("requirements.lock", "requirements-test.lock"):
        text = (ROOT / name).read_text("utf-8")
        assert "://" not in text and "--index" not in text
        pins = re.findall(r"^([a-z0-9-]+)==", text, re.MULTILINE)
        assert len(pins) > 30
        assert text.count("--hash=sha256:") >= len(pins)
        for wanted in project["dependencies"]:
            assert re.match(r"[A-Za-z0-9-]+", wanted)[0].lower() in pins  # type: ignore[index]
    constraints = (ROOT / "constraints.txt").read_text("utf-8")
    locked = (ROOT / "requirements.lock").read_text("utf-8")
    for line in constraints.split("\n"):
        assert line.partition(" ;")[0] in locked
