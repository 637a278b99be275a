"""Linking printed names to entries: what decides, and where nothing does."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from munaward.linking import candidates, normalize
from munaward.linking.surface import read
from munaward.taxonomy import load


@pytest.mark.parametrize(
    ("name", "context", "id", "status"),
    [
        ("서울 희망일자리 만들기", {}, "seoul.hope-jobs", "exact"),
        ("서울희망일자리만들기", {}, "seoul.hope-jobs", "exact"),  # spaces do not matter
        ("‘희망일자리 만들기’", {}, "seoul.hope-jobs", "alias"),  # nor do quotation marks
        ("2014 서울 희망일자리 만들기", {}, "seoul.hope-jobs", "exact"),  # year before the name
        ("제9회 지방자치경영대전", {}, "private.management-exhibition", "alias"),  # ordinal
        ("2016년(2015년 실적) 정부합동평가", {}, "moi.joint-evaluation", "exact"),  # two years
        ("민선 7기 기초단체장 공약이행평가", {}, "manifesto.pledge-fulfilment", "alias"),  # term
        ("행정안전부 재난관리평가", {}, "moi.disaster-management", "exact"),  # host in the name
        ("행안부 주관 재난관리 평가", {}, "moi.disaster-management", "exact"),
        ("에코마일리지 추진실적 평가", {}, "seoul.eco-mileage", "folded"),  # generic tail words
        ("서울형 희망복지 분야", {}, "seoul.hope-welfare", "folded"),
        ("데이터기반행정 실태점검 및 평가", {}, "moi.data-administration", "exact"),  # 및 = ·
        ("응답소 현장민원 처리 평가", {}, "seoul.eungdapso", "fuzzy"),  # one word more
        ("충북 도로정비평가", {}, "chungbuk.road-maintenance", "context"),  # 충북|도로, no 충북도
        ("시ㆍ군 주요업무 합동평가", {"host": "경남도"}, "gyeongnam.joint-evaluation", "context"),
        ("새로운 경기 정책공모 2021, 경기 FIRST", {}, "gyeonggi.policy-contest", "exact"),
        # one host's evaluation of one topic, whoever is graded and whatever else stands there
        ("시·군 농정시책 종합평가", {"host": "전남도"}, "jeonnam.agriculture", "folded"),
        ("지방세정 시책평가", {"host": "충북도"}, "chungbuk.local-tax", "folded"),
        # what one province's evaluation is called, that of any province may be
        ("지방세정 운영평가", {"host": "충북도"}, "chungbuk.local-tax", "context"),
        ("충남도 춘·추계 도로정비 종합평가", {}, "chungnam.road-maintenance", "context"),
        ("정부합동평가 사회복지 분야", {}, "moi.joint-evaluation.welfare", "exact"),
        ("공동협력사업 안전 분야", {}, "seoul.safe-city", "context"),  # umbrella and label
        ("매니페스토 경진대회 공약이행 분야", {}, "manifesto.contest.pledges", "exact"),
    ],
)
def test_links(name: str, context: dict[str, str], id: str, status: str) -> None:
    match = normalize(name, **context)  # type: ignore[arg-type]
    assert match is not None
    assert (match.id, match.status) == (id, status)
    assert match.entry is load()[id]
    assert 0 < match.score <= 1


@pytest.mark.parametrize(
    ("name", "context", "id"),
    [
        # the host decides between namesakes
        ("도로정비 평가", {"host": "전라남도"}, "jeonnam.road-maintenance"),
        ("도로정비 평가", {"host": "국토부"}, "molit.road-maintenance"),
        ("합동평가", {"host": "경남도"}, "gyeongnam.joint-evaluation"),
        ("정부합동평가", {"host": "부산광역시"}, "busan.joint-evaluation"),
        ("정부합동평가", {"host": "행정자치부"}, "moi.joint-evaluation"),
        ("공무원 정보지식인대회", {"host": "서울시"}, "seoul.ict-knowledge-contest"),
        ("공무원 정보지식인대회", {"host": "안전행정부"}, "moi.ict-knowledge-contest"),
        ("자체감사활동 평가", {"host": "감사원"}, "bai.self-audit"),
        ("자체감사활동 평가", {"host": "경상북도"}, "gyeongbuk.self-audit"),
        # the year decides between a programme and its successor
        ("종합청렴도", {"year": 2020}, "acrc.integrity-measurement"),
        ("종합청렴도", {"year": 2023}, "acrc.comprehensive-integrity"),
        ("종합청렴도", {"year": 2014, "host": "서울특별시"}, "seoul.comprehensive-integrity"),
        ("깨끗한 서울 가꾸기", {"year": 2005}, "seoul.clean-seoul"),
        ("깨끗한 서울 가꾸기", {"year": 2014}, "seoul.resident-cleaning"),
        # the umbrella decides what a bare label means
        ("복지 분야", {"parent": "시·자치구 공동협력사업"}, "seoul.outreach-welfare"),
        ("복지", {"parent": "seoul.incentive"}, "seoul.hope-welfare"),
        ("지역경제 분야", {"parent": "정부합동평가"}, "moi.joint-evaluation.economy"),
        ("지역경제 부문", {"parent": "지방자치경영대전"}, "private.management-exhibition.economy"),
        ("지역경제", {"parent": "생산성대상"}, "moi.productivity-award.economy"),
        ("도시경제", {"parent": "도시대상"}, "molit.city-award.economy"),
        # a province's own ranking has the national areas
        ("지역경제 분야", {"parent": "busan.joint-evaluation"}, "moi.joint-evaluation.economy"),
        # the region stands for a host that is not named
        ("도로정비 평가", {"region": "전라남도"}, "jeonnam.road-maintenance"),
        ("제설대책", {"region": "서울시"}, "seoul.snow-removal"),
        ("일자리 분야", {"region": "서울시", "year": 2017}, "seoul.hope-jobs"),
        # but it does not outweigh an entry that needs none
        ("정부합동평가", {"region": "부산광역시"}, "moi.joint-evaluation"),
        ("재난관리평가", {"region": "경상북도"}, "moi.disaster-management"),
        # a province without an entry of its own: the family, named or presumed
        ("도로정비 평가", {"host": "제주도"}, "regional.road-maintenance"),
        ("도로정비 평가", {"region": "제주도"}, "regional.road-maintenance"),
        # its own under any wording comes before the family under the printed one
        ("지방세정 결과 평가", {"region": "경상북도"}, "gyeongbuk.local-tax"),
        # a label that print has only behind its umbrella's name
        ("소상공인 지원", {"parent": "incheon.composite"}, "incheon.composite.small-business"),
        # what the ministry selects by an open call is called with and without the word for it
        ("농촌공간정비사업 공모사업", {}, "mafra.rural-spaces"),
        # nor a host that is
        ("도로정비 평가", {"region": "전라남도", "host": "국토부"}, "molit.road-maintenance"),
        # a name among 시·군 or 구·군 is the province's, though a ministry is named beside it
        (
            "국정시책 군·구 평가",
            {"region": "인천광역시", "host": "행정안전부"},
            "incheon.national-policy",
        ),
        # host and year may stand for the umbrella
        ("일자리 분야", {"host": "서울시", "year": 2017}, "seoul.hope-jobs"),
    ],
)
def test_context_decides(name: str, context: dict[str, object], id: str) -> None:
    match = normalize(name, **context)  # type: ignore[arg-type]
    assert match is not None
    assert match.id == id, match


@pytest.mark.parametrize(
    ("name", "context"),
    [
        ("복지 분야", {}),
        ("일자리", {}),
        ("지역경제 분야", {}),
        ("도로정비 평가", {}),
        ("시군 종합평가", {}),
        ("복지", {"host": "서울시"}),  # of which of the two umbrellas?
    ],
)
def test_it_declines_where_it_cannot_decide(name: str, context: dict[str, str]) -> None:
    match = normalize(name, **context)  # type: ignore[arg-type]
    assert match is not None
    assert (match.id, match.status, match.score) == (None, "ambiguous", 0.0)
    assert match.entry is None
    assert match.candidates


@pytest.mark.parametrize(
    ("name", "context"),
    [
        ("남도음식거리 명품화 사업 평가", {"host": "제주도"}),  # another province's is no candidate
        (
            "도로정비 평가",
            {"host": "한국도로학회"},
        ),  # nor is the family under a host of another kind
        ("매니페스토 경진대회 교통분야", {}),  # a sister area resembles it, and is not it
        ("이번 평가", {}),
        ("평가·공모", {"region": "경상남도"}),  # generic words alone, though 시·군 평가 is a name
        ("각종 평가", {}),
        ("평가", {}),
        ("녹색도시", {}),  # neither 그린시티 nor the forest service's contest by this word alone
        ("", {}),
        ("2014년", {}),
        ("🙂" * 50, {}),
    ],
)
def test_it_knows_what_it_does_not_know(name: str, context: dict[str, str]) -> None:
    match = normalize(name, **context)  # type: ignore[arg-type]
    assert match is None or match.id is None, match


def test_another_host_or_year_lowers_the_score() -> None:
    plain = normalize("안전한국훈련")
    province = normalize("안전한국훈련", host="충청남도")
    early = normalize("안전한국훈련", year=1999)
    assert plain and province and early
    assert plain.id == province.id == early.id
    assert plain.score > province.score
    assert plain.score > early.score


def test_a_family_needs_a_province() -> None:
    match = normalize("지적행정 평가")
    assert match is not None
    assert match.status == "ambiguous"
    assert "regional.cadastre" in {entry.id for entry in match.candidates}


def test_no_text_names_the_host_of_families() -> None:
    assert read("시·도 지방세정 종합평가", load()).host is None


def test_a_presumed_host_lowers_the_score() -> None:
    named = normalize("도로정비 평가", host="전라남도")
    presumed = normalize("도로정비 평가", region="전라남도")
    assert named and presumed
    assert named.score > presumed.score


def test_an_unknown_host_is_no_wildcard() -> None:
    match = normalize("도로정비 평가", host="한국도로협회")
    assert match is None or match.id is None


def test_candidates() -> None:
    ids = [entry.id for entry in candidates("도로정비 평가")]
    assert {"jeonnam.road-maintenance", "molit.road-maintenance"} <= set(ids)
    assert candidates("없는 이름의 행사") == ()


def test_only_strings_are_names() -> None:
    with pytest.raises(TypeError):
        normalize(None)  # type: ignore[arg-type]


@pytest.mark.parametrize(
    ("printed", "name", "host", "year"),
    [
        ("2012년도 시세 종합평가", "시세종합평가", None, 2012),
        ("2011 회계연도 시세 종합평가", "시세종합평가", None, 2011),
        ("'18년 실적 시군종합평가", "실적시군종합평가", None, None),
        ("제 3회 주거복지대상", "주거복지대상", None, None),
        ("민선8기 공약실천계획서 평가", "공약실천계획서평가", None, None),
        ("2021년 하반기 신속집행 평가", "신속집행평가", None, 2021),
        ("서울시 자치회관 운영평가", "자치회관운영평가", "서울특별시", None),
        ("서울형 희망복지", "형희망복지", "서울특별시", None),  # tried after the name as printed
        ("3차 평가", "3차평가", None, None),
    ],
)
def test_surface(printed: str, name: str, host: str | None, year: int | None) -> None:
    surface = read(printed, load())
    assert (surface.name, surface.host and surface.host.name, surface.year) == (name, host, year)


@given(st.text(max_size=60), st.integers(1990, 2030) | st.none())
def test_any_text_is_answered_the_same_twice(name: str, year: int | None) -> None:
    assert normalize(name, year=year) == normalize(name, year=year)


@given(st.sampled_from(sorted(load())), st.sampled_from(["", "2014년 ", "제3회 ", "2015년도 "]))
def test_a_year_before_an_official_name_changes_nothing(id: str, prefix: str) -> None:
    name = load()[id].name
    plain, dated = normalize(name), normalize(prefix + name)
    assert plain is not None and dated is not None
    assert plain.id == dated.id == id
