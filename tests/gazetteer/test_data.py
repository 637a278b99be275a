"""The shipped files follow their schemas and their sources."""

from __future__ import annotations

import json
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
def test_shipped_file_follows_its_schema(name: str) -> None:
    jsonschema = pytest.importorskip("jsonschema")
    jsonschema.validate(shipped(f"{name}.json"), shipped(f"{name}.schema.json"))


def test_written_form_is_canonical(tmp_path: Path) -> None:
    path = tmp_path / "out.json"
    build.write(shipped("places.json"), path)
    assert path.read_bytes() == (build.DATA / "places.json").read_bytes()
