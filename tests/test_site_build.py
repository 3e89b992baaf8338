"""Building: the same bytes every time and by every door, and never half a site."""

from __future__ import annotations

import hashlib
import os
import signal
import subprocess
import sys
import time
from pathlib import Path

import pytest

import made_up_site
from made_up_site import MKDOCS, project
from remit.pipeline import Settings
from remit.plugin import both_cores, build
from remit.problems import RemitError
from remit.write.swap import built_beside

TESTS = Path(__file__).parent


@pytest.fixture(autouse=True)
def _made_up() -> object:
    with made_up_site.instead():
        yield


def test_two_builds_in_two_folders_are_the_same_bytes(tmp_path: Path) -> None:
    first, second = tmp_path / "one", tmp_path / "a" / "second"
    assert build(project(first)).published
    assert build(project(second)).published
    assert digests(first / "site") == digests(second / "site")


def test_mkdocs_alone_builds_the_same_bytes(tmp_path: Path) -> None:
    assert build(project(tmp_path / "ours")).published
    config = project(tmp_path / "theirs")
    run = in_a_process(f"import sys; sys.argv = ['mkdocs', 'build', '-q', '-f', {str(config)!r}]; "
                       "from mkdocs.__main__ import cli; cli()")
    said = run.communicate(timeout=60)[1]
    assert run.returncode == 0, said
    assert digests(tmp_path / "ours/site") == digests(tmp_path / "theirs/site")


