"""The shipped files follow their sources, and what they refer to exists."""

from __future__ import annotations

import json
from itertools import pairwise
from pathlib import Path
from typing import Any

import pytest

from munaward.gazetteer import build

SOURCES = Path(__file__).resolve().parents[2] / "gazetteer"


def shipped(name: str) -> dict[str, Any]:
    loaded: dict[str, Any] = json.loads((build.DATA / name).read_text(encoding="utf-8"))
    return loaded


@pytest.mark.parametrize("name", ["places", "organizations"])
def test_shipped_file_is_what_its_source_builds(name: str) -> None:
    table = build.read(SOURCES / f"{name}.csv")
    assert getattr(build, name)(table) == shipped(f"{name}.json")


@pytest.mark.parametrize("name", ["places", "organizations"])
def test_no_id_stands_twice(name: str) -> None:
    ids = [row["id"] for row in shipped(f"{name}.json")[name]]
    assert len(ids) == len(set(ids))


def test_what_a_place_refers_to_exists() -> None:
    rows = {row["id"]: row for row in shipped("places.json")["places"]}
    for row in rows.values():
        provinces = [period["province"] for period in row["periods"]]
        for id in filter(None, (row["parent"], row["successor"], *provinces)):
            assert id in rows, (row["id"], id)
        for id in provinces:
            assert rows[id]["kind"] in ("province", "metropolis"), (row["id"], id)


def test_what_an_organization_refers_to_exists() -> None:
    rows = {row["id"]: row for row in shipped("organizations.json")["organizations"]}
    for row in rows.values():
        for id in row["predecessors"]:
            assert id in rows, (row["id"], id)
            assert id != row["id"]


@pytest.mark.parametrize("name", ["places", "organizations"])
def test_periods_follow_each_other(name: str) -> None:
    for row in shipped(f"{name}.json")[name]:
        spans = [(p["since"] or "0000", p["until"] or "9999") for p in row["periods"]]
        assert all(since <= until for since, until in spans), row["id"]
        assert all(a[1] < b[0] for a, b in pairwise(spans)), row["id"]


def test_written_form_is_canonical(tmp_path: Path) -> None:
    path = tmp_path / "out.json"
    build.write(shipped("places.json"), path)
    assert path.read_bytes() == (build.DATA / "places.json").read_bytes()
