"""What stood at an address that a new version does not fill, and what became of it."""

from __future__ import annotations

import json
from typing import Any

import pytest

from register_text import register_from
from remit.load.earlier_version import EarlierVersion, read_earlier
from remit.model.register import Register
from remit.queries.gone import gone_since
from remit.views.pages.site import Site
from remit.views.pages.through_time.former_page import former_pages

REGISTER = """
== partnership.yaml
name: Harbour Partnership
speaks_for: 2024-06-01
levels: {{town: Town}}
== changes/reform.yaml
name: The reform
state: {state}
"""


def board(id: str) -> str:
    return f"harbour/boards/{id}/"


def row(id: str, **more: Any) -> dict[str, Any]:
    return {"kind": "boards", "partnership": "harbour", "id": id, "url": board(id),
            "derived": {"name": id.title()}, **more}


def reform(state: str, *successions: tuple[list[str], list[str]]) -> dict[str, Any]:
    return {**row("reform"), "kind": "changes", "url": "harbour/changes/reform/", "state": state,
            "successions": [{"bodies": b, "into": i} for b, i in successions]}


def earlier(*rows: dict[str, Any], former: Any = (), name: str = "1.0") -> EarlierVersion:
    files = [f"{one['url']}index.html" for one in [*rows, *map(url_of, former)]]
    return read_earlier(name, None, ["index.html", "404.html", *files],
                        json.dumps({"schema": 1, "records": rows}).encode(),
                        json.dumps({"former": former}).encode())


def url_of(former: dict[str, Any]) -> dict[str, Any]:
    return {"url": former["path"]}


def register(state: str = "proposed") -> Register:
    return register_from(REGISTER.format(state=state))[0]


def became(before: EarlierVersion, state: str, *live: str, **renamed: str) -> dict[str, Any]:
    told = gone_since(before, register(state), {board(id) for id in live},
                      {board(old): board(new) for old, new in renamed.items()})
    return {one.id: [path.split("/")[2] for path in one.became] for one in told}


def test_what_is_still_there_is_not_told() -> None:
    assert gone_since(earlier(row("ice"), row("hwb")), register(),
                      {board("ice"), board("hwb")}, {}) == ()


@pytest.mark.parametrize(("then", "now", "told"), [
    ("proposed", "agreed", ["icp"]), ("proposed", "done", ["icp"]), ("agreed", "agreed", ["icp"]),
    ("proposed", "proposed", []), ("proposed", "rejected", []), ("agreed", "withdrawn", []),
])
def test_a_succession_counts_once_it_is_decided(then: str, now: str, told: list[str]) -> None:
    before = earlier(row("ice"), row("icp"), reform(then, (["ice"], ["icp"])))
    assert became(before, now, "icp") == {"ice": told, "reform": []}


def test_a_change_that_is_gone_too_counts_as_it_was_known() -> None:
    for state, told in (("agreed", [board("icp")]), ("proposed", [])):
        change = {**reform(state, (["ice"], ["icp"])), "id": "older"}
        (ice, _) = gone_since(earlier(row("ice"), change), register(), {board("icp")}, {})
        assert list(ice.became) == told


def test_what_became_of_a_successor_that_is_gone_as_well_is_followed() -> None:
    before = earlier(row("a"), row("b"), row("c"), row("d"),
                     reform("done", (["a"], ["b", "c"]), (["b"], ["d"]), (["d"], ["b"])))
    assert became(before, "done", "c", "e") == {
        "a": ["c"], "b": [], "d": [], "reform": []}
    assert became(before, "done", "c", "d")["a"] == ["c", "d"]


def test_another_id_leads_on_over_several_versions() -> None:
    gone = gone_since(
        earlier(row("old")), register(), {board("new")}, {board("old"): board("new")})
    pages, files = former_pages(Site(register(), {}), gone, ())
    assert pages == []
    assert 'content="0; url=../../boards/new/"' in files[f"{board('old')}index.html"].decode()
    former = json.loads(files["data/former.json"])["former"]
    second = earlier(row("new"), former=former, name="2.0")
    later = gone_since(second, register(), {board("newest")}, {board("new"): board("newest")})
    assert [(one.id, one.became, one.is_renamed, one.version) for one in later] == [
        ("new", (board("newest"),), True, "2.0"), ("old", (board("newest"),), True, "1.0")]
    lost = gone_since(second, register(), set(), {})
    assert [(one.id, one.became, one.is_renamed) for one in lost] == [
        ("new", (), False), ("old", (), False)]


def test_what_comes_back_is_forgotten() -> None:
    gone = gone_since(earlier(row("ice")), register(), (), {})
    assert [one.version for one in gone] == ["1.0"]
    _, files = former_pages(Site(register(), {}), [], ())
    assert json.loads(files["data/former.json"])["former"] == []


@pytest.mark.parametrize("written", [
    b"", b"{", b"[]", b"null", b'{"records": 3}', b'{"records": [3, {}, {"url": 1}], "former": 1}',
    b'{"former": [{"path": "a/", "became": 3}, {"path": "b/", "shape": "round", "became": []}]}',
    b"\xff\xfe",
])
def test_what_another_tool_wrote_is_left_out(written: bytes) -> None:
    before = read_earlier("1.0", None, ["harbour/index.html"], written, written)
    assert [one.path for one in gone_since(before, register(), (), {})] == ["harbour/"]
