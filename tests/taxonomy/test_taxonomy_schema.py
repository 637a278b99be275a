"""The schema refuses garbage in every element, in whichever place of a list it stands."""

import copy
import json
from collections.abc import Callable
from pathlib import Path
from typing import Any

import jsonschema
import pytest

from munaward.taxonomy import load
from munaward.taxonomy.store import SHIPPED

SCHEMA = json.loads(Path(SHIPPED).with_name("taxonomy.schema.json").read_text(encoding="utf-8"))
VALIDATOR = jsonschema.Draft202012Validator(SCHEMA)
GOOD = load().to_dict()
SMALL = {**GOOD, "entries": GOOD["entries"][:2], "hosts": GOOD["hosts"][:2]}
SMALL["ambiguous"] = GOOD["ambiguous"][:2]

ENTRY_GARBAGE: list[tuple[str, Any]] = [
    ("id", "Seoul.Hope"),
    ("id", "seoul"),
    ("id", "seoul.hope jobs"),
    ("name", ""),
    ("name", "‘희망일자리’"),
    ("name", " 희망일자리"),
    ("name_en", "희망일자리"),
    ("kind", "programme"),
    ("parent", "not an id"),
    ("parent", 3),
    ("former_parents", ["x"]),
    ("predecessors", "seoul.good-jobs"),
    ("predecessors", [None]),
    ("replaced_by", ""),
    ("host", ""),
    ("co_hosts", [1]),
    ("scope", "cities"),
    ("domain", "money"),
    ("tiers", ["best"]),
    ("tiers", ["grade:AAA"]),
    ("tiers", ["top", "top"]),
    ("years", {"start": 1750, "end": None, "seen": []}),
    ("years", {"start": None, "end": None}),
    ("years", {"start": None, "end": None, "seen": ["2014"]}),
    ("years", {"start": None, "end": None, "seen": [], "note": ""}),
    ("aliases", ["희망일자리"]),
    ("aliases", [{"text": "희망일자리"}, {"text": "희망일자리", "year": 2014}]),
    ("aliases", [{"text": "희망일자리"}, {"years": [2014, 2015]}]),
    ("aliases", [{"text": "희망일자리", "years": [2014]}]),
    ("aliases", [{"text": "희망일자리", "parent": "서울시"}]),
    ("sources", []),
    ("sources", [""]),
    ("sources", ["http://a.kr b" + " "]),
    ("status", "dead"),
]


@pytest.mark.parametrize("place", [0, 1], ids=["first entry", "second entry"])
@pytest.mark.parametrize(("field", "value"), ENTRY_GARBAGE)
def test_garbage_in_an_entry_is_refused(field: str, value: Any, place: int) -> None:
    data = copy.deepcopy(SMALL)
    data["entries"][place][field] = value
    assert not VALIDATOR.is_valid(data)


@pytest.mark.parametrize("field", sorted(GOOD["entries"][0]))
def test_no_field_of_an_entry_may_be_missing(field: str) -> None:
    data = copy.deepcopy(SMALL)
    del data["entries"][1][field]
    assert not VALIDATOR.is_valid(data)


@pytest.mark.parametrize(
    "spoil",
    [
        lambda d: d.update(schema_version="2"),
        lambda d: d.update(data_version="yesterday"),
        lambda d: d.update(notes="x"),
        lambda d: d.pop("hosts"),
        lambda d: d["entries"][1].update(notes="x"),
        lambda d: d["hosts"][1].update(kind="county"),
        lambda d: d["hosts"][1].update(prefix="Seoul"),
        lambda d: d["hosts"][1].update(short=[""]),
        lambda d: d["hosts"][1].update(founded=1948),
        lambda d: d["hosts"][1].pop("former"),
        lambda d: d["ambiguous"][1].update(ids=["moi.joint-evaluation"]),
        lambda d: d["ambiguous"][1].update(by=[]),
        lambda d: d["ambiguous"][1].update(by=["mood"]),
        lambda d: d["ambiguous"][1].pop("text"),
    ],
)
def test_garbage_outside_the_entries_is_refused(spoil: Callable[[dict[str, Any]], object]) -> None:
    data = copy.deepcopy(SMALL)
    assert VALIDATOR.is_valid(data)
    spoil(data)
    assert not VALIDATOR.is_valid(data)
