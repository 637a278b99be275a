"""Mapping access, families, histories, folding and search."""

import json
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from munaward.taxonomy import Entry, Years, get, load, search
from munaward.taxonomy.fold import core, key


def test_get_and_mapping() -> None:
    taxonomy = load()
    assert get("seoul.hope-jobs") is taxonomy["seoul.hope-jobs"]
    assert get("seoul.nothing") is None
    assert "seoul.hope-jobs" in taxonomy
    assert load() is taxonomy
    with pytest.raises(KeyError):
        taxonomy["seoul.nothing"]


def test_another_file_loads_beside_the_shipped_one(tmp_path: Path) -> None:
    data = {**load().to_dict(), "data_version": "2030.01"}
    path = tmp_path / "taxonomy.json"
    path.write_text(json.dumps(data), encoding="utf-8")
    assert load(path).data_version == "2030.01"
    assert load().data_version != "2030.01"


def test_another_schema_version_is_refused(tmp_path: Path) -> None:
    path = tmp_path / "taxonomy.json"
    path.write_text('{"schema_version": "0"}', encoding="utf-8")
    with pytest.raises(ValueError, match="schema"):
        load(path)


@pytest.mark.parametrize(
    ("change", "error"), [({"note": "x"}, TypeError), ({"name": None}, KeyError)]
)
def test_a_field_too_many_or_too_few_is_refused(
    change: dict[str, str | None], error: type[Exception]
) -> None:
    data = {**load()["seoul.hope-jobs"].to_dict(), **change}
    data = {name: value for name, value in data.items() if name not in change or value}
    with pytest.raises(error):
        Entry.from_dict(data)


def test_children_include_those_of_former_umbrellas() -> None:
    ids = {entry.id for entry in load().children("seoul.incentive")}
    assert {"seoul.hope-welfare", "seoul.hope-jobs"} <= ids
    assert load().children("seoul.hope-purchasing") == ()


def test_history_runs_from_the_oldest() -> None:
    chain = [entry.id for entry in load().history("seoul.outreach-welfare")]
    assert chain.index("seoul.hope-dream") < chain.index("seoul.hope-welfare")
    assert chain[-1] == "seoul.outreach-welfare"


@pytest.mark.parametrize(
    ("name", "official"),
    [
        ("행자부", "행정안전부"),
        ("안전행정부", "행정안전부"),
        ("서울시", "서울특별시"),
        ("전라북도", "전북특별자치도"),
        ("강원도", "강원특별자치도"),
        ("국토해양부", "국토교통부"),
    ],
)
def test_hosts_under_every_name(name: str, official: str) -> None:
    host = load().host(name)
    assert host is not None
    assert host.name == official


def test_gwangju_short_form_is_nobodys() -> None:
    # 광주시 is a city of Gyeonggi as well
    assert load().host("광주시") is None


@pytest.mark.parametrize(
    ("years", "year", "covers"),
    [
        (Years(2012, 2015, (2013,)), 2012, True),
        (Years(2012, 2015), 2016, False),
        (Years(2012, None), 2011, False),
        (Years(2012, None), 2020, None),
        (Years(None, None, (2010, 2014)), 2012, True),
        (Years(None, None, (2010, 2014)), 2016, None),
        (Years(), 2014, None),
    ],
)
def test_years_cover(years: Years, year: int, covers: bool | None) -> None:
    assert years.covers(year) is covers


@pytest.mark.parametrize(
    ("query", "filters", "id"),
    [
        ("희망일자리", {"year": 2014}, "seoul.hope-jobs"),
        ("서울 희망 일자리만들기", {}, "seoul.hope-jobs"),
        ("원전하나줄이기", {}, "seoul.one-less-nuclear"),
        ("재난관리", {"host": "행안부"}, "moi.disaster-management"),
        ("도로정비", {"host": "전남도"}, "jeonnam.road-maintenance"),
        ("메니페스토 경진대회", {}, "manifesto.contest"),  # a common misspelling
        ("지방자치경영대전", {"domain": "administration"}, "private.management-exhibition"),
    ],
)
def test_search_finds(query: str, filters: dict[str, object], id: str) -> None:
    hits = search(query, **filters)  # type: ignore[arg-type]
    assert hits[0].entry.id == id
    assert all(0 < hit.score <= 1 for hit in hits)
    assert [hit.score for hit in hits] == sorted((hit.score for hit in hits), reverse=True)


def test_search_filters_and_limits() -> None:
    assert {hit.entry.domain for hit in search("평가 일자리", domain="jobs")} == {"jobs"}
    assert {hit.entry.host for hit in search("종합평가", host="경상북도")} <= {"경상북도"}
    assert len(search("평가", limit=3)) <= 3
    assert search("") == ()
    assert search("zzzz") == ()


def test_search_prefers_entries_of_the_year() -> None:
    old = search("종합청렴도 평가", year=2015, host="국민권익위원회")
    new = search("종합청렴도 평가", year=2023, host="국민권익위원회")
    assert new[0].entry.id == "acrc.comprehensive-integrity"
    assert old[0].score < new[0].score


@given(st.text(max_size=40))
def test_folding_is_stable(name: str) -> None:
    folded = key(name)
    assert key(folded) == folded
    assert core(core(folded)) == core(folded)
    assert folded.startswith(core(folded))
