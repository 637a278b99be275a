"""What a change of the taxonomy is told as."""

from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from munaward.taxonomy import Alias, Entry, Taxonomy, Years, load
from munaward.taxonomy.diff import Diff, diff


def entry(id: str, name: str = "가람 청소 평가", **fields: Any) -> Entry:
    plain: dict[str, Any] = {
        "name_en": "Cleaning",
        "kind": "program",
        "parent": None,
        "former_parents": (),
        "predecessors": (),
        "replaced_by": None,
        "host": None,
        "co_hosts": (),
        "scope": "districts",
        "domain": "cleanliness",
        "tiers": (),
        "years": Years(),
        "aliases": (),
        "sources": ("https://example.org/",),
        "status": "unknown",
    }
    return Entry(id=id, name=name, **{**plain, **fields})


def told(old: Entry, new: Entry) -> dict[str, list[dict[str, Any]]]:
    """The lists of the diff that are not empty."""
    found = diff(Taxonomy([old]), Taxonomy([new])).to_dict()
    return {name: rows for name, rows in found.items() if rows}


@pytest.mark.parametrize(
    ("change", "field", "row"),
    [
        pytest.param(
            {"name": "가람 청결 평가"},
            "renamed",
            {"field": "name", "old": "가람 청소 평가", "new": "가람 청결 평가"},
            id="renamed",
        ),
        pytest.param(
            {"parent": "a.all"},
            "moved",
            {
                "field": "parents",
                "old": {"parent": None, "former_parents": []},
                "new": {"parent": "a.all", "former_parents": []},
            },
            id="under another parent",
        ),
        pytest.param(
            {"aliases": (Alias("청소 평가", host="가람시"),)},
            "gained",
            {"alias": {"text": "청소 평가", "host": "가람시"}},
            id="alias gained",
        ),
        pytest.param(
            {"years": Years(2012)},
            "changed",
            {
                "field": "years",
                "old": {"start": None, "end": None, "seen": []},
                "new": {"start": 2012, "end": None, "seen": []},
            },
            id="years",
        ),
        pytest.param(
            {"host": "가람시"},
            "changed",
            {"field": "host", "old": None, "new": "가람시"},
            id="host",
        ),
    ],
)
def test_one_change_stands_in_one_list(change: dict[str, Any], field: str, row: Any) -> None:
    name = change.pop("name", "가람 청소 평가")
    assert told(entry("a.clean"), entry("a.clean", name, **change)) == {
        field: [{"id": "a.clean", **row}]
    }


def test_a_merger_is_told_with_where_it_went_and_its_new_status() -> None:
    old, new = entry("a.clean"), entry("a.clean", replaced_by="a.all", status="merged")
    found = told(old, new)
    assert found.keys() == {"merged", "changed"}
    assert found["merged"][0]["new"] == "a.all"
    assert found["changed"][0]["field"] == "status"


def test_an_alias_in_another_context_is_lost_and_gained() -> None:
    old = entry("a.clean", aliases=(Alias("청소 평가"), Alias("청소")))
    new = entry("a.clean", aliases=(Alias("청소"), Alias("청소 평가", (2016, None))))
    assert told(old, new) == {
        "lost": [{"id": "a.clean", "alias": {"text": "청소 평가"}}],
        "gained": [{"id": "a.clean", "alias": {"text": "청소 평가", "years": [2016, None]}}],
    }


def test_an_alias_that_goes_to_another_entry_is_told_of_both() -> None:
    alias = Alias("청소 평가")
    before = Taxonomy([entry("a.clean", aliases=(alias,)), entry("b.clean")])
    after = Taxonomy([entry("a.clean"), entry("b.clean", aliases=(alias,))])
    found = diff(before, after)
    assert [(row.id, row.alias) for row in found.lost] == [("a.clean", alias)]
    assert [(row.id, row.alias) for row in found.gained] == [("b.clean", alias)]


def test_nothing_changes_from_the_shipped_taxonomy_to_itself() -> None:
    assert diff(load(), load()) == Diff(*((),) * len(Diff._fields))


@given(st.sets(st.sampled_from(sorted(load())), min_size=1))
def test_what_one_way_adds_the_other_removes(kept: set[str]) -> None:
    part = Taxonomy(load()[id] for id in sorted(kept))
    there, back = diff(part, load()), diff(load(), part)
    assert there.added == back.removed
    assert {e.id for e in there.added} == set(load()) - kept
    assert there.removed == back.added == ()
