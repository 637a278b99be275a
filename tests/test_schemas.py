"""Each shipped data file follows its schema, and the schema refuses garbage in every element."""

import copy
import json
from collections.abc import Callable, Iterator
from importlib import resources
from typing import Any

import pytest
from jsonschema import Draft202012Validator

FILES = ("taxonomy", "places", "organizations")
DATA = resources.files("munaward").joinpath("data")

# Keys that may be absent: an alias says only the contexts that it needs.
OPTIONAL = {"years", "host", "parent"}

Path = tuple[str | int, ...]


def read(name: str) -> Any:
    return json.loads(DATA.joinpath(f"{name}.json").read_text(encoding="utf-8"))


def schema_of(name: str) -> Any:
    return read(f"{name}.schema")


def small(name: str) -> Any:
    """The file with three elements of each list: the first, the one that says most, the last."""
    data = read(name)
    for field, rows in data.items():
        if isinstance(rows, list):
            middle = max(rows[1:-1], key=lambda row: len(json.dumps(row)))
            data[field] = [rows[0], middle, rows[-1]]
    return data


def places_in(value: Any, path: Path = ()) -> Iterator[Path]:
    """The path to everything inside a document."""
    inner = value.items() if isinstance(value, dict) else enumerate(value)
    for key, child in inner:
        yield (*path, key)
        if isinstance(child, dict | list):
            yield from places_in(child, (*path, key))


def at(document: Any, path: Path) -> Any:
    for key in path:
        document = document[key]
    return document


def with_value(document: Any, path: Path, value: Any) -> Any:
    spoilt = copy.deepcopy(document)
    at(spoilt, path[:-1])[path[-1]] = value
    return spoilt


def accepted(name: str, documents: Iterator[tuple[Path, Any]]) -> list[Path]:
    """The paths at which the schema lets a spoilt document through."""
    validator = Draft202012Validator(schema_of(name))
    assert validator.is_valid(small(name))
    return [path for path, document in documents if validator.is_valid(document)]


def subschemas(schema: Any) -> Iterator[dict[str, Any]]:
    if isinstance(schema, dict):
        yield schema
        for child in schema.values():
            yield from subschemas(child)
    elif isinstance(schema, list):
        for child in schema:
            yield from subschemas(child)


@pytest.mark.parametrize("name", FILES)
def test_file_follows_its_schema(name: str) -> None:
    assert [e.message for e in Draft202012Validator(schema_of(name)).iter_errors(read(name))] == []


@pytest.mark.parametrize("name", FILES)
def test_schema_is_of_draft_2020_12_and_has_an_identity(name: str) -> None:
    schema = schema_of(name)
    Draft202012Validator.check_schema(schema)
    assert schema["$schema"] == "https://json-schema.org/draft/2020-12/schema"
    assert schema["$id"] == f"urn:munaward:{name}:1"


@pytest.mark.parametrize("name", FILES)
def test_every_object_is_closed_and_every_list_says_what_it_holds(name: str) -> None:
    for schema in subschemas(schema_of(name)):
        if schema.get("type") == "object":
            assert schema["additionalProperties"] is False, schema
            assert set(schema["properties"]) - set(schema["required"]) <= OPTIONAL, schema
        if schema.get("type") == "array":
            assert schema["items"], schema
        if schema.get("type") in ("string", ["string", "null"]):
            assert "pattern" in schema, schema


@pytest.mark.parametrize(
    "garbage",
    [{"garbage": 1}, -0.5, "\n", "  ", [[]], "x" * 1000],
    ids=["object", "number", "line break", "spaces", "list in a list", "endless"],
)
@pytest.mark.parametrize("name", FILES)
def test_garbage_is_refused_wherever_it_stands(name: str, garbage: Any) -> None:
    data = small(name)
    spoilt = ((path, with_value(data, path, garbage)) for path in places_in(data))
    assert accepted(name, spoilt) == []


@pytest.mark.parametrize(
    "spoil",
    [lambda text: f"{text}\n", lambda text: f" {text}", lambda text: ""],
    ids=["line break after it", "space before it", "nothing left"],
)
@pytest.mark.parametrize("name", FILES)
def test_no_text_may_be_untidy(name: str, spoil: Callable[[str], str]) -> None:
    data = small(name)
    texts = (path for path in places_in(data) if isinstance(at(data, path), str))
    spoilt = ((path, with_value(data, path, spoil(at(data, path)))) for path in texts)
    assert accepted(name, spoilt) == []


@pytest.mark.parametrize("name", FILES)
def test_nothing_may_be_added_to_any_element(name: str) -> None:
    data = small(name)

    def added() -> Iterator[tuple[Path, Any]]:
        for path in ((), *places_in(data)):
            value = at(data, path)
            if isinstance(value, dict):
                yield path, with_value({"": data}, ("", *path), {**value, "note": "x"})[""]
            elif isinstance(value, list):
                yield path, with_value({"": data}, ("", *path), [*value, {"note": "x"}])[""]

    assert accepted(name, added()) == []


@pytest.mark.parametrize("name", FILES)
def test_no_text_or_year_may_stand_twice_in_a_list(name: str) -> None:
    data = small(name)
    lists = [
        path
        for path in places_in(data)
        if isinstance(value := at(data, path), list) and value and not isinstance(value[0], dict)
    ]
    assert lists
    doubled = ((path, with_value(data, path, [*(v := at(data, path)), v[0]])) for path in lists)
    assert accepted(name, doubled) == []


@pytest.mark.parametrize("name", FILES)
def test_nothing_may_be_missing_from_any_element(name: str) -> None:
    data = small(name)

    def without() -> Iterator[tuple[Path, Any]]:
        for path in places_in(data):
            parent = at(data, path[:-1])
            in_alias = "text" in parent and path[-1] in OPTIONAL
            if isinstance(parent, dict) and not in_alias:
                spoilt = copy.deepcopy(data)
                del at(spoilt, path[:-1])[path[-1]]
                yield path, spoilt

    assert accepted(name, without()) == []
