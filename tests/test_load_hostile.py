"""Whatever stands in the content folder, the answer is a problem in words and never a traceback."""

from __future__ import annotations

import os
from collections.abc import Callable
from pathlib import Path

import pytest
from click.testing import CliRunner

from register_text import write_project
from remit import pipeline
from remit.cli import commands
from remit.load.strict_yaml import MAX_BYTES
from remit.problems import Problem
from small_register import SMALL

DEEP = 10_000
BOMB = "a0: &a0 [x, x, x, x, x, x, x, x, x]\n" + "".join(
    f"a{n}: &a{n} [{', '.join([f'*a{n - 1}'] * 9)}]\n" for n in range(1, 12))
# What the file holds, and a piece of what must be told of it.
BYTES: dict[str, tuple[bytes, str]] = {
    "nothing": (b"", "the file is empty"),
    "blanks and comments": (b"\n\n# later\n", "the file is empty"),
    "a list for a mapping": (b"- name: A\n", "must be a record: keys with values"),
    "a word": (b"hello\n", "must be a record: keys with values"),
    "a number": (b"12\n", "must be a record: keys with values"),
    "tabs": (b"name: A\n\ttype: b\n", "indented with a tab"),
    "a byte-order mark and a fault": (b"\xef\xbb\xbfnam: A\n", "“nam” is not a key of this"),
    "UTF-16 little": ("name: A\n".encode("utf-16"), "saved as UTF-16"),
    "UTF-16 big": (b"\xfe\xff" + "name: A\n".encode("utf-16-be"), "saved as UTF-16"),
    "UTF-16 unmarked": ("name: A\n".encode("utf-16-le"), "NUL character"),
    "Latin-1": ("name: Café\n".encode("latin-1"), "not saved as UTF-8"),
    "half a character": (b"name: Caf\xc3", "not saved as UTF-8"),
    "a surrogate": (b"name: \xed\xa0\x80\n", "not saved as UTF-8"),
    "NUL": (b"name: A\x00B\n", "NUL character"),
    "NUL as a code": (b'name: "A\\0B"\n', "a control character that nobody can see"),
    "an escape sequence": (b"name: \x1b[31mA\n", "a control character that nobody can see"),
    "an escape sequence as a code": (b'name: "\\e[31mA"\n', "a control character"),
    "a surrogate as a code": (b'name: "\\ud800"\n', "cannot be read as YAML"),
    "two documents": (b"name: A\n---\nname: B\n", "holds two documents"),
    "a tag": (b"name: !!python/object/apply:os.system [id]\n", "a YAML tag"),
    "a tag on the whole": (b"!x\nname: A\n", "a YAML tag"),
    "a tag with a handle": (b"%TAG ! tag:a,2000:\n---\nname: !b A\n", "a YAML tag"),
    "an unknown handle": (b"name: !a!b A\n", "a YAML tag"),
    "another version of YAML": (b"%YAML 9.9\n---\nname: A\n", "cannot be read as YAML"),
    "an alias bomb": (BOMB.encode(), "grows without bound"),
    "an alias of itself": (b"name: &a [*a]\n", "nested more than"),
    "a mapping in itself": (b"&a {name: *a}\n", "nested more than"),
    "a key that is itself": (b"&a {*a : 1}\n", "a key must be a word"),
    "an unknown alias": (b"name: *a\n", "an alias"),
    "a list for a key": (b"[a, b]: c\n", "a key must be a word"),
    "brackets": (b"[" * DEEP + b"]" * DEEP, "nested more than"),
    "open brackets": (b"[" * DEEP, "nested more than"),
    "braces": (b"{a: " * DEEP + b"}" * DEEP, "nested more than"),
    "open braces": (b"{a: " * DEEP, "nested more than"),
    "brackets that hide their depth": (b'["]", ' * DEEP, "nested more than"),
    "lists in lists": (b"- " * DEEP + b"a", "nested more than"),
    "keys in keys": (b"? " * DEEP + b"a", "nested more than"),
    "mappings in mappings": (
        "".join(f"{' ' * n}a:\n" for n in range(1200)).encode(), "nested more than"),
    "as many brackets as may be": (b"[" * (MAX_BYTES - 1), "nested more than"),
    "as many lists as may be": (b"- " * (MAX_BYTES // 2 - 1), "nested more than"),
    "5 MB": (b"# x\n" * 1_300_000, "larger than 1 MB"),
    "a line of half a megabyte": (b"name: " + b"x" * 500_000 + b": y\n", "a second colon"),
    "a number of a thousand digits": (b"name: A\nseats: " + b"9" * 1000, "not a key of this"),
    "a number beyond all bounds": (b"meets: 1e999999999\n", "does not say how often"),
    "names that only programs know": (b'"\\0remarks": {a: b}\n', "a control character"),
    "a merge key": (b"a: &a {name: A}\n<<: *a\n", "“<<” is not a key of this"),
    "ten thousand keys": (
        "".join(f"k{n}: {n}\n" for n in range(10_000)).encode(), "“k9999” is not a key of this"),
}


def problems_of(root: Path) -> list[Problem]:
    return pipeline.check(pipeline.Settings(root))[1]


@pytest.mark.parametrize("kind", ["boards", "sources", "changes", "partnership"])
@pytest.mark.parametrize("name", BYTES)
def test_a_hostile_file_is_told_in_words(tmp_path: Path, name: str, kind: str) -> None:
    content, words = BYTES[name]
    path = "odd/partnership.yaml" if kind == "partnership" else f"odd/{kind}/odd.yaml"
    file = tmp_path / "content" / path
    file.parent.mkdir(parents=True)
    file.write_bytes(content)
    if kind != "boards" and words == "does not say how often":
        words = "not a key of this"
    problems = problems_of(tmp_path)
    mine = [p for p in problems if p.place.file == f"content/{path}"]
    assert any(words in p.message for p in mine), mine[:5]
    assert all(p.place.line >= 1 and p.place.column >= 1 for p in problems)


@pytest.mark.parametrize("name", BYTES)
def test_a_hostile_file_of_many_records_is_told_in_words(tmp_path: Path, name: str) -> None:
    file = tmp_path / "content" / "odd" / "boards.yaml"
    file.parent.mkdir(parents=True)
    file.write_bytes(BYTES[name][0])
    assert problems_of(tmp_path)


def _folder(path: Path) -> None:
    path.mkdir()


def _fifo(path: Path) -> None:
    os.mkfifo(path)


def _link_out(path: Path) -> None:
    (path.parents[3] / "secret.yaml").write_text("name: Secret\n")
    path.symlink_to(path.parents[3] / "secret.yaml")


def _link_to_device(path: Path) -> None:
    path.symlink_to("/dev/zero")


def _dead_link(path: Path) -> None:
    path.symlink_to("nowhere.yaml")


def _circular_link(path: Path) -> None:
    path.symlink_to(path.name)


def _link_to_own_folder(path: Path) -> None:
    path.symlink_to(".")


ODD_FILES: dict[str, tuple[Callable[[Path], None], str]] = {
    "a folder": (_folder, "this is a folder"),
    "a fifo": (_fifo, "not an ordinary file"),
    "a link that leads out": (_link_out, "leads out of the content folder"),
    "a link to a device": (_link_to_device, "leads out of the content folder"),
    "a link to nothing": (_dead_link, "cannot be opened"),
    "a link to itself": (_circular_link, "cannot be opened"),
    "a link to its own folder": (_link_to_own_folder, "this is a folder"),
}


@pytest.mark.parametrize("name", ODD_FILES)
def test_what_is_no_ordinary_file_is_told_and_not_opened(tmp_path: Path, name: str) -> None:
    make, words = ODD_FILES[name]
    write_project(tmp_path, SMALL)
    make(tmp_path / "content" / "harbour" / "boards" / "odd.yaml")
    make(tmp_path / "content" / "harbour" / "posts-of-old.yaml")
    problems = problems_of(tmp_path)
    told = [p.message for p in problems if p.place.file.endswith("odd.yaml")]
    assert len(told) == 1
    assert words in told[0]
    assert len(problems) == 2


def test_a_link_inside_the_content_folder_is_a_file_like_any_other(tmp_path: Path) -> None:
    write_project(tmp_path, SMALL)
    boards = tmp_path / "content" / "harbour" / "boards"
    boards.joinpath("twin.yaml").symlink_to("closed-group.yaml")
    assert problems_of(tmp_path) == []


@pytest.mark.parametrize("name", ["Ein Ordner", "sub\nfolder", "\x1b[31mred", "\udcff", "X" * 200])
def test_odd_names_of_files_and_folders_are_told(tmp_path: Path, name: str) -> None:
    write_project(tmp_path, SMALL)
    harbour = tmp_path / "content" / "harbour"
    (harbour / "boards" / f"{name}.yaml").write_text("name: A\ntype: board\narea: quayside\n")
    (harbour / name).mkdir()
    (tmp_path / "content" / name).mkdir()
    (tmp_path / "content" / name / "boards.yaml").write_text("a: {name: A}\n")
    (tmp_path / "mkdocs.yml").write_text("plugins: [remit]\n")
    assert {"bad-id", "unknown-kind"} <= {p.rule for p in problems_of(tmp_path)}
    for form in ("full", "concise", "json", "github", "sarif"):
        ran = CliRunner().invoke(
            commands, ["check", "--config", str(tmp_path / "mkdocs.yml"), "--format", form])
        assert ran.exit_code == 1, ran.output
        assert "\x1b" not in ran.output


@pytest.mark.parametrize("closed", ["content/harbour", "content/harbour/boards"])
def test_a_closed_folder_is_told(
    tmp_path: Path, closed: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    write_project(tmp_path, SMALL)
    really = Path.iterdir

    def iterdir(path: Path) -> object:
        if path == tmp_path / closed:
            raise PermissionError(13, "Permission denied")
        return really(path)

    monkeypatch.setattr(Path, "iterdir", iterdir)
    assert (closed, "this folder cannot be opened: Permission denied") in [
        (p.place.file, p.message) for p in problems_of(tmp_path)]


@pytest.mark.skipif(os.geteuid() == 0, reason="root may read everything")
def test_a_file_without_rights_is_told(tmp_path: Path) -> None:
    write_project(tmp_path, SMALL)
    (tmp_path / "content" / "harbour" / "posts.yaml").chmod(0)
    assert "this file cannot be opened: Permission denied" in [
        p.message for p in problems_of(tmp_path)]


def test_all_of_it_at_once_ends_with_status_1_and_no_traceback(tmp_path: Path) -> None:
    write_project(tmp_path, SMALL)
    (tmp_path / "mkdocs.yml").write_text("plugins:\n  - remit\n")
    boards = tmp_path / "content" / "harbour" / "boards"
    for number, (content, _) in enumerate(BYTES.values()):
        (boards / f"odd-{number}.yaml").write_bytes(content)
    for number, (make, _) in enumerate(ODD_FILES.values()):
        make(boards / f"odder-{number}.yaml")
    ran = CliRunner().invoke(commands, ["check", "--config", str(tmp_path / "mkdocs.yml")])
    assert ran.exit_code == 1
    assert isinstance(ran.exception, SystemExit)
    named = {f"odd-{n}.yaml" for n in range(len(BYTES))} | {
        f"odder-{n}.yaml" for n in range(len(ODD_FILES))}
    assert {name for name in named if name in ran.output} == named
    assert "secret" not in ran.output.lower()


def _too_large(path: Path) -> None:
    path.write_bytes(b"# " + b"x" * (MAX_BYTES + 1))


def _unmarked(path: Path) -> None:
    path.write_bytes("title: A\n".encode("utf-16"))


@pytest.mark.parametrize(("name", "make", "words"), [
    ("a fifo", _fifo, "not an ordinary file"),
    ("a link that leads out", _link_to_device, "leads out of the folder of charts"),
    ("a dead link", _dead_link, "cannot be opened"),
    ("a link to itself", _circular_link, "cannot be opened"),
    ("a folder", _folder, "this is a folder"),
    ("too large", _too_large, "larger than 1 MB"),
    ("UTF-16", _unmarked, "saved as UTF-16"),
])
def test_a_chart_definition_that_cannot_be_read_is_told(
    tmp_path: Path, name: str, make: Callable[[Path], None], words: str
) -> None:
    write_project(tmp_path, SMALL)
    (tmp_path / "diagrams").mkdir(exist_ok=True)
    make(tmp_path / "diagrams" / "odd.yaml")
    (problem,) = problems_of(tmp_path)
    assert (problem.rule, problem.place.file) == ("unreadable-file", "diagrams/odd.yaml")
    assert words in problem.message


def test_what_is_meant_as_a_file_and_not_read_is_told(tmp_path: Path) -> None:
    write_project(tmp_path, {**SMALL, "content/harbour/boards/new.yaml.txt": "name: A\n",
                             "content/harbour/notes.txt": "of ours", "diagrams/a.yml": "title: A\n",
                             "diagrams/README.md": "of ours"})
    assert [(p.rule, p.place.file, p.severity) for p in problems_of(tmp_path)] == [
        ("stray-file", "content/harbour/boards/new.yaml.txt", "warning"),
        ("stray-file", "diagrams/a.yml", "warning"),
    ]


def test_a_file_where_the_folder_of_charts_belongs_is_told(tmp_path: Path) -> None:
    files = {path: text for path, text in SMALL.items() if not path.startswith("diagrams/")}
    write_project(tmp_path, {**files, "diagrams": "x"})
    (problem,) = problems_of(tmp_path)
    assert "this folder of charts cannot be opened" in problem.message
