"""The data files hold what was typed and what is computed, always in the same bytes."""

from __future__ import annotations

import csv
import io
import json
from typing import Any

from yaml import safe_load

from page_text import site_from
from remit.write.exporters.csv_tables import csv_tables
from remit.write.exporters.register_json import register_files, register_schema, register_value

BOARD = """
name: {is: Main Board, certainty: implied, source: plan#2}
type: board
area: harbour
from: 2015-04
meets: {stated: Rather seldom}
source: plan#1
host: [council]
members:
  - post: {is: mayor, note: Says so.}
    role: chair
    amended: [{from: reform, role: member}]
  - {title: Councillor, seats: 4, vacant: true}
reports_to:
  - {to: other, as: informs, certainty: disputed}
previously: [{until: 2018, name: Old Board}]
amended: [{from: reform, name: {is: Big Board, note: Perhaps.}, note: All of it., source: plan#3}]
not_stated: [quorum]
"""
TEXT = f"""
== organisations.yaml
council: {{name: "=1+1", type: unitary-council, codes: {{gss: {{is: E06, note: Old.}}}}}}
== posts.yaml
mayor: {{title: Mayor, of: [council]}}
== boards/main.yaml{BOARD}
== boards/other.yaml
name: Other
type: board
area: harbour
source: plan#1
== changes/reform.yaml
name: The reform
state: proposed
source: plan#3
"""


def record(site_text: str, id: str) -> dict[str, Any]:
    value = json.loads(register_files(site_from(site_text))["data/register.json"])
    (found,) = [one for one in value["records"] if one["id"] == id]
    assert isinstance(found, dict)
    return found


def test_a_record_is_written_as_it_was_typed() -> None:
    written = record(TEXT, "main")
    typed = safe_load(BOARD)
    typed["source"] = ["plan#1"]
    typed["name"]["source"] = ["plan#2"]
    typed["amended"][0]["source"] = ["plan#3"]
    typed["previously"][0]["until"] = "2018"
    computed = {key: written.pop(key) for key in ("kind", "partnership", "id", "url", "derived")}
    assert written == typed
    assert computed == {
        "kind": "boards", "partnership": "harbour", "id": "main", "url": "harbour/boards/main/",
        "derived": {"name": "Main Board", "status": "current", "level": "town", "role": "other",
                    "answered_to_by": [], "members": 5, "terms_of_reference": None},
    }


def test_the_address_of_a_paper_does_not_take_the_place_of_its_page() -> None:
    text = TEXT + "== sources/leaflet.yaml\nname: Leaflet\ntype: other\nurl: https://example.org/\n"
    found = record(text, "leaflet")
    assert (found["url"], found["published_at"]) == (
        "harbour/sources/leaflet/", "https://example.org/")
    table = csv_tables(site_from(text))["data/sources.csv"].decode("utf-8-sig")
    rows = {row["id"]: row for row in csv.DictReader(io.StringIO(table))}
    assert (rows["leaflet"]["url"], rows["leaflet"]["published_at"]) == (
        "harbour/sources/leaflet/", "https://example.org/")


def test_the_other_side_of_a_line_is_derived() -> None:
    assert record(TEXT, "other")["derived"]["answered_to_by"] == [
        {"board": "main", "as": "informs"}]
    assert record(TEXT, "council")["codes"] == {"gss": {"is": "E06", "note": "Old."}}


def test_the_whole_says_which_moment_each_partnership_is_told_for() -> None:
    value = register_value(site_from(TEXT))
    assert value["schema"] == 1
    assert value["partnerships"] == {
        "harbour": {"name": "Harbour Partnership", "moment": "2024-06-01"}}
    keys = [(one["partnership"], one["kind"], one["id"]) for one in value["records"]]
    assert keys == sorted(keys)
    assert len(keys) == 8


def test_the_same_register_gives_the_same_bytes() -> None:
    assert register_files(site_from(TEXT)) == register_files(site_from(TEXT))


def test_every_record_has_what_the_schema_of_its_kind_allows() -> None:
    kinds = {one["properties"]["kind"]["const"]: one
             for one in register_schema()["properties"]["records"]["items"]["oneOf"]}
    records = register_value(site_from(TEXT))["records"]
    assert len(records) == 8
    for one in records:
        schema = kinds[one["kind"]]
        assert set(one) <= set(schema["properties"]), one["id"]
        assert set(schema["required"]) <= set(one)


def test_a_cell_cannot_become_a_formula() -> None:
    tables = csv_tables(site_from(TEXT))
    rows = list(csv.DictReader(io.StringIO(tables["data/organisations.csv"].decode("utf-8-sig"))))
    assert rows[0]["name"] == "'=1+1"
    assert list(rows[0])[:5] == ["partnership", "id", "name", "status", "url"]
    boards = list(csv.DictReader(io.StringIO(tables["data/boards.csv"].decode("utf-8-sig"))))
    assert (boards[0]["meets"], boards[0]["from"], boards[0]["host"]) == (
        "Rather seldom", "2015-04", "council")
