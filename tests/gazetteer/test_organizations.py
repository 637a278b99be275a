"""The gazetteer of organisations: renamings and short forms through the years."""

from __future__ import annotations

import datetime

import pytest

from munaward.gazetteer.organizations import load

ORGANIZATIONS = load()


@pytest.mark.parametrize(
    ("surface", "when", "name"),
    [
        ("행자부", 2006, "행정자치부"),
        ("행안부", 2009, "행정안전부"),
        ("안행부", 2013, "안전행정부"),
        ("행자부", 2015, "행정자치부"),
        ("행안부", 2019, "행정안전부"),
        ("행안부", 2015, "행정안전부"),
        ("복지부", 2007, "보건복지부"),
        ("복지부", 2009, "보건복지가족부"),
        ("복지부", 2015, "보건복지부"),
        ("노동부", 2009, "노동부"),
        ("고용부", 2012, "고용노동부"),
        ("교과부", 2010, "교육과학기술부"),
        ("국토부", 2010, "국토해양부"),
        ("국토부", 2016, "국토교통부"),
        ("농식품부", 2010, "농림수산식품부"),
        ("농식품부", 2018, "농림축산식품부"),
        ("문화부", 2006, "문화관광부"),
        ("문체부", 2016, "문화체육관광부"),
        ("산업부", 2016, "산업통상자원부"),
        ("중기부", 2019, "중소벤처기업부"),
        ("해수부", 2005, "해양수산부"),
        ("여가부", 2007, "여성가족부"),
        ("식약청", 2010, "식품의약품안전청"),
        ("식약처", 2016, "식품의약품안전처"),
        ("권익위", 2012, "국민권익위원회"),
        ("균형위", 2005, "국가균형발전위원회"),
        ("보훈처", 2015, "국가보훈처"),
        ("보훈부", 2024, "국가보훈부"),
        ("과기부", 2005, "과학기술부"),
        ("과기부", 2020, "과학기술정보통신부"),
        ("안전처", 2015, "국민안전처"),
        ("기후부", datetime.date(2025, 12, 1), "기후에너지환경부"),
        ("매니페스토실천본부", None, "한국매니페스토실천본부"),
        ("경북사회복지공동모금회", None, "경북사회복지공동모금회"),
        ("경상북도사회복지공동모금회", None, None),
    ],
)
def test_short_forms_by_year(
    surface: str, when: datetime.date | int | None, name: str | None
) -> None:
    one = ORGANIZATIONS.resolve(surface, when=when)
    if name is None:
        assert one is None or one.name == "경북사회복지공동모금회"
    else:
        assert one is not None and one.name == name


def test_official_names_mean_themselves() -> None:
    for one in ORGANIZATIONS.values():
        assert ORGANIZATIONS.resolve(one.name, when=1990) in ORGANIZATIONS.lookup(one.name)
        resolved = ORGANIZATIONS.resolve(one.name)
        assert resolved is not None and resolved.name == one.name


def test_names_are_unique() -> None:
    names = [one.name for one in ORGANIZATIONS.values()]
    assert len(names) == len(set(names))


def test_predecessors_exist_and_never_lead_to_themselves() -> None:
    for one in ORGANIZATIONS.values():
        assert one.id not in one.predecessors
        assert all(key in ORGANIZATIONS for key in one.predecessors)


def test_ministries_have_sources() -> None:
    assert all(o.sources for o in ORGANIZATIONS.values() if o.kind in ("ministry", "agency"))


def test_shared_short_forms_do_not_overlap() -> None:
    """Two ministries may share a short form only one after the other."""
    for surface, ones in ORGANIZATIONS.surfaces.items():
        days = [datetime.date(y, 6, 30) for y in range(2000, 2027)]
        named = [o for o in ones if o.name != surface]
        for day in days:
            holding = [o for o in named if o.kind == "ministry" and o.distance(day) == 0]
            assert len(holding) <= 1, (surface, day)
