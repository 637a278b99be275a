"""The shape of names: head nouns, what is generic, what stands before and behind a name."""

from __future__ import annotations

import pytest

from munaward.extract.program.names import head_of, is_generic, names_contest, split_area, trim

from ...tables import cases


@pytest.mark.parametrize(
    ("name", "head"),
    [
        ("하천정비평가", "평가"),
        ("지방세정종합평가", "종합평가"),
        ("민원행정경진대회", "경진대회"),
        ("도시농업공모전", "공모전"),
        ("안전문화대상", "대상"),
        ("정보공개실태점검", "실태점검"),
        ("보훈업무유공", "유공"),
        ("교통분야", "분야"),
        ("소통부문", "부문"),
        ("하천정비", None),
        ("평가", None),
        ("분야", None),
    ],
)
def test_head_of(name: str, head: str | None) -> None:
    assert head_of(name) == head


GENERIC = {
    "this-one": "이번 평가",
    "caption": "사진설명",
    "grade-and-prize": "A등급 대상",
    "all-sorts": "각종 평가",
    "outside": "외부 평가",
    "the-citys": "서울시 평가",
    "counted-areas": "12개 분야",
    "several": "여러 부문",
    "head-alone": "경진대회",
    "two-loose-words": "상반기 종합 평가",
    "own": "자체평가",
    "quoted": "‘전국 대회’",
    "numbered-group": "Ⅱ 그룹",
    "satisfaction-survey": "주민 만족도 평가",
    "work-of-the-town": "시책평가",
    "dotted": "중앙·광역 평가",
    "by-group": "그룹별 평가",
    "those-before": "이전 대회",
    "special": "특수 분야",
    "private-givers": "민간기관 평가",
    "kind-of-towns": "농어촌형",
}
NAMES = {
    "subject": "하천정비 평가",
    "area": "보건 분야",
    "citys-scheme": "서울시 인센티브 사업",
    "provinces-evaluation": "시·군 종합평가",
    "joint-evaluation": "지방자치단체 합동평가",
    "whole-evaluation": "시·군 통합평가",
    "one-in-the-country": "안전한국훈련",
    "dotted-subject": "보건·복지 평가",
    "towns-dotted": "시·군·구 종합평가",
    "slogan": "깨끗한 거리 만들기",
}


@pytest.mark.parametrize("name", cases(GENERIC))
def test_generic(name: str) -> None:
    assert is_generic(name)


@pytest.mark.parametrize("name", cases(NAMES))
def test_not_generic(name: str) -> None:
    assert not is_generic(name)


@pytest.mark.parametrize(
    ("name", "contest"),
    [
        ("하천정비 평가", True),
        ("안전한국훈련", True),
        ("공동협력사업", True),
        ("민방위훈련", False),
        ("교통 분야", False),
    ],
)
def test_names_contest(name: str, contest: bool) -> None:
    assert names_contest(name) == contest


TRIMMED = {
    "year": "2017년 [하천정비 평가]",
    "emoji": "✅ [하천정비 평가]",
    "slash": "[하천정비 평가] /",
    "year-of-accounts": "2017 회계연도 [지방재정 평가]",
    "short-year": "’17년 [하천정비 평가]",
    "ordinal": "제12회 [도시농업 공모전]",
    "host": "서울시 [하천정비 평가]",
    "host-and-year": "2015년 경상북도 [산림행정 평가]",
    "host-holds-it": "경기도 주관 [하천정비 평가]",
    "half-year": "상반기 [하천정비 평가]",
    "relative-year": "지난해 [하천정비 평가]",
    "streak-before": "3년 연속 [하천정비 평가]",
    "marks-around": "· [하천정비 평가], ",
    "count-behind": "[하천정비 평가] 3건",
    "each-behind": "[하천정비 평가] 각각",
    "record-behind": "[하천정비 평가](2018년 실적)",
    "short-province": "충남 [하천정비 평가]",
    "short-province-is-part-of-it": "[경남 시·군 평가]",
    "short-province-of-a-prize": "[충남 정책대상]",
    "grade-read-as-name": "[안전문화대상] 대상",
    "country-is-part-of-it": "[대한민국 안전문화대상]",
    "joint-host-is-part-of-it": "[서울시·자치구 공동협력사업]",
    "place-of-the-year-is-none": "[2017위 하천 평가]",
}


@pytest.mark.parametrize("row", cases(TRIMMED))
def test_trim(row: str) -> None:
    start, end = row.index("["), row.index("]") - 1
    view = row.replace("[", "").replace("]", "")
    assert trim(view, 0, len(view)) == (start, end)


def test_trim_reads_inside_its_span_only() -> None:
    view = "2016년 2017년 하천정비 평가 각각"
    assert view[slice(*trim(view, 6, len(view)))] == "하천정비 평가"
    assert view[slice(*trim(view, 12, 16))] == "하천정비"


@pytest.mark.parametrize(
    ("name", "parts"),
    [
        ("지방행정대상 복지분야", ["지방행정대상", "복지분야"]),
        ("지역보건 평가 만성질환 관리 분야", ["지역보건 평가", "만성질환 관리 분야"]),
        ("혁신경진대회 소통 부문", ["혁신경진대회", "소통 부문"]),
        ("물관리지수 하수 분야", ["물관리지수", "하수 분야"]),
        ("도시농업박람회 텃밭 부문", ["도시농업박람회", "텃밭 부문"]),
        ("복지분야 종합평가", ["복지분야 종합평가"]),
        ("하천정비 평가", ["하천정비 평가"]),
    ],
)
def test_split_area(name: str, parts: list[str]) -> None:
    assert [name[a:b] for a, b in split_area(name, 0, len(name))] == parts
