"""The gazetteer of places: completeness, history, resolution."""

from __future__ import annotations

import datetime
import itertools
from collections import Counter

import pytest

from munaward.gazetteer.places import Place, load

PLACES = load()


def standing(when: int, *kinds: str) -> list[Place]:
    date = datetime.date(when, 12, 31)
    return [p for p in PLACES.values() if p.kind in kinds and any(q.holds(date) for q in p.periods)]


@pytest.mark.parametrize(
    ("year", "provinces", "municipalities"),
    [
        (2005, 16, 234),
        (2011, 16, 228),
        (2013, 17, 227),
        (2020, 17, 226),
        (2024, 17, 226),
    ],
)
def test_counts_of_self_governing_bodies(year: int, provinces: int, municipalities: int) -> None:
    assert len(standing(year, "province", "metropolis")) == provinces
    found = standing(year, "city", "county", "district")
    # Since July 2006 제주시 and 서귀포시 govern themselves no more, though they are evaluated.
    extra = 2 if year > 2006 else 0
    assert len(found) - extra == municipalities


def test_districts_of_metropolitan_cities() -> None:
    counts = Counter(p.official(2020).split()[0] for p in standing(2020, "district", "county"))
    expected = {
        "서울특별시": 25, "부산광역시": 16, "대구광역시": 8, "인천광역시": 10,
        "광주광역시": 5, "대전광역시": 5, "울산광역시": 5,
    }  # fmt: skip
    assert {name: counts[name] for name in expected} == expected


def test_towns_of_jeju() -> None:
    towns = [p for p in standing(2020, "town") if p.province() == "jeju"]
    assert len(towns) == 43


@pytest.mark.parametrize(
    ("surface", "when", "name", "code"),
    [
        ("구로구", None, "서울특별시 구로구", "11530"),
        ("미추홀구", datetime.date(2018, 7, 1), "인천광역시 미추홀구", "28177"),
        ("청원군", 2010, "충청북도 청원군", "43710"),
        ("군위군", datetime.date(2023, 6, 30), "경상북도 군위군", "47720"),
        ("군위군", datetime.date(2023, 7, 1), "대구광역시 군위군", "27720"),
        ("강원도", datetime.date(2023, 6, 10), "강원도", "42"),
        ("강원도", datetime.date(2023, 6, 11), "강원특별자치도", "51"),
        ("전북", 2020, "전라북도", "45"),
        ("전북", 2024, "전북특별자치도", "52"),
        ("전주시", 2024, "전북특별자치도 전주시", "52110"),
        ("제주도", 2005, "제주도", "49"),
        ("제주도", 2007, "제주특별자치도", "50"),
        ("포천군", 2002, "경기도 포천군", "41810"),
        ("포천시", 2004, "경기도 포천시", "41650"),
        ("당진시", 2012, "충청남도 당진시", "44270"),
        ("장안구", 2015, "경기도 수원시 장안구", "41111"),
        ("검단구", 2026, "인천광역시 검단구", "28290"),
    ],
)
def test_official_name_and_code(
    surface: str, when: datetime.date | int | None, name: str, code: str
) -> None:
    place = PLACES.resolve(surface, when=when)
    assert place is not None
    period = place.period(when, surface)
    assert (period.name, period.code) == (name, code)


@pytest.mark.parametrize(
    ("surface", "count"),
    [("중구", 6), ("강서구", 2), ("고성군", 2), ("광주시", 2), ("구로구", 1), ("없는구", 0)],
)
def test_shared_names_in_2020(surface: str, count: int) -> None:
    found = [p for p in PLACES.candidates(surface, when=2020) if p.kind != "ward"]
    assert len(found) == count
    assert (PLACES.resolve(surface, when=2020) is not None) is (count == 1)


@pytest.mark.parametrize("province", ["부산광역시", "부산시", "부산", "busan"])
def test_province_settles_a_shared_name(province: str) -> None:
    place = PLACES.resolve("강서구", province=province)
    assert place is not None and place.official() == "부산광역시 강서구"


def test_old_name_resolves_after_renaming() -> None:
    place = PLACES.resolve("남구", when=2020, province="인천")
    assert place is not None and place.id == "incheon.28177"


def test_every_surface_finds_its_place() -> None:
    for place in PLACES.values():
        for period in place.periods:
            assert all(place in PLACES.lookup(surface) for surface in period.surfaces)
            assert place in PLACES.lookup(period.name)


def test_links_point_to_places() -> None:
    for place in PLACES.values():
        assert place.parent is None or place.parent in PLACES
        assert place.successor is None or place.successor in PLACES
        assert all(province in PLACES for province in place.provinces)


def test_periods_follow_each_other() -> None:
    for place in PLACES.values():
        for one, following in itertools.pairwise(place.periods):
            assert one.until is not None and following.since is not None
            assert one.until < following.since, place.id


def test_codes_are_unique_on_a_day() -> None:
    for year in (2005, 2010, 2015, 2020, 2024, 2026):
        day = datetime.date(year, 12, 31)
        codes = [q.code for p in PLACES.values() for q in p.periods if q.holds(day) and q.code]
        assert len(codes) == len(set(codes))


def test_municipal_codes_extend_their_provinces() -> None:
    provinces = {
        q.name: q.code for p in PLACES.values() if p.is_province for q in p.periods if q.code
    }
    for place in PLACES.values():
        for period in place.periods:
            if period.code and not place.is_province:
                assert len(period.code) == 5
                assert period.code.startswith((provinces[period.name.split()[0]] or "")[:2])
