"""The documentation says how to fill every field that the schema has."""

import json
import re
from pathlib import Path

import pytest

from munaward.cli.command import cli
from munaward.taxonomy.store import SHIPPED

DOCS = Path(__file__).parents[2] / "docs"
TEXT = (DOCS / "taxonomy.md").read_text(encoding="utf-8")
DEFINITIONS = json.loads(
    Path(SHIPPED).with_name("taxonomy.schema.json").read_text(encoding="utf-8")
)["$defs"]


@pytest.mark.parametrize("element", ["entry", "alias", "host"])
def test_every_field_has_a_rule(element: str) -> None:
    ruled = {
        name
        for row in re.findall(r"^\| (`.*?) \| ..", TEXT, re.MULTILINE)
        for name in re.findall(r"`(\w+)`", row)
    }
    assert set(DEFINITIONS[element]["properties"]) <= ruled


@pytest.mark.parametrize("element", ["entry", "alias", "host", "ambiguous"])
def test_every_field_is_described_in_the_schema(element: str) -> None:
    for name, rule in DEFINITIONS[element]["properties"].items():
        assert rule.get("description"), name


@pytest.mark.parametrize("field", ["kind", "scope", "status"])
def test_every_value_is_explained(field: str) -> None:
    for value in DEFINITIONS["entry"]["properties"][field]["enum"]:
        assert f"`{value}`" in TEXT or f"status: {value}" in TEXT, value


@pytest.mark.parametrize("page", ["taxonomy.md", "vendoring.md"])
def test_commands_in_the_documentation_exist(page: str) -> None:
    text = (DOCS / page).read_text(encoding="utf-8")
    group = cli.commands["taxonomy"]
    named = set(re.findall(r"munaward taxonomy ([a-z]+)", text))
    assert named
    assert named <= set(group.commands)