def test_all_cores_write_what_one_core_writes(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("MADE_UP_BOARDS", "300")
    started = []
    start = both_cores.Writers.start

    def counted(*given: object) -> object:
        taken = start(*given)  # type: ignore[arg-type]
        started.append(len(taken))
        return taken

    monkeypatch.setattr(both_cores.Writers, "start", counted)
    for name, cores in (("one", 1), ("three", 3)):
        monkeypatch.setattr(both_cores, "_cores", lambda cores=cores: cores)
        assert build(project(tmp_path / name)).published
    assert started[0] == 0
    assert started[1] > 200 or sys.platform != "linux"
    assert digests(tmp_path / "one/site") == digests(tmp_path / "three/site")


def test_a_page_that_cannot_be_written_on_another_core_stops_the_build(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capfd: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setenv("MADE_UP_BOARDS", "300")
    monkeypatch.setattr(both_cores, "_cores", lambda: 2)

    def fail(*_: object) -> None:
        raise OSError("no space left")

    monkeypatch.setattr(both_cores, "_build_page", fail)
    with pytest.raises(RemitError, match="could not be written"):
        build(project(tmp_path))
    assert "no space left" in capfd.readouterr().err
    assert not (tmp_path / "site").exists()


def test_content_with_errors_leaves_the_last_good_site(tmp_path: Path) -> None:
    config = project(tmp_path)
    assert build(config).published
    before = digests(tmp_path / "site")
    (tmp_path / "content/example.yaml").write_text("title:\n", "utf-8")
    outcome = build(config)
    assert not outcome.published
    assert [problem.rule for problem in outcome.site.problems] == ["no-title"]
    assert digests(tmp_path / "site") == before
    run = in_a_process(f"import sys; sys.argv = ['mkdocs', 'build', '-f', {str(config)!r}]; "
                       "from mkdocs.__main__ import cli; cli()")
    said = run.communicate(timeout=60)[1]
    assert run.returncode == 1
    assert "content/example.yaml:1:1: there is no title (write “title: …”)" in said
    assert "Traceback" not in said
    assert digests(tmp_path / "site") == before


def test_strict_leaves_the_last_good_site_where_there_is_a_warning(tmp_path: Path) -> None:
    config = project(tmp_path)
    assert build(config, strict=True).published
    before = digests(tmp_path / "site")
    (tmp_path / "docs/about.md").write_text("# About\n\n[gone](gone.md)\n", "utf-8")
    outcome = build(config, strict=True)
    assert not outcome.published
    assert "gone.md" in outcome.warnings[0]
    assert digests(tmp_path / "site") == before
    assert build(config).published
    assert digests(tmp_path / "site") != before


def test_a_build_killed_midway_leaves_the_last_good_site(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    config = project(tmp_path)
    assert build(config).published
    before = digests(tmp_path / "site")
    monkeypatch.setenv("MADE_UP_BOARDS", "3000")
    run = in_a_process(f"from remit.plugin import build; build({str(config)!r})")
    new = tmp_path / ".site-new" / "example" / "boards"
    wait_until(lambda: new.is_dir() and len(list(new.iterdir())) > 50)
    os.kill(run.pid, signal.SIGKILL)
    run.communicate()
    assert new.is_dir()
    assert digests(tmp_path / "site") == before
    monkeypatch.delenv("MADE_UP_BOARDS")
    assert build(config).published
    assert digests(tmp_path / "site") == before
    assert not (tmp_path / ".site-new").exists()


def test_two_builds_at_once_do_not_mix(tmp_path: Path) -> None:
    config = project(tmp_path)
    with built_beside(tmp_path / "site"), pytest.raises(RemitError, match="Another build"):
        build(config)
    assert build(config).published


def test_a_hand_written_page_cannot_take_a_records_address(tmp_path: Path) -> None:
    config = project(tmp_path)
    (tmp_path / "docs/index.md").write_text("# Mine\n", "utf-8")
    with pytest.raises(RemitError, match=r"index\.md .* give it another name"):
        build(config)
    assert not (tmp_path / "site").exists()


@pytest.mark.parametrize(
    ("mkdocs", "said"),
    [
        (MKDOCS.replace("  - remit", "  - search"), "does not name Remit"),
        (MKDOCS.replace("  - remit", "  - remit:\n      dot: mine"), "dot"),
        (MKDOCS.replace("site_name", "site_nam"), "site_name"),
        (": :\n  - [", "mkdocs.yml"),
    ],
)
def test_wrong_settings_are_told_in_a_sentence(tmp_path: Path, mkdocs: str, said: str) -> None:
    with pytest.raises(RemitError, match=said):
        build(project(tmp_path, mkdocs))


def test_a_missing_settings_file_is_told_in_a_sentence(tmp_path: Path) -> None:
    with pytest.raises(RemitError, match="does not exist"):
        build(tmp_path / "mkdocs.yml")


def test_the_command_line_goes_before_the_settings_file(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    heard: list[Settings] = []

    def make_site(settings: Settings) -> object:
        heard.append(settings)
        raise RemitError("enough")

    monkeypatch.setattr("remit.pipeline.make_site", make_site)
    config = project(tmp_path, MKDOCS.replace("- remit", "- remit: {as_at: 2019-12-01}"))
    for asked in ({}, {"as_at": "2020-01-01", "with_changes": ("reform",)}, {}):
        with pytest.raises(RemitError, match="enough"):
            build(config, **asked)  # type: ignore[arg-type]
    assert [(s.as_at, s.with_changes) for s in heard] == [
        ("2019-12-01", ()), ("2020-01-01", ("reform",)), ("2019-12-01", ())]
    assert {(s.root, s.name) for s in heard} == {(tmp_path, "Made-up & partners")}


def digests(folder: Path) -> dict[str, str]:
    """Every file below `folder` with what it holds, told in short."""
    found = {
        str(file.relative_to(folder)): hashlib.sha256(file.read_bytes()).hexdigest()
        for file in sorted(folder.rglob("*"))
        if file.is_file()
    }
    assert len(found) > 20
    return found


def in_a_process(code: str, **environment: str) -> subprocess.Popen[str]:
    """A process of its own, in its own group, in which the made-up site stands in.

    Ctrl + C ends it even where whoever runs the tests, such as a job in the background, ignores it.
    """
    heeding = "import signal; signal.signal(signal.SIGINT, signal.default_int_handler)"
    return subprocess.Popen(
        [sys.executable, "-c", f"{heeding}; import made_up_site; made_up_site.install(); {code}"],
        env={**os.environ, "PYTHONPATH": str(TESTS), **environment},
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        text=True,
        start_new_session=True,
    )


def wait_until(holds: object, seconds: float = 30) -> None:
    """Look again and again until it holds; fails when it never does."""
    until = time.monotonic() + seconds
    while not holds():  # type: ignore[operator]
        assert time.monotonic() < until, "it never came to be"
        time.sleep(0.02)
